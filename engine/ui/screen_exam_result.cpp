// After the exam: passed or not, part by part, what to read again, and what happens next. Never the
// key.

#include "ui/exam_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using learning::ExamKind;
using learning::GroupResult;
using learning::Missed;

constexpr float result_width = 760;
constexpr float group_bar = 220;

const learning::ExamResult& result_of(const View& view) {
  return *view.exam.result;
}

const std::string& result_title(const Ui& ui, const View& view) {
  if (result_of(view).passed) return ui.text_of("exam.did_pass");
  return ui.text_of(
      result_of(view).supplement.empty() ? "exam.did_not_pass" : "exam.did_supplement");
}

std::string kind_word(const Ui& ui, const View& view) {
  switch (view.exam.exam->started.exam) {
    case ExamKind::full:
      return ui.text_of("exam.title");
    case ExamKind::direct:
      return ui.text_of("exam.direct");
    case ExamKind::supplement:
      return ui.text_of("exam.supplement");
  }
  return {};
}

std::string share_line(const Ui& ui, const View& view) {
  const auto& groups = view.exam.exam->started.groups;
  const std::string share = percent(ui, result_of(view).share);
  const std::string pass = percent(ui, view.course->exam.pass);
  if (view.exam.exam->started.exam != ExamKind::supplement || groups.empty())
    return ui.strings().text("exam.share", {{"share", share}, {"pass", pass}});
  return ui.strings().text(
      "exam.share_supplement",
      {{"share", share},
       {"pass", pass},
       {"group", exam_group_title(ui, *view.course, groups.front())}});
}

void draw_summary_of_exam(Ui& ui, const View& view) {
  const learning::ExamResult& result = result_of(view);
  const auto card = ui.card(
      {.tone = result.passed ? Tone::ok : Tone::brand, .padding_x = 24, .padding_y = 18, .gap = 8});
  ui.paragraph("share", share_line(ui, view), {.style = TextStyle::body_bold, .leading = 1.4F});
  if (!result.supplement.empty())
    ui.paragraph(
        "supplement",
        ui.strings().text(
            "exam.supplement_next",
            {{"group", exam_group_title(ui, *view.course, result.supplement)}}));
  const learning::Exam& exam = *view.exam.exam;
  if (exam.handed_in && exam.handed_in->time_out)
    ui.paragraph("time-out", ui.text_of("exam.was_time_out"), {.style = TextStyle::small});
  for (std::size_t i = 0; i < exam.regraded.size(); ++i)
    ui.paragraph(
        "regraded-" + std::to_string(i),
        ui.strings().text("exam.was_regraded", {{"reason", exam.regraded[i].reason}}),
        {.style = TextStyle::small});
}

// --- part by part
// ---------------------------------------------------------------------------------

void draw_group(Ui& ui, const View& view, const GroupResult& group) {
  const std::string title = exam_group_title(ui, *view.course, group.group);
  const auto item = ui.item(group.group, title);
  const auto lines = ui.card(exam_lines);
  {
    const auto row = ui.row(10, 26);
    ui.pill(
        "status",
        ui.text_of(group.passed ? "exam.group_passed" : "exam.group_missed"),
        group.passed ? Tone::ok : Tone::warn);
    ui.paragraph("title", title, {.style = TextStyle::small_bold, .leading = 1.4F});
  }
  const auto row = ui.row(12, 20);
  ui.progress(
      "share",
      title,
      group.share,
      std::min(group_bar, ui.width() / ui.zoom()),
      group.passed ? Tone::ok : Tone::brand);
  ui.paragraph(
      "words",
      ui.strings().text(
          "exam.group_line",
          {{"share", percent(ui, group.share)},
           {"pass", percent(ui, view.course->exam.pass_each_group)}}),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.3F});
}

void draw_groups(Ui& ui, const View& view) {
  const auto card = ui.card({.padding_x = 24, .padding_y = 18, .gap = 14});
  ui.heading("groups", 2, ui.text_of("exam.groups"));
  const auto list = ui.list("group-list", ui.text_of("exam.groups"));
  ui.set_gap(16);
  for (const GroupResult& group : result_of(view).groups)
    draw_group(ui, view, group);
}

// --- what to read again
// ---------------------------------------------------------------------------

// Several questions may ask for the same.
std::vector<Missed> different(const std::vector<Missed>& all) {
  std::vector<Missed> some;
  for (const Missed& missed : all)
    if (std::ranges::none_of(some, [&](const Missed& other) {
          return other.goal == missed.goal && other.read == missed.read;
        }))
      some.push_back(missed);
  return some;
}

std::optional<Wish> draw_missed_one(Ui& ui, const View& view, const Missed& missed) {
  const auto item = ui.item(missed.item, {});
  const auto lines = ui.card(exam_lines);
  ui.line();
  ui.space(6);
  ui.paragraph(
      "goal",
      missed.goal.empty() ? ui.text_of("exam.missed_scenario") : missed.goal,
      {.style = TextStyle::small, .leading = 1.45F});
  const auto place = place_of(*view.course, missed.read);
  if (!place) return {};
  const auto row = ui.row(8);
  const std::string label =
      ui.strings().text("exam.read", {{"page", title_of_page(*view.course, missed.read)}});
  if (ui.button("read", label, {.style = ButtonStyle::ghost, .small = true})) return *place;
  return {};
}

std::optional<Wish> draw_missed(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const std::vector<Missed> all = different(result_of(view).missed);
  if (all.empty()) return wish;
  const auto card = ui.card({.padding_x = 24, .padding_y = 18, .gap = 10});
  ui.heading("missed", 2, ui.text_of("exam.missed"));
  ui.paragraph(
      "missed-why",
      ui.text_of("exam.missed_why"),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F});
  const auto list = ui.list("missed-list", ui.text_of("exam.missed"));
  for (const Missed& missed : all)
    keep(wish, draw_missed_one(ui, view, missed));
  return wish;
}

// In the course's order.
void draw_credited(Ui& ui, const View& view) {
  const auto& credited = view.exam.standing->credited;
  if (credited.empty() || view.exam.exam->started.exam != ExamKind::direct) return;
  std::vector<std::string> modules;
  for (const course::Module& module : view.course->modules)
    if (credited.contains(module.id)) modules.push_back(module.id);
  const auto card = ui.card({.padding_x = 24, .padding_y = 18, .gap = 8});
  const auto scope = ui.scope("credited");
  ui.heading("title", 2, ui.text_of("exam.credited"));
  ui.paragraph(
      "why",
      ui.text_of("exam.credited_why"),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F});
  draw_module_names(ui, *view.course, ui.text_of("exam.credited"), modules);
}

}  // namespace

std::optional<Wish> exam_result_screen(Ui& ui, const View& view) {
  const ExamView& exam = view.exam;
  if (view.course == nullptr || exam.standing == nullptr || exam.exam == nullptr ||
      exam.result == nullptr)
    return {};
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, result_width));
  const Id panel_id = ui.id(panel_name(view));
  const std::string& title = result_title(ui, view);
  const auto panel = ui.panel(panel_name(view), title);
  const bool enter = view.dialog.empty() && enter_on_panel(ui, panel_id);
  ui.set_gap(4);
  ui.paragraph(
      "kind",
      kind_word(ui, view),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  ui.heading("title", 1, title);
  ui.set_gap(16);
  draw_summary_of_exam(ui, view);
  // The pages to read again are listed with what they are about, below.
  const bool with_list = exam.standing->door != learning::ExamDoor::reread;
  keep(wish, draw_exam_step(ui, view, enter, with_list));
  draw_groups(ui, view);
  draw_credited(ui, view);
  keep(wish, draw_missed(ui, view));
  return wish;
}

}  // namespace behorig::ui
