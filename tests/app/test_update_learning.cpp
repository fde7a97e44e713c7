// Attempts, drafts and answers, and their way to the store.

#include "story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Story;
using ui::Saved;
using ui::Screen;

namespace {

// The kinds of effects in the order asked for, as far as the store is concerned.
std::string order_of(const app::Effects& effects) {
  std::string order;
  for (const app::Effect& effect : effects) {
    if (std::holds_alternative<app::KeepCourse>(effect)) order += "course ";
    if (std::holds_alternative<app::AddToPeople>(effect)) order += "person ";
    if (std::holds_alternative<app::Append>(effect)) order += "events ";
  }
  return order;
}

}  // namespace

TEST_CASE("Opening a module's page begins an attempt, once its course is kept") {
  Story story;
  story.start_at_page(0);
  CHECK(story.sent_kinds() == "started page_shown");
  CHECK(order_of(story.asked) == "course events ");
  const auto started = std::get<learning::Started>(story.sent()[0].body);
  CHECK(started.module == "ett");
  CHECK(started.version_hash == story.state.course->content_hash);
  CHECK(story.sent()[0].learner == story.state.person);
}

TEST_CASE("Turning the page goes on with the same attempt") {
  Story story;
  story.start_at_page(0);
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
  Story story;
  story.start_at_page(2);
  story.wish(ui::NextPage{});
  CHECK(story.state.place.screen == Screen::module_end);
  story.wish(ui::PreviousPage{});
  CHECK(story.state.place == app::Place{Screen::page, "ett", 2});
}

TEST_CASE("A choice is sent to the store at once") {
  Story story;
  story.start_at_page(1);
  story.choose("nej");
  CHECK(story.sent_kinds() == "drafted");
  CHECK(story.work("val").answer == course::Answer{course::SingleAnswer{"nej"}});
  CHECK(story.state.saved == Saved::saving);
}

TEST_CASE("A typed text is sent a second after the last key") {
  Story story;
  story.start_at_page(2);
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
  Story story;
  story.start_at_page(2);
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
  Story story;
  story.start_at_page(1);
  story.choose("ja");
  story.wish(ui::HandIn{"val"});
  CHECK(story.sent_kinds() == "answered");
  const auto answered = std::get<learning::Answered>(story.sent()[0].body);
  CHECK(answered.answer == course::Answer{course::SingleAnswer{"ja"}});
  CHECK(answered.score == Approx(1));
  REQUIRE(story.state.graded);
  CHECK(story.state.graded->grade.score == Approx(1));
}

TEST_CASE("Handing in a text that was just written stores the text first") {
  Story story;
  story.start_at_page(2);
  story.write("Hej och välkommen.");
  story.wish(ui::HandIn{"text"});
  CHECK(story.sent_kinds() == "drafted answered");
}

TEST_CASE("Handing in twice is handing in once") {
  Story story;
  story.start_at_page(1);
  story.choose("ja");
  story.wish(ui::HandIn{"val"});
  const app::State before = story.state;
  story.wish(ui::HandIn{"val"});
  CHECK(story.asked.empty());
  CHECK(story.work("val").tries == 1);
  CHECK(story.state.attempts == before.attempts);
}

TEST_CASE("What is not answered cannot be handed in") {
  Story story;
  story.start_at_page(1);
  story.wish(ui::HandIn{"val"});
  CHECK(story.asked.empty());
  story.choose("ja");
  story.wish(ui::HandIn{"another"});
  CHECK(story.asked.empty());
}

TEST_CASE("What is handed in stays as it is until it is taken up again") {
  Story story;
  story.start_at_page(1);
  story.choose("nej");
  story.wish(ui::HandIn{"val"});
  story.choose("ja");
  CHECK(story.asked.empty());
  story.wish(ui::TryAgain{"val"});
  CHECK(story.sent_kinds() == "reopened");
  CHECK_FALSE(story.state.graded);
  story.choose("ja");
  story.wish(ui::HandIn{"val"});
  CHECK(story.work("val").tries == 2);
  CHECK(story.work("val").best == Approx(1));
}

TEST_CASE("A module is finished when every page is seen and every exercise handed in") {
  Story story;
  story.start_at_page(2);
  story.write("Hej");
  story.wish(ui::HandIn{"text"});
  story.wish(ui::OpenPage{"ett", 1});
  story.choose("ja");
  story.wish(ui::HandIn{"val"});
  CHECK(story.sent_kinds() == "answered");
  story.wish(ui::OpenPage{"ett", 0});
  CHECK(story.sent_kinds() == "page_shown finished");
  CHECK(story.state.standing.modules[0].status == learning::ModuleStatus::done);
  story.wish(ui::NextPage{});
  CHECK(story.sent_kinds() == "page_shown");
}

TEST_CASE("A module taken again begins a new attempt and keeps the old one") {
  Story story;
  story.start_at_page(1);
  story.choose("ja");
  story.wish(ui::HandIn{"val"});
  story.wish(ui::RestartModule{"ett"});
  CHECK(story.sent_kinds() == "started page_shown");
  CHECK(story.state.attempts.size() == 2);
  CHECK(story.state.place == app::Place{Screen::page, "ett", 0});
}

TEST_CASE("A module taken again from its first page begins on that page") {
  Story story;
  story.start_at_page(0);
  story.wish(ui::RestartModule{"ett"});
  CHECK(story.sent_kinds() == "started page_shown");
  CHECK(story.state.attempts.back().page == "lasa");
}

TEST_CASE("Going back leads to where one was") {
  Story story;
  story.start_at_page(0);
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
  Story story;
  story.start_at_page(1);
  CHECK(story.asked_for<app::Append>().size() == 1);
  story.choose("ja");
  story.wish(ui::HandIn{"val"});
  story.wish(ui::OpenPage{"ett", 0});
  story.wish(ui::OpenPage{"ett", 2});
  story.write("Hej");
  story.wish(ui::HandIn{"text"});
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

TEST_CASE("What the store confirms is saved, and only then it says so") {
  Story story;
  story.start_at_page(1);
  story.choose("ja");
  REQUIRE(story.state.unsaved.size() == 3);
  story.happens(app::Appended{{story.state.unsaved[0].id, story.state.unsaved[1].id}});
  CHECK(story.state.saved == Saved::saving);
  CHECK(story.state.unsaved.size() == 1);
  story.all_is_saved();
  CHECK(story.state.saved == Saved::saved);
}

TEST_CASE("A text that is still being written is not called saved") {
  Story story;
  story.start_at_page(2);
  story.write("Hej");
  story.all_is_saved();
  CHECK(story.state.saved == Saved::saving);
}

TEST_CASE("What could not be saved is kept, and sent again with what it rests on") {
  Story story;
  story.start_at_page(1);
  story.saving_fails();
  CHECK(story.state.saved == Saved::failed);
  CHECK(story.state.problem);
  const auto unsaved = story.state.unsaved;
  story.wish(ui::TryStoreAgain{});
  CHECK(order_of(story.asked) == "course person events ");
  CHECK(story.sent() == unsaved);
  CHECK(story.state.saved == Saved::saving);
  story.all_is_saved();
  CHECK(story.state.saved == Saved::saved);
  CHECK_FALSE(story.state.problem);
}

TEST_CASE("What could not be saved of somebody else is sent with them as well") {
  Story story;
  story.start_at_page(1);
  story.saving_fails();
  story.wish(ui::SwitchPerson{});
  story.add("Bo");
  story.wish(ui::TryStoreAgain{});
  CHECK(order_of(story.asked) == "course person person events ");
}

TEST_CASE("A person who could not be stored is sent again before there are any answers") {
  Story story;
  story.start();
  story.add("Åsa");
  story.saving_fails();
  story.wish(ui::TryStoreAgain{});
  CHECK(order_of(story.asked) == "course person events ");
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
