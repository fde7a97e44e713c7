#pragma once
// The one list of exercise kinds, and what can be done with any of them. A new kind adds its name
// here.

#include "course/kinds/compose.hpp"
#include "course/kinds/hotspot.hpp"
#include "course/kinds/mark.hpp"
#include "course/kinds/moderate.hpp"
#include "course/kinds/multiple.hpp"
#include "course/kinds/order.hpp"
#include "course/kinds/plan.hpp"
#include "course/kinds/scenario.hpp"
#include "course/kinds/single.hpp"
#include "course/kinds/sort.hpp"

#include <variant>

namespace behorig::course {

template <ExerciseKind... K>
struct KindList {
  using Exercise = std::variant<K...>;
  using Answer = std::variant<std::monostate, typename K::Answer...>;
};

using Kinds =
    KindList<Single, Multiple, Order, Sort, Mark, Hotspot, Compose, Plan, Moderate, Scenario>;

// An exercise of any kind: what all have in common around what differs.
struct Exercise {
  std::string id{};
  std::string goal{};  // goal id; may be empty in the showcase
  std::string prompt{};
  std::string hint{};
  std::string review{};
  std::vector<std::string> sources{};
  Kinds::Exercise kind{};

  bool operator==(const Exercise&) const = default;
};

// An answer to any kind; std::monostate before there is one.
struct Answer {
  Kinds::Answer value{};

  bool operator==(const Answer&) const = default;
};

Exercise read_exercise(base::Reader& reader);
std::string_view kind_of(const Exercise& exercise);
// The words of all kinds, in the list's order.
std::vector<std::string_view> all_kinds();

Answer first_answer_to(const Exercise& exercise, std::uint64_t seed);
bool answer_complete(const Exercise& exercise, const Answer& answer);
// A grade of 0 without remarks when the answer is of another kind.
Grade grade_answer(const Exercise& exercise, const Answer& answer);

// {"kind": …, …}, as stored in the log.
base::Json answer_to_json(const Answer& answer);
Answer answer_from_json(const base::Json& json, base::Problems& problems);

}  // namespace behorig::course
