#include "progress/migrate.hpp"

#include "progress/sqlite_database.hpp"
#include "queries.hpp"
#include "sqlite_schema.hpp"

#include <array>
#include <map>

namespace behorig::progress {
namespace {

constexpr std::array<Script, 3> released{
    {{1, "initial", sqlite_schema::m0001_initial},
     {2, "certificates", sqlite_schema::m0002_certificates},
     {3, "records", sqlite_schema::m0003_records}}};

using Objects = std::map<std::string, std::string, std::less<>>;

Objects objects_of(Database& db) {
  Objects objects;
  db.each(queries::schema_objects, {}, [&](const Row& row) { objects[row.text(0)] = row.text(1); });
  return objects;
}

// Whether this call ran it: another program may have been first.
bool run_script(Database& db, const Script& script, base::Instant now) {
  return transaction(db, [&] {
    if (schema_version(db) >= script.number) return false;
    db.script(script.query);
    db.run(queries::schema_version_add, {script.number, std::string{script.name}, now.ms});
    return true;
  });
}

}  // namespace

std::span<const Script> schema_scripts() {
  return released;
}

std::int64_t schema_version(Database& db) {
  std::int64_t tables = 0;
  const std::array<Value, 1> name{std::string{"schema_version"}};
  db.each(queries::table_exists, name, [&](const Row& row) { tables = row.integer(0); });
  if (tables == 0) return 0;
  std::int64_t last = 0;
  db.each(queries::schema_version_last, {}, [&](const Row& row) { last = row.integer(0); });
  return last;
}

base::Result<int> migrate(
    Database& db,
    std::span<const Script> scripts,
    base::Instant now,
    const CopyFirst& copy_first) {
  const std::int64_t before = schema_version(db);
  const std::int64_t known = scripts.empty() ? 0 : scripts.back().number;
  if (before > known)
    return base::Failed{base::Problem{
        .code = "S101",
        .arguments = {{"version", std::to_string(before)}, {"known", std::to_string(known)}}}};
  if (before > 0 && before < known)
    if (std::optional<base::Problem> no_copy = copy_first()) return base::Failed{*no_copy};
  int count = 0;
  for (const Script& script : scripts)
    if (script.number > before && run_script(db, script, now)) ++count;
  return count;
}

std::vector<std::string> schema_differences(Database& db, std::span<const Script> scripts) {
  const std::unique_ptr<Database> fresh = open_sqlite(":memory:");
  for (const Script& script : scripts)
    transaction(*fresh, [&] { fresh->script(script.query); });
  const Objects is = objects_of(db);
  const Objects should_be = objects_of(*fresh);

  std::vector<std::string> names;
  for (const auto& [name, sql] : is) {
    const auto at = should_be.find(name);
    if (at == should_be.end() || at->second != sql) names.push_back(name);
  }
  for (const auto& [name, sql] : should_be)
    if (!is.contains(name)) names.push_back(name);
  return names;
}

}  // namespace behorig::progress
