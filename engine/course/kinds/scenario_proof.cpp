// Proofs about scenarios: dynamic programming over the graph of states (node × values of the
// variables), its strongly connected components settled in reverse topological order (Tarjan 1972,
// without recursion). A loop may be walked any number of times; what it scores inside is not
// counted, so that lowest and highest stay finite.

#include "course/kinds.hpp"
#include "course/kinds/references.hpp"
#include "course/kinds/scenario_play.hpp"

#include <limits>
#include <set>

namespace behorig::course {

namespace {

constexpr std::size_t most_states = 2'000'000;
constexpr std::size_t total = 4;  // behind the four axes

std::array<double, 5> points_of(const Choice& choice) {
  std::array<double, 5> points{};
  for (const AxisPoints& score : choice.score) {
    points[static_cast<std::size_t>(score.axis)] += score.points;
    points[total] += score.points;
  }
  return points;
}

}  // namespace

ScenarioGraph::ScenarioGraph(const Scenario& scenario) : scenario_{scenario} {
  for (std::uint32_t i = 0; i < scenario.nodes.size(); ++i)
    node_index_.emplace(scenario.nodes[i].id, i);
  for (const Node& node : scenario.nodes)
    if (!node.result.empty()) results_[node.result] = results_told_apart(node.result);
  explore();
  if (!complete_) return;
  find_components();
  settle();
}

std::vector<int> ScenarioGraph::results_told_apart(const std::string& variable) const {
  std::set<int> values{0, 100};
  for (const Node& node : scenario_.nodes)
    for (const Choice& choice : node.choices)
      for (const Condition& condition : choice.when)
        if (condition.variable == variable)
          for (const int value : {condition.value - 1, condition.value, condition.value + 1})
            if (value >= 0 && value <= 100) values.insert(value);
  return {values.begin(), values.end()};
}

int ScenarioGraph::representative(const std::string& variable, int value) const {
  const auto found = results_.find(variable);
  if (found == results_.end()) return value;
  const auto above = std::ranges::upper_bound(found->second, value);
  return above == found->second.begin() ? value : *std::prev(above);
}

std::string ScenarioGraph::key_of(std::uint32_t node, const std::vector<Variable>& variables)
    const {
  std::string key(reinterpret_cast<const char*>(&node), sizeof node);
  for (const Variable& variable : variables)
    key += static_cast<char>(representative(variable.name, variable.start));
  return key;
}

std::uint32_t ScenarioGraph::visit(std::uint32_t node, std::vector<Variable> variables) {
  const auto next = static_cast<std::uint32_t>(states_.size());
  const auto [found, added] = index_.emplace(key_of(node, variables), next);
  if (added) {
    State state;
    state.node = node;
    state.variables = std::move(variables);
    states_.push_back(std::move(state));
  }
  return found->second;
}

void ScenarioGraph::explore() {
  const auto start = node_index_.find(scenario_.start);
  if (start == node_index_.end()) return;
  visit(start->second, scenario_.variables);
  for (std::uint32_t i = 0; i < states_.size(); ++i) {
    if (states_.size() > most_states) {
      complete_ = false;
      return;
    }
    expand(i);
  }
}

void ScenarioGraph::expand(std::uint32_t state) {
  const Node& node = scenario_.nodes[states_[state].node];
  if (node.end != Ending::none) return;
  std::vector<int> outcomes{-1};  // no exercise: one way through
  if (!node.exercise.empty() && !node.result.empty()) outcomes = results_.at(node.result);
  for (const int outcome : outcomes) {
    std::vector<Variable> before = states_[state].variables;
    if (outcome >= 0) set_result(node, outcome, before);
    bool any = false;
    for (const Choice& choice : node.choices) {
      const auto to = node_index_.find(choice.to);
      if (!is_open(choice, before)) continue;
      any = true;
      if (to == node_index_.end()) continue;
      std::vector<Variable> after = before;
      apply(choice.set, after);
      const std::uint32_t next = visit(to->second, std::move(after));
      states_[state].edges.push_back({next, &choice});
    }
    if (!any) states_[state].stuck = true;
  }
}

void ScenarioGraph::find_components() {
  constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> number(states_.size(), unseen);
  std::vector<std::uint32_t> low(states_.size(), 0);
  std::vector<bool> on_stack(states_.size(), false);
  std::vector<std::uint32_t> stack;

  struct Visit {
    std::uint32_t state;
    std::size_t edge;
  };

  std::vector<Visit> calls;
  std::uint32_t counter = 0;
  if (!states_.empty()) calls.push_back({0, 0});
  while (!calls.empty()) {
    Visit& call = calls.back();
    const std::uint32_t at = call.state;
    if (call.edge == 0 && number[at] == unseen) {
      number[at] = low[at] = counter++;
      stack.push_back(at);
      on_stack[at] = true;
    }
    if (call.edge < states_[at].edges.size()) {
      const std::uint32_t to = states_[at].edges[call.edge++].to;
      if (number[to] == unseen)
        calls.push_back({to, 0});
      else if (on_stack[to])
        low[at] = std::min(low[at], number[to]);
      continue;
    }
    calls.pop_back();
    if (!calls.empty()) low[calls.back().state] = std::min(low[calls.back().state], low[at]);
    if (low[at] != number[at]) continue;
    std::vector<std::uint32_t> members;
    for (bool more = true; more;) {
      const std::uint32_t member = stack.back();
      stack.pop_back();
      on_stack[member] = false;
      states_[member].component = static_cast<std::uint32_t>(components_.size());
      members.push_back(member);
      more = member != at;
    }
    components_.push_back(std::move(members));
  }
}

void ScenarioGraph::settle() {
  for (const auto& members : components_)
    settle_component(members);
}

void ScenarioGraph::settle_component(const std::vector<std::uint32_t>& members) {
  std::array<double, 5> lowest{};
  std::array<double, 5> highest{};
  bool ends = false;
  for (const std::uint32_t member : members) {
    State& state = states_[member];
    if (scenario_.nodes[state.node].end != Ending::none)
      ends = true;  // alone in its component, worth 0
    for (std::size_t i = 0; i < state.edges.size(); ++i) {
      const State& to = states_[state.edges[i].to];
      if (to.component == state.component || !to.ends) continue;
      const auto points = points_of(*state.edges[i].choice);
      for (std::size_t axis = 0; axis < points.size(); ++axis) {
        const double low = points[axis] + to.lowest[axis];
        const double high = points[axis] + to.highest[axis];
        if (!ends || low < lowest[axis]) lowest[axis] = low;
        if (!ends || high > highest[axis]) {
          highest[axis] = high;
          if (axis == total) state.best_edge = static_cast<std::int32_t>(i);
        }
      }
      ends = true;
    }
  }
  for (const std::uint32_t member : members) {
    states_[member].ends = ends;
    states_[member].lowest = lowest;
    states_[member].highest = highest;
  }
}

std::optional<double> ScenarioGraph::best_from(
    const std::string& node,
    const std::vector<Variable>& variables) const {
  const auto place = node_index_.find(node);
  if (!complete_ || place == node_index_.end()) return std::nullopt;
  const auto found = index_.find(key_of(place->second, variables));
  if (found == index_.end() || !states_[found->second].ends) return std::nullopt;
  return states_[found->second].highest[total];
}

ScenarioProof ScenarioGraph::proof() const {
  ScenarioProof proof;
  proof.complete = complete_;
  if (!complete_) return proof;
  std::vector<bool> reached(scenario_.nodes.size(), false);
  std::vector<bool> dead(scenario_.nodes.size(), false);
  std::vector<bool> stuck(scenario_.nodes.size(), false);
  for (const State& state : states_) {
    reached[state.node] = true;
    if (!state.ends) dead[state.node] = true;
    if (state.stuck && !scenario_.nodes[state.node].choices.empty()) stuck[state.node] = true;
  }
  for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
    if (!reached[i]) proof.unreachable.push_back(scenario_.nodes[i].id);
    if (stuck[i])
      proof.empty_choices.push_back(scenario_.nodes[i].id);
    else if (dead[i])
      proof.dead_ends.push_back(scenario_.nodes[i].id);
  }
  if (states_.empty() || !states_[0].ends) return proof;
  for (std::size_t axis = 0; axis < axis_names.size(); ++axis)
    if (states_[0].lowest[axis] < states_[0].highest[axis])
      proof.bounds.push_back(
          {static_cast<Axis>(axis), states_[0].lowest[axis], states_[0].highest[axis]});
  for (std::uint32_t at = 0;
       states_[at].best_edge >= 0 && proof.best_path.size() <= scenario_.nodes.size();) {
    const Edge& edge = states_[at].edges[static_cast<std::size_t>(states_[at].best_edge)];
    proof.best_path.push_back(scenario_.nodes[states_[at].node].id + "/" + edge.choice->id);
    at = edge.to;
  }
  return proof;
}

ScenarioProof prove(const Scenario& exercise) {
  return ScenarioGraph{exercise}.proof();
}

}  // namespace behorig::course
