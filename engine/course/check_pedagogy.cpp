#include "base/text.hpp"
#include "course/findings.hpp"

namespace behorig::course {

namespace {

using base::Json;
using base::Severity;

bool is_choice(const Json& exercise) {
  const std::string& kind = text_at(exercise, "kind");
  return kind == "single" || kind == "multiple";
}

bool is_true(const Json* value) {
  const bool* found = value == nullptr ? nullptr : std::get_if<bool>(&value->value);
  return found != nullptr && *found;
}

void check_feedback(Findings& findings, const std::string& file, const Json& exercise) {
  const auto demand = [&](std::string_view list) {
    for (const Json& part : list_at(exercise, list))
      if (base::trimmed(text_at(part, "feedback")).empty())
        findings.report("C301", file, part, {{"id", text_at(part, "id")}}, Severity::warning);
  };
  if (is_choice(exercise)) demand("options");
  for (const Json& node : list_at(exercise, "nodes"))
    for (const Json& choice : list_at(node, "choices"))
      if (base::trimmed(text_at(choice, "feedback")).empty())
        findings.report("C301", file, choice, {{"id", text_at(choice, "id")}}, Severity::warning);
}

// Whether the right option is longer than every other; the reader soon sees such a pattern.
bool right_is_longest(const Json& exercise) {
  std::size_t right = 0;
  std::size_t longest_wrong = 0;
  for (const Json& option : list_at(exercise, "options")) {
    const std::size_t length = base::count_characters(text_at(option, "text"));
    std::size_t& longest = is_true(option.find("correct")) ? right : longest_wrong;
    longest = std::max(longest, length);
  }
  return right > longest_wrong;
}

void check_longest(Findings& findings, const std::string& file, const Json& module) {
  constexpr std::size_t enough = 3;  // fewer are no pattern
  std::vector<const Json*> singles;
  for_each_exercise(module, [&](const Json& exercise) {
    if (text_at(exercise, "kind") == "single") singles.push_back(&exercise);
  });
  if (singles.size() < enough) return;
  for (const Json* exercise : singles)
    if (!right_is_longest(*exercise)) return;
  findings.report(
      "C302",
      file,
      *singles.front(),
      {{"count", std::to_string(singles.size())}},
      Severity::warning);
}

void check_goals(Findings& findings, const std::string& file, const Json& module) {
  if (findings.course().bank_missing) return;  // its questions may cover them
  std::set<std::string> covered;
  for (const QuestionPlace& place : question_places(findings))
    if (text_at(*place.tree, "id") == text_at(module, "id"))
      for_each_exercise(*place.tree, [&](const Json& exercise) {
        covered.insert(text_at(exercise, "goal"));
      });
  for (const Json& goal : list_at(module, "goals"))
    if (covered.find(text_at(goal, "id")) == covered.end())
      findings.report("C303", file, goal, {{"id", text_at(goal, "id")}}, Severity::warning);
}

void check_alternatives(Findings& findings, const std::string& file, const Json& module) {
  for (const Json& page : list_at(module, "pages")) {
    const Json* exercise = page.find("exercise");
    const Json* alternative = page.find("alternative");
    if (!text_at(page, "warning").empty() && exercise != nullptr && alternative == nullptr)
      findings.report("C305", file, place_at(page, "warning"), {}, Severity::warning);
    if (exercise != nullptr && alternative != nullptr &&
        text_at(*exercise, "goal") != text_at(*alternative, "goal"))
      findings.report("C306", file, place_at(*alternative, "goal"), {}, Severity::warning);
  }
}

void check_urgent(Findings& findings, const Json& urgent) {
  constexpr std::size_t most = 7;
  for (const Json& card : list_at(urgent, "cards")) {
    const std::size_t count = list_at(card, "steps").size();
    if (count > most)
      findings.report(
          "C307",
          "urgent.json",
          place_at(card, "steps"),
          {{"count", std::to_string(count)}, {"most", std::to_string(most)}},
          Severity::warning);
  }
}

}  // namespace

void check_pedagogy(Findings& findings) {
  if (findings.tree("course.json") == nullptr) return;
  for (const QuestionPlace& place : question_places(findings)) {
    const Json& tree = *place.tree;
    if (place.file == "urgent.json") check_urgent(findings, tree);
    if (!text_at(tree, "kind").empty()) check_feedback(findings, place.file, tree);
    const bool module = tree.find("pages") != nullptr;
    if (!module && tree.find("questions") == nullptr) continue;
    for_each_exercise(tree, [&](const Json& exercise) {
      check_feedback(findings, place.file, exercise);
    });
    check_longest(findings, place.file, tree);
    if (!module) continue;
    check_goals(findings, place.file, tree);
    check_alternatives(findings, place.file, tree);
  }
}

}  // namespace behorig::course
