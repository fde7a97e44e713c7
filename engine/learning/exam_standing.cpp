#include "learning/exam_history.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

constexpr std::int64_t ms_an_hour = 60LL * 60 * 1000;
constexpr std::int64_t ms_a_day = 24 * ms_an_hour;
constexpr int tries_between_talks = 3;
constexpr int least_supplement_minutes = 15;

// Whether the present blueprint can examine the group on its own.
bool is_drawn(const course::Course& course, const std::string& group) {
  const std::vector<std::string> groups = blueprint_groups(course);
  return std::find(groups.begin(), groups.end(), group) != groups.end();
}

// --- what is in the way

bool was_shown_after(const std::vector<Event>& events, const ToRead& page, base::Instant after) {
  std::set<std::string_view> attempts;  // at the page's module
  for (const Event& event : events) {
    const auto* started = std::get_if<Started>(&event.body);
    if (started != nullptr && started->module == page.module) attempts.insert(event.attempt);
  }
  return std::any_of(events.begin(), events.end(), [&](const Event& event) {
    const auto* shown = std::get_if<PageShown>(&event.body);
    return shown != nullptr && shown->page == page.page && event.at > after &&
           attempts.count(event.attempt) > 0;
  });
}

std::vector<ToRead> left_to_read(
    const course::Course& course,
    const std::vector<Event>& events,
    const Outcome& failed) {
  std::set<ToRead> wanted;
  for (const Missed& missed : failed.result.missed)
    wanted.insert(missed.read);
  std::vector<ToRead> left;
  for (const course::Module& module : course.modules)
    for (const course::Page& page : module.pages) {
      const ToRead one{module.id, page.id};
      if (wanted.count(one) > 0 && !was_shown_after(events, one, failed.at)) left.push_back(one);
    }
  return left;
}

void stand_on_ladder(
    ExamStanding& standing,
    const course::Course& course,
    const std::vector<Event>& events,
    const Ladder& ladder,
    base::Instant now) {
  standing.door = ExamDoor::ready;
  if (ladder.last_failed == nullptr) return;
  const Outcome& failed = *ladder.last_failed;
  const bool talk_due = ladder.tries % tries_between_talks == 0 && failed.exam->talks.empty();
  const std::int64_t wait_ms = course.exam.wait_hours * ms_an_hour;
  if (failed.at.ms - now.ms <= wait_ms) {
    standing.to_read = left_to_read(course, events, failed);
    const base::Instant opens{failed.at.ms + wait_ms};
    if (ladder.tries > 1 && opens > now) standing.opens = opens;
  }
  if (talk_due)
    standing.door = ExamDoor::talk;
  else if (!standing.to_read.empty())
    standing.door = ExamDoor::reread;
  else if (standing.opens)
    standing.door = ExamDoor::wait;
}

// Core modules of the groups passed in a direct exam that was not; what is required of all is never
// credited.
std::set<std::string> credited_by(const course::Course& course, const Outcome& outcome) {
  std::set<std::string> credited;
  if (outcome.exam == nullptr || outcome.exam->started.exam != ExamKind::direct ||
      outcome.result.passed)
    return credited;
  const std::vector<std::string>& required = course.exam.required;
  for (const course::Module& module : course.modules) {
    if (module.depth != course::Depth::core ||
        std::find(required.begin(), required.end(), module.id) != required.end())
      continue;
    for (const course::Area& area : course.areas)
      for (const GroupResult& group : outcome.result.groups)
        if (area.id == module.area && area.group == group.group && group.passed)
          credited.insert(module.id);
  }
  return credited;
}

std::vector<std::string> required_left(const course::Course& course, const Standing& standing) {
  std::vector<std::string> left;
  for (const ModuleStanding& module : standing.modules)
    if (module.status != ModuleStatus::done &&
        std::find(course.exam.required.begin(), course.exam.required.end(), module.module) !=
            course.exam.required.end())
      left.push_back(module.module);
  return left;
}

base::Instant renewal_opens(const course::Course& course, const Issued& issued) {
  return {issued.valid_until.ms - course.certificate.renew_within_days * ms_a_day};
}

// The first exam that is under way. One begun before the latest pass is left behind.
const Exam* exam_under_way(const std::vector<Exam>& exams, const History& history) {
  for (const Exam& exam : exams)
    if (!exam.handed_in && (history.pass == nullptr || exam.started_at > history.pass->passed_at))
      return &exam;
  return nullptr;
}

const Outcome* last_exam(const std::vector<Outcome>& outcomes) {
  const Outcome* last = nullptr;
  for (const Outcome& outcome : outcomes)
    if (outcome.exam != nullptr) last = &outcome;
  return last;
}

int minutes_for(const course::Course& course, const ExamStarted& exam) {
  int all = course.exam.scenarios;
  for (const course::DrawFrom& draw : course.exam.draw)
    all += draw.count;
  int minutes = course.exam.minutes;
  if (exam.exam == ExamKind::supplement && all > 0) {
    const int items = static_cast<int>(exam.items.size());
    minutes = std::max(least_supplement_minutes, (minutes * items + all - 1) / all);
  }
  switch (exam.time) {
    case ExamTime::normal:
      return minutes;
    case ExamTime::twice:
      return 2 * minutes;
    case ExamTime::unlimited:
      return 0;
  }
  return minutes;
}

}  // namespace

ExamStanding exam_standing(
    const course::Course& course,
    const std::vector<Event>& events,
    const std::optional<Issued>& issued,
    base::Instant now,
    const FindCourse& find_course) {
  std::vector<Exam> exams = exams_of(events);
  std::erase_if(exams, [&](const Exam& exam) { return exam.started.course != course.id; });
  const History history = history_of(course, exams, events, issued, find_course);
  ExamStanding standing;
  for (const Outcome& outcome : history.outcomes)
    standing.credited.merge(credited_by(course, outcome));

  const Standing modules = standing_in(course, attempts_of(events), standing.credited);
  standing.core_left = modules.core_left;
  standing.required_left = required_left(course, modules);
  standing.tries = history.ladder.tries;
  if (is_drawn(course, history.ladder.supplement)) standing.supplement = history.ladder.supplement;
  if (const Outcome* pass = history.new_pass != nullptr ? history.new_pass : history.pass)
    standing.pass = Pass{pass->attempt, pass->version_hash, pass->passed_at};
  const Exam* under_way = exam_under_way(exams, history);
  if (under_way != nullptr)
    standing.exam = under_way->id;
  else if (const Outcome* last = last_exam(history.outcomes))
    standing.exam = last->attempt;

  if (issued && !issued->revoked && now < renewal_opens(course, *issued)) {
    standing.door = ExamDoor::certified;
    standing.opens = renewal_opens(course, *issued);
  } else if (history.new_pass != nullptr) {
    standing.door = standing.required_left.empty() ? ExamDoor::passed : ExamDoor::exercises;
  } else if (under_way != nullptr) {
    standing.door = ExamDoor::under_way;
  } else if (standing.core_left > 0) {
    standing.door = ExamDoor::modules;
    standing.direct_open =
        !course.bank_missing && std::none_of(exams.begin(), exams.end(), [](const Exam& exam) {
          return exam.started.exam == ExamKind::direct;
        });
  } else {
    stand_on_ladder(standing, course, events, history.ladder, now);
    if (standing.door == ExamDoor::ready && course.bank_missing) standing.door = ExamDoor::no_bank;
  }
  return standing;
}

ExamStarted begin_exam(
    const course::Course& course,
    const ExamStanding& standing,
    const std::vector<Exam>& earlier,
    ExamTime time,
    std::uint64_t seed) {
  ExamStarted exam{.course = course.id, .seed = seed, .time = time};
  exam.groups = blueprint_groups(course);
  if (standing.direct_open) {
    exam.exam = ExamKind::direct;
  } else if (!standing.supplement.empty()) {
    exam.exam = ExamKind::supplement;
    exam.groups = {standing.supplement};
  }
  DrawRequest request{.seed = seed, .groups = exam.groups};
  for (const Exam& one : earlier)
    if (one.started.course == course.id)
      request.seen.insert(one.started.items.begin(), one.started.items.end());
  exam.items = draw_items(course, request);
  exam.minutes = minutes_for(course, exam);
  return exam;
}

}  // namespace behorig::learning
