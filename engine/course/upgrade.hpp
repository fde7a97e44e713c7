#pragma once
// Older formats become the present one, file by file, before anything reads them: JSON → JSON steps
// that each lift a format number by one. Every step has a pair before/after under
// tests/course/upgrades/.

#include "base/json.hpp"

#include <span>

namespace behorig::course {

inline constexpr int present_format = 1;

struct UpgradeStep {
  int from{0};  // lifts from this format to the next
  void (*run)(const std::string& path, base::Json& file){nullptr};
};

// In the order of their numbers.
std::span<const UpgradeStep> upgrade_steps();

// The format number of a course.json: C111 or C112 when there is none, C123 when it is newer than
// this program knows. 0 after a problem.
int format_of(const base::Json& course_file, base::Problems& problems);

void upgrade(
    const std::string& path,
    base::Json& file,
    int format,
    std::span<const UpgradeStep> steps = upgrade_steps());

}  // namespace behorig::course
