// A journey through a course while the database fails at any of its calls: it is said, nothing is
// lost, nothing is doubled, and one can go on.

#include "life.hpp"
#include "progress/check.hpp"
#include "support/failing_database.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>

using namespace behorig;
using progress::FailureKind;
using ui::Saved;
using ui::Screen;

namespace {

struct Trouble {
  int call{0};  // from 1
  test::When when{test::When::before};
  int times{1};  // in a row
  FailureKind kind{FailureKind::full};
};

std::string code_of(FailureKind kind) {
  return progress::problem_of({kind, "made to fail"}, "a.db").code;
}

// An empty store, made once: a journey begins with a copy of it.
const std::string& empty_store() {
  static const test::TemporaryFolder folder;
  static const std::string path = [] {
    std::string made = (folder / "empty.db").string();
    if (!progress::Store::open(made, {.now = test::life_begins})) throw std::runtime_error{made};
    return made;
  }();
  return path;
}

// Whoever is told that something went wrong tries again, until all is well.
void try_until_all_is_well(test::Life& life, const Trouble& trouble) {
  const app::State& state = life.story.state;
  for (int i = 0; i < 10; ++i) {
    life.settle();
    if (!state.problem && state.unsaved.empty() && state.saved != Saved::failed) return;
    REQUIRE(state.problem);
    CHECK(state.problem->code == code_of(trouble.kind));
    // Never said while something is not: "saved", and a screen to do it from.
    CHECK(state.saved != Saved::saved);
    CHECK((state.saved == Saved::failed || state.place.screen == Screen::failed));
    life.wish(ui::TryStoreAgain{});
  }
  FAIL("there is no end to the problems");
}

void take_the_course(test::Life& life, const Trouble& trouble, bool patiently) {
  const std::vector<ui::Wish> journey{
      ui::FillForm{"name", "Åsa"},
      ui::AddPerson{},
      ui::SetTheme{"dark"},
      ui::OpenPage{"ett", 1},
      ui::KeepDraft{"val", {course::SingleAnswer{"nej"}}},
      ui::KeepDraft{"val", {course::SingleAnswer{"ja"}}},
      ui::HandIn{"val"},
      ui::TryAgain{"val"},
      ui::KeepDraft{"val", {course::SingleAnswer{"nej"}}},
      ui::OpenPage{"ett", 2},
      ui::KeepDraft{"text", {course::ComposeAnswer{"Hej och välkommen."}}},
      ui::PreviousPage{},
      ui::SetTextSize{150}};
  life.start();
  try_until_all_is_well(life, trouble);
  REQUIRE(life.story.state.place.screen == Screen::first_start);
  for (const ui::Wish& wish : journey) {
    life.wish(wish);
    if (patiently) try_until_all_is_well(life, trouble);
  }
  try_until_all_is_well(life, trouble);
  CHECK(life.story.state.saved == Saved::saved);
}

bool by_id(const learning::Event& a, const learning::Event& b) {
  return a.id < b.id;
}

void check_that_all_is_there(const std::string& path, app::State state) {
  auto store = progress::Store::open(path, {.now = test::life_begins});
  REQUIRE(store);
  progress::Snapshot found = store->load(test::life_login);
  REQUIRE(found.people.size() == 1);
  CHECK(found.people[0].name == "Åsa");
  CHECK(found.people[0].preferences.theme == "dark");
  CHECK(found.people[0].preferences.text_percent == 150);
  CHECK(learning::attempts_of(found.events) == state.attempts);
  std::sort(found.events.begin(), found.events.end(), by_id);
  std::sort(state.history.begin(), state.history.end(), by_id);
  CHECK(found.events == state.history);
  const auto database = progress::open_unchanged(path, {.now = test::life_begins});
  REQUIRE(database);
  CHECK(progress::check_store(**database).problems.empty());
}

// True when the database was made to fail.
bool journey_with(const Trouble& trouble, bool patiently) {
  const test::TemporaryFolder folder;
  const std::string path = (folder / "a.db").string();
  std::filesystem::copy_file(empty_store(), path);
  std::atomic<int> struck{0};
  app::State state;
  {
    test::LifeSetting setting{.database = path};
    setting.wrap = [&, wrapped = false](auto database) mutable {
      if (std::exchange(wrapped, true)) return database;  // only the first time it is opened
      const auto strike = [&] {
        ++struck;
        throw progress::Failure{trouble.kind, "made to fail"};
      };
      return std::unique_ptr<progress::Database>{std::make_unique<test::FailingDatabase>(
          std::move(database),
          trouble.call,
          trouble.when,
          strike,
          trouble.times)};
    };
    test::Life life{std::move(setting)};
    take_the_course(life, trouble, patiently);
    state = life.story.state;
  }
  check_that_all_is_there(path, std::move(state));
  return struck > 0;
}

void check_every_call(Trouble trouble, bool patiently) {
  constexpr int most = 400;
  for (trouble.call = 1; trouble.call < most; ++trouble.call) {
    INFO("call " << trouble.call << ", " << trouble.times << " times");
    if (!journey_with(trouble, patiently)) break;
  }
  CHECK(trouble.call > 40);
  CHECK(trouble.call < most);
}

}  // namespace

TEST_CASE("Whichever call to the database fails, it is said, and nothing is lost or doubled") {
  const auto when = GENERATE(test::When::before, test::When::after);
  check_every_call({.when = when, .kind = FailureKind::full}, true);
}

TEST_CASE("The same when one goes on without looking at the message") {
  const auto when = GENERATE(test::When::before, test::When::after);
  check_every_call({.when = when, .kind = FailureKind::locked}, false);
}

TEST_CASE("The same when it fails several times in a row") {
  const int times = GENERATE(2, 7);
  check_every_call({.times = times, .kind = FailureKind::other}, true);
}
