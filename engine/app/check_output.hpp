#pragma once
// How `behorig check` tells what it found: lines for people and editors, or JSON for programs.

#include "base/strings.hpp"
#include "course/load.hpp"

#include <iosfwd>
#include <string>
#include <vector>

namespace behorig::app {

struct CheckedCourse {
  std::string folder{};
  course::LoadedCourse loaded{};
  base::Problems problems{};  // of loading and of the rules; places as the person writes paths
};

struct Tally {
  long long errors{0};
  long long warnings{0};
  long long files{0};
};

Tally tally_of(const std::vector<CheckedCourse>& courses);

// file:line:column: error C204: what happened, and below it the cure.
void print_text(
    std::ostream& out,
    const base::Strings& strings,
    const std::vector<CheckedCourse>& courses,
    const Tally& tally);
void print_json(
    std::ostream& out,
    const base::Strings& strings,
    const std::vector<CheckedCourse>& courses,
    const Tally& tally);
// For a path that holds nothing to check.
void print_refusal(
    std::ostream& errors,
    const base::Strings& strings,
    const base::Problem& problem);

}  // namespace behorig::app
