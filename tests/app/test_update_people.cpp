// Who learns here, and how it looks for them.

#include "story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Story;
using ui::Screen;

namespace {

app::KnownPerson person(const std::string& id, const std::string& language) {
  app::KnownPerson known;
  known.person.id = id;
  known.person.name = "Namnet " + id;
  known.look.language = language;
  return known;
}

}  // namespace

TEST_CASE("The first screen comes when both course and store are there") {
  Story story;
  story.happens(app::CourseLoaded{test::course_to_take()});
  CHECK(story.state.place.screen == Screen::loading);
  story.happens(app::StoreOpened{});
  CHECK(story.state.place.screen == Screen::first_start);
}

TEST_CASE("Whoever gives no name is asked for it and keeps the rest of the form") {
  Story story;
  story.start();
  story.wish(ui::FillForm{"name", "   "});
  story.wish(ui::FillForm{"unit", "Badet"});
  story.wish(ui::AddPerson{});
  CHECK(story.state.notice == "start.name_missing");
  CHECK(story.state.place.screen == Screen::first_start);
  CHECK(story.state.form.at("unit") == "Badet");
  CHECK(story.state.people.empty());
  CHECK(story.asked.empty());
}

TEST_CASE("A name of more than a hundred characters is too long") {
  Story story;
  story.start();
  story.add(std::string(101, 'a'));
  CHECK(story.state.notice == "start.name_too_long");
  story.add(std::string(100, 'a'));
  CHECK(story.state.notice.empty());
  CHECK(story.state.people.size() == 1);
}

TEST_CASE("A new person is stored and comes to the start of the course") {
  Story story;
  story.start();
  story.wish(ui::FillForm{"unit", " Badet "});
  story.add(" Åsa ");
  REQUIRE(story.asked_for<app::AddToPeople>().size() == 1);
  const ui::Person added = story.asked_for<app::AddToPeople>()[0].person.person;
  CHECK(added.name == "Åsa");
  CHECK(added.unit == "Badet");
  CHECK(story.state.person == added.id);
  CHECK(story.state.place.screen == Screen::course_start);
  CHECK(story.state.form.empty());
}

TEST_CASE("With --course an unnamed learner comes straight to the first page") {
  Story story;
  story.state.preview = true;
  story.start();
  CHECK(story.state.place.screen == Screen::page);
  CHECK(story.state.people.size() == 1);
}

TEST_CASE("One person on the login comes to their own page at once") {
  Story first = test::story_at_page(0);
  Story again;
  again.start(first.state.people, first.state.history);
  CHECK(again.state.place.screen == Screen::home);
  CHECK(again.state.standing == first.state.standing);
  CHECK(again.asked_for<app::Append>().empty());
}

TEST_CASE("Several people on a login choose who they are, and have their own answers and look") {
  Story first = test::story_at_page(1);
  first.choose("ja");
  std::vector<learning::Event> history = first.state.history;
  Story story;
  story.start({person(first.state.person, "sv"), person("bo", "en")}, history);
  CHECK(story.state.place.screen == Screen::who);
  CHECK(story.state.person.empty());

  story.wish(ui::ChoosePerson{"bo"});
  CHECK(story.state.place.screen == Screen::course_start);
  CHECK(story.state.look.language == "en");
  CHECK(story.state.attempts.empty());

  story.wish(ui::SwitchPerson{});
  CHECK(story.state.place.screen == Screen::who);
  CHECK(story.state.attempts.empty());
  story.wish(ui::ChoosePerson{first.state.person});
  CHECK(story.state.place.screen == Screen::home);
  CHECK(story.state.look.language == "sv");
  CHECK(story.state.attempts == first.state.attempts);
}

TEST_CASE("Somebody who is not on the login cannot be chosen") {
  Story story;
  story.start({person("asa", "sv"), person("bo", "en")});
  story.wish(ui::ChoosePerson{"cesar"});
  CHECK(story.state.person.empty());
  CHECK(story.state.place.screen == Screen::who);
}

TEST_CASE("A text being written is kept for its writer when the person changes") {
  Story story = test::story_at_page(2);
  const std::string asa = story.state.person;
  story.write("Hej");
  story.wish(ui::SwitchPerson{});
  REQUIRE(story.sent().size() == 1);
  CHECK(story.sent()[0].learner == asa);
  CHECK(story.sent_kinds() == "drafted");
}

TEST_CASE("A new look is remembered for the person and for the next start") {
  Story story = test::story_at_page(0);
  story.wish(ui::SetTextSize{250});
  CHECK(story.state.look.text_percent == 200);
  REQUIRE(story.asked_for<app::ChangePerson>().size() == 1);
  CHECK(story.asked_for<app::ChangePerson>()[0].person.look.text_percent == 200);
  CHECK(story.asked_for<app::KeepSettings>().size() == 1);
  story.wish(ui::SetTextSize{200});
  CHECK(story.asked.empty());
}

TEST_CASE("Another language keeps the place, the draft and the grade") {
  Story story = test::story_at_page(2);
  story.write("Hej");
  const app::Place place = story.state.place;
  story.wish(ui::SetLanguage{"en"});
  CHECK(app::course_in_use(story.state)->title == "A small course");
  CHECK(story.state.place == place);
  CHECK(
      app::view_of(story.state, story.now, 12).draft ==
      course::Answer{course::ComposeAnswer{"Hej"}});

  story.wish(ui::OpenPage{"ett", 1});
  story.answer("ja");
  const auto graded = story.state.graded;
  REQUIRE(graded);
  story.wish(ui::SetLanguage{"sv"});
  CHECK(story.state.graded == graded);
}

TEST_CASE("Whoever is erased is gone from the login, with all that is held of them") {
  Story story = test::story_at_page(1);
  story.choose("ja");
  const std::string asa = story.state.person;
  story.wish(ui::EraseMe{});
  REQUIRE(story.asked_for<app::ErasePerson>().size() == 1);
  CHECK(story.asked_for<app::ErasePerson>()[0].person == asa);
  CHECK(story.state.people.empty());
  CHECK(story.state.history.empty());
  CHECK(story.state.attempts.empty());
  CHECK(story.state.person.empty());
  CHECK(story.state.place.screen == Screen::first_start);
  CHECK(story.state.notice.empty());  // not yet
  story.happens(app::PersonErased{asa});
  CHECK(story.state.notice == "settings.erased");
  CHECK(story.state.erasing.empty());
}

TEST_CASE("Whoever could not be erased is back in the list at once, with why") {
  Story story = test::story_at_page(1);
  story.choose("ja");
  const app::State before = story.state;
  story.wish(ui::EraseMe{});
  CHECK(story.state.place.screen == Screen::first_start);
  story.happens(app::EraseFailed{before.person, {"S104", base::Severity::error, {}, {}}});
  CHECK(story.state.people == before.people);
  CHECK(story.state.history == before.history);
  CHECK(story.state.unsaved == before.unsaved);
  CHECK(story.state.place.screen == Screen::who);
  CHECK(story.state.problem->code == "S104");
  CHECK(story.state.notice.empty());
  story.wish(ui::ChoosePerson{before.person});
  CHECK(story.state.attempts == before.attempts);
}

TEST_CASE("Whoever could not be erased is back where she stood among the others") {
  Story story;
  story.start({person("asa", "sv"), person("bo", "en"), person("eva", "sv")});
  story.wish(ui::ChoosePerson{"bo"});
  story.wish(ui::EraseMe{});
  story.happens(app::EraseFailed{"bo", {"S104", base::Severity::error, {}, {}}});
  REQUIRE(story.state.people.size() == 3);
  CHECK(story.state.people[1].person.id == "bo");
  CHECK(story.state.place.screen == Screen::who);
}

TEST_CASE("What was not saved of an erased person is not sent again") {
  Story story = test::story_at_page(1);
  story.saving_fails();
  story.wish(ui::EraseMe{});
  story.wish(ui::TryStoreAgain{});
  CHECK(story.sent().empty());
  CHECK(story.asked_for<app::AddToPeople>().empty());
}

TEST_CASE("When one of several is erased, the others are asked who they are") {
  Story story;
  story.start({person("asa", "sv"), person("bo", "en")});
  story.wish(ui::ChoosePerson{"bo"});
  story.wish(ui::EraseMe{});
  CHECK(story.state.place.screen == Screen::who);
  CHECK(story.state.people == std::vector{person("asa", "sv")});
}

// --- the PIN
// --------------------------------------------------------------------------------------

namespace {

app::KnownPerson locked(const std::string& id) {
  auto known = person(id, "sv");
  known.person.has_pin = true;
  return known;
}

}  // namespace

TEST_CASE("Who has a PIN is asked for it, also when alone on the login") {
  Story story;
  story.start({locked("p1")});
  CHECK(story.state.place.screen == Screen::who);
  story.wish(ui::ChoosePerson{"p1", {}});
  CHECK(story.state.place.screen == Screen::who);
  CHECK(story.state.form.at("pin_for") == "p1");
  CHECK(story.state.person.empty());
  story.wish(ui::FillForm{"pin", "1234"});
  story.wish(ui::ChoosePerson{"p1", "1234"});
  REQUIRE(story.asked_for<app::TryPin>().size() == 1);
  CHECK(story.asked_for<app::TryPin>()[0].pin == "1234");
  CHECK(story.state.person.empty());
  SECTION("the wrong one lets nobody in") {
    story.happens(app::PinTried{"p1", false});
    CHECK(story.state.person.empty());
    CHECK(story.state.notice == "start.pin_wrong");
    CHECK_FALSE(story.state.form.contains("pin"));
    CHECK(story.state.form.at("pin_for") == "p1");
  }
  SECTION("the right one does, and is forgotten at once") {
    story.happens(app::PinTried{"p1", true});
    CHECK(story.state.person == "p1");
    CHECK(story.state.place.screen == Screen::course_start);
    CHECK_FALSE(story.state.form.contains("pin"));
    CHECK_FALSE(story.state.form.contains("pin_for"));
  }
  SECTION("an answer that comes after one has turned to somebody else does not") {
    story.wish(ui::FillForm{"pin_for", "p2"});
    story.happens(app::PinTried{"p1", true});
    CHECK(story.state.person.empty());
  }
}

TEST_CASE("A PIN is written twice, four characters at least, and can be taken away") {
  Story story;
  story.start();
  story.add("Åsa");
  const auto me = story.state.person;
  story.wish(ui::SetPin{"123", "123"});
  CHECK(story.state.notice == "settings.pin_short");
  story.wish(ui::SetPin{"", ""});
  CHECK(story.state.notice == "settings.pin_short");
  story.wish(ui::SetPin{"1234", "1243"});
  CHECK(story.state.notice == "settings.pin_differs");
  CHECK(story.asked_for<app::KeepPin>().empty());
  story.wish(ui::SetPin{"1234", "1234"});
  REQUIRE(story.asked_for<app::KeepPin>().size() == 1);
  CHECK(story.asked_for<app::KeepPin>()[0].person == me);
  story.happens(app::PinKept{me, true});
  CHECK(story.state.people[0].person.has_pin);
  CHECK(story.state.notice == "settings.pin_kept");
  story.wish(ui::SetPin{});
  REQUIRE(story.asked_for<app::KeepPin>().size() == 1);
  CHECK(story.asked_for<app::KeepPin>()[0].pin.empty());
  story.happens(app::PinKept{me, false});
  CHECK_FALSE(story.state.people[0].person.has_pin);
}

TEST_CASE("What is urgent is there for who has not said a name, and leads back") {
  Story story;
  story.start({person("p1", "sv"), person("p2", "sv")});
  story.wish(ui::Go{Screen::urgent});
  CHECK(story.state.place.screen == Screen::urgent);
  story.wish(ui::GoBack{});
  CHECK(story.state.place.screen == Screen::who);
  story.wish(ui::ChoosePerson{"p1", {}});
  story.wish(ui::GoBack{});
  CHECK(story.state.place.screen != Screen::who);
}

TEST_CASE("What is urgent is there when the store cannot be used, and leads back") {
  Story story = test::story_at_page(0);
  story.happens(app::StoreFailed{{"S109", base::Severity::error, {}, {}}, true});
  REQUIRE(story.state.place.screen == Screen::failed);
  story.wish(ui::Go{Screen::urgent});
  CHECK(story.state.place.screen == Screen::urgent);
  story.wish(ui::GoBack{});
  CHECK(story.state.place.screen == Screen::failed);
  CHECK(story.state.problem->code == "S109");
}

TEST_CASE("The urgent cards are written to a file, and the file is opened") {
  Story story;
  story.start();
  story.add("Åsa");
  story.wish(ui::PrintUrgent{});
  CHECK(story.asked_for<app::WriteUrgentPage>().size() == 1);
  story.happens(app::PageWritten{"/data/akut-nu.html"});
  CHECK(story.state.notice == "urgent.printed");
  REQUIRE(story.asked_for<app::OpenFile>().size() == 1);
  CHECK(story.asked_for<app::OpenFile>()[0].path == "/data/akut-nu.html");
}
