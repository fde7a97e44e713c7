#include "exam_story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using learning::ExamResult;
using test::ExamStory;

namespace {

// Full, with so many right of "stor" (of 8) and "liten" (of 2).
learning::Exam exam_with(const course::Course& course, int big, int small, bool scenario) {
  ExamStory story{course};
  story.do_core();
  const std::string attempt = story.begin();
  for (const std::string& item : story.exam(attempt).started.items) {
    const std::string group = learning::group_of_item(course, item);
    const bool right = group == "stor" ? big-- > 0 : group == "liten" ? small-- > 0 : scenario;
    story.answer(attempt, item, right);
  }
  return story.exam(attempt);
}

}  // namespace

TEST_CASE("exam: passed with 80 per cent of all and half of each group", "[learning]") {
  course::Course course = test::exam_course();
  ExamResult result = result_of(course, exam_with(course, 7, 1, true));
  CHECK(result.share == Approx(9.0 / 11));
  CHECK(result.passed);
  CHECK(result.supplement.empty());
  REQUIRE(result.groups.size() == 3);
  CHECK(result.groups[0] == learning::GroupResult{"stor", 7.0 / 8, true, 8});
  CHECK(result.groups[1] == learning::GroupResult{"liten", 0.5, true, 2});
  CHECK(result.groups[2] == learning::GroupResult{"scenario", 1, true, 1});

  result = result_of(course, exam_with(course, 6, 1, true));
  CHECK(result.share == Approx(8.0 / 11));
  CHECK_FALSE(result.passed);
  CHECK(result.supplement.empty());
}

TEST_CASE("exam: 24 of 30 is 80 per cent in spite of rounding", "[learning]") {
  course::Course course = test::exam_course();
  course.exam.draw = {{"stor", 8}, {"liten", 2}};
  course.exam.scenarios = 0;
  CHECK(result_of(course, exam_with(course, 7, 1, true)).passed);
  course.exam.pass = 0.1 + 0.7;  // a hair less or more than 0.8
  CHECK(result_of(course, exam_with(course, 7, 1, true)).passed);
}

TEST_CASE("exam: enough in all and one group missed gives a supplement in that group") {
  const course::Course course = test::exam_course();
  ExamResult result = result_of(course, exam_with(course, 8, 0, true));
  CHECK_FALSE(result.passed);
  CHECK(result.supplement == "liten");
  CHECK(result_of(course, exam_with(course, 8, 2, false)).supplement == "scenario");
  CHECK(result_of(course, exam_with(course, 8, 0, false)).supplement.empty());
}

TEST_CASE("exam: what was not answered counts nothing, though the scenario's other axes would") {
  const course::Course course = test::exam_course();
  ExamStory story{course};
  story.do_core();
  const std::string attempt = story.begin();
  const ExamResult result = result_of(course, story.exam(attempt));
  CHECK(result.share == 0);
  CHECK(result.missed.size() == 11);
  CHECK_FALSE(result.passed);
}

TEST_CASE("exam: time is never graded", "[learning]") {
  const course::Course course = test::exam_course();
  const course::Answer slow = test::right_answer(course, "exam/s1");
  CHECK(learning::score_of_item(course, "exam/s1", slow) == 1);
  CHECK(course::grade_answer(*learning::find_item(course, "exam/s1"), slow).score == 0.5);
  CHECK(learning::score_of_item(course, "exam/s1", test::wrong_answer(course, "exam/s1")) == 0);
}

TEST_CASE("exam: a story without an end, or an answer of another kind, gives nothing") {
  const course::Course course = test::exam_course();
  CHECK(learning::score_of_item(course, "exam/s1", {course::ScenarioAnswer{}}) == 0);
  CHECK(learning::score_of_item(course, "exam/s1", {}) == 0);
  CHECK(learning::score_of_item(course, "exam/s1", test::right_answer(course, "ett/q1")) == 0);
  CHECK(learning::score_of_item(course, "borta/q1", test::right_answer(course, "ett/q1")) == 0);
}

TEST_CASE("exam: a missed question tells its goal and the page to read, never the key") {
  course::Course course = test::exam_course();
  course::Module& module = course.modules[0];
  module.pages.push_back(test::exam_course().modules[0].pages[0]);
  module.pages.back().id = "lagen";
  module.pages.back().blocks[0].sources = {"osl"};
  for (course::Exercise& question : module.questions)
    question.goal = "mal";
  const auto missed_at = [&](const std::string& item) {
    for (const learning::Missed& missed : result_of(course, exam_with(course, 0, 0, false)).missed)
      if (missed.item == item || (item == "exam/" && missed.item.find(item) == 0)) return missed;
    return learning::Missed{};
  };
  // Seed and draw are the same each time; any question that was drawn will do.
  std::string item;
  for (const std::string& drawn : exam_with(course, 0, 0, false).started.items)
    if (drawn.find("ett/") == 0) item = drawn;
  learning::Missed missed = missed_at(item);
  CHECK(missed.goal == "Du har provat.");
  CHECK(missed.read == learning::ToRead{"ett", "prova"});

  for (course::Exercise& question : module.questions) {
    question.goal = "annat";
    question.sources = {"osl"};
  }
  CHECK(missed_at(item).read == learning::ToRead{"ett", "lagen"});
  for (course::Exercise& question : module.questions)
    question.sources = {"tf"};
  CHECK(missed_at(item).read == learning::ToRead{"ett", "lasa"});
  CHECK(missed_at("exam/").read == learning::ToRead{});
}

TEST_CASE("exam: regrading can pass what failed, and fail what passed", "[learning]") {
  const course::Course course = test::exam_course();
  learning::Exam exam = exam_with(course, 6, 1, true);
  exam.handed_in = hand_in(course, exam, false);
  CHECK_FALSE(exam.handed_in->passed);
  const ExamResult result = result_of(course, exam);
  learning::Regraded regraded =
      regrade(course, exam, {.item = result.missed[0].item, .reason = "Oklar"}, nullptr);
  CHECK(regraded.score == 1);
  CHECK(regraded.passed);
  exam.regraded.push_back(regraded);
  CHECK(result_of(course, exam).passed);

  course::Course other = course;
  const std::string item = result.missed[0].item;
  for (course::Module& module : other.modules)
    for (course::Exercise& question : module.questions)
      if (learning::item_of(module, question) == item) question.kind = course::Single{};
  regraded = regrade(course, exam, {.item = item, .version_hash = "v2"}, &other);
  CHECK(regraded.score == 0);
  CHECK_FALSE(regraded.passed);
  exam.regraded.push_back(regraded);
  CHECK_FALSE(result_of(course, exam).passed);
}

TEST_CASE("exam: one without any item is not passed", "[learning]") {
  const course::Course course = test::exam_course();
  CHECK_FALSE(result_of(course, learning::Exam{}).passed);
}
