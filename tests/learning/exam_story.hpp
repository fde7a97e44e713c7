#pragma once
// A small course with an exam, and a learner who takes it event by event.

#include "learning/exam_standing.hpp"
#include "learning/replay.hpp"

#include <string>
#include <utility>
#include <vector>

namespace behorig::test {

inline constexpr std::int64_t a_minute = 60LL * 1000;
inline constexpr std::int64_t an_hour = 60 * a_minute;
inline constexpr std::int64_t a_day = 24 * an_hour;

// Two core modules and one that is required of all, each of a group of its own, and one more for
// who wants it. The exam: eight questions of "stor", two of "liten", one of three scenarios, so
// that both small groups can be missed with 80 % in all. A wait of 24 hours, an hour's time.
course::Course exam_course();

// As it was loaded, under the version "v1".
course::LoadedCourse loaded_exam_course();
// Finds it under "v1", and `other` under "v2".
learning::FindCourse finder(
    const course::LoadedCourse& course,
    const course::LoadedCourse* other = nullptr);

course::Answer right_answer(const course::Course& course, std::string_view item);
course::Answer wrong_answer(const course::Course& course, std::string_view item);

class ExamStory {
 public:
  explicit ExamStory(const course::Course& course) : course_{&course} {}

  std::vector<learning::Event> events{};
  std::optional<learning::Issued> issued{};
  base::Instant now{1'800'000'000'000};

  // A second later, in this attempt.
  learning::Event& add(const std::string& attempt, learning::EventBody body);

  void wait(std::int64_t ms) { now.ms += ms; }

  void do_module(const std::string& module);
  void do_core();  // all core modules
  void show(const learning::ToRead& page);
  // All pages that the standing asks for.
  void read_again();

  learning::ExamStanding standing(const learning::FindCourse& find = {}) const;
  // Begins what the standing allows; the attempt's id.
  std::string begin(learning::ExamTime time = learning::ExamTime::normal);
  learning::Exam exam(const std::string& attempt) const;
  void answer(const std::string& attempt, const std::string& item, bool right);
  void hand_in(const std::string& attempt);
  // Begins, answers all right but what is of these groups, hands in.
  std::string take(const std::vector<std::string>& wrong_groups = {});

  // All wrong.
  std::string fail() { return take({"stor", "liten", "scenario"}); }

  void regrade(const std::string& attempt, const std::string& item, const course::Course* by);

 private:
  const course::Course* course_;
  int attempts_{0};
};

// A person whose answers are drawn by chance, for exercises of every kind.
course::Answer any_answer(const course::Exercise& exercise, std::uint64_t seed);

// The course that comes with the program.
const course::LoadedCourse& real_course();

}  // namespace behorig::test
