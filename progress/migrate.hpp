#pragma once
// Brings a database to this program's schema by numbered scripts that only go forward. A fresh
// database takes the same road as an old one.

#include "base/instant.hpp"
#include "base/result.hpp"
#include "progress/database.hpp"

#include <functional>
#include <optional>
#include <span>

namespace behorig::progress {

// "Beho", in the header of every database of ours.
inline constexpr std::int64_t application_id = 0x4265686f;

struct Script {
  std::int64_t number{0};
  std::string_view name{};
  Query query{""};
};

// The released scripts, 1, 2, …; never changed, only added to.
std::span<const Script> schema_scripts();

// 0 for an empty database. Throws Failure.
std::int64_t schema_version(Database& db);

// Keeps a copy, or says why it cannot; then nothing is changed.
using CopyFirst = std::function<std::optional<base::Problem>()>;

// Runs what is missing, each script in a transaction of its own. `copy_first` is called once,
// before the first script that changes a database with something in it. Gives the number of scripts
// run; S101 when the database is newer than the scripts. Throws Failure.
base::Result<int> migrate(
    Database& db,
    std::span<const Script> scripts,
    base::Instant now,
    const CopyFirst& copy_first);

// Objects whose definition differs from what the scripts make. Throws Failure.
std::vector<std::string> schema_differences(Database& db, std::span<const Script> scripts);

}  // namespace behorig::progress
