// The program is killed two hundred times in an exam. What it said was saved is there, the exam
// goes on at the same item with the same answers and the same time, and is handed in once.

#include "base/json.hpp"
#include "course/kinds.hpp"
#include "exam_life.hpp"
#include "killed.hpp"
#include "learning/replay.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>

using namespace behorig;
using learning::ExamDoor;
using ui::Screen;

namespace {

constexpr int exam_kills = 200;
constexpr int most_of_one = 12;  // at most, of one learner
constexpr int exam_minutes = 8;
constexpr std::int64_t exam_minute_ms = 60'000;
constexpr std::int64_t between_sessions_ms = 26LL * 60 * exam_minute_ms;  // longer than the wait

// Short, so that time is out now and then.
std::shared_ptr<const course::LoadedCourse> course_with_short_exam() {
  course::LoadedCourse loaded = *test::course_with_exam();
  loaded.original.exam.minutes = exam_minutes;
  return std::make_shared<const course::LoadedCourse>(std::move(loaded));
}

// --- the scripted learner
// -------------------------------------------------------------------------

void begin_some_exam(test::Life& life, base::Random& random) {
  using learning::ExamTime;
  constexpr std::array times{
      ExamTime::normal,
      ExamTime::normal,
      ExamTime::twice,
      ExamTime::unlimited};
  life.wish(ui::Go{Screen::exam_start});
  life.wish(ui::FillForm{"own_work", "yes"});
  life.wish(ui::StartExam{times.at(random.below(times.size()))});
  if (random.below(2) == 0) life.settle();
}

void read_something(test::Life& life, base::Random& random) {
  const app::State& state = life.story.state;
  if (!state.exam_standing.to_read.empty()) {
    const learning::ToRead& wanted = state.exam_standing.to_read.front();
    const auto& pages = course::find_module(state.course->original, wanted.module)->pages;
    const auto page = std::ranges::find(pages, wanted.page, &course::Page::id);
    return life.wish(ui::OpenPage{wanted.module, static_cast<std::size_t>(page - pages.begin())});
  }
  if (random.below(2) == 0) return life.wish(ui::OpenPage{"tva", 0});
  life.wish(ui::OpenPage{"ett", random.below(2)});
}

void pass_time(test::Life& life, base::Random& random) {
  life.story.now.ms += static_cast<std::int64_t>(random.below(90'000));
  life.happens(app::Tick{});
}

void work_at_exam(test::Life& life, base::Random& random) {
  const learning::Exam exam = *app::exam_in_use(life.story.state);
  const std::string item = exam.started.items.at(random.below(exam.started.items.size()));
  if (exam.paused && random.below(2) == 0) return life.wish(ui::ResumeExam{});
  switch (random.below(16)) {
    case 0:
      return life.wish(ui::PauseExam{});
    case 1:
      return read_something(life, random);  // open book
    case 2:
      return life.wish(ui::MarkItem{item, exam.marked.count(item) == 0});
    case 3:
    case 4:
    case 5:
      return pass_time(life, random);
    case 6:
    case 7:
    case 8:
      return life.wish(ui::OpenItem{random.below(exam.started.items.size())});
    case 9:
      if (random.below(3) == 0) return life.wish(ui::HandInExam{});
      return life.wish(ui::OpenExam{});
    default:
      life.wish(ui::KeepDraft{item, {course::SingleAnswer{random.below(3) == 0 ? "nej" : "ja"}}});
  }
}

void do_some_of_exam(test::Life& life, base::Random& random) {
  const app::State& state = life.story.state;
  if (app::exam_in_use(state) != nullptr) {
    if (state.place.screen == Screen::exam) return work_at_exam(life, random);
    return life.wish(ui::OpenExam{});
  }
  if (state.exam_standing.door == ExamDoor::ready) return begin_some_exam(life, random);
  read_something(life, random);
}

// --- where she is
// ---------------------------------------------------------------------------------

// All that she has done in her exams, and the time it took.
std::string where_in_exams(const app::State& state) {
  std::string text;
  for (const learning::Exam& exam : state.exams) {
    text += exam.id + " at " + exam.place + (exam.paused ? " paused " : " ") +
            std::to_string(exam.used_ms) + " ms;";
    for (const auto& [item, answer] : exam.answers)
      text += " " + item + " " + base::canonical_text(course::answer_to_json(answer));
    for (const std::string& item : exam.marked)
      text += " marked " + item;
    if (exam.handed_in) text += exam.handed_in->passed ? " passed" : " failed";
    text += "; ";
  }
  return text;
}

// Goes on for ever.
[[noreturn]] void take_exams(const test::Session& session, int pipe) {
  base::Random random{session.seed};
  test::Life life{test::telling(session, pipe, where_in_exams)};
  life.start();
  const std::size_t patience = random.below(6);
  while (!life.story.state.problem) {
    do_some_of_exam(life, random);
    life.take_results();
    if (life.story.state.unsaved.size() > patience) life.settle();
  }
  _exit(5);
}

// --- the next start
// -------------------------------------------------------------------------------

// At the same item, with as much time left as there was.
void check_exam_goes_on(const app::State& state, base::Instant now) {
  const learning::Exam& exam = *app::exam_in_use(state);
  REQUIRE(state.place.screen == Screen::exam);
  CHECK(state.exam_running == exam.id);
  const ui::View view = app::view_of(state, now, 12);
  CHECK(view.exam.items.at(view.exam.at).item == exam.place);
  CHECK(view.exam.minutes_left.has_value() == (exam.started.minutes > 0));
  if (!view.exam.minutes_left) return;
  const std::int64_t left_ms = exam.started.minutes * exam_minute_ms - exam.used_ms;
  CHECK(*view.exam.minutes_left * exam_minute_ms > left_ms - exam_minute_ms / 60);
  CHECK(*view.exam.minutes_left * exam_minute_ms < left_ms + exam_minute_ms);
}

// Every exam that is handed in was handed in once, with the result that its answers give.
void check_results(const app::State& state) {
  std::map<std::string, int> times;
  for (const learning::Event& event : state.history)
    if (std::holds_alternative<learning::HandedIn>(event.body)) ++times[event.attempt];
  for (const learning::Exam& exam : state.exams) {
    CHECK(times[exam.id] == (exam.handed_in ? 1 : 0));
    if (!exam.handed_in) continue;
    const learning::ExamResult result = learning::result_of(state.course->original, exam);
    CHECK(result.passed == exam.handed_in->passed);
    CHECK(result.scores == exam.handed_in->scores);
  }
  CHECK(learning::replay(state.history, [&](const std::string&) {
          return state.course.get();
        }).empty());
}

struct ExamsSeen {
  std::size_t saved{0};
  int under_way{0};
  int handed_in{0};
  int time_out{0};
};

// The program starts again. True when there is more for her to do.
bool check_exam_after_kill(
    const test::Session& session,
    test::Learner& learner,
    const test::Told& told,
    ExamsSeen& seen) {
  test::LifeSetting setting = test::setting_of(session);
  setting.now.ms += between_sessions_ms / 2;
  std::optional<app::State> opened;  // before anything is done about it
  setting.before_effects = [&](const test::Story& story) {
    if (story.state.store_ready && !opened) opened = story.state;
  };
  test::Life life{std::move(setting)};
  life.start();
  const app::State& state = life.story.state;
  REQUIRE_FALSE(state.problem);
  REQUIRE(opened);
  learner.check(told, opened->history);
  CHECK(where_in_exams(*opened) == learner.where);
  CHECK(where_in_exams(state) == learner.where);
  check_results(state);
  if (app::exam_in_use(state) != nullptr) {
    ++seen.under_way;
    check_exam_goes_on(state, life.story.now);
  }
  learner.events = test::ids_of(state.history);
  const ExamDoor door = state.exam_standing.door;
  return door != ExamDoor::passed && door != ExamDoor::talk;
}

void count_results(const test::Session& session, ExamsSeen& seen) {
  auto store = progress::Store::open(session.database, {.now = session.now});
  REQUIRE(store);
  for (const learning::Exam& exam : learning::exams_of(store->load(test::life_login).events)) {
    if (!exam.handed_in) continue;
    ++seen.handed_in;
    if (exam.handed_in->time_out) ++seen.time_out;
  }
}

}  // namespace

TEST_CASE("Killed at any moment of an exam, it goes on as it was and is handed in once") {
  base::Random random{20261123};
  const test::TemporaryFolder prepared;
  const test::Session before{
      (prepared / "a.db").string(),
      course_with_short_exam(),
      test::life_begins,
      0};
  {
    test::Life life{test::setting_of(before)};
    life.start();
    test::do_the_modules(life, "Åsa");
  }
  ExamsSeen seen;
  for (int killed = 0; killed < exam_kills;) {
    const test::TemporaryFolder folder;
    test::Session session = before;
    session.database = (folder / "a.db").string();
    std::filesystem::copy_file(before.database, session.database);
    test::Learner learner;
    {
      auto store = progress::Store::open(session.database, {.now = session.now});
      REQUIRE(store);
      learner.events = test::ids_of(store->load(test::life_login).events);
    }
    bool goes_on = true;
    for (int i = 0; i < most_of_one && goes_on && killed < exam_kills; ++i, ++killed) {
      session.now.ms += between_sessions_ms;
      session.seed = random.next();
      INFO("kill " << killed);
      const test::Told told =
          test::run_until_killed([&](int pipe) { take_exams(session, pipe); }, 50, random);
      seen.saved += told.saved.size();
      goes_on = check_exam_after_kill(session, learner, told, seen);
      test::check_store(session.database);
    }
    count_results(session, seen);
  }
  INFO(
      seen.under_way << " under way, " << seen.handed_in << " handed in, " << seen.time_out
                     << " of them by the clock");
  CHECK(seen.saved > 2000);
  CHECK(seen.under_way > exam_kills / 4);
  CHECK(seen.handed_in > 10);
  CHECK(seen.time_out > 0);
}
