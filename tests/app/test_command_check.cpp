#include "app/assets.hpp"
#include "app/command_check.hpp"
#include "base/json.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <sstream>

using namespace behorig;
namespace fs = std::filesystem;

namespace {

struct Outcome {
  int exit_code{0};
  std::string out{};
  std::string errors{};
};

Outcome check(app::CheckCommand command) {
  command.today = base::date_of(2026, 11, 22);
  const base::Strings strings =
      app::load_strings((test::source_folder() / "assets").string(), "sv");
  std::ostringstream out;
  std::ostringstream errors;
  const int exit_code = app::run_check(command, strings, out, errors);
  return {exit_code, out.str(), errors.str()};
}

// A copy of the whole course in `folder`/kurs, with a bad example laid over its module.
fs::path course_in(const test::TemporaryFolder& folder, const std::string& bad = {}) {
  const fs::path tests = test::source_folder() / "tests/course";
  fs::path course = folder / "kurs";
  fs::copy(tests / "whole", course, fs::copy_options::recursive);
  if (!bad.empty())
    fs::copy(tests / "bad" / bad, course / "modules/01.json", fs::copy_options::overwrite_existing);
  return course;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a course without problems is told of with its modules") {
  const test::TemporaryFolder folder;
  const Outcome outcome = check({.paths = {course_in(folder).string()}});
  CHECK(outcome.exit_code == 0);
  CHECK(contains(outcome.out, "Modulen: 1 sida, 1 övning, 1 provfråga, 5 min"));
  CHECK(contains(outcome.out, "Allt är bra."));
}

TEST_CASE("a problem is one line that editors understand, and its cure") {
  const test::TemporaryFolder folder;
  const fs::path course = course_in(folder, "C204-unknown-target.json");
  const Outcome outcome = check({.paths = {course.string()}});
  CHECK(outcome.exit_code == 1);
  CHECK(contains(
      outcome.out,
      (course / "modules/01.json").string() + ":12:174: error C204: Valet leder till ”slut”, som "
                                              "inte finns. Menade du ”slutet”?\n    "));
  CHECK(contains(outcome.out, "Hittade 1 fel och 0 varningar."));
}

TEST_CASE("warnings are faults only when strict") {
  const test::TemporaryFolder folder;
  const std::string course = course_in(folder, "C301-no-feedback.json").string();
  CHECK(check({.paths = {course}}).exit_code == 0);
  CHECK(check({.paths = {course}, .strict = true}).exit_code == 1);
}

TEST_CASE("a file is checked within its course, and only its own problems are told") {
  const test::TemporaryFolder folder;
  const fs::path course = course_in(folder, "C204-unknown-target.json");
  const Outcome module = check({.paths = {(course / "modules/01.json").string()}});
  CHECK(module.exit_code == 1);
  CHECK(contains(module.out, (course / "modules/01.json").string() + ":12:"));
  CHECK(check({.paths = {(course / "sources.json").string()}}).exit_code == 0);
}

TEST_CASE("a folder of courses is checked course by course") {
  const test::TemporaryFolder folder;
  course_in(folder);
  fs::create_directory(folder / "schema");
  CHECK(check({.paths = {folder.path().string()}}).exit_code == 0);
}

TEST_CASE("what is not there, or holds no course, is told on the error stream") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "ensam.json", "{}");
  for (const std::string& path :
       {(folder / "saknas").string(), folder.path().string(), (folder / "ensam.json").string()}) {
    const Outcome outcome = check({.paths = {path}});
    CHECK(outcome.exit_code == 2);
    CHECK(contains(outcome.errors, path));
    CHECK(outcome.out.empty());
  }
}

TEST_CASE("the same can be had as JSON") {
  const test::TemporaryFolder folder;
  const fs::path course = course_in(folder, "C204-unknown-target.json");
  const Outcome outcome =
      check({.paths = {course.string()}, .format = app::CheckCommand::Format::json});
  base::Problems problems;
  const auto json = base::parse_json(outcome.out, "", problems);
  REQUIRE(json);
  CHECK(std::get<std::int64_t>(json->find("errors")->value) == 1);
  const base::Json& problem = json->find("problems")->list()->at(0);
  CHECK(*problem.find("code")->text() == "C204");
  CHECK(*problem.find("severity")->text() == "error");
  CHECK(std::get<std::int64_t>(problem.find("line")->value) == 12);
  CHECK(*json->find("courses")->list()->at(0).find("id")->text() == "hel");
}

TEST_CASE("JSON comes even when there is nothing to check") {
  const Outcome outcome = check({.paths = {"/saknas"}, .format = app::CheckCommand::Format::json});
  CHECK(outcome.exit_code == 2);
  CHECK(contains(outcome.out, "\"problems\":[]"));
}
