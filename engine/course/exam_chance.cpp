#include "course/exam_chance.hpp"

#include <cmath>

namespace behorig::course {

namespace {

// The probabilities of 0, 1, … `count` right answers.
std::vector<double> binomial(int count, double knows) {
  std::vector<double> chances{1.0};
  for (int question = 0; question < count; ++question) {
    std::vector<double> next(chances.size() + 1, 0.0);
    for (std::size_t right = 0; right < chances.size(); ++right) {
      next[right] += chances[right] * (1 - knows);
      next[right + 1] += chances[right] * knows;
    }
    chances = std::move(next);
  }
  return chances;
}

// The fewest right answers that reach a share; 24 of 30 for 0.8 in spite of rounding.
std::size_t least_right(int count, double share) {
  constexpr double rounding = 1e-9;
  return static_cast<std::size_t>(std::max(0.0, std::ceil(count * share - rounding)));
}

}  // namespace

double chance_to_fail(const ExamRules& exam, double knows) {
  std::vector<double> all{1.0};  // by the number right, every group so far passed
  int drawn = 0;
  for (const DrawFrom& draw : exam.draw) {
    const std::vector<double> group = binomial(draw.count, knows);
    std::vector<double> next(all.size() + group.size() - 1, 0.0);
    for (std::size_t before = 0; before < all.size(); ++before)
      for (std::size_t right = least_right(draw.count, exam.pass_each_group); right < group.size();
           ++right)
        next[before + right] += all[before] * group[right];
    all = std::move(next);
    drawn += draw.count;
  }
  double passed = 0;
  for (std::size_t right = least_right(drawn, exam.pass); right < all.size(); ++right)
    passed += all[right];
  return 1 - passed;
}

}  // namespace behorig::course
