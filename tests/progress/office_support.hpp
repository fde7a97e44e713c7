#pragma once
// A course owner's desk for tests: a small course with an exam, people who take it, and the
// commands as they are run.

#include "app/command_context.hpp"
#include "learning/exam.hpp"
#include "store_support.hpp"

#include <sstream>
#include <string>

namespace behorig::test {

struct Said {
  int code{0};
  std::string out{};
  std::string errors{};
};

// A folder with a course ("examined": two questions, "q1" and "q2" of module "ett", right answer
// "ja") and databases beside it.
class Desk {
 public:
  Desk();

  std::string path(const std::string& name) const { return folder_ / name; }

  std::string course_folder() const { return path("course"); }

  const course::LoadedCourse& course() const { return *course_; }

  progress::Store open(const std::string& name = "office.db") const;

  // Runs a command on a database, at noon plus so many days.
  Said run(
      const std::function<int(const app::CommandContext&)>& command,
      const std::string& name = "office.db",
      int days = 0) const;

  // The course's question is written anew, and loaded.
  void rewrite(const std::string& from, const std::string& to);
  void load();

 private:
  TemporaryFolder folder_{};
  std::shared_ptr<const course::LoadedCourse> course_{};
};

const base::Strings& swedish();

// Changes rows as somebody would who can write the file: triggers off, and on again afterwards.
void tamper(const std::string& database, const std::string& sql);
// "column = …" with the character in its middle changed.
std::string changed_text(const std::string& column);

progress::Person person(const std::string& id, const std::string& name, const std::string& unit);

// A full exam that was handed in, with this answer to every question.
std::vector<learning::Event> exam_events(
    const course::LoadedCourse& course,
    const std::string& learner,
    const std::string& attempt,
    const std::string& picked,
    std::int64_t at_ms = noon.ms);

// The person is added, and takes the exam.
void take_exam(
    progress::Store& store,
    const course::LoadedCourse& course,
    const progress::Person& person,
    const std::string& attempt,
    const std::string& picked);

}  // namespace behorig::test
