// The exam as a fold over its events, and its clock.

#include "learning/exam.hpp"

#include "base/shuffle.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

constexpr std::int64_t ms_a_minute = 60LL * 1000;

// What counts of the time from one moment to another.
std::int64_t counted_ms(base::Instant from, base::Instant to) {
  return std::clamp<std::int64_t>(to.ms - from.ms, 0, most_between_events_ms);
}

void fold(Exam& exam, const PageShown& body) {
  exam.place = body.page;
}

void fold(Exam& exam, const Drafted& body) {
  exam.answers[body.exercise] = body.answer;
}

void fold(Exam& exam, const Marked& body) {
  if (body.on)
    exam.marked.insert(body.item);
  else
    exam.marked.erase(body.item);
}

void fold(Exam& exam, const Paused& /*body*/) {
  exam.paused = true;
}

void fold(Exam& exam, const Resumed& /*body*/) {
  exam.paused = false;
}

void fold(Exam& exam, const HandedIn& body) {
  exam.handed_in = body;
}

// What happens in a module is folded in attempt.cpp.
template <class Body>
void fold(Exam& /*exam*/, const Body& /*body*/) {}

void fold_after_hand_in(Exam& exam, const Event& event) {
  if (const auto* regraded = std::get_if<Regraded>(&event.body)) {
    exam.regraded.push_back(*regraded);
    exam.regraded_at.push_back(event.at);
  } else if (const auto* talk = std::get_if<TalkHeld>(&event.body)) {
    exam.talks.push_back(*talk);
  }
}

// How the attempt begins; null when the event does not begin an exam.
const ExamStarted* begin_of(const Event& event) {
  return std::get_if<ExamStarted>(&event.body);
}

}  // namespace

Exam after(Exam exam, const Event& event) {
  if (exam.id.empty()) {
    const ExamStarted* begins = begin_of(event);
    if (begins == nullptr) return exam;
    exam.id = event.attempt;
    exam.learner = event.learner;
    exam.started = *begins;
    exam.started_at = event.at;
    exam.last = event.at;
    return exam;
  }
  if (exam.id != event.attempt || begin_of(event) != nullptr) return exam;
  if (exam.handed_in) {
    fold_after_hand_in(exam, event);
    return exam;
  }
  const bool resumes = std::holds_alternative<Resumed>(event.body);
  if (!exam.paused && !resumes) exam.used_ms += counted_ms(exam.last, event.at);
  std::visit([&](const auto& body) { fold(exam, body); }, event.body);
  exam.last = event.at;  // also when the clock was set back: time goes on from there
  if (exam.handed_in) exam.handed_in_at = event.at;
  return exam;
}

std::vector<Exam> exams_of(const std::vector<Event>& events) {
  std::vector<Exam> exams;
  std::map<std::string_view, std::size_t> places;
  for (const Event& event : events) {
    const auto [at, is_new] = places.try_emplace(event.attempt, exams.size());
    if (is_new) exams.emplace_back();
    Exam& exam = exams[at->second];
    exam = after(std::move(exam), event);
  }
  std::erase_if(exams, [](const Exam& exam) { return exam.id.empty(); });
  std::stable_sort(exams.begin(), exams.end(), [](const Exam& a, const Exam& b) {
    return a.started_at < b.started_at;
  });
  return exams;
}

course::Answer answer_in(const Exam& exam, const course::Course& course, std::string_view item) {
  const auto at = exam.answers.find(item);
  if (at != exam.answers.end() && !std::holds_alternative<std::monostate>(at->second.value))
    return at->second;
  const course::Exercise* exercise = find_item(course, item);
  if (exercise == nullptr) return {};
  return course::first_answer_to(*exercise, base::seed_for(exam.started.seed, item));
}

bool is_answered(const Exam& exam, const course::Course& course, std::string_view item) {
  const auto at = exam.answers.find(item);
  const course::Exercise* exercise = find_item(course, item);
  return at != exam.answers.end() && exercise != nullptr &&
         course::answer_complete(*exercise, at->second);
}

std::optional<int> minutes_left(const Exam& exam, base::Instant now) {
  if (exam.started.minutes <= 0) return {};
  const bool runs = !exam.paused && !exam.handed_in;
  const std::int64_t used = exam.used_ms + (runs ? counted_ms(exam.last, now) : 0);
  const std::int64_t left = exam.started.minutes * ms_a_minute - used;
  return left <= 0 ? 0 : static_cast<int>((left + ms_a_minute - 1) / ms_a_minute);
}

}  // namespace behorig::learning
