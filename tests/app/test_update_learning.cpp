// Attempts, drafts and answers, and the events they become.

#include "story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Story;
using ui::Saved;
using ui::Screen;

TEST_CASE("Opening a module's page begins an attempt, once its course is kept") {
  Story story = test::story_at_page(0);
  CHECK(story.sent_kinds() == "started page_shown");
  CHECK(story.asked_of_store() == "course events ");
  const auto started = std::get<learning::Started>(story.sent()[0].body);
  CHECK(started.module == "ett");
  CHECK(started.version_hash == story.state.course->content_hash);
  CHECK(story.sent()[0].learner == story.state.person);
}

TEST_CASE("Turning the page goes on with the same attempt") {
  Story story = test::story_at_page(0);
  story.wish(ui::NextPage{});
  CHECK(story.sent_kinds() == "page_shown");
  CHECK(story.state.place.page == 1);
  CHECK(story.state.attempts.size() == 1);
  story.wish(ui::PreviousPage{});
  CHECK(story.state.place.page == 0);
  story.wish(ui::PreviousPage{});
  CHECK(story.state.place.screen == Screen::plan);
}

TEST_CASE("After the last page comes the end of the module, and back is the last page") {
  Story story = test::story_at_page(2);
  story.wish(ui::NextPage{});
  CHECK(story.state.place.screen == Screen::module_end);
  story.wish(ui::PreviousPage{});
  CHECK(story.state.place == app::Place{Screen::page, "ett", 2});
}

TEST_CASE("A choice is sent to the store at once") {
  Story story = test::story_at_page(1);
  story.choose("nej");
  CHECK(story.sent_kinds() == "drafted");
  CHECK(story.work("val").answer == course::Answer{course::SingleAnswer{"nej"}});
  CHECK(story.state.saved == Saved::saving);
}

TEST_CASE("A typed text is sent a second after the last key") {
  Story story = test::story_at_page(2);
  story.write("He");
  CHECK(story.asked.empty());
  story.now.ms += 900;
  story.write("Hej");
  story.now.ms += 900;
  story.happens(app::Tick{});
  CHECK(story.sent().empty());
  story.now.ms += 100;
  story.happens(app::Tick{});
  CHECK(story.sent_kinds() == "drafted");
  CHECK(story.work("text").answer == course::Answer{course::ComposeAnswer{"Hej"}});
  story.now.ms += 5000;
  story.happens(app::Tick{});
  CHECK(story.sent().empty());
}

TEST_CASE("A typed text is sent when the page or the program is left") {
  Story story = test::story_at_page(2);
  story.write("Hej");
  SECTION("for another page") {
    story.wish(ui::PreviousPage{});
    CHECK(story.sent_kinds() == "drafted page_shown");
  }
  SECTION("for another screen") {
    story.wish(ui::Go{Screen::urgent});
    CHECK(story.sent_kinds() == "drafted");
  }
  SECTION("for good") {
    story.happens(app::Leave{});
    CHECK(story.sent_kinds() == "drafted");
  }
}

TEST_CASE("Handing in grades the answer and stores it with its score") {
  Story story = test::story_at_page(1);
  story.answer("ja");
  CHECK(story.sent_kinds() == "answered");
  const auto answered = std::get<learning::Answered>(story.sent()[0].body);
  CHECK(answered.answer == course::Answer{course::SingleAnswer{"ja"}});
  CHECK(answered.score == Approx(1));
  REQUIRE(story.state.graded);
  CHECK(story.state.graded->grade.score == Approx(1));
}

TEST_CASE("Handing in a text that was just written stores the text first") {
  Story story = test::story_at_page(2);
  story.answer_in_words("Hej och välkommen.");
  CHECK(story.sent_kinds() == "drafted answered");
}

TEST_CASE("Handing in twice is handing in once") {
  Story story = test::story_at_page(1);
  story.answer("ja");
  const app::State before = story.state;
  story.wish(ui::HandIn{"val"});
  CHECK(story.asked.empty());
  CHECK(story.work("val").tries == 1);
  CHECK(story.state.attempts == before.attempts);
}

TEST_CASE("What is not answered cannot be handed in") {
  Story story = test::story_at_page(1);
  story.wish(ui::HandIn{"val"});
  CHECK(story.asked.empty());
  story.choose("ja");
  story.wish(ui::HandIn{"another"});
  CHECK(story.asked.empty());
}

TEST_CASE("What is handed in stays as it is until it is taken up again") {
  Story story = test::story_at_page(1);
  story.answer("nej");
  story.choose("ja");
  CHECK(story.asked.empty());
  story.wish(ui::TryAgain{"val"});
  CHECK(story.sent_kinds() == "reopened");
  CHECK_FALSE(story.state.graded);
  story.answer("ja");
  CHECK(story.work("val").tries == 2);
  CHECK(story.work("val").best == Approx(1));
}

TEST_CASE("A module is finished when every page is seen and every exercise handed in") {
  Story story = test::story_at_page(2);
  story.answer_in_words("Hej");
  story.wish(ui::OpenPage{"ett", 1});
  story.answer("ja");
  CHECK(story.sent_kinds() == "answered");
  story.wish(ui::OpenPage{"ett", 0});
  CHECK(story.sent_kinds() == "page_shown finished");
  CHECK(story.state.standing.modules[0].status == learning::ModuleStatus::done);
  story.wish(ui::NextPage{});
  CHECK(story.sent_kinds() == "page_shown");
}

TEST_CASE("A module taken again begins a new attempt and keeps the old one") {
  Story story = test::story_at_page(1);
  story.answer("ja");
  story.wish(ui::RestartModule{"ett"});
  CHECK(story.sent_kinds() == "started page_shown");
  CHECK(story.state.attempts.size() == 2);
  CHECK(story.state.place == app::Place{Screen::page, "ett", 0});
}

TEST_CASE("A module taken again from its first page begins on that page") {
  Story story = test::story_at_page(0);
  story.wish(ui::RestartModule{"ett"});
  CHECK(story.sent_kinds() == "started page_shown");
  CHECK(story.state.attempts.back().page == "lasa");
}

TEST_CASE("Going back leads to where one was") {
  Story story = test::story_at_page(0);
  story.wish(ui::NextPage{});
  story.wish(ui::Go{Screen::urgent});
  story.wish(ui::GoBack{});
  CHECK(story.state.place == app::Place{Screen::page, "ett", 1});
  story.wish(ui::GoBack{});
  CHECK(story.state.place == app::Place{Screen::page, "ett", 0});
  story.wish(ui::GoBack{});
  CHECK(story.state.place == app::Place{Screen::page, "ett", 0});
}

TEST_CASE("What one action does goes to disk in one piece, all of it or nothing") {
  Story story = test::story_at_page(1);
  CHECK(story.asked_for<app::Append>().size() == 1);
  story.answer("ja");
  story.wish(ui::OpenPage{"ett", 0});
  story.wish(ui::OpenPage{"ett", 2});
  story.answer_in_words("Hej");
  CHECK(story.sent_kinds() == "drafted answered finished");
  CHECK(story.asked_for<app::Append>().size() == 1);
}

TEST_CASE("Whoever turns to another module goes on there, also at the page where they left it") {
  course::LoadedCourse two = *test::course_to_take();
  two.original.modules.push_back(two.original.modules[0]);
  two.original.modules[1].id = "tva";
  Story story;
  story.happens(app::CourseLoaded{std::make_shared<const course::LoadedCourse>(two)});
  story.happens(app::StoreOpened{});
  story.add("Åsa");
  story.wish(ui::OpenPage{"ett", 1});
  story.wish(ui::OpenPage{"tva", 2});
  story.wish(ui::OpenPage{"ett", 1});
  CHECK(story.sent_kinds() == "page_shown");
  CHECK(story.state.standing.next_module == "ett");
  CHECK(story.state.standing.next_page == 1);
  story.wish(ui::Go{Screen::urgent});
  story.wish(ui::GoBack{});
  CHECK(story.sent().empty());
}
