#pragma once
// What the parts of the replay share: where to find courses, and what has been found. For
// replay.cpp and replay_exam.cpp alone.

#include "learning/replay.hpp"

namespace behorig::learning {

// One attempt's events in order; never empty, never null.
using EventRow = std::vector<const Event*>;

class ReplayCheck {
 public:
  explicit ReplayCheck(const FindCourse& find_course) : find_course_{&find_course} {}

  // The version, if it is one of the course; null, and reported at the event, when it is not there.
  const course::LoadedCourse*
  find(const Event& event, const std::string& course, const std::string& version);
  void report(std::string_view code, const Event& event, std::vector<base::Argument> about);
  void report_difference(
      std::string_view code,
      const Event& event,
      base::Argument about,
      std::string stored,
      std::string computed);

  base::Problems take() { return std::move(problems_); }

 private:
  const FindCourse* find_course_;
  base::Problems problems_{};
};

bool is_same_score(double stored, double computed);
std::string score_text(double score);
// The original and its translations: what was written may have been graded in any of them.
std::vector<const course::Course*> languages_of(const course::LoadedCourse& loaded);

// `exams` are all of the learner's, in the order started.
void replay_exam(ReplayCheck& check, const EventRow& row, const std::vector<Exam>& exams);

}  // namespace behorig::learning
