// Holds the course that comes with the program to what was promised of it.

#include "course/walk.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <map>
#include <regex>
#include <set>

using namespace behorig;
using course::Exercise;
using course::Module;

namespace {

const test::Files& files() {
  static const test::Files read = test::files_of(test::source_folder() / "courses/sociala-medier");
  return read;
}

const course::LoadedCourse& loaded() {
  static const course::LoadedCourse read = course::load_course(test::reader_of(files()));
  return read;
}

const course::Course& the_course() {
  return loaded().original;
}

base::Date today() {
  const auto days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  const std::chrono::year_month_day date{days};
  return base::date_of(
      static_cast<int>(date.year()),
      static_cast<int>(static_cast<unsigned>(date.month())),
      static_cast<int>(static_cast<unsigned>(date.day())));
}

// The codes found by every rule but those of language, with the file they are about.
std::set<std::string> problems() {
  std::set<std::string> found;
  const auto add = [&](const base::Problems& problems) {
    for (const base::Problem& problem : problems)
      found.insert(
          problem.code + " " + problem.place.file + ":" + std::to_string(problem.place.line));
  };
  add(loaded().problems);
  add(course::check_course(loaded(), test::pictures_of(files()), today()));
  add(course::check_walks(loaded(), test::reader_of(files())));
  return found;
}

bool is_core(const Module& module) {
  return module.depth == course::Depth::core;
}

// The first core module of each area. Others of the same area are practice.
std::vector<const Module*> teaching_modules() {
  std::vector<const Module*> out;
  std::set<std::string> areas;
  for (const Module& module : the_course().modules)
    if (is_core(module) && areas.insert(module.area).second) out.push_back(&module);
  return out;
}

std::vector<const Exercise*> exercises_of(const Module& module) {
  std::vector<const Exercise*> out;
  for (const course::Page& page : module.pages)
    if (page.exercise) out.push_back(&*page.exercise);
  return out;
}

template <class Content>
bool has_block(const Module& module) {
  for (const course::Page& page : module.pages)
    for (const course::Block& block : page.blocks)
      if (std::holds_alternative<Content>(block.content)) return true;
  return false;
}

bool has_post(const Module& module) {
  if (has_block<course::PostBlock>(module)) return true;
  for (const Exercise* exercise : exercises_of(module))
    if (std::holds_alternative<course::Moderate>(exercise->kind)) return true;
  return false;
}

// Every scenario of the course, in modules and in the exam, by id.
std::map<std::string, const Exercise*> scenarios() {
  std::map<std::string, const Exercise*> out;
  for (const Module& module : the_course().modules)
    for (const Exercise* exercise : exercises_of(module))
      if (std::holds_alternative<course::Scenario>(exercise->kind))
        out.emplace(exercise->id, exercise);
  for (const Exercise& exercise : the_course().exam_scenarios)
    if (std::holds_alternative<course::Scenario>(exercise.kind))
      out.emplace(exercise.id, &exercise);
  return out;
}

std::vector<course::Walk> walks() {
  std::vector<course::Walk> out;
  for (const auto& [path, bytes] : files()) {
    if (!path.ends_with(".walk")) continue;
    base::Problems ignored;
    for (course::Walk& walk : course::parse_walks(bytes, path, ignored))
      out.push_back(std::move(walk));
  }
  return out;
}

}  // namespace

TEST_CASE(
    "the course has no problem, in Swedish or English, with sources that are not overdue today") {
  for (const std::string& problem : problems())
    FAIL_CHECK(problem);
  CHECK(loaded().translated.count("en") == 1);
}

TEST_CASE("the core path takes two hours and a half at most") {
  int minutes = 0;
  for (const Module& module : the_course().modules)
    if (is_core(module)) minutes += module.minutes;
  CHECK(minutes <= 150);
}

TEST_CASE("each area is taught by one core module, in the order of the areas") {
  std::vector<std::string> areas;
  for (const Module* module : teaching_modules())
    areas.push_back(module->area);
  std::vector<std::string> all;
  for (const course::Area& area : the_course().areas)
    all.push_back(area.id);
  CHECK(areas == all);
}

TEST_CASE(
    "a module that teaches has goals, pages, exercises of several kinds, a post and a summary") {
  for (const Module* module : teaching_modules()) {
    INFO(module->id);
    std::set<std::string_view> kinds;
    for (const Exercise* exercise : exercises_of(*module))
      kinds.insert(course::kind_of(*exercise));
    CHECK((module->goals.size() >= 2 && module->goals.size() <= 4));
    CHECK((module->pages.size() >= 5 && module->pages.size() <= 9));
    CHECK(exercises_of(*module).size() >= 3);
    CHECK(kinds.size() >= 2);
    CHECK(has_post(*module));
    CHECK(has_block<course::SummaryBlock>(*module));
    CHECK(module->questions.size() >= 10);
  }
}

TEST_CASE("every exercise kind is used, none only once") {
  std::map<std::string_view, int> uses;
  for (const Module& module : the_course().modules)
    for (const Exercise* exercise : exercises_of(module))
      ++uses[course::kind_of(*exercise)];
  for (const std::string_view kind : course::all_kinds()) {
    INFO(kind);
    CHECK(uses[kind] >= 2);
  }
}

TEST_CASE("every group can be drawn four times over, with questions from each of its areas") {
  for (const course::DrawFrom& draw : the_course().exam.draw) {
    INFO(draw.group);
    int questions = 0;
    for (const course::Area& area : the_course().areas) {
      if (area.group != draw.group) continue;
      int of_area = 0;
      for (const Module& module : the_course().modules)
        if (module.area == area.id) of_area += static_cast<int>(module.questions.size());
      INFO(area.id);
      CHECK(of_area >= 10);
      questions += of_area;
    }
    CHECK(questions >= 4 * draw.count);
  }
}

TEST_CASE("the exam has three scenarios that practice does not show") {
  CHECK(the_course().exam_scenarios.size() >= 3);
  CHECK(the_course().exam.scenarios == 1);
  std::set<std::string> practised;
  for (const Module& module : the_course().modules)
    for (const Exercise* exercise : exercises_of(module))
      practised.insert(exercise->id);
  for (const Exercise& scenario : the_course().exam_scenarios)
    CHECK(practised.count(scenario.id) == 0);
}

TEST_CASE("every scenario is walked well, badly and in between") {
  std::map<std::string, std::set<std::string>> endings;
  std::map<std::string, int> count;
  for (const course::Walk& walk : walks()) {
    ++count[walk.scenario];
    for (const course::WalkStep& step : walk.steps)
      for (const char* ending : {"good", "fair", "poor"})
        if (step.text.find(std::string{"end "} + ending) != std::string::npos)
          endings[walk.scenario].insert(ending);
  }
  for (const auto& [id, scenario] : scenarios()) {
    INFO(id);
    CHECK(count[id] >= 3);
    CHECK(endings[id].count("good") == 1);
    CHECK(endings[id].count("poor") == 1);
  }
}

TEST_CASE("every picture of the course is used") {
  std::string texts;
  for (const auto& [path, bytes] : files())
    if (path.ends_with(".json")) texts += bytes;
  for (const auto& [path, bytes] : files()) {
    if (!path.starts_with("media/")) continue;
    INFO(path);
    CHECK(texts.find("\"" + path + "\"") != std::string::npos);
  }
}
