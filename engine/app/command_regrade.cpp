#include "app/command_regrade.hpp"

#include "app/exit_codes.hpp"
#include "app/issuing.hpp"
#include "learning/exam.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

struct Changed {
  std::string learner{};
  std::string exam{};
  bool passes{false};
};

struct Regrading {
  std::vector<learning::Event> events{};
  std::vector<Changed> changed{};
  base::Problems left_out{};  // G104: exams whose course version is not there
  std::size_t exams{0};       // that hold the question
};

bool holds(const learning::Exam& exam, const std::string& item) {
  return std::find(exam.started.items.begin(), exam.started.items.end(), item) !=
         exam.started.items.end();
}

bool is_done_before(const learning::Exam& exam, const learning::Regraded& asked) {
  return std::any_of(
      exam.regraded.begin(),
      exam.regraded.end(),
      [&](const learning::Regraded& before) {
        return before.item == asked.item && before.version_hash == asked.version_hash &&
               before.reason == asked.reason;
      });
}

void regrade_exam(
    Regrading& regrading,
    const learning::Exam& exam,
    const learning::Regraded& asked,
    CourseVersionsAtHand& courses,
    base::Instant now) {
  ++regrading.exams;
  if (is_done_before(exam, asked)) return;
  const course::LoadedCourse* taken_on = courses.find(exam.started.version_hash);
  if (taken_on == nullptr) {
    regrading.left_out.push_back(
        {.code = "G104",
         .arguments = {
             {"learner", exam.learner},
             {"attempt", exam.id},
             {"event", ""},
             {"version", exam.started.version_hash}}});
    return;
  }
  const course::Course& course = taken_on->original;
  const course::Course* by = asked.version_hash.empty() ? nullptr : &courses.present().original;
  const bool passed = learning::result_of(course, exam).passed;
  const learning::Regraded done = learning::regrade(course, exam, asked, by);
  if (done.passed != passed) regrading.changed.push_back({exam.learner, exam.id, done.passed});
  regrading.events.push_back({new_id(now), exam.id, exam.learner, now, done});
}

Regrading regrade_all(
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const learning::Regraded& asked,
    base::Instant now) {
  Regrading out;
  for (const std::string& learner : progress::EventLog{store.database()}.learners())
    for (const learning::Exam& exam : learning::exams_of(store.events_of(learner).events))
      if (exam.handed_in && holds(exam, asked.item)) regrade_exam(out, exam, asked, courses, now);
  return out;
}

std::string name_of(progress::Store& store, const std::string& learner) {
  const auto person = progress::People{store.database()}.find(learner);
  return person ? person->name : learner;
}

void tell(const CommandContext& context, progress::Store& store, const Regrading& regrading) {
  say(context,
      "commands.regrade_done",
      {{"exams", std::to_string(regrading.events.size())},
       {"all", std::to_string(regrading.exams)}});
  for (const Changed& changed : regrading.changed) {
    const std::string name = name_of(store, changed.learner);
    say(context,
        changed.passes ? "commands.regrade_passes" : "commands.regrade_fails",
        {{"name", name}});
    if (changed.passes) continue;
    if (const auto certificate = progress::Certificates{store.database()}.of_attempt(changed.exam))
      say(context,
          "commands.regrade_certificate",
          {{"number", certificate->content.number}, {"name", name}});
  }
}

}  // namespace

int run_regrade(const CommandContext& context, const RegradeCommand& command) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    const course::Course& present = (*course)->original;
    // A question that is gone is right for everyone; one that is only not here is not.
    if (present.bank_missing)
      return base::Failed{
          base::Problem{.code = "G110", .arguments = {{"path", present.exam.bank}}}};
    const bool is_there = learning::find_item(present, command.item) != nullptr;
    learning::Regraded asked;
    asked.item = command.item;
    asked.version_hash = is_there ? (*course)->content_hash : std::string{};
    asked.reason = command.reason;
    asked.by = command.by;
    CourseVersionsAtHand courses{store, *course};
    const Regrading regrading = regrade_all(store, courses, asked, context.now);
    if (!is_there && regrading.exams == 0)
      return base::Failed{base::Problem{.code = "S143", .arguments = {{"item", command.item}}}};
    if (is_there && !regrading.events.empty()) store.keep_course(version_of(**course), context.now);
    store.append_noted(regrading.events);
    tell(context, store, regrading);
    for (const base::Problem& problem : regrading.left_out)
      end_with(context.strings, problem, context.errors);
    return regrading.left_out.empty() ? fine : faults;
  });
}

}  // namespace behorig::app
