#include "read_exercise.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace behorig::test {

namespace {

course::Exercise read(const std::string& json, base::Problems& problems) {
  const auto tree = base::parse_json(json, "exercise.json", problems);
  REQUIRE(tree);
  base::Reader reader{*tree, "exercise.json", "", problems};
  return course::read_exercise(reader);
}

}  // namespace

course::Exercise read_exercise(const std::string& json) {
  base::Problems problems;
  course::Exercise exercise = read(json, problems);
  for (const base::Problem& problem : problems)
    FAIL_CHECK(problem.code << " " << problem.place.pointer);
  return exercise;
}

Lines problems_in(const std::string& json) {
  base::Problems problems;
  read(json, problems);
  Lines lines;
  for (const base::Problem& problem : problems)
    lines.push_back(problem.code + " " + problem.place.pointer);
  return lines;
}

course::Answer stored_and_read(const course::Answer& answer) {
  base::Problems problems;
  const std::string stored = base::canonical_text(course::answer_to_json(answer));
  const auto json = base::parse_json(stored, "log", problems);
  REQUIRE(json);
  course::Answer read = course::answer_from_json(*json, problems);
  CHECK(problems.empty());
  return read;
}

const course::Remark& remark(const course::Grade& grade, std::string_view about) {
  const auto found = std::ranges::find(grade.remarks, about, &course::Remark::about);
  INFO("remark about " << about);
  REQUIRE(found != grade.remarks.end());
  return *found;
}

course::Verdict verdict(const course::Grade& grade, std::string_view about) {
  return remark(grade, about).verdict;
}

}  // namespace behorig::test
