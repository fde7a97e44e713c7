// What the store and the course's folder say, and what is done when they fail.

#include "story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Story;
using ui::Saved;
using ui::Screen;

TEST_CASE("What the store confirms is saved, and only then it says so") {
  Story story = test::story_at_page(1);
  story.choose("ja");
  REQUIRE(story.state.unsaved.size() == 3);
  story.happens(app::Appended{{story.state.unsaved[0].id, story.state.unsaved[1].id}});
  CHECK(story.state.saved == Saved::saving);
  CHECK(story.state.unsaved.size() == 1);
  story.all_is_saved();
  CHECK(story.state.saved == Saved::saved);
}

TEST_CASE("A text that is still being written is not called saved") {
  Story story = test::story_at_page(2);
  story.write("Hej");
  story.all_is_saved();
  CHECK(story.state.saved == Saved::saving);
}

TEST_CASE("What could not be saved is kept, and sent again with what it rests on") {
  Story story = test::story_at_page(1);
  story.saving_fails();
  CHECK(story.state.saved == Saved::failed);
  CHECK(story.state.problem);
  const auto unsaved = story.state.unsaved;
  story.wish(ui::TryStoreAgain{});
  CHECK(story.asked_of_store() == "course person events ");
  CHECK(story.sent() == unsaved);
  CHECK(story.state.saved == Saved::saving);
  story.all_is_saved();
  CHECK(story.state.saved == Saved::saved);
  CHECK_FALSE(story.state.problem);
}

TEST_CASE("What could not be saved of somebody else is sent with them as well") {
  Story story = test::story_at_page(1);
  story.saving_fails();
  story.wish(ui::SwitchPerson{});
  story.add("Bo");
  story.wish(ui::TryStoreAgain{});
  CHECK(story.asked_of_store() == "course person person events ");
}

TEST_CASE("A person who could not be stored is sent again before there are any answers") {
  Story story;
  story.start();
  story.add("Åsa");
  story.saving_fails();
  story.wish(ui::TryStoreAgain{});
  CHECK(story.asked_of_store() == "course person events ");
  story.happens(app::Appended{});
  CHECK(story.state.saved == Saved::saved);
}

TEST_CASE("A store that cannot be opened is said, tried again, and found") {
  Story story;
  story.happens(app::CourseLoaded{test::course_to_take()});
  story.happens(app::StoreFailed{{"S103", base::Severity::error, {}, {}}, true});
  CHECK(story.state.place.screen == Screen::failed);
  CHECK(story.state.backup_available);
  story.wish(ui::TryStoreAgain{});
  CHECK(story.asked_for<app::OpenStore>().size() == 1);
  CHECK(story.state.place.screen == Screen::loading);
  story.happens(app::StoreOpened{});
  CHECK(story.state.place.screen == Screen::first_start);
  CHECK_FALSE(story.state.problem);
}

TEST_CASE("A course of which only a part can be used says what is wrong with the rest") {
  course::LoadedCourse part = *test::course_to_take();
  part.problems.push_back({"C701", base::Severity::warning, {}, {}});
  part.problems.push_back({"C101", base::Severity::error, {}, {}});
  Story story;
  story.happens(app::CourseLoaded{std::make_shared<const course::LoadedCourse>(part)});
  story.happens(app::StoreOpened{});
  CHECK(story.state.place.screen == Screen::first_start);
  REQUIRE(story.state.problem);
  CHECK(story.state.problem->code == "C101");
}

TEST_CASE("A course that cannot be used is said, and can be loaded again when it is mended") {
  course::LoadedCourse broken;
  broken.problems.push_back({"C106", base::Severity::error, {}, {}});
  Story story;
  story.happens(app::StoreOpened{});
  story.happens(app::CourseLoaded{std::make_shared<const course::LoadedCourse>(broken)});
  CHECK(story.state.place.screen == Screen::failed);
  REQUIRE(story.state.problem);
  CHECK(story.state.problem->code == "C106");
  story.wish(ui::TryStoreAgain{});
  CHECK(story.asked_for<app::LoadCourse>().size() == 1);
  story.happens(app::CourseLoaded{test::course_to_take()});
  CHECK(story.state.place.screen == Screen::first_start);
}
