#pragma once
// Opens the database, or says what is wrong and what to do about it. Every check that can refuse
// comes before the first write.

#include "base/instant.hpp"
#include "base/result.hpp"
#include "progress/database.hpp"
#include "progress/files.hpp"
#include "progress/sqlite_database.hpp"

#include <functional>
#include <memory>

namespace behorig::progress {

struct OpenOptions {
  base::Instant now{};  // for the names of copies and the dates of scripts
  int busy_ms{default_busy_ms};
  std::function<std::string(const std::string&)> file_system{file_system_of};
};

// The database at `path`, made if missing, brought to this program's schema, in WAL mode. Problems,
// each with the argument `path`:
//   S101 made by a newer version (version, known)   S102 not a database of ours
//   S103 locked by another program                  S104 may not be written
//   S105 no room on the disk                        S106 on a network drive (type)
//   S107 damaged, and there is a backup (backup)    S108 the folder cannot be made
//   S109 cannot be opened (reason)                  S110 damaged, without a backup
//   S121 is a folder
base::Result<std::unique_ptr<Database>> open_store(
    const std::string& path,
    const OpenOptions& options);

// The same checks without making, changing or upgrading anything; for `store check`. S119 when
// there is no file.
base::Result<std::unique_ptr<Database>> open_unchanged(
    const std::string& path,
    const OpenOptions& options);

// What a failure means to a person: one of the problems above.
base::Problem problem_of(const Failure& failure, const std::string& path);

}  // namespace behorig::progress
