#pragma once
// The rules beyond reading: references, scenarios, pedagogy, accessibility, sources and
// translations. Codes C2xx–C8xx; courses/problems.md explains each.

#include "course/load.hpp"

namespace behorig::course {

// Problems found by the rules, in the order of files and places. `today` decides which sources are
// overdue.
base::Problems
check_course(const LoadedCourse& course, const LookAtPicture& look, base::Date today);

}  // namespace behorig::course
