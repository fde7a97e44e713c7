// The left side of moderation: the thread.

#include "ui/dates.hpp"
#include "ui/kinds/moderate_parts.hpp"
#include "ui/kinds/post_card.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using course::CommentState;
using course::CommentStatus;
using course::StreamComment;
using course::Verb;

constexpr std::size_t latest = 2;  // dealt with and always on view
constexpr std::size_t folded_characters = 26;
constexpr std::size_t queue_characters = 90;
constexpr float time_width = 64;  // "13.22", and the gap before it
constexpr float stream_gap = 10;

bool did(const CommentState& state, Verb verb) {
  return std::ranges::find(state.verbs, verb) != state.verbs.end();
}

const std::string& became(const Ui& ui, const CommentState& state) {
  if (did(state, Verb::hide)) return ui.text_of("moderate.became.hide");
  if (did(state, Verb::remove)) return ui.text_of("moderate.became.remove");
  if (did(state, Verb::reply)) return ui.text_of("moderate.became.answered");
  return ui.text_of("moderate.became.leave");
}

Tone became_tone(const CommentState& state) {
  if (did(state, Verb::hide) || did(state, Verb::remove)) return Tone::quiet;
  return did(state, Verb::reply) ? Tone::ok : Tone::brand;
}

void draw_folded(Ui& ui, const StreamComment& comment, const CommentState& state) {
  const std::string& pill = became(ui, state);
  const auto item = ui.item(comment.id, comment.name);
  const auto card = ui.card({.padding_x = 16, .padding_y = 10});
  const float text_width = ui.width() - ui.px(30 + 2 * 10) - ui.pill_width(pill);
  const auto columns = ui.columns(10);
  {
    const auto column = ui.column(ui.px(30));
    ui.avatar(comment.name, 30, Tone::quiet);
  }
  {
    const auto column = ui.column(text_width);
    const auto row = ui.row(0, 30);
    ui.paragraph(
        "text",
        comment.name + " · " + excerpt(comment.text, folded_characters),
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.35F});
  }
  const auto column = ui.column(ui.pill_width(pill));
  const auto row = ui.row(0, 30);
  ui.pill("became", pill, became_tone(state));
}

// Those dealt with, in the order they were; only the latest unless all are asked for.
void draw_handled(Ui& ui, const Shift& shift) {
  const auto& moves = shift.answer.moves;
  const std::size_t past = moves.size() - (shift.shown ? 1 : 0);
  if (past == 0) return;
  const bool all = shift.view().earlier_shown || past <= latest;
  if (past > latest) {
    const std::string label =
        all ? ui.text_of("moderate.fewer")
            : ui.strings().count("moderate.earlier", static_cast<long long>(past - latest));
    if (ui.button("earlier", label, {.style = ButtonStyle::ghost, .small = true}))
      shift.view().earlier_shown = !shift.view().earlier_shown;
  }
  const auto list = ui.list("handled", ui.text_of("moderate.handled"));
  for (std::size_t i = all ? 0 : past - latest; i < past; ++i) {
    const auto found =
        std::ranges::find(shift.exercise.comments, moves[i].comment, &StreamComment::id);
    if (found == shift.exercise.comments.end()) continue;
    const auto at = static_cast<std::size_t>(found - shift.exercise.comments.begin());
    draw_folded(ui, *found, shift.stream.comments[at]);
  }
}

void draw_comment(Ui& ui, const Shift& shift, const std::string& time) {
  const StreamComment& comment = shift.comment();
  const auto card = ui.card({.padding_x = 16, .padding_y = 14});
  const float whole = ui.width();
  const auto columns = ui.columns(12);
  {
    const auto column = ui.column(ui.px(38));
    ui.avatar(comment.name, 38);
  }
  const auto column = ui.column(whole - ui.px(38 + 12));
  ui.set_gap(4);
  const TextSpec muted{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.65F};
  const TextLayout& name =
      ui.layouts().plain(comment.name, {TextStyle::body_bold, 1.4F}, ui.width());
  const bool time_fits = name.width + ui.px(time_width) < ui.width();
  {
    const auto row = ui.row(8);
    ui.paragraph("name", comment.name, {.style = TextStyle::body_bold, .leading = 1.4F});
    if (time_fits) ui.paragraph("time", time, muted);
    if (shift.state().got_worse) ui.pill("worse", ui.text_of("moderate.worse"), Tone::warn);
  }
  if (!time_fits) ui.paragraph("time", time, muted);
  ui.paragraph("text", comment.text, {.said = said_comment(ui, comment.name, time, comment.text)});
  if (shift.state().got_worse && !comment.then.empty())
    ui.rich(
        "then",
        ui.strings().text("moderate.worse_then", {{"then", comment.then}}),
        {.style = TextStyle::small, .color = ui.theme().warn, .leading = 1.45F});
}

void draw_current(Ui& ui, const Shift& shift) {
  const StreamComment& comment = shift.comment();
  const std::string time = clock_text(ui.strings(), comment.at);
  const std::string id = "current-" + comment.id;
  // After *Utför* or *Nästa kommentar* the keyboard goes on here.
  if (!shift.shown && shift.view().verbs.empty() &&
      (ui.is_focused(shift.next_button) || ui.is_focused(shift.perform_button)))
    ui.focus(ui.id(id));
  const auto panel =
      ui.panel(id, ui.strings().text("moderate.current", {{"name", comment.name}, {"time", time}}));
  const float top = ui.cursor_y();
  draw_comment(ui, shift, time);
  const float bottom = ui.cursor_y() - ui.px(stream_gap);
  ui.outline({ui.cursor_x(), top, ui.width(), bottom - top}, ui.theme().brand, 12, ui.px(2));
}

// One that waits: press to deal with it before the others.
bool draw_waiting(Ui& ui, const StreamComment& comment, bool worse) {
  const std::string text = excerpt(comment.text, queue_characters);
  const std::string when = clock_text(ui.strings(), comment.at);
  const std::string& pill = ui.text_of("moderate.worse");
  const float inner = ui.width() - ui.px(2 * 16);
  const float pill_room = worse ? ui.pill_width(pill) + ui.px(10) : 0;
  const TextLayout& head = ui.layouts().plain(
      comment.name + " · " + when,
      {TextStyle::small_bold, 1.35F},
      inner - pill_room);
  const TextLayout& body = ui.layouts().plain(text, {TextStyle::small, 1.4F}, inner);
  const Rect place = ui.take(ui.width(), head.height + body.height + ui.px(2 * 10 + 2));
  semantics::Node& node = ui.semantics().leaf(
      Role::button,
      ui.id(comment.id),
      ui.strings().text("moderate.open", {{"name", comment.name}, {"text", text}}));
  if (worse) node.description = pill;
  const Touch touch = ui.touch(node, place);
  ui.fill(place, touch.hovered ? ui.theme().brand_soft : ui.theme().surface, 12);
  ui.outline(place, touch.hovered ? ui.theme().brand : ui.theme().control, 12);
  const float left = place.x + ui.px(16);
  const float top = place.y + ui.px(10);
  ui.layout_at(head, left, top, ui.theme().ink);
  ui.layout_at(body, left, top + head.height + ui.px(2), ui.theme().muted);
  if (worse) {
    const TextLayout& words = ui.layouts().plain(pill, {TextStyle::tiny_bold, 1.5F}, pill_room);
    const float wide = ui.pill_width(pill);
    const Rect box{place.right() - ui.px(16) - wide, top - ui.px(2), wide, words.height + ui.px(4)};
    ui.fill(box, ui.theme().warn_soft, box.height / ui.zoom() / 2);
    ui.layout_at(words, box.x + ui.px(11), box.y + ui.px(2), ui.theme().warn);
  }
  ui.focus_ring(node, 12);
  return touch.pressed;
}

void draw_queue(Ui& ui, const Shift& shift) {
  if (!shift.has_current()) return;
  const auto& comments = shift.exercise.comments;
  const auto waiting = static_cast<long long>(shift.stream.waiting) - (shift.shown ? 0 : 1);
  const std::string words = waiting > 0 ? ui.strings().count("moderate.queue", waiting)
                                        : ui.text_of("moderate.queue_empty");
  ui.status("queue_length", words, {.style = TextStyle::small, .color = ui.theme().muted});
  if (waiting <= 0) return;
  std::size_t opened = comments.size();
  {
    const auto queue = ui.group("queue", words);
    for (std::size_t i = 0; i < comments.size(); ++i) {
      const CommentStatus status = shift.stream.comments[i].status;
      const bool waits = status == CommentStatus::waiting || status == CommentStatus::worse;
      if (i == shift.current || !waits) continue;
      if (draw_waiting(ui, comments[i], status == CommentStatus::worse)) opened = i;
    }
  }
  if (opened == comments.size()) return;
  open_comment(shift.view(), comments[opened].id);
  ui.focus(ui.id("current-" + comments[opened].id));
  ui.want_frame();
}

}  // namespace

void draw_stream(Ui& ui, const Shift& shift) {
  ui.set_gap(stream_gap);
  const auto arrived = std::ranges::count_if(shift.stream.comments, [](const CommentState& state) {
    return state.status != CommentStatus::to_come;
  });
  draw_stream_post(
      ui,
      "post",
      shift.exercise.post,
      ui.strings().count("moderate.comments", arrived));
  draw_handled(ui, shift);
  if (shift.has_current()) draw_current(ui, shift);
  draw_queue(ui, shift);
}

}  // namespace behorig::ui
