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

  struct Link {
    std::optional<std::uint32_t> to{};  // place; none when the node does not exist
    std::size_t choice{0};
    std::vector<Test> when{};
    std::vector<Step> set{};
    Points points{};
  };

  // A node, made ready for walking.
  struct Place {
    std::vector<Link> links{};
    std::optional<std::size_t> result{};
    std::vector<int> outcomes{};  // values of the result that can be told apart
    bool ends{false};
  };

  struct State {
    std::uint32_t place{0};
    std::uint32_t edges_begin{0};
    std::uint32_t edges_end{0};
    std::uint32_t component{0};
    bool stuck{false};   // no choice is open, and it is no end
    Points potential{};  // points earned on any way here from the component's first state
  };

  struct Edge {
    std::uint32_t to{0};
    const Link* link{nullptr};
  };

  // States that lead to each other. Most hold one.
  struct Component {
    std::vector<std::uint32_t> members{};
    bool ends{false};          // some end can be reached
    bool leads_out{false};     // some edge leaves it
    bool scoring_loop{false};  // going round earns or costs points
    Points lowest{};           // from the first member on
    Points highest{};
    std::uint32_t best_exit{0};      // the state where the best play leaves it
    const Edge* best_edge{nullptr};  // and how; null at an end
  };

  using Values = std::vector<int>;

  void compile();
  Link compiled(const Choice& choice) const;
  std::vector<int> outcomes_of(const Node& node, std::size_t variable) const;
  std::optional<std::size_t> variable_index(std::string_view name) const;
  Values values_of(const std::vector<Variable>& variables) const;
  std::string key_of(std::uint32_t place, const Values& values) const;
  std::uint32_t visit(std::uint32_t place, const Values& values);
  void explore(std::size_t most_states);
  void expand(std::uint32_t state);
  void find_components();
  void spread_potentials(Component& component);
  void settle(Component& component);
  void settle_exit(Component& component, std::uint32_t state, const Edge& edge);
  std::vector<const Edge*> way_within(std::uint32_t from, std::uint32_t to) const;
  std::vector<std::string> best_path() const;
  const std::string& node_id(std::uint32_t state) const;

  const Scenario& scenario_;
  std::vector<ValueClasses> classes_{};  // one for each variable
  std::unordered_map<std::string_view, std::uint32_t> place_of_{};
  std::vector<Place> places_{};
  std::vector<State> states_{};
  std::vector<std::vector<int>> values_{};  // by state: a value for the class of each variable
  std::vector<Edge> edges_{};
  std::unordered_map<std::string, std::uint32_t> state_of_{};
  std::vector<Component> components_{};  // each before those that lead to it
  bool complete_{true};
};

}  // namespace behorig::course
