#include "course/kinds/plan.hpp"

#include "base/shuffle.hpp"
#include "course/kinds/references.hpp"
#include "course/read.hpp"

#include <map>
#include <utility>

namespace behorig::course {

namespace {

constexpr int most_days = 3660;

base::Date read_date(base::Reader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  if (text.empty()) return {};
  const auto date = base::parse_date(text);
  if (!date) reader.report("C119", key, {{"value", text}});
  return date.value_or(base::Date{});
}

void report_outside(base::Reader& reader, std::string_view key, base::Date date, const Plan& plan) {
  reader.report(
      "C223",
      key,
      {{"value", base::iso_text(date)},
       {"from", base::iso_text(plan.from)},
       {"to", base::iso_text(plan.to)}});
}

constexpr std::pair<std::string_view, PlanRule::Shape> shapes[]{
    {"before", PlanRule::Shape::before},
    {"on", PlanRule::Shape::on},
    {"not_before", PlanRule::Shape::not_before},
    {"not_after", PlanRule::Shape::not_after}};

// The rule's two words: two steps, or a step and a date within the plan.
void read_pair(
    base::Reader& reader,
    std::string_view key,
    PlanRule& rule,
    const Plan& plan,
    KnownIds& steps) {
  const std::vector<std::string> pair = reader.texts(key);
  if (pair.size() != 2 || pair[0] == pair[1]) {
    reader.report("C222", key, {{"id", rule.id}});
    return;
  }
  rule.first = pair[0];
  steps.demand(reader, key, pair[0]);
  if (rule.shape == PlanRule::Shape::before) {
    rule.second = pair[1];
    steps.demand(reader, key, pair[1]);
    rule.days = read_whole(reader, "days", 0, most_days, 0);
    return;
  }
  if (reader.has("days")) reader.report("C222", "days", {{"id", rule.id}});
  const auto date = base::parse_date(pair[1]);
  if (!date)
    reader.report("C119", key, {{"value", pair[1]}});
  else if (*date < plan.from || *date > plan.to)
    report_outside(reader, key, *date, plan);
  rule.date = date.value_or(base::Date{});
}

PlanRule read_rule(base::Reader& reader, const Plan& plan, KnownIds& steps) {
  PlanRule rule;
  rule.id = reader.id();
  rule.feedback = reader.text_or("feedback", "");
  std::size_t found = 0;
  for (const auto& [key, shape] : shapes) {
    if (!reader.has(key)) continue;
    rule.shape = shape;
    if (++found == 1) read_pair(reader, key, rule, plan, steps);
  }
  if (found != 1) reader.report("C222", {}, {{"id", rule.id}});
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

// The step that no plan can give a date within the rules, or "" when there is such a plan: each
// step's earliest date is pushed on by the rules until nothing moves.
std::string step_without_a_date(const Plan& plan) {
  std::map<std::string, base::Date> earliest;
  for (const PlanStep& step : plan.steps)
    earliest[step.id] = plan.from;
  for (const PlanRule& rule : plan.rules)
    if (rule.shape == PlanRule::Shape::on || rule.shape == PlanRule::Shape::not_before)
      earliest[rule.first] = std::max(earliest[rule.first], rule.date);
  std::string moved = plan.rules.front().first;
  for (std::size_t round = 0; !moved.empty() && round <= plan.steps.size(); ++round) {
    moved.clear();
    for (const PlanRule& rule : plan.rules) {
      if (rule.shape != PlanRule::Shape::before) continue;
      const base::Date after{earliest[rule.first].days + static_cast<std::int32_t>(rule.days)};
      if (earliest[rule.second] >= after) continue;
      earliest[rule.second] = after;
      if (after > plan.to) return rule.second;
      moved = rule.second;
    }
  }
  if (!moved.empty()) return moved;  // rules that go round in a ring
  for (const PlanRule& rule : plan.rules)
    if ((rule.shape == PlanRule::Shape::on || rule.shape == PlanRule::Shape::not_after) &&
        earliest[rule.first] > rule.date)
      return rule.first;
  return {};
}

void read_model(base::Reader& reader, Plan& exercise, KnownIds& steps) {
  for (const auto& [step, text] : reader.text_map("model")) {
    steps.demand(reader, "model", step);
    const auto date = base::parse_date(text);
    if (!date)
      reader.report("C119", "model", {{"value", text}});
    else if (*date < exercise.from || *date > exercise.to)
      report_outside(reader, "model", *date, exercise);
    exercise.model.push_back({step, date});
  }
}

// The rules must leave room for a plan, and the model must keep them.
void check_rules(base::Reader& reader, const Plan& exercise) {
  const std::string step = step_without_a_date(exercise);
  if (!step.empty()) {
    reader.report("C224", "rules", {{"id", step}});
    return;
  }
  if (exercise.model.empty()) return;
  for (const PlanRule& rule : exercise.rules)
    if (!keeps(rule, {exercise.model})) reader.report("C225", "model", {{"id", rule.id}});
}

}  // namespace

void read(base::Reader& reader, Plan& exercise) {
  const std::size_t before = reader.problems().size();
  exercise.from = read_date(reader, "from");
  exercise.to = read_date(reader, "to");
  if (exercise.to < exercise.from) reader.report("C220", "to");
  for (base::Reader& each : reader.objects("steps", 2)) {
    PlanStep step;
    step.id = each.id();
    step.text = each.text("text");
    each.finish();
    exercise.steps.push_back(std::move(step));
  }
  KnownIds steps{ids_of(exercise.steps)};
  for (base::Reader& each : reader.objects("rules", 1))
    exercise.rules.push_back(read_rule(each, exercise, steps));
  read_model(reader, exercise, steps);
  if (reader.problems().size() == before) check_rules(reader, exercise);
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
