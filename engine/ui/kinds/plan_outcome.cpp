// The timeline of a plan, and after hand-in how each rule turned out and a model to compare with.

#include "ui/dates.hpp"
#include "ui/draw.hpp"
#include "ui/kinds/parts.hpp"
#include "ui/kinds/plan_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using base::Date;
using course::Plan;
using course::PlanAnswer;
using course::PlannedStep;
using course::PlanRule;

constexpr float line_y = 40;
constexpr float dot = 7;

struct Mark {
  Date date{};
  std::string numbers{};
};

// The dates with the numbers of the steps that fall on them, earliest first.
std::vector<Mark> marks_of(const PlanAnswer& draft) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < draft.steps.size(); ++i) {
    const auto& date = draft.steps[i].date;
    if (!date) continue;
    const auto found = std::ranges::find(marks, *date, &Mark::date);
    if (found == marks.end())
      marks.push_back({*date, std::to_string(i + 1)});
    else
      found->numbers += ", " + std::to_string(i + 1);
  }
  std::ranges::sort(marks, {}, &Mark::date);
  return marks;
}

std::string spoken(Ui& ui, const Plan& plan, const PlanAnswer& draft) {
  std::string text = ui.text_of("planning.timeline");
  for (const PlannedStep& planned : draft.steps)
    if (const auto* step = step_called(plan, planned.step); step != nullptr && planned.date)
      text += " " + day_text(ui.strings(), *planned.date) + ": " + step->text + ".";
  return text;
}

std::string text_of(const Plan& plan, std::string_view id) {
  const auto* step = step_called(plan, id);
  return step == nullptr ? std::string{id} : step->text;
}

// The rule in words: "Berätta minst 30 dagar före Stäng".
std::string words_for(const Ui& ui, const Plan& plan, const PlanRule& rule) {
  const auto& strings = ui.strings();
  const std::string first = text_of(plan, rule.first);
  const std::string date = day_text(strings, rule.date);
  switch (rule.shape) {
    case PlanRule::Shape::before:
      if (rule.days <= 0)
        return strings.text(
            "planning.rule_before",
            {{"first", first}, {"second", text_of(plan, rule.second)}});
      return strings.count(
          "planning.rule_days",
          rule.days,
          {{"first", first}, {"second", text_of(plan, rule.second)}});
    case PlanRule::Shape::on:
      return strings.text("planning.rule_on", {{"first", first}, {"date", date}});
    case PlanRule::Shape::not_before:
      return strings.text("planning.rule_not_before", {{"first", first}, {"date", date}});
    case PlanRule::Shape::not_after:
      return strings.text("planning.rule_not_after", {{"first", first}, {"date", date}});
  }
  return {};
}

void draw_rule(Ui& ui, const Plan& plan, const PlanRule& rule, const course::Remark& remark) {
  const std::string words = words_for(ui, plan, rule);
  const Tone tone = tone_of(remark.verdict);
  const auto item = ui.item(rule.id, words);
  const auto card = ui.card({.tone = tone, .padding_x = 16, .padding_y = 10, .gap = 2});
  ui.paragraph(
      "verdict",
      word_for(ui, remark.verdict),
      {.style = TextStyle::tiny_bold, .color = ui.strong(tone), .leading = 1.4F});
  ui.paragraph("words", words, {.style = TextStyle::small_bold, .leading = 1.45F});
  ui.rich("feedback", remark.feedback, {.style = TextStyle::small, .leading = 1.45F});
}

void draw_model(Ui& ui, const Plan& plan) {
  if (plan.model.empty()) return;
  std::vector<const PlannedStep*> steps;
  for (const PlannedStep& step : plan.model)
    if (step.date) steps.push_back(&step);
  std::ranges::stable_sort(steps, {}, [](const PlannedStep* step) { return *step->date; });
  ui.heading("model", 3, ui.text_of("planning.model"), TextStyle::h2);
  const auto list = ui.list("model-steps", ui.text_of("planning.model"));
  const auto card = ui.card({.tone = Tone::brand, .padding_x = 16, .padding_y = 12, .gap = 4});
  for (const PlannedStep* step : steps)
    ui.paragraph(
        "model-" + step->step,
        ui.strings().text(
            "planning.model_step",
            {{"date", day_text(ui.strings(), *step->date)}, {"step", text_of(plan, step->step)}}),
        {.style = TextStyle::small, .leading = 1.45F});
}

}  // namespace

void draw_timeline(Ui& ui, const Plan& plan, const PlanAnswer& draft) {
  const auto marks = marks_of(draft);
  const int span = plan.to.days - plan.from.days;
  if (marks.empty() || span <= 0) return;
  const Rect place = ui.take(ui.width(), ui.px(84));
  const float left = place.x + ui.px(12);
  const float wide = place.width - ui.px(24);
  const float y = place.y + ui.px(line_y);
  const auto x_of = [&](Date date) {
    const int days = std::clamp(date.days - plan.from.days, 0, span);
    return left + wide * static_cast<float>(days) / static_cast<float>(span);
  };
  const Theme& theme = ui.theme();
  const float thick = ui.px(4);
  ui.fill({place.x, y - thick / 2, place.width, thick}, theme.line, 2);
  const float first = x_of(marks.front().date);
  ui.fill({first, y - thick / 2, x_of(marks.back().date) - first, thick}, theme.brand);
  float taken = place.x - 1;  // numbers that would touch the one before go one line up
  for (const Mark& mark : marks) {
    const float x = x_of(mark.date);
    ui.draw().AddCircleFilled({x, y}, ui.px(dot), packed(theme.brand), 32);
    const TextLayout& number =
        ui.layouts().plain(mark.numbers, {TextStyle::tiny_bold, 1.3F}, place.width);
    const float at = std::clamp(x - number.width / 2, place.x, place.right() - number.width);
    const bool touches = at < taken + ui.px(4);
    ui.layout_at(
        number,
        at,
        y - ui.px(dot + 4) - number.height * (touches ? 2.0F : 1.0F),
        theme.ink);
    taken = touches ? taken : at + number.width;
  }
  const float below = y + ui.px(dot + 6);
  const TextLayout& from =
      ui.layouts().plain(day_text(ui.strings(), plan.from), {TextStyle::tiny, 1.3F}, wide);
  const TextLayout& to =
      ui.layouts().plain(day_text(ui.strings(), plan.to), {TextStyle::tiny, 1.3F}, wide);
  ui.layout_at(from, place.x, below, theme.muted);
  ui.layout_at(to, place.right() - to.width, below, theme.muted);
  semantics::Node& node =
      ui.semantics().leaf(Role::image, ui.id("timeline"), spoken(ui, plan, draft));
  node.box = place;
}

void draw_plan_outcome(Ui& ui, const Plan& plan, const KindContext& context) {
  ui.heading("outcome", 3, ui.text_of("planning.outcome"), TextStyle::h2);
  {
    const auto list = ui.list("rules", ui.text_of("planning.outcome"));
    const auto column = ui.card(plain_column);
    for (const PlanRule& rule : plan.rules)
      if (const auto* remark = remark_on(context.grade, rule.id); remark != nullptr)
        draw_rule(ui, plan, rule, *remark);
  }
  draw_provisions(ui, context.course, context.exercise.sources);
  draw_model(ui, plan);
}

}  // namespace behorig::ui
