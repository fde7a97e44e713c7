#include "course/kinds/multiple.hpp"

#include "course/kinds/references.hpp"

namespace behorig::course {

void read(base::Reader& reader, Multiple& exercise) {
  exercise.options = read_options(reader);
  exercise.fixed_order = reader.boolean_or("fixed_order", false);
  demand_a_right_one(reader, "options", exercise.options);
}

void read(base::Reader& reader, MultipleAnswer& answer) {
  answer.picked = reader.texts("picked");
}

void write(base::Writer& writer, const MultipleAnswer& answer) {
  writer.texts("picked", answer.picked);
}

MultipleAnswer first_answer(const Multiple& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Multiple& /*exercise*/, const MultipleAnswer& answer) {
  return !answer.picked.empty();
}

Grade grade(const Multiple& exercise, const MultipleAnswer& answer) {
  Grade grade;
  double right = 0;
  double picked_right = 0;
  double picked_wrong = 0;
  for (const Option& option : exercise.options) {
    const bool picked = contains(answer.picked, option.id);
    right += option.correct ? 1 : 0;
    picked_right += picked && option.correct ? 1 : 0;
    picked_wrong += picked && !option.correct ? 1 : 0;
    grade.remarks.push_back(
        {option.id, verdict_of(picked, option.correct), option.feedback, {}, option.sources});
  }
  if (right > 0) grade.score = std::max(0.0, (picked_right - picked_wrong) / right);
  return grade;
}

}  // namespace behorig::course
