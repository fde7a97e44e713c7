#pragma once
// Copies of the database in `backups/` beside it, and the way back from one.

#include "base/instant.hpp"
#include "base/result.hpp"

#include <string>
#include <vector>

namespace behorig::progress {

inline constexpr std::size_t backups_kept = 10;

// "<folder of the database>/backups".
std::string backup_folder(const std::string& database);
// The copies of this database, oldest first.
std::vector<std::string> backups_of(const std::string& database);
// Empty when there is none.
std::string newest_backup(const std::string& database);
bool has_backup_since(const std::string& database, base::Instant moment);

// A consistent copy at `to`, or in the backup folder (where the oldest beyond `backups_kept` then
// go). `to` may not exist (S116). Others may be using the database. Gives the path; throws Failure.
base::Result<std::string>
make_backup(const std::string& database, base::Instant now, const std::string& to = {});

// Moves the database with its side files out of the way, as "<name>-kept-<time>.db", so that
// nothing is lost and a new one can take its place. Gives the new path; nothing to move gives an
// empty one. S103 when a program is using the database, S104 when it cannot be moved.
base::Result<std::string> set_aside(const std::string& database, base::Instant now);

struct Restored {
  std::string backup{};
  std::string kept{};  // where the former database is now; empty when there was none
};

// Puts a backup (the newest when `backup` is empty) in the database's place; what was there is set
// aside. S115 when there is no such backup, S118 when the backup itself is damaged, and those of
// set_aside. Throws Failure.
base::Result<Restored>
restore(const std::string& database, const std::string& backup, base::Instant now);

}  // namespace behorig::progress
