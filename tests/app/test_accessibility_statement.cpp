// The statement on accessibility claims nothing that no test shows.

#include "app/accessibility_statement.hpp"
#include "app/assets.hpp"
#include "app/exit_codes.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <sstream>

using namespace behorig;
using app::Clause;
using app::ClauseStatus;

namespace {

app::AccessibilityStatement the_statement() {
  const auto file = test::source_folder() / "assets/accessibility.json";
  base::Problems problems;
  auto statement = app::read_statement(test::read_file(file), file.string(), problems);
  CHECK(problems.empty());
  return statement;
}

std::set<std::string> found_by(const std::regex& pattern, const std::string& text) {
  std::set<std::string> found;
  for (std::sregex_iterator at{text.begin(), text.end(), pattern}; at != std::sregex_iterator{};
       ++at)
    found.insert((*at)[1]);
  return found;
}

// The cases that a source file has.
std::set<std::string> cases_in(const std::filesystem::path& file) {
  static const std::regex test_case{R"xx(TEST_CASE\(\s*"([^"]*)")xx"};
  if (!std::filesystem::is_regular_file(file)) return {};
  return found_by(test_case, test::read_file(file));
}

// Whether a CMakeLists.txt makes a test of this name: NAME "whole name", or NAME "before: ${name}"
// with the rest of the name in quotation marks somewhere in the same file.
bool is_made_in(const std::string& cmake, const std::string& test) {
  static const std::regex named{R"xx(NAME\s+"([^"]*)")xx"};
  for (const std::string& name : found_by(named, cmake)) {
    const std::size_t variable = name.find("${");
    if (name == test) return true;
    if (variable == std::string::npos || !name.ends_with('}')) continue;
    const std::string before = name.substr(0, variable);
    if (!before.empty() && test.starts_with(before) &&
        cmake.find('"' + test.substr(before.size()) + '"') != std::string::npos)
      return true;
  }
  return false;
}

bool is_made_by_cmake(const std::string& test) {
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator{test::source_folder() / "tests"})
    if (entry.path().filename() == "CMakeLists.txt" &&
        is_made_in(test::read_file(entry.path()), test))
      return true;
  return false;
}

bool exists(const std::string& test) {
  if (!test.starts_with("tests/")) return is_made_by_cmake(test);
  const std::size_t colon = test.find(": ");
  if (colon == std::string::npos) return false;
  return cases_in(test::source_folder() / test.substr(0, colon)).contains(test.substr(colon + 2));
}

struct Printed {
  int code{0};
  std::string out{};
  std::string errors{};
};

Printed printed(const std::string& assets, const std::string& language, bool json) {
  const base::Strings strings =
      app::load_strings((test::source_folder() / "assets").string(), language);
  std::ostringstream out;
  std::ostringstream errors;
  const int code = app::run_accessibility(assets, json, strings, out, errors);
  return {code, out.str(), errors.str()};
}

std::string own_assets() {
  return (test::source_folder() / "assets").string();
}

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("Every test that the statement names is there") {
  for (const Clause& clause : the_statement().clauses)
    for (const std::string& test : clause.tests) {
      INFO(clause.number << ": " << test);
      CHECK(exists(test));
    }
}

TEST_CASE("A test that is not there is not taken for one that is") {
  CHECK_FALSE(exists("tests/ui/test_themes.cpp: every pair"));
  CHECK_FALSE(exists("tests/ui/test_nothing.cpp: every pair of colours in use can be told apart"));
  CHECK_FALSE(exists("tests/ui/test_themes.cpp"));
  CHECK_FALSE(exists("access: what nobody says"));
  CHECK(exists("strings: both languages say the same"));
  const std::string cmake = R"xx(add_test(NAME "access: ${name}" COMMAND x)
    access_test("what is said" y))xx";
  CHECK(is_made_in(cmake, "access: what is said"));
  CHECK_FALSE(is_made_in(cmake, "access: what"));
  CHECK_FALSE(is_made_in(cmake, "what is said"));
}

TEST_CASE("What is met is shown by a test, and what is not has a remark") {
  std::set<std::string> numbers;
  for (const Clause& clause : the_statement().clauses) {
    INFO(clause.number);
    CHECK(numbers.insert(clause.number).second);
    const bool met = clause.status == ClauseStatus::met;
    const bool lacking =
        clause.status == ClauseStatus::partly || clause.status == ClauseStatus::not_met;
    CHECK((!met || !clause.tests.empty()));
    CHECK(lacking == !clause.remark.sv.empty());
    CHECK(clause.remark.sv.empty() == clause.remark.en.empty());
    CHECK((clause.status == ClauseStatus::not_met || !clause.how.sv.empty()));
    CHECK(clause.how.sv.empty() == clause.how.en.empty());
    CHECK_FALSE(clause.title.en.empty());
  }
  CHECK(numbers.size() > 50);
}

TEST_CASE("The statement says plainly what it is not, in both languages") {
  const Printed swedish = printed(own_assets(), "sv", false);
  CHECK(swedish.code == app::fine);
  CHECK(swedish.errors.empty());
  CHECK(says(swedish.out, "Inget användartest med blinda har gjorts."));
  CHECK(says(swedish.out, "Lydelsen ska kontrolleras mot standarden."));
  CHECK(says(swedish.out, "11.1.4.3 Kontrast: uppfylls\n"));
  CHECK(says(swedish.out, "  Test: tests/ui/test_themes.cpp: every pair of colours"));
  const Printed english = printed(own_assets(), "en", false);
  CHECK(says(english.out, "No user test with blind users has been made."));
  CHECK(says(english.out, "11.1.4.3 Contrast: met\n"));
}

TEST_CASE("The statement can be had as JSON") {
  const Printed json = printed(own_assets(), "en", true);
  base::Problems problems;
  const auto read = base::parse_json(json.out, "out", problems);
  REQUIRE(read);
  CHECK(problems.empty());
  CHECK(read->find("notes")->list()->size() == 4);
  CHECK(read->find("clauses")->list()->size() == the_statement().clauses.size());
  CHECK(*read->find("clauses")->list()->front().find("status")->text() == "met");
}

TEST_CASE("A statement that is not there, or has an unknown status, is refused") {
  const test::TemporaryFolder folder;
  CHECK(printed(folder.path().string(), "sv", false).code == app::not_done);
  test::write_file(folder / "accessibility.json", R"({"standard": "EN", "clauses": [
    {"clause": "11.1", "title": {"sv": "Ett", "en": "One"}, "status": "sure", "tests": []}]})");
  const Printed refused = printed(folder.path().string(), "sv", false);
  CHECK(refused.code == app::not_done);
  CHECK(refused.out.empty());
  CHECK(says(refused.errors, "C114"));
}
