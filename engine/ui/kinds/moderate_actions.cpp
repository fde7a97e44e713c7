// The right side of moderation: what to do with the comment and beside it, and the sentence of it
// all.

#include "base/text.hpp"
#include "ui/kinds/moderate_parts.hpp"
#include "ui/kinds/parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace behorig::ui {
namespace {

using course::Verb;

constexpr std::array fates{Verb::leave, Verb::hide, Verb::remove};
constexpr std::array others{
    Verb::save,
    Verb::reply,
    Verb::refer,
    Verb::registrar,
    Verb::manager,
    Verb::police,
    Verb::platform,
    Verb::close};
constexpr float least_pair = 420;  // two toggles beside each other need this
constexpr float beside_name = 92;  // radio button, keycap and padding of a compact choice

const std::string& text_for(const Ui& ui, std::string_view group, Verb verb) {
  return ui.text_of("moderate." + std::string{group} + "." + std::string{course::name_of(verb)});
}

bool chosen(const ViewState& view, Verb verb) {
  return std::ranges::find(view.verbs, verb) != view.verbs.end();
}

// A fate takes the place of the one chosen before it; any other verb comes last, or goes.
void choose(ViewState& view, Verb verb) {
  const auto found = std::ranges::find(view.verbs, verb);
  if (course::is_fate(verb)) {
    const auto before = std::ranges::find_if(view.verbs, course::is_fate);
    if (before != view.verbs.end())
      *before = verb;
    else
      view.verbs.push_back(verb);
  } else if (found != view.verbs.end()) {
    view.verbs.erase(found);
  } else {
    view.verbs.push_back(verb);
  }
}

char32_t key_for(const Ui& ui, Verb verb) {
  std::size_t at = 0;
  const char32_t letter = base::next_code_point(text_for(ui, "key", verb), at);
  return letter >= U'A' && letter <= U'Z' ? letter + 32 : letter;
}

void draw_fates(Ui& ui, const Shift& shift) {
  ui.heading("fate", 4, ui.text_of("moderate.fate"), TextStyle::h2);
  const auto group = ui.radio_group("fates", ui.text_of("moderate.fate"));
  const auto row = ui.row(8);
  const float column = ui.width() / ui.zoom();
  for (std::size_t i = 0; i < fates.size(); ++i) {
    const std::string& name = verb_name(ui, fates[i]);
    const ChoiceSpec spec{
        .checked = chosen(shift.view(), fates[i]),
        .enabled = !shift.shown,
        .shortcut = digit_for(i),
        .position = static_cast<int>(i + 1),
        .set_size = static_cast<int>(fates.size()),
        .compact = true,
        .width =
            std::min(column, ui.text_width(name, TextStyle::small_bold) / ui.zoom() + beside_name),
        .show_shortcut = ui.shortcuts()};
    if (ui.choice(course::name_of(fates[i]), name, spec)) choose(shift.view(), fates[i]);
  }
}

void draw_others(Ui& ui, const Shift& shift) {
  ui.heading("also", 4, ui.text_of("moderate.also"), TextStyle::h2);
  const auto group = ui.group("others", ui.text_of("moderate.also"));
  const std::size_t in_row = ui.width() >= ui.px(least_pair) ? 2 : 1;
  const float gap = 8;
  const float wide =
      (ui.width() / ui.zoom() - gap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row);
  const auto column = ui.card(plain_column);
  for (std::size_t first = 0; first < others.size(); first += in_row) {
    const auto row = ui.row(gap);
    for (std::size_t i = first; i < first + in_row; ++i) {
      const Verb verb = others[i];
      const ChoiceSpec spec{
          .checkbox = true,
          .checked = chosen(shift.view(), verb),
          .enabled = !shift.shown,
          .shortcut = key_for(ui, verb),
          .compact = true,
          .width = wide,
          .show_shortcut = ui.shortcuts()};
      if (ui.choice(course::name_of(verb), verb_name(ui, verb), spec)) choose(shift.view(), verb);
    }
  }
}

course::ModerateAnswer carried_out(const Shift& shift) {
  course::ModerateAnswer answer = shift.answer;
  answer.moves.push_back({shift.comment().id, shift.view().verbs});
  return answer;
}

void draw_next(Ui& ui, const Shift& shift) {
  const bool last = shift.stream.handled == shift.exercise.comments.size();
  const std::string& label = ui.text_of(last ? "moderate.finish" : "moderate.next");
  if (ui.is_focused(shift.perform_button)) ui.focus(shift.next_button);
  const auto row = ui.row();
  ui.push_right(ui.button_width(label, {.style = ButtonStyle::secondary}));
  if (ui.button("next", label, {.style = ButtonStyle::secondary})) open_comment(shift.view(), {});
}

}  // namespace

const std::string& verb_name(const Ui& ui, Verb verb) {
  return text_for(ui, "verb", verb);
}

const std::string& step_name(const Ui& ui, Verb verb) {
  return text_for(ui, "step", verb);
}

std::string joined_steps(const Ui& ui, const std::vector<Verb>& verbs) {
  std::string text;
  for (const Verb verb : verbs)
    text += (text.empty() ? "" : " " + ui.text_of("moderate.then") + " ") + step_name(ui, verb);
  return text;
}

std::optional<course::ModerateAnswer> draw_actions(Ui& ui, const Shift& shift) {
  ui.set_gap(10);
  if (!shift.supported()) draw_meanwhile(ui, shift);
  if (!shift.has_current()) return std::nullopt;
  draw_fates(ui, shift);
  draw_others(ui, shift);
  std::optional<course::ModerateAnswer> changed;
  if (draw_sentence(ui, shift)) {
    changed = carried_out(shift);
    if (shift.supported())
      shift.view().feedback_shown = shift.view().verdict_unseen = true;
    else
      open_comment(shift.view(), {});
    ui.want_frame();
  }
  if (!shift.shown || changed) return changed;
  const float top = ui.cursor_y();
  draw_move_feedback(ui, shift);
  draw_meanwhile(ui, shift);
  draw_next(ui, shift);
  if (std::exchange(shift.view().verdict_unseen, false))
    ui.reveal({ui.cursor_x(), top, ui.width(), ui.cursor_y() - top});
  return changed;
}

}  // namespace behorig::ui
