#include "ui/exam_sample.hpp"

#include <algorithm>
#include <stdexcept>

namespace behorig::test {
namespace {

using learning::ExamDoor;
using learning::ExamKind;
using learning::ToRead;

const course::Course& course_of(const Sample& sample) {
  return *sample.view.course;
}

ToRead first_page_of(const course::Module& module) {
  return {module.id, module.pages.front().id};
}

void begin(Sample& sample) {
  learning::ExamStanding ready;
  ready.door = ExamDoor::ready;
  auto& parts = sample.exam;
  parts.exam.emplace();
  parts.exam->id = "exam-1";
  parts.exam->started =
      learning::begin_exam(course_of(sample), ready, {}, learning::ExamTime::normal, 7);
  parts.exam->place = parts.exam->started.items.front();
  parts.standing.door = ExamDoor::under_way;
}

// Every second one has a right answer or a first draft, every third is marked.
void answer_some(Sample& sample) {
  learning::Exam& exam = *sample.exam.exam;
  const auto& items = exam.started.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const course::Exercise* question = learning::find_item(course_of(sample), items[i]);
    if (i % 3 == 2) exam.marked.insert(items[i]);
    const auto* single = std::get_if<course::Single>(&question->kind);
    if (i % 2 == 1 || single == nullptr) continue;
    exam.answers[items[i]] = {course::SingleAnswer{single->options.front().id}};
  }
}

learning::GroupResult group_result(std::string group, double share) {
  return {.group = std::move(group), .share = share, .passed = share >= 0.5, .items = 6};
}

// The last group went less well when it was not passed.
learning::ExamResult result_for(const Sample& sample, bool passed) {
  const course::Course& course = course_of(sample);
  learning::ExamResult result;
  result.passed = passed;
  result.share = passed ? 0.9 : 0.61;
  for (const course::DrawFrom& from : course.exam.draw)
    result.groups.push_back(group_result(from.group, passed ? 0.92 : 0.75));
  if (!passed) result.groups.back() = group_result(result.groups.back().group, 0.33);
  result.groups.push_back(group_result(std::string{learning::scenario_group}, 0.8));
  for (const course::Module& module : course.modules)
    if (result.missed.size() < (passed ? 1U : 4U))
      result.missed.push_back(
          {.item = module.id + "/fraga",
           .goal = module.goals.front().text,
           .read = first_page_of(module)});
  if (!passed) result.missed.push_back({.item = "exam/scenario", .goal = {}, .read = {}});
  return result;
}

void finish(Sample& sample, bool passed, ExamKind kind = ExamKind::full) {
  begin(sample);
  auto& parts = sample.exam;
  parts.exam->started.exam = kind;
  parts.exam->handed_in = learning::HandedIn{.passed = passed};
  parts.result = result_for(sample, passed);
  parts.standing.door = passed ? ExamDoor::passed : ExamDoor::reread;
  parts.standing.tries = 1;
  parts.standing.core_left = 0;
  if (passed) return;
  for (const learning::Missed& missed : parts.result->missed)
    if (!missed.read.page.empty()) parts.standing.to_read.push_back(missed.read);
  // One page has been read again.
  parts.standing.to_read.erase(parts.standing.to_read.begin());
}

void stand_before(Sample& sample, const std::string& state) {
  auto& standing = sample.exam.standing;
  const course::Course& course = course_of(sample);
  if (state == "direct") standing.direct_open = true;
  if (state == "modules" || state == "direct") return;
  standing.core_left = 0;
  if (state == "ready" || state == "confirmed") standing.door = ExamDoor::ready;
  if (state == "no-bank") standing.door = ExamDoor::no_bank;
  if (state == "confirmed") {
    sample.view.form["own_work"] = "yes";
    sample.view.form["exam_time"] = "twice";
  }
  if (state == "supplement") {
    finish(sample, false);
    standing.to_read.clear();
    standing.door = ExamDoor::ready;
    standing.supplement = course.exam.draw.back().group;
  }
  if (state == "reread" || state == "wait" || state == "talk") finish(sample, false);
  if (state == "wait") {
    standing.door = ExamDoor::wait;
    standing.to_read.clear();
    sample.exam.opens = ui::LocalTime{base::date_of(2026, 11, 24), 9 * 60 + 30};
  }
  if (state == "talk") standing.door = ExamDoor::talk;
  if (state == "under-way") begin(sample);
  if (state == "exercises") {
    finish(sample, true);
    standing.door = ExamDoor::exercises;
    standing.required_left = {course.modules.front().id};
  }
  if (state == "passed" || state == "certified") finish(sample, true);
  if (state == "certified") standing.door = ExamDoor::certified;
}

void stand_in(Sample& sample, const std::string& state) {
  begin(sample);
  learning::Exam& exam = *sample.exam.exam;
  answer_some(sample);
  sample.exam.minutes_left = 62;
  if (state == "scenario" || state == "last") exam.place = exam.started.items.back();
  if (state == "paused") exam.paused = true;
  if (state == "no-limit") sample.exam.minutes_left.reset();
  if (!state.starts_with("hand-in")) return;
  sample.view.dialog = "hand-in";
  if (state != "hand-in-all") return;
  exam.marked.clear();
  for (const std::string& item : exam.started.items) {
    const course::Exercise* question = learning::find_item(course_of(sample), item);
    if (const auto* single = std::get_if<course::Single>(&question->kind))
      exam.answers[item] = {course::SingleAnswer{single->options.front().id}};
    else
      exam.answers[item] = {course::ScenarioAnswer{.moves = {{"start", "svara", {}}}}};
  }
}

void stand_after(Sample& sample, const std::string& state) {
  finish(sample, state == "did-pass", state == "did-direct" ? ExamKind::direct : ExamKind::full);
  auto& parts = sample.exam;
  const course::Course& course = course_of(sample);
  if (state == "did-supplement") {
    parts.result->share = 0.83;
    parts.result->supplement = course.exam.draw.back().group;
    parts.standing.supplement = parts.result->supplement;
  }
  if (state == "did-direct") {
    parts.standing.door = ExamDoor::modules;
    parts.standing.core_left = 1;
    parts.standing.credited = {course.modules.back().id};
  }
}

}  // namespace

const std::vector<std::string>& exam_states() {
  static const std::vector<std::string> all{
      "modules",   "direct",      "ready",    "confirmed", "no-bank",        "supplement",
      "reread",    "wait",        "talk",     "under-way", "exercises",      "passed",
      "certified", "answering",   "scenario", "last",      "paused",         "no-limit",
      "hand-in",   "hand-in-all", "did-pass", "did-fail",  "did-supplement", "did-direct"};
  return all;
}

void set_exam(Sample& sample, const std::string& state) {
  const auto& all = exam_states();
  const auto found = std::ranges::find(all, state);
  if (found == all.end()) throw std::runtime_error{"no such state of the exam: " + state};
  sample.exam = {};
  sample.exam.standing.core_left = sample.view.standing->core_left;
  const auto at = found - all.begin();
  constexpr std::ptrdiff_t before = 13;
  constexpr std::ptrdiff_t within = 7;
  if (at < before)
    stand_before(sample, state);
  else if (at < before + within)
    stand_in(sample, state);
  else
    stand_after(sample, state);
  sample.refresh_exam();
}

}  // namespace behorig::test
