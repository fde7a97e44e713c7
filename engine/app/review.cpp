#include "app/review.hpp"

#include "app/course_files.hpp"
#include "base/instant.hpp"
#include "base/json.hpp"

#include <array>
#include <filesystem>

namespace behorig::app {

namespace {

constexpr std::size_t most_review_bytes = 1U << 20U;
constexpr std::array<std::string_view, 4> review_roles{
    "lawyer",
    "data_protection",
    "registrar",
    "archivist"};

}  // namespace

bool is_reviewed(const std::string& path, const course::Course& course, base::Problems& problems) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return false;
  const auto bytes = read_whole_file(path, most_review_bytes);
  if (!bytes) {
    problems.push_back(bytes.error());
    return false;
  }
  const auto json = base::parse_json(*bytes, path, problems);
  if (!json) return false;
  base::Reader reader{*json, path, "", problems};
  const bool same = reader.text("course") == course.id && reader.text("version") == course.version;
  bool by_lawyer = false;
  for (base::Reader& signature : reader.objects("signed")) {
    const std::string role = signature.word("role", review_roles);
    const std::string name = signature.text("name");
    const std::string date = signature.text("date");
    if (!date.empty() && !base::parse_date(date))
      signature.report("C119", "date", {{"key", "date"}, {"value", date}});
    by_lawyer = by_lawyer || (role == "lawyer" && !name.empty());
    signature.finish();
  }
  reader.finish();
  return same && by_lawyer;
}

}  // namespace behorig::app
