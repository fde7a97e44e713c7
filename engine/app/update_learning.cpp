// Attempts, drafts and answers: every change is an event, folded at once and sent to the store.

#include "app/turn.hpp"
#include "app/update.hpp"
#include "course/kinds.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

constexpr std::int64_t typing_pause_ms = 1000;

learning::Attempt* present_attempt(State& state) {
  const auto* current = attempt_in_use(state);
  if (current == nullptr) return nullptr;
  const auto found = std::ranges::find(state.attempts, current->id, &learning::Attempt::id);
  return found == state.attempts.end() ? nullptr : &*found;
}

// Into the attempt or the exam that the event belongs to.
template <class Fold>
bool fold_into(std::vector<Fold>& folds, const learning::Event& event) {
  const auto found = std::ranges::find(folds, event.attempt, &Fold::id);
  if (found == folds.end()) return false;
  *found = learning::after(std::move(*found), event);
  return true;
}

void fold(State& state, const learning::Event& event) {
  if (fold_into(state.attempts, event) || fold_into(state.exams, event)) return;
  if (std::holds_alternative<learning::Started>(event.body))
    state.attempts.push_back(learning::after(learning::Attempt{}, event));
  if (std::holds_alternative<learning::ExamStarted>(event.body))
    state.exams.push_back(learning::after(learning::Exam{}, event));
}

void start_attempt(Turn& turn, const course::Module& module) {
  const State& state = turn.state;
  turn.ask(KeepCourse{state.course});
  learning::Started started;
  started.course = state.course->original.id;
  started.version_hash = state.course->content_hash;
  started.module = module.id;
  started.seed = turn.random.next();
  started.language = state.look.language;
  record(turn, turn.new_id(), std::move(started));
}

// A damaged database may take an answer all the same; it is no less damaged.
bool is_damage(const std::optional<base::Problem>& problem) {
  return problem && (problem->code == "S107" || problem->code == "S110");
}

bool typed(const course::Answer& answer) {
  return std::holds_alternative<course::ComposeAnswer>(answer.value);
}

// A page that an exam's missed question sends to is to be read again.
bool is_to_read(const State& state, const std::string& module, const std::string& page) {
  const auto& to_read = state.exam_standing.to_read;
  return std::ranges::find(to_read, learning::ToRead{module, page}) != to_read.end();
}

}  // namespace

void record(Turn& turn, const std::string& attempt, learning::EventBody body) {
  State& state = turn.state;
  learning::Event event{turn.new_id(), attempt, state.person, turn.now, std::move(body)};
  fold(state, event);
  state.history.push_back(event);
  state.unsaved.push_back(event);
  state.saved = ui::Saved::saving;
  // What one action does is one piece on disk: an answer, and that the module is finished with it.
  auto* same = turn.effects.empty() ? nullptr : std::get_if<Append>(&turn.effects.back());
  if (same != nullptr)
    same->events.push_back(std::move(event));
  else
    turn.ask(Append{{std::move(event)}});
}

void begin_attempt_if_needed(Turn& turn) {
  const auto* module = module_in_use(turn.state);
  if (module != nullptr && present_attempt(turn.state) == nullptr) start_attempt(turn, *module);
}

void restart_module(Turn& turn, const std::string& module_id) {
  const auto* course = course_in_use(turn.state);
  const auto* module = course == nullptr ? nullptr : course::find_module(*course, module_id);
  if (module == nullptr) return;
  start_attempt(turn, *module);
  turn.state.warnings_answered.clear();
  turn.state.alternatives.clear();
  open_page(turn, module_id, 0);
  note_page_shown(turn);  // when one was there already
  refresh(turn);
}

void note_page_shown(Turn& turn) {
  const auto* page = page_in_use(turn.state);
  const auto* attempt = present_attempt(turn.state);
  if (page == nullptr || attempt == nullptr) return;
  // Also the page where she left this module, when she has been in another since.
  const bool last = std::ranges::none_of(turn.state.attempts, [&](const learning::Attempt& other) {
    return other.last > attempt->last;
  });
  const bool to_read = is_to_read(turn.state, attempt->module, page->id);
  if (attempt->page == page->id && (last || attempt->finished) && !to_read) return;
  record(turn, std::string{attempt->id}, learning::PageShown{page->id});
  finish_if_done(turn);
}

void keep_draft(Turn& turn, const ui::KeepDraft& wish) {
  const auto* attempt = present_attempt(turn.state);
  if (attempt == nullptr) return;
  const auto work = attempt->work.find(wish.exercise);
  if (work != attempt->work.end() && work->second.handed_in) return;
  if (typed(wish.answer)) {
    turn.state.late_draft = {wish.exercise, wish.answer, {turn.now.ms + typing_pause_ms}};
    turn.state.saved = ui::Saved::saving;
    return;
  }
  record(turn, std::string{attempt->id}, learning::Drafted{wish.exercise, wish.answer});
}

void flush_late_draft(Turn& turn) {
  if (!turn.state.late_draft) return;
  const LateDraft draft = *std::exchange(turn.state.late_draft, std::nullopt);
  if (const auto* attempt = present_attempt(turn.state))
    record(turn, std::string{attempt->id}, learning::Drafted{draft.exercise, draft.answer});
}

void hand_in(Turn& turn, const std::string& exercise_id) {
  flush_late_draft(turn);
  const auto* exercise = exercise_in_use(turn.state);
  const auto* attempt = present_attempt(turn.state);
  if (exercise == nullptr || attempt == nullptr || exercise->id != exercise_id) return;
  const learning::Work work = learning::work_with(*attempt, *exercise);
  if (work.handed_in || !course::answer_complete(*exercise, work.answer)) return;
  const course::Grade grade = course::grade_answer(*exercise, work.answer);
  record(turn, std::string{attempt->id}, learning::Answered{exercise_id, work.answer, grade.score});
  finish_if_done(turn);
  refresh(turn);
}

void try_again(Turn& turn, const std::string& exercise_id) {
  const auto* attempt = present_attempt(turn.state);
  if (attempt == nullptr) return;
  const auto work = attempt->work.find(exercise_id);
  if (work == attempt->work.end() || !work->second.handed_in) return;
  record(turn, std::string{attempt->id}, learning::Reopened{exercise_id});
  refresh(turn);
}

void finish_if_done(Turn& turn) {
  const auto* module = module_in_use(turn.state);
  const auto* attempt = present_attempt(turn.state);
  if (module == nullptr || attempt == nullptr || attempt->finished ||
      !learning::all_done(*attempt, *module))
    return;
  record(turn, std::string{attempt->id}, learning::Finished{learning::score_of(*attempt, *module)});
}

void refresh(Turn& turn) {
  State& state = turn.state;
  refresh_exam(turn);
  if (const auto* course = course_in_use(state))
    state.standing = learning::standing_in(*course, state.attempts, state.exam_standing.credited);
  state.graded.reset();
  const auto* exercise = exercise_in_use(state);
  const auto* attempt = attempt_in_use(state);
  if (exercise == nullptr || attempt == nullptr || state.place.screen != ui::Screen::page) return;
  const learning::Work work = learning::work_with(*attempt, *exercise);
  if (work.handed_in)
    state.graded = ui::Graded{work.answer, course::grade_answer(*exercise, work.answer)};
}

void note_appended(Turn& turn, const std::vector<std::string>& events) {
  State& state = turn.state;
  std::erase_if(state.unsaved, [&](const learning::Event& event) {
    return std::ranges::find(events, event.id) != events.end();
  });
  if (!state.unsaved.empty() || state.late_draft) return;
  state.saved = ui::Saved::saved;
  if (!is_damage(state.problem)) state.problem.reset();
}

}  // namespace behorig::app
