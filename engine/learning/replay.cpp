#include "learning/replay.hpp"

#include "learning/attempt.hpp"
#include "learning/replay_check.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace behorig::learning {
namespace {

const course::Exercise* exercise_in(const course::Module& module, std::string_view id) {
  for (const course::Page& page : module.pages)
    if (const course::Exercise* exercise = course::find_exercise(page, id)) return exercise;
  return nullptr;
}

// What the answer gives: the stored score where some language gives it, else the original's.
// Nothing when the exercise is not there.
std::optional<double>
computed_score(const course::LoadedCourse& course, const Attempt& attempt, const Answered& body) {
  std::optional<double> computed;
  for (const course::Course* language : languages_of(course)) {
    const course::Module* module = course::find_module(*language, attempt.module);
    const auto* exercise = module == nullptr ? nullptr : exercise_in(*module, body.exercise);
    if (exercise == nullptr) continue;
    const double score = course::grade_answer(*exercise, body.answer).score;
    if (is_same_score(body.score, score)) return body.score;
    if (!computed) computed = score;
  }
  return computed;
}

// What is wrong is put right in `body`, so that the module's score is computed from what is right.
void replay_answer(
    ReplayCheck& check,
    const Event& event,
    Answered& body,
    const Attempt& attempt,
    const course::LoadedCourse& course) {
  const std::optional<double> computed = computed_score(course, attempt, body);
  if (!computed) {
    check.report("G105", event, {{"exercise", body.exercise}});
    return;
  }
  if (is_same_score(body.score, *computed)) return;
  check.report_difference(
      "G101",
      event,
      {"exercise", body.exercise},
      score_text(body.score),
      score_text(*computed));
  body.score = *computed;
}

void replay_finish(
    ReplayCheck& check,
    const Event& event,
    const Finished& body,
    const Attempt& attempt,
    const course::Module& module) {
  if (!all_done(attempt, module)) check.report("G107", event, {{"module", module.id}});
  const double computed = score_of(attempt, module);
  if (is_same_score(body.score, computed)) return;
  check.report_difference(
      "G101",
      event,
      {"exercise", module.id},
      score_text(body.score),
      score_text(computed));
}

void replay_module(ReplayCheck& check, const EventRow& row, const Started& begins) {
  const course::LoadedCourse* course = check.find(*row.front(), begins.course, begins.version_hash);
  if (course == nullptr) return;
  const course::Module* module = course::find_module(course->original, begins.module);
  if (module == nullptr) {
    check.report("G105", *row.front(), {{"exercise", begins.module}});
    return;
  }
  Attempt attempt;
  for (const Event* stored : row) {
    Event event = *stored;
    if (auto* answered = std::get_if<Answered>(&event.body))
      replay_answer(check, event, *answered, attempt, *course);
    else if (const auto* finished = std::get_if<Finished>(&event.body))
      replay_finish(check, event, *finished, attempt, *module);
    attempt = after(std::move(attempt), event);
  }
}

void replay_attempt(ReplayCheck& check, const EventRow& row, const std::vector<Exam>& exams) {
  const Event& first = *row.front();
  if (const auto* module = std::get_if<Started>(&first.body))
    replay_module(check, row, *module);
  else if (std::holds_alternative<ExamStarted>(first.body))
    replay_exam(check, row, exams);
  else if (!std::holds_alternative<ExaminedOtherwise>(first.body))
    check.report("G108", first, {});
}

// In the order in which the attempts first appear.
std::vector<EventRow> rows_of(const std::vector<Event>& events) {
  std::vector<EventRow> rows;
  std::map<std::string_view, std::size_t> places;
  for (const Event& event : events) {
    const auto [at, is_new] = places.try_emplace(event.attempt, rows.size());
    if (is_new) rows.emplace_back();
    rows[at->second].push_back(&event);
  }
  return rows;
}

}  // namespace

const course::LoadedCourse*
ReplayCheck::find(const Event& event, const std::string& course, const std::string& version) {
  const course::LoadedCourse* found = *find_course_ ? (*find_course_)(version) : nullptr;
  if (found != nullptr && found->original.id == course) return found;
  report("G104", event, {{"version", version}});
  return nullptr;
}

void ReplayCheck::report(
    std::string_view code,
    const Event& event,
    std::vector<base::Argument> about) {
  base::Problem problem{.code = std::string{code}};
  problem.arguments = {{"learner", event.learner}, {"attempt", event.attempt}, {"event", event.id}};
  for (base::Argument& argument : about)
    problem.arguments.push_back(std::move(argument));
  problems_.push_back(std::move(problem));
}

void ReplayCheck::report_difference(
    std::string_view code,
    const Event& event,
    base::Argument about,
    std::string stored,
    std::string computed) {
  report(
      code,
      event,
      {std::move(about), {"stored", std::move(stored)}, {"computed", std::move(computed)}});
}

bool is_same_score(double stored, double computed) {
  constexpr double tolerance = 1e-9;  // machines may round sums of fractions differently
  return std::abs(stored - computed) <= tolerance;
}

std::string score_text(double score) {
  std::array<char, 32> text{};
  const auto written = std::to_chars(text.data(), text.data() + text.size(), score);
  return {text.data(), written.ptr};
}

std::vector<const course::Course*> languages_of(const course::LoadedCourse& loaded) {
  std::vector<const course::Course*> languages{&loaded.original};
  for (const auto& [language, translated] : loaded.translated)
    languages.push_back(&translated);
  return languages;
}

base::Problems replay(const std::vector<Event>& events, const FindCourse& find_course) {
  const std::vector<Exam> exams = exams_of(events);
  ReplayCheck check{find_course};
  for (const EventRow& row : rows_of(events))
    replay_attempt(check, row, exams);
  return check.take();
}

}  // namespace behorig::learning
