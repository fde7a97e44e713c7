// Proofs about scenarios: dynamic programming over the graph of states. States that lead to each
// other form a component (Tarjan 1972, without recursion); components are settled from the ends
// backwards. Within a component every way between two states must earn the same points; then going
// round changes nothing, and lowest and highest are exact. Where it does change something the loop
// is reported, and counted as earning nothing so that the bounds stay finite.

#include "course/kinds/scenario_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace behorig::course {

namespace {

bool nearly_equal(const Points& a, const Points& b) {
  constexpr double tolerance = 1e-9;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (std::abs(a[i] - b[i]) > tolerance) return false;
  return true;
}

Points sum(const Points& a, const Points& b) {
  Points out{};
  for (std::size_t i = 0; i < a.size(); ++i)
    out[i] = a[i] + b[i];
  return out;
}

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void ScenarioGraph::find_components() {
  struct Call {
    std::uint32_t state{0};
    std::uint32_t edge{0};
  };

  std::vector<std::uint32_t> number(states_.size(), nowhere);
  std::vector<std::uint32_t> low(states_.size(), 0);
  std::vector<bool> on_stack(states_.size(), false);
  std::vector<std::uint32_t> stack;
  std::vector<Call> calls;
  std::uint32_t counter = 0;
  const auto enter = [&](std::uint32_t state) {
    number[state] = low[state] = counter++;
    stack.push_back(state);
    on_stack[state] = true;
    calls.push_back({state, states_[state].edges_begin});
  };
  if (!states_.empty()) enter(0);
  while (!calls.empty()) {
    const std::uint32_t at = calls.back().state;
    if (calls.back().edge < states_[at].edges_end) {
      const std::uint32_t to = edges_[calls.back().edge++].to;
      if (number[to] == nowhere)
        enter(to);
      else if (on_stack[to])
        low[at] = std::min(low[at], number[to]);
      continue;
    }
    calls.pop_back();
    if (!calls.empty()) low[calls.back().state] = std::min(low[calls.back().state], low[at]);
    if (low[at] != number[at]) continue;
    Component component;
    component.members_begin = static_cast<std::uint32_t>(members_.size());
    do {
      members_.push_back(stack.back());
      on_stack[stack.back()] = false;
      states_[stack.back()].component = static_cast<std::uint32_t>(components_.size());
      stack.pop_back();
    } while (members_.back() != at);
    component.members_end = static_cast<std::uint32_t>(members_.size());
    components_.push_back(component);
  }
}

// Gives every member the points of some way to it, and sees whether all ways agree.
void ScenarioGraph::spread_potentials(Component& component) {
  const std::uint32_t first = members_[component.members_begin];
  const State& only = states_[first];
  if (component.members_end - component.members_begin == 1) {
    for (std::uint32_t i = only.edges_begin; i < only.edges_end; ++i)
      if (edges_[i].to == first && !nearly_equal(links_[edges_[i].link].points, {}))
        component.scoring_loop = true;
    return;
  }
  std::vector<std::uint32_t> open{first};
  std::unordered_set<std::uint32_t> reached{first};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    for (std::uint32_t i = states_[at].edges_begin; i < states_[at].edges_end; ++i) {
      const std::uint32_t to = edges_[i].to;
      if (states_[to].component != states_[at].component) continue;
      const Points points = sum(potentials_[at], links_[edges_[i].link].points);
      if (reached.insert(to).second) {
        potentials_[to] = points;
        open.push_back(to);
      } else if (!nearly_equal(potentials_[to], points)) {
        component.scoring_loop = true;
      }
    }
  }
  if (!component.scoring_loop) return;
  for (std::uint32_t i = component.members_begin; i < component.members_end; ++i)
    potentials_[members_[i]] = {};
}

void ScenarioGraph::settle_exit(Component& component, std::uint32_t state, const Edge& edge) {
  const Component& next = components_[states_[edge.to].component];
  const Points& ahead = potentials_[edge.to];
  component.leads_out = true;
  if (!next.ends) return;
  const Points base = sum(potentials_[state], links_[edge.link].points);
  for (std::size_t axis = 0; axis < base.size(); ++axis) {
    const double low = base[axis] + next.lowest[axis] - ahead[axis];
    const double high = base[axis] + next.highest[axis] - ahead[axis];
    if (!component.ends || low < component.lowest[axis]) component.lowest[axis] = low;
    if (!component.ends || high > component.highest[axis]) {
      component.highest[axis] = high;
      if (axis == total) {
        component.best_exit = state;
        component.best_edge = &edge;
      }
    }
  }
  component.ends = true;
}

void ScenarioGraph::settle(Component& component) {
  spread_potentials(component);
  for (std::uint32_t each = component.members_begin; each < component.members_end; ++each) {
    const std::uint32_t member = members_[each];
    const State& state = states_[member];
    if (places_[state.place].ends) component.ends = true;  // alone, and nothing more to earn
    for (std::uint32_t i = state.edges_begin; i < state.edges_end; ++i)
      if (states_[edges_[i].to].component != state.component)
        settle_exit(component, member, edges_[i]);
  }
}

// A shortest way between two states of one component.
std::vector<const ScenarioGraph::Edge*> ScenarioGraph::way_within(
    std::uint32_t from,
    std::uint32_t to) const {
  struct Came {
    std::uint32_t from{nowhere};
    const Edge* by{nullptr};
  };

  std::unordered_map<std::uint32_t, Came> came{{from, {}}};
  std::vector<std::uint32_t> open{from};
  for (std::size_t next = 0; next < open.size() && !came.contains(to); ++next) {
    const State& state = states_[open[next]];
    for (std::uint32_t i = state.edges_begin; i < state.edges_end; ++i) {
      const Edge& edge = edges_[i];
      if (states_[edge.to].component != state.component) continue;
      if (came.emplace(edge.to, Came{open[next], &edge}).second) open.push_back(edge.to);
    }
  }
  std::vector<const Edge*> way;
  for (std::uint32_t at = to; at != from; at = came.at(at).from)
    way.push_back(came.at(at).by);
  std::ranges::reverse(way);
  return way;
}

std::vector<std::string> ScenarioGraph::best_path() const {
  std::vector<std::string> path;
  std::uint32_t at = 0;
  const auto take = [&](const Edge& edge) {
    path.push_back(scenario_.nodes[states_[at].place].id + "/" + links_[edge.link].choice->id);
    at = edge.to;
  };
  for (;;) {
    const Component& component = components_[states_[at].component];
    if (component.best_edge == nullptr) return path;
    for (const Edge* edge : way_within(at, component.best_exit))
      take(*edge);
    take(*component.best_edge);
  }
}

std::vector<AxisBounds> ScenarioGraph::bounds() const {
  std::vector<AxisBounds> bounds;
  if (!complete_ || states_.empty()) return bounds;
  const Points& before = potentials_.front();
  const Component& component = components_[states_.front().component];
  for (std::size_t axis = 0; axis < axis_names.size() && component.ends; ++axis)
    if (component.lowest[axis] < component.highest[axis])
      bounds.push_back(
          {static_cast<Axis>(axis),
           component.lowest[axis] - before[axis],
           component.highest[axis] - before[axis]});
  return bounds;
}

ScenarioProof ScenarioGraph::proof() const {
  ScenarioProof proof;
  proof.complete = complete_;
  if (!complete_) return proof;
  std::vector<bool> reached(places_.size(), false);
  std::vector<bool> empty(places_.size(), false);
  std::vector<bool> dead(places_.size(), false);
  std::vector<bool> scoring(places_.size(), false);
  for (const State& state : states_) {
    const Component& component = components_[state.component];
    reached[state.place] = true;
    if (state.stuck) empty[state.place] = true;
    // States before a trap are not named: the trap itself is what has to be cured.
    if (!component.ends && !component.leads_out && !state.stuck) dead[state.place] = true;
    for (std::uint32_t i = state.edges_begin; i < state.edges_end && component.scoring_loop; ++i)
      if (states_[edges_[i].to].component == state.component &&
          links_[edges_[i].link].points != Points{})
        scoring[state.place] = true;
  }
  for (std::size_t i = 0; i < places_.size(); ++i) {
    const std::string& id = scenario_.nodes[i].id;
    if (!reached[i]) proof.unreachable.push_back(id);
    if (empty[i]) proof.empty_choices.push_back(id);
    if (dead[i]) proof.dead_ends.push_back(id);
    if (scoring[i]) proof.scoring_loops.push_back(id);
  }
  proof.bounds = bounds();
  if (!states_.empty() && components_[states_.front().component].ends)
    proof.best_path = best_path();
  return proof;
}

ScenarioProof prove(const Scenario& exercise, std::size_t most_states) {
  return ScenarioGraph{exercise, most_states}.proof();
}

}  // namespace behorig::course
