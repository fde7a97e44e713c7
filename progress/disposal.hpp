#pragma once
// Disposal (*gallring*) by a decision: the events of old attempts go, and a signed summary stays
// with how each ended and the hash of its last event. Signing is the caller's.

#include "base/instant.hpp"
#include "progress/database.hpp"

#include <string>
#include <vector>

namespace behorig::progress {

// An attempt whose events lie before a day.
struct OldAttempt {
  std::string attempt{};
  std::string learner{};
  std::string version_hash{};
  std::int64_t events{0};
  std::string last_hash{};
  base::Instant first{};
  base::Instant last{};

  bool operator==(const OldAttempt&) const = default;
};

struct Disposal {
  std::string id{};
  base::Instant at{};
  std::string decision{};
  std::string by{};
  std::string summary{};  // signed text

  bool operator==(const Disposal&) const = default;
};

// What the store still knows of an attempt that was disposed of.
struct DisposedAttempt {
  std::string attempt{};
  std::string learner{};
  std::int64_t events{0};
  std::string last_hash{};

  bool operator==(const DisposedAttempt&) const = default;
};

// Throws Failure. Writing belongs inside a transaction.
class Disposals {
 public:
  explicit Disposals(Database& db) : db_{&db} {}

  // Attempts with events, all of them before `day`.
  std::vector<OldAttempt> ended_before(base::Instant day);
  // Keeps the disposal and removes the attempts' events.
  void dispose(const Disposal& disposal, const std::vector<std::string>& attempts);
  std::vector<Disposal> all();  // oldest first
  std::vector<DisposedAttempt> attempts_of(const std::string& disposal);

 private:
  Database* db_;
};

}  // namespace behorig::progress
