#include "progress/course_versions.hpp"

#include "base/hash.hpp"
#include "base/json.hpp"
#include "queries.hpp"

namespace behorig::progress {
namespace {

// Whether id and version are those that the text itself gives. A text without a course.json, as in
// very old databases, says nothing of them.
bool is_named_as_text(const Row& row) {
  constexpr base::JsonLimits limits{256U << 20U, 80};  // all files of a course in one
  base::Problems problems;
  const std::optional<base::Json> text = base::parse_json(row.text(1), "", problems, limits);
  const base::Json* course = text ? text->find("course.json") : nullptr;
  if (course == nullptr) return true;
  const auto says = [&](std::string_view key, const std::string& expected) {
    const base::Json* value = course->find(key);
    return value != nullptr && value->text() != nullptr && *value->text() == expected;
  };
  return says("id", row.text(2)) && says("version", row.text(3));
}

}  // namespace

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
    if (base::blake2b_hex(row.text(1)) != row.text(0) || !is_named_as_text(row))
      problems.push_back({.code = "S117", .arguments = {{"hash", row.text(0)}}});
  });
  return problems;
}

}  // namespace behorig::progress
