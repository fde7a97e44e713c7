// Scenarios from course JSON, with the author's mistakes; answers from and to the log.

#include "base/text.hpp"
#include "course/kinds.hpp"
#include "course/kinds/references.hpp"
#include "course/read.hpp"

#include <charconv>
#include <optional>

namespace behorig::course {

namespace {

constexpr std::string_view endings[]{"good", "fair", "poor"};
constexpr int variable_most = 100;

// What the parts of a scenario may refer to.
struct Names {
  KnownIds nodes;
  KnownIds variables;
};

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
    const auto value = whole_number(base::trimmed(text.substr(sign.size())));
    if (!value) return std::nullopt;
    return Condition{variable, comparison, *value};
  }
  return std::nullopt;
}

// "+10", "-10" or "50".
std::optional<Change> parse_change(const std::string& variable, std::string_view text) {
  const bool relative = text.starts_with('+') || text.starts_with('-');
  const auto value = whole_number(text.starts_with('+') ? text.substr(1) : text);
  if (!value) return std::nullopt;
  return Change{variable, relative, *value};
}

void report_range(base::Reader& reader, std::string_view key, int least) {
  reader.report(
      "C118",
      key,
      {{"key", std::string{key}},
       {"least", std::to_string(least)},
       {"most", std::to_string(variable_most)}});
}

void read_when(base::Reader& reader, Choice& choice, Names& names) {
  for (const auto& [variable, text] : reader.text_map("when")) {
    names.variables.demand(reader, "when", variable, "C208");
    const auto condition = parse_condition(variable, base::trimmed(text));
    if (!condition)
      reader.report("C121", "when", {{"key", "when"}, {"value", text}});
    else if (condition->value < 0 || condition->value > variable_most)
      report_range(reader, "when", 0);
    else
      choice.when.push_back(*condition);
  }
}

void read_set(base::Reader& reader, Choice& choice, Names& names) {
  for (const auto& [variable, text] : reader.text_map("set")) {
    names.variables.demand(reader, "set", variable, "C208");
    const auto change = parse_change(variable, base::trimmed(text));
    if (!change)
      reader.report("C121", "set", {{"key", "set"}, {"value", text}});
    else if (change->value < -variable_most || change->value > variable_most)
      report_range(reader, "set", -variable_most);
    else
      choice.set.push_back(*change);
  }
}

Choice read_choice(base::Reader& reader, Names& names) {
  Choice choice;
  choice.id = reader.id();
  choice.text = reader.text("text");
  choice.to = reader.text("to");
  names.nodes.demand(reader, "to", choice.to, "C204");
  read_when(reader, choice, names);
  read_set(reader, choice, names);
  for (const auto& [name, points] : reader.number_map("score")) {
    const auto axis = std::ranges::find(axis_names, name);
    if (axis == axis_names.end())
      report_word(reader, "score", name, {axis_names.begin(), axis_names.end()});
    else
      choice.score.push_back({static_cast<Axis>(axis - axis_names.begin()), points});
  }
  choice.feedback = reader.text_or("feedback", "");
  choice.sources = reader.texts("sources");
  reader.finish();
  return choice;
}

void read_exercise_of(base::Reader& reader, Node& node, Names& names) {
  if (reader.has("exercise")) {
    base::Reader exercise = reader.object("exercise");
    if (exercise.text_or("kind", "") == Scenario::kind) {
      reader.report("C240", "exercise", {{"id", node.id}});
    } else {
      node.exercise.push_back(read_exercise(exercise));
    }
  }
  node.result = reader.text_or("result", "");
  names.variables.demand(reader, "result", node.result, "C208");
  if (!node.result.empty() && !reader.has("exercise"))
    reader.report("C241", "result", {{"id", node.id}});
}

Node read_node(base::Reader& reader, Names& names) {
  Node node;
  node.id = reader.id();
  node.title = reader.text_or("title", "");
  node.text = reader.text("text");
  if (reader.has("post")) {
    base::Reader post = reader.object("post");
    node.post.push_back(read_stream_post(post));
  }
  if (reader.has("image")) node.image = read_path(reader, "image");
  node.alt = reader.text_or("alt", "");  // its absence is a rule of its own (C501)
  read_exercise_of(reader, node, names);
  for (base::Reader& each : reader.objects("choices"))
    node.choices.push_back(read_choice(each, names));
  const std::string end = reader.word_or("end", endings, "");
  if (end == "good") node.end = Ending::good;
  if (end == "fair") node.end = Ending::fair;
  if (end == "poor") node.end = Ending::poor;
  if (reader.has("end") == !node.choices.empty()) reader.report("C212", {}, {{"id", node.id}});
  if (reader.has("end") && reader.has("exercise"))
    reader.report("C243", "exercise", {{"id", node.id}});
  reader.finish();
  return node;
}

std::vector<std::string> ids_in(const base::Json* nodes) {
  std::vector<std::string> ids;
  if (nodes == nullptr || nodes->list() == nullptr) return ids;
  for (const base::Json& node : *nodes->list()) {
    const base::Json* id = node.find("id");
    if (id != nullptr && id->text() != nullptr) ids.push_back(*id->text());
  }
  return ids;
}

void read_variables(base::Reader& reader, Scenario& exercise) {
  if (!reader.has("variables")) return;
  for (const auto& [name, start] : reader.number_map("variables")) {
    const bool whole = start >= 0 && start <= variable_most && start == static_cast<int>(start);
    if (!whole) report_range(reader, "variables", 0);
    exercise.variables.push_back({name, whole ? static_cast<int>(start) : 0});
  }
}

}  // namespace

bool Node::operator==(const Node&) const = default;
bool ScenarioMove::operator==(const ScenarioMove&) const = default;
bool ScenarioAnswer::operator==(const ScenarioAnswer&) const = default;
bool Scenario::operator==(const Scenario&) const = default;

void read(base::Reader& reader, Scenario& exercise) {
  exercise.title = reader.text("title");
  exercise.start = reader.text("start");
  read_variables(reader, exercise);
  std::vector<std::string> variables;
  for (const Variable& variable : exercise.variables)
    variables.push_back(variable.name);
  Names names{KnownIds{ids_in(reader.raw("nodes"))}, KnownIds{std::move(variables)}};
  names.nodes.demand(reader, "start", exercise.start, "C211");
  for (base::Reader& each : reader.objects("nodes", 1))
    exercise.nodes.push_back(read_node(each, names));
}

void read(base::Reader& reader, ScenarioAnswer& answer) {
  for (base::Reader& each : reader.objects("moves")) {
    ScenarioMove move;
    move.node = each.text("node");
    move.choice = each.text_or("choice", "");
    if (each.has("exercise"))
      move.exercise.push_back(answer_from_json(*each.raw("exercise"), reader.problems()));
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

}  // namespace behorig::course
