#include "support/stage.hpp"
#include "ui/text_selection.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::Stage;
using ui::Key;

namespace {

// A page of running text with a link, an emoji, a list, and a button; a second region beside it.
struct Reading {
  std::string link{};
  int pressed{0};
  std::string note{};
  bool with_second{true};
  ui::PointerShape shape{ui::PointerShape::arrow};
  bool wants_frame{false};
  float word{0};  // width of "Spara "

  void draw(ui::Ui& kit) {
    word = kit.text_width("Spara ", ui::TextStyle::body);
    {
      const auto region = kit.region("body", {0, 0, 600, kit.input().height}, 20, 20, true);
      kit.heading("title", 1, "Dölja och spara");
      kit.rich("first", "Spara **först** 😕. Läs [reglerna](https://example.org) sedan.");
      if (with_second) kit.rich("second", "Andra stycket.\n\n- ett\n- två");
      if (kit.button("go", "Gå vidare")) ++pressed;
      kit.field("note", "Anteckning", note);
      if (!kit.pressed_link().empty()) link = kit.pressed_link();
    }
    const auto other = kit.region("other", {600, 0, 200, kit.input().height}, 20, 20, false);
    kit.paragraph("aside", "Vid sidan om.");
    shape = kit.pointer();
    wants_frame = kit.wants_frame();
  }
};

class Reader {
 public:
  Reader() : stage{[this](ui::Ui& kit) { page.draw(kit); }, {.width = 800, .height = 600}} {}

  const semantics::Rect& box(std::string_view starts) {
    for (const auto* node : stage->all(Role::paragraph))
      if (node->name.starts_with(starts)) return node->box;
    FAIL("no such text");
    return stage->all(Role::paragraph).front()->box;
  }

  std::string copied() {
    stage->character(U'c', true);
    return stage.clipboard();
  }

  Reading page{};
  Stage stage;
};

constexpr float into_line = 12;  // a bit below the top of a line

}  // namespace

TEST_CASE("a text is selected by a drag and copied with Ctrl+C", "[ui][selection]") {
  Reader reader;
  const auto box = reader.box("Spara");
  reader.stage->drag(box.x, box.y + into_line, box.x + reader.page.word, box.y + into_line);
  CHECK(reader.copied() == "Spara");
  CHECK(reader.stage->get(Role::button, reader.stage.text("common.copied")).box.width > 0);
}

TEST_CASE("a word is selected by two clicks, a paragraph by three", "[ui][selection]") {
  Reader reader;
  const auto box = reader.box("Spara");
  const float x = box.x + reader.page.word / 2;
  SECTION("two") {
    reader.stage->click_at(x, box.y + into_line, 2);
    CHECK(reader.copied() == "Spara");
  }
  SECTION("three") {
    reader.stage->click_at(x, box.y + into_line, 3);
    CHECK(reader.copied() == "Spara först 😕. Läs reglerna sedan.");
  }
  SECTION("one selects nothing") {
    reader.stage->click_at(x, box.y + into_line);
    CHECK(reader.copied().empty());
  }
}

TEST_CASE("Shift and a click go on with the selection, also backwards", "[ui][selection]") {
  Reader reader;
  const auto box = reader.box("Spara");
  const float y = box.y + into_line;
  reader.stage->click_at(box.x + reader.page.word, y);
  reader.stage->click_at(box.right() + 50, y, 1, true);
  CHECK(reader.copied() == "först 😕. Läs reglerna sedan.");
  reader.stage->click_at(box.x, y, 1, true);
  CHECK(reader.copied() == "Spara");
}

TEST_CASE("a selection reaches over the texts of its place and no further", "[ui][selection]") {
  Reader reader;
  const auto first = reader.box("Spara");
  const auto second = reader.box("Andra");
  SECTION("over two texts, with the list as it is written") {
    reader.stage->drag(
        first.x + reader.page.word,
        first.y + into_line,
        second.right(),
        second.bottom() - 4);
    CHECK(reader.copied() == "först 😕. Läs reglerna sedan.\n\nAndra stycket.\n\n• ett\n• två");
  }
  SECTION("not into the place beside") {
    reader.stage->drag(first.x, first.y + into_line, 700, first.y + into_line);
    CHECK(reader.copied() == "Spara först 😕. Läs reglerna sedan.");
  }
  SECTION("all of the place with Ctrl+A") {
    reader.stage->click_at(first.x, first.y + into_line);
    reader.stage->character(U'a', true);
    CHECK(reader.copied().starts_with("Dölja och spara\n\nSpara"));
    CHECK(reader.stage.clipboard().ends_with("• två"));
  }
}

TEST_CASE("the word beside what is selected copies it", "[ui][selection]") {
  Reader reader;
  const auto box = reader.box("Spara");
  const std::string copy = reader.stage.text("common.copy");
  CHECK_FALSE(reader.stage->has(Role::button, copy));
  reader.stage->click_at(box.x + 5, box.y + into_line, 3);
  SECTION("by pointer, and what lies under it is not pressed") {
    const auto hint = reader.stage->get(Role::button, copy).box;
    reader.stage->click_at(hint.x + hint.width / 2, hint.y + hint.height / 2);
  }
  SECTION("by semantic action") {
    reader.stage->press(Role::button, copy);
  }
  CHECK(reader.stage.clipboard() == "Spara först 😕. Läs reglerna sedan.");
  CHECK(reader.stage->lint().empty());
  CHECK(reader.stage->has(Role::button, reader.stage.text("common.copied")));
}

TEST_CASE(
    "a selection ends at Escape, at a click elsewhere, and with its text",
    "[ui][selection]") {
  Reader reader;
  const auto box = reader.box("Andra");
  reader.stage->click_at(box.x + 5, box.y + into_line, 2);
  REQUIRE(reader.stage->has(Role::button, reader.stage.text("common.copy")));
  SECTION("Escape") {
    reader.stage->key(Key::escape);
  }
  SECTION("a click on nothing") {
    reader.stage->click_at(300, 560);
  }
  SECTION("a control") {
    reader.stage->click(Role::button, "Gå vidare");
    CHECK(reader.page.pressed == 1);
  }
  SECTION("the text goes away") {
    reader.page.with_second = false;
    reader.stage->settle();
  }
  CHECK_FALSE(reader.stage->has(Role::button, reader.stage.text("common.copy")));
  CHECK(reader.copied().empty());
}

TEST_CASE("links and fields keep what is theirs", "[ui][selection]") {
  Reader reader;
  SECTION("a link is followed, not selected") {
    reader.stage->click(Role::link, "reglerna");
    CHECK(reader.page.link == "https://example.org");
    CHECK(reader.copied().empty());
  }
  SECTION("what is written after a selection is what Ctrl+C copies") {
    reader.stage->tab_to(Role::text_field, "Anteckning");
    const auto box = reader.box("Andra");
    reader.stage->click_at(box.x + 5, box.y + into_line, 2);
    CHECK(reader.copied() == "Andra");
    reader.stage->type("min");
    reader.stage->character(U'a', true);
    CHECK(reader.copied() == "min");
  }
}

TEST_CASE("a selection that rests wants no frames", "[ui][selection]") {
  Reader reader;
  const auto box = reader.box("Spara");
  reader.stage->drag(box.x, box.y + into_line, box.x + 100, box.y + into_line);
  reader.stage->settle();
  CHECK_FALSE(reader.page.wants_frame);
}

TEST_CASE("a selection stays on its words when the text is set larger", "[ui][selection]") {
  Reader reader;
  const auto box = reader.box("Andra");
  reader.stage->click_at(box.x + 5, box.y + into_line, 2);
  reader.stage.set_zoom(2);
  CHECK(reader.copied() == "Andra");
}
