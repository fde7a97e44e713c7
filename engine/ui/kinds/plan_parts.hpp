#pragma once
// The parts of the planning view: the cards to order, the calendar, the timeline and the outcome.

#include "ui/kinds.hpp"

#include <functional>
#include <optional>

namespace behorig::ui {

// The step whose date is being set: the one chosen, else the first without a date.
const course::PlannedStep* opened_step(const course::PlanAnswer& draft, const ViewState& state);
const course::PlanStep* step_called(const course::Plan& plan, std::string_view id);
course::PlanAnswer
with_date(const course::PlanAnswer& draft, std::string_view step, base::Date date);

// The cards in the learner's order; a changed answer when one was moved. `below_opened`, when
// given, draws below the card of the chosen step.
std::optional<course::PlanAnswer> draw_plan_cards(
    Ui& ui,
    const course::Plan& plan,
    const course::PlanAnswer& draft,
    const KindContext& context,
    const std::function<void()>& below_opened);
// Buttons, and the month with its days; the date that was chosen.
std::optional<base::Date> draw_calendar(
    Ui& ui,
    const course::Plan& plan,
    std::optional<base::Date> chosen,
    base::Date otherwise,
    ViewState& state);
void draw_timeline(Ui& ui, const course::Plan& plan, const course::PlanAnswer& draft);
void draw_plan_outcome(Ui& ui, const course::Plan& plan, const KindContext& context);

}  // namespace behorig::ui
