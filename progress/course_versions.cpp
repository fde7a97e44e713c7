#include "progress/course_versions.hpp"

#include "base/hash.hpp"
#include "queries.hpp"

namespace behorig::progress {

void CourseVersions::keep(const CourseVersion& version, base::Instant now) {
  db_->run(
      queries::course_version_keep,
      {version.content_hash, version.course, version.version, version.canonical, now.ms});
}

std::optional<CourseVersion> CourseVersions::find(const std::string& content_hash) {
  const auto found = db_->rows(queries::course_version_find, {content_hash}, [](const Row& row) {
    return CourseVersion{row.text(0), row.text(1), row.text(2), row.text(3)};
  });
  if (found.empty()) return std::nullopt;
  return found.front();
}

base::Problems CourseVersions::verify() {
  base::Problems problems;
  db_->each(queries::course_version_all, {}, [&](const Row& row) {
    if (base::blake2b_hex(row.text(1)) != row.text(0))
      problems.push_back({.code = "S117", .arguments = {{"hash", row.text(0)}}});
  });
  return problems;
}

}  // namespace behorig::progress
