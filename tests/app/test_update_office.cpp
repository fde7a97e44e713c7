// What managers and the course owner decide, and what learners are told of it.

#include "exam_life.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Story;

namespace {

Story story_with(bool manager, bool course_owner) {
  Story story;
  story.start();
  story.add("Eva Ek");
  story.wish(ui::SetRoles{manager, course_owner});
  return story;
}

bool told(const Story& story) {
  return app::view_of(story.state, story.now, 12).office.progress_shown;
}

}  // namespace

TEST_CASE("progress is turned on by a manager or the course owner, by name", "[app]") {
  Story manager = story_with(true, false);
  manager.wish(ui::ShowProgress{true});
  REQUIRE(manager.asked_for<app::ShowProgress>().size() == 1);
  CHECK(manager.asked_for<app::ShowProgress>()[0].on);
  CHECK(manager.asked_for<app::ShowProgress>()[0].by == "Eva Ek");
  CHECK_FALSE(told(manager));  // not until it is logged
  manager.happens(app::ProgressDecided{true});
  CHECK(told(manager));
  CHECK(manager.state.notice == "settings.progress_on");

  Story owner = story_with(false, true);
  owner.wish(ui::ShowProgress{false});
  CHECK(owner.asked_for<app::ShowProgress>().size() == 1);

  Story learner = story_with(false, false);
  learner.wish(ui::ShowProgress{true});
  CHECK(learner.asked_for<app::ShowProgress>().empty());
}

TEST_CASE("a learner is told that progress is shown without opening the list", "[app]") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "kurs.db").string();
  {
    auto store = progress::Store::open(database, {.now = test::life_begins});
    REQUIRE(store);
    store->change_setting({"progress_shown", "on", "Eva Ek", test::life_begins});
  }
  test::LifeSetting setting;
  setting.database = database;
  test::Life life{setting};
  life.start();
  life.wish(ui::FillForm{"name", "Åsa"});
  life.wish(ui::AddPerson{});
  life.settle();
  CHECK(life.story.state.place.screen == ui::Screen::course_start);
  CHECK(told(life.story));
}
