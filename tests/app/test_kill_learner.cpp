// The program is killed two hundred times while a scripted learner answers. What it said was saved
// is there, all is whole, and she is where she was.

#include "base/json.hpp"
#include "course/kinds.hpp"
#include "killed.hpp"

using namespace behorig;
using ui::Screen;

namespace {

constexpr int learners = 20;
constexpr int kills_each = 10;
constexpr std::int64_t hour_ms = 3'600'000;

// Two modules, so that she can leave one for the other.
std::shared_ptr<const course::LoadedCourse> two_modules() {
  course::LoadedCourse loaded = *test::course_to_take();
  course::Module second = loaded.original.modules[0];
  second.id = "tva";
  loaded.original.modules.push_back(std::move(second));
  loaded.translated.clear();
  return std::make_shared<const course::LoadedCourse>(std::move(loaded));
}

// --- the scripted learner
// -------------------------------------------------------------------------

course::Answer some_answer(const course::Exercise& exercise, base::Random& random) {
  if (std::holds_alternative<course::Compose>(exercise.kind))
    return {course::ComposeAnswer{"Hej nummer " + std::to_string(random.below(1000)) + "."}};
  return {course::SingleAnswer{random.below(2) == 0 ? "ja" : "nej"}};
}

ui::Wish somewhere_else(base::Random& random) {
  const std::string module = random.below(2) == 0 ? "ett" : "tva";
  if (random.below(4) == 0) return ui::RestartModule{module};
  return ui::OpenPage{module, random.below(3)};
}

ui::Wish wish_on_page(const app::State& state, base::Random& random) {
  if (random.below(8) == 0) return somewhere_else(random);
  if (random.below(12) == 0) return ui::SetTextSize{100 + static_cast<int>(random.below(101))};
  const course::Exercise* exercise = app::exercise_in_use(state);
  if (exercise == nullptr) return ui::NextPage{};
  if (state.graded && random.below(3) == 0) return ui::TryAgain{exercise->id};
  if (state.graded) return ui::NextPage{};
  if (random.below(3) == 0) return ui::HandIn{exercise->id};
  return ui::KeepDraft{exercise->id, some_answer(*exercise, random)};
}

void do_something(test::Life& life, base::Random& random) {
  const app::State& state = life.story.state;
  if (state.place.screen == Screen::first_start) {
    life.wish(ui::FillForm{"name", "Åsa"});
    return life.wish(ui::AddPerson{});
  }
  if (state.place.screen == Screen::page) {
    if (state.late_draft && random.below(2) == 0) return life.type_no_more();
    return life.wish(wish_on_page(state, random));
  }
  if (random.below(2) == 0 && !state.standing.next_module.empty())
    return life.wish(ui::BeginCourse{});
  life.wish(somewhere_else(random));
}

// --- where she is
// ---------------------------------------------------------------------------------

std::string answer_line(const learning::Work& work) {
  return base::canonical_text(course::answer_to_json(work.answer)) +
         (work.handed_in ? " handed in " : " ") + std::to_string(work.tries);
}

// Where one button goes on, and all that she has done there.
std::string where(const app::State& state) {
  const course::Course& course = state.course->original;
  const learning::Standing standing = learning::standing_in(course, state.attempts);
  std::string text = standing.next_module + "/" + std::to_string(standing.next_page) + " of " +
                     std::to_string(state.attempts.size()) + " attempts;";
  for (const course::Module& module : course.modules) {
    const learning::Attempt* attempt = learning::current_attempt(state.attempts, module.id);
    if (attempt == nullptr) continue;
    text += " " + module.id + " at " + attempt->page + (attempt->finished ? " finished" : "");
    for (const auto& [exercise, work] : attempt->work)
      text += ", " + exercise + " " + answer_line(work);
  }
  return text;
}

// --- the child
// ------------------------------------------------------------------------------------

// Goes on for ever.
[[noreturn]] void learn(const test::Session& session, int pipe) {
  base::Random random{session.seed};
  test::Life life{test::telling(session, pipe, where)};
  life.start();
  const std::size_t patience = random.below(6);
  while (!life.story.state.problem) {
    do_something(life, random);
    life.take_results();
    if (life.story.state.unsaved.size() > patience) life.settle();
  }
  _exit(5);
}

// --- the next start
// -------------------------------------------------------------------------------

// The program starts again, and one button goes on where she was.
void check_next_start(
    const test::Session& session,
    test::Learner& learner,
    const test::Told& told) {
  test::LifeSetting setting = test::setting_of(session);
  setting.now.ms += hour_ms / 2;
  test::Life life{std::move(setting)};
  life.start();
  const app::State& state = life.story.state;
  REQUIRE_FALSE(state.problem);
  learner.check(told, state.history);
  if (!learner.events.empty()) {
    CHECK(state.place.screen == Screen::home);
    CHECK(where(state) == learner.where);
    const std::string next = state.standing.next_module;
    const std::size_t page = state.standing.next_page;
    if (const auto* attempt = learning::current_attempt(state.attempts, next);
        attempt != nullptr && !attempt->finished) {
      life.wish(ui::BeginCourse{});
      CHECK(state.place == app::Place{Screen::page, next, page});
      CHECK(where(state) == learner.where);
    }
  }
  life.settle();
  // Turning to another module, when the one she was in is finished, is an event of its own.
  learner.events = test::ids_of(state.history);
}

}  // namespace

TEST_CASE("Killed at any moment, a learner finds all that was saved, and herself where she was") {
  base::Random random{20261122};
  const auto course = two_modules();
  std::size_t saved = 0;
  for (int one = 0; one < learners; ++one) {
    const test::TemporaryFolder folder;
    test::Session session{(folder / "a.db").string(), course, test::life_begins, 0};
    test::Learner learner;
    for (int round = 0; round < kills_each; ++round) {
      session.now.ms += hour_ms;
      session.seed = random.next();
      INFO("learner " << one << ", kill " << round);
      const test::Told told =
          test::run_until_killed([&](int pipe) { learn(session, pipe); }, 25, random);
      saved += told.saved.size();
      check_next_start(session, learner, told);
      test::check_store(session.database);
    }
  }
  CHECK(saved > 1000);
}
