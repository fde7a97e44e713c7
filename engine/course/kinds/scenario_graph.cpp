// The states of a scenario, found breadth first; see scenario_proof.cpp for what they prove.

#include "course/kinds/scenario_graph.hpp"

#include "course/kinds.hpp"
#include "course/kinds/scenario_play.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace behorig::course {

namespace {

constexpr int highest = 100;
constexpr std::uint32_t no_state = std::numeric_limits<std::uint32_t>::max();

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
    if (bound < 1 || bound > highest || !bounds.insert(bound).second) continue;
    for (const int shift : shifts)
      open.push_back(bound - shift);
  }
  lowest_.push_back(0);
  for (int value = 0; value <= highest; ++value) {
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
  potentials_.resize(states_.size());
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
  link.choice = &choice;
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

// What an exercise can give, as classes. One right option gives all or nothing.
ScenarioGraph::Classes ScenarioGraph::outcomes_of(const Node& node, std::size_t variable) const {
  const ValueClasses& classes = classes_[variable];
  Classes outcomes;
  if (std::holds_alternative<Single>(node.exercise.front().kind)) {
    outcomes.push_back(classes.of(0));
    if (classes.of(highest) != classes.of(0)) outcomes.push_back(classes.of(highest));
  } else {
    for (std::size_t i = 0; i < classes.count(); ++i)
      outcomes.push_back(static_cast<std::uint8_t>(i));
  }
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
    place.links_begin = static_cast<std::uint32_t>(links_.size());
    for (const Choice& choice : node.choices)
      links_.push_back(compiled(choice));
    place.links_end = static_cast<std::uint32_t>(links_.size());
    places_.push_back(std::move(place));
  }
}

ScenarioGraph::Classes ScenarioGraph::classes_of(const std::vector<Variable>& variables) const {
  Classes classes(classes_.size(), 0);
  for (std::size_t i = 0; i < classes.size() && i < variables.size(); ++i)
    classes[i] = classes_[i].of(std::clamp(variables[i].start, 0, highest));
  return classes;
}

// --- the hash table of states

bool ScenarioGraph::is_at(std::uint32_t state, std::uint32_t place, const Classes& classes) const {
  const auto own = state_classes_.begin() + static_cast<std::ptrdiff_t>(state * classes.size());
  return states_[state].place == place && std::equal(classes.begin(), classes.end(), own);
}

// Where the state is, or the empty slot where it would be (FNV-1a, linear probing).
std::size_t ScenarioGraph::slot_of(std::uint32_t place, const Classes& classes) const {
  constexpr std::uint64_t prime = 0x100000001B3;
  std::uint64_t hash = (0xCBF29CE484222325 ^ place) * prime;
  for (const std::uint8_t each : classes)
    hash = (hash ^ each) * prime;
  hash ^= hash >> 32U;
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != no_state && !is_at(slots_[slot], place, classes))
    slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

// Keeps at least half of the slots free.
void ScenarioGraph::make_room() {
  if (slots_.size() >= 2 * (states_.size() + 1)) return;
  constexpr std::size_t least = 64;
  slots_.assign(std::max(least, 4 * slots_.size()), no_state);
  const std::size_t width = classes_.size();
  for (std::uint32_t i = 0; i < states_.size(); ++i) {
    const auto begin = state_classes_.begin() + static_cast<std::ptrdiff_t>(i * width);
    const Classes classes(begin, begin + static_cast<std::ptrdiff_t>(width));
    slots_[slot_of(states_[i].place, classes)] = i;
  }
}

std::uint32_t ScenarioGraph::visit(std::uint32_t place, const Classes& classes) {
  make_room();
  std::uint32_t& slot = slots_[slot_of(place, classes)];
  if (slot == no_state) {
    slot = static_cast<std::uint32_t>(states_.size());
    states_.push_back({.place = place});
    state_classes_.insert(state_classes_.end(), classes.begin(), classes.end());
  }
  return slot;
}

// --- walking

void ScenarioGraph::explore(std::size_t most_states) {
  constexpr std::size_t most_edges_each = 4;  // on the average
  const auto start = place_of_.find(scenario_.start);
  if (start == place_of_.end()) return;
  visit(start->second, classes_of(scenario_.variables));
  for (std::uint32_t i = 0; i < states_.size(); ++i) {
    if (states_.size() > most_states || edges_.size() > most_edges_each * most_states) {
      complete_ = false;
      return;
    }
    expand(i);
  }
}

// Takes every open choice; false when there is none.
bool ScenarioGraph::take_ways(std::uint32_t state, const Place& place, const Classes& before) {
  bool any = false;
  for (std::uint32_t i = place.links_begin; i < place.links_end; ++i) {
    const Link& link = links_[i];
    const bool open = std::ranges::all_of(link.when, [&](const Test& test) {
      const int value = classes_[test.variable].value(before[test.variable]);
      return holds(test.comparison, value, test.value);
    });
    if (!open) continue;
    any = true;
    if (!link.to) continue;
    Classes after = before;
    for (const Step& step : link.set) {
      const ValueClasses& classes = classes_[step.variable];
      after[step.variable] = classes.of(changed(step.change, classes.value(after[step.variable])));
    }
    edges_.push_back({visit(*link.to, after), i});
    states_[state].edges_end = static_cast<std::uint32_t>(edges_.size());
  }
  return any;
}

void ScenarioGraph::expand(std::uint32_t state) {
  states_[state].edges_begin = states_[state].edges_end = static_cast<std::uint32_t>(edges_.size());
  const Place& place = places_[states_[state].place];
  if (place.ends) return;
  const auto own = state_classes_.begin() + static_cast<std::ptrdiff_t>(state * classes_.size());
  Classes before(own, own + static_cast<std::ptrdiff_t>(classes_.size()));
  if (!place.result) {
    states_[state].stuck = !take_ways(state, place, before);
    return;
  }
  for (const std::uint8_t outcome : place.outcomes) {
    before[*place.result] = outcome;
    if (!take_ways(state, place, before)) states_[state].stuck = true;
  }
}

std::optional<double> ScenarioGraph::best_from(
    const std::string& node,
    const std::vector<Variable>& variables) const {
  const auto place = place_of_.find(node);
  if (!complete_ || place == place_of_.end() || slots_.empty()) return std::nullopt;
  const std::uint32_t state = slots_[slot_of(place->second, classes_of(variables))];
  if (state == no_state) return std::nullopt;
  const Component& component = components_[states_[state].component];
  if (!component.ends) return std::nullopt;
  return component.highest[total] - potentials_[state][total];
}

}  // namespace behorig::course
