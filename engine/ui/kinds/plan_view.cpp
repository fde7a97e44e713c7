// A plan: steps in order with dates, a calendar for the step at hand and a timeline of them all;
// after hand-in each rule's result and a model plan.

#include "ui/dates.hpp"
#include "ui/kinds/parts.hpp"
#include "ui/kinds/plan_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using base::Date;
using course::Plan;
using course::PlanAnswer;
using course::PlannedStep;

constexpr float cards_width = 520;
constexpr float most_cards_share = 0.55F;

// Where the calendar opens for a step without a date: at the latest date given so far.
Date latest_date(const Plan& plan, const PlanAnswer& draft) {
  Date latest = plan.from;
  for (const PlannedStep& step : draft.steps)
    if (step.date) latest = std::max(latest, *step.date);
  return latest;
}

void draw_hint(Ui& ui) {
  const auto row = ui.row(6, 24);
  ui.paragraph(
      "hint",
      ui.text_of("planning.hint"),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  ui.keycap("Alt");
  ui.keycap(ui.text_of("planning.key_up"));
  ui.keycap(ui.text_of("planning.key_down"));
}

// The chosen step's own tools: its date, and buttons that move it.
std::optional<PlanAnswer>
draw_step(Ui& ui, const Plan& plan, const PlanAnswer& draft, ViewState& state) {
  const PlannedStep* opened = opened_step(draft, state);
  if (opened == nullptr) return std::nullopt;
  const auto* step = step_called(plan, opened->step);
  if (step == nullptr) return std::nullopt;
  std::optional<PlanAnswer> changed;
  const auto group = ui.group("step", step->text);
  const auto card = ui.card({.padding_x = 16, .padding_y = 14, .gap = 10});
  ui.heading("step-text", 4, step->text);
  {
    const auto row = ui.row(8, 34);
    const auto at = opened - draft.steps.data();
    const auto last = static_cast<std::ptrdiff_t>(draft.steps.size()) - 1;
    const auto move_by = [&](std::ptrdiff_t by) {
      changed = draft;
      std::swap(
          changed->steps[static_cast<std::size_t>(at)],
          changed->steps[static_cast<std::size_t>(at + by)]);
      state.card = opened->step;
    };
    ButtonSpec spec{.style = ButtonStyle::secondary, .small = true};
    spec.enabled = at > 0;
    if (ui.button("up", ui.text_of("planning.up"), spec)) move_by(-1);
    spec.enabled = at < last;
    if (ui.button("down", ui.text_of("planning.down"), spec)) move_by(1);
  }
  ui.line();
  if (const auto date = draw_calendar(ui, plan, opened->date, latest_date(plan, draft), state)) {
    changed = with_date(draft, opened->step, *date);
    state.card = opened->step;
    ui.announce(ui.strings().text(
        "planning.card",
        {{"step", step->text}, {"date", full_day_text(ui.strings(), *date)}}));
  }
  return changed;
}

std::optional<PlanAnswer> draw_cards(
    Ui& ui,
    const Plan& plan,
    const PlanAnswer& draft,
    const KindContext& context,
    const std::function<void()>& below_opened) {
  ui.heading("yours", 3, ui.text_of("planning.yours"), TextStyle::h2);
  auto changed = draw_plan_cards(ui, plan, draft, context, below_opened);
  if (context.grade == nullptr) draw_hint(ui);
  return changed;
}

// One column: the chosen step's tools stand right below its card.
std::optional<PlanAnswer>
draw_narrow(Ui& ui, const Plan& plan, const PlanAnswer& draft, const KindContext& context) {
  std::optional<PlanAnswer> dated;
  auto changed = draw_cards(ui, plan, draft, context, [&] {
    if (context.grade == nullptr) dated = draw_step(ui, plan, draft, *context.state);
  });
  ui.space(8);
  draw_timeline(ui, plan, draft);
  if (context.grade != nullptr) draw_plan_outcome(ui, plan, context);
  return changed ? changed : dated;
}

std::optional<PlanAnswer>
draw_right(Ui& ui, const Plan& plan, const PlanAnswer& draft, const KindContext& context) {
  std::optional<PlanAnswer> changed;
  if (context.grade == nullptr) {
    ui.heading("dates", 3, ui.text_of("planning.dates"), TextStyle::h2);
    changed = draw_step(ui, plan, draft, *context.state);
    draw_timeline(ui, plan, draft);
    return changed;
  }
  draw_timeline(ui, plan, draft);
  draw_plan_outcome(ui, plan, context);
  return changed;
}

}  // namespace

const PlannedStep* opened_step(const PlanAnswer& draft, const ViewState& state) {
  if (draft.steps.empty()) return nullptr;
  auto found = std::ranges::find(draft.steps, state.card, &PlannedStep::step);
  if (found == draft.steps.end())
    found = std::ranges::find_if(draft.steps, [](const PlannedStep& step) { return !step.date; });
  return found == draft.steps.end() ? &draft.steps.front() : &*found;
}

const course::PlanStep* step_called(const Plan& plan, std::string_view id) {
  const auto found = std::ranges::find(plan.steps, id, &course::PlanStep::id);
  return found == plan.steps.end() ? nullptr : &*found;
}

PlanAnswer with_date(const PlanAnswer& draft, std::string_view step, Date date) {
  PlanAnswer changed = draft;
  const auto found = std::ranges::find(changed.steps, step, &PlannedStep::step);
  if (found != changed.steps.end()) found->date = date;
  return changed;
}

std::optional<course::PlanAnswer> draw(
    Ui& ui,
    const course::Plan& plan,
    const course::PlanAnswer& draft,
    const KindContext& context) {
  if (ui.narrow()) return draw_narrow(ui, plan, draft, context);
  const float whole = ui.width();
  const float left = std::min(ui.px(cards_width), whole * most_cards_share);
  const auto columns = ui.columns(28);
  std::optional<PlanAnswer> changed;
  {
    const auto column = ui.column(left);
    changed = draw_cards(ui, plan, draft, context, {});
  }
  const auto column = ui.column(whole - left - ui.px(28));
  auto other = draw_right(ui, plan, draft, context);
  return changed ? changed : other;
}

}  // namespace behorig::ui
