#pragma once
// All of a learner's exams in a course, one after the other, and what they have led to. For
// exam_standing.cpp alone.

#include "learning/exam_standing.hpp"

namespace behorig::learning {

// An exam that is over, or a likvärdigt prov that was passed; one that was not changes nothing.
struct Outcome {
  std::string attempt{};
  std::string version_hash{};
  base::Instant at{};         // handed in, or examined
  base::Instant passed_at{};  // later than `at` when a regrading did it
  const Exam* exam{nullptr};  // null for a likvärdigt prov
  ExamResult result{};
};

// What a row of exams has led to.
struct Ladder {
  const Outcome* last_failed{nullptr};  // the last that counts as a try
  std::string supplement{};             // the group that is to be taken again
  int tries{0};
};

struct History {
  std::vector<Outcome> outcomes{};  // in the order they were handed in
  Ladder ladder{};                  // since the latest pass
  const Outcome* pass{nullptr};
  const Outcome* new_pass{nullptr};  // that no certificate rests on yet
};

// `exams` are those of the course, in the order started, and must outlive the history.
History history_of(
    const course::Course& course,
    const std::vector<Exam>& exams,
    const std::vector<Event>& events,
    const std::optional<Issued>& issued,
    const FindCourse& find_course);

}  // namespace behorig::learning
