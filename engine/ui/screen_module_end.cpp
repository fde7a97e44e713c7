// After a module: goals reached, how the exercises went, what to keep, and the next step.

#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

constexpr double reached = 0.8;  // of what a goal's exercises can give

// The best result on a page, or nothing when neither its exercise nor the alternative is handed in.
std::optional<double> best_on(const View& view, const course::Page& page) {
  std::optional<double> best;
  if (view.attempt == nullptr) return best;
  for (const auto* exercise : {&page.exercise, &page.alternative}) {
    if (!exercise->has_value()) continue;
    const auto work = view.attempt->work.find((*exercise)->id);
    if (work != view.attempt->work.end() && work->second.tries > 0)
      best = std::max(best.value_or(0), work->second.best);
  }
  return best;
}

bool is_reached(const View& view, const course::Goal& goal) {
  double sum = 0;
  int count = 0;
  for (const course::Page& page : view.module->pages) {
    if (!page.exercise || page.exercise->goal != goal.id) continue;
    sum += best_on(view, page).value_or(0);
    ++count;
  }
  return count == 0 || sum / count >= reached;
}

void draw_goals(Ui& ui, const View& view) {
  if (view.module->goals.empty()) return;
  const auto card = ui.card({.gap = 8});
  ui.heading("goals", 2, ui.text_of("end.goals"));
  const auto list = ui.list("goal-list", ui.text_of("end.goals"));
  for (const course::Goal& goal : view.module->goals) {
    const bool done = is_reached(view, goal);
    const auto item = ui.item(goal.id, {});
    const auto columns = ui.columns(12);
    const float pill = std::max(
        ui.pill_width(ui.text_of("end.reached")),
        ui.pill_width(ui.text_of("end.practise")));
    const float rest = ui.width() - pill - ui.px(12);
    {
      const auto left = ui.column(pill);
      ui.pill(
          "status",
          ui.text_of(done ? "end.reached" : "end.practise"),
          done ? Tone::ok : Tone::brand);
    }
    const auto right = ui.column(rest);
    ui.space(1);
    ui.paragraph("text", goal.text, {.leading = 1.4F});
  }
}

struct ModuleOutcome {
  std::string_view key{};
  Tone tone{Tone::quiet};
};

ModuleOutcome outcome_of(const std::optional<double>& best) {
  if (!best) return {"end.not_answered", Tone::quiet};
  if (*best >= course::full_score) return {"end.right", Tone::ok};
  if (*best > 0) return {"end.partly", Tone::brand};
  return {"end.not_yet", Tone::brand};
}

std::optional<Wish> draw_result(Ui& ui, const View& view, std::size_t index) {
  const course::Page& page = view.module->pages[index];
  const auto best = best_on(view, page);
  const ModuleOutcome outcome = outcome_of(best);
  const bool full = best && *best >= course::full_score;
  const auto item = ui.item(page.id, {});
  ui.line();
  const auto row = ui.row(10, 40);
  ui.pill("status", ui.text_of(outcome.key), outcome.tone);
  if (full) {
    ui.paragraph("page", page.title, {.style = TextStyle::small, .leading = 1.4F});
    return {};
  }
  const auto key = best ? "end.read_again" : "end.go_there";
  const std::string label = ui.strings().text(key, {{"page", page.title}});
  if (ui.button("again", label, {.style = ButtonStyle::ghost, .small = true}))
    return OpenPage{view.module->id, index};
  return {};
}

std::optional<Wish> draw_results(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto& pages = view.module->pages;
  const bool any =
      std::ranges::any_of(pages, [](const auto& page) { return page.exercise.has_value(); });
  if (!any) return wish;
  const auto card = ui.card({.gap = 6});
  ui.heading("results", 2, ui.text_of("end.results"));
  const auto list = ui.list("result-list", ui.text_of("end.results"));
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (pages[i].exercise) keep(wish, draw_result(ui, view, i));
  return wish;
}

void draw_summary(Ui& ui, const View& view) {
  std::vector<const course::ListItem*> points;
  for (const course::Page& page : view.module->pages)
    for (const course::Block& block : page.blocks)
      if (const auto* summary = std::get_if<course::SummaryBlock>(&block.content))
        for (const course::ListItem& point : summary->points)
          points.push_back(&point);
  if (points.empty()) return;
  const auto card = ui.card({.gap = 6});
  ui.heading("summary", 2, ui.text_of("page.summary"));
  const auto list = ui.list("summary-list", ui.text_of("page.summary"));
  for (std::size_t i = 0; i < points.size(); ++i)
    marked_line(ui, std::to_string(i), "•", points[i]->text);
}

std::optional<Wish> draw_next(Ui& ui, const View& view, bool enter) {
  const auto& standing = *view.standing;
  const bool done = standing.next_module.empty();
  const bool same = standing.next_module == view.module->id;
  const std::string label = done ? ui.text_of("end.to_my_page")
                            : same
                                ? ui.text_of("end.what_is_left")
                                : ui.strings().text(
                                      "end.go_on",
                                      {{"module", numbered(*view.course, standing.next_module)}});
  const auto row = ui.row(8);
  if (ui.button("next", label) || enter) {
    if (done) return Go{Screen::home};
    return OpenPage{standing.next_module, standing.next_page};
  }
  if (!done && ui.button("home", ui.text_of("end.to_my_page"), {.style = ButtonStyle::secondary}))
    return Go{Screen::home};
  if (ui.button("restart", ui.text_of("end.restart"), {.style = ButtonStyle::ghost}))
    return RestartModule{view.module->id};
  return {};
}

}  // namespace

std::optional<Wish> module_end_screen(Ui& ui, const View& view) {
  if (view.course == nullptr || view.module == nullptr || view.standing == nullptr) return {};
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, 760));
  const Id panel_id = ui.id(panel_name(view));
  const auto* standing = standing_of(view, view.module->id);
  const bool done = standing != nullptr && standing->status == learning::ModuleStatus::done;
  const std::string& title = ui.text_of(done ? "end.done" : "end.almost");
  const auto panel = ui.panel(panel_name(view), title);
  const bool enter = enter_on_panel(ui, panel_id);
  ui.set_gap(4);
  ui.paragraph(
      "module",
      numbered(*view.course, view.module->id),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  ui.heading("title", 1, title);
  ui.set_gap(16);
  draw_goals(ui, view);
  keep(wish, draw_results(ui, view));
  draw_summary(ui, view);
  ui.space(4);
  keep(wish, draw_next(ui, view, enter));
  return wish;
}

}  // namespace behorig::ui
