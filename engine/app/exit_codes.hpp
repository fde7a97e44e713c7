#pragma once

#include "base/problem.hpp"
#include "base/strings.hpp"

#include <ostream>

// What the program's commands end with, as engine/README.md lists it.
namespace behorig::app {

inline constexpr int fine = 0;
inline constexpr int faults = 1;    // what was looked at has faults
inline constexpr int not_done = 2;  // what was asked for could not be done

// Says why, and what to do about it; returns `not_done`.
inline int end_with(const base::Strings& strings, const base::Problem& why, std::ostream& errors) {
  errors << base::sentence(strings, why) << '\n' << base::cure(strings, why) << '\n';
  return not_done;
}

}  // namespace behorig::app
