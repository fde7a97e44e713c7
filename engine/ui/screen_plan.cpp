// The course plan: every module with its goals and pages; any page can be opened.

#include "ui/exam_parts.hpp"

namespace behorig::ui {
namespace {

using learning::ModuleStatus;

bool has_seen(const View& view, const course::Module& module, const course::Page& page) {
  if (view.attempts == nullptr) return false;
  const auto* attempt = learning::current_attempt(*view.attempts, module.id);
  return attempt != nullptr &&
         std::ranges::find(attempt->pages_seen, page.id) != attempt->pages_seen.end();
}

void draw_facts(Ui& ui, const View& view, const course::Module& module) {
  const auto* standing = standing_of(view, module.id);
  const ModuleStatus status = standing == nullptr ? ModuleStatus::not_started : standing->status;
  const auto row = ui.row(8, 28);
  ui.pill("status", status_word(ui, status), status_tone(status));
  const bool extra = module.depth == course::Depth::extra;
  ui.pill("depth", ui.text_of(extra ? "plan.extra" : "plan.core"), Tone::quiet);
  ui.paragraph(
      "minutes",
      ui.strings().text("plan.minutes", {{"minutes", std::to_string(module.minutes)}}),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
}

void draw_goals(Ui& ui, const course::Module& module) {
  if (module.goals.empty()) return;
  ui.label(
      ui.text_of("plan.goals"),
      {.style = TextStyle::small_bold, .color = ui.theme().muted, .leading = 1.4F});
  const auto list = ui.list("goals", ui.text_of("plan.goals"));
  for (const course::Goal& goal : module.goals)
    marked_line(ui, goal.id, "•", goal.text, {.style = TextStyle::small, .leading = 1.45F});
}

// A page as a line to press: its number, its title, and whether it has been seen.
bool draw_page(Ui& ui, const View& view, const course::Module& module, std::size_t index) {
  const course::Page& page = module.pages[index];
  const std::string number = std::to_string(index + 1);
  const bool seen = has_seen(view, module, page);
  const float number_room = ui.px(34);
  const float mark_room = ui.px(28);
  const TextLayout& title = ui.layouts().plain(
      page.title,
      {TextStyle::small, 1.4F},
      ui.width() - number_room - mark_room - ui.px(8));
  const Rect place = ui.take(ui.width(), std::max(ui.px(36), title.height + ui.px(14)));
  semantics::Node& link = ui.semantics().leaf(Role::link, ui.id(page.id), page.title);
  link.position = static_cast<std::int16_t>(index + 1);
  link.set_size = static_cast<std::int16_t>(module.pages.size());
  if (seen) link.description = ui.text_of("plan.seen");
  const Touch touch = ui.touch(link, place);
  if (touch.hovered) ui.fill(place, ui.theme().hover, 8);
  ui.focus_ring(link);
  const float y = place.y + (place.height - title.height) / 2;
  const TextLayout& figure = ui.layouts().plain(number, {TextStyle::small, 1.4F}, number_room);
  ui.layout_at(
      figure,
      place.x + number_room - ui.px(12) - figure.width,
      place.y + (place.height - figure.height) / 2,
      ui.theme().muted);
  ui.layout_at(title, place.x + number_room, y, ui.theme().ink);
  if (seen)
    ui.check_mark(
        {place.right() - ui.px(24), place.y + (place.height - ui.px(16)) / 2, ui.px(16), ui.px(16)},
        ui.theme().ok);
  return touch.pressed;
}

std::optional<Wish> draw_module(Ui& ui, const View& view, const course::Module& module) {
  std::optional<Wish> wish;
  const auto card = ui.card({.gap = 8});
  const auto group = ui.group(module.id, numbered(*view.course, module.id));
  ui.heading("title", 2, numbered(*view.course, module.id));
  draw_facts(ui, view, module);
  draw_goals(ui, module);
  ui.label(
      ui.text_of("plan.pages"),
      {.style = TextStyle::small_bold, .color = ui.theme().muted, .leading = 1.4F});
  const auto pages = ui.list("pages", ui.text_of("plan.pages"));
  ui.set_gap(2);
  for (std::size_t i = 0; i < module.pages.size(); ++i)
    if (draw_page(ui, view, module, i)) wish = OpenPage{module.id, i};
  return wish;
}

// After the modules: the exam, and how far it is to it.
std::optional<Wish> draw_exam_line(Ui& ui, const View& view) {
  if (view.exam.standing == nullptr) return {};
  const auto card = ui.card({.gap = 8});
  const auto group = ui.group("exam", ui.text_of("exam.title"));
  ui.heading("title", 2, ui.text_of("exam.title"));
  ui.paragraph("step", exam_step(ui, view).title, {.color = ui.theme().muted});
  const auto row = ui.row(8);
  if (ui.button(
          "about",
          ui.text_of("exam.about"),
          {.style = ButtonStyle::secondary, .small = true}))
    return Go{Screen::exam_start};
  return {};
}

}  // namespace

std::optional<Wish> plan_screen(Ui& ui, const View& view) {
  if (view.course == nullptr) return {};
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, 860));
  const Id panel_id = ui.id(panel_name(view));
  const auto panel = ui.panel(panel_name(view), ui.text_of("plan.title"));
  const bool enter = enter_on_panel(ui, panel_id);
  ui.set_gap(4);
  ui.paragraph(
      "course",
      view.course->title,
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  ui.heading("title", 1, ui.text_of("plan.title"));
  ui.set_gap(18);
  const bool left = view.standing != nullptr && !view.standing->next_module.empty();
  if (left &&
      (ui.button("go-on", ui.text_of(view.standing->progress > 0 ? "home.go_on" : "home.begin")) ||
       enter))
    wish = OpenPage{view.standing->next_module, view.standing->next_page};
  for (const course::Module& module : view.course->modules)
    keep(wish, draw_module(ui, view, module));
  keep(wish, draw_exam_line(ui, view));
  ui.space(8);
  if (ui.button("about", ui.text_of("plan.about"), {.style = ButtonStyle::ghost}))
    keep(wish, Go{Screen::course_start});
  return wish;
}

}  // namespace behorig::ui
