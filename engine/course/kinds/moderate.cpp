// Playing a stream of comments: what the clock, the queue and the comments are after some moves.

#include "course/kinds/moderate.hpp"

#include "course/kinds/references.hpp"

namespace behorig::course {

namespace {

bool waits(const CommentState& comment) {
  return comment.status == CommentStatus::waiting || comment.status == CommentStatus::worse;
}

void let_arrive(const Moderate& exercise, StreamState& state) {
  for (std::size_t i = 0; i < exercise.comments.size(); ++i)
    if (state.comments[i].status == CommentStatus::to_come &&
        exercise.comments[i].at <= state.clock)
      state.comments[i].status = CommentStatus::waiting;
}

// A comment gets worse when it has stood untouched for its time, counted from when it came.
void let_worsen(const Moderate& exercise, StreamState& state) {
  for (std::size_t i = 0; i < exercise.comments.size(); ++i) {
    const StreamComment& comment = exercise.comments[i];
    CommentState& now = state.comments[i];
    if (now.status != CommentStatus::waiting || comment.worsens_after == 0) continue;
    if (state.clock - comment.at < comment.worsens_after) continue;
    now.status = CommentStatus::worse;
    now.got_worse = true;
  }
}

// When nothing waits, the clock goes on to the next comment.
void skip_idle_time(const Moderate& exercise, StreamState& state) {
  if (std::ranges::any_of(state.comments, waits)) return;
  const StreamComment* next = nullptr;
  for (std::size_t i = 0; i < exercise.comments.size(); ++i) {
    const StreamComment& comment = exercise.comments[i];
    if (state.comments[i].status == CommentStatus::to_come &&
        (next == nullptr || comment.at < next->at))
      next = &comment;
  }
  if (next == nullptr) return;
  state.clock = next->at;
  let_arrive(exercise, state);
}

// Exactly one fate, and nothing twice.
bool can_be_carried_out(const ModerateMove& move) {
  if (std::ranges::count_if(move.verbs, is_fate) != 1) return false;
  return std::ranges::all_of(move.verbs, [&](Verb verb) {
    return std::ranges::count(move.verbs, verb) == 1;
  });
}

void make_move(const Moderate& exercise, const ModerateMove& move, StreamState& state) {
  const auto found = std::ranges::find(exercise.comments, move.comment, &StreamComment::id);
  if (found == exercise.comments.end() || !can_be_carried_out(move)) return;
  CommentState& comment =
      state.comments[static_cast<std::size_t>(found - exercise.comments.begin())];
  if (!waits(comment)) return;
  comment.status = CommentStatus::handled;
  comment.verbs = move.verbs;
  comment.taken_at = state.clock;
  for (const Verb verb : move.verbs)
    state.clock += exercise.minutes[static_cast<std::size_t>(verb)];
  comment.handled_at = state.clock;
  let_arrive(exercise, state);
  let_worsen(exercise, state);
  skip_idle_time(exercise, state);
}

}  // namespace

bool is_fate(Verb verb) {
  return verb == Verb::leave || verb == Verb::hide || verb == Verb::remove;
}

std::string_view name_of(Verb verb) {
  return verb_names[static_cast<std::size_t>(verb)];
}

ModerateAnswer first_answer(const Moderate& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Moderate& exercise, const ModerateAnswer& answer) {
  return state_after(exercise, answer).handled == exercise.comments.size();
}

StreamState state_after(const Moderate& exercise, const ModerateAnswer& answer) {
  StreamState state;
  state.clock = exercise.clock;
  state.comments.resize(exercise.comments.size());
  let_arrive(exercise, state);
  skip_idle_time(exercise, state);
  for (const ModerateMove& move : answer.moves)
    make_move(exercise, move, state);
  for (const CommentState& comment : state.comments) {
    state.handled += comment.status == CommentStatus::handled ? 1U : 0U;
    state.waiting += waits(comment) ? 1U : 0U;
  }
  return state;
}

}  // namespace behorig::course
