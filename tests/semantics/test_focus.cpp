#include "semantics/query.hpp"
#include "semantics/semantics.hpp"

#include <catch2/catch.hpp>

using namespace behorig::semantics;

namespace {

constexpr Id first_button = 11;
constexpr Id radio_a = 21;
constexpr Id radio_b = 22;
constexpr Id last_button = 31;

void control(Semantics& semantics, Role role, Id id, std::uint32_t states = 0) {
  Node& node = semantics.leaf(role, id, std::string{name_of(role)} + std::to_string(id));
  node.states |= focusable | states;
  node.box = {10, static_cast<float>(id) * 30, 100, 30};
}

void screen(Semantics& semantics, Id chosen = 0) {
  semantics.begin("test", {0, 0, 800, 2000}, true);
  Node& panel = semantics.open(Role::group, 5, "page");
  panel.states |= focusable | no_tab_stop;
  control(semantics, Role::button, first_button);
  Node& group = semantics.open(Role::radio_group, 20, "choose");
  group.states |= arrow_group;
  control(semantics, Role::radio, radio_a, chosen == radio_a ? checked : 0U);
  control(semantics, Role::radio, radio_b, chosen == radio_b ? checked : 0U);
  semantics.close();
  control(semantics, Role::button, 30, disabled);
  control(semantics, Role::button, last_button);
  semantics.close();
  semantics.end();
}

std::vector<Id> stops_by_tab(Semantics& semantics, int count) {
  std::vector<Id> stops;
  for (int i = 0; i < count; ++i) {
    semantics.move_focus(1);
    stops.push_back(semantics.focus());
  }
  return stops;
}

}  // namespace

TEST_CASE(
    "Tab goes through the enabled controls in reading order and round the end",
    "[semantics]") {
  Semantics semantics;
  screen(semantics);
  CHECK(
      stops_by_tab(semantics, 4) ==
      std::vector<Id>{first_button, radio_a, last_button, first_button});
}

TEST_CASE("a radio group is one Tab stop: the chosen one", "[semantics]") {
  Semantics semantics;
  screen(semantics, radio_b);
  CHECK(stops_by_tab(semantics, 3) == std::vector<Id>{first_button, radio_b, last_button});
}

TEST_CASE("arrows move within the group and stay there", "[semantics]") {
  Semantics semantics;
  screen(semantics);
  semantics.set_focus(radio_a);
  CHECK(semantics.move_in_group(1) == radio_b);
  CHECK(semantics.move_in_group(1) == radio_a);
  CHECK(semantics.move_in_group(-1) == radio_b);
  semantics.set_focus(last_button);
  CHECK(semantics.move_in_group(1) == 0);
}

TEST_CASE("from the page's panel Tab goes to the first control in it", "[semantics]") {
  Semantics semantics;
  screen(semantics);
  semantics.set_focus(5);
  CHECK(stops_by_tab(semantics, 1) == std::vector<Id>{first_button});
}

TEST_CASE("what left its place leads back to it, once", "[semantics]") {
  Semantics semantics;
  screen(semantics);
  semantics.set_focus(last_button);
  semantics.go_on_at(radio_a);
  CHECK(stops_by_tab(semantics, 2) == std::vector<Id>{radio_a, last_button});
  semantics.go_on_at(radio_a);
  semantics.set_focus(first_button);
  CHECK(stops_by_tab(semantics, 1) == std::vector<Id>{radio_a});
  semantics.go_on_at(999);  // not there any more
  CHECK(stops_by_tab(semantics, 1) == std::vector<Id>{last_button});
}

TEST_CASE("Shift+Tab goes backwards", "[semantics]") {
  Semantics semantics;
  screen(semantics);
  semantics.set_focus(last_button);
  semantics.move_focus(-1);
  CHECK(semantics.focus() == radio_a);
}

TEST_CASE("an open dialog keeps the focus", "[semantics]") {
  Semantics semantics;
  screen(semantics);
  semantics.begin("test", {0, 0, 800, 2000}, true);
  control(semantics, Role::button, first_button);
  semantics.open(Role::dialog, 40, "settings");
  control(semantics, Role::button, 41);
  control(semantics, Role::button, 42);
  semantics.close();
  semantics.end();
  CHECK(stops_by_tab(semantics, 3) == std::vector<Id>{41, 42, 41});
}

TEST_CASE("the focus ends when its control is gone", "[semantics]") {
  Semantics semantics;
  screen(semantics);
  semantics.set_focus(last_button);
  REQUIRE(semantics.take_reveal(last_button));
  semantics.begin("test", {0, 0, 800, 600}, true);
  semantics.end();
  semantics.drop_lost_focus();
  CHECK(semantics.focus() == 0);
}

TEST_CASE("a request is taken once, by the widget with its id", "[semantics]") {
  Semantics semantics;
  bool woken = false;
  semantics.wake = [&] { woken = true; };
  semantics.post({.id = first_button, .act = Act::press});
  CHECK(woken);
  semantics.begin("test", {0, 0, 800, 600}, true);
  CHECK_FALSE(semantics.take(last_button, Act::press));
  CHECK(semantics.take(first_button, Act::press));
  CHECK_FALSE(semantics.take(first_button, Act::press));
}

TEST_CASE("what is asked of one node comes in its order, one each frame", "[semantics]") {
  Semantics semantics;
  semantics.post({.id = radio_a, .act = Act::replace_text, .text = "Hej"});
  semantics.post({.id = radio_a, .act = Act::select_text, .first = 3, .last = 3});
  semantics.post({.id = radio_a, .act = Act::replace_text, .text = "!", .first = 3, .last = 3});
  semantics.post({.id = radio_b, .act = Act::press});
  std::vector<Act> taken;
  for (int frame = 0; frame < 4; ++frame) {
    semantics.begin("test", {0, 0, 800, 2000}, true);
    for (const Act act : {Act::select_text, Act::replace_text})
      if (semantics.take(radio_a, act)) taken.push_back(act);
    CHECK(semantics.take(radio_b, Act::press) == (frame == 0));
    semantics.end();
  }
  CHECK(taken == std::vector{Act::replace_text, Act::select_text, Act::replace_text});
}

TEST_CASE("the hash of an unchanged screen is unchanged", "[semantics]") {
  Semantics semantics;
  screen(semantics);
  const auto before = semantics.tree().hash;
  screen(semantics);
  CHECK(semantics.tree().hash == before);
  screen(semantics, radio_b);
  CHECK(semantics.tree().hash != before);
}

TEST_CASE("where a cell stands in its table is told, and changes the hash", "[semantics]") {
  Semantics s;
  const auto frame = [&s](std::int32_t row) {
    s.begin("Behörig", {0, 0, 800, 600}, true);
    s.open(Role::table, 2, "Medarbetare").grid = {61, 4};
    s.open(Role::row, 3, {}).grid.row = row;
    s.leaf(Role::cell, 4, "Sara Exempel").grid = {row, 1};
    s.close();
    s.close();
    s.end();
    return s.tree().hash;
  };
  const auto second = frame(2);
  CHECK(frame(2) == second);
  CHECK(frame(3) != second);
  const std::string said = dump(s.tree());
  CHECK(said.find("table \"Medarbetare\" 61 × 4") != std::string::npos);
  CHECK(said.find("cell \"Sara Exempel\" 3:1") != std::string::npos);
}

TEST_CASE("what has scrolled out of its place is not seen, whoever drew it", "[semantics]") {
  Semantics semantics;
  semantics.begin("test", {0, 0, 800, 600}, true);
  Node& region = semantics.open(Role::group, 5, {});
  region.states |= scrolls;
  region.box = {0, 0, 800, 600};
  semantics.open(Role::list, 6, "list").box = {0, 500, 800, 400};
  semantics.leaf(Role::list_item, 7, "above the edge").box = {0, 590, 800, 30};
  semantics.leaf(Role::list_item, 8, "below it").box = {0, 620, 800, 30};
  semantics.close();
  semantics.close();
  semantics.leaf(Role::paragraph, 9, "in no such place").box = {0, 620, 800, 30};
  semantics.close();
  semantics.end();
  for (const auto& [id, away] : {std::pair{6, false}, {7, false}, {8, true}, {9, false}}) {
    INFO(id);
    CHECK(semantics.tree().find(static_cast<Id>(id))->has(offscreen) == away);
  }
}
