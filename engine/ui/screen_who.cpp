// Several people share a login: who is it now?

#include "base/text.hpp"
#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

// A person as a card to press: initials, name and unit.
bool draw_person(Ui& ui, const Person& person) {
  const float avatar = ui.px(38);
  const float words = ui.width() - ui.px(16 + 12 + 16) - avatar;
  const std::string& called = person.name.empty() ? ui.text_of("start.nameless") : person.name;
  const TextLayout& name = ui.layouts().plain(called, {TextStyle::body_bold, 1.35F}, words);
  std::string below = person.unit;
  if (person.has_pin) below += (below.empty() ? "" : " · ") + ui.text_of("start.pin");
  const TextLayout& unit = ui.layouts().plain(below, {TextStyle::small, 1.35F}, words);
  const float unit_height = below.empty() ? 0 : unit.height;
  const float text_height = name.height + unit_height;
  const Rect place = ui.take(ui.width(), std::max(avatar, text_height) + ui.px(24));
  semantics::Node& node = ui.semantics().leaf(Role::button, ui.id(person.id), called);
  node.description = below;
  const Touch touch = ui.touch(node, place);
  ui.fill(place, touch.hovered ? ui.theme().brand_soft : ui.theme().surface, 12);
  ui.outline(place, touch.hovered ? ui.theme().brand : ui.theme().control, 12, 1);
  const Rect circle{place.x + ui.px(16), place.y + (place.height - avatar) / 2, avatar, avatar};
  ui.fill(circle, ui.theme().brand, 19);
  std::size_t end = 0;
  if (!person.name.empty()) base::next_code_point(person.name, end);
  const std::string first = person.name.substr(0, end);
  const TextLayout& letter = ui.layouts().plain(first, {TextStyle::body_bold, 1.2F}, avatar);
  ui.layout_at(
      letter,
      circle.x + (avatar - letter.width) / 2,
      circle.y + (avatar - letter.height) / 2,
      ui.theme().brand_ink);
  const float x = circle.right() + ui.px(12);
  const float y = place.y + (place.height - text_height) / 2;
  ui.layout_at(name, x, y, ui.theme().ink);
  ui.layout_at(unit, x, y + name.height, ui.theme().muted);
  ui.focus_ring(node, 12);
  return touch.pressed;
}

// The PIN is asked for below the name it belongs to.
std::optional<Wish> draw_pin(Ui& ui, const View& view, const Person& person) {
  std::optional<Wish> wish;
  const auto card = ui.card({.tone = Tone::brand, .gap = 8});
  const bool wrong = view.notice == "start.pin_wrong";
  std::string pin = form_value(view, "pin");
  const FieldSpec spec{.most_characters = 64, .invalid = wrong, .secret = true};
  const bool enter = ui.field_focused("pin") && ui.take_key(Key::enter);
  if (ui.field("pin", ui.strings().text("start.pin_for", {{"name", person.name}}), pin, spec))
    wish = FillForm{"pin", pin};
  ui.status(
      "wrong",
      wrong ? ui.text_of(view.notice) : std::string{},
      {.style = TextStyle::small_bold,
       .color = ui.theme().bad,
       .leading = 1.4F,
       .error_of = "pin"});
  if ((ui.button("open", ui.text_of("start.pin_open"), {.enabled = !pin.empty()}) || enter) &&
      !pin.empty())
    wish = ChoosePerson{person.id, pin};
  ui.paragraph(
      "forgotten",
      ui.text_of("start.pin_forgotten"),
      {.style = TextStyle::small, .leading = 1.4F});
  return wish;
}

}  // namespace

std::optional<Wish> who_screen(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = middle_region(ui, view, layout.body, 520);
  const auto panel = ui.panel(panel_name(view), ui.text_of("start.who"));
  ui.label(
      ui.text_of("frame.program"),
      {.style = TextStyle::logo, .color = ui.theme().brand, .leading = 1.3F});
  ui.heading("title", 1, ui.text_of("start.who"));
  ui.paragraph("intro", ui.text_of("start.who_intro"), {.color = ui.theme().muted});
  ui.space(4);
  {
    const auto people = ui.list("people", ui.text_of("start.people"));
    for (const Person& person : view.people) {
      if (draw_person(ui, person)) {
        wish = ChoosePerson{person.id};
        if (person.has_pin) ui.focus(ui.id("pin"));  // there in the next frame
      }
      if (form_value(view, "pin_for") == person.id) keep(wish, draw_pin(ui, view, person));
    }
  }
  ui.space(4);
  if (ui.button("new", ui.text_of("start.new_person"), {.style = ButtonStyle::secondary}))
    wish = Go{Screen::first_start};
  if (view.course != nullptr &&
      ui.button("urgent", ui.text_of("frame.urgent"), {.style = ButtonStyle::ghost}))
    wish = Go{Screen::urgent};
  return wish;
}

}  // namespace behorig::ui
