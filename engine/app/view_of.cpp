// State → what the screens read.

#include "app/update.hpp"
#include "base/shuffle.hpp"

#include <algorithm>

namespace behorig::app {

const course::Course* course_in_use(const State& state) {
  return state.course && state.course->usable ? &state.course->in(state.look.language) : nullptr;
}

const course::Module* module_in_use(const State& state) {
  const auto* course = course_in_use(state);
  return course == nullptr ? nullptr : course::find_module(*course, state.place.module);
}

const course::Page* page_in_use(const State& state) {
  const auto* module = module_in_use(state);
  if (module == nullptr || state.place.page >= module->pages.size()) return nullptr;
  return &module->pages[state.place.page];
}

const course::Exercise* exercise_in_use(const State& state) {
  const auto* page = page_in_use(state);
  if (page == nullptr) return nullptr;
  if (state.alternatives.contains(page->id) && page->alternative) return &*page->alternative;
  return page->exercise ? &*page->exercise : nullptr;
}

const learning::Attempt* attempt_in_use(const State& state) {
  return learning::current_attempt(state.attempts, state.place.module);
}

namespace {

void fill_page(ui::View& view, const State& state) {
  view.page = page_in_use(state);
  view.page_index = state.place.page;
  if (view.page == nullptr || view.attempt == nullptr) return;
  view.alternative = state.alternatives.contains(view.page->id);
  const bool handed_in =
      view.page->exercise && view.attempt->work.contains(view.page->exercise->id);
  view.warning_open =
      !view.page->warning.empty() && !state.warnings_answered.contains(view.page->id) && !handed_in;
  view.exercise = exercise_in_use(state);
  if (view.exercise == nullptr) return;
  const learning::Work work = learning::work_with(*view.attempt, *view.exercise);
  view.draft = work.answer;
  view.tries = work.tries;
  if (state.late_draft && state.late_draft->exercise == view.exercise->id)
    view.draft = state.late_draft->answer;
  view.graded = state.graded;
  view.exercise_seed = base::seed_for(view.attempt->seed, view.exercise->id);
}

void fill_exam(ui::View& view, const State& state, base::Instant now) {
  ui::ExamView& out = view.exam;
  if (!state.store_ready || view.course == nullptr || state.person.empty()) return;
  out.standing = &state.exam_standing;
  if (state.exam_result) out.result = &*state.exam_result;
  const learning::Exam* exam = exam_in_use(state);
  out.exam = exam == nullptr ? exam_handed_in(state) : exam;
  if (exam == nullptr) return;
  out.minutes_left = learning::minutes_left(*exam, now);
  if (exam_course(state) == nullptr) return;
  const course::Course& course = exam_course(state)->in(state.look.language);
  const std::vector<std::string>& items = exam->started.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    out.items.push_back(
        {items[i],
         learning::is_answered(*exam, course, items[i]),
         exam->marked.contains(items[i])});
    if (items[i] == exam->place) out.at = i;
  }
  if (state.place.screen != ui::Screen::exam || items.empty()) return;
  const std::string& item = items[out.at];
  out.exercise = learning::find_item(course, item);
  out.draft = learning::answer_in(*exam, course, item);
  out.seed = base::seed_for(exam->started.seed, item);
}

void fill_office(ui::View& view, const State& state) {
  view.office.progress_shown = state.progress_shown;
  if (!state.office) return;
  view.office.rows = &state.office->rows;
  view.office.waiting = &state.office->waiting;
  view.office.issued = &state.office->issued;
  view.office.issuer = state.office->issuer;
  view.office.fingerprint = state.office->fingerprint;
}

}  // namespace

ui::View view_of(const State& state, base::Instant now, int local_hour) {
  ui::View view;
  view.screen = state.place.screen;
  view.loaded = state.course.get();
  view.reviewed = state.reviewed;
  view.course = course_in_use(state);
  view.look = state.look;
  for (const KnownPerson& known : state.people) {
    view.people.push_back(known.person);
    if (known.person.id == state.person) view.person = known.person;
  }
  view.form = state.form;
  view.attempts = &state.attempts;
  view.standing = &state.standing;
  view.module = module_in_use(state);
  if (view.course != nullptr && view.module != nullptr)
    view.module_index = static_cast<std::size_t>(view.module - view.course->modules.data());
  view.attempt = attempt_in_use(state);
  if (state.place.screen == ui::Screen::page) fill_page(view, state);
  fill_exam(view, state, now);
  if (const auto own = state.certificates.find(state.person); own != state.certificates.end())
    view.certificates = &own->second;
  fill_office(view, state);
  view.today = base::date_of(now, 0);
  view.saved = state.saved;
  view.listening = state.reading.now;
  view.reading_speed = state.reading_speed;
  view.problem = state.problem;
  view.backup_available = state.backup_available;
  view.notice = state.notice;
  view.dialog = state.dialog;
  view.hour = local_hour;
  view.database_path = state.database;
  view.store_ready = state.store_ready;
  return view;
}

}  // namespace behorig::app
