// Moderation: the top line, the thread to the left and the actions to the right; after hand-in the
// debrief.

#include "ui/dates.hpp"
#include "ui/kinds/moderate_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using course::CommentStatus;
using course::StreamComment;

constexpr float stream_width = 376;
constexpr float most_stream_share = 0.47F;
constexpr float meter_width = 124;
constexpr float meter_gap = 24;
constexpr float title_width = 300;
constexpr double good_share = 0.5;

struct Meter {
  std::string id{};
  std::string name{};
  double share{0};
  Tone tone{Tone::brand};
};

// The axes, and the time left when the shift has an end. A sharp shift does not say how it goes.
std::vector<Meter> meters_of(const Ui& ui, const Shift& shift) {
  std::vector<Meter> meters;
  if (shift.supported())
    for (const course::AxisScore& axis : course::axes_so_far(shift.exercise, shift.answer))
      if (axis.axis != course::Axis::time)
        meters.push_back(
            {std::string{course::axis_names[static_cast<std::size_t>(axis.axis)]},
             axis_name(ui, axis.axis),
             axis.share,
             axis.share >= good_share ? Tone::ok : Tone::warn});
  const int whole = shift.exercise.until - shift.exercise.clock;
  if (shift.exercise.until == 0 || whole <= 0) return meters;
  const int left = std::max(0, shift.exercise.until - shift.stream.clock);
  meters.push_back(
      {"time_left",
       ui.text_of("moderate.time_left"),
       static_cast<double>(left) / whole,
       left > 0 ? Tone::brand : Tone::warn});
  return meters;
}

void draw_meter(Ui& ui, const Shift& shift, const Meter& meter) {
  const auto scope = ui.scope(meter.id);
  ui.set_gap(4);
  const int left = shift.exercise.until - shift.stream.clock;
  const bool time = meter.id == "time_left";
  ui.label(meter.name, {.style = TextStyle::small, .leading = 1.35F});
  const std::string spoken =
      time ? ui.strings().text("moderate.time_left_words", {{"time", minutes_text(ui, left)}})
           : meter.name;
  ui.progress("bar", spoken, meter.share, 0, meter.tone);
}

void draw_meters(Ui& ui, const Shift& shift, const std::vector<Meter>& meters) {
  const float gap = ui.px(meter_gap);
  const float least = ui.px(meter_width);
  const auto fits = static_cast<std::size_t>(std::max(1.0F, (ui.width() + gap) / (least + gap)));
  for (std::size_t first = 0; first < meters.size(); first += fits) {
    const auto columns = ui.columns(meter_gap);
    for (std::size_t i = first; i < std::min(meters.size(), first + fits); ++i) {
      const auto column = ui.column(std::min(least, ui.width()));
      draw_meter(ui, shift, meters[i]);
    }
  }
}

void draw_title(Ui& ui, const Shift& shift) {
  ui.set_gap(2);
  if (!shift.exercise.title.empty()) ui.heading("title", 3, shift.exercise.title);
  const std::size_t all = shift.exercise.comments.size();
  const std::size_t number = std::min(all, shift.stream.handled + (shift.shown ? 0 : 1));
  ui.paragraph(
      "place",
      ui.strings().text(
          "moderate.place",
          {{"mode", ui.text_of(shift.supported() ? "moderate.support" : "moderate.sharp")},
           {"number", std::to_string(number)},
           {"count", std::to_string(all)},
           {"time", clock_text(ui.strings(), shift.stream.clock)}}),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F});
}

void draw_top(Ui& ui, const Shift& shift) {
  const auto meters = meters_of(ui, shift);
  const auto count = static_cast<float>(meters.size());
  const float wanted = ui.px(count * meter_width + (count - 1) * meter_gap) + 1;
  const float whole = ui.width();
  if (meters.empty() || whole < wanted + ui.px(title_width + meter_gap)) {
    draw_title(ui, shift);
    ui.set_gap(12);
    draw_meters(ui, shift, meters);
    return;
  }
  const auto columns = ui.columns(meter_gap);
  {
    const auto column = ui.column(whole - wanted - ui.px(meter_gap));
    draw_title(ui, shift);
  }
  const auto column = ui.column(wanted);
  draw_meters(ui, shift, meters);
}

void draw_all_done(Ui& ui, bool exam) {
  const auto card = ui.card({.tone = Tone::ok, .padding_x = 16, .padding_y = 14});
  ui.status(
      "all_done",
      ui.text_of(exam ? "exam.all_handled" : "moderate.all_done"),
      {.color = ui.theme().ink});
}

std::optional<course::ModerateAnswer> draw_shift(Ui& ui, const Shift& shift) {
  draw_top(ui, shift);
  ui.line();
  ui.space(8);
  if (!shift.has_current()) draw_all_done(ui, shift.context.exam);
  if (ui.narrow()) {
    draw_stream(ui, shift);
    ui.set_gap(12);
    return draw_actions(ui, shift);
  }
  const float whole = ui.width();
  const float left = std::min(ui.px(stream_width), whole * most_stream_share);
  const auto columns = ui.columns(28);
  {
    const auto column = ui.column(left);
    draw_stream(ui, shift);
  }
  const auto column = ui.column(whole - left - ui.px(28));
  return draw_actions(ui, shift);
}

bool waits(const course::CommentState& state) {
  return state.status == CommentStatus::waiting || state.status == CommentStatus::worse;
}

}  // namespace

void open_comment(ViewState& view, std::string comment) {
  view.comment = std::move(comment);
  view.verbs.clear();
  view.card.clear();
  view.feedback_shown = false;
}

Shift shift_of(
    const Ui& ui,
    const course::Moderate& exercise,
    const course::ModerateAnswer& answer,
    const KindContext& context) {
  Shift shift{exercise, answer, context, course::state_after(exercise, answer)};
  shift.perform_button = ui.id("perform");
  shift.next_button = ui.id("next");
  ViewState& view = *context.state;
  const auto find = [&](std::string_view id) {
    return static_cast<std::size_t>(
        std::ranges::find(exercise.comments, id, &StreamComment::id) - exercise.comments.begin());
  };
  shift.current = find(view.comment);
  shift.shown =
      view.feedback_shown && !answer.moves.empty() && answer.moves.back().comment == view.comment;
  if (shift.shown || (shift.has_current() && waits(shift.state()))) return shift;
  shift.current = static_cast<std::size_t>(
      std::ranges::find_if(shift.stream.comments, waits) - shift.stream.comments.begin());
  open_comment(view, shift.has_current() ? shift.comment().id : std::string{});
  return shift;
}

std::string minutes_text(const Ui& ui, int minutes) {
  if (minutes <= 0) return ui.text_of("moderate.time_is_up");
  const std::string rest = std::to_string(minutes % 60);
  if (minutes < 60) return ui.strings().text("moderate.only_minutes", {{"minutes", rest}});
  return ui.strings().text(
      "moderate.hours_minutes",
      {{"hours", std::to_string(minutes / 60)}, {"minutes", rest}});
}

std::optional<course::ModerateAnswer> draw(
    Ui& ui,
    const course::Moderate& exercise,
    const course::ModerateAnswer& draft,
    const KindContext& context) {
  const Shift shift = shift_of(ui, exercise, draft, context);
  if (context.grade == nullptr) return draw_shift(ui, shift);
  draw_moderate_debrief(ui, shift);
  return std::nullopt;
}

}  // namespace behorig::ui
