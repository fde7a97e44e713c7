// The replay of an exam: its draw, its scores, its verdict, and what was graded anew.

#include "learning/replay_check.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

std::string verdict_text(bool passed) {
  return passed ? "pass" : "fail";
}

// --- the draw

// All groups, or in a supplement one of them.
bool groups_are_right(const ExamStarted& exam, const course::Course& course) {
  const std::vector<std::string> all = blueprint_groups(course);
  if (exam.exam != ExamKind::supplement) return exam.groups == all;
  return exam.groups.size() == 1 &&
         std::find(all.begin(), all.end(), exam.groups.front()) != all.end();
}

// The seed, and what had been seen, decide. What the program knew of earlier exams is told by the
// log, but not exactly: clocks are set back, and exams come from two computers. So any number of
// the first exams may have been known.
bool draw_is_right(const Exam& exam, const std::vector<Exam>& exams, const course::Course& course) {
  if (!groups_are_right(exam.started, course)) return false;
  DrawRequest request{.seed = exam.started.seed, .groups = exam.started.groups};
  if (draw_items(course, request) == exam.started.items) return true;
  for (const Exam& other : exams) {
    if (other.id == exam.id || other.started.course != exam.started.course) continue;
    request.seen.insert(other.started.items.begin(), other.started.items.end());
    if (draw_items(course, request) == exam.started.items) return true;
  }
  return false;
}

// --- handing in

const ItemScore* score_for(const std::vector<ItemScore>& scores, std::string_view item) {
  for (const ItemScore& score : scores)
    if (score.item == item) return &score;
  return nullptr;
}

bool is_same_result(const HandedIn& stored, const HandedIn& computed) {
  return stored.passed == computed.passed && std::equal(
                                                 stored.scores.begin(),
                                                 stored.scores.end(),
                                                 computed.scores.begin(),
                                                 computed.scores.end(),
                                                 [](const ItemScore& a, const ItemScore& b) {
                                                   return a.item == b.item &&
                                                          is_same_score(a.score, b.score);
                                                 });
}

void compare_scores(
    ReplayCheck& check,
    const Event& event,
    const std::vector<ItemScore>& stored,
    const std::vector<ItemScore>& computed) {
  for (const ItemScore& right : computed) {
    const ItemScore* kept = score_for(stored, right.item);
    if (kept != nullptr && is_same_score(kept->score, right.score)) continue;
    check.report_difference(
        "G103",
        event,
        {"item", right.item},
        kept == nullptr ? "–" : score_text(kept->score),
        score_text(right.score));
  }
  for (const ItemScore& kept : stored)
    if (score_for(computed, kept.item) == nullptr)
      check.report_difference("G103", event, {"item", kept.item}, score_text(kept.score), "–");
}

void compare_verdicts(ReplayCheck& check, const Event& event, bool stored, bool computed) {
  if (stored == computed) return;
  check.report(
      "G109",
      event,
      {{"stored", verdict_text(stored)}, {"computed", verdict_text(computed)}});
}

void replay_hand_in(
    ReplayCheck& check,
    const Event& event,
    const HandedIn& stored,
    const Exam& exam,
    const course::LoadedCourse& course) {
  for (const course::Course* language : languages_of(course))
    if (is_same_result(stored, hand_in(*language, exam, stored.time_out))) return;
  const HandedIn computed = hand_in(course.original, exam, stored.time_out);
  compare_scores(check, event, stored.scores, computed.scores);
  compare_verdicts(check, event, stored.passed, computed.passed);
}

// What is wrong is put right in `body`, so that later verdicts are computed from what is right.
void replay_regrading(
    ReplayCheck& check,
    const Event& event,
    Regraded& body,
    const Exam& exam,
    const course::Course& course) {
  const course::Course* by = nullptr;
  if (!body.version_hash.empty()) {
    const course::LoadedCourse* found = check.find(event, exam.started.course, body.version_hash);
    if (found == nullptr) return;
    by = &found->original;
  }
  if (find_item(by == nullptr ? course : *by, body.item) == nullptr) {
    check.report("G105", event, {{"exercise", body.item}});
    return;
  }
  const Regraded computed = regrade(course, exam, body, by);
  if (!is_same_score(body.score, computed.score))
    check.report_difference(
        "G106",
        event,
        {"item", body.item},
        score_text(body.score),
        score_text(computed.score));
  compare_verdicts(check, event, body.passed, computed.passed);
  body.score = computed.score;
}

void replay_event(
    ReplayCheck& check,
    Event& event,
    const Exam& exam,
    const course::LoadedCourse& course) {
  if (exam.handed_in) {
    if (auto* regraded = std::get_if<Regraded>(&event.body))
      replay_regrading(check, event, *regraded, exam, course.original);
    return;
  }
  if (const auto* handed_in = std::get_if<HandedIn>(&event.body))
    replay_hand_in(check, event, *handed_in, exam, course);
  else if (const auto* drafted = std::get_if<Drafted>(&event.body))
    if (find_item(course.original, drafted->exercise) == nullptr)
      check.report("G105", event, {{"exercise", drafted->exercise}});
}

}  // namespace

void replay_exam(ReplayCheck& check, const EventRow& row, const std::vector<Exam>& exams) {
  Exam exam = after(Exam{}, *row.front());
  const course::LoadedCourse* course =
      check.find(*row.front(), exam.started.course, exam.started.version_hash);
  if (course == nullptr) return;
  if (!draw_is_right(exam, exams, course->original)) check.report("G102", *row.front(), {});
  for (const Event* stored : row) {
    Event event = *stored;
    replay_event(check, event, exam, *course);
    exam = after(std::move(exam), event);
  }
}

}  // namespace behorig::learning
