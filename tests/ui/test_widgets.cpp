#include "support/stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::Stage;
using ui::Key;

namespace {

// A small form with one of each control, as a view over what it changes.
struct Form {
  int pressed{0};
  int chosen{-1};
  bool agreed{false};
  std::string name{};
  std::string story{};
  std::string link{};

  void draw(ui::Ui& kit) {
    const auto region =
        kit.region("body", {0, 0, kit.input().width, kit.input().height}, 24, 24, true);
    const auto panel = kit.panel("page", "Sidan");
    kit.heading("title", 1, "Prov");
    kit.rich("text", "Läs **noga** och se [reglerna](https://example.org) 😕.");
    if (!kit.pressed_link().empty()) link = kit.pressed_link();
    {
      const auto group = kit.radio_group("group", "Välj ett");
      for (int i = 0; i < 3; ++i) {
        const std::string label = "Val " + std::to_string(i + 1);
        if (kit.choice(
                label,
                label,
                {.checked = chosen == i,
                 .shortcut = U'1' + static_cast<char32_t>(i),
                 .position = i + 1,
                 .set_size = 3}))
          chosen = i;
      }
    }
    if (kit.choice("agree", "Jag har läst", {.checkbox = true, .checked = agreed}))
      agreed = !agreed;
    kit.field("name", "Namn", name);
    kit.field("story", "Berätta", story, {.lines = 4});
    if (kit.button("save", "Spara", {.enabled = chosen >= 0})) ++pressed;
    kit.status("status", pressed > 0 ? "Sparat" : "");
  }
};

}  // namespace

TEST_CASE("a button that is not enabled cannot be pressed", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  CHECK(stage->get(Role::button, "Spara").has(semantics::disabled));
  stage->press(Role::button, "Spara");
  stage->click(Role::button, "Spara");
  CHECK(form.pressed == 0);
}

TEST_CASE("a choice is made by pointer, digit, arrow and semantic action alike", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  SECTION("pointer") {
    stage->click(Role::radio, "Val 2");
  }
  SECTION("digit") {
    stage->character(U'2');
  }
  SECTION("semantic action") {
    stage->press(Role::radio, "Val 2");
  }
  SECTION("arrow") {
    stage->tab_to(Role::radio, "Val 1");
    stage->key(Key::down);
  }
  SECTION("space") {
    stage->tab_to(Role::radio, "Val 1");
    stage->key(Key::down);
    stage->key(Key::up);
    stage->key(Key::down);
  }
  CHECK(form.chosen == 1);
  CHECK(stage->get(Role::radio, "Val 2").has(semantics::checked));
  stage->click(Role::button, "Spara");
  CHECK(stage->get(Role::status, "Sparat").text == "Sparat");
}

TEST_CASE("arriving at a radio group by Tab chooses nothing", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  stage->tab_to(Role::radio, "Val 1");
  CHECK(form.chosen == -1);
}

TEST_CASE("what is typed arrives whole, also fast and with letters beyond ASCII", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  stage->tab_to(Role::text_field, "Namn");
  stage->type("Åsa Örn");
  CHECK(form.name == "Åsa Örn");
  stage->key(Key::left);
  stage->key(Key::backspace);
  stage->key(Key::backspace);
  CHECK(form.name == "Åsa n");
  stage->key(Key::home);
  stage->type("x");
  CHECK(form.name == "xÅsa n");
  CHECK(stage->get(Role::text_field, "Namn").caret == 1);
}

TEST_CASE("digits in a text field are text, not shortcuts", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  stage->tab_to(Role::text_field, "Namn");
  stage->type("112");
  CHECK(form.name == "112");
  CHECK(form.chosen == -1);
}

TEST_CASE("single-character keys can be switched off", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }, {.shortcuts = false}};
  stage->character(U'2');
  CHECK(form.chosen == -1);
}

TEST_CASE("Tab leaves a text field", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  stage->tab_to(Role::text_field, "Berätta");
  stage->key(Key::tab);
  CHECK(stage->focused()->name != "Berätta");
  stage->tab_to(Role::text_field, "Berätta");
}

TEST_CASE("a long text wraps, breaks at Enter, and copies", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  stage->tab_to(Role::text_field, "Berätta");
  stage->type("Ett");
  stage->key(Key::enter);
  stage->type("två");
  CHECK(form.story == "Ett\ntvå");
  stage->character(U'a', true);
  stage->character(U'c', true);
  CHECK(stage.clipboard() == "Ett\ntvå");
  stage->character(U'x', true);
  CHECK(form.story.empty());
  stage->character(U'z', true);
  CHECK(form.story == "Ett\ntvå");
}

TEST_CASE("a link says its address when it is followed", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }};
  CHECK(stage->get(Role::link, "reglerna").description == "https://example.org");
  stage->press(Role::link, "reglerna");
  CHECK(form.link == "https://example.org");
}

TEST_CASE("the form keeps every rule of a screen", "[ui]") {
  const float zoom = GENERATE(1.0F, 1.5F, 2.0F);
  const float width = GENERATE(1280.0F, 640.0F, 320.0F);
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }, {.zoom = zoom, .width = width}};
  CAPTURE(zoom, width, stage->dump());
  for (const auto& fault : stage->lint())
    UNSCOPED_INFO(fault.rule << ": " << fault.about);
  CHECK(stage->lint().empty());
}

TEST_CASE("the focus is scrolled into view", "[ui]") {
  Form form;
  Stage stage{[&](ui::Ui& kit) { form.draw(kit); }, {.zoom = 2, .width = 640, .height = 400}};
  form.chosen = 0;
  stage->tab_to(Role::button, "Spara");
  const auto& box = stage->get(Role::button, "Spara").box;
  CHECK(box.y >= 0);
  CHECK(box.bottom() <= 400);
}

TEST_CASE("a link that goes on on the next line is pressed on either", "[ui]") {
  std::string pressed;
  Stage stage{
      [&](ui::Ui& kit) {
        const auto region = kit.region("body", {0, 0, 220, 400}, 10, 10, true);
        kit.rich("text", "Se [Vägledning för den som svarar](https://example.org).");
        if (!kit.pressed_link().empty()) pressed = kit.pressed_link();
      },
      {.width = 220, .height = 400}};
  REQUIRE(stage->all(Role::link).size() == 1);
  auto below = *stage->all(Role::link).front();
  below.box.y += below.box.height;
  below.box.width = 40;
  below.box.x = 12;
  stage->click(below);
  CHECK(pressed == "https://example.org");
}

TEST_CASE("near an edge a drag scrolls, the faster the nearer, and nothing else does", "[ui]") {
  float top = 0;
  Stage stage{
      [&](ui::Ui& kit) {
        const auto region = kit.region("body", {0, 0, 400, 300}, 10, 10, true);
        top = kit.cursor_y();
        const auto place = kit.take(100, 40);
        auto& node = kit.semantics().leaf(Role::button, kit.id("card"), "Kort");
        if (kit.touch(node, place).dragged) kit.scroll_near_edge();
        kit.take(100, 2000);
      },
      {.width = 400, .height = 300}};
  const auto scrolled_by = [&](float from_x, float to_y) {
    const float before = top;
    stage->drag(from_x, 30, from_x, to_y, 10);
    const float after = top;
    stage->scroll(100);
    return before - after;
  };
  CHECK(scrolled_by(50, 200) == 0);
  const float far = scrolled_by(50, 260);
  const float near = scrolled_by(50, 295);
  CHECK(far > 0);
  CHECK(near > 2 * far);
  CHECK(scrolled_by(300, 295) == 0);  // nothing in the hand
}

TEST_CASE("the pointer is a hand over what is pressed and a beam over text", "[ui]") {
  Form form;
  auto shape = ui::PointerShape::arrow;
  Stage stage{[&](ui::Ui& kit) {
    form.draw(kit);
    shape = kit.pointer();
  }};
  stage->click(Role::heading, "Prov");
  CHECK(shape == ui::PointerShape::text);  // can be selected
  stage->click(Role::link, "reglerna");
  CHECK(shape == ui::PointerShape::hand);
  stage->click(Role::text_field, "Namn");
  CHECK(shape == ui::PointerShape::text);
  stage->click(Role::button, "Spara");  // not enabled
  CHECK(shape == ui::PointerShape::arrow);
}
