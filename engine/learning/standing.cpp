#include "learning/standing.hpp"

#include <algorithm>
#include <cmath>

namespace behorig::learning {
namespace {

std::vector<Attempt> attempts_at(const std::vector<Attempt>& attempts, std::string_view course) {
  std::vector<Attempt> own;
  for (const Attempt& attempt : attempts)
    if (attempt.course == course) own.push_back(attempt);
  return own;
}

std::size_t page_index_of(const Attempt& attempt, const course::Module& module) {
  for (std::size_t i = 0; i < module.pages.size(); ++i)
    if (module.pages[i].id == attempt.page) return i;
  return 0;
}

// The finished attempt with the highest score; null when none is.
const Attempt* best_finished(const std::vector<Attempt>& attempts, std::string_view module) {
  const Attempt* best = nullptr;
  for (const Attempt& attempt : attempts)
    if (attempt.module == module && attempt.finished &&
        (best == nullptr || attempt.finished_score > best->finished_score))
      best = &attempt;
  return best;
}

ModuleStanding
standing_of(const course::Module& module, const std::vector<Attempt>& attempts, bool credited) {
  ModuleStanding standing{.module = module.id};
  const Attempt* current = current_attempt(attempts, module.id);
  if (current != nullptr) standing.page_index = page_index_of(*current, module);
  if (const Attempt* finished = best_finished(attempts, module.id)) {
    standing.status = ModuleStatus::done;
    standing.progress = 1;
    standing.score = finished->finished_score;
  } else if (credited) {
    standing.status = ModuleStatus::credited;
    standing.progress = 1;
  } else if (current != nullptr) {
    standing.status = ModuleStatus::under_way;
    standing.progress = progress_of(*current, module);
  }
  return standing;
}

const ModuleStanding* find_standing(const Standing& standing, std::string_view module) {
  for (const ModuleStanding& one : standing.modules)
    if (one.module == module) return &one;
  return nullptr;
}

bool is_left(const ModuleStanding& standing) {
  return standing.status != ModuleStatus::done && standing.status != ModuleStatus::credited;
}

void sum_up_core(Standing& standing, const course::Course& course) {
  double all = 0;
  double left = 0;
  double minutes = 0;
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    const course::Module& module = course.modules[i];
    if (module.depth != course::Depth::core) continue;
    const ModuleStanding& one = standing.modules[i];
    const double weight = std::max(1, module.minutes);
    all += weight;
    left += weight * (1 - one.progress);
    minutes += module.minutes * (1 - one.progress);
    if (is_left(one)) ++standing.core_left;
  }
  standing.progress = all == 0 ? 0 : 1 - left / all;
  // Shares are sums of fractions: 10.000000001 minutes are 10.
  standing.minutes_left = static_cast<int>(std::ceil(minutes / 5 - 1e-6)) * 5;
}

// The first module of this depth that is neither done nor credited; null when all are.
const ModuleStanding*
first_left(const Standing& standing, const course::Course& course, course::Depth depth) {
  for (std::size_t i = 0; i < course.modules.size(); ++i)
    if (course.modules[i].depth == depth && is_left(standing.modules[i]))
      return &standing.modules[i];
  return nullptr;
}

const ModuleStanding* last_touched(const Standing& standing, const std::vector<Attempt>& attempts) {
  const auto latest =
      std::max_element(attempts.begin(), attempts.end(), [](const Attempt& a, const Attempt& b) {
        return a.last < b.last;
      });
  if (latest == attempts.end() || latest->finished) return nullptr;
  return find_standing(standing, latest->module);
}

}  // namespace

Standing standing_in(
    const course::Course& course,
    const std::vector<Attempt>& attempts,
    const std::set<std::string>& credited) {
  const std::vector<Attempt> own = attempts_at(attempts, course.id);
  Standing standing;
  for (const course::Module& module : course.modules)
    standing.modules.push_back(standing_of(module, own, credited.count(module.id) > 0));
  sum_up_core(standing, course);

  const ModuleStanding* next = last_touched(standing, own);
  if (next == nullptr) next = first_left(standing, course, course::Depth::core);
  if (next == nullptr) next = first_left(standing, course, course::Depth::extra);
  if (next != nullptr) {
    standing.next_module = next->module;
    standing.next_page = next->page_index;
  }
  return standing;
}

const Attempt* current_attempt(const std::vector<Attempt>& attempts, std::string_view module) {
  const Attempt* current = nullptr;
  for (const Attempt& attempt : attempts) {
    if (attempt.module != module) continue;
    const bool better = current == nullptr || (current->finished && !attempt.finished) ||
                        (current->finished == attempt.finished && current->last <= attempt.last);
    if (better) current = &attempt;
  }
  return current;
}

}  // namespace behorig::learning
