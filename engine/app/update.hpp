#pragma once
// State and action in, state and effects out. Reads no clock, no disk, no randomness.

#include "app/actions.hpp"
#include "app/effect_types.hpp"
#include "app/state.hpp"

namespace behorig::app {

// What pure code may not fetch itself.
struct Stamp {
  base::Instant now{};
  std::uint64_t random{0};
};

struct Step {
  State state{};
  Effects effects{};
};

Step update(State state, const Action& action, const Stamp& stamp);

// What the screens read. Points into the state, which must outlive it.
ui::View view_of(const State& state, base::Instant now, int local_hour);

// The page the state is at, and its exercise (or the alternative taken); null when there is none.
const course::Course* course_in_use(const State& state);
const course::Module* module_in_use(const State& state);
const course::Page* page_in_use(const State& state);
const course::Exercise* exercise_in_use(const State& state);
const learning::Attempt* attempt_in_use(const State& state);

// The exam under way, else null; the last one handed in, else null; the course version of the one
// under way.
const learning::Exam* exam_in_use(const State& state);
const learning::Exam* exam_handed_in(const State& state);
const course::LoadedCourse* exam_course(const State& state);

}  // namespace behorig::app
