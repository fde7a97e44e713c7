#pragma once
// SQLite behind the seam.

#include "progress/database.hpp"

#include <memory>

namespace behorig::progress {

inline constexpr int default_busy_ms = 2000;

// Opens a file that exists (an empty one is an empty database), or ":memory:". Nothing is written
// and the journal mode is left as it is. Throws Failure.
std::unique_ptr<Database> open_sqlite(const std::string& path, int busy_ms = default_busy_ms);

// A consistent copy of a database that others may be using, synced to disk. `to` must be an empty
// file. Throws Failure.
void copy_sqlite(const std::string& from, const std::string& to, int busy_ms = default_busy_ms);

}  // namespace behorig::progress
