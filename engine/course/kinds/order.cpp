#include "course/kinds/order.hpp"

#include "base/shuffle.hpp"
#include "course/kinds/references.hpp"

namespace behorig::course {

void read(base::Reader& reader, Order& exercise) {
  for (base::Reader& each : reader.objects("steps", 2)) {
    OrderStep step;
    step.id = each.id();
    step.text = each.text("text");
    step.feedback = each.text_or("feedback", "");
    each.finish();
    exercise.steps.push_back(std::move(step));
  }
  exercise.feedback = reader.text_or("feedback", "");
}

void read(base::Reader& reader, OrderAnswer& answer) {
  answer.order = reader.texts("order");
}

void write(base::Writer& writer, const OrderAnswer& answer) {
  writer.texts("order", answer.order);
}

OrderAnswer first_answer(const Order& exercise, std::uint64_t seed) {
  const std::vector<std::string> right = ids_of(exercise.steps);
  OrderAnswer answer{right};
  base::shuffle(answer.order, seed);
  if (answer.order == right && right.size() > 1)
    std::swap(answer.order.front(), answer.order.back());
  return answer;
}

bool complete(const Order& exercise, const OrderAnswer& answer) {
  std::vector<std::string> given = answer.order;
  std::vector<std::string> wanted = ids_of(exercise.steps);
  std::ranges::sort(given);
  std::ranges::sort(wanted);
  return given == wanted;
}

Grade grade(const Order& exercise, const OrderAnswer& answer) {
  Grade grade;
  if (!complete(exercise, answer)) return grade;
  std::vector<std::ptrdiff_t> places;
  for (const OrderStep& step : exercise.steps)
    places.push_back(std::ranges::find(answer.order, step.id) - answer.order.begin());
  double pairs = 0;
  double right = 0;
  for (std::size_t a = 0; a < exercise.steps.size(); ++a)
    for (std::size_t b = a + 1; b < exercise.steps.size(); ++b) {
      ++pairs;
      right += places[a] < places[b] ? 1 : 0;
    }
  grade.score = pairs > 0 ? right / pairs : 1;
  for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
    const OrderStep& step = exercise.steps[i];
    const bool in_place = answer.order[i] == step.id;
    grade.remarks.push_back(
        {step.id, in_place ? Verdict::right : Verdict::wrong, step.feedback, {}, {}});
  }
  grade.remarks.push_back({"", verdict_of_share(grade.score), exercise.feedback, {}, {}});
  return grade;
}

}  // namespace behorig::course
