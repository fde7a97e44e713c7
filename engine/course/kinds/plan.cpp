#include "course/kinds/plan.hpp"

#include "base/shuffle.hpp"
#include "course/kinds/references.hpp"

namespace behorig::course {

namespace {

base::Date read_date(base::Reader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  if (text.empty()) return {};
  const auto date = base::parse_date(text);
  if (!date) reader.report("C226", key, {{"value", text}});
  return date.value_or(base::Date{});
}

constexpr std::pair<std::string_view, PlanRule::Shape> shapes[]{
    {"before", PlanRule::Shape::before},
    {"on", PlanRule::Shape::on},
    {"not_before", PlanRule::Shape::not_before},
    {"not_after", PlanRule::Shape::not_after}};

// The rule's two words: two steps, or a step and a date within the plan.
void read_pair(base::Reader& reader, std::string_view key, PlanRule& rule, const Plan& plan) {
  const std::vector<std::string> known = ids_of(plan.steps);
  const std::vector<std::string> pair = reader.texts(key);
  if (pair.size() != 2) {
    reader.report("C227", key);
    return;
  }
  rule.first = pair[0];
  demand_known(reader, key, pair[0], known);
  if (rule.shape == PlanRule::Shape::before) {
    rule.second = pair[1];
    demand_known(reader, key, pair[1], known);
    rule.days = std::max<std::int64_t>(0, reader.integer_or("days", 0));
    return;
  }
  const auto date = base::parse_date(pair[1]);
  if (!date || *date < plan.from || *date > plan.to)
    reader.report("C226", key, {{"value", pair[1]}});
  rule.date = date.value_or(base::Date{});
}

PlanRule read_rule(base::Reader& reader, const Plan& plan) {
  PlanRule rule;
  rule.id = reader.id();
  rule.feedback = reader.text_or("feedback", "");
  bool found = false;
  for (const auto& [key, shape] : shapes) {
    if (!reader.has(key)) continue;
    rule.shape = shape;
    read_pair(reader, key, rule, plan);
    found = true;
    break;
  }
  if (!found) reader.report("C227", "id");
  reader.finish();
  return rule;
}

std::optional<base::Date> date_of_step(const PlanAnswer& answer, const std::string& step) {
  const auto found = std::ranges::find(answer.steps, step, &PlannedStep::step);
  return found == answer.steps.end() ? std::nullopt : found->date;
}

bool keeps(const PlanRule& rule, const PlanAnswer& answer) {
  const auto first = date_of_step(answer, rule.first);
  if (!first) return false;
  switch (rule.shape) {
    case PlanRule::Shape::before: {
      const auto second = date_of_step(answer, rule.second);
      return second && first->days + rule.days <= second->days;
    }
    case PlanRule::Shape::on:
      return *first == rule.date;
    case PlanRule::Shape::not_before:
      return *first >= rule.date;
    case PlanRule::Shape::not_after:
      return *first <= rule.date;
  }
  return false;
}

// Whether two steps stand in the list against their dates.
bool listed_backwards(const PlanRule& rule, const PlanAnswer& answer) {
  if (rule.shape != PlanRule::Shape::before) return false;
  const auto first = std::ranges::find(answer.steps, rule.first, &PlannedStep::step);
  const auto second = std::ranges::find(answer.steps, rule.second, &PlannedStep::step);
  return second < first;
}

}  // namespace

void read(base::Reader& reader, Plan& exercise) {
  exercise.from = read_date(reader, "from");
  exercise.to = read_date(reader, "to");
  if (exercise.to < exercise.from) reader.report("C228", "to");
  for (base::Reader& each : reader.objects("steps", 2)) {
    PlanStep step;
    step.id = each.id();
    step.text = each.text("text");
    each.finish();
    exercise.steps.push_back(std::move(step));
  }
  for (base::Reader& each : reader.objects("rules", 1))
    exercise.rules.push_back(read_rule(each, exercise));
  const std::vector<std::string> known = ids_of(exercise.steps);
  for (const auto& [step, text] : reader.text_map("model")) {
    demand_known(reader, "model", step, known);
    const auto date = base::parse_date(text);
    if (!date) reader.report("C226", "model", {{"value", text}});
    exercise.model.push_back({step, date});
  }
}

void read(base::Reader& reader, PlanAnswer& answer) {
  for (base::Reader& each : reader.objects("steps")) {
    PlannedStep step;
    step.step = each.text("step");
    step.date = base::parse_date(each.text_or("date", ""));
    answer.steps.push_back(std::move(step));
  }
}

void write(base::Writer& writer, const PlanAnswer& answer) {
  std::vector<base::Writer> steps;
  for (const PlannedStep& step : answer.steps) {
    base::Writer each;
    each.text("step", step.step);
    if (step.date) each.text("date", base::iso_text(*step.date));
    steps.push_back(std::move(each));
  }
  writer.objects("steps", std::move(steps));
}

PlanAnswer first_answer(const Plan& exercise, std::uint64_t seed) {
  PlanAnswer answer;
  for (const PlanStep& step : exercise.steps)
    answer.steps.push_back({step.id, std::nullopt});
  base::shuffle(answer.steps, seed);
  return answer;
}

bool complete(const Plan& exercise, const PlanAnswer& answer) {
  return std::ranges::all_of(exercise.steps, [&](const PlanStep& step) {
    const auto date = date_of_step(answer, step.id);
    return date && *date >= exercise.from && *date <= exercise.to;
  });
}

Grade grade(const Plan& exercise, const PlanAnswer& answer) {
  Grade grade;
  double kept = 0;
  for (const PlanRule& rule : exercise.rules) {
    Verdict verdict = Verdict::wrong;
    if (keeps(rule, answer)) {
      ++kept;
      verdict = listed_backwards(rule, answer) ? Verdict::partly : Verdict::right;
    }
    grade.remarks.push_back({rule.id, verdict, rule.feedback, {}, {}});
  }
  if (!exercise.rules.empty()) grade.score = kept / static_cast<double>(exercise.rules.size());
  return grade;
}

}  // namespace behorig::course
