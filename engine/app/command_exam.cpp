#include "app/command_exam.hpp"

#include "app/exit_codes.hpp"
#include "app/issuing.hpp"
#include "learning/exam.hpp"

namespace behorig::app {
namespace {

// The last exam that was handed in and not passed; empty when the last one was passed.
std::string failed_exam(const std::vector<learning::Event>& events, CourseVersionsAtHand& courses) {
  std::string failed;
  for (const learning::Exam& exam : learning::exams_of(events)) {
    const course::LoadedCourse* course =
        exam.handed_in ? courses.find(exam.started.version_hash) : nullptr;
    if (course == nullptr) continue;
    const course::Course& text = course->original;
    failed = learning::result_of(text, exam).passed ? std::string{} : exam.id;
  }
  return failed;
}

}  // namespace

int run_exam_record(const CommandContext& context, const ExamRecord& record) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    const auto person = find_person(store, record.person);
    if (!person) return base::Failed{person.error()};
    learning::ExaminedOtherwise body;
    body.course = (*course)->original.id;
    body.version_hash = (*course)->content_hash;
    body.form = record.form;
    body.examiner = record.examiner;
    body.passed = record.passed;
    store.keep_course(version_of(**course), context.now);
    store.append_noted(
        {{new_id(context.now), new_id(context.now), person->learner, context.now, body}});
    say(context,
        record.passed ? "commands.exam_recorded_passed" : "commands.exam_recorded_failed",
        {{"name", person->name}, {"examiner", record.examiner}});
    return fine;
  });
}

int run_exam_talk(
    const CommandContext& context,
    const std::string& meant,
    const std::string& with) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    const auto person = find_person(store, meant);
    if (!person) return base::Failed{person.error()};
    CourseVersionsAtHand courses{store, *course};
    const std::string exam = failed_exam(store.events_of(person->learner).events, courses);
    if (exam.empty())
      return base::Failed{base::Problem{.code = "S145", .arguments = {{"name", person->name}}}};
    store.append_noted(
        {{new_id(context.now),
          exam,
          person->learner,
          context.now,
          learning::TalkHeld{.with = with}}});
    say(context, "commands.exam_talk", {{"name", person->name}, {"with", with}});
    return fine;
  });
}

}  // namespace behorig::app
