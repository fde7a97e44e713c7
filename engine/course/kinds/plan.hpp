#pragma once
// Steps to put in order and on dates. Score: the share of rules that hold.

#include "base/instant.hpp"
#include "course/exercise_kind.hpp"

#include <optional>

namespace behorig::course {

struct PlanStep {
  std::string id{};
  std::string text{};

  bool operator==(const PlanStep&) const = default;
};

struct PlanRule {
  enum class Shape {
    before,      // `first` at least `days` before `second`
    on,          // `first` on `date`
    not_before,  // `first` on `date` or later
    not_after    // `first` on `date` or earlier
  };
  std::string id{};
  Shape shape{Shape::before};
  std::string first{};
  std::string second{};
  std::int64_t days{0};
  base::Date date{};
  std::string feedback{};

  bool operator==(const PlanRule&) const = default;
};

struct PlannedStep {
  std::string step{};
  std::optional<base::Date> date{};

  bool operator==(const PlannedStep&) const = default;
};

struct PlanAnswer {
  std::vector<PlannedStep> steps{};  // every step once, in the learner's order

  bool operator==(const PlanAnswer&) const = default;
};

struct Plan {
  static constexpr std::string_view kind = "plan";
  using Answer = PlanAnswer;
  base::Date from{};
  base::Date to{};
  std::vector<PlanStep> steps{};
  std::vector<PlanRule> rules{};
  std::vector<PlannedStep> model{};  // one good plan; may be empty

  bool operator==(const Plan&) const = default;
};

void read(base::Reader& reader, Plan& exercise);
void read(base::Reader& reader, PlanAnswer& answer);
void write(base::Writer& writer, const PlanAnswer& answer);
PlanAnswer first_answer(const Plan& exercise, std::uint64_t seed);  // shuffled, no dates
bool complete(const Plan& exercise, const PlanAnswer& answer);      // every step has a date
// A rule whose dates hold but whose order in the list contradicts its dates is reported as partly.
Grade grade(const Plan& exercise, const PlanAnswer& answer);
static_assert(ExerciseKind<Plan>);

}  // namespace behorig::course
