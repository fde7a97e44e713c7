// A branching story: what was decided so far, the present part with its choices, and after hand-in
// how it went.

#include "base/shuffle.hpp"
#include "ui/debrief.hpp"
#include "ui/kinds/parts.hpp"
#include "ui/kinds/post_card.hpp"

#include <algorithm>
#include <utility>

namespace behorig::ui {
namespace {

using course::Choice;
using course::Ending;
using course::Node;
using course::Scenario;
using course::ScenarioAnswer;
using course::ScenarioMove;
using course::ScenarioState;

constexpr float scenario_width = 680;

const Choice* choice_of(const Scenario& exercise, const ScenarioMove& move) {
  const Node* node = course::find_node(exercise, move.node);
  if (node == nullptr) return nullptr;
  const auto found = std::ranges::find(node->choices, move.choice, &Choice::id);
  return found == node->choices.end() ? nullptr : &*found;
}

const std::string& title_of(const Scenario& exercise, const ScenarioMove& move) {
  const Node* node = course::find_node(exercise, move.node);
  return node == nullptr || node->title.empty() ? move.node : node->title;
}

// The decisions so far, a line each; the last one with what is to be said about it.
void draw_trail(
    Ui& ui,
    const Scenario& exercise,
    const ScenarioAnswer& draft,
    const KindContext& context) {
  std::vector<const ScenarioMove*> decided;
  for (const ScenarioMove& move : draft.moves)
    if (choice_of(exercise, move) != nullptr) decided.push_back(&move);
  if (decided.empty()) return;
  if (decided.size() > 1) {
    const auto list = ui.list("trail", ui.text_of("scenario.trail"));
    const auto card = ui.card({.padding_y = 12, .gap = 4});
    for (std::size_t i = 0; i + 1 < decided.size(); ++i)
      ui.paragraph(
          "move-" + std::to_string(i),
          ui.strings().text(
              "scenario.past",
              {{"place", title_of(exercise, *decided[i])},
               {"choice", choice_of(exercise, *decided[i])->text}}),
          {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F});
  }
  const Choice& last = *choice_of(exercise, *decided.back());
  // What the choice led to is seen first, not the new part below it that gets the keyboard.
  if (std::exchange(context.state->verdict_unseen, false)) {
    ui.semantics().take_reveal(ui.semantics().focus());
    ui.reveal({ui.cursor_x(), ui.cursor_y(), ui.width(), ui.input().height});
  }
  const auto scope = ui.scope("led_to");
  const auto card = ui.card({.tone = Tone::brand, .padding_y = 14, .gap = 6});
  ui.paragraph(
      "choice",
      ui.strings().text("scenario.you_chose", {{"choice", last.text}}),
      {.style = TextStyle::small_bold, .leading = 1.45F});
  if (context.exam) return;
  const auto index = static_cast<std::int32_t>(ui.semantics().tree().count);
  ui.rich("feedback", last.feedback, {.style = TextStyle::small, .leading = 1.5F});
  if (!last.feedback.empty()) ui.semantics().at(index).role = Role::status;
  draw_provisions(ui, context.course, last.sources);
}

Tone tone_of_ending(Ending ending) {
  switch (ending) {
    case Ending::none:
      return Tone::plain;
    case Ending::good:
      return Tone::ok;
    case Ending::fair:
      return Tone::warn;
    case Ending::poor:
      return Tone::bad;
  }
  return Tone::plain;
}

const std::string& words_for(const Ui& ui, Ending ending) {
  if (ending == Ending::good) return ui.text_of("scenario.end_good");
  return ui.text_of(ending == Ending::fair ? "scenario.end_fair" : "scenario.end_poor");
}

void draw_story(Ui& ui, const Node& node, bool exam) {
  const Ending shown = exam ? Ending::none : node.end;
  const auto card = ui.card({.tone = tone_of_ending(shown), .padding_y = 18, .gap = 10});
  if (shown != Ending::none)
    ui.paragraph(
        "ending",
        words_for(ui, shown),
        {.style = TextStyle::small_bold,
         .color = ui.strong(tone_of_ending(shown)),
         .leading = 1.4F});
  if (!node.title.empty()) ui.heading("title", 4, node.title, TextStyle::h2);
  ui.rich("text", node.text);
  for (const course::StreamPost& post : node.post)
    draw_stream_post(ui, "post", post, {});
  if (!node.image.empty()) ui.picture("image", node.image, node.alt);
}

// A choice as a card; pressing it decides.
bool draw_option(Ui& ui, const Choice& choice, std::size_t at, std::size_t count) {
  const char32_t digit = digit_for(at);
  const bool keyed = ui.shortcuts() && digit != 0;
  const float left = ui.px(keyed ? 52 : 18);
  const float right = ui.px(40);
  const TextLayout& text =
      ui.layouts().plain(choice.text, {TextStyle::body, 1.45F}, ui.width() - left - right);
  const Rect place = ui.take(ui.width(), std::max(ui.px(50), text.height + ui.px(24)));
  semantics::Node& node = ui.semantics().leaf(Role::button, ui.id(choice.id), choice.text);
  node.position = static_cast<std::int16_t>(at + 1);
  node.set_size = static_cast<std::int16_t>(count);
  const Touch touch = ui.touch(node, place);
  const Theme& theme = ui.theme();
  ui.fill(place, touch.hovered ? theme.brand_soft : theme.surface, 12);
  ui.outline(place, touch.hovered ? theme.brand : theme.control, 12, touch.hovered ? ui.px(2) : 1);
  if (keyed) {
    const Rect cap{
        place.x + ui.px(16),
        place.y + (place.height - ui.px(22)) / 2,
        ui.px(22),
        ui.px(22)};
    ui.fill(cap, theme.surface, 5);
    ui.outline(cap, theme.line, 5, 1);
    const TextLayout& number =
        ui.layouts().plain(std::to_string(at + 1), {TextStyle::tiny, 1.3F}, cap.width);
    ui.layout_at(
        number,
        cap.x + (cap.width - number.width) / 2,
        cap.y + (cap.height - number.height) / 2,
        theme.muted);
  }
  ui.layout_at(text, place.x + left, place.y + (place.height - text.height) / 2, theme.ink);
  ui.mark_spoken(node.id, text, place.x + left, place.y + (place.height - text.height) / 2);
  const std::string& arrow = ui.text_of("scenario.on");
  const TextLayout& sign = ui.layouts().plain(arrow, {TextStyle::body_bold, 1.4F}, right);
  ui.layout_at(
      sign,
      place.right() - ui.px(16) - sign.width,
      place.y + (place.height - sign.height) / 2,
      theme.brand);
  ui.focus_ring(node, 12);
  return touch.pressed || (digit != 0 && ui.take_character(digit));
}

ScenarioAnswer
with_choice(const ScenarioAnswer& draft, const std::string& node, const std::string& choice) {
  ScenarioAnswer changed = draft;
  if (changed.moves.empty() || changed.moves.back().node != node ||
      !changed.moves.back().choice.empty())
    changed.moves.push_back({node, {}, {}});
  changed.moves.back().choice = choice;
  return changed;
}

std::optional<ScenarioAnswer> draw_choices(
    Ui& ui,
    const Scenario& exercise,
    const ScenarioState& state,
    const ScenarioAnswer& draft) {
  const auto open = course::open_choices(exercise, state);
  if (open.empty()) return std::nullopt;
  std::optional<ScenarioAnswer> changed;
  ui.heading("choices", 4, ui.text_of("scenario.choices"), TextStyle::h2);
  const auto group = ui.group("options", ui.text_of("scenario.choices"));
  const auto column = ui.card(plain_column);
  for (std::size_t i = 0; i < open.size(); ++i)
    if (draw_option(ui, *open[i], i, open.size()))
      changed = with_choice(draft, state.node, open[i]->id);
  return changed;
}

// The node's own exercise, with a button of its own; graded before the story goes on.
std::optional<ScenarioAnswer> draw_node_exercise(
    Ui& ui,
    const Node& node,
    const ScenarioState& state,
    const ScenarioAnswer& draft,
    const KindContext& context) {
  const course::Exercise& exercise = node.exercise.front();
  const std::uint64_t seed = base::seed_for(context.seed, node.id);
  ViewState& view = *context.state;
  if (state.exercise_answered && context.exam) {
    ui.status("answered", ui.text_of("exam.answered_here"), {.color = ui.theme().ink});
    return std::nullopt;
  }
  if (state.exercise_answered) {
    const auto& answer = draft.moves.back().exercise.front();
    const course::Grade grade = course::grade_answer(exercise, answer);
    draw_exercise(ui, context.course, exercise, answer, seed, &grade, view);
    return std::nullopt;
  }
  const auto card = ui.card({.padding_y = 18, .gap = 12});
  auto changed = draw_exercise(
      ui,
      context.course,
      exercise,
      view.node_draft,
      seed,
      nullptr,
      view,
      context.exam);
  if (changed) view.node_draft = std::move(*changed);
  const bool ready = course::answer_complete(exercise, view.node_draft);
  if (!ui.button("answer", ui.text_of("scenario.answer"), {.enabled = ready})) return std::nullopt;
  ScenarioAnswer answered = draft;
  answered.moves.push_back({.node = node.id, .exercise = {view.node_draft}});
  return answered;
}

// A new part of the story begins with an empty view of its exercise.
void enter_node(const Node& node, const KindContext& context) {
  if (context.state->node == node.id) return;
  ViewState fresh;
  fresh.node = node.id;
  fresh.verdict_unseen = context.state->verdict_unseen;
  if (!node.exercise.empty())
    fresh.node_draft =
        course::first_answer_to(node.exercise.front(), base::seed_for(context.seed, node.id));
  *context.state = std::move(fresh);
}

std::optional<ScenarioAnswer> draw_node(
    Ui& ui,
    const Scenario& exercise,
    const ScenarioState& state,
    const ScenarioAnswer& draft,
    const KindContext& context) {
  const Node* node = course::find_node(exercise, state.node);
  if (node == nullptr) return std::nullopt;
  enter_node(*node, context);
  std::optional<ScenarioAnswer> changed;
  const auto panel =
      ui.panel("node-" + node->id, node->title.empty() ? exercise.title : node->title);
  draw_story(ui, *node, context.exam);
  if (state.ended) {
    ui.status(
        "ended",
        ui.text_of(context.exam ? "exam.story_ended" : "scenario.ended"),
        {.color = ui.theme().ink});
    return std::nullopt;
  }
  if (!node->exercise.empty()) {
    const auto scope = ui.scope("exercise");
    changed = draw_node_exercise(ui, *node, state, draft, context);
    if (!state.exercise_answered) return changed;
  }
  return draw_choices(ui, exercise, state, draft);
}

Decision decision_of(
    const Scenario& exercise,
    const ScenarioMove& move,
    const Choice& choice,
    const KindContext& context,
    std::size_t at) {
  Decision decision;
  decision.id = std::to_string(at);
  decision.title = title_of(exercise, move);
  decision.did = choice.text;
  if (const Node* node = course::find_node(exercise, move.node))
    decision.situation = course::plain_text(node->text);
  if (!choice.feedback.empty()) decision.led_to.push_back(choice.feedback);
  decision.sources = choice.sources;
  if (const auto* remark = remark_on(context.grade, move.node + "/" + choice.id)) {
    decision.verdict = remark->verdict;
    decision.better = remark->better;
  }
  return decision;
}

void draw_scenario_debrief(
    Ui& ui,
    const Scenario& exercise,
    const ScenarioAnswer& answer,
    const KindContext& context) {
  const ScenarioState state = course::state_after(exercise, answer);
  if (const Node* node = course::find_node(exercise, state.node)) {
    const auto scope = ui.scope("ending");
    draw_story(ui, *node, false);
  }
  ui.heading("debrief", 3, ui.text_of("debrief.axes"), TextStyle::h2);
  draw_axes(ui, context.grade->axes);
  ui.space(8);
  ui.heading("decisions", 3, ui.text_of("debrief.decisions"), TextStyle::h2);
  const auto list = ui.list("list", ui.text_of("debrief.decisions"));
  for (std::size_t i = 0; i < answer.moves.size(); ++i)
    if (const Choice* choice = choice_of(exercise, answer.moves[i]))
      draw_decision(
          ui,
          context.course,
          decision_of(exercise, answer.moves[i], *choice, context, i));
}

}  // namespace

std::optional<course::ScenarioAnswer> draw(
    Ui& ui,
    const course::Scenario& exercise,
    const course::ScenarioAnswer& draft,
    const KindContext& context) {
  std::optional<ScenarioAnswer> changed;
  {
    const float wide = std::min(ui.width(), ui.px(scenario_width));
    const auto columns = ui.columns();
    const auto column = ui.column(wide);
    if (!exercise.title.empty()) ui.heading("story", 3, exercise.title, TextStyle::h2);
    if (context.grade != nullptr) {
      draw_scenario_debrief(ui, exercise, draft, context);
      return std::nullopt;
    }
    draw_trail(ui, exercise, draft, context);
    changed = draw_node(ui, exercise, course::state_after(exercise, draft), draft, context);
  }
  // The keyboard goes on at the new part of the story.
  if (changed && !changed->moves.back().choice.empty()) {
    const ScenarioState next = course::state_after(exercise, *changed);
    ui.focus(ui.id("node-" + next.node));
    context.state->verdict_unseen = true;
  }
  if (changed) ui.want_frame();
  return changed;
}

}  // namespace behorig::ui
