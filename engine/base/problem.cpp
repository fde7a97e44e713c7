#include "base/problem.hpp"

#include <algorithm>

namespace behorig::base {

bool any_errors(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.severity == Severity::error;
  });
}

}  // namespace behorig::base
