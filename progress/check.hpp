#pragma once
// Whether everything in the database is whole: its pages, its schema, its chains and its texts.

#include "base/problem.hpp"
#include "progress/database.hpp"

namespace behorig::progress {

struct StoreReport {
  std::int64_t version{0};  // of the schema
  std::int64_t people{0};
  std::int64_t events{0};
  // S111 damaged pages (what), S120 a part of the schema that differs (name), S113, S114, S117,
  // S124, S125.
  base::Problems problems{};
};

// Changes nothing. A database older than this program is measured by the scripts up to its version.
// Throws Failure.
StoreReport check_store(Database& db);

}  // namespace behorig::progress
