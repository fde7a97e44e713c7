#pragma once
// All options that apply. Score: (right picks − wrong picks) / number of right options, never below
// 0.

#include "course/exercise_kind.hpp"
#include "course/kinds/option.hpp"

namespace behorig::course {

struct MultipleAnswer {
  std::vector<std::string> picked{};  // option ids, in the order picked

  bool operator==(const MultipleAnswer&) const = default;
};

struct Multiple {
  static constexpr std::string_view kind = "multiple";
  using Answer = MultipleAnswer;
  std::vector<Option> options{};
  bool fixed_order{false};

  bool operator==(const Multiple&) const = default;
};

void read(base::Reader& reader, Multiple& exercise);
void read(base::Reader& reader, MultipleAnswer& answer);
void write(base::Writer& writer, const MultipleAnswer& answer);
MultipleAnswer first_answer(const Multiple& exercise, std::uint64_t seed);
bool complete(const Multiple& exercise, const MultipleAnswer& answer);
Grade grade(const Multiple& exercise, const MultipleAnswer& answer);
static_assert(ExerciseKind<Multiple>);

}  // namespace behorig::course
