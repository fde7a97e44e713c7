#include "base/text.hpp"
#include "course/findings.hpp"

#include <algorithm>
#include <map>

namespace behorig::course {

namespace {

using base::Json;
using base::Severity;

// So many times its draw a group should hold, so that who tries again meets other questions.
constexpr int times_the_draw = 4;
// Fewer questions than this show no pattern.
constexpr std::size_t enough_questions = 4;

bool is_right(const Json& option) {
  const Json* correct = option.find("correct");
  const bool* found = correct == nullptr ? nullptr : std::get_if<bool>(&correct->value);
  return found != nullptr && *found;
}

// --- the draw

// Questions by group; empty when they cannot be counted, since a module is left out or an area is
// unknown, which are problems of their own.
std::map<std::string, int> questions_by_group(const Findings& findings) {
  const Course& course = findings.course();
  if (!has_all_modules(findings) || course.bank_missing) return {};
  std::map<std::string, std::string> group_of_area;
  for (const Area& area : course.areas)
    group_of_area[area.id] = area.group;
  std::map<std::string, int> questions;
  for (const Module& module : course.modules) {
    if (group_of_area.count(module.area) == 0) return {};
    questions[group_of_area[module.area]] += static_cast<int>(module.questions.size());
  }
  return questions;
}

// Whether some area of the group has no module yet: then the course is not finished.
bool modules_missing(const Course& course, const std::string& group) {
  return std::any_of(course.areas.begin(), course.areas.end(), [&](const Area& area) {
    return area.group == group &&
           std::none_of(course.modules.begin(), course.modules.end(), [&](const Module& module) {
             return module.area == area.id;
           });
  });
}

void check_draw(Findings& findings) {
  const Json* exam = findings.tree("course.json")->find("exam");
  const Json* drawn = exam == nullptr ? nullptr : exam->find("draw");
  if (drawn == nullptr) return;
  std::map<std::string, int> questions = questions_by_group(findings);
  if (questions.empty()) return;
  for (const DrawFrom& draw : findings.course().exam.draw) {
    const int count = questions[draw.group];
    if (count >= draw.count * times_the_draw) continue;
    const bool enough = count >= draw.count;
    const bool to_come = enough || modules_missing(findings.course(), draw.group);
    findings.report(
        enough ? "C308" : "C304",
        "course.json",
        place_at(*drawn, draw.group),
        {{"group", draw.group},
         {"count", std::to_string(count)},
         {"draw", std::to_string(draw.count)},
         {"wanted", std::to_string(draw.count * times_the_draw)}},
        to_come ? Severity::warning : Severity::error);
  }
}

// What is required of all is part of what all take.
void check_required(Findings& findings) {
  const Json* exam = findings.tree("course.json")->find("exam");
  if (exam == nullptr || !has_all_modules(findings)) return;
  std::vector<std::string> core;
  for (const Module& module : findings.course().modules)
    if (module.depth == Depth::core) core.push_back(module.id);
  for (const Json& required : list_at(*exam, "required")) {
    if (required.text() == nullptr || contains(core, *required.text())) continue;
    const std::string& id = *required.text();
    findings.report(
        "C217",
        "course.json",
        required,
        {{"id", id}, {"suggestion", base::did_you_mean(id, core)}});
  }
}

// In an exam nobody is there to judge what is written: such a node would go ungraded.
void check_scenarios_drawn(Findings& findings) {
  for (const std::string& path : findings.course().exam.scenario_files) {
    const Json* scenario = findings.tree(path);
    if (scenario == nullptr) continue;
    for_each_exercise(*scenario, [&](const Json& exercise) {
      if (text_at(exercise, "kind") == "compose")
        findings.report("C314", path, exercise, {{"id", text_at(exercise, "id")}});
    });
  }
}

// --- giveaways

void check_kinds(Findings& findings, const std::string& file, const Json& module) {
  const base::JsonList& questions = list_at(module, "questions");
  const auto singles = std::count_if(questions.begin(), questions.end(), [](const Json& question) {
    return text_at(question, "kind") == "single";
  });
  const auto single_count = static_cast<std::size_t>(singles);
  if (questions.size() < enough_questions || single_count * 2 <= questions.size()) return;
  findings.report(
      "C309",
      file,
      place_at(module, "questions"),
      {{"singles", std::to_string(single_count)}, {"count", std::to_string(questions.size())}},
      Severity::warning);
}

bool any_in(const std::string& text, std::initializer_list<std::string_view> phrases) {
  const std::string folded = " " + base::folded(text) + " ";
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return folded.find(phrase) != std::string::npos;
  });
}

// "All of the above" can be answered without knowing all, and shuffling makes nonsense of it.
bool is_of_the_above(const std::string& text) {
  return any_in(
      text,
      {"alla ovan", "samtliga ovan", "av ovan", "allt ovan", "of the above", "all above"});
}

bool is_absolute(const std::string& text) {
  return any_in(
      text,
      {" alltid ",
       " aldrig ",
       " alla ",
       " inga ",
       " ingen ",
       " inget ",
       " enbart ",
       " always ",
       " never "});
}

void check_options(Findings& findings, const std::string& file, const Json& module) {
  const Json* first = nullptr;
  std::size_t wrong = 0;
  bool in_right = false;
  for (const Json& question : list_at(module, "questions"))
    for (const Json& option : list_at(question, "options")) {
      const std::string& text = text_at(option, "text");
      if (is_of_the_above(text))
        findings.report("C310", file, option, {{"id", text_at(option, "id")}}, Severity::warning);
      if (!is_absolute(text)) continue;
      if (is_right(option))
        in_right = true;
      else if (++wrong == 1)
        first = &question;
    }
  if (!in_right && wrong >= enough_questions)
    findings.report("C313", file, *first, {{"count", std::to_string(wrong)}}, Severity::warning);
}

}  // namespace

bool has_all_modules(const Findings& findings) {
  std::set<std::string> listed;
  for (const Json& path : list_at(*findings.tree("course.json"), "modules"))
    if (path.text() != nullptr) listed.insert(*path.text());
  return findings.course().modules.size() == listed.size();
}

// What makes an exam fair: enough questions, of several kinds, that do not give themselves away.
void check_exam(Findings& findings) {
  if (findings.tree("course.json") == nullptr) return;
  check_draw(findings);
  check_required(findings);
  check_scenarios_drawn(findings);
  for (const QuestionPlace& place : question_places(findings)) {
    check_kinds(findings, place.file, *place.tree);
    check_options(findings, place.file, *place.tree);
  }
}

}  // namespace behorig::course
