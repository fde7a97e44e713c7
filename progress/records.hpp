#pragma once
// Who decided what about people and certificates, where nothing else shows it. Only added to.

#include "base/instant.hpp"
#include "progress/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace behorig::progress {

// A person's results come from another installation than before.
struct OriginChange {
  std::string former{};  // fingerprints
  std::string origin{};
  std::string by{};  // who has accepted it
  base::Instant at{};

  bool operator==(const OriginChange&) const = default;
};

struct IssuedBy {
  std::string name{};
  bool identity_seen{false};  // she has said that she has seen whose the login is

  bool operator==(const IssuedBy&) const = default;
};

// Throws Failure. Writing belongs inside a transaction.
class Records {
 public:
  explicit Records(Database& db) : db_{&db} {}

  // The person's name has been taken away. Twice is once.
  void note_erased(const std::string& learner, base::Instant at);
  bool is_erased(const std::string& learner);

  void note_origin(const std::string& learner, const OriginChange& change);
  std::vector<OriginChange> origins_of(const std::string& learner);  // oldest first

  // The event was written here by an examiner or the course owner, and did not come in a file.
  void note_here(const std::string& event);
  bool is_noted_here(const std::string& event);

  void note_issued(const std::string& issuer_key, const std::string& number, const IssuedBy& by);
  // Nothing for one that was filed, or issued before this was kept.
  std::optional<IssuedBy> issued_by(const std::string& issuer_key, const std::string& number);

 private:
  Database* db_;
};

}  // namespace behorig::progress
