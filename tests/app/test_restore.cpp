// Damage is found while somebody learns: the copy is put back on the spot, and what was done since
// the copy was made is saved again.

#include "life.hpp"
#include "progress/check.hpp"
#include "running.hpp"
#include "story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::Story;
using ui::Screen;

namespace {

const base::Problem damage{
    "S107",
    base::Severity::error,
    {},
    {{"path", "/a.db"}, {"backup", "/backups/a.db"}}};

}  // namespace

TEST_CASE("What the copy lacks is saved again when it is put back, and the place is kept") {
  Story story = test::story_at_page(1);
  const auto person = story.state.people.front();
  const auto in_the_copy = story.state.history;
  story.all_is_saved();
  story.choose("ja");
  story.all_is_saved();
  const app::State before = story.state;
  REQUIRE(before.history.size() > in_the_copy.size());

  story.happens(app::WriteFailed{damage});
  story.wish(ui::RestoreBackup{});
  CHECK(story.asked_for<app::RestoreStore>().size() == 1);
  CHECK_FALSE(story.state.problem);
  SECTION("the person is in the copy") {
    story.happens(app::StoreOpened{{person}, in_the_copy, {}});
    CHECK(story.asked_for<app::AddToPeople>().size() == 1);  // twice is once
  }
  SECTION("the person came after the copy") {
    story.happens(app::StoreOpened{});
    REQUIRE_FALSE(story.asked_for<app::AddToPeople>().empty());
    CHECK(story.asked_for<app::AddToPeople>()[0].person.person.name == "Åsa");
    CHECK(story.sent() == before.history);
  }
  CHECK(story.state.people == before.people);
  CHECK(story.state.history == before.history);
  CHECK(story.state.attempts == before.attempts);
  CHECK(story.state.place == before.place);
  CHECK(story.state.notice == "failed.restored");
  CHECK(story.sent().back() == before.history.back());
  story.all_is_saved();
  CHECK(story.state.saved == ui::Saved::saved);
}

TEST_CASE("Damage is said until it is mended, also when an answer could be saved") {
  Story story = test::story_at_page(1);
  story.happens(app::WriteFailed{damage});
  story.choose("ja");
  story.all_is_saved();
  CHECK(story.state.saved == ui::Saved::saved);
  REQUIRE(story.state.problem);
  CHECK(story.state.problem->code == "S107");
}

TEST_CASE("A copy that cannot be put back is said, and the store stays closed") {
  Story story = test::story_at_page(1);
  story.happens(app::WriteFailed{damage});
  story.wish(ui::RestoreBackup{});
  story.happens(app::StoreFailed{{"S118", base::Severity::error, {}, {}}, true});
  CHECK(story.state.place.screen == Screen::failed);
  story.happens(app::StoreOpened{});
  CHECK(story.state.notice.empty());
}

TEST_CASE("In the program the button is in the message, and nothing is lost by it") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.db";
  test::Running running{path, test::showcase()};
  running.begin_course();
  running.program().act(app::WriteFailed{damage});
  running.settle();
  running.check_lint();
  REQUIRE(progress::make_backup(path, base::Instant{1'795'348'800'000}));
  running.press("page.next");
  const auto history = running.state().history;
  running.press("failed.restore");
  CHECK(running.shows(running.text("failed.restored")));
  CHECK_FALSE(running.state().problem);
  CHECK(running.state().saved == ui::Saved::saved);
  CHECK(running.state().place.screen == Screen::page);
  const auto store = progress::open_unchanged(path, {.now = base::Instant{1'795'348'900'000}});
  REQUIRE(store);
  CHECK(progress::check_store(**store).problems.empty());
  auto opened = progress::Store::open(path, {.now = base::Instant{1'795'348'900'000}});
  REQUIRE(opened);
  CHECK(opened->load(test::running_login).events.size() == history.size());
}

TEST_CASE("The window's place is remembered when it has rested, without an end of the program") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a.db";
  test::Running running{path, test::showcase()};
  running.settle();
  const app::WindowPlace place{.x = 40, .y = 50, .width = 900, .height = 700};
  running.program().note_window({.x = 39, .y = 50, .width = 900, .height = 700});
  running.program().note_window(place);
  const double soon = running.program().seconds_to_next();
  CHECK(soon > 0.5);
  CHECK(soon <= 1);
  for (int i = 0; i < 1200 && running.program().settings().window != place; ++i)
    running.visitor().settle();
  running.program().wait_until_idle();
  CHECK(app::read_settings(app::settings_path(path)).window == place);
}
