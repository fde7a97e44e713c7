#pragma once
// Answers of somebody who has learned: for the tour's second exam and for tests.

#include "course/course.hpp"

#include <cstdint>

namespace behorig::app {

// The right answer to a question; for a story the best of some hundred plays by chance. Empty for
// the kinds that no exam holds.
course::Answer learned_answer(const course::Exercise& exercise, std::uint64_t seed);

}  // namespace behorig::app
