#pragma once
// A branching story: nodes with choices that lead on, variables that open and close choices, scores
// per axis, and nodes that hold any other exercise.

#include "course/exercise_kind.hpp"
#include "course/kinds/moderate.hpp"

namespace behorig::course {

struct Exercise;
struct Answer;

enum class Comparison { less, at_most, greater, at_least, equal, unequal };

struct Condition {
  std::string variable{};
  Comparison comparison{Comparison::equal};
  int value{0};

  bool operator==(const Condition&) const = default;
};

// Variables are whole numbers 0–100; changes are clamped to that.
struct Change {
  std::string variable{};
  bool relative{false};
  int value{0};

  bool operator==(const Change&) const = default;
};

struct AxisPoints {
  Axis axis{Axis::law};
  double points{0};

  bool operator==(const AxisPoints&) const = default;
};

struct Choice {
  std::string id{};
  std::string text{};
  std::string to{};
  std::vector<Condition> when{};
  std::vector<Change> set{};
  std::vector<AxisPoints> score{};
  std::string feedback{};
  std::vector<std::string> sources{};

  bool operator==(const Choice&) const = default;
};

enum class Ending { none, good, fair, poor };

struct Node {
  std::string id{};
  std::string title{};
  std::string text{};
  std::vector<StreamPost> post{};  // none or one
  std::string image{};
  std::string alt{};
  std::vector<Exercise> exercise;  // none or one
  std::string result{};            // variable that gets the exercise's score, 0–100
  std::vector<Choice> choices{};
  Ending end{Ending::none};

  bool operator==(const Node&) const;
};

struct Variable {
  std::string name{};
  int start{0};

  bool operator==(const Variable&) const = default;
};

struct ScenarioMove {
  std::string node{};
  std::string choice{};          // empty while only the node's exercise is answered
  std::vector<Answer> exercise;  // none or one: the answer to the node's exercise

  bool operator==(const ScenarioMove&) const;
};

struct ScenarioAnswer {
  std::vector<ScenarioMove> moves{};

  bool operator==(const ScenarioAnswer&) const;
};

struct Scenario {
  static constexpr std::string_view kind = "scenario";
  using Answer = ScenarioAnswer;
  std::string title{};
  std::string start{};
  std::vector<Variable> variables{};
  std::vector<Node> nodes{};

  bool operator==(const Scenario&) const;
};

void read(base::Reader& reader, Scenario& exercise);
void read(base::Reader& reader, ScenarioAnswer& answer);
void write(base::Writer& writer, const ScenarioAnswer& answer);
ScenarioAnswer first_answer(const Scenario& exercise, std::uint64_t seed);
bool complete(const Scenario& exercise, const ScenarioAnswer& answer);  // an end is reached
// Per axis, scaled between the lowest and the highest reachable; the score is their mean, or 0
// before an end. Where nothing is scored the end decides: good 1, fair 0.5, poor 0.
Grade grade(const Scenario& exercise, const ScenarioAnswer& answer);
static_assert(ExerciseKind<Scenario>);

struct ScenarioState {
  std::string node{};                 // where the learner is
  std::vector<Variable> variables{};  // with their present values
  bool exercise_answered{false};      // the present node's exercise, if it has one
  bool ended{false};

  bool operator==(const ScenarioState&) const = default;
};

// Where the moves lead. Moves that do not fit the story (an unknown node, a closed choice) are
// skipped.
ScenarioState state_after(const Scenario& exercise, const ScenarioAnswer& answer);
// The choices open at a state, in the author's order; null pointers never. They point into
// `exercise`.
std::vector<const Choice*> open_choices(const Scenario& exercise, const ScenarioState& state);
const Node* find_node(const Scenario& exercise, std::string_view id);

// Lowest and highest reachable points on an axis, over all paths that end.
struct AxisBounds {
  Axis axis{Axis::law};
  double lowest{0};
  double highest{0};

  bool operator==(const AxisBounds&) const = default;
};

// What the proofs found; see scenario_proof.cpp for the method.
struct ScenarioProof {
  std::vector<std::string> unreachable{};    // nodes no play reaches
  std::vector<std::string> dead_ends{};      // nodes of loops without a way out to an end
  std::vector<std::string> empty_choices{};  // nodes where every choice can be closed at once
  std::vector<std::string> scoring_loops{};  // nodes whose points can be had again and again
  std::vector<AxisBounds> bounds{};          // axes on which all plays are alike are left out
  std::vector<std::string> best_path{};      // node/choice ids of a play with the highest total
  bool complete{true};                       // false: more states than the limit, nothing proved
};

inline constexpr std::size_t most_scenario_states = 1'000'000;

// Exact, and linear in the number of states. Results of exercises count as anything that some
// condition tells apart.
ScenarioProof prove(const Scenario& exercise, std::size_t most_states = most_scenario_states);

}  // namespace behorig::course
