#include "ui/exercise_stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::ExerciseStage;
using ui::Key;

namespace {

constexpr auto question = "”När öppnar ni i morgon?”";
constexpr auto thanks = "”Snällaste personalen i stan!”";

struct Table : ExerciseStage {
  explicit Table(const test::StageSetting& setting = {})
      : ExerciseStage{test::sort_of_comments(), setting} {}

  std::string group_of(const std::string& card) {
    return course::group_of(answer<course::SortAnswer>(), card);
  }

  const semantics::Node& card(const std::string& text) {
    return (*this)->get(Role::radio_group, text);
  }

  // The group's button on a card.
  const semantics::Node& button(const std::string& text, const std::string& group) {
    const auto& parent = card(text);
    for (const semantics::Node* radio : (*this)->all(Role::radio))
      if (radio->name == group && radio->box.x >= parent.box.x &&
          radio->box.right() <= parent.box.right() && radio->box.y >= parent.box.y &&
          radio->box.bottom() <= parent.box.bottom())
        return *radio;
    throw std::runtime_error{"no such button\n" + (*this)->dump()};
  }
};

}  // namespace

TEST_CASE("a card dragged to a group lies there, and can be dragged on and back", "[ui]") {
  Table table;
  table->drag(table.card(question), table->get(Role::list, "Spara en kopia och dölj"));
  CHECK(table.group_of("oppet") == "dolj");
  table->drag(table.card(question), table->get(Role::list, "Låt stå och svara"));
  CHECK(table.group_of("oppet") == "svara");
  table->drag(table.card(question), table->get(Role::list, "Kort att lägga"));
  CHECK(table.group_of("oppet").empty());
}

TEST_CASE("a card reaches a group below the window's edge, since the page scrolls", "[ui]") {
  Table table{{.width = 700, .height = 300}};
  const auto box = table.card(question).box;
  const auto group = table->get(Role::list, "Spara en kopia och dölj").box;
  REQUIRE(group.y > 300);
  table->drag(box.x + 100, box.y + 20, group.x + 60, 262, 150);
  CHECK(table.group_of("oppet") == "dolj");
}

TEST_CASE("a card let go between the groups stays where it was", "[ui]") {
  Table table;
  const auto box = table.card(question).box;
  table->drag(box.x + 100, box.y + 20, 1200, 700);
  CHECK(table.group_of("oppet").empty());
}

TEST_CASE("the buttons on a card choose its group by pointer and by a request", "[ui]") {
  Table table;
  table->click(table.button(thanks, "Låt stå, inget mer behövs"));
  CHECK(table.group_of("tack") == "sta");
  CHECK(table.button(thanks, "Låt stå, inget mer behövs").has(semantics::checked));
  table->act(table.button(thanks, "Låt stå och svara"), semantics::Act::press);
  CHECK(table.group_of("tack") == "svara");
}

TEST_CASE("every card is one Tab stop, and keys choose its group without losing it", "[ui]") {
  Table table;
  const auto cards = test::names_of(table, Role::radio_group);
  table->key(Key::tab);
  table->key(Key::right);
  CHECK(table->focused()->name == "Låt stå, inget mer behövs");
  CHECK(table->focused()->has(semantics::checked));
  CHECK(
      test::names_of(table, Role::status).back() ==
      cards[0] + ": ligger nu i Låt stå, inget mer behövs.");
  table->character(U'3');
  CHECK(table->focused()->name == "Spara en kopia och dölj");
  table->key(Key::right);
  CHECK(table->focused()->name == "Låt stå och svara");
  table->key(Key::del);
  CHECK(table.answer<course::SortAnswer>().placed.empty());
  CHECK_FALSE(table->focused()->has(semantics::checked));
  table->key(Key::tab);
  CHECK(table.button(cards[1], "Låt stå och svara").has(semantics::focused));
}

TEST_CASE("after a card is placed by key, Tab goes on with what is left in the pile", "[ui]") {
  Table table;
  const auto cards = test::names_of(table, Role::radio_group);
  const auto holds_focus = [&](const std::string& card) {
    const auto& around = table.card(card).box;
    const auto& focus = table->focused()->box;
    return focus.y >= around.y && focus.bottom() <= around.bottom() && focus.x >= around.x &&
           focus.right() <= around.right();
  };
  table->key(Key::tab);
  table->key(Key::tab);
  table->character(U'3');  // the second card
  CHECK(holds_focus(cards[1]));
  table->key(Key::tab);
  CHECK(holds_focus(cards[0]));
  table->character(U'1');
  table->key(Key::tab);
  CHECK(holds_focus(cards[2]));
  table->key(Key::tab);  // nothing was placed since: on in the order
  CHECK(holds_focus(cards[3]));
}

TEST_CASE("after hand-in every card tells where it belongs", "[ui]") {
  Table table;
  table.answer_with(course::SortAnswer{
      {{"oppet", "svara"}, {"chefen", "dolj"}, {"tack", "sta"}, {"granne", "dolj"}}});
  table.hand_in();
  CHECK(table->all(Role::radio).empty());
  CHECK(table->has(Role::paragraph, "Inte riktigt · Hör hemma i: Låt stå och svara"));
  CHECK(table->has(Role::paragraph, "Kritik mot ett uppdrag, inte mot en privatperson."));
  CHECK(
      test::names_of(table, Role::status)[0].find("3 av 4 kort ligger rätt.") != std::string::npos);
}

TEST_CASE("a sorting keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::sort_of_comments(), [](ExerciseStage& stage) {
    stage.answer_with(course::SortAnswer{
        {{"oppet", "svara"}, {"chefen", "dolj"}, {"tack", "sta"}, {"granne", "dolj"}}});
  });
}
