// The first start: who learns here and how it is to look, seen at once beside the form.

#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

constexpr float form_width = 480;
constexpr float preview_width = 400;

std::optional<Wish> draw_field(
    Ui& ui,
    const View& view,
    std::string_view field,
    std::string_view label_key,
    const FieldSpec& spec) {
  std::string value = form_value(view, field);
  if (!ui.field(field, ui.text_of(label_key), value, spec)) return {};
  return FillForm{std::string{field}, value};
}

std::optional<Wish> draw_form(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  // The application says so in a notice when it cannot take the name.
  const bool wrong = view.notice == "start.name_missing" || view.notice == "start.name_too_long";
  ui.set_gap(6);
  keep(
      wish,
      draw_field(
          ui,
          view,
          "name",
          "start.name",
          {.most_characters = 200,
           .description = wrong ? ui.text_of(view.notice) : ui.text_of("start.name_why"),
           .invalid = wrong}));
  if (wrong)
    ui.status(
        "wrong",
        ui.text_of(view.notice),
        {.style = TextStyle::small_bold,
         .color = ui.theme().bad,
         .leading = 1.4F,
         .error_of = "name"});
  ui.paragraph(
      "name-why",
      ui.text_of("start.name_why"),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  ui.space(8);
  keep(wish, draw_field(ui, view, "unit", "start.unit", {.most_characters = 200}));
  ui.space(8);
  keep(wish, pick_language(ui, view));
  ui.space(8);
  keep(wish, pick_text_size(ui, view));
  return wish;
}

void draw_preview(Ui& ui) {
  ui.set_gap(8);
  ui.label(
      ui.text_of("start.preview"),
      {.style = TextStyle::small_bold, .color = ui.theme().muted});
  const auto card = ui.card({});
  const auto group = ui.group("preview", ui.text_of("start.preview"));
  ui.heading("preview-title", 2, ui.text_of("start.preview_title"));
  ui.rich("preview-text", ui.text_of("start.preview_text"));
}

std::optional<Wish> draw_welcome(Ui& ui, const View& view, bool enter) {
  std::optional<Wish> wish;
  ui.set_gap(8);
  ui.label(
      ui.text_of("frame.program"),
      {.style = TextStyle::logo, .color = ui.theme().brand, .leading = 1.3F});
  ui.space(4);
  ui.heading("title", 1, ui.text_of("start.title"));
  ui.paragraph("intro", ui.text_of("start.intro"), {.color = ui.theme().muted});
  ui.space(8);
  keep(wish, draw_form(ui, view));
  ui.space(12);
  const auto row = ui.row(10);
  if (ui.button("go-on", ui.text_of("start.go_on")) || enter) {
    wish = AddPerson{};
    ui.focus(ui.id("name"));  // stays there when the name is not right
  }
  if (!view.people.empty() &&
      ui.button("back", ui.text_of("start.to_list"), {.style = ButtonStyle::ghost}))
    wish = Go{Screen::who};
  if (view.course != nullptr &&
      ui.button("urgent", ui.text_of("frame.urgent"), {.style = ButtonStyle::ghost}))
    wish = Go{Screen::urgent};
  return wish;
}

}  // namespace

std::optional<Wish> first_start_screen(Ui& ui, const View& view) {
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = middle_region(ui, view, layout.body, form_width + 48 + preview_width);
  const Id panel_id = ui.id(panel_name(view));
  const auto panel = ui.panel(panel_name(view), ui.text_of("start.title"));
  bool enter = enter_on_panel(ui, panel_id);
  if (ui.field_focused("name") || ui.field_focused("unit")) enter |= ui.take_key(Key::enter);
  if (ui.narrow()) {
    auto wish = draw_welcome(ui, view, enter);
    draw_preview(ui);
    return wish;
  }
  const auto columns = ui.columns(48);
  std::optional<Wish> wish;
  {
    const auto left = ui.column(ui.px(form_width));
    wish = draw_welcome(ui, view, enter);
  }
  const auto right = ui.column(ui.px(preview_width));
  ui.space(90);
  draw_preview(ui);
  return wish;
}

}  // namespace behorig::ui
