// Two windows on one database and one person: one has the exam at a time, and the other takes it
// over with all that was done.

#include "exam_life.hpp"
#include "killed.hpp"
#include "learning/replay.hpp"
#include "support/failing_database.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <memory>

using namespace behorig;
using test::Life;
using ui::Screen;

namespace {

constexpr std::int64_t another_hour_ms = 3'600'000;

test::LifeSetting window_on(const std::string& database, int number) {
  test::LifeSetting setting;
  setting.database = database;
  setting.course = test::course_with_exam();
  setting.now.ms += number * another_hour_ms;  // ids are made of time and chance
  return setting;
}

bool is_refused(const Life& life) {
  return life.story.state.notice == "office.exam_elsewhere" &&
         life.story.state.exam_running.empty() && life.story.state.place.screen != Screen::exam;
}

// A window whose disk is full while `broken` is true.
test::LifeSetting breaking_window_on(
    const std::string& database,
    const std::shared_ptr<std::atomic<bool>>& broken) {
  test::LifeSetting setting = window_on(database, 0);
  setting.wrap = [broken](std::unique_ptr<progress::Database> real) {
    constexpr int always = 1'000'000;
    const auto strike = [broken] {
      if (*broken) throw progress::Failure{progress::FailureKind::full, "made to fail"};
    };
    return std::unique_ptr<progress::Database>{std::make_unique<test::FailingDatabase>(
        std::move(real),
        1,
        test::When::before,
        strike,
        always)};
  };
  return setting;
}

std::vector<learning::Exam> exams_on_disk(const std::string& database) {
  auto store = progress::Store::open(database, {.now = test::life_begins});
  REQUIRE(store);
  const auto events = store->load(test::life_login).events;
  const auto course = test::course_with_exam();
  CHECK(learning::replay(events, [&](const std::string&) { return course.get(); }).empty());
  return learning::exams_of(events);
}

}  // namespace

TEST_CASE("two windows: the second is refused while the first has the exam, then takes it over") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  Life first{window_on(database, 0)};
  first.start();
  test::do_the_modules(first, "Åsa");
  Life second{window_on(database, 1)};
  second.start();

  test::begin_exam(first);
  test::answer_item(first, 0, "ja");
  test::answer_item(first, 2, "nej");
  first.settle();
  test::begin_exam(second);  // which does not know of it yet
  CHECK(is_refused(second));
  CHECK(second.story.sent().empty());
  second.wish(ui::StartExam{});
  second.settle();
  CHECK(is_refused(second));

  first.happens(app::Leave{});
  first.settle();
  test::begin_exam(second);
  const learning::Exam here = *app::exam_in_use(second.story.state);
  const learning::Exam there = *app::exam_in_use(first.story.state);
  CHECK(second.story.state.place.screen == Screen::exam);
  CHECK(here.id == there.id);
  CHECK(here.place == there.place);
  CHECK(here.answers == there.answers);
  CHECK(here.used_ms == there.used_ms);
  CHECK(exams_on_disk(database).size() == 1);
}

TEST_CASE("two windows: what was handed in in one is seen in the other and cannot be again") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  Life first{window_on(database, 0)};
  first.start();
  test::do_the_modules(first, "Åsa");
  test::begin_exam(first);
  Life second{window_on(database, 1)};
  second.start();  // which knows of the exam
  CHECK(is_refused(second));
  CHECK(app::exam_in_use(second.story.state) != nullptr);
  for (std::size_t item = 0; item < test::item_count; ++item)
    test::answer_item(first, item, "ja");
  first.wish(ui::HandInExam{});
  first.settle();

  SECTION("it is handed in, as the other sees when it asks") {
    second.wish(ui::HandInExam{});
    second.settle();
    CHECK(exams_on_disk(database).at(0).handed_in->passed);
    second.wish(ui::OpenExam{});
    second.settle();
    CHECK(app::exam_in_use(second.story.state) == nullptr);
    CHECK(second.story.state.place.screen == Screen::exam_result);
    REQUIRE(second.story.state.exam_result);
    CHECK(second.story.state.exam_result->passed);
    CHECK(second.story.state.exam_standing.door == learning::ExamDoor::passed);
  }
  SECTION("nor begins another there") {
    test::begin_exam(second);
    CHECK(app::exam_in_use(second.story.state) == nullptr);
  }
  const std::vector<learning::Exam> exams = exams_on_disk(database);
  REQUIRE(exams.size() == 1);
  CHECK(exams[0].handed_in);
}

TEST_CASE("two windows: what was done at the same time outside the exam is in both") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  Life first{window_on(database, 0)};
  first.start();
  test::do_the_modules(first, "Åsa");
  Life second{window_on(database, 1)};
  second.start();
  test::begin_exam(first);
  second.wish(ui::OpenPage{"ett", 0});  // the course is open while the exam is under way elsewhere
  second.settle();
  first.happens(app::Leave{});
  first.settle();
  test::begin_exam(second);
  CHECK(second.story.state.exams.size() == 1);
  test::check_store(database);
}

TEST_CASE("two windows: colleagues on one login take their exams side by side") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  Life first{window_on(database, 0)};
  first.start();
  test::do_the_modules(first, "Åsa");
  Life second{window_on(database, 1)};
  second.start();
  second.wish(ui::SwitchPerson{});
  test::do_the_modules(second, "Bo");
  test::begin_exam(first);
  test::begin_exam(second);
  CHECK(first.story.state.place.screen == Screen::exam);
  CHECK(second.story.state.place.screen == Screen::exam);
  CHECK(exams_on_disk(database).size() == 2);
}

TEST_CASE("two windows: when the one with the exam is killed the other goes on with it") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  {
    Life before{window_on(database, 0)};
    before.start();
    test::do_the_modules(before, "Åsa");
  }
  int ends[2] = {0, 0};
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    Life first{window_on(database, 1)};
    first.start();
    test::begin_exam(first);
    test::answer_item(first, 1, "ja");
    test::answer_item(first, 3, "ja");
    first.settle();
    test::tell(ends[1], "saved " + app::exam_in_use(first.story.state)->place);
    for (;;)
      pause();
  }
  close(ends[1]);
  const std::string told = test::read_until(ends[0], 1);
  Life second{window_on(database, 2)};
  second.start();
  CHECK(is_refused(second));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  close(ends[0]);
  second.wish(ui::OpenExam{});
  second.settle();
  REQUIRE(app::exam_in_use(second.story.state) != nullptr);
  const learning::Exam& exam = *app::exam_in_use(second.story.state);
  CHECK(second.story.state.exam_running == exam.id);
  CHECK(told == "saved " + exam.place + "\n");
  CHECK(exam.answers.size() == 2);
  CHECK(exam.used_ms < 1000);  // an hour has passed since
}

TEST_CASE("two windows: an exam whose end could not be saved is let go when it is") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  const auto broken = std::make_shared<std::atomic<bool>>(false);
  Life first{breaking_window_on(database, broken)};
  first.start();
  test::do_the_modules(first, "Åsa");
  test::begin_exam(first);
  test::answer_item(first, 0, "ja");
  first.settle();
  *broken = true;
  first.happens(app::Leave{});
  first.settle();
  REQUIRE(first.story.state.problem);
  Life second{window_on(database, 1)};
  second.start();
  CHECK(is_refused(second));  // else it would go on without what waits to be saved

  *broken = false;
  first.wish(ui::TryStoreAgain{});
  first.settle();
  CHECK_FALSE(first.story.state.problem);
  second.wish(ui::OpenExam{});
  second.settle();
  CHECK(second.story.state.place.screen == Screen::exam);
}

TEST_CASE("two windows: one that could not read the log does not keep the exam from the other") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  const auto broken = std::make_shared<std::atomic<bool>>(false);
  Life first{breaking_window_on(database, broken)};
  first.start();
  test::do_the_modules(first, "Åsa");
  Life second{window_on(database, 1)};
  second.start();
  *broken = true;
  test::begin_exam(first);
  CHECK(first.story.state.problem);
  test::begin_exam(second);
  CHECK(second.story.state.place.screen == Screen::exam);
  CHECK_FALSE(second.story.state.exam_running.empty());
}
