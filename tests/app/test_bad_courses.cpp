#include "app/assets.hpp"
#include "app/course_files.hpp"
#include "course/load.hpp"
#include "course/walk.hpp"
#include "language/check_language.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>
#include <set>

using namespace behorig;
namespace fs = std::filesystem;

// tests/course/bad/: each file or folder is named by the one code that it must yield. A file takes
// the place of modules/01.json in tests/course/whole/; a folder is laid over it.

namespace {

using Codes = std::set<std::string>;

const base::Date today = base::date_of(2026, 11, 22);

fs::path tests() {
  return test::source_folder() / "tests/course";
}

void lay_over(const fs::path& course, const fs::path& bad) {
  constexpr auto replace = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  if (fs::is_directory(bad))
    fs::copy(bad, course, replace);
  else
    fs::copy(bad, course / "modules/01.json", replace);
}

// Dictionaries take their time to read.
const language::Spellers& spellers() {
  static const language::Spellers opened = language::open_spellers();
  return opened;
}

base::Problems problems_of(const fs::path& folder) {
  const auto files = app::CourseFiles::open(folder.string());
  if (!files) return {files.error()};
  base::Problems problems;
  course::Parameters overrides;
  if (fs::exists(folder / "parameters.json"))
    overrides = app::read_parameters_file((folder / "parameters.json").string(), problems);
  const course::LoadedCourse loaded = course::load_course(files->reader(), overrides);
  problems.insert(problems.end(), loaded.problems.begin(), loaded.problems.end());
  for (base::Problem& problem : course::check_course(loaded, files->looker(), today))
    problems.push_back(std::move(problem));
  for (base::Problem& problem : course::check_walks(loaded, files->reader()))
    problems.push_back(std::move(problem));
  for (base::Problem& problem : language::check_language(loaded, files->reader(), spellers()))
    problems.push_back(std::move(problem));
  return problems;
}

Codes codes_of(const base::Problems& problems) {
  Codes codes;
  for (const base::Problem& problem : problems)
    codes.insert(problem.code);
  return codes;
}

// A scenario with more states than anybody could play through.
std::string endless_story() {
  std::string variables;
  std::string choices;
  for (int i = 0; i < 12; ++i) {
    const std::string name = "v" + std::to_string(i);
    variables += (i > 0 ? ", \"" : "\"") + name + "\": 0";
    choices += R"({"id": "c)" + std::to_string(i) +
               R"(", "text": "Väljer", "to": "borjan", "feedback": "Ja.", "set": {")" + name +
               R"(": "+1"}, "when": {")" + name + R"(": "<)" + std::to_string(80 + i) + R"("}}, )";
  }
  return R"({"id": "ett", "area": "amne", "title": "Modulen", "minutes": 5,
    "goals": [{"id": "mal", "text": "Du kan välja."}],
    "pages": [{"id": "sida", "title": "Sidan", "blocks": [], "exercise": {
      "id": "storm", "kind": "scenario", "goal": "mal", "prompt": "Vad gör du?", "title": "En storm", "start": "borjan",
      "variables": {)" +
         variables + R"(}, "nodes": [{"id": "borjan", "text": "Det börjar.", "choices": [)" +
         choices +
         R"({"id": "slut", "text": "Slutar", "to": "slutet", "feedback": "Ja."}]},
        {"id": "slutet", "text": "Slut.", "end": "good"}]}}],
    "questions": [{"id": "q1", "kind": "single", "goal": "mal", "prompt": "Vad?", "sources": ["bekraftad"],
      "options": [{"id": "ja", "text": "Spara", "correct": true, "feedback": "Ja."},
                  {"id": "nej", "text": "Kasta den", "feedback": "Nej."}]}]})";
}

// What cannot lie in a repository: made on the spot.
const std::vector<std::pair<std::string, void (*)(const fs::path&)>> made_here{
    {"C104",
     [](const fs::path& course) {
       fs::resize_file(course / "modules/01.json", 200U << 20U);  // sparse: nothing is written
     }},
    {"C109",
     [](const fs::path& course) {
       fs::remove(course / "modules/01.json");
       fs::create_directory(course / "modules/01.json");
     }},
    {"C130", [](const fs::path& course) { fs::remove(course / "course.json"); }},
    {"C213",
     [](const fs::path& course) { test::write_file(course / "modules/01.json", endless_story()); }},
};

std::vector<fs::path> examples() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator{tests() / "bad"})
    paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

Codes codes_with_sentences() {
  const base::Strings strings =
      app::load_strings((test::source_folder() / "assets").string(), "sv");
  Codes codes;
  for (const auto& [key, text] : strings.all())
    if (std::regex_match(key, std::regex{"C[0-9]{3}"})) codes.insert(key);
  return codes;
}

// Every problem has its sentence and its cure in both languages, with all arguments filled in.
void check_sentences(const base::Problem& problem) {
  for (const char* language : {"sv", "en"}) {
    const base::Strings strings =
        app::load_strings((test::source_folder() / "assets").string(), language);
    CHECK(strings.has(problem.code));
    CHECK(strings.has(problem.code + ".cure"));
    const std::string sentence = base::sentence(strings, problem);
    INFO(sentence);
    CHECK_FALSE(std::regex_search(sentence, std::regex{"\\{[a-z_]+\\}|@C[0-9]"}));
    INFO(base::cure(strings, problem));
    CHECK_FALSE(std::regex_search(
        base::cure(strings, problem),
        std::regex{"(^|[^{])\\{[a-z_]+\\}([^}]|$)|@C[0-9]"}));
  }
}

}  // namespace

TEST_CASE("the whole course has no problem") {
  const base::Problems problems = problems_of(tests() / "whole");
  for (const base::Problem& problem : problems)
    FAIL_CHECK(problem.code << problem.place.line);
}

TEST_CASE("every bad example yields its code and only that") {
  for (const fs::path& example : examples()) {
    INFO(example.filename());
    const test::TemporaryFolder folder;
    fs::copy(tests() / "whole", folder.path(), fs::copy_options::recursive);
    lay_over(folder.path(), example);
    const base::Problems problems = problems_of(folder.path());
    CHECK(codes_of(problems) == Codes{example.filename().string().substr(0, 4)});
    for (const base::Problem& problem : problems)
      check_sentences(problem);
  }
}

TEST_CASE("what cannot lie in a repository yields its code too") {
  for (const auto& [code, damage] : made_here) {
    INFO(code);
    const test::TemporaryFolder folder;
    fs::copy(tests() / "whole", folder.path(), fs::copy_options::recursive);
    damage(folder.path());
    const base::Problems problems = problems_of(folder.path());
    CHECK(codes_of(problems) == Codes{code});
    for (const base::Problem& problem : problems)
      check_sentences(problem);
  }
}

TEST_CASE("every code has an example and a place in problems.md") {
  Codes shown;
  for (const fs::path& example : examples())
    shown.insert(example.filename().string().substr(0, 4));
  for (const auto& [code, damage] : made_here)
    shown.insert(code);
  const std::string page = test::read_file(test::source_folder() / "courses/problems.md");
  for (const std::string& code : codes_with_sentences()) {
    INFO(code);
    CHECK(shown.count(code) == 1);
    CHECK(page.find("### " + code) != std::string::npos);
  }
}
