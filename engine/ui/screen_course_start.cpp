// Before the course: what it is, that it is done in working time, and what is stored about you.

#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

constexpr std::string_view stored[]{
    "start.stored_what",
    "start.stored_why",
    "start.stored_who",
    "start.stored_record",
    "start.stored_long"};

void draw_stored(Ui& ui, bool progress_shown) {
  const auto card = ui.card({.gap = 6});
  ui.heading("stored", 2, ui.text_of("start.stored"));
  for (const std::string_view key : stored)
    ui.rich(key, ui.text_of(key), {.style = TextStyle::small});
  if (progress_shown)
    ui.rich("progress", ui.text_of("start.progress_shown"), {.style = TextStyle::small});
}

void draw_time(Ui& ui, const course::Course& course) {
  int minutes = 0;
  for (const course::Module& module : course.modules)
    if (module.depth == course::Depth::core) minutes += module.minutes;
  minutes = (minutes + 4) / 5 * 5;  // as my page tells it
  const auto card = ui.card({.tone = Tone::brand, .padding_y = 14, .gap = 2});
  ui.rich(
      "time",
      ui.strings().text("start.working_time", {{"minutes", std::to_string(minutes)}}),
      {.style = TextStyle::small});
}

void draw_not_reviewed(Ui& ui) {
  const auto card = ui.card({.tone = Tone::warn, .padding_y = 14, .gap = 2});
  ui.paragraph(
      "not-reviewed",
      ui.text_of("start.not_reviewed"),
      {.style = TextStyle::small_bold, .color = ui.theme().warn, .leading = 1.4F});
  ui.paragraph(
      "not-reviewed-why",
      ui.text_of("start.not_reviewed_why"),
      {.style = TextStyle::small});
}

std::optional<Wish> draw_about(Ui& ui, const View& view, bool enter) {
  std::optional<Wish> wish;
  ui.rich("about", view.course->about);
  ui.space(8);
  if (ui.button("begin", ui.text_of("start.begin")) || enter) wish = BeginCourse{};
  return wish;
}

void draw_facts(Ui& ui, const View& view) {
  if (!view.reviewed) draw_not_reviewed(ui);
  draw_time(ui, *view.course);
  draw_stored(ui, view.office.progress_shown);
}

}  // namespace

std::optional<Wish> course_start_screen(Ui& ui, const View& view) {
  if (view.course == nullptr) return {};
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const Id panel_id = ui.id(panel_name(view));
  const auto panel = ui.panel(panel_name(view), view.course->title);
  const bool enter = enter_on_panel(ui, panel_id);
  ui.heading("title", 1, view.course->title);
  if (ui.narrow()) {
    draw_facts(ui, view);
    return draw_about(ui, view, enter);
  }
  std::optional<Wish> wish;
  const auto columns = ui.columns(40);
  const float right_width = ui.px(360);
  const float left_width = std::min(ui.width() - right_width - ui.px(40), ui.px(680));
  {
    const auto left = ui.column(left_width);
    wish = draw_about(ui, view, enter);
  }
  const auto right = ui.column(right_width);
  draw_facts(ui, view);
  return wish;
}

}  // namespace behorig::ui
