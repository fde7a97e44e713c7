// The core built with -fno-exceptions, as for the web: errors are values there too.

#include "course/check.hpp"
#include "course/walk.hpp"
#include "learning/attempt.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;

namespace {

test::Files showcase() {
  return test::files_of(test::source_folder() / "courses/showcase");
}

}  // namespace

TEST_CASE("without exceptions: a whole course is read, checked, answered and graded") {
  const test::Files files = showcase();
  const LoadedCourse loaded = load_course(test::reader_of(files));
  CHECK_FALSE(base::any_errors(loaded.problems));
  check_course(loaded, test::pictures_of(files), base::date_of(2026, 11, 22));
  std::size_t exercises = 0;
  for (const Module& module : loaded.original.modules)
    for (const Page& page : module.pages) {
      if (!page.exercise) continue;
      ++exercises;
      const Answer first = first_answer_to(*page.exercise, 1);
      base::Problems problems;
      CHECK(answer_from_json(answer_to_json(first), problems) == first);
      const Grade grade = grade_answer(*page.exercise, first);
      CHECK(grade.score >= 0);
      CHECK(grade.score <= 1);
    }
  CHECK(exercises >= all_kinds().size());
}

TEST_CASE("without exceptions: broken files are problems, whatever is cut off") {
  const std::string path = "modules/02-ovningar.json";
  const std::string whole = showcase().at(path);
  for (std::size_t length = 0; length < whole.size(); length += whole.size() / 40) {
    test::Files files = showcase();
    files[path] = whole.substr(0, length);
    const LoadedCourse loaded = load_course(test::reader_of(files));
    CHECK(base::any_errors(loaded.problems));
  }
}

TEST_CASE("without exceptions: bytes that are no text are problems") {
  test::Files files = showcase();
  files["course.json"] = std::string("\xFF\xFE\0{\"", 5);
  CHECK_FALSE(load_course(test::reader_of(files)).usable);
}
