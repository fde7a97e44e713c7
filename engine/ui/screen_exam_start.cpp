// Before the exam: what it is, what is in the way, how much time one wants.

#include "ui/exam_parts.hpp"

namespace behorig::ui {
namespace {

using learning::ExamDoor;
using learning::ExamTime;

constexpr float facts_width = 360;
constexpr float steps_width = 620;
constexpr std::string_view confirmed = "yes";

// --- how much time
// --------------------------------------------------------------------------------

ExamTime time_chosen(const View& view) {
  const std::string word = form_value(view, "exam_time");
  if (word == "twice") return ExamTime::twice;
  return word == "unlimited" ? ExamTime::unlimited : ExamTime::normal;
}

// A supplement is shorter by its number of questions, so it does not say how many minutes.
std::optional<Wish> pick_time(Ui& ui, const View& view) {
  const ExamTime now = time_chosen(view);
  const bool whole = view.exam.standing->supplement.empty();
  const int minutes = view.course->exam.minutes;
  const auto label = [&](std::string_view key, std::string_view plain, int of) {
    return whole ? ui.strings().text(key, {{"minutes", std::to_string(of)}}) : ui.text_of(plain);
  };
  const std::string chosen = pick_one(
      ui,
      "exam-time",
      ui.text_of("exam.time"),
      {{"normal",
        label("exam.time_normal", "exam.time_normal_plain", minutes),
        now == ExamTime::normal},
       {"twice",
        label("exam.time_twice", "exam.time_twice_plain", 2 * minutes),
        now == ExamTime::twice},
       {"unlimited", ui.text_of("exam.time_unlimited"), now == ExamTime::unlimited}});
  ui.paragraph(
      "time-why",
      ui.text_of("exam.time_why"),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  if (chosen.empty()) return {};
  return FillForm{"exam_time", chosen};
}

std::optional<Wish> draw_begin(Ui& ui, const View& view, bool direct, bool enter) {
  std::optional<Wish> wish = pick_time(ui, view);
  ui.space(4);
  const bool own = form_value(view, "own_work") == confirmed;
  if (ui.choice(
          "own-work",
          ui.text_of("exam.own_work"),
          {.checkbox = true, .checked = own, .compact = true}))
    keep(wish, FillForm{"own_work", own ? std::string{} : std::string{confirmed}});
  const auto row = ui.row(14, 44);
  const ButtonSpec spec{
      .style = direct ? ButtonStyle::secondary : ButtonStyle::primary,
      .enabled = own};
  if (ui.button("begin", ui.text_of(direct ? "exam.begin_direct" : "exam.begin"), spec) ||
      (enter && own))
    keep(wish, StartExam{time_chosen(view)});
  if (!own)
    ui.paragraph(
        "own-work-first",
        ui.text_of("exam.own_work_first"),
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.35F});
  return wish;
}

// --- the two ways in
// ------------------------------------------------------------------------------

std::optional<Wish> draw_ready(Ui& ui, const View& view, bool enter) {
  const ExamStep step = exam_step(ui, view);
  const auto card = ui.card({.padding_x = 24, .padding_y = 20, .gap = 10});
  ui.heading("step", 2, step.title);
  ui.paragraph("why", step.why, {.color = ui.theme().muted});
  ui.space(4);
  return draw_begin(ui, view, false, enter);
}

std::optional<Wish> draw_direct(Ui& ui, const View& view) {
  const auto card = ui.card({.padding_x = 24, .padding_y = 20, .gap = 10});
  ui.heading("direct", 2, ui.text_of("exam.direct_title"));
  for (const std::string_view key : {"exam.direct_what", "exam.direct_pass", "exam.direct_fail"})
    ui.rich(key, ui.text_of(key));
  const auto& required = view.course->exam.required;
  if (!required.empty()) {
    ui.rich("required", ui.text_of("exam.direct_required"));
    const auto scope = ui.scope("required-modules");
    draw_module_names(ui, *view.course, ui.text_of("exam.direct_required"), required);
  }
  ui.space(4);
  return draw_begin(ui, view, true, false);
}

std::optional<Wish> draw_door(Ui& ui, const View& view, bool enter) {
  ui.set_gap(16);
  if (view.exam.standing->door == ExamDoor::ready) return draw_ready(ui, view, enter);
  std::optional<Wish> wish = draw_exam_step(ui, view, enter, true);
  if (view.exam.standing->door == ExamDoor::modules && view.exam.standing->direct_open)
    keep(wish, draw_direct(ui, view));
  return wish;
}

// --- what it is
// -----------------------------------------------------------------------------------

void draw_content(Ui& ui, const View& view) {
  const course::ExamRules& rules = view.course->exam;
  const auto list = ui.list("content", ui.text_of("exam.content"));
  const auto lines = ui.card(exam_lines);
  const TextSpec small{.style = TextStyle::small, .leading = 1.45F};
  for (const course::DrawFrom& from : rules.draw)
    marked_line(
        ui,
        from.group,
        "•",
        ui.strings().count(
            "exam.from_group",
            from.count,
            {{"group", exam_group_title(ui, *view.course, from.group)}}),
        small);
  if (rules.scenarios > 0)
    marked_line(ui, "scenarios", "•", ui.strings().count("exam.scenario", rules.scenarios), small);
}

void draw_rules(Ui& ui, const View& view) {
  const course::ExamRules& rules = view.course->exam;
  const TextSpec small{.style = TextStyle::small};
  const auto card = ui.card({.gap = 8});
  ui.heading("about", 2, ui.text_of("exam.about"));
  draw_content(ui, view);
  ui.space(2);
  ui.rich("open", ui.text_of("exam.rule_open"), small);
  ui.rich("free", ui.text_of("exam.rule_free"), small);
  ui.rich("pause", ui.text_of("exam.rule_pause"), small);
  ui.rich(
      "pass",
      ui.strings().text(
          "exam.rule_pass",
          {{"pass", percent(ui, rules.pass)}, {"group", percent(ui, rules.pass_each_group)}}),
      small);
  ui.rich(
      "again",
      rules.wait_hours > 0
          ? ui.strings().text("exam.rule_again", {{"hours", std::to_string(rules.wait_hours)}})
          : ui.text_of("exam.rule_again_at_once"),
      small);
  ui.rich("other", ui.text_of("exam.rule_other"), small);
}

std::optional<Wish> draw_last_result(Ui& ui, const View& view) {
  if (view.exam.result == nullptr || exam_under_way(view)) return {};
  if (ui.button("result", ui.text_of("exam.see_result"), {.style = ButtonStyle::ghost}))
    return Go{Screen::exam_result};
  return {};
}

}  // namespace

std::optional<Wish> exam_start_screen(Ui& ui, const View& view) {
  if (view.course == nullptr || view.exam.standing == nullptr) return {};
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const Id panel_id = ui.id(panel_name(view));
  const bool supplement = !view.exam.standing->supplement.empty();
  const std::string& title = ui.text_of(supplement ? "exam.supplement" : "exam.title");
  const auto panel = ui.panel(panel_name(view), title);
  const bool enter = view.dialog.empty() && enter_on_panel(ui, panel_id);
  ui.heading("title", 1, title);
  if (ui.narrow()) {
    wish = draw_door(ui, view, enter);
    draw_rules(ui, view);
    keep(wish, draw_last_result(ui, view));
    return wish;
  }
  const auto columns = ui.columns(40);
  const float right_width = ui.px(facts_width);
  const float left_width = std::min(ui.width() - right_width - ui.px(40), ui.px(steps_width));
  {
    const auto left = ui.column(left_width);
    wish = draw_door(ui, view, enter);
    keep(wish, draw_last_result(ui, view));
  }
  const auto right = ui.column(right_width);
  draw_rules(ui, view);
  return wish;
}

}  // namespace behorig::ui
