#include "learning/exam_history.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

const course::Course*
version_of(const Exam& exam, const course::Course& present, const FindCourse& find_course) {
  if (!find_course) return &present;
  const course::LoadedCourse* found = find_course(exam.started.version_hash);
  return found == nullptr ? nullptr : &found->original;
}

// Passed after the first `count` regradings.
bool passed_after(const course::Course* version, const Exam& exam, std::size_t count) {
  if (version == nullptr)
    return count == 0 ? exam.handed_in->passed : exam.regraded[count - 1].passed;
  Exam earlier = exam;
  earlier.regraded.resize(count);
  return result_of(*version, earlier).passed;
}

// When the exam became what it is now: at hand-in, or by the regrading that turned it last.
base::Instant decided_at(const course::Course* version, const Exam& exam, bool passed) {
  std::size_t count = exam.regraded.size();
  while (count > 0 && passed_after(version, exam, count - 1) == passed)
    --count;
  return count == 0 ? exam.handed_in_at : exam.regraded_at[count - 1];
}

Outcome outcome_of(const Exam& exam, const course::Course* version) {
  Outcome outcome{
      .attempt = exam.id,
      .version_hash = exam.started.version_hash,
      .at = exam.handed_in_at,
      .exam = &exam};
  if (version != nullptr)
    outcome.result = result_of(*version, exam);
  else
    outcome.result.passed = passed_after(nullptr, exam, exam.regraded.size());
  outcome.passed_at = decided_at(version, exam, outcome.result.passed);
  return outcome;
}

// The passed ones among other exams; one that was not passed changes nothing.
std::vector<Outcome> examined_otherwise(const std::vector<Event>& events, std::string_view course) {
  std::vector<Outcome> outcomes;
  for (const Event& event : events) {
    const auto* body = std::get_if<ExaminedOtherwise>(&event.body);
    if (body == nullptr || body->course != course || !body->passed) continue;
    Outcome outcome{
        .attempt = event.attempt,
        .version_hash = body->version_hash,
        .at = event.at,
        .passed_at = event.at};
    outcome.result.passed = true;
    outcomes.push_back(std::move(outcome));
  }
  return outcomes;
}

// A supplement counts only for the group that the exam before it missed: together they are the
// exam. Others change nothing.
bool counts(const Ladder& ladder, const Outcome& outcome) {
  if (outcome.exam == nullptr || outcome.exam->started.exam != ExamKind::supplement) return true;
  const std::vector<std::string>& groups = outcome.exam->started.groups;
  return groups.size() == 1 && groups.front() == ladder.supplement;
}

void climb(Ladder& ladder, const Outcome& outcome) {
  if (outcome.result.passed || outcome.exam == nullptr) {
    ladder = {};
    return;
  }
  const ExamKind kind = outcome.exam->started.exam;
  if (kind != ExamKind::supplement) ladder.supplement = outcome.result.supplement;
  if (kind == ExamKind::direct) return;
  ++ladder.tries;
  ladder.last_failed = &outcome;
}

bool handed_in_before(const Outcome& a, const Outcome& b) {
  return a.at < b.at;
}

void look_back(History& history, const std::optional<Issued>& issued) {
  const auto used =
      std::find_if(history.outcomes.begin(), history.outcomes.end(), [&](const Outcome& outcome) {
        return issued && outcome.attempt == issued->attempt;
      });
  for (auto outcome = history.outcomes.begin(); outcome != history.outcomes.end(); ++outcome) {
    if (!counts(history.ladder, *outcome)) continue;
    climb(history.ladder, *outcome);
    if (!outcome->result.passed) continue;
    if (history.pass == nullptr || history.pass->passed_at <= outcome->passed_at)
      history.pass = &*outcome;
    const bool later = used == history.outcomes.end() || outcome > used;
    if (later && (!issued || outcome->passed_at > issued->issued)) history.new_pass = &*outcome;
  }
  if (history.pass == nullptr) return;
  // A regrading that passes an exam ends what came after it too.
  const base::Instant passed_at = history.pass->passed_at;
  Ladder since;
  for (const Outcome& outcome : history.outcomes)
    if (outcome.at > passed_at && counts(since, outcome)) climb(since, outcome);
  history.ladder = since;
}

}  // namespace

History history_of(
    const course::Course& course,
    const std::vector<Exam>& exams,
    const std::vector<Event>& events,
    const std::optional<Issued>& issued,
    const FindCourse& find_course) {
  History history;
  history.outcomes = examined_otherwise(events, course.id);
  for (const Exam& exam : exams)
    if (exam.handed_in)
      history.outcomes.push_back(outcome_of(exam, version_of(exam, course, find_course)));
  std::stable_sort(history.outcomes.begin(), history.outcomes.end(), handed_in_before);
  look_back(history, issued);
  return history;
}

}  // namespace behorig::learning
