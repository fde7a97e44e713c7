#include "course/check.hpp"
#include "course/load.hpp"
#include "support/courses.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using namespace behorig::course;
using test::Files;

// The questions of the exam in a file of their own.

namespace {

using Codes = std::vector<std::string>;

const std::string question = R"({"id": "q1", "kind": "single", "goal": "mal",
  "prompt": "Vad gäller?", "options": [
    {"id": "ja", "text": "Svaret ja", "correct": true, "feedback": "Ja, ja."},
    {"id": "nej", "text": "Svaret nej", "feedback": "Inte riktigt, nej."}]})";

std::string bank_with(const std::string& questions, const std::string& module = "ett") {
  return R"({"$schema": "../schema/bank.schema.json", "modules": [{"id": ")" + module +
         R"(", "questions": [)" + questions + "]}]}";
}

Files course_without_bank() {
  Files files = test::small_course_files();
  std::string& course = files.at("course.json");
  const std::string draw = R"("draw": {"grupp": 1},)";
  const std::size_t at = course.find(draw);
  REQUIRE(at != std::string::npos);
  course.replace(at, draw.size(), draw + R"( "bank": "bank.json",)");
  return files;
}

Files course_with_bank(const std::string& bank = bank_with(question)) {
  Files files = course_without_bank();
  files["bank.json"] = bank;
  return files;
}

LoadedCourse load(const Files& files) {
  return load_course(test::reader_of(files));
}

Codes codes_of(const base::Problems& problems) {
  Codes codes;
  for (const base::Problem& problem : problems)
    codes.push_back(problem.code);
  return codes;
}

base::Problems checked(const Files& files) {
  const LoadedCourse loaded = load(files);
  base::Problems problems = loaded.problems;
  for (base::Problem& problem :
       check_course(loaded, test::pictures_of(files), base::date_of(2026, 11, 22)))
    problems.push_back(std::move(problem));
  return problems;
}

}  // namespace

TEST_CASE("bank: its questions are asked as if they stood in their modules", "[course]") {
  const LoadedCourse loaded = load(course_with_bank());
  CHECK(codes_of(loaded.problems) == Codes{});
  CHECK_FALSE(loaded.original.bank_missing);
  REQUIRE(loaded.original.modules.at(0).questions.size() == 1);
  CHECK(loaded.original.modules[0].questions[0].id == "q1");
}

TEST_CASE("bank: without it the modules can be taken, and it is said", "[course]") {
  const LoadedCourse loaded = load(course_without_bank());
  CHECK(loaded.usable);
  CHECK(loaded.original.bank_missing);
  CHECK(loaded.original.modules.at(0).questions.empty());
  REQUIRE(codes_of(loaded.problems) == Codes{"C131"});
  const base::Problem& problem = loaded.problems[0];
  CHECK(problem.severity == base::Severity::warning);
  CHECK(problem.place.file == "course.json");
  CHECK(problem.place.pointer == "/exam/bank");
  CHECK(problem.place.line > 0);
  CHECK(codes_of(checked(course_without_bank())) == Codes{"C131"});
}

TEST_CASE("bank: an error in it is told where it stands, and none of it is used", "[course]") {
  const LoadedCourse loaded =
      load(course_with_bank(bank_with(question + R"(, {"id": "q2", "kind": "gissa"})")));
  CHECK(loaded.usable);
  CHECK(loaded.original.bank_missing);
  CHECK(loaded.original.modules.at(0).questions.empty());
  REQUIRE_FALSE(loaded.problems.empty());
  for (const base::Problem& problem : loaded.problems) {
    CHECK(problem.place.file == "bank.json");
    CHECK(problem.place.pointer.rfind("/modules/0/questions/1", 0) == 0);
  }
  CHECK(codes_of(load(course_with_bank("{\"modules\": [")).problems) == Codes{"C108"});
  CHECK(codes_of(load(course_with_bank(R"({"modules": [], "fler": 1})")).problems).size() == 2);
}

TEST_CASE("bank: it is part of the course version, which can be loaded again", "[course]") {
  const LoadedCourse first = load(course_with_bank());
  const LoadedCourse again = load_course(files_of(first.canonical));
  CHECK(again.content_hash == first.content_hash);
  CHECK(again.original.modules == first.original.modules);
  CHECK(load(course_without_bank()).content_hash != first.content_hash);
  std::string other = question;
  other.replace(other.find("Vad gäller?"), 3, "Vem");
  CHECK(load(course_with_bank(bank_with(other))).content_hash != first.content_hash);
}

TEST_CASE("bank: it is translated as the modules are", "[course]") {
  Files files = course_with_bank();
  files["translations/en/bank.json"] =
      R"({"modules/ett/questions/q1/prompt": {"of": "Vad gäller?", "text": "What holds?"}})";
  const LoadedCourse loaded = load(files);
  CHECK(loaded.in("en").modules.at(0).questions.at(0).prompt == "What holds?");
  CHECK(loaded.original.modules.at(0).questions.at(0).prompt == "Vad gäller?");
  const auto missing = [](const base::Problem& problem) {
    return problem.code == "C702" && problem.place.file == "bank.json";
  };
  CHECK(std::any_of(loaded.problems.begin(), loaded.problems.end(), missing));
}

TEST_CASE("bank: the rules for questions hold in it too", "[course]") {
  const auto has = [](const base::Problems& problems, const std::string& code) {
    return std::any_of(problems.begin(), problems.end(), [&](const base::Problem& problem) {
      return problem.code == code && problem.place.file == "bank.json" && problem.place.line > 0;
    });
  };
  CHECK(has(checked(course_with_bank()), "C604"));  // rests on no source
  CHECK(has(checked(course_with_bank(bank_with(question, "tva"))), "C218"));
  CHECK(has(checked(course_with_bank(bank_with(question + ", " + question))), "C201"));
  std::string as_in_module = question;
  as_in_module.replace(as_in_module.find("q1"), 2, "val");
  CHECK(has(checked(course_with_bank(bank_with(as_in_module))), "C201"));
  std::string aimless = question;
  aimless.replace(aimless.find("\"mal\""), 5, "\"annat\"");
  CHECK(has(checked(course_with_bank(bank_with(aimless))), "C203"));
}
