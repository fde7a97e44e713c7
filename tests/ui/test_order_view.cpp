#include "ui/exercise_stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Act;
using semantics::Role;
using test::ExerciseStage;
using test::Ids;
using ui::Key;

namespace {

const Ids start{"publicera", "alt", "fraga", "kollega", "beskar"};

// With an order of its own, so that the seed does not matter.
struct Cards : ExerciseStage {
  explicit Cards(const test::StageSetting& setting = {})
      : ExerciseStage{test::order_of_publishing(), setting} {
    answer_with(course::OrderAnswer{start});
  }

  const Ids& order() { return answer<course::OrderAnswer>().order; }

  std::string said() { return test::names_of(*this, Role::status).back(); }

  const semantics::Node& card(const std::string& name) {
    return (*this)->get(Role::list_item, name);
  }
};

}  // namespace

TEST_CASE("a card dragged over another takes its place", "[ui]") {
  Cards cards;
  cards->drag(cards.card("1. Publicera"), cards.card("5. Beskär och välj bild"));
  CHECK(cards.order() == Ids{"alt", "fraga", "kollega", "beskar", "publicera"});
  cards->drag(cards.card("4. Beskär och välj bild"), cards.card("2. Fråga dem som syns"));
  CHECK(cards.order() == Ids{"alt", "beskar", "fraga", "kollega", "publicera"});
  CHECK(cards.said() == "Beskär och välj bild: flyttad till plats 2 av 5.");
}

TEST_CASE("the page scrolls while a card is dragged to its edge", "[ui]") {
  Cards cards{{.width = 700, .height = 300}};
  const auto drag_to = [&](const std::string& name, float y) {
    const auto box = cards.card(name).box;
    cards->drag(box.x + 60, box.y + box.height / 2, box.x + 60, y, 120);
  };
  drag_to("1. Publicera", 295);
  CHECK(cards.order() == Ids{"alt", "fraga", "kollega", "beskar", "publicera"});
  drag_to("5. Publicera", 5);
  CHECK(cards.order() == start);
}

TEST_CASE("a card let go where it was stays there", "[ui]") {
  Cards cards;
  const auto box = cards.card("2. Skriv en alt-text").box;
  cards->drag(box.x + 60, box.y + 20, box.x + 400, box.y + 26);
  CHECK(cards.order() == start);
}

TEST_CASE("Alt and an arrow moves the card with the focus, which stays on it", "[ui]") {
  Cards cards;
  cards->tab_to(Role::list_item, "3. Fråga dem som syns");
  cards->key(Key::up, false, true);
  CHECK(cards.order() == Ids{"publicera", "fraga", "alt", "kollega", "beskar"});
  CHECK(cards->focused()->name == "2. Fråga dem som syns");
  CHECK(cards.said() == "Fråga dem som syns: flyttad till plats 2 av 5.");
  cards->key(Key::up, false, true);
  cards->key(Key::up, false, true);  // already first
  CHECK(cards->focused()->name == "1. Fråga dem som syns");
  cards->key(Key::down, false, true);
  CHECK(cards->focused()->position == 2);
  CHECK(cards->focused()->set_size == 5);
}

TEST_CASE("Tab goes from card to card, past their buttons", "[ui]") {
  Cards cards;
  cards->tab_to(Role::list_item, "1. Publicera");
  cards->key(Key::tab);
  CHECK(cards->focused()->name == "2. Skriv en alt-text");
}

TEST_CASE("the buttons on a card and requests move it one place", "[ui]") {
  Cards cards;
  cards->click(Role::button, "Flytta ned: Publicera");
  CHECK(cards.order() == Ids{"alt", "publicera", "fraga", "kollega", "beskar"});
  CHECK(cards->focused()->name == "2. Publicera");
  cards->act(cards.card("5. Beskär och välj bild"), Act::move_up);
  CHECK(cards.order() == Ids{"alt", "publicera", "fraga", "beskar", "kollega"});
  cards->act(cards.card("1. Skriv en alt-text"), Act::move_down);
  CHECK(cards.order() == Ids{"publicera", "alt", "fraga", "beskar", "kollega"});
  CHECK(cards->get(Role::button, "Flytta upp: Publicera").has(semantics::disabled));
  CHECK_FALSE(cards.card("1. Publicera").can(Act::move_up));
}

TEST_CASE("after hand-in the cards tell where they belong and stay put", "[ui]") {
  Cards cards;
  cards.hand_in();
  CHECK(cards.card("4. Låt en kollega titta").description == "Rätt");
  CHECK(cards.card("1. Publicera").description == "Rätt plats: 5");
  CHECK(cards->all(Role::button).empty());
  CHECK(
      test::names_of(cards, Role::status)[0].find("Frågan först, bilden sist.") !=
      std::string::npos);
  cards->key(Key::down, false, true);
  cards->drag(cards.card("1. Publicera"), cards.card("2. Skriv en alt-text"));
  CHECK(cards.order() == start);
}

TEST_CASE("the right order is precisely it", "[ui]") {
  Cards cards;
  cards.answer_with(course::OrderAnswer{{"fraga", "beskar", "alt", "kollega", "publicera"}});
  cards.hand_in();
  CHECK(test::names_of(cards, Role::status)[0].find("Precis. Frågan först") == 0);
}

TEST_CASE("an order keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::order_of_publishing(), [](ExerciseStage& stage) {
    stage.answer_with(course::OrderAnswer{start});
  });
}
