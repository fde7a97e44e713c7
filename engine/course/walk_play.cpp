// Playing a walk: the answers an author writes as words, the moves, and what came of them.

#include "base/text.hpp"
#include "course/walk.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace behorig::course {

namespace {

// Answers written as words, one reader for each kind.

struct Pair {
  std::string first{};
  std::string second{};
};

std::vector<Pair> pairs_of(const std::string& text) {
  std::vector<Pair> pairs;
  for (const std::string& word : words_in(text)) {
    const std::size_t sign = std::min(word.find('='), word.size());
    pairs.push_back({word.substr(0, sign), word.substr(std::min(sign + 1, word.size()))});
  }
  return pairs;
}

SingleAnswer written_answer(const Single& /*kind*/, const std::string& text) {
  return {text};
}

MultipleAnswer written_answer(const Multiple& /*kind*/, const std::string& text) {
  return {words_in(text)};
}

OrderAnswer written_answer(const Order& /*kind*/, const std::string& text) {
  return {words_in(text)};
}

SortAnswer written_answer(const Sort& /*kind*/, const std::string& text) {
  SortAnswer answer;
  for (const Pair& pair : pairs_of(text))
    answer = with_card_in(std::move(answer), pair.first, pair.second);
  return answer;
}

MarkAnswer written_answer(const Mark& /*kind*/, const std::string& text) {
  return {words_in(text)};
}

HotspotAnswer written_answer(const Hotspot& /*kind*/, const std::string& text) {
  return {words_in(text)};
}

ComposeAnswer written_answer(const Compose& /*kind*/, const std::string& text) {
  return {text};
}

PlanAnswer written_answer(const Plan& /*kind*/, const std::string& text) {
  PlanAnswer answer;
  for (const Pair& pair : pairs_of(text))
    answer.steps.push_back({pair.first, base::parse_date(pair.second)});
  return answer;
}

ModerateAnswer written_answer(const Moderate& /*kind*/, const std::string& text) {
  ModerateAnswer answer;
  for (const Pair& pair : pairs_of(text)) {
    ModerateMove move{pair.first, {}};
    for (const std::string& name : base::split(pair.second, '+')) {
      const auto verb = std::ranges::find(verb_names, name);
      if (verb != verb_names.end())
        move.verbs.push_back(static_cast<Verb>(verb - verb_names.begin()));
    }
    answer.moves.push_back(std::move(move));
  }
  return answer;
}

ScenarioAnswer written_answer(const Scenario& /*kind*/, const std::string& /*text*/) {
  return {};  // none lies within another
}

// --- playing

std::string ending_name(const Scenario& scenario, const ScenarioState& state) {
  const Node* node = find_node(scenario, state.node);
  switch (node == nullptr ? Ending::none : node->end) {
    case Ending::none:
      return "none";
    case Ending::good:
      return "good";
    case Ending::fair:
      return "fair";
    case Ending::poor:
      return "poor";
  }
  return {};
}

// At most two decimals: what an author would write.
std::string number_text(double value) {
  const auto hundredths = std::lround(value * 100);
  std::string text = std::to_string(hundredths / 100);
  if (hundredths % 100 != 0) {
    std::string decimals = std::to_string(100 + hundredths % 100).substr(1);
    if (decimals.back() == '0') decimals.pop_back();
    text += "." + decimals;
  }
  return text;
}

bool compare(double found, std::string_view sign, double expected) {
  constexpr double tolerance = 0.0051;  // authors write two decimals
  if (sign == ">=") return found >= expected - tolerance;
  if (sign == "<=") return found <= expected + tolerance;
  if (sign == ">") return found > expected;
  if (sign == "<") return found < expected;
  return found >= expected - tolerance && found <= expected + tolerance;
}

class WalkPlayer {
 public:
  WalkPlayer(const Scenario& scenario, const std::string& file, base::Problems& problems)
      : scenario_{scenario}, file_{file}, problems_{problems} {}

  // False when the story cannot go on.
  bool play(const WalkStep& step) {
    switch (step.kind) {
      case WalkStep::Kind::choose:
        return choose(step);
      case WalkStep::Kind::answer:
        return answer(step);
      case WalkStep::Kind::expect:
        for (const std::string& part : base::split(step.text, ','))
          expect(base::trimmed(part), step.line);
        return true;
    }
    return false;
  }

 private:
  bool choose(const WalkStep& step) {
    const ScenarioState before = state_after(scenario_, answer_);
    const Node* node = find_node(scenario_, before.node);
    std::string open;
    bool found = false;
    if (node != nullptr && (node->exercise.empty() || before.exercise_answered))
      for (const Choice* choice : open_choices(scenario_, before)) {
        open += (open.empty() ? "" : ", ") + choice->id;
        found = found || choice->id == step.text;
      }
    if (!found) {
      report("C252", step.line, {{"id", step.text}, {"node", before.node}, {"open", open}});
      return false;
    }
    answer_.moves.push_back({before.node, step.text, {}});
    return true;
  }

  bool answer(const WalkStep& step) {
    const ScenarioState before = state_after(scenario_, answer_);
    const Node* node = find_node(scenario_, before.node);
    if (node != nullptr && !node->exercise.empty() && !before.exercise_answered) {
      const Exercise& exercise = node->exercise.front();
      const Answer written = std::visit(
          [&](const auto& kind) { return Answer{written_answer(kind, step.text)}; },
          exercise.kind);
      if (answer_complete(exercise, written)) {
        answer_.moves.push_back({before.node, "", {written}});
        return true;
      }
    }
    report("C253", step.line, {{"value", step.text}, {"node", before.node}});
    return false;
  }

  void expect(const std::string& part, int line) {
    const ScenarioState state = state_after(scenario_, answer_);
    const std::vector<std::string> words = words_in(part);
    if (words.size() == 2 && words[0] == "end")
      demand(words[1] == ending_name(scenario_, state), part, ending_name(scenario_, state), line);
    else if (words.size() == 2 && words[0] == "at")
      demand(words[1] == state.node, part, state.node, line);
    else
      expect_number(part, words, state, line);
  }

  // "law >= 0.8" or "trust 60"
  void expect_number(
      const std::string& part,
      const std::vector<std::string>& words,
      const ScenarioState& state,
      int line) {
    constexpr std::string_view signs[]{">=", "<=", ">", "<", "="};
    const std::string sign = words.size() == 3 ? words[1] : "=";
    const auto found = words.empty() ? std::nullopt : value_of(words[0], state);
    double expected = 0;
    const std::string number = words.size() == 2 || words.size() == 3 ? words.back() : "";
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), expected);
    const bool whole = error == std::errc{} && end == number.data() + number.size();
    if (!found || !whole || std::ranges::find(signs, sign) == std::end(signs)) {
      report("C250", line, {{"value", part}});
      return;
    }
    demand(compare(*found, sign, expected), part, words[0] + " " + number_text(*found), line);
  }

  std::optional<double> value_of(const std::string& name, const ScenarioState& state) const {
    const auto axis = std::ranges::find(axis_names, name);
    if (axis != axis_names.end()) {
      for (const AxisScore& score : grade(scenario_, answer_).axes)
        if (axis_names[static_cast<std::size_t>(score.axis)] == name) return score.share;
      return std::nullopt;
    }
    const auto variable = std::ranges::find(state.variables, name, &Variable::name);
    if (variable == state.variables.end()) return std::nullopt;
    return variable->start;
  }

  void demand(bool met, const std::string& expected, const std::string& found, int line) {
    if (!met) report("C254", line, {{"expected", expected}, {"found", found}});
  }

  void report(const char* code, int line, std::vector<base::Argument> arguments) {
    problems_.push_back({code, base::Severity::error, {file_, line, 1, ""}, std::move(arguments)});
  }

  const Scenario& scenario_;
  const std::string& file_;
  base::Problems& problems_;
  ScenarioAnswer answer_{};
};

}  // namespace

void run_walk(
    const Walk& walk,
    const Scenario& scenario,
    const std::string& file,
    base::Problems& problems) {
  WalkPlayer player{scenario, file, problems};
  for (const WalkStep& step : walk.steps)
    if (!player.play(step)) return;
}

}  // namespace behorig::course
