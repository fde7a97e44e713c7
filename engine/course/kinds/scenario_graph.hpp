#pragma once
// Every state a play of a scenario can be in, and what can still be reached from there. For
// scenario*.cpp only.

#include "course/kinds.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace behorig::course {

// A variable with the values that no condition can tell apart put together: conditions compare with
// bounds, and a bound asked for after "+10" is a bound ten lower before it. So a state needs only
// the class of each value, and few states say all. Exact, since all values of a class open the same
// choices now and stay together through every change.
class ValueClasses {
 public:
  ValueClasses(const Scenario& scenario, const std::string& variable);

  std::size_t count() const { return lowest_.size(); }

  std::uint8_t of(int value) const { return class_of_[static_cast<std::size_t>(value)]; }

  // A value that stands for the class.
  int value(std::uint8_t of_class) const { return lowest_[of_class]; }

 private:
  std::array<std::uint8_t, 101> class_of_{};
  std::vector<int> lowest_{};
};

// Points on the four axes, and their sum last.
using Points = std::array<double, axis_names.size() + 1>;
inline constexpr std::size_t total = axis_names.size();

class ScenarioGraph {
 public:
  // Refers to `scenario`, which must outlive it.
  ScenarioGraph(const Scenario& scenario, std::size_t most_states);

  ScenarioProof proof() const;
  // The axes on which plays can differ, with the lowest and the highest points.
  std::vector<AxisBounds> bounds() const;
  // The highest sum of points still reachable; nothing where no end is, or nothing is known.
  std::optional<double> best_from(const std::string& node, const std::vector<Variable>& variables)
      const;

 private:
  struct Test {
    std::size_t variable{0};
    Comparison comparison{Comparison::equal};
    int value{0};
  };

  struct Step {
    std::size_t variable{0};
    Change change{};
  };

  // A choice, made ready for walking.
  struct Link {
    std::optional<std::uint32_t> to{};  // place; none when the node does not exist
    const Choice* choice{nullptr};
    std::vector<Test> when{};
    std::vector<Step> set{};
    Points points{};
  };

  // A node, made ready for walking.
  struct Place {
    std::uint32_t links_begin{0};
    std::uint32_t links_end{0};
    std::optional<std::size_t> result{};
    std::vector<std::uint8_t> outcomes{};  // classes of the result
    bool ends{false};
  };

  struct State {
    std::uint32_t place{0};
    std::uint32_t edges_begin{0};
    std::uint32_t edges_end{0};
    std::uint32_t component{0};
    bool stuck{false};  // no choice is open, and it is no end
  };

  struct Edge {
    std::uint32_t to{0};
    std::uint32_t link{0};
  };

  // States that lead to each other. Most hold one.
  struct Component {
    std::uint32_t members_begin{0};
    std::uint32_t members_end{0};
    bool ends{false};          // some end can be reached
    bool leads_out{false};     // some edge leaves it
    bool scoring_loop{false};  // going round earns or costs points
    Points lowest{};           // from the first member on
    Points highest{};
    std::uint32_t best_exit{0};      // the state where the best play leaves it
    const Edge* best_edge{nullptr};  // and how; null at an end
  };

  // The class of each variable's value, in the order of the scenario.
  using Classes = std::vector<std::uint8_t>;

  void compile();
  Link compiled(const Choice& choice) const;
  Classes outcomes_of(const Node& node, std::size_t variable) const;
  std::optional<std::size_t> variable_index(std::string_view name) const;
  Classes classes_of(const std::vector<Variable>& variables) const;
  std::size_t slot_of(std::uint32_t place, const Classes& classes) const;
  bool is_at(std::uint32_t state, std::uint32_t place, const Classes& classes) const;
  std::uint32_t visit(std::uint32_t place, const Classes& classes);
  void make_room();
  void explore(std::size_t most_states);
  void expand(std::uint32_t state);
  bool take_ways(std::uint32_t state, const Place& place, const Classes& before);
  void find_components();
  void spread_potentials(Component& component);
  void settle(Component& component);
  void settle_exit(Component& component, std::uint32_t state, const Edge& edge);
  std::vector<const Edge*> way_within(std::uint32_t from, std::uint32_t to) const;
  std::vector<std::string> best_path() const;

  const Scenario& scenario_;
  std::vector<ValueClasses> classes_{};  // one for each variable
  std::unordered_map<std::string_view, std::uint32_t> place_of_{};
  std::vector<Place> places_{};
  std::vector<Link> links_{};
  std::vector<State> states_{};
  Classes state_classes_{};             // of all states, one after the other
  std::vector<std::uint32_t> slots_{};  // hash table of states
  std::vector<Edge> edges_{};
  std::vector<Component> components_{};   // each before those that lead to it
  std::vector<std::uint32_t> members_{};  // states, component by component
  std::vector<Points> potentials_{};  // by state: points of any way here from its component's first
  bool complete_{true};
};

}  // namespace behorig::course
