// Settings: how it looks, what keys do, where the data is kept, and what is mine.

#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

// Near enough to notice a slip; whether it is there only a letter can tell.
bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find_first_of(" ,;", 0) == std::string_view::npos;
}

std::optional<Wish> draw_appearance(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto card = ui.card({.gap = 14});
  ui.heading("look", 2, ui.text_of("settings.look"));
  keep(wish, pick_language(ui, view));
  keep(wish, pick_text_size(ui, view));
  keep(wish, pick_theme(ui, view));
  keep(wish, pick_following(ui, view));
  return wish;
}

std::optional<Wish> draw_behaviour(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto card = ui.card({.gap = 10});
  ui.heading("behaviour", 2, ui.text_of("settings.behaviour"));
  keep(wish, pick_behaviour(ui, view));
  if (ui.button(
          "shortcuts",
          ui.text_of("settings.show_shortcuts"),
          {.style = ButtonStyle::ghost, .small = true}))
    keep(wish, ShowDialog{"shortcuts"});
  return wish;
}

std::optional<Wish> draw_listening(Ui& ui, const View& view) {
  const auto card = ui.card({.gap = 10});
  ui.heading("listening", 2, ui.text_of("listen.title"));
  ui.paragraph("listening-what", ui.text_of("listen.what"), {.style = TextStyle::small});
  return pick_reading_speed(ui, view);
}

std::optional<Wish> draw_place(Ui& ui, const View& view) {
  const auto card = ui.card({.gap = 8});
  ui.heading("place", 2, ui.text_of("settings.place"));
  ui.paragraph("place-what", ui.text_of("settings.place_what"), {.style = TextStyle::small});
  {
    const auto path = ui.card({.tone = Tone::quiet, .padding_x = 12, .padding_y = 8, .radius = 8});
    ui.paragraph("path", view.database_path, {.style = TextStyle::small, .leading = 1.4F});
  }
  if (ui.button(
          "copy",
          ui.text_of("settings.copy_path"),
          {.style = ButtonStyle::secondary, .small = true}))
    return CopyText{view.database_path};
  return {};
}

std::optional<Wish> draw_new_pin(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const bool wrong = is_about_new_pin(view.notice);
  for (const std::string field : {"pin", "pin_again"}) {
    std::string value = form_value(view, field);
    const FieldSpec spec{.most_characters = 64, .invalid = wrong, .secret = true, .width = 260};
    if (ui.field(field, ui.text_of("settings.new_" + field), value, spec))
      keep(wish, FillForm{field, value});
  }
  ui.status(
      "pin-wrong",
      wrong ? ui.text_of(view.notice) : std::string{},
      {.style = TextStyle::small_bold,
       .color = ui.theme().bad,
       .leading = 1.4F,
       .error_of = "pin"});
  if (ui.button(
          "set-pin",
          ui.text_of("settings.set_pin"),
          {.style = ButtonStyle::secondary, .small = true}))
    keep(wish, SetPin{form_value(view, "pin"), form_value(view, "pin_again")});
  return wish;
}

std::optional<Wish> draw_pin(Ui& ui, const View& view) {
  const auto card = ui.card({.gap = 8});
  ui.heading("pin-title", 2, ui.text_of("settings.pin"));
  ui.paragraph(
      "pin-what",
      ui.text_of("settings.pin_what"),
      {.style = TextStyle::small, .describes = "pin"});
  if (!view.person->has_pin) return draw_new_pin(ui, view);
  if (ui.button(
          "remove-pin",
          ui.text_of("settings.remove_pin"),
          {.style = ButtonStyle::secondary, .small = true}))
    return SetPin{};
  return {};
}

// At work: what ties a certificate to the person.
std::optional<Wish> draw_email(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto card = ui.card({.gap = 8});
  ui.heading("email-title", 2, ui.text_of("settings.email"));
  ui.paragraph(
      "email-what",
      ui.text_of("settings.email_what"),
      {.style = TextStyle::small, .describes = "email"});
  const std::string& kept = view.person->email;
  std::string email = view.form.contains("email") ? form_value(view, "email") : kept;
  const bool changed = email != kept;
  const bool possible = email.empty() || is_email(email);
  const bool enter = ui.field_focused("email") && ui.take_key(Key::enter);
  const bool wrong = changed && !possible && !ui.field_focused("email");
  if (ui.field(
          "email",
          ui.text_of("settings.email_field"),
          email,
          {.most_characters = 200, .invalid = wrong, .width = 420}))
    wish = FillForm{"email", email};
  ui.status(
      "email-wrong",
      wrong ? ui.text_of("settings.email_wrong") : std::string{},
      {.style = TextStyle::small_bold,
       .color = ui.theme().bad,
       .leading = 1.4F,
       .error_of = "email"});
  const ButtonSpec spec{
      .style = ButtonStyle::secondary,
      .enabled = changed && possible,
      .small = true};
  if ((ui.button("set-email", ui.text_of("settings.set_email"), spec) || enter) && spec.enabled)
    keep(wish, SetEmail{email});
  return wish;
}

// What else one sees in the menu.
std::optional<Wish> draw_roles(Ui& ui, const Person& person) {
  std::optional<Wish> wish;
  const auto card = ui.card({.gap = 8});
  ui.heading("roles", 2, ui.text_of("settings.roles"));
  ui.paragraph("roles-what", ui.text_of("settings.roles_what"), {.style = TextStyle::small});
  const bool manager = person.manager;
  const bool owner = person.course_owner;
  if (ui.choice("manager", ui.text_of("settings.manager"), {.checkbox = true, .checked = manager}))
    wish = SetRoles{!manager, owner};
  if (ui.choice(
          "course-owner",
          ui.text_of("settings.course_owner"),
          {.checkbox = true, .checked = owner}))
    wish = SetRoles{manager, !owner};
  return wish;
}

// The organisation's, not the person's: everybody here is told of it.
std::optional<Wish> draw_progress(Ui& ui, bool shown) {
  const auto card = ui.card({.gap = 8});
  ui.heading("progress-title", 2, ui.text_of("settings.progress"));
  ui.paragraph("progress-what", ui.text_of("settings.progress_what"), {.style = TextStyle::small});
  if (ui.choice(
          "progress",
          ui.text_of("settings.progress_show"),
          {.checkbox = true, .checked = shown}))
    return ShowProgress{!shown};
  return {};
}

std::optional<Wish> draw_mine(Ui& ui) {
  const auto card = ui.card({.gap = 8});
  ui.heading("mine", 2, ui.text_of("settings.mine"));
  ui.paragraph("mine-what", ui.text_of("settings.mine_what"), {.style = TextStyle::small});
  ui.space(2);
  const auto row = ui.row(8);
  if (ui.button(
          "export",
          ui.text_of("settings.export"),
          {.style = ButtonStyle::secondary, .small = true}))
    return ExportMyData{};
  if (ui.button(
          "erase",
          ui.text_of("settings.erase"),
          {.style = ButtonStyle::secondary, .small = true}))
    return ShowDialog{"erase"};
  return {};
}

}  // namespace

bool is_about_new_pin(std::string_view notice) {
  return notice == "settings.pin_short" || notice == "settings.pin_differs";
}

std::optional<Wish> settings_screen(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, 720));
  const auto panel = ui.panel(panel_name(view), ui.text_of("settings.title"));
  ui.set_gap(18);
  ui.heading("title", 1, ui.text_of("settings.title"));
  keep(wish, draw_appearance(ui, view));
  keep(wish, draw_behaviour(ui, view));
  keep(wish, draw_listening(ui, view));
  keep(wish, draw_place(ui, view));
  if (!view.person) return wish;
  keep(wish, draw_email(ui, view));
  keep(wish, draw_roles(ui, *view.person));
  if (view.person->manager || view.person->course_owner)
    keep(wish, draw_progress(ui, view.office.progress_shown));
  keep(wish, draw_pin(ui, view));
  keep(wish, draw_mine(ui));
  return wish;
}

}  // namespace behorig::ui
