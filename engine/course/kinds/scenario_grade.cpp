// Grading of scenarios: per axis between what is reachable, with what would have been better.

#include "course/kinds.hpp"
#include "course/kinds/references.hpp"
#include "course/kinds/scenario_graph.hpp"
#include "course/kinds/scenario_play.hpp"

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

// Right when no other open choice could still have led to more; its own points decide between
// partly and wrong.
Remark remark_on_choice(
    const Scenario& scenario,
    const ScenarioGraph& graph,
    const ScenarioState& before,
    const Choice& taken) {
  constexpr double tolerance = 1e-9;
  Remark remark{before.node + "/" + taken.id, Verdict::right, taken.feedback, {}, taken.sources};
  std::optional<double> most = worth(graph, taken, before.variables);
  for (const Choice* choice : open_choices(scenario, before)) {
    const auto value = worth(graph, *choice, before.variables);
    if (!value || (most && *value <= *most + tolerance)) continue;
    most = value;
    remark.better = choice->text;
    remark.verdict = total_points(taken) < 0 ? Verdict::wrong : Verdict::partly;
  }
  return remark;
}

Remark remark_on_exercise(const Node& node, const Answer& answer) {
  const Exercise& exercise = node.exercise.front();
  const double score = grade_answer(exercise, answer).score;
  return {node.id + "/" + exercise.id, verdict_of_share(score), {}, {}, exercise.sources};
}

double worth_of_ending(const Node* node) {
  constexpr double good = 1;
  constexpr double fair = 0.5;
  if (node == nullptr) return 0;
  switch (node->end) {
    case Ending::good:
      return good;
    case Ending::fair:
      return fair;
    case Ending::poor:
    case Ending::none:
      return 0;
  }
  return 0;
}

// The axes' shares into the grade; an axis on which all plays are alike is not scored.
void add_axes(Grade& grade, const ScenarioGraph& graph, const Points& points) {
  for (const AxisBounds& bounds : graph.bounds()) {
    const double share = (points[static_cast<std::size_t>(bounds.axis)] - bounds.lowest) /
                         (bounds.highest - bounds.lowest);
    grade.axes.push_back({bounds.axis, std::clamp(share, 0.0, 1.0)});
  }
}

}  // namespace

Grade grade(const Scenario& exercise, const ScenarioAnswer& answer) {
  Grade grade;
  const ScenarioGraph graph{exercise, most_scenario_states};
  Points points{};
  ScenarioState state = state_at_start(exercise);
  for (const ScenarioMove& move : answer.moves) {
    const bool answered = state.exercise_answered;
    answer_exercise(exercise, move, state);
    if (state.exercise_answered && !answered)
      grade.remarks.push_back(
          remark_on_exercise(*find_node(exercise, state.node), move.exercise.front()));
    const Choice* taken = choice_taken(exercise, move, state);
    if (taken == nullptr) continue;
    grade.remarks.push_back(remark_on_choice(exercise, graph, state, *taken));
    for (const AxisPoints& score : taken->score)
      points[static_cast<std::size_t>(score.axis)] += score.points;
    follow(exercise, *taken, state);
  }
  add_axes(grade, graph, points);
  if (!state.ended) return grade;
  for (const AxisScore& axis : grade.axes)
    grade.score += axis.share / static_cast<double>(grade.axes.size());
  if (grade.axes.empty()) grade.score = worth_of_ending(find_node(exercise, state.node));
  return grade;
}

}  // namespace behorig::course
