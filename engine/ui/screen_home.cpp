// My page: where I am, one button to go on, the way to access, all modules.

#include "ui/exam_parts.hpp"

#include <cmath>

namespace behorig::ui {
namespace {

using learning::ExamDoor;
using learning::ModuleStatus;

constexpr float page_width = 1080;
constexpr float card_gap = 18;

// --- the greeting
// ---------------------------------------------------------------------------------

std::string greeting(const Ui& ui, const View& view) {
  const auto hello = view.hour >= 5 && view.hour < 10    ? "home.morning"
                     : view.hour >= 10 && view.hour < 12 ? "home.forenoon"
                     : view.hour >= 12 && view.hour < 18 ? "home.afternoon"
                                                         : "home.evening";
  std::string text = ui.text_of(hello);
  const std::string name = view.person ? view.person->name : std::string{};
  if (!name.empty()) text += ", " + name.substr(0, name.find(' '));
  return text;
}

std::string modules_left(const Ui& ui, std::size_t left) {
  if (left == 0) return ui.text_of("home.all_done");
  const std::string key = "home.number." + std::to_string(left);
  const std::string number = ui.strings().has(key) ? ui.text_of(key) : std::to_string(left);
  return ui.strings().count("home.left", static_cast<long long>(left), {{"number", number}});
}

// --- the exam's part
// ------------------------------------------------------------------------------

std::string home_title(const Ui& ui, const View& view) {
  if (exam_is_next(view)) return exam_step(ui, view).title;
  if (is_certified(view)) return ui.text_of("home.certified");
  return modules_left(ui, view.standing->core_left);
}

// --- going on
// -------------------------------------------------------------------------------------

std::string where_one_was(const Ui& ui, const View& view) {
  if (exam_is_next(view)) return exam_step(ui, view).why;
  const auto& standing = *view.standing;
  if (standing.next_module.empty()) return ui.text_of("home.nothing_left");
  const course::Module* module = course::find_module(*view.course, standing.next_module);
  if (module == nullptr) return {};
  const auto* there = standing_of(view, module->id);
  const bool begun = there != nullptr && there->status == ModuleStatus::under_way;
  std::string text = ui.strings().text(
      begun ? "home.you_stopped" : "home.next_is",
      {{"module", module->title},
       {"page", std::to_string(standing.next_page + 1)},
       {"pages", std::to_string(module->pages.size())}});
  if (standing.minutes_left > 0)
    text += " " + ui.strings().text(
                      "home.minutes_left",
                      {{"minutes", std::to_string(standing.minutes_left)}});
  return text;
}

struct NextStep {
  std::string label{};
  Wish wish{};
};

// Where one button goes on; nothing when there is nothing to go on with.
std::optional<NextStep> next_step_home(const Ui& ui, const View& view) {
  if (exam_is_next(view)) {
    ExamStep step = exam_step(ui, view);
    // From my page, what is not about going somewhere leads to the exam's own.
    if (const auto* go = std::get_if<Go>(&step.wish); go != nullptr && go->to == Screen::home)
      return NextStep{ui.text_of("home.about_exam"), Go{Screen::exam_start}};
    return NextStep{std::move(step.label), std::move(step.wish)};
  }
  const auto& standing = *view.standing;
  if (standing.next_module.empty()) {
    if (!is_certified(view)) return {};
    return NextStep{ui.text_of("exam.to_certificate"), Go{Screen::certificate}};
  }
  return NextStep{
      ui.text_of(standing.progress > 0 ? "home.go_on" : "home.begin"),
      OpenPage{standing.next_module, standing.next_page}};
}

std::optional<Wish> draw_go_on_buttons(Ui& ui, const View& view, bool enter) {
  const auto next = next_step_home(ui, view);
  const auto row = ui.row(8);
  if (next && (ui.button("go-on", next->label) || enter)) return next->wish;
  const ButtonStyle style = next ? ButtonStyle::ghost : ButtonStyle::primary;
  if (ui.button("plan", ui.text_of("home.show_plan"), {.style = style}) || (!next && enter))
    return Go{Screen::plan};
  return {};
}

std::optional<Wish> draw_go_on(Ui& ui, const View& view, bool enter, float least_height) {
  constexpr float ring_side = 132;
  const float top = ui.cursor_y();
  const auto card = ui.card({.padding_x = 20, .padding_y = 20});
  const auto columns = ui.columns(24);
  // Beside each other in the middle of the card, under each other when it is narrow.
  const bool beside = ui.width() > ui.px(420);
  const float words = beside ? ui.width() - ui.px(ring_side + 24) : ui.width();
  const float inner = least_height - ui.px(40);
  const auto ring = [&] {
    ui.ring("ring", ui.text_of("home.progress"), view.standing->progress, ring_side);
  };
  if (beside) {
    const auto left = ui.column(ui.px(ring_side));
    if (inner > ui.px(ring_side)) ui.space((inner - ui.px(ring_side)) / 2 / ui.zoom());
    ring();
  }
  const auto right = ui.column(words);
  ui.set_gap(4);
  if (!beside) ring();
  const std::string where = where_one_was(ui, view);
  const float content =
      ui.px(26 + 4 + 14 + 4 + 44) + ui.layouts().rich(where, {TextStyle::body, 1.5F}, words).height;
  if (beside && inner > content) ui.space((inner - content) / 2 / ui.zoom());
  ui.heading("course", 2, view.course->title);
  ui.rich("where", where, {.color = ui.theme().muted});
  ui.space(10);
  auto wish = draw_go_on_buttons(ui, view, enter);
  if (!beside) return wish;
  const float used = ui.cursor_y() - ui.px(4) - top;  // without the gap to what would come
  if (used < least_height - ui.px(20)) ui.space((least_height - ui.px(20) - used) / ui.zoom());
  return wish;
}

// The two cards beside each other, equally high: the right one decides.
std::optional<Wish> draw_cards(Ui& ui, const View& view, bool enter) {
  if (ui.narrow()) {
    auto wish = draw_go_on(ui, view, enter, 0);
    keep(wish, draw_home_access(ui, view));
    return wish;
  }
  const auto columns = ui.columns(card_gap);
  const float left_width = ui.width() - ui.px(home_access_width + card_gap);
  std::optional<Wish> wish;
  {
    const auto left = ui.column(left_width);
    wish = draw_go_on(ui, view, enter, home_access_height(ui, view));
  }
  const auto right = ui.column(ui.px(home_access_width));
  keep(wish, draw_home_access(ui, view));
  return wish;
}

}  // namespace

std::optional<Wish> home_screen(Ui& ui, const View& view) {
  if (view.course == nullptr || view.standing == nullptr) return {};
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, page_width));
  const Id panel_id = ui.id(panel_name(view));
  const std::string title = home_title(ui, view);
  const auto panel = ui.panel(panel_name(view), title);
  const bool enter = enter_on_panel(ui, panel_id);
  ui.set_gap(4);
  ui.paragraph(
      "greeting",
      greeting(ui, view),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  ui.heading("title", 1, title);
  ui.set_gap(card_gap);
  keep(wish, draw_cards(ui, view, enter));
  keep(wish, draw_module_table(ui, view));
  if (view.office.progress_shown)
    ui.rich("progress-shown", ui.text_of("start.progress_shown"), {.style = TextStyle::small});
  return wish;
}

}  // namespace behorig::ui
