#include "progress/event_log.hpp"

#include "base/hash.hpp"
#include "queries.hpp"

#include <algorithm>
#include <array>

namespace behorig::progress {
namespace {

// Ids stand on lines of their own in what is hashed.
bool is_one_line(std::string_view id) {
  return !id.empty() && std::none_of(id.begin(), id.end(), [](char c) { return c == '\n'; });
}

[[noreturn]] void refuse(const char* why) {
  throw Failure{FailureKind::constraint, why};
}

void begin_attempt(Database& db, const learning::Event& event) {
  if (const std::string* version = learning::version_begun(event.body))
    db.run(queries::attempt_add, {event.attempt, event.learner, *version});
  std::string learner;
  const std::array<Value, 1> attempt{event.attempt};
  db.each(queries::attempt_learner, attempt, [&](const Row& row) { learner = row.text(0); });
  if (learner.empty()) refuse("an attempt must begin with its course version");
  if (learner != event.learner) refuse("the attempt belongs to another learner");
}

StoredEvent to_stored(const Row& row) {
  return {
      row.text(0),
      row.integer(1),
      row.text(2),
      row.text(3),
      row.integer(4),
      row.text(5),
      row.text(6),
      row.text(7)};
}

std::optional<learning::EventBody> read_body(const std::string& kind, const std::string& text) {
  base::Problems problems;
  const std::optional<base::Json> json = base::parse_json(text, "", problems);
  if (!json) return std::nullopt;
  base::Result<learning::EventBody> body = learning::body_from_json(kind, *json);
  if (!body) return std::nullopt;
  return *std::move(body);
}

}  // namespace

std::string chain_hash(const std::string& previous, const StoredEvent& event) {
  std::string text;
  for (const std::string& line :
       {previous, event.id, event.attempt, event.learner, std::to_string(event.at_ms), event.kind})
    text += line + '\n';
  return base::blake2b_hex(text + event.body);
}

void EventLog::append(const std::vector<learning::Event>& events) {
  for (const learning::Event& event : events)
    append(event);
}

void EventLog::append(const learning::Event& event) {
  if (!is_one_line(event.id) || !is_one_line(event.attempt) || !is_one_line(event.learner))
    refuse("an event needs ids of one line");

  StoredEvent stored{
      .attempt = event.attempt,
      .id = event.id,
      .learner = event.learner,
      .at_ms = event.at.ms,
      .kind = std::string{learning::kind_of(event.body)},
      .body = base::canonical_text(learning::body_to_json(event.body))};
  std::string previous;
  const std::array<Value, 1> attempt{event.attempt};
  db_->each(queries::event_last, attempt, [&](const Row& row) {
    stored.sequence = row.integer(0);
    previous = row.text(1);
  });
  if (stored.sequence == 0 || learning::version_begun(event.body) != nullptr)
    begin_attempt(*db_, event);
  ++stored.sequence;
  stored.hash = chain_hash(previous, stored);
  const std::int64_t added = db_->run(
      queries::event_append,
      {stored.attempt,
       stored.sequence,
       stored.id,
       stored.at_ms,
       stored.kind,
       stored.body,
       stored.hash});
  if (added == 1) {
    db_->run(queries::attempt_head_set, {stored.attempt, stored.sequence, stored.hash});
    return;
  }
  const auto same = db_->rows(
      queries::event_same,
      {stored.id, stored.attempt, stored.at_ms, stored.kind, stored.body},
      [](const Row& row) { return row.integer(0); });
  if (same != std::vector<std::int64_t>{1}) refuse("the event's id is used for another event");
}

ReadEvents EventLog::of_learner(const std::string& learner) {
  ReadEvents out;
  const std::array<Value, 1> who{learner};
  db_->each(queries::event_of_learner, who, [&](const Row& row) {
    const std::string kind = row.text(3);
    if (auto body = read_body(kind, row.text(4)))
      out.events.push_back({row.text(0), row.text(1), learner, {row.integer(2)}, *std::move(body)});
    else
      out.problems.push_back(
          {.code = "S112",
           .severity = base::Severity::warning,
           .arguments = {{"event", row.text(0)}, {"kind", kind}}});
  });
  return out;
}

std::int64_t EventLog::count() {
  return db_->rows(queries::event_count, {}, [](const Row& row) { return row.integer(0); }).at(0);
}

std::int64_t EventLog::latest_ms() {
  return db_->rows(queries::event_latest, {}, [](const Row& row) { return row.integer(0); }).at(0);
}

std::vector<std::string> EventLog::learners() {
  return db_->rows(queries::attempt_learners, {}, [](const Row& row) { return row.text(0); });
}

std::vector<StoredEvent> EventLog::chains_of_learner(const std::string& learner) {
  return db_->rows(queries::event_chain_of_learner, {learner}, to_stored);
}

std::vector<StoredEvent> EventLog::chain_of_attempt(const std::string& attempt) {
  return db_->rows(queries::event_chain_of_attempt, {attempt}, to_stored);
}

std::vector<std::string> EventLog::examined() {
  return db_->rows(queries::attempt_examined, {}, [](const Row& row) { return row.text(0); });
}

base::Problems EventLog::verify() {
  std::set<std::string, std::less<>> disposed;
  db_->each(queries::disposal_all_attempts, {}, [&](const Row& row) {
    disposed.insert(row.text(0));
  });
  base::Problems problems = verify_chains(disposed);
  db_->each(queries::attempt_head_differs, {}, [&](const Row& row) {
    problems.push_back(
        {.code = "S124",
         .arguments = {
             {"learner", row.text(1)},
             {"attempt", row.text(0)},
             {"count", std::to_string(row.integer(2))}}});
  });
  db_->each(queries::attempt_versions, {}, [&](const Row& row) {
    const auto body = read_body(row.text(4), row.text(5));
    const std::string* begun = body ? learning::version_begun(*body) : nullptr;
    if (begun == nullptr || *begun != row.text(2))
      problems.push_back(
          {.code = "S125",
           .arguments = {
               {"learner", row.text(1)},
               {"attempt", row.text(0)},
               {"event", row.text(3)},
               {"version", row.text(2)}}});
  });
  return problems;
}

base::Problems EventLog::verify_chains(const std::set<std::string, std::less<>>& disposed) {
  base::Problems problems;
  StoredEvent last;
  db_->each(queries::event_chain, {}, [&](const Row& row) {
    StoredEvent event = to_stored(row);
    if (event.attempt != last.attempt) last = {.attempt = event.attempt};
    if (event.sequence != last.sequence + 1 || chain_hash(last.hash, event) != event.hash)
      problems.push_back(
          {.code = "S113",
           .arguments = {
               {"learner", event.learner},
               {"attempt", event.attempt},
               {"event", event.id},
               {"sequence", std::to_string(event.sequence)}}});
    last = std::move(event);
  });
  db_->each(queries::attempt_without_events, {}, [&](const Row& row) {
    if (!disposed.contains(row.text(0)))
      problems.push_back({.code = "S114", .arguments = {{"attempt", row.text(0)}}});
  });
  return problems;
}

}  // namespace behorig::progress
