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

}  // namespace

ui::View view_of(const State& state, int local_hour) {
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
  view.saved = state.saved;
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
