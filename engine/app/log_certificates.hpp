#pragma once
// Whether each certificate in the store is what was signed, and rests on an exam that the answers
// say was passed.

#include "app/issuing.hpp"

#include <set>
#include <string>

namespace behorig::app {

// Attempts that were disposed of, and passed, by signed summaries that hold.
using PassedDisposed = std::set<std::string, std::less<>>;

// S133 (warning), S134, S142; see run_verify_log. Throws Failure.
base::Problems verify_certificates(
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const PassedDisposed& passed);

}  // namespace behorig::app
