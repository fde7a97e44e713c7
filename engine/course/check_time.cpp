#include "course/findings.hpp"
#include "course/reading_time.hpp"

#include <cmath>

namespace behorig::course {

namespace {

using base::Severity;

constexpr int longest_sitting = 15;  // minutes; for those who take the course between other tasks

// A promise that is too short makes people late; one minute in ten is no promise broken.
bool is_too_short(int minutes, double estimated) {
  return estimated > minutes * 1.1 + 0.5;
}

}  // namespace

void check_time(Findings& findings) {
  for (const Module& module : findings.course().modules) {
    const base::Json* tree = findings.tree(module.file);
    if (tree == nullptr) continue;
    const base::Json& place = place_at(*tree, "minutes");
    const double estimated = estimated_minutes(*tree);
    if (is_too_short(module.minutes, estimated))
      findings.report(
          "C311",
          module.file,
          place,
          {{"minutes", std::to_string(module.minutes)},
           {"estimated", std::to_string(std::lround(estimated))}},
          Severity::warning);
    if (module.depth == Depth::core && module.minutes > longest_sitting)
      findings.report(
          "C312",
          module.file,
          place,
          {{"minutes", std::to_string(module.minutes)}, {"most", std::to_string(longest_sitting)}},
          Severity::warning);
  }
}

}  // namespace behorig::course
