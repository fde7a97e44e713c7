// A text to write: live checks below the field; after hand-in what held, a model and points to
// judge oneself by.

#include "ui/kinds/parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using course::Compose;
using course::WordRule;

constexpr int short_lines = 5;
constexpr int long_lines = 8;
constexpr std::size_t long_text = 400;  // from this limit the field is taller
constexpr std::size_t most_characters = 8000;

// "2200" → "2 200", "2,200".
std::string grouped(const Ui& ui, std::size_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3)
    text.insert(at - 3, ui.strings().language() == "sv" ? "\u00A0" : ",");
  return text;
}

std::string pill_text(const Ui& ui, const WordRule& rule, bool holds) {
  const auto key = holds               ? "compose.holds"
                   : rule.must.empty() ? "compose.forbidden"
                                       : "compose.absent";
  return ui.strings().text(key, {{"label", rule.label}});
}

void draw_pills(Ui& ui, const Compose& exercise, std::string_view text) {
  if (exercise.rules.empty()) return;
  std::size_t held = 0;
  {
    const auto group = ui.group("checks", ui.text_of("compose.checks"));
    const auto row = ui.row(8);
    for (const WordRule& rule : exercise.rules) {
      const bool holds = course::holds(rule, text);
      if (holds) ++held;
      ui.pill(rule.id, pill_text(ui, rule, holds), holds ? Tone::ok : Tone::warn);
    }
  }
  ui.status(
      "held",
      ui.strings().text(
          "compose.held",
          {{"held", std::to_string(held)}, {"count", std::to_string(exercise.rules.size())}}),
      {.style = TextStyle::small, .leading = 1.4F});
}

void draw_counter(Ui& ui, const Compose& exercise, std::size_t length) {
  const TextSpec muted{
      .style = TextStyle::small,
      .color = ui.theme().muted,
      .leading = 1.4F,
      .describes = "text"};
  const std::string text =
      exercise.limit == 0
          ? ui.strings().text("compose.counter_free", {{"count", grouped(ui, length)}})
          : ui.strings().text(
                "compose.counter",
                {{"count", grouped(ui, length)}, {"limit", grouped(ui, exercise.limit)}});
  {
    const auto row = ui.row(8);
    ui.push_right(ui.text_width(text, TextStyle::small) + 1);
    ui.paragraph("counter", text, muted);
  }
  if (exercise.counts == course::Counting::instagram)
    ui.paragraph("instagram", ui.text_of("compose.instagram"), muted);
  const bool over = exercise.limit > 0 && length > exercise.limit;
  ui.status(
      "too_long",
      over ? ui.strings().count("compose.too_long", static_cast<long long>(length - exercise.limit))
           : std::string{},
      {.style = TextStyle::small_bold,
       .color = ui.theme().bad,
       .leading = 1.4F,
       .error_of = "text"});
}

std::optional<course::ComposeAnswer>
draw_writing(Ui& ui, const Compose& exercise, const course::ComposeAnswer& draft) {
  const auto card = ui.card({.padding_x = 16, .padding_y = 14, .gap = 10});
  course::ComposeAnswer answer = draft;
  const std::size_t length = course::counted_length(exercise, draft.text);
  const FieldSpec spec{
      .lines = exercise.limit == 0 || exercise.limit >= long_text ? long_lines : short_lines,
      .most_characters = most_characters,
      .description = ui.text_of("compose.field_keys"),
      .invalid = exercise.limit > 0 && length > exercise.limit};
  const bool changed = ui.field("text", ui.text_of("compose.field"), answer.text, spec);
  draw_counter(ui, exercise, length);
  if (!exercise.rules.empty()) ui.line();
  draw_pills(ui, exercise, draft.text);
  return changed ? std::optional{std::move(answer)} : std::nullopt;
}

// The rules one by one, with the author's words about those that did not hold.
void draw_rules(Ui& ui, const Compose& exercise, std::string_view text) {
  if (exercise.rules.empty()) return;
  ui.heading("outcome", 3, ui.text_of("compose.outcome"));
  const auto list = ui.list("rules", ui.text_of("compose.outcome"));
  const auto column = ui.card(plain_column);
  for (const WordRule& rule : exercise.rules) {
    const bool holds = course::holds(rule, text);
    const auto item = ui.item(rule.id, rule.label);
    const auto card = ui.card(
        {.tone = holds ? Tone::ok : Tone::warn, .padding_x = 16, .padding_y = 10, .gap = 2});
    ui.paragraph(
        "rule",
        pill_text(ui, rule, holds),
        {.style = TextStyle::small_bold,
         .color = holds ? ui.theme().ok : ui.theme().warn,
         .leading = 1.4F});
    if (!holds) ui.rich("feedback", rule.feedback, {.style = TextStyle::small, .leading = 1.45F});
  }
}

void draw_model(Ui& ui, const Compose& exercise, const KindContext& context) {
  if (exercise.model.empty()) return;
  ui.heading("model", 3, ui.text_of("compose.model"));
  const auto card = ui.card({.tone = Tone::brand, .padding_x = 16, .padding_y = 14, .gap = 6});
  ui.paragraph("model-text", exercise.model);
  draw_provisions(ui, context.course, context.exercise.sources);
}

void draw_points(Ui& ui, const Compose& exercise, ViewState& state) {
  if (exercise.points.empty()) return;
  ui.heading("points", 3, ui.text_of("compose.points"));
  ui.paragraph(
      "points-how",
      ui.text_of("compose.points_how"),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F});
  const auto group = ui.group("judging", ui.text_of("compose.points"));
  const auto column = ui.card(plain_column);
  for (std::size_t i = 0; i < exercise.points.size(); ++i) {
    const auto found = std::ranges::find(state.judged, i);
    const ChoiceSpec spec{.checkbox = true, .checked = found != state.judged.end()};
    if (!ui.choice("point-" + std::to_string(i), exercise.points[i], spec)) continue;
    if (spec.checked)
      state.judged.erase(found);
    else
      state.judged.push_back(i);
  }
}

void draw_written(
    Ui& ui,
    const Compose& exercise,
    const course::ComposeAnswer& answer,
    const KindContext& context) {
  {
    const auto card = ui.card({.padding_x = 16, .padding_y = 14, .gap = 4});
    ui.label(
        ui.text_of("compose.field"),
        {.style = TextStyle::small_bold, .color = ui.theme().muted, .leading = 1.4F});
    ui.paragraph("written", answer.text);
  }
  draw_rules(ui, exercise, answer.text);
  draw_model(ui, exercise, context);
  draw_points(ui, exercise, *context.state);
}

}  // namespace

std::optional<course::ComposeAnswer> draw(
    Ui& ui,
    const course::Compose& exercise,
    const course::ComposeAnswer& draft,
    const KindContext& context) {
  if (context.grade == nullptr) return draw_writing(ui, exercise, draft);
  draw_written(ui, exercise, draft, context);
  return std::nullopt;
}

}  // namespace behorig::ui
