#include "course/check.hpp"

#include "course/findings.hpp"

#include <algorithm>

namespace behorig::course {

namespace {

const base::JsonList no_elements{};
const std::string no_text{};

}  // namespace

const base::Json* Findings::tree(std::string_view path) const {
  for (const LoadedFile& file : course_.files)
    if (file.path == path) return &file.json;
  return nullptr;
}

void Findings::report(
    std::string code,
    const std::string& file,
    const base::Json& at,
    std::vector<base::Argument> arguments,
    base::Severity severity) {
  problems_.push_back(
      {std::move(code), severity, {file, at.line, at.column, ""}, std::move(arguments)});
}

const base::JsonList& list_at(const base::Json& object, std::string_view key) {
  const base::Json* value = object.find(key);
  return value == nullptr || value->list() == nullptr ? no_elements : *value->list();
}

const std::string& text_at(const base::Json& object, std::string_view key) {
  const base::Json* value = object.find(key);
  return value == nullptr || value->text() == nullptr ? no_text : *value->text();
}

const base::Json& place_at(const base::Json& object, std::string_view key) {
  const base::Json* value = object.find(key);
  return value == nullptr ? object : *value;
}

base::Problems
check_course(const LoadedCourse& course, const LookAtPicture& look, base::Date today) {
  base::Problems problems;
  Findings findings{course, problems};
  check_references(findings);
  check_scenarios(findings);
  check_pedagogy(findings);
  check_sources(findings, today);
  check_pictures(findings, look);

  const auto position = [&](const base::Problem& problem) {
    const auto file =
        std::find_if(course.files.begin(), course.files.end(), [&](const LoadedFile& candidate) {
          return candidate.path == problem.place.file;
        });
    return std::tuple{file - course.files.begin(), problem.place.line, problem.place.column};
  };
  std::stable_sort(
      problems.begin(),
      problems.end(),
      [&](const base::Problem& a, const base::Problem& b) { return position(a) < position(b); });
  return problems;
}

}  // namespace behorig::course
