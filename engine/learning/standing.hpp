#pragma once
// Where a learner stands in a course: what "my page" and the course plan show.

#include "learning/attempt.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace behorig::learning {

enum class ModuleStatus {
  not_started,
  under_way,
  credited,  // tillgodoräknad: by the groups passed in a failed direct exam
  done
};

struct ModuleStanding {
  std::string module{};
  ModuleStatus status{ModuleStatus::not_started};
  double progress{0};         // 0–1: share of pages seen and exercises handed in
  std::size_t page_index{0};  // where to go on, from 0
  std::optional<double> score{};

  bool operator==(const ModuleStanding&) const = default;
};

struct Standing {
  std::vector<ModuleStanding> modules{};  // as in the course
  double progress{0};                     // over the core modules, weighed by minutes
  int minutes_left{0};                    // core modules, rounded up to 5
  std::size_t core_left{0};               // core modules neither done nor credited
  // Where one button goes on: the attempt last touched if unfinished, else the first module not
  // done.
  std::string next_module{};  // empty when all is done
  std::size_t next_page{0};

  bool operator==(const Standing&) const = default;
};

// `credited` are module ids, as `exam_standing` gives them.
Standing standing_in(
    const course::Course& course,
    const std::vector<Attempt>& attempts,
    const std::set<std::string>& credited = {});

// The attempt to go on with in a module: the latest unfinished, else the latest; null when none.
const Attempt* current_attempt(const std::vector<Attempt>& attempts, std::string_view module);

}  // namespace behorig::learning
