// Akut nu: choose what has happened, then follow at most seven steps. Big, calm, few words.

#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

constexpr float list_width = 280;

void draw_112(Ui& ui) {
  const auto card = ui.card({.tone = Tone::bad, .padding_y = 14, .thick = true, .gap = 2});
  ui.heading("112", 2, ui.text_of("urgent.in_danger"));
  ui.paragraph("112-say", ui.text_of("urgent.in_danger_say"), {.leading = 1.4F});
}

// A card to choose: its title, and when it applies.
bool draw_choice(Ui& ui, const course::UrgentCard& card, bool with_when, bool current) {
  const float padding = ui.px(16);
  const float words = ui.width() - 2 * padding;
  const TextLayout& title = ui.layouts().plain(card.title, {TextStyle::body_bold, 1.35F}, words);
  const TextLayout& when = ui.layouts().plain(card.when, {TextStyle::small, 1.4F}, words);
  const float text_height = title.height + (with_when ? when.height + ui.px(2) : 0);
  const Rect place = ui.take(ui.width(), text_height + ui.px(with_when ? 28 : 20));
  semantics::Node& node = ui.semantics().leaf(Role::button, ui.id("card-" + card.id), card.title);
  node.description = card.when;
  if (current) node.states |= semantics::current;
  const Touch touch = ui.touch(node, place);
  const bool marked = current || touch.hovered;
  ui.fill(place, marked ? ui.theme().brand_soft : ui.theme().surface, 12);
  ui.outline(place, marked ? ui.theme().brand : ui.theme().control, 12, current ? ui.px(2) : 1);
  const float y = place.y + (place.height - text_height) / 2;
  ui.layout_at(title, place.x + padding, y, ui.theme().ink);
  if (with_when)
    ui.layout_at(when, place.x + padding, y + title.height + ui.px(2), ui.theme().muted);
  ui.focus_ring(node, 12);
  return touch.pressed;
}

// All cards, in two columns when there is room.
std::optional<Wish> draw_choices(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto& cards = view.course->urgent;
  const auto list = ui.group("cards", ui.text_of("urgent.choose"));
  const std::size_t count = ui.narrow() ? 1 : 2;
  const auto columns = ui.columns(14);
  const float wide =
      (ui.width() - ui.px(14) * static_cast<float>(count - 1)) / static_cast<float>(count);
  const std::size_t each = (cards.size() + count - 1) / count;
  for (std::size_t c = 0; c < count; ++c) {
    const auto column = ui.column(wide);
    for (std::size_t i = c * each; i < std::min(cards.size(), (c + 1) * each); ++i)
      if (draw_choice(ui, cards[i], true, false)) wish = FillForm{"urgent_card", cards[i].id};
  }
  return wish;
}

void draw_step(Ui& ui, std::size_t number, const course::ListItem& step) {
  const auto item = ui.item(step.id, {});
  const auto columns = ui.columns(14);
  const float side = ui.px(34);
  const float rest = ui.width() - side - ui.px(14);
  {
    const auto left = ui.column(side);
    const Rect circle = ui.take(side, side);
    ui.fill(circle, ui.theme().brand, 17);
    const TextLayout& figure =
        ui.layouts().plain(std::to_string(number), {TextStyle::body_bold, 1.2F}, side);
    ui.layout_at(
        figure,
        circle.x + (side - figure.width) / 2,
        circle.y + (side - figure.height) / 2,
        ui.theme().brand_ink);
  }
  const auto right = ui.column(rest);
  ui.space(4);
  ui.rich("text", step.text);
}

std::optional<Wish> draw_card(Ui& ui, const course::UrgentCard& card) {
  std::optional<Wish> wish;
  const auto frame = ui.card({.padding_x = 24, .padding_y = 22, .gap = 10});
  const auto group = ui.group("steps-" + card.id, card.title);
  ui.heading("card-title", 2, card.title, TextStyle::h1);
  ui.paragraph("when", card.when, {.color = ui.theme().muted, .leading = 1.4F});
  ui.space(4);
  const auto list = ui.list("steps", ui.text_of("urgent.steps"));
  for (std::size_t i = 0; i < card.steps.size(); ++i)
    draw_step(ui, i + 1, card.steps[i]);
  return wish;
}

std::optional<Wish> draw_chosen(Ui& ui, const View& view, const course::UrgentCard& chosen) {
  std::optional<Wish> wish;
  const auto all = [&] {
    if (ui.button(
            "all",
            ui.text_of("urgent.all_cards"),
            {.style = ButtonStyle::secondary, .small = true}))
      wish = FillForm{"urgent_card", {}};
  };
  if (ui.narrow()) {
    all();
    keep(wish, draw_card(ui, chosen));
    return wish;
  }
  const auto columns = ui.columns(24);
  const float rest = ui.width() - ui.px(list_width + 24);
  {
    const auto left = ui.column(ui.px(list_width));
    ui.set_gap(8);
    const auto group = ui.group("cards", ui.text_of("urgent.choose"));
    for (const course::UrgentCard& card : view.course->urgent)
      if (draw_choice(ui, card, false, card.id == chosen.id))
        keep(wish, FillForm{"urgent_card", card.id});
    ui.space(4);
    all();
  }
  const auto right = ui.column(std::min(rest, ui.px(720)));
  keep(wish, draw_card(ui, chosen));
  return wish;
}

// The title, the way to paper, and the way back for who has no menu yet.
std::optional<Wish> draw_head(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const ButtonSpec spec{.style = ButtonStyle::secondary, .small = true};
  if (!has_menu(view) && ui.button("back", ui.text_of("urgent.back"), spec)) wish = GoBack{};
  ui.heading("title", 1, ui.text_of("urgent.title"));
  draw_112(ui);
  if (view.course->urgent.empty()) return wish;
  if (ui.button("print", ui.text_of("urgent.print"), spec)) keep(wish, PrintUrgent{});
  return wish;
}

}  // namespace

std::optional<Wish> urgent_screen(Ui& ui, const View& view) {
  if (view.course == nullptr) return {};
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, 1080));
  const auto panel = ui.panel(panel_name(view), ui.text_of("urgent.title"));
  ui.set_gap(16);
  std::optional<Wish> wish = draw_head(ui, view);
  const auto& cards = view.course->urgent;
  if (cards.empty()) {
    ui.paragraph("none", ui.text_of("urgent.none"), {.color = ui.theme().muted});
    return wish;
  }
  const auto chosen =
      std::ranges::find(cards, form_value(view, "urgent_card"), &course::UrgentCard::id);
  if (chosen != cards.end()) {
    keep(wish, draw_chosen(ui, view, *chosen));
    if (view.dialog.empty() && ui.take_key(Key::escape)) keep(wish, FillForm{"urgent_card", {}});
    return wish;
  }
  ui.paragraph("choose", ui.text_of("urgent.choose"), {.color = ui.theme().muted});
  keep(wish, draw_choices(ui, view));
  return wish;
}

}  // namespace behorig::ui
