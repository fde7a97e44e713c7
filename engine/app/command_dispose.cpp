#include "app/command_dispose.hpp"

#include "app/exit_codes.hpp"
#include "app/issuing.hpp"
#include "learning/exam.hpp"
#include "progress/disposal.hpp"
#include "proof/key_files.hpp"
#include "proof/signed_file.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace behorig::app {
namespace {

constexpr std::int64_t dispose_day_ms = 24LL * 60 * 60 * 1000;

using progress::OldAttempt;

// What a learner's exams have come to, by attempt.
std::map<std::string, std::string> outcomes_of(
    const std::vector<learning::Event>& events,
    CourseVersionsAtHand& courses) {
  std::map<std::string, std::string> out;
  for (const learning::Exam& exam : learning::exams_of(events)) {
    const course::LoadedCourse* course = courses.find(exam.started.version_hash);
    if (!exam.handed_in || course == nullptr)
      out[exam.id] = exam.handed_in ? "unknown" : "not_handed_in";
    else
      out[exam.id] = learning::result_of(course->original, exam).passed ? "passed" : "not_passed";
  }
  for (const learning::Event& event : events)
    if (const auto* examined = std::get_if<learning::ExaminedOtherwise>(&event.body))
      out[event.attempt] = examined->passed ? "passed" : "not_passed";
  return out;
}

std::string module_outcome(const std::vector<learning::Event>& events, const std::string& attempt) {
  const bool finished = std::any_of(events.begin(), events.end(), [&](const auto& event) {
    return event.attempt == attempt && std::holds_alternative<learning::Finished>(event.body);
  });
  return finished ? "finished" : "not_finished";
}

// Whether all of a learner's exams may go.
bool exams_may_go(
    progress::Store& store,
    const std::map<std::string, std::string>& outcomes,
    const std::set<std::string>& old,
    base::Instant now) {
  progress::Certificates certificates{store.database()};
  return std::all_of(outcomes.begin(), outcomes.end(), [&](const auto& exam) {
    if (!old.contains(exam.first)) return false;
    if (exam.second != "passed") return true;
    const auto certificate = certificates.of_attempt(exam.first);
    if (!certificate) return false;
    return certificate->revoked.has_value() || certificate->content.valid_until < now;
  });
}

struct Going {
  OldAttempt attempt{};
  std::string outcome{};
};

struct Sorted {
  std::vector<Going> going{};
  std::size_t stay{0};
};

void sort_learner(
    Sorted& sorted,
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const std::vector<OldAttempt>& attempts,
    base::Instant now) {
  const std::vector<learning::Event> events = store.events_of(attempts.front().learner).events;
  const std::map<std::string, std::string> outcomes = outcomes_of(events, courses);
  std::set<std::string> old;
  for (const OldAttempt& attempt : attempts)
    old.insert(attempt.attempt);
  const bool exams_go = exams_may_go(store, outcomes, old, now);
  for (const OldAttempt& attempt : attempts) {
    const auto exam = outcomes.find(attempt.attempt);
    if (exam == outcomes.end())
      sorted.going.push_back({attempt, module_outcome(events, attempt.attempt)});
    else if (exams_go)
      sorted.going.push_back({attempt, exam->second});
    else
      ++sorted.stay;
  }
}

Sorted sort_attempts(
    progress::Store& store,
    CourseVersionsAtHand& courses,
    base::Instant day,
    base::Instant now) {
  std::map<std::string, std::vector<OldAttempt>> by_learner;
  for (OldAttempt& attempt : progress::Disposals{store.database()}.ended_before(day))
    by_learner[attempt.learner].push_back(std::move(attempt));
  Sorted sorted;
  for (const auto& [learner, attempts] : by_learner)
    sort_learner(sorted, store, courses, attempts, now);
  return sorted;
}

base::Writer going_member(const Going& going) {
  base::Writer out;
  out.text("attempt", going.attempt.attempt);
  out.text("learner", going.attempt.learner);
  out.text("version", going.attempt.version_hash);
  out.integer("events", going.attempt.events);
  out.text("first", base::iso_text(going.attempt.first));
  out.text("last", base::iso_text(going.attempt.last));
  out.text("hash", going.attempt.last_hash);
  out.text("outcome", going.outcome);
  return out;
}

base::Json summary_of(
    const progress::Disposal& disposal,
    const DisposeCommand& command,
    const Sorted& sorted) {
  std::vector<base::Writer> attempts;
  std::int64_t events = 0;
  for (const Going& going : sorted.going) {
    attempts.push_back(going_member(going));
    events += going.attempt.events;
  }
  base::Writer out;
  out.text("disposal", disposal.id);
  out.text("decision", disposal.decision);
  out.text("by", disposal.by);
  out.text("at", base::iso_text(disposal.at));
  out.text("before", command.before);
  out.integer("events", events);
  out.objects("attempts", std::move(attempts));
  return out.take();
}

// The organisation's key where it is, else this installation's.
base::Result<proof::OwnKey> signing_key(const CommandContext& context) {
  const proof::KeyFolders folders = proof::key_folders(context.database);
  base::Result<proof::OwnKey> organisation = proof::organisation_key(folders);
  if (organisation || organisation.error().code != "P106") return organisation;
  return proof::installation_key(folders, context.now);
}

// Picks and disposes: the caller sees to it that nobody writes in between.
base::Result<Sorted> carry_out(
    const CommandContext& context,
    const DisposeCommand& command,
    progress::Store& store,
    CourseVersionsAtHand& courses,
    base::Instant day) {
  Sorted sorted = sort_attempts(store, courses, day, context.now);
  if (sorted.going.empty()) return sorted;
  const auto key = signing_key(context);
  if (!key) return base::Failed{key.error()};
  progress::Disposal disposal{new_id(context.now), context.now, command.decision, command.by, {}};
  disposal.summary =
      proof::signed_text("disposal", summary_of(disposal, command, sorted), key->pair);
  std::vector<std::string> attempts;
  for (const Going& going : sorted.going)
    attempts.push_back(going.attempt.attempt);
  progress::Disposals{store.database()}.dispose(disposal, attempts);
  return sorted;
}

void tell_disposed(
    const CommandContext& context,
    const DisposeCommand& command,
    const Sorted& sorted) {
  say(context,
      sorted.going.empty() ? "commands.disposed_none" : "commands.disposed",
      {{"count", std::to_string(sorted.going.size())}, {"date", command.before}});
  if (sorted.stay > 0)
    say(context, "commands.dispose_stays", {{"count", std::to_string(sorted.stay)}});
  if (!sorted.going.empty()) say(context, "commands.dispose_copies");
}

}  // namespace

int run_dispose(const CommandContext& context, const DisposeCommand& command) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const std::optional<base::Date> day = base::parse_date(command.before);
    if (!day)
      return base::Failed{base::Problem{.code = "S140", .arguments = {{"date", command.before}}}};
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    CourseVersionsAtHand courses{store, *course};
    const auto sorted = progress::transaction(store.database(), [&] {
      return carry_out(context, command, store, courses, {day->days * dispose_day_ms});
    });
    if (!sorted) return base::Failed{sorted.error()};
    tell_disposed(context, command, *sorted);
    return fine;
  });
}

}  // namespace behorig::app
