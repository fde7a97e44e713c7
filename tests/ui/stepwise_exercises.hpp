#pragma once
// Exercises of the stepwise kinds for the tests of their views, in Swedish of the usual length.

#include "course/kinds.hpp"

namespace behorig::test {

course::Exercise compose_a_profile();
course::Exercise plan_of_closing();
// Three comments from 09.30: "anka" (a question), "reklam" (worse after 25 minutes) and "telefon".
course::Exercise moderate_a_morning(course::Moderate::Mode mode = course::Moderate::Mode::support);
// "morgon" → "svar" (with an exercise) or "lunch"; ends "bra" and "daligt".
course::Exercise scenario_of_a_duck();

}  // namespace behorig::test
