#pragma once
// One option is right.

#include "course/exercise_kind.hpp"
#include "course/kinds/option.hpp"

namespace behorig::course {

struct SingleAnswer {
  std::string picked{};  // option id; empty before the first choice

  bool operator==(const SingleAnswer&) const = default;
};

struct Single {
  static constexpr std::string_view kind = "single";
  using Answer = SingleAnswer;
  std::vector<Option> options{};
  bool fixed_order{false};

  bool operator==(const Single&) const = default;
};

void read(base::Reader& reader, Single& exercise);
void read(base::Reader& reader, SingleAnswer& answer);
void write(base::Writer& writer, const SingleAnswer& answer);
SingleAnswer first_answer(const Single& exercise, std::uint64_t seed);
bool complete(const Single& exercise, const SingleAnswer& answer);
Grade grade(const Single& exercise, const SingleAnswer& answer);
static_assert(ExerciseKind<Single>);

}  // namespace behorig::course
