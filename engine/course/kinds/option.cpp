#include "course/kinds/option.hpp"

#include "base/shuffle.hpp"
#include "course/kinds/references.hpp"

namespace behorig::course {

std::vector<Option> read_options(base::Reader& reader) {
  std::vector<Option> options;
  for (base::Reader& each : reader.objects("options", 2)) {
    Option option;
    option.id = each.id();
    option.text = each.text("text");
    option.correct = each.boolean_or("correct", false);
    option.feedback = each.text_or("feedback", "");
    option.sources = each.texts("sources");
    each.finish();
    options.push_back(std::move(option));
  }
  return options;
}

std::vector<std::size_t> shown_order(std::size_t count, bool fixed, std::uint64_t seed) {
  std::vector<std::size_t> order(count);
  for (std::size_t i = 0; i < count; ++i)
    order[i] = i;
  if (!fixed) base::shuffle(order, seed);
  return order;
}

}  // namespace behorig::course
