#pragma once
// How fair an exam's limits are: the chance that a person who knows enough fails by bad luck.

#include "course/course.hpp"

namespace behorig::course {

// The chance (0–1) to fail for a person who answers each drawn question right with the probability
// `knows` (0–1), independently: fewer than `pass` of all, or fewer than `pass_each_group` of a
// group. Scenarios, which are graded in parts, are not counted. 0 for an exam without questions.
// Exact: the number right in a group is binomial, and the groups are added up.
double chance_to_fail(const ExamRules& exam, double knows);

}  // namespace behorig::course
