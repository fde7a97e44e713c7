#pragma once
// The append-only log of what learners did. The events of an attempt form a chain: each carries the
// hash of the one before it, so that a row that was changed, removed or slipped in shows.

#include "base/problem.hpp"
#include "learning/event.hpp"
#include "progress/database.hpp"

#include <set>

namespace behorig::progress {

// An event as stored.
struct StoredEvent {
  std::string attempt{};
  std::int64_t sequence{0};  // from 1 within the attempt
  std::string id{};
  std::string learner{};
  std::int64_t at_ms{0};
  std::string kind{};
  std::string body{};  // canonical JSON
  std::string hash{};

  bool operator==(const StoredEvent&) const = default;
};

// BLAKE2b-256, in hexadecimal, over these lines joined by "\n": the hash before ("" for the first),
// event id, attempt id, learner id, UTC milliseconds, kind, body.
std::string chain_hash(const std::string& previous, const StoredEvent& event);

// What was read, and S112 for each event that this program cannot read (it is left out).
struct ReadEvents {
  std::vector<learning::Event> events{};  // by attempt, in the attempt's own order
  base::Problems problems{};
};

class EventLog {
 public:
  explicit EventLog(Database& db) : db_{&db} {}

  // All of them or none, inside the caller's transaction. An event that is there already is left
  // as it is. An attempt begins with `started`, whose course version must be kept before. Throws
  // Failure, also when an id is already used for something else.
  void append(const std::vector<learning::Event>& events);

  ReadEvents of_learner(const std::string& learner);
  // As stored, by attempt, in the attempt's own order.
  std::vector<StoredEvent> chains_of_learner(const std::string& learner);
  std::vector<StoredEvent> chain_of_attempt(const std::string& attempt);
  // Everybody who has an attempt, by id; also those without a name.
  std::vector<std::string> learners();
  std::int64_t count();
  // Learners with an exam or an equivalent to one, by id.
  std::vector<std::string> examined();
  std::int64_t latest_ms();  // when the latest event happened; 0 when there is none

  // What `verify_chains` finds, S124 for an attempt that does not end where it did (events are
  // gone from its end), S125 for one that stands under another course version than it began with.
  base::Problems verify();
  // Walks every chain: S113 for a hash that does not fit, S114 for an attempt without events that
  // is not among the disposed ones. Also for a database that lacks what later schemas added.
  base::Problems verify_chains(const std::set<std::string, std::less<>>& disposed = {});

 private:
  void append(const learning::Event& event);

  Database* db_;
};

}  // namespace behorig::progress
