#include "course/kinds/single.hpp"

#include "course/kinds/references.hpp"

namespace behorig::course {

void read(base::Reader& reader, Single& exercise) {
  exercise.options = read_options(reader);
  exercise.fixed_order = reader.boolean_or("fixed_order", false);
  demand_a_right_one(reader, "options", exercise.options);
  const auto right = std::ranges::count(exercise.options, true, &Option::correct);
  if (right > 1) reader.report("C128", "options", {{"count", std::to_string(right)}});
}

void read(base::Reader& reader, SingleAnswer& answer) {
  answer.picked = reader.text_or("picked", "");
}

void write(base::Writer& writer, const SingleAnswer& answer) {
  writer.text("picked", answer.picked);
}

SingleAnswer first_answer(const Single& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Single& exercise, const SingleAnswer& answer) {
  return std::ranges::find(exercise.options, answer.picked, &Option::id) != exercise.options.end();
}

Grade grade(const Single& exercise, const SingleAnswer& answer) {
  Grade grade;
  for (const Option& option : exercise.options) {
    const bool picked = option.id == answer.picked;
    if (picked && option.correct) grade.score = 1;
    grade.remarks.push_back(
        {option.id, verdict_of(picked, option.correct), option.feedback, {}, option.sources});
  }
  return grade;
}

}  // namespace behorig::course
