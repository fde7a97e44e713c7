// Several people share a login: who is it now?

#include "base/text.hpp"
#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

// A person as a card to press: initials, name and unit.
bool draw_person(Ui& ui, const Person& person) {
  const float avatar = ui.px(38);
  const float words = ui.width() - ui.px(16 + 12 + 16) - avatar;
  const TextLayout& name = ui.layouts().plain(person.name, {TextStyle::body_bold, 1.35F}, words);
  const TextLayout& unit = ui.layouts().plain(person.unit, {TextStyle::small, 1.35F}, words);
  const float unit_height = person.unit.empty() ? 0 : unit.height;
  const float text_height = name.height + unit_height;
  const Rect place = ui.take(ui.width(), std::max(avatar, text_height) + ui.px(24));
  semantics::Node& node = ui.semantics().leaf(Role::button, ui.id(person.id), person.name);
  node.description = person.unit;
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

}  // namespace

std::optional<Wish> who_screen(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, in_the_middle(ui, layout.body, 520));
  const auto panel = ui.panel(panel_name(view), ui.text_of("start.who"));
  ui.label(
      ui.text_of("frame.program"),
      {.style = TextStyle::logo, .color = ui.theme().brand, .leading = 1.3F});
  ui.heading("title", 1, ui.text_of("start.who"));
  ui.paragraph("intro", ui.text_of("start.who_intro"), {.color = ui.theme().muted});
  ui.space(4);
  {
    const auto people = ui.list("people", ui.text_of("start.people"));
    for (const Person& person : view.people)
      if (draw_person(ui, person)) wish = ChoosePerson{person.id};
  }
  ui.space(4);
  if (ui.button("new", ui.text_of("start.new_person"), {.style = ButtonStyle::secondary}))
    wish = Go{Screen::first_start};
  return wish;
}

}  // namespace behorig::ui
