#include "app/command_log.hpp"

#include "app/exit_codes.hpp"
#include "app/log_certificates.hpp"
#include "learning/replay.hpp"
#include "progress/check.hpp"
#include "progress/disposal.hpp"
#include "proof/key_files.hpp"
#include "proof/signed_file.hpp"

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

namespace behorig::app {
namespace {

void add_to(base::Problems& to, base::Problems more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Attempt, learner, events and last hash: what a summary and the store must agree on.
using DisposedFacts = std::tuple<std::string, std::string, std::int64_t, std::string>;

std::string text_in(const base::Json& object, std::string_view key) {
  const base::Json* value = object.find(key);
  return value != nullptr && value->text() != nullptr ? *value->text() : std::string{};
}

std::vector<DisposedFacts> facts_in(const base::Json& summary, PassedDisposed& passed) {
  std::vector<DisposedFacts> out;
  const base::Json* attempts = summary.find("attempts");
  if (attempts == nullptr || attempts->list() == nullptr) return out;
  for (const base::Json& one : *attempts->list()) {
    const base::Json* count = one.find("events");
    const auto* events = count == nullptr ? nullptr : std::get_if<std::int64_t>(&count->value);
    out.emplace_back(
        text_in(one, "attempt"),
        text_in(one, "learner"),
        events == nullptr ? 0 : *events,
        text_in(one, "hash"));
    if (text_in(one, "outcome") == "passed") passed.insert(text_in(one, "attempt"));
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_believed(const std::vector<proof::TrustedKey>& keys, const proof::PublicKey& key) {
  return std::any_of(keys.begin(), keys.end(), [&](const proof::TrustedKey& known) {
    return known.key == key;
  });
}

// Whether the signed summary says what the store still knows of the disposal.
bool holds(
    progress::Disposals& disposals,
    const progress::Disposal& disposal,
    const std::vector<proof::TrustedKey>& keys,
    PassedDisposed& passed) {
  const auto opened = proof::open_signed_text("disposal", disposal.summary);
  if (!opened || !is_believed(keys, opened->key)) return false;
  std::vector<DisposedFacts> stored;
  for (const progress::DisposedAttempt& one : disposals.attempts_of(disposal.id))
    stored.emplace_back(one.attempt, one.learner, one.events, one.last_hash);
  std::sort(stored.begin(), stored.end());
  return text_in(opened->body, "disposal") == disposal.id &&
         text_in(opened->body, "decision") == disposal.decision &&
         text_in(opened->body, "by") == disposal.by &&
         text_in(opened->body, "at") == base::iso_text(disposal.at) &&
         facts_in(opened->body, passed) == stored;
}

base::Problems
verify_disposals(const CommandContext& context, progress::Store& store, PassedDisposed& passed) {
  base::Problems problems;
  const auto keys = proof::believed_keys(proof::key_folders(context.database)).keys;
  progress::Disposals disposals{store.database()};
  for (const progress::Disposal& disposal : disposals.all()) {
    PassedDisposed in_this;
    if (!holds(disposals, disposal, keys, in_this)) {
      problems.push_back(
          {.code = "S132",
           .arguments = {
               {"disposal", disposal.id},
               {"decision", disposal.decision},
               {"date", base::iso_text(base::date_of(disposal.at, 0))}}});
      continue;
    }
    passed.merge(in_this);
    say(context,
        "commands.log_disposed",
        {{"count", std::to_string(disposals.attempts_of(disposal.id).size())},
         {"decision", disposal.decision},
         {"date", base::iso_text(base::date_of(disposal.at, 0))}});
  }
  return problems;
}

base::Problems replay_everybody(progress::Store& store, CourseVersionsAtHand& courses) {
  base::Problems problems;
  const auto find = [&](const std::string& hash) { return courses.find(hash); };
  for (const std::string& learner : progress::EventLog{store.database()}.learners()) {
    progress::ReadEvents read = store.events_of(learner);
    add_to(problems, std::move(read.problems));
    add_to(problems, learning::replay(read.events, find));
  }
  return problems;
}

}  // namespace

int run_verify_log(const CommandContext& context) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const progress::StoreReport report = progress::check_store(store.database());
    base::Problems problems = report.problems;
    // A replay by the very texts that attempts were made on; the course folder has no say in it.
    CourseVersionsAtHand courses{store, std::make_shared<const course::LoadedCourse>()};
    PassedDisposed passed;
    add_to(problems, verify_disposals(context, store, passed));
    add_to(problems, replay_everybody(store, courses));
    add_to(problems, verify_certificates(store, courses, passed));
    for (const base::Problem& problem : problems)
      say_problem(context, problem);
    context.out << context.strings.count("commands.log_events", report.events) << '\n';
    const auto errors = std::count_if(problems.begin(), problems.end(), [](const auto& one) {
      return one.severity == base::Severity::error;
    });
    if (errors == 0)
      say(context, "commands.log_whole");
    else
      context.out << context.strings.count("commands.log_faults", errors) << '\n';
    return errors == 0 ? fine : faults;
  });
}

}  // namespace behorig::app
