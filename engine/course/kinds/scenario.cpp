#include "course/kinds/scenario.hpp"

#include "course/kinds.hpp"
#include "course/kinds/references.hpp"
#include "course/kinds/scenario_play.hpp"

#include <charconv>
#include <cmath>

namespace behorig::course {

namespace {

constexpr std::string_view endings[]{"good", "fair", "poor"};
constexpr int variable_most = 100;

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// "<60", ">=40", "=0", "!=0"; the longer signs first.
std::optional<Condition> parse_condition(const std::string& variable, std::string_view text) {
  constexpr std::pair<std::string_view, Comparison> signs[]{
      {"<=", Comparison::at_most},
      {">=", Comparison::at_least},
      {"!=", Comparison::unequal},
      {"<", Comparison::less},
      {">", Comparison::greater},
      {"=", Comparison::equal}};
  for (const auto& [sign, comparison] : signs) {
    if (!text.starts_with(sign)) continue;
    const auto value = whole_number(text.substr(sign.size()));
    if (!value) return std::nullopt;
    return Condition{variable, comparison, *value};
  }
  return std::nullopt;
}

std::optional<Change> parse_change(const std::string& variable, std::string_view text) {
  const bool relative = text.starts_with('+') || text.starts_with('-');
  const auto value = whole_number(text.starts_with('+') ? text.substr(1) : text);
  if (!value) return std::nullopt;
  return Change{variable, relative, *value};
}

Choice read_choice(base::Reader& reader) {
  Choice choice;
  choice.id = reader.id();
  choice.text = reader.text("text");
  choice.to = reader.text("to");
  for (const auto& [variable, text] : reader.text_map("when")) {
    if (const auto condition = parse_condition(variable, text))
      choice.when.push_back(*condition);
    else
      reader.report("C240", "when", {{"value", text}});
  }
  for (const auto& [variable, text] : reader.text_map("set")) {
    if (const auto change = parse_change(variable, text))
      choice.set.push_back(*change);
    else
      reader.report("C241", "set", {{"value", text}});
  }
  for (const auto& [name, points] : reader.number_map("score")) {
    const auto axis = std::ranges::find(axis_names, name);
    if (axis == axis_names.end()) {
      const std::vector<std::string> known{axis_names.begin(), axis_names.end()};
      reader.report(
          "C242",
          "score",
          {{"value", name}, {"suggestion", base::did_you_mean(name, known)}});
    } else {
      choice.score.push_back({static_cast<Axis>(axis - axis_names.begin()), points});
    }
  }
  choice.feedback = reader.text_or("feedback", "");
  choice.sources = reader.texts("sources");
  reader.finish();
  return choice;
}

Node read_node(base::Reader& reader) {
  Node node;
  node.id = reader.id();
  node.title = reader.text_or("title", "");
  node.text = reader.text("text");
  if (reader.has("post")) {
    base::Reader post = reader.object("post");
    node.post.push_back({post.text("account"), post.text_or("unit", ""), post.text("text")});
    post.finish();
  }
  node.image = reader.text_or("image", "");
  node.alt = reader.text_or("alt", "");
  if (reader.has("exercise")) {
    base::Reader exercise = reader.object("exercise");
    node.exercise.push_back(read_exercise(exercise));
    if (std::holds_alternative<Scenario>(node.exercise.front().kind)) {
      reader.report("C243", "exercise");
      node.exercise.clear();
    }
  }
  node.result = reader.text_or("result", "");
  for (base::Reader& each : reader.objects("choices"))
    node.choices.push_back(read_choice(each));
  const std::string end = reader.has("end") ? reader.word("end", endings) : std::string{};
  node.end = end == "good"   ? Ending::good
             : end == "fair" ? Ending::fair
             : end == "poor" ? Ending::poor
                             : Ending::none;
  reader.finish();
  return node;
}

// A variable that holds an exercise's result is set by that exercise alone: the proofs rest on it.
void check_results(base::Reader& reader, const Scenario& scenario) {
  for (const Node& from : scenario.nodes)
    for (const Choice& choice : from.choices)
      for (const Change& change : choice.set)
        if (std::ranges::find(scenario.nodes, change.variable, &Node::result) !=
            scenario.nodes.end())
          reader.report("C244", "nodes", {{"id", change.variable}});
}

}  // namespace

bool Node::operator==(const Node&) const = default;
bool ScenarioMove::operator==(const ScenarioMove&) const = default;
bool ScenarioAnswer::operator==(const ScenarioAnswer&) const = default;
bool Scenario::operator==(const Scenario&) const = default;

void read(base::Reader& reader, Scenario& exercise) {
  exercise.title = reader.text("title");
  exercise.start = reader.text("start");
  for (const auto& [name, start] : reader.number_map("variables"))
    exercise.variables.push_back(
        {name, static_cast<int>(std::clamp(std::round(start), 0.0, 100.0))});
  for (base::Reader& each : reader.objects("nodes", 1))
    exercise.nodes.push_back(read_node(each));
  check_results(reader, exercise);
}

void read(base::Reader& reader, ScenarioAnswer& answer) {
  for (base::Reader& each : reader.objects("moves")) {
    ScenarioMove move;
    move.node = each.text("node");
    move.choice = each.text_or("choice", "");
    if (const base::Json* exercise = each.raw("exercise"))
      move.exercise.push_back(answer_from_json(*exercise, reader.problems()));
    answer.moves.push_back(std::move(move));
  }
}

void write(base::Writer& writer, const ScenarioAnswer& answer) {
  std::vector<base::Writer> moves;
  for (const ScenarioMove& move : answer.moves) {
    base::Writer each;
    each.text("node", move.node);
    if (!move.choice.empty()) each.text("choice", move.choice);
    for (const Answer& exercise : move.exercise)
      each.value("exercise", answer_to_json(exercise));
    moves.push_back(std::move(each));
  }
  writer.objects("moves", std::move(moves));
}

ScenarioAnswer first_answer(const Scenario& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Scenario& exercise, const ScenarioAnswer& answer) {
  return state_after(exercise, answer).ended;
}

const Node* find_node(const Scenario& exercise, std::string_view id) {
  const auto found = std::ranges::find(exercise.nodes, id, &Node::id);
  return found == exercise.nodes.end() ? nullptr : &*found;
}

// --- playing
// --------------------------------------------------------------------------------------

bool is_open(const Choice& choice, const std::vector<Variable>& variables) {
  return std::ranges::all_of(choice.when, [&](const Condition& condition) {
    const auto variable = std::ranges::find(variables, condition.variable, &Variable::name);
    const int value = variable == variables.end() ? 0 : variable->start;
    switch (condition.comparison) {
      case Comparison::less:
        return value < condition.value;
      case Comparison::at_most:
        return value <= condition.value;
      case Comparison::greater:
        return value > condition.value;
      case Comparison::at_least:
        return value >= condition.value;
      case Comparison::equal:
        return value == condition.value;
      case Comparison::unequal:
        return value != condition.value;
    }
    return false;
  });
}

void apply(const std::vector<Change>& changes, std::vector<Variable>& variables) {
  for (const Change& change : changes) {
    const auto variable = std::ranges::find(variables, change.variable, &Variable::name);
    if (variable == variables.end()) continue;
    variable->start =
        std::clamp((change.relative ? variable->start : 0) + change.value, 0, variable_most);
  }
}

void set_result(const Node& node, int percent, std::vector<Variable>& variables) {
  if (node.result.empty()) return;
  const auto variable = std::ranges::find(variables, node.result, &Variable::name);
  if (variable != variables.end()) variable->start = std::clamp(percent, 0, variable_most);
}

int percent_of(const Node& node, const Answer& answer) {
  return static_cast<int>(std::lround(grade_answer(node.exercise.front(), answer).score * 100));
}

ScenarioState state_at_start(const Scenario& exercise) {
  ScenarioState state;
  state.node = exercise.start;
  state.variables = exercise.variables;
  const Node* node = find_node(exercise, state.node);
  state.ended = node == nullptr || node->end != Ending::none;
  return state;
}

const Choice* follow(const Scenario& exercise, const ScenarioMove& move, ScenarioState& state) {
  const Node* node = find_node(exercise, state.node);
  if (node == nullptr || move.node != state.node || state.ended) return nullptr;
  if (!node->exercise.empty() && !move.exercise.empty()) {
    set_result(*node, percent_of(*node, move.exercise.front()), state.variables);
    state.exercise_answered = true;
  }
  if (move.choice.empty() || (!node->exercise.empty() && !state.exercise_answered)) return nullptr;
  const auto choice = std::ranges::find(node->choices, move.choice, &Choice::id);
  if (choice == node->choices.end() || !is_open(*choice, state.variables)) return nullptr;
  apply(choice->set, state.variables);
  state.node = choice->to;
  state.exercise_answered = false;
  const Node* next = find_node(exercise, state.node);
  state.ended = next == nullptr || next->end != Ending::none;
  return &*choice;
}

ScenarioState state_after(const Scenario& exercise, const ScenarioAnswer& answer) {
  ScenarioState state = state_at_start(exercise);
  for (const ScenarioMove& move : answer.moves)
    follow(exercise, move, state);
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
