// The menu, at the left or folded to a bar on top, and the messages above the screen.

#include "base/strings.hpp"
#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

struct MenuEntry {
  Screen to{Screen::home};
  std::string_view key{};  // of its name
};

constexpr MenuEntry learner_entries[]{
    {Screen::home, "frame.my_page"},
    {Screen::plan, "frame.course"},
    {Screen::certificate, "frame.certificate"},
    {Screen::urgent, "frame.urgent"}};

// What the person's roles add: following up.
std::vector<MenuEntry> office_entries(const View& view) {
  std::vector<MenuEntry> entries;
  if (view.person && view.person->manager) entries.push_back({Screen::overview, "frame.overview"});
  if (view.person && view.person->course_owner) entries.push_back({Screen::issue, "frame.issue"});
  return entries;
}

constexpr float bar_link_height = 36;
constexpr float bar_padding = 6;
constexpr float logo_side = 26;

bool is_here(const View& view, Screen entry) {
  if (view.screen == entry) return true;
  const bool in_course = view.screen == Screen::page || view.screen == Screen::module_end ||
                         view.screen == Screen::course_start || view.screen == Screen::exam_start ||
                         view.screen == Screen::exam || view.screen == Screen::exam_result;
  return entry == Screen::plan && in_course;
}

void draw_logo(Ui& ui, bool with_name) {
  const auto row = ui.row(10, logo_side);
  const Rect square = ui.take(ui.px(logo_side), ui.px(logo_side));
  ui.fill(square, ui.theme().brand, 8);
  const TextLayout& letter = ui.layouts().plain("B", {TextStyle::small_bold, 1.2F}, square.width);
  ui.layout_at(
      letter,
      square.x + (square.width - letter.width) / 2,
      square.y + (square.height - letter.height) / 2,
      ui.theme().brand_ink);
  if (with_name)
    ui.label(
        ui.text_of("frame.program"),
        {.style = TextStyle::logo, .color = ui.theme().brand, .leading = 1.2F});
}

std::string look_line(const Ui& ui, const View& view) {
  return ui.strings().text(
      "frame.look_line",
      {{"language", ui.text_of("frame.this_language")},
       {"percent", percent(ui, view.look.text_percent / 100.0)}});
}

// The small text at the end of an entry.
std::string trailing_of(const Ui& ui, const View& view, Screen entry) {
  if (entry == Screen::plan && view.standing != nullptr)
    return percent(ui, view.standing->progress);
  if (entry == Screen::issue && view.office.waiting != nullptr && !view.office.waiting->empty())
    return std::to_string(view.office.waiting->size());
  return {};
}

bool draw_link(Ui& ui, const View& view, const MenuEntry& entry) {
  const std::string trailing = trailing_of(ui, view, entry.to);
  const std::string said = entry.to == Screen::issue && !trailing.empty()
                               ? ui.strings().text("frame.waiting", {{"count", trailing}})
                               : std::string{};
  return ui.button(
      entry.key,
      ui.text_of(entry.key),
      {.style = ButtonStyle::menu,
       .current = is_here(view, entry.to),
       .trailing = trailing,
       .description = said});
}

std::optional<Wish> draw_links(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  ui.set_gap(2);
  for (const MenuEntry& entry : learner_entries)
    if (draw_link(ui, view, entry)) wish = Go{entry.to};
  const auto office = office_entries(view);
  if (office.empty()) return wish;
  ui.space(14);
  {
    const auto inset = ui.card({.padding_x = 12, .padding_y = 4, .bare = true});
    ui.paragraph(
        "follow-up",
        ui.text_of("frame.follow_up"),
        {.style = TextStyle::tiny_bold, .color = ui.theme().muted, .leading = 1.4F});
  }
  for (const MenuEntry& entry : office)
    if (draw_link(ui, view, entry)) wish = Go{entry.to};
  return wish;
}

// Who is here, and the way to the settings.
std::optional<Wish> draw_who(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const TextSpec quiet{.style = TextStyle::tiny, .color = ui.theme().muted, .leading = 1.45F};
  ui.set_gap(2);
  ui.line();
  ui.space(10);
  {
    const auto inset = ui.card({.padding_x = 12, .padding_y = 0, .bare = true, .gap = 2});
    if (view.person) {
      ui.paragraph("name", view.person->name, {.style = TextStyle::small_bold, .leading = 1.4F});
      ui.paragraph("unit", view.person->unit, quiet);
    }
    ui.paragraph("look", look_line(ui, view), quiet);
  }
  const auto inset = ui.card({.padding_x = 4, .padding_y = 2, .bare = true});
  const auto row = ui.row(0);
  if (ui.button(
          "settings",
          ui.text_of("frame.settings"),
          {.style = ButtonStyle::ghost, .current = view.screen == Screen::settings, .small = true}))
    wish = Go{Screen::settings};
  if (view.person && ui.button(
                         "switch",
                         ui.text_of("frame.switch_person"),
                         {.style = ButtonStyle::ghost, .small = true}))
    wish = SwitchPerson{};
  return wish;
}

// Height of `draw_who` in a column this wide.
float who_height(Ui& ui, const View& view, float width) {
  const float words = width - 2 * ui.px(12);
  const auto lines = [&](const std::string& text, TextStyle style, float leading) {
    return text.empty() ? 0 : ui.layouts().plain(text, {style, leading}, words).height + ui.px(2);
  };
  float height = ui.px(12 + 44);
  if (view.person) {
    height += lines(view.person->name, TextStyle::small_bold, 1.4F);
    height += lines(view.person->unit, TextStyle::tiny, 1.45F);
  }
  const float buttons =
      ui.button_width(ui.text_of("frame.settings"), {.style = ButtonStyle::ghost, .small = true}) +
      ui.button_width(
          ui.text_of("frame.switch_person"),
          {.style = ButtonStyle::ghost, .small = true});
  if (buttons > width - 2 * ui.px(4)) height += ui.px(36);
  return height + lines(look_line(ui, view), TextStyle::tiny, 1.45F);
}

std::optional<Wish> draw_side_menu(Ui& ui, const View& view, const Rect& place) {
  std::optional<Wish> wish;
  ui.fill(place, ui.theme().surface);
  ui.fill({place.right() - 1, place.y, 1, place.height}, ui.theme().line);
  const Rect inner{place.x, place.y, place.width - 1, place.height};
  const auto region = ui.region("menu", inner, 12, 20, true);
  const auto navigation = ui.navigation("navigation", ui.text_of("frame.menu"));
  {
    const auto logo = ui.card({.padding_x = 12, .padding_y = 3, .bare = true});
    draw_logo(ui, true);
  }
  ui.space(18);
  keep(wish, draw_links(ui, view));
  // The person stands at the bottom when there is room.
  const float bottom = place.bottom() - ui.px(20) - who_height(ui, view, ui.width());
  ui.space(std::max(12.0F, (bottom - ui.cursor_y()) / ui.zoom()));
  keep(wish, draw_who(ui, view));
  return wish;
}

// --- folded
// ---------------------------------------------------------------------------------------

struct BarLink {
  std::string_view key{};
  Wish wish{};
  bool current{false};
};

std::vector<BarLink> bar_links(const View& view) {
  std::vector<BarLink> links;
  for (const MenuEntry& entry : learner_entries)
    links.push_back({entry.key, Go{entry.to}, is_here(view, entry.to)});
  for (const MenuEntry& entry : office_entries(view))
    links.push_back({entry.key, Go{entry.to}, is_here(view, entry.to)});
  links.push_back({"frame.settings", Go{Screen::settings}, view.screen == Screen::settings});
  if (view.person) links.push_back({"frame.switch_person", SwitchPerson{}, false});
  return links;
}

float bar_link_width(Ui& ui, const BarLink& link) {
  return ui.text_width(ui.text_of(link.key), TextStyle::small_bold) + ui.px(20);
}

bool draw_bar_link(Ui& ui, const BarLink& link) {
  const std::string& name = ui.text_of(link.key);
  const Rect place = ui.take(bar_link_width(ui, link), ui.px(bar_link_height));
  semantics::Node& node = ui.semantics().leaf(Role::link, ui.id(link.key), name);
  if (link.current) node.states |= semantics::current;
  const Touch touch = ui.touch(node, place);
  if (link.current) {
    ui.fill(place, ui.theme().brand_soft, 8);
    const float inset = ui.px(10);
    const float high = ui.px(3);
    ui.fill(
        {place.x + inset, place.bottom() - high, place.width - 2 * inset, high},
        ui.theme().brand,
        1.5F);
  } else if (touch.hovered) {
    ui.fill(place, ui.theme().hover, 8);
  }
  const TextLayout& layout = ui.layouts().plain(name, {TextStyle::small_bold, 1.3F}, place.width);
  ui.layout_at(
      layout,
      place.x + ui.px(10),
      place.y + (place.height - layout.height) / 2,
      link.current ? ui.theme().brand : ui.theme().ink);
  ui.focus_ring(node);
  return touch.pressed;
}

std::optional<Wish> draw_top_menu(Ui& ui, const View& view, const Rect& place) {
  std::optional<Wish> wish;
  ui.fill(place, ui.theme().surface);
  ui.fill({place.x, place.bottom() - 1, place.width, 1}, ui.theme().line);
  const auto region = ui.region("menu", place, bar_padding + 6, bar_padding, false);
  const auto navigation = ui.navigation("navigation", ui.text_of("frame.menu"));
  const auto row = ui.row(2, bar_link_height);
  for (const BarLink& link : bar_links(view))
    if (draw_bar_link(ui, link)) wish = link.wish;
  return wish;
}

}  // namespace

bool has_menu(const View& view) {
  switch (view.screen) {
    case Screen::loading:
    case Screen::first_start:
    case Screen::who:
    case Screen::failed:
      return false;
    case Screen::urgent:
      return view.person.has_value() && view.store_ready;
    case Screen::course_start:
    case Screen::home:
    case Screen::plan:
    case Screen::page:
    case Screen::module_end:
    case Screen::exam_start:
    case Screen::exam:
    case Screen::exam_result:
    case Screen::certificate:
    case Screen::overview:
    case Screen::issue:
    case Screen::settings:
      return true;
  }
  return true;
}

std::optional<Wish> draw_menu(Ui& ui, const View& view, const Rect& place) {
  return ui.narrow() ? draw_top_menu(ui, view, place) : draw_side_menu(ui, view, place);
}

float top_menu_height(Ui& ui, const View& view) {
  const float room = ui.input().width - 2 * ui.px(bar_padding + 6);
  float lines = 1;
  float used = 0;
  for (const BarLink& link : bar_links(view)) {
    const float wide = bar_link_width(ui, link);
    if (used > 0 && used + wide > room + 0.5F) {
      ++lines;
      used = 0;
    }
    used += wide + ui.px(2);
  }
  return lines * ui.px(bar_link_height) + (lines - 1) * ui.px(2) + 2 * ui.px(bar_padding);
}

}  // namespace behorig::ui
