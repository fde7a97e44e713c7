// The states of a scenario, found breadth first; see scenario_proof.cpp for what they prove.

#include "course/kinds/scenario_graph.hpp"

#include "course/kinds.hpp"
#include "course/kinds/scenario_play.hpp"

#include <algorithm>
#include <set>

namespace behorig::course {

namespace {

constexpr int most = 100;

// Where values begin to be told apart by a condition: [bound, 100] from what is below.
std::set<int> bounds_of(const Condition& condition) {
  switch (condition.comparison) {
    case Comparison::less:
    case Comparison::at_least:
      return {condition.value};
    case Comparison::at_most:
    case Comparison::greater:
      return {condition.value + 1};
    case Comparison::equal:
    case Comparison::unequal:
      return {condition.value, condition.value + 1};
  }
  return {};
}

template <class Visit>
void for_each_choice(const Scenario& scenario, const Visit& visit) {
  for (const Node& node : scenario.nodes)
    for (const Choice& choice : node.choices)
      visit(choice);
}

}  // namespace

ValueClasses::ValueClasses(const Scenario& scenario, const std::string& variable) {
  std::set<int> bounds;
  std::set<int> shifts;
  for_each_choice(scenario, [&](const Choice& choice) {
    for (const Condition& condition : choice.when)
      if (condition.variable == variable) bounds.merge(bounds_of(condition));
    for (const Change& change : choice.set)
      if (change.variable == variable && change.relative) shifts.insert(change.value);
  });
  std::vector<int> open{bounds.begin(), bounds.end()};
  bounds.clear();
  while (!open.empty()) {
    const int bound = open.back();
    open.pop_back();
    if (bound < 1 || bound > most || !bounds.insert(bound).second) continue;
    for (const int shift : shifts)
      open.push_back(bound - shift);
  }
  lowest_.push_back(0);
  for (int value = 0; value <= most; ++value) {
    if (bounds.contains(value)) lowest_.push_back(value);
    class_of_[static_cast<std::size_t>(value)] = static_cast<std::uint8_t>(lowest_.size() - 1);
  }
}

ScenarioGraph::ScenarioGraph(const Scenario& scenario, std::size_t most_states)
    : scenario_{scenario} {
  compile();
  explore(most_states);
  if (!complete_) return;
  find_components();
  for (Component& component : components_)
    settle(component);
}

std::optional<std::size_t> ScenarioGraph::variable_index(std::string_view name) const {
  const auto found = std::ranges::find(scenario_.variables, name, &Variable::name);
  if (found == scenario_.variables.end()) return std::nullopt;
  return static_cast<std::size_t>(found - scenario_.variables.begin());
}

ScenarioGraph::Link ScenarioGraph::compiled(const Choice& choice) const {
  Link link;
  const auto to = place_of_.find(choice.to);
  if (to != place_of_.end()) link.to = to->second;
  for (const Condition& condition : choice.when)
    if (const auto variable = variable_index(condition.variable))
      link.when.push_back({*variable, condition.comparison, condition.value});
  for (const Change& change : choice.set)
    if (const auto variable = variable_index(change.variable))
      link.set.push_back({*variable, change});
  for (const AxisPoints& score : choice.score) {
    link.points[static_cast<std::size_t>(score.axis)] += score.points;
    link.points[total] += score.points;
  }
  return link;
}

// What an exercise can give, one value for each class. One right option gives all or nothing.
std::vector<int> ScenarioGraph::outcomes_of(const Node& node, std::size_t variable) const {
  const ValueClasses& classes = classes_[variable];
  if (std::holds_alternative<Single>(node.exercise.front().kind)) {
    if (classes.of(0) == classes.of(most)) return {0};
    return {0, most};
  }
  std::vector<int> outcomes;
  for (std::size_t i = 0; i < classes.count(); ++i)
    outcomes.push_back(classes.value(static_cast<std::uint8_t>(i)));
  return outcomes;
}

void ScenarioGraph::compile() {
  for (const Variable& variable : scenario_.variables)
    classes_.emplace_back(scenario_, variable.name);
  for (std::uint32_t i = 0; i < scenario_.nodes.size(); ++i)
    place_of_.emplace(scenario_.nodes[i].id, i);
  for (const Node& node : scenario_.nodes) {
    Place place;
    place.ends = node.end != Ending::none;
    if (!node.exercise.empty()) place.result = variable_index(node.result);
    if (place.result) place.outcomes = outcomes_of(node, *place.result);
    for (std::size_t i = 0; i < node.choices.size(); ++i) {
      place.links.push_back(compiled(node.choices[i]));
      place.links.back().choice = i;
    }
    places_.push_back(std::move(place));
  }
}

ScenarioGraph::Values ScenarioGraph::values_of(const std::vector<Variable>& variables) const {
  Values values;
  for (std::size_t i = 0; i < classes_.size() && i < variables.size(); ++i)
    values.push_back(classes_[i].value(classes_[i].of(std::clamp(variables[i].start, 0, most))));
  return values;
}

std::string ScenarioGraph::key_of(std::uint32_t place, const Values& values) const {
  std::string key;
  for (std::uint32_t rest = place, i = 0; i < sizeof place; ++i, rest >>= 8U)
    key += static_cast<char>(rest & 0xFFU);
  for (std::size_t i = 0; i < values.size(); ++i)
    if (classes_[i].count() > 1) key += static_cast<char>(classes_[i].of(values[i]));
  return key;
}

std::uint32_t ScenarioGraph::visit(std::uint32_t place, const Values& values) {
  const auto next = static_cast<std::uint32_t>(states_.size());
  const auto [found, added] = state_of_.emplace(key_of(place, values), next);
  if (added) {
    states_.push_back({.place = place});
    values_.push_back(values);
  }
  return found->second;
}

void ScenarioGraph::explore(std::size_t most_states) {
  const auto start = place_of_.find(scenario_.start);
  if (start == place_of_.end()) return;
  visit(start->second, values_of(scenario_.variables));
  for (std::uint32_t i = 0; i < states_.size(); ++i) {
    if (states_.size() > most_states) {
      complete_ = false;
      return;
    }
    expand(i);
  }
}

void ScenarioGraph::expand(std::uint32_t state) {
  states_[state].edges_begin = states_[state].edges_end = static_cast<std::uint32_t>(edges_.size());
  const Place& place = places_[states_[state].place];
  if (place.ends) return;
  const std::size_t ways = place.result ? place.outcomes.size() : 1;
  for (std::size_t way = 0; way < ways; ++way) {
    Values before = values_[state];
    if (place.result) before[*place.result] = place.outcomes[way];
    bool any = false;
    for (const Link& link : place.links) {
      const bool open = std::ranges::all_of(link.when, [&](const Test& test) {
        return holds(test.comparison, before[test.variable], test.value);
      });
      if (!open) continue;
      any = true;
      if (!link.to) continue;
      Values after = before;
      for (const Step& step : link.set)
        after[step.variable] = changed(step.change, after[step.variable]);
      for (std::size_t i = 0; i < after.size(); ++i)
        after[i] = classes_[i].value(classes_[i].of(after[i]));
      edges_.push_back({visit(*link.to, after), &link});
    }
    if (!any) states_[state].stuck = true;
  }
  states_[state].edges_end = static_cast<std::uint32_t>(edges_.size());
}

std::optional<double> ScenarioGraph::best_from(
    const std::string& node,
    const std::vector<Variable>& variables) const {
  const auto place = place_of_.find(node);
  if (!complete_ || place == place_of_.end()) return std::nullopt;
  const auto found = state_of_.find(key_of(place->second, values_of(variables)));
  if (found == state_of_.end()) return std::nullopt;
  const State& state = states_[found->second];
  const Component& component = components_[state.component];
  if (!component.ends) return std::nullopt;
  return component.highest[total] - state.potential[total];
}

const std::string& ScenarioGraph::node_id(std::uint32_t state) const {
  return scenario_.nodes[states_[state].place].id;
}

}  // namespace behorig::course
