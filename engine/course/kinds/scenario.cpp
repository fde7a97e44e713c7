// Playing a scenario: where some moves lead, and what is open there.

#include "course/kinds/scenario.hpp"

#include "course/kinds.hpp"
#include "course/kinds/scenario_play.hpp"

#include <algorithm>
#include <cmath>

namespace behorig::course {

namespace {

constexpr int full_scale = 100;

void enter(const Scenario& exercise, const std::string& id, ScenarioState& state) {
  const Node* node = find_node(exercise, id);
  state.node = id;
  state.exercise_answered = false;
  state.ended = node == nullptr || node->end != Ending::none;
}

}  // namespace

const Node* find_node(const Scenario& exercise, std::string_view id) {
  const auto found = std::ranges::find(exercise.nodes, id, &Node::id);
  return found == exercise.nodes.end() ? nullptr : &*found;
}

bool holds(Comparison comparison, int value, int against) {
  switch (comparison) {
    case Comparison::less:
      return value < against;
    case Comparison::at_most:
      return value <= against;
    case Comparison::greater:
      return value > against;
    case Comparison::at_least:
      return value >= against;
    case Comparison::equal:
      return value == against;
    case Comparison::unequal:
      return value != against;
  }
  return false;
}

int changed(const Change& change, int value) {
  return std::clamp((change.relative ? value : 0) + change.value, 0, full_scale);
}

bool is_open(const Choice& choice, const std::vector<Variable>& variables) {
  return std::ranges::all_of(choice.when, [&](const Condition& condition) {
    const auto variable = std::ranges::find(variables, condition.variable, &Variable::name);
    return variable != variables.end() &&
           holds(condition.comparison, variable->start, condition.value);
  });
}

void apply(const std::vector<Change>& changes, std::vector<Variable>& variables) {
  for (const Change& change : changes) {
    const auto variable = std::ranges::find(variables, change.variable, &Variable::name);
    if (variable != variables.end()) variable->start = changed(change, variable->start);
  }
}

ScenarioState state_at_start(const Scenario& exercise) {
  ScenarioState state;
  state.variables = exercise.variables;
  enter(exercise, exercise.start, state);
  return state;
}

void answer_exercise(const Scenario& exercise, const ScenarioMove& move, ScenarioState& state) {
  const Node* node = find_node(exercise, state.node);
  if (node == nullptr || move.node != state.node || state.ended || state.exercise_answered ||
      node->exercise.empty() || move.exercise.empty())
    return;
  state.exercise_answered = true;
  const double score = grade_answer(node->exercise.front(), move.exercise.front()).score;
  apply(
      {{node->result, false, static_cast<int>(std::lround(score * full_scale))}},
      state.variables);
}

const Choice*
choice_taken(const Scenario& exercise, const ScenarioMove& move, const ScenarioState& state) {
  const Node* node = find_node(exercise, state.node);
  if (node == nullptr || move.node != state.node || state.ended) return nullptr;
  if (!node->exercise.empty() && !state.exercise_answered) return nullptr;
  const auto choice = std::ranges::find(node->choices, move.choice, &Choice::id);
  if (choice == node->choices.end() || !is_open(*choice, state.variables)) return nullptr;
  return &*choice;
}

void follow(const Scenario& exercise, const Choice& choice, ScenarioState& state) {
  apply(choice.set, state.variables);
  enter(exercise, choice.to, state);
}

ScenarioAnswer first_answer(const Scenario& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Scenario& exercise, const ScenarioAnswer& answer) {
  return state_after(exercise, answer).ended;
}

ScenarioState state_after(const Scenario& exercise, const ScenarioAnswer& answer) {
  ScenarioState state = state_at_start(exercise);
  for (const ScenarioMove& move : answer.moves) {
    answer_exercise(exercise, move, state);
    if (const Choice* choice = choice_taken(exercise, move, state))
      follow(exercise, *choice, state);
  }
  return state;
}

std::vector<const Choice*> open_choices(const Scenario& exercise, const ScenarioState& state) {
  std::vector<const Choice*> open;
  const Node* node = find_node(exercise, state.node);
  if (node == nullptr || state.ended) return open;
  for (const Choice& choice : node->choices)
    if (is_open(choice, state.variables)) open.push_back(&choice);
  return open;
}

}  // namespace behorig::course
