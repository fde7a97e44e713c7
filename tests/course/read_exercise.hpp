#pragma once
// Exercises for tests, written as an author writes them.

#include "course/kinds.hpp"

#include <string>
#include <vector>

namespace behorig::test {

// The exercise in JSON text; the test fails when there are problems.
course::Exercise read_exercise(const std::string& json);

template <class Kind>
Kind read_kind(const std::string& json) {
  return std::get<Kind>(read_exercise(json).kind);
}

// What an author is told about an exercise: "C202 /cards/0/group".
std::vector<std::string> problems_in(const std::string& json);

// The answer after it has been stored and read back.
course::Answer stored_and_read(const course::Answer& answer);

// The remark about a part; the test fails when there is none.
const course::Remark& remark(const course::Grade& grade, std::string_view about);
course::Verdict verdict(const course::Grade& grade, std::string_view about);

using Lines = std::vector<std::string>;

}  // namespace behorig::test
