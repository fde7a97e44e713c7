// What assistive technology is told of a frame and of what changed since the one before, without a
// bus: the words of AT-SPI2 themselves are tested from outside, by client.py.

#include "a11y/atspi.hpp"
#include "a11y/changes.hpp"
#include "a11y/node_text.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using a11y::Change;
using a11y::Grain;
using semantics::Node;
using semantics::Role;
using semantics::Semantics;

namespace {

constexpr semantics::Id panel = 5;
constexpr semantics::Id first = 11;
constexpr semantics::Id second = 12;
constexpr semantics::Id field = 21;
constexpr semantics::Id said = 31;

struct Screen {
  std::string status{};
  std::string text{};
  bool chosen{false};
  bool field_there{true};
  semantics::Id focus{0};
  bool active{true};
};

std::shared_ptr<const a11y::Snapshot> shown(const Screen& screen) {
  Semantics tree;
  tree.set_focus(screen.focus);
  tree.begin("Behörig", {0, 0, 800, 600}, screen.active);
  tree.current().language = "sv";
  tree.open(Role::group, panel, "Fråga 1").states |= semantics::focusable;
  tree.open(Role::radio_group, 10, "Välj ett svar");
  for (const semantics::Id id : {first, second}) {
    Node& radio = tree.leaf(Role::radio, id, id == first ? "Ja" : "Nej");
    radio.states |= semantics::checkable | semantics::focusable;
    if (screen.chosen && id == second) radio.states |= semantics::checked;
    radio.position = id == first ? 1 : 2;
    radio.set_size = 2;
    radio.actions = bit(semantics::Act::press);
  }
  tree.close();
  if (screen.field_there) {
    Node& label = tree.leaf(Role::paragraph, 20, "Motivering");
    label.relation = semantics::Relation::label;
    label.related = field;
    Node& node = tree.leaf(Role::text_field, field, "Motivering");
    node.states |= semantics::editable | semantics::focusable;
    node.text = screen.text;
    node.caret = screen.focus == field ? a11y::length_of(screen.text) : -1;
  }
  tree.close();
  tree.leaf(Role::status, said, screen.status).text = screen.status;
  tree.end();
  return a11y::take_snapshot(tree.tree(), {100, 50, 1}, {.press = "Tryck", .select = "Välj"});
}

// "kind id text", the way a test reads.
std::vector<std::string> told(const Screen& before, const Screen& now) {
  static constexpr std::array names{
      "removed",
      "added",
      "moved",
      "name",
      "description",
      "value",
      "text removed",
      "text added",
      "caret",
      "selection",
      "state",
      "activated",
      "deactivated",
      "announced"};
  std::vector<std::string> lines;
  const auto old = shown(before);
  for (const Change& change : a11y::changes_between(old.get(), *shown(now))) {
    std::string line = names.at(static_cast<std::size_t>(change.kind));
    line += " " + std::to_string(change.id);
    if (!change.text.empty()) line += " " + change.text;
    if (change.kind == Change::Kind::state) line += change.on ? " on" : " off";
    lines.push_back(std::move(line));
  }
  return lines;
}

using Lines = std::vector<std::string>;

Node text_of_two_lines() {
  Node node;
  node.role = Role::paragraph;
  node.text = "Åsa läser. Hon svarar sedan.";
  node.box = {0, 0, 200, 40};
  node.pieces = {{0, 11, {0, 0, 110, 20}}, {11, 28, {0, 20, 170, 20}}};
  return node;
}

}  // namespace

TEST_CASE("a frame like the one before tells nothing", "[access]") {
  CHECK(told({}, {}).empty());
}

TEST_CASE("a choice is told before the focus that comes to it", "[access]") {
  CHECK(
      told({.focus = first}, {.chosen = true, .focus = second}) ==
      Lines{"state 11 focused off", "state 12 checked on", "state 12 focused on"});
}

TEST_CASE("what is announced is told last, when the focus is where it is to be", "[access]") {
  CHECK(
      told({.focus = first}, {.status = "Sparat", .focus = second}) == Lines{
                                                                           "state 11 focused off",
                                                                           "name 31 Sparat",
                                                                           "state 12 focused on",
                                                                           "announced 31 Sparat"});
}

TEST_CASE("a status that becomes empty is not announced", "[access]") {
  CHECK(told({.status = "Sparat"}, {}) == Lines{"name 31"});
}

TEST_CASE("what was said on a page before one came there is no news", "[access]") {
  Semantics tree;
  const auto page = [&](semantics::Id id) {
    tree.begin("Behörig", {}, true);
    tree.open(Role::group, id, "Sida").states |= semantics::focusable;
    tree.leaf(Role::status, id + 1, "Rätt.");
    tree.close();
    tree.end();
    return a11y::take_snapshot(tree.tree(), {}, {});
  };
  const auto announced = [](const std::vector<Change>& changes) {
    return std::any_of(changes.begin(), changes.end(), [](const Change& change) {
      return change.kind == Change::Kind::announced;
    });
  };
  const auto one = page(100);
  CHECK_FALSE(announced(a11y::changes_between(one.get(), *page(200))));
  CHECK(announced(a11y::changes_between(nullptr, *one)));
}

TEST_CASE("text that is typed is told letter by letter, with the caret", "[access]") {
  CHECK(
      told({.text = "Hå", .focus = field}, {.text = "Hår", .focus = field}) ==
      Lines{"text added 21 r", "caret 21"});
}

TEST_CASE("a caret that comes with the keyboard is no move of its own", "[access]") {
  CHECK(told({.text = "Hej"}, {.text = "Hej", .focus = field}) == Lines{"state 21 focused on"});
}

TEST_CASE("text that is replaced is told as what went and what came", "[access]") {
  CHECK(
      told({.text = "en hund"}, {.text = "en häst"}) ==
      Lines{"text removed 21 und", "text added 21 äst"});
}

TEST_CASE("what has gone is told before what has come, the innermost first", "[access]") {
  CHECK(told({}, {.field_there = false}) == Lines{"removed 21", "removed 20"});
  CHECK(told({.field_there = false}, {}) == Lines{"added 20", "added 21"});
}

TEST_CASE("what has changed places is told to be where it is now", "[access]") {
  Semantics tree;
  const auto list = [&](const std::vector<semantics::Id>& cards) {
    tree.begin("Behörig", {}, true);
    tree.open(Role::list, 2, "Steg");
    for (const semantics::Id card : cards)
      tree.leaf(Role::list_item, card, "Kort");
    tree.close();
    tree.end();
    return a11y::take_snapshot(tree.tree(), {}, {});
  };
  const auto before = list({10, 11, 12});
  CHECK(a11y::changes_between(before.get(), *list({10, 11, 12})).empty());
  const auto changes = a11y::changes_between(before.get(), *list({11, 10, 12}));
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].kind == Change::Kind::moved);
  CHECK(changes[0].id == 11);
  CHECK(changes[0].index == 0);
  CHECK(changes[1].id == 10);
  CHECK(a11y::changes_between(before.get(), *list({10, 12})).size() == 1);  // one is gone
}

TEST_CASE("a message that is scrolled back into view is not said again", "[access]") {
  Semantics tree;
  const auto with = [&](std::uint32_t states) {
    tree.begin("Behörig", {}, true);
    tree.leaf(Role::status, 7, "Sparat").states |= states;
    tree.end();
    return a11y::take_snapshot(tree.tree(), {}, {});
  };
  const auto away = with(semantics::offscreen);
  CHECK(a11y::changes_between(away.get(), *with(0)).empty());
}

TEST_CASE("the window tells when it gets the keyboard and when it loses it", "[access]") {
  CHECK(told({.active = false}, {}) == Lines{"activated 1", "state 1 active on"});
  CHECK(told({}, {.active = false}) == Lines{"deactivated 1", "state 1 active off"});
}

TEST_CASE("the first frame is all new, and says where the keyboard is", "[access]") {
  const auto now = shown({.focus = first});
  const auto changes = a11y::changes_between(nullptr, *now);
  const auto added = std::count_if(changes.begin(), changes.end(), [](const Change& change) {
    return change.kind == Change::Kind::added;
  });
  CHECK(static_cast<std::size_t>(added) == now->tree.count);
  CHECK(changes.back().id == first);
  CHECK(changes.back().text == "focused");
}

TEST_CASE("an id that comes to mean something else is another object", "[access]") {
  Semantics tree;
  const auto with = [&](Role role) {
    tree.begin("Behörig", {}, true);
    tree.leaf(role, 7, "samma");
    tree.end();
    return a11y::take_snapshot(tree.tree(), {}, {});
  };
  const auto before = with(Role::button);
  const auto changes = a11y::changes_between(before.get(), *with(Role::link));
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].kind == Change::Kind::removed);
  CHECK(changes[1].kind == Change::Kind::added);
}

TEST_CASE("a radio button says its place and the others of its group", "[access]") {
  const auto now = shown({});
  const Node& radio = *now->find(second);
  CHECK(
      a11y::atspi_attributes(radio) ==
      a11y::Attributes{{"toolkit", "Behorig"}, {"posinset", "2"}, {"setsize", "2"}});
  const auto relations = a11y::atspi_relations(*now, radio);
  REQUIRE(relations.size() == 1);
  CHECK(relations[0].number == 5);  // member of
  CHECK(relations[0].to == std::vector<const Node*>{now->find(first), now->find(second)});
}

TEST_CASE("a field and its label know of each other", "[access]") {
  const auto now = shown({});
  const auto of_field = a11y::atspi_relations(*now, *now->find(field));
  REQUIRE(of_field.size() == 1);
  CHECK(of_field[0].number == 2);  // labelled by
  CHECK(of_field[0].to.front()->name == "Motivering");
  const auto of_label = a11y::atspi_relations(*now, *now->find(20));
  REQUIRE(of_label.size() == 1);
  CHECK(of_label[0].number == 1);  // label for
  CHECK(of_label[0].to == std::vector<const Node*>{now->find(field)});
}

TEST_CASE("an action is named in the interface's language", "[access]") {
  const auto now = shown({});
  const auto actions = a11y::atspi_actions(*now, *now->find(first));
  REQUIRE(actions.size() == 1);
  CHECK(std::string{actions[0].name} == "select");
  CHECK(actions[0].localized == "Välj");
}

TEST_CASE("the language is that of the nearest node around that says one", "[access]") {
  const auto now = shown({});
  CHECK(now->language(*now->find(field)) == "sv");
  CHECK(a11y::atspi_locale("sv") == "sv_SE");
}

TEST_CASE("a field whose letters are not shown is one whose letters are not said", "[access]") {
  Node node;
  node.role = Role::text_field;
  CHECK(std::string{a11y::atspi_role(node).name} == "entry");
  node.states |= semantics::secret;
  CHECK(std::string{a11y::atspi_role(node).name} == "password text");
}

TEST_CASE("text is read by character, word, sentence and line as drawn", "[access]") {
  const Node node = text_of_two_lines();
  CHECK(a11y::piece_at(node, 0, Grain::character) == a11y::Piece{"Å", 0, 1});
  CHECK(a11y::piece_at(node, 5, Grain::word) == a11y::Piece{"läser. ", 4, 11});
  CHECK(a11y::piece_at(node, 12, Grain::sentence) == a11y::Piece{"Hon svarar sedan.", 11, 28});
  CHECK(a11y::piece_at(node, 3, Grain::line) == a11y::Piece{"Åsa läser. ", 0, 11});
  CHECK(a11y::piece_before(node, 12, Grain::word) == a11y::Piece{"läser. ", 4, 11});
  CHECK(a11y::piece_after(node, 3, Grain::line) == a11y::Piece{"Hon svarar sedan.", 11, 28});
  CHECK(a11y::piece_at(node, 28, Grain::line) == a11y::Piece{"Hon svarar sedan.", 11, 28});
  CHECK(a11y::piece_at(node, 99, Grain::word) == a11y::Piece{});
}

TEST_CASE("a part of a text says where it stands, over several lines too", "[access]") {
  const Node node = text_of_two_lines();
  CHECK(a11y::box_of(node, 0, 11) == semantics::Rect{0, 0, 110, 20});
  CHECK(a11y::box_of(node, 12, 13) == semantics::Rect{10, 20, 10, 20});
  CHECK(a11y::box_of(node, 0, -1) == semantics::Rect{0, 0, 170, 40});
  CHECK(a11y::offset_at(node, 15, 25) == 12);
  CHECK(a11y::offset_at(node, 15, 99) == -1);
}

TEST_CASE("offsets count characters, not bytes", "[access]") {
  CHECK(a11y::length_of("Åäö") == 3);
  CHECK(a11y::text_between("Åäö från", 1, 5) == "äö f");
  CHECK(a11y::text_between("Åäö", 1, -1) == "äö");
  CHECK(a11y::text_between("Åäö", 5, 9).empty());
}

TEST_CASE("whoever wants more than a magnifier's focus and caret reads", "[access]") {
  for (const char* followed :
       {"Focus::", "Window::", "Object:StateChanged:Focused", "Object:TextCaretMoved:"})
    CHECK_FALSE(a11y::is_for_reading(followed));
  for (const char* read :
       {"Object:StateChanged:", "Object:ChildrenChanged:Add", "Object:Announcement:", "Nytt"})
    CHECK(a11y::is_for_reading(read));
}
