// The program is killed two hundred times while a scripted learner answers. What it said was saved
// is there, all is whole, and she is where she was.

#include "app/assets.hpp"
#include "app/command_store.hpp"
#include "base/json.hpp"
#include "base/shuffle.hpp"
#include "course/kinds.hpp"
#include "life.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>
#include <sstream>

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

void tell(int pipe, const std::string& line) {
  const std::string whole = line + "\n";  // in one piece: shorter than a pipe takes at once
  if (write(pipe, whole.data(), whole.size()) < 0) _exit(4);
}

struct Session {
  std::string database{};
  std::shared_ptr<const course::LoadedCourse> course{};
  base::Instant now{};
  std::uint64_t seed{0};
};

// Goes on for ever. Told on the pipe: "did ID… at WHERE" before the store hears of what was done,
// and "saved ID" after it is on disk.
[[noreturn]] void learn(const Session& session, int pipe) {
  base::Random random{session.seed};
  test::LifeSetting setting;
  setting.database = session.database;
  setting.course = session.course;
  setting.now = session.now;
  setting.saved = [&](const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
      tell(pipe, "saved " + id);
  };
  setting.before_effects = [&](const test::Story& story) {
    std::string ids;
    for (const learning::Event& event : story.sent())
      ids += event.id + " ";
    if (!ids.empty()) tell(pipe, "did " + ids + "at " + where(story.state));
  };
  test::Life life{std::move(setting)};
  life.start();
  const std::size_t patience = random.below(6);
  while (!life.story.state.problem) {
    do_something(life, random);
    life.take_results();
    if (life.story.state.unsaved.size() > patience) life.settle();
  }
  _exit(5);
}

// --- what the child told
// --------------------------------------------------------------------------

struct Deed {
  std::vector<std::string> events{};
  std::string where{};
};

struct Told {
  std::vector<std::string> saved{};
  std::vector<Deed> deeds{};
};

Told understood(const std::string& text) {
  Told told;
  std::istringstream lines{text.substr(0, text.rfind('\n') + 1)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words{line};
    std::string word;
    words >> word;
    if (word == "saved") {
      words >> told.saved.emplace_back();
      continue;
    }
    Deed deed;
    while (words >> word && word != "at")
      deed.events.push_back(word);
    std::getline(words, deed.where);
    deed.where.erase(0, 1);
    told.deeds.push_back(std::move(deed));
  }
  return told;
}

// Reads until so many events were said to be saved, or to the end.
std::string read_until(int pipe, std::size_t saved) {
  std::string text;
  std::size_t begin = 0;
  char c = 0;
  while (saved > 0 && read(pipe, &c, 1) == 1) {
    text += c;
    if (c != '\n') continue;
    if (text.compare(begin, 6, "saved ") == 0) --saved;
    begin = text.size();
  }
  return text;
}

// Starts the learner's program and kills it: after so many saved events, and a little while.
Told learn_until_killed(const Session& session, base::Random& random) {
  int ends[2] = {0, 0};
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    learn(session, ends[1]);
  }
  close(ends[1]);
  std::string text = read_until(ends[0], random.below(25));
  volatile std::uint64_t busy = random.below(2'000'000);
  while (busy > 0)
    busy = busy - 1;
  kill(child, SIGKILL);
  text += read_until(ends[0], static_cast<std::size_t>(-1));
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGKILL);
  return understood(text);
}

// --- the next start
// -------------------------------------------------------------------------------

std::set<std::string> ids_of(const std::vector<learning::Event>& events) {
  std::set<std::string> ids;
  for (const learning::Event& event : events)
    ids.insert(event.id);
  return ids;
}

// What must be true of a learner over all her sessions.
struct Learner {
  std::set<std::string> events{};  // on disk before this session
  std::string where{};             // she was then

  // Of what was done, the beginning is on disk, deed by deed: all that was said to be saved, and
  // nothing else.
  void check(const Told& told, const std::vector<learning::Event>& found) {
    const std::set<std::string> ids = ids_of(found);
    CHECK(ids.size() == found.size());
    for (const std::string& id : told.saved)
      CHECK(ids.contains(id));
    bool goes_on = true;
    for (const Deed& deed : told.deeds) {
      const auto there =
          static_cast<std::size_t>(std::ranges::count_if(deed.events, [&](const std::string& id) {
            return ids.contains(id);
          }));
      CHECK((there == 0 || (goes_on && there == deed.events.size())));
      goes_on = there > 0;
      if (there == 0) continue;
      events.insert(deed.events.begin(), deed.events.end());
      where = deed.where;
    }
    CHECK(ids.size() == events.size());
    CHECK(std::ranges::includes(ids, events));
  }
};

void check_store(const std::string& path) {
  static const base::Strings strings =
      app::load_strings((test::source_folder() / "assets").string(), "sv");
  std::ostringstream said;
  const int code = app::run_store(
      {.verb = app::StoreCommand::Verb::check, .database = path, .now = test::life_begins},
      strings,
      said,
      said);
  INFO(said.str());
  CHECK(code == 0);
}

// The program starts again, and one button goes on where she was.
void check_next_start(const Session& session, Learner& learner, const Told& told) {
  test::LifeSetting setting;
  setting.database = session.database;
  setting.course = session.course;
  setting.now = {session.now.ms + hour_ms / 2};
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
  learner.events = ids_of(state.history);
}

}  // namespace

TEST_CASE("Killed at any moment, a learner finds all that was saved, and herself where she was") {
  base::Random random{20261122};
  const auto course = two_modules();
  std::size_t saved = 0;
  for (int one = 0; one < learners; ++one) {
    const test::TemporaryFolder folder;
    Session session{(folder / "a.db").string(), course, test::life_begins, 0};
    Learner learner;
    for (int round = 0; round < kills_each; ++round) {
      session.now.ms += hour_ms;
      session.seed = random.next();
      INFO("learner " << one << ", kill " << round);
      const Told told = learn_until_killed(session, random);
      saved += told.saved.size();
      check_next_start(session, learner, told);
      check_store(session.database);
    }
  }
  CHECK(saved > 1000);
}
