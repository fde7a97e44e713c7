#include "progress/check.hpp"

#include "progress/course_versions.hpp"
#include "progress/event_log.hpp"
#include "progress/migrate.hpp"
#include "progress/people.hpp"
#include "queries.hpp"

namespace behorig::progress {
namespace {

constexpr std::int64_t schema_with_heads = 2;

void add(base::Problems& to, base::Problems more) {
  for (base::Problem& problem : more)
    to.push_back(std::move(problem));
}

}  // namespace

StoreReport check_store(Database& db) {
  StoreReport report;
  db.each(queries::integrity_check, {}, [&](const Row& row) {
    if (row.text(0) != "ok")
      report.problems.push_back({.code = "S111", .arguments = {{"what", row.text(0)}}});
  });
  report.version = schema_version(db);
  const auto scripts = schema_scripts().first(static_cast<std::size_t>(report.version));
  for (std::string& name : schema_differences(db, scripts))
    report.problems.push_back({.code = "S120", .arguments = {{"name", std::move(name)}}});
  // Without the tables there is nothing more to look into.
  if (report.version == 0 || !report.problems.empty()) return report;

  db.each(queries::foreign_key_check, {}, [&](const Row& row) {
    report.problems.push_back({.code = "S111", .arguments = {{"what", row.text(0)}}});
  });
  report.people = People{db}.count();
  report.events = EventLog{db}.count();
  EventLog log{db};
  add(report.problems, report.version < schema_with_heads ? log.verify_chains() : log.verify());
  add(report.problems, CourseVersions{db}.verify());
  return report;
}

}  // namespace behorig::progress
