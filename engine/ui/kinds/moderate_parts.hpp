#pragma once
// What the parts of the moderation view share: one frame's reading of the shift, and its words.

#include "ui/debrief.hpp"

#include <optional>
#include <string>
#include <vector>

namespace behorig::ui {

// Where the shift is: worked out once a frame.
struct Shift {
  const course::Moderate& exercise;
  const course::ModerateAnswer& answer;
  const KindContext& context;
  course::StreamState stream{};
  std::size_t current{
      0};             // the comment being dealt with; the number of comments when there is none
  bool shown{false};  // the current comment's move is made and its outcome still on view
  Id perform_button{0};
  Id next_button{0};

  bool has_current() const { return current < exercise.comments.size(); }

  const course::StreamComment& comment() const { return exercise.comments[current]; }

  const course::CommentState& state() const { return stream.comments[current]; }

  ViewState& view() const { return *context.state; }

  // Feedback after every move, and axes that tell how it goes.
  bool supported() const {
    return exercise.mode == course::Moderate::Mode::support && !context.exam;
  }
};

Shift shift_of(
    const Ui& ui,
    const course::Moderate& exercise,
    const course::ModerateAnswer& answer,
    const KindContext& context);
// Lets the view begin anew with a comment; empty: the one that has waited longest.
void open_comment(ViewState& view, std::string comment);

const std::string& verb_name(const Ui& ui, course::Verb verb);                   // "Spara kopia"
const std::string& step_name(const Ui& ui, course::Verb verb);                   // "Spara"
std::string joined_steps(const Ui& ui, const std::vector<course::Verb>& verbs);  // "Spara → Dölj"
std::string minutes_text(const Ui& ui, int minutes);                             // "2 tim 18 min"

// The left side: the post, what has been dealt with, the current comment and those that wait.
void draw_stream(Ui& ui, const Shift& shift);
// The right side: the two rows of actions, the sentence and its outcome. A changed answer when it
// was carried out.
std::optional<course::ModerateAnswer> draw_actions(Ui& ui, const Shift& shift);
// The sentence *1 Spara → 2 Dölj*, whose parts can be moved; true when *Utför* was pressed.
bool draw_sentence(Ui& ui, const Shift& shift);
// What was good and what was not in the move just made.
void draw_move_feedback(Ui& ui, const Shift& shift);
// What happened in the thread during the last move.
void draw_meanwhile(Ui& ui, const Shift& shift);
void draw_moderate_debrief(Ui& ui, const Shift& shift);

}  // namespace behorig::ui
