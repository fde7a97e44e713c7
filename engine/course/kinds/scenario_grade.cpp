// Grading of scenarios: per axis between what is reachable, with what would have been better.

#include "course/kinds.hpp"
#include "course/kinds/references.hpp"
#include "course/kinds/scenario_play.hpp"

#include <cmath>

namespace behorig::course {

namespace {

double total_points(const Choice& choice) {
  double sum = 0;
  for (const AxisPoints& score : choice.score)
    sum += score.points;
  return sum;
}

// What a choice can still lead to in all; nothing when no end is reachable through it.
std::optional<double>
worth(const ScenarioGraph& graph, const Choice& choice, std::vector<Variable> variables) {
  apply(choice.set, variables);
  const auto best = graph.best_from(choice.to, variables);
  if (!best) return std::nullopt;
  return total_points(choice) + *best;
}

Remark remark_on_choice(
    const Scenario& scenario,
    const ScenarioGraph& graph,
    const ScenarioState& before,
    const Choice& taken) {
  Remark remark{before.node + "/" + taken.id, Verdict::right, taken.feedback, {}, taken.sources};
  const auto own = worth(graph, taken, before.variables);
  const Choice* best = nullptr;
  double most = own.value_or(-1e9);
  for (const Choice* choice : open_choices(scenario, before)) {
    const auto value = worth(graph, *choice, before.variables);
    if (!value || *value <= most + 1e-9) continue;
    most = *value;
    best = choice;
  }
  if (best != nullptr) {
    remark.verdict = total_points(taken) < 0 ? Verdict::wrong : Verdict::partly;
    remark.better = best->text;
  }
  return remark;
}

Remark remark_on_exercise(const Node& node, const Answer& answer) {
  const double score = grade_answer(node.exercise.front(), answer).score;
  const Verdict verdict = score >= full_score ? Verdict::right
                          : score > 0         ? Verdict::partly
                                              : Verdict::wrong;
  return {node.id + "/" + node.exercise.front().id, verdict, {}, {}, node.exercise.front().sources};
}

double worth_of_ending(const Node* node) {
  if (node == nullptr) return 0;
  switch (node->end) {
    case Ending::good:
      return 1;
    case Ending::fair:
      return 0.5;
    case Ending::poor:
    case Ending::none:
      return 0;
  }
  return 0;
}

}  // namespace

Grade grade(const Scenario& exercise, const ScenarioAnswer& answer) {
  Grade grade;
  const ScenarioGraph graph{exercise};
  std::array<double, axis_names.size()> points{};
  ScenarioState state = state_at_start(exercise);
  for (const ScenarioMove& move : answer.moves) {
    const Node* node = find_node(exercise, state.node);
    if (node != nullptr && move.node == node->id && !node->exercise.empty() &&
        !move.exercise.empty())
      grade.remarks.push_back(remark_on_exercise(*node, move.exercise.front()));
    ScenarioState before = state;
    const Choice* taken = follow(exercise, move, state);
    if (taken == nullptr) continue;
    // The exercise of this node was answered before the choice was open.
    if (node != nullptr && !move.exercise.empty())
      set_result(
          *node,
          static_cast<int>(
              std::lround(grade_answer(node->exercise.front(), move.exercise.front()).score * 100)),
          before.variables);
    grade.remarks.push_back(remark_on_choice(exercise, graph, before, *taken));
    for (const AxisPoints& score : taken->score)
      points[static_cast<std::size_t>(score.axis)] += score.points;
  }
  for (const AxisBounds& bounds : graph.proof().bounds) {
    const double share = (points[static_cast<std::size_t>(bounds.axis)] - bounds.lowest) /
                         (bounds.highest - bounds.lowest);
    grade.axes.push_back({bounds.axis, std::clamp(share, 0.0, 1.0)});
    grade.score += grade.axes.back().share;
  }
  if (!state.ended)
    grade.score = 0;
  else if (grade.axes.empty())
    grade.score = worth_of_ending(find_node(exercise, state.node));
  else
    grade.score /= static_cast<double>(grade.axes.size());
  return grade;
}

}  // namespace behorig::course
