#pragma once
// The rules of playing a scenario, shared by playing, grading and proving. For scenario*.cpp only.

#include "course/kinds/scenario.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace behorig::course {

bool is_open(const Choice& choice, const std::vector<Variable>& variables);
void apply(const std::vector<Change>& changes, std::vector<Variable>& variables);
void set_result(const Node& node, int percent, std::vector<Variable>& variables);
ScenarioState state_at_start(const Scenario& exercise);
// Makes a move; the choice that was taken, or null when the move took none.
const Choice* follow(const Scenario& exercise, const ScenarioMove& move, ScenarioState& state);

// Every state a play can be in, and what can still be reached from there. Results of exercises are
// represented by the values that some condition tells apart.
class ScenarioGraph {
 public:
  explicit ScenarioGraph(const Scenario& scenario);

  ScenarioProof proof() const;
  // The highest total over all axes still reachable from a state; nothing where no end is.
  std::optional<double> best_from(const std::string& node, const std::vector<Variable>& variables)
      const;

 private:
  struct Edge {
    std::uint32_t to{0};
    const Choice* choice{nullptr};
  };

  struct State {
    std::uint32_t node{0};
    std::vector<Variable> variables{};
    std::vector<Edge> edges{};
    std::uint32_t component{0};
    bool ends{false};   // some end can be reached
    bool stuck{false};  // no choice is open, and it is no end
    std::array<double, 5> lowest{};
    std::array<double, 5> highest{};
    std::int32_t best_edge{-1};
  };

  std::uint32_t visit(std::uint32_t node, std::vector<Variable> variables);
  std::string key_of(std::uint32_t node, const std::vector<Variable>& variables) const;
  void explore();
  void expand(std::uint32_t state);
  void find_components();
  void settle();
  void settle_component(const std::vector<std::uint32_t>& members);
  std::vector<int> results_told_apart(const std::string& variable) const;
  int representative(const std::string& variable, int value) const;

  const Scenario& scenario_;
  std::unordered_map<std::string, std::uint32_t> node_index_{};
  std::unordered_map<std::string, std::vector<int>> results_{};
  std::vector<State> states_{};
  std::unordered_map<std::string, std::uint32_t> index_{};
  std::vector<std::vector<std::uint32_t>> components_{};  // each before those that lead to it
  bool complete_{true};
};

}  // namespace behorig::course
