#include "course/exam_chance.hpp"

#include <catch2/catch.hpp>

using namespace behorig::course;

namespace {

ExamRules exam(std::vector<DrawFrom> draw, double pass, double pass_each_group) {
  ExamRules made;
  made.draw = std::move(draw);
  made.pass = pass;
  made.pass_each_group = pass_each_group;
  return made;
}

}  // namespace

TEST_CASE("whoever knows all passes, and whoever knows nothing fails") {
  const ExamRules thirty = exam({{"a", 6}, {"b", 6}, {"c", 6}, {"d", 6}, {"e", 6}}, 0.8, 0.5);
  CHECK(chance_to_fail(thirty, 1) == Approx(0).margin(1e-12));
  CHECK(chance_to_fail(thirty, 0) == Approx(1));
}

TEST_CASE("one question fails as often as it is not known") {
  CHECK(chance_to_fail(exam({{"a", 1}}, 1, 0), 0.85) == Approx(0.15));
}

TEST_CASE("one group of ten at eight of ten is binomial") {
  // 1 − (0.9¹⁰ + 10 · 0.9⁹ · 0.1 + 45 · 0.9⁸ · 0.1²)
  CHECK(chance_to_fail(exam({{"a", 10}}, 0.8, 0), 0.9) == Approx(0.0701908264));
}

TEST_CASE("a limit for each group makes it harder") {
  const ExamRules without = exam({{"a", 2}, {"b", 2}}, 0.5, 0);
  const ExamRules with = exam({{"a", 2}, {"b", 2}}, 0.5, 1);
  CHECK(chance_to_fail(with, 0.5) > chance_to_fail(without, 0.5));
  CHECK(chance_to_fail(with, 0.5) == Approx(1 - 1.0 / 16));
}
