#pragma once
// What every exercise kind offers. Pure: no drawing, no storage, no clock. The concept is the
// checklist: a kind that lacks a function does not compile.

#include "base/json.hpp"
#include "course/grade.hpp"

#include <concepts>
#include <cstdint>
#include <string_view>

namespace behorig::course {

template <class K>
concept ExerciseKind = requires(
    base::Reader& reader,
    base::Writer& writer,
    K& exercise,
    typename K::Answer& answer,
    std::uint64_t seed) {
  { K::kind } -> std::convertible_to<std::string_view>;  // the word in course JSON and in the log
  read(reader, exercise);  // course JSON → exercise, problems reported
  read(reader, answer);    // log JSON → answer, every version ever written
  write(writer, answer);   // answer → log JSON
  {
    first_answer(exercise, seed)
    } -> std::same_as<typename K::Answer>;               // the draft one starts from
  { complete(exercise, answer) } -> std::same_as<bool>;  // may it be handed in?
  { grade(exercise, answer) } -> std::same_as<Grade>;
};

}  // namespace behorig::course
