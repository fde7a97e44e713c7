// What moderation says afterwards: about the move just made, about what happened meanwhile, and in
// the debrief.

#include "ui/dates.hpp"
#include "ui/kinds/moderate_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using course::CommentState;
using course::CommentStatus;
using course::MoveReview;
using course::StreamComment;
using course::Verb;
using course::Verdict;

std::string names_of(const Ui& ui, const std::vector<Verb>& verbs) {
  std::string text;
  for (const Verb verb : verbs)
    text += (text.empty() ? "" : ", ") + verb_name(ui, verb);
  return text;
}

// What was not as it should be, a line each.
std::vector<std::string>
remarks_of(const Ui& ui, const StreamComment& comment, const MoveReview& review, bool got_worse) {
  const auto& strings = ui.strings();
  std::vector<std::string> lines;
  for (const course::VerbRemark& wrong : review.wrong)
    lines.push_back(
        strings.text("moderate.wrong", {{"verb", verb_name(ui, wrong.verb)}, {"why", wrong.why}}));
  if (!review.missing.empty())
    lines.push_back(strings.text("moderate.missing", {{"verbs", names_of(ui, review.missing)}}));
  for (const course::VerbPair& pair : review.conflicts)
    lines.push_back(strings.text(
        "moderate.conflict",
        {{"first", step_name(ui, pair.first)}, {"second", step_name(ui, pair.second)}}));
  if (!review.unneeded.empty())
    lines.push_back(strings.text("moderate.unneeded", {{"verbs", names_of(ui, review.unneeded)}}));
  if (got_worse && !comment.then.empty())
    lines.push_back(strings.text("moderate.hurry", {{"then", comment.then}}));
  return lines;
}

const std::string& opening(const Ui& ui, Verdict verdict, std::size_t steps) {
  switch (verdict) {
    case Verdict::right:
    case Verdict::fine:
      return ui.text_of(steps > 1 ? "moderate.well_ordered" : "moderate.well_done");
    case Verdict::partly:
    case Verdict::missed:
      return ui.text_of("moderate.half_done");
    case Verdict::wrong:
      return ui.text_of("moderate.badly_done");
  }
  return ui.text_of("moderate.half_done");
}

int cost_of(const course::Moderate& exercise, const course::ModerateMove& move) {
  int minutes = 0;
  for (const Verb verb : move.verbs)
    minutes += exercise.minutes[static_cast<std::size_t>(verb)];
  return minutes;
}

}  // namespace

void draw_move_feedback(Ui& ui, const Shift& shift) {
  const auto& move = shift.answer.moves.back();
  const StreamComment& comment = shift.comment();
  const bool worse = shift.state().got_worse;
  const MoveReview review = course::review(comment, move, worse);
  const Verdict verdict = review.remark.verdict;
  const auto scope = ui.scope("feedback");
  const auto card = ui.card({.tone = tone_of(verdict), .padding_x = 16, .padding_y = 14, .gap = 6});
  const auto index = static_cast<std::int32_t>(ui.semantics().tree().count);
  ui.rich("text", "**" + opening(ui, verdict, move.verbs.size()) + "** " + comment.feedback);
  ui.semantics().at(index).role = Role::status;
  const auto lines = remarks_of(ui, comment, review, worse);
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.rich(std::to_string(i), lines[i], {.style = TextStyle::small, .leading = 1.45F});
  if (verdict != Verdict::right && !comment.better.empty())
    ui.rich(
        "better",
        ui.strings().text("moderate.better", {{"text", comment.better}}),
        {.style = TextStyle::small, .leading = 1.45F});
  draw_provisions(ui, shift.context.course, comment.sources);
}

void draw_meanwhile(Ui& ui, const Shift& shift) {
  const course::ModerateMove* last =
      shift.answer.moves.empty() ? nullptr : &shift.answer.moves.back();
  const auto done =
      last == nullptr
          ? shift.exercise.comments.end()
          : std::ranges::find(shift.exercise.comments, last->comment, &StreamComment::id);
  if (done == shift.exercise.comments.end()) return;
  const auto at = static_cast<std::size_t>(done - shift.exercise.comments.begin());
  const int now = shift.stream.clock;
  const int before = shift.stream.comments[at].handled_at - cost_of(shift.exercise, *last);
  const auto during = [&](int minute) { return minute > before && minute <= now; };
  std::vector<std::string> lines;
  long long arrived = 0;
  for (std::size_t i = 0; i < shift.exercise.comments.size(); ++i) {
    const StreamComment& comment = shift.exercise.comments[i];
    const CommentState& state = shift.stream.comments[i];
    if (during(comment.at) && state.status != CommentStatus::to_come) ++arrived;
    if (state.status == CommentStatus::worse && during(comment.at + comment.worsens_after))
      lines.push_back(ui.strings().text(
          "moderate.got_worse",
          {{"name", comment.name}, {"then", comment.then}}));
  }
  if (arrived > 0) lines.insert(lines.begin(), ui.strings().count("moderate.arrived", arrived));
  if (lines.empty()) return;
  const auto group = ui.group("meanwhile", ui.text_of("moderate.meanwhile"));
  const auto card = ui.card({.padding_x = 16, .padding_y = 12, .gap = 4});
  ui.label(
      ui.text_of("moderate.meanwhile"),
      {.style = TextStyle::small_bold, .color = ui.theme().muted, .leading = 1.4F});
  for (std::size_t i = 0; i < lines.size(); ++i)
    ui.status(
        std::to_string(i),
        lines[i],
        {.style = TextStyle::small, .color = ui.theme().ink, .leading = 1.45F});
}

void draw_moderate_debrief(Ui& ui, const Shift& shift) {
  ui.heading("debrief", 3, ui.text_of("debrief.title"), TextStyle::h2);
  draw_axes(ui, shift.context.grade->axes);
  ui.space(8);
  ui.heading("decisions", 3, ui.text_of("debrief.decisions"), TextStyle::h2);
  const auto list = ui.list("list", ui.text_of("debrief.decisions"));
  for (const course::ModerateMove& move : shift.answer.moves) {
    const auto found = std::ranges::find(shift.exercise.comments, move.comment, &StreamComment::id);
    if (found == shift.exercise.comments.end()) continue;
    const StreamComment& comment = *found;
    const auto at = static_cast<std::size_t>(found - shift.exercise.comments.begin());
    const bool worse = shift.stream.comments[at].got_worse;
    MoveReview review = course::review(comment, move, worse);
    Decision decision;
    decision.id = comment.id;
    decision.title = ui.strings().text(
        "moderate.decision",
        {{"name", comment.name}, {"time", clock_text(ui.strings(), comment.at)}});
    decision.situation = comment.text;
    decision.did = joined_steps(ui, move.verbs);
    decision.reasons = true;
    decision.led_to = remarks_of(ui, comment, review, worse);
    if (!comment.feedback.empty())
      decision.led_to.insert(decision.led_to.begin(), comment.feedback);
    decision.verdict = review.remark.verdict;
    if (decision.verdict != Verdict::right) decision.better = comment.better;
    decision.sources = comment.sources;
    draw_decision(ui, shift.context.course, decision);
  }
}

}  // namespace behorig::ui
