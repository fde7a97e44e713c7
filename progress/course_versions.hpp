#pragma once
// The very text that each attempt was made on, so that it can be replayed for ever.

#include "base/instant.hpp"
#include "base/problem.hpp"
#include "progress/database.hpp"

#include <optional>

namespace behorig::progress {

struct CourseVersion {
  std::string content_hash{};  // BLAKE2b of `canonical`
  std::string course{};        // course id
  std::string version{};       // as the course calls it
  std::string canonical{};     // canonical JSON of all its files, parameters filled in

  bool operator==(const CourseVersion&) const = default;
};

// Throws Failure. Writing belongs inside a transaction.
class CourseVersions {
 public:
  explicit CourseVersions(Database& db) : db_{&db} {}

  // Keeping a version twice is keeping it once.
  void keep(const CourseVersion& version, base::Instant now);
  std::optional<CourseVersion> find(const std::string& content_hash);
  // S117 for a text that is not what its hash, its id and its version say.
  base::Problems verify();

 private:
  Database* db_;
};

}  // namespace behorig::progress
