// The exam as the program takes it through: one window, a clock, and a result.

#include "exam_story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::test;
using learning::ExamDoor;
using learning::ExamTime;

namespace {

constexpr std::int64_t minute_ms = 60LL * 1000;

void pass_minutes(Story& story, int minutes) {
  for (int i = 0; i < minutes; ++i) {
    story.now.ms += minute_ms;
    story.happens(app::Tick{});
  }
}

}  // namespace

TEST_CASE("exam: it begins when she has said that she does it herself", "[app]") {
  Story story = story_before_exam();
  story.wish(ui::StartExam{});
  CHECK(story.asked_for<app::HoldExam>().empty());
  story.wish(ui::FillForm{"own_work", "yes"});
  story.wish(ui::StartExam{ExamTime::twice});
  REQUIRE(story.asked_for<app::HoldExam>().size() == 1);
  hold(story);
  CHECK(story.sent_kinds() == "exam_started page_shown");
  CHECK(story.asked_of_store() == "course events ");
  CHECK(story.state.place.screen == ui::Screen::exam);
  CHECK(app::exam_in_use(story.state)->started.minutes == 180);
  CHECK(app::exam_in_use(story.state)->started.own_work);
}

TEST_CASE("exam: when the store could not tell, none begins the next time one goes on", "[app]") {
  Story story = story_before_exam();
  story.wish(ui::FillForm{"own_work", "yes"});
  story.wish(ui::StartExam{});
  story.happens(
      app::ExamHeld{.problem = base::Problem{.code = "S104"}, .person = story.state.person});
  CHECK(story.state.problem->code == "S104");
  CHECK(story.state.place.screen == ui::Screen::exam_start);
  hold(story);
  CHECK(story.sent().empty());
  CHECK(app::exam_in_use(story.state) == nullptr);
}

TEST_CASE("exam: in a second window it does not begin", "[app]") {
  Story story = story_before_exam();
  story.wish(ui::FillForm{"own_work", "yes"});
  story.wish(ui::StartExam{});
  story.happens(app::ExamHeld{.held = false, .person = story.state.person});
  CHECK(story.sent().empty());
  CHECK(story.state.notice == "office.exam_elsewhere");
  CHECK(app::exam_in_use(story.state) == nullptr);
}

TEST_CASE("exam: what another window has done is there when this one takes over", "[app]") {
  Story first = story_in_exam();
  answer_all(first, "ja");
  const std::vector<learning::Event> written = first.state.history;
  Story second = story_before_exam();
  second.state.person = first.state.person;
  second.wish(ui::FillForm{"own_work", "yes"});
  second.wish(ui::StartExam{});
  hold(second, written);
  CHECK(second.sent_kinds() == "resumed");
  CHECK(second.state.exams.size() == 1);
  CHECK(app::exam_in_use(second.state)->answers.size() == item_count);
}

TEST_CASE("exam: answers, marks and the place are kept as they are given", "[app]") {
  Story story = story_in_exam();
  story.wish(ui::OpenItem{1});
  CHECK(story.sent_kinds() == "page_shown");
  const std::string item = app::exam_in_use(story.state)->place;
  story.wish(ui::KeepDraft{item, {course::SingleAnswer{"ja"}}});
  CHECK(story.sent_kinds() == "drafted");
  story.wish(ui::MarkItem{item, true});
  CHECK(story.sent_kinds() == "marked");
  story.wish(ui::MarkItem{item, true});
  CHECK(story.sent().empty());
  const ui::View view = app::view_of(story.state, story.now, 12);
  CHECK(view.exam.at == 1);
  CHECK(view.exam.items.at(1) == ui::ExamItem{item, true, true});
  CHECK(view.exam.draft == course::Answer{course::SingleAnswer{"ja"}});
}

TEST_CASE("exam: handing in gives the result of what stands there", "[app]") {
  Story story = story_in_exam();
  answer_all(story, GENERATE(as<std::string>{}, "ja", "nej"));
  const bool right = app::exam_in_use(story.state)->answers.begin()->second ==
                     course::Answer{course::SingleAnswer{"ja"}};
  story.wish(ui::HandInExam{});
  CHECK(story.sent_kinds() == "handed_in");
  CHECK(story.state.place.screen == ui::Screen::exam_result);
  REQUIRE(story.state.exam_result);
  CHECK(story.state.exam_result->passed == right);
  CHECK(story.asked_for<app::ReleaseExam>().size() == 1);
  CHECK((story.state.exam_standing.door == ExamDoor::passed) == right);
}

TEST_CASE(
    "exam: its clock runs while the program is open, and hands in when time is out",
    "[app]") {
  Story story = story_in_exam();
  pass_minutes(story, 79);
  CHECK(story.state.notice.empty());
  pass_minutes(story, 1);
  CHECK(story.state.notice == "exam.ten_left");
  pass_minutes(story, 8);
  CHECK(story.state.notice == "exam.two_left");
  pass_minutes(story, 2);
  CHECK(story.state.notice == "exam.was_time_out");
  REQUIRE(app::exam_handed_in(story.state) != nullptr);
  CHECK(app::exam_handed_in(story.state)->handed_in->time_out);
}

TEST_CASE("exam: without a limit no clock is written", "[app]") {
  Story story = story_in_exam(ExamTime::unlimited);
  pass_minutes(story, 500);
  CHECK(app::exam_in_use(story.state) != nullptr);
  CHECK(story.sent().empty());
  CHECK_FALSE(app::view_of(story.state, story.now, 12).exam.minutes_left);
}

TEST_CASE("exam: a pause and a closed program cost no time", "[app]") {
  Story story = story_in_exam();
  pass_minutes(story, 10);
  story.wish(ui::PauseExam{});
  pass_minutes(story, 600);
  story.wish(ui::ResumeExam{});
  CHECK(app::view_of(story.state, story.now, 12).exam.minutes_left == 80);
  story.happens(app::Leave{});
  CHECK(story.sent_kinds() == "clock_ran");
  story.now.ms += 600 * minute_ms;
  story.wish(ui::OpenExam{});
  hold(story, story.state.history);
  CHECK(story.sent_kinds() == "resumed");
  CHECK(app::view_of(story.state, story.now, 12).exam.minutes_left == 80);
}

TEST_CASE("exam: a clock that was set back or forward takes nothing from her", "[app]") {
  Story story = story_in_exam();
  pass_minutes(story, 10);
  story.now.ms += GENERATE(-500, 500) * minute_ms;
  story.happens(app::Tick{});
  const int left = app::view_of(story.state, story.now, 12).exam.minutes_left.value();
  CHECK(left <= 80);
  CHECK(left >= 78);
  pass_minutes(story, 5);
  CHECK(app::view_of(story.state, story.now, 12).exam.minutes_left.value() == left - 5);
}

TEST_CASE("exam: in the middle of it another person's choice ends its clock", "[app]") {
  Story story = story_in_exam();
  story.wish(ui::SwitchPerson{});
  CHECK(story.sent_kinds() == "clock_ran");
  CHECK(story.asked_for<app::ReleaseExam>().size() == 1);
  CHECK(story.state.exam_running.empty());
}

TEST_CASE("exam: while it is open the course can be read, and it goes on where it was", "[app]") {
  Story story = story_in_exam();
  story.wish(ui::OpenItem{2});
  const std::string item = app::exam_in_use(story.state)->place;
  story.wish(ui::OpenPage{"ett", 0});
  CHECK(story.state.place.screen == ui::Screen::page);
  story.wish(ui::OpenExam{});
  CHECK(story.state.place.screen == ui::Screen::exam);
  CHECK(app::exam_in_use(story.state)->place == item);
}

TEST_CASE("exam: one taken on an earlier text of the course is judged by that text", "[app]") {
  Story story = story_in_exam();
  answer_all(story, "ja");
  story.wish(ui::HandInExam{});
  auto changed = std::make_shared<course::LoadedCourse>(*course_with_exam());
  const auto earlier = std::make_shared<const course::LoadedCourse>(*changed);
  changed->content_hash = "another";
  for (course::Module& module : changed->original.modules)
    module.questions.clear();
  story.happens(app::CourseLoaded{changed});
  REQUIRE(story.asked_for<app::ReadVersions>().size() == 1);
  CHECK(story.asked_for<app::ReadVersions>()[0].hashes == std::vector{earlier->content_hash});
  CHECK(story.state.exam_result->passed);  // as the log says
  story.happens(app::VersionsRead{{earlier}});
  CHECK(story.state.exam_result->passed);
  CHECK(story.state.exam_result->groups.size() == 2);
}

TEST_CASE("exam: what is granted to one person does not begin another's", "[app]") {
  Story story = story_before_exam();
  story.wish(ui::FillForm{"own_work", "yes"});
  story.wish(ui::StartExam{});
  story.happens(app::ExamHeld{.held = true, .person = "bo"});
  CHECK(story.sent().empty());
  CHECK(story.asked_for<app::ReleaseExam>().size() == 1);
}
