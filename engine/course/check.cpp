#include "course/check.hpp"

#include "course/findings.hpp"

#include <algorithm>
#include <tuple>

namespace behorig::course {

namespace {

const base::JsonList no_elements{};
const std::string no_text{};

// Writes the JSON pointer of `wanted` behind `pointer`; false when it is not in this tree.
bool find_pointer(const base::Json& json, const base::Json& wanted, std::string& pointer) {
  if (&json == &wanted) return true;
  const std::size_t before = pointer.size();
  const auto look_into = [&](const std::string& part, const base::Json& inner) {
    pointer += "/" + part;
    if (find_pointer(inner, wanted, pointer)) return true;
    pointer.resize(before);
    return false;
  };
  if (const base::JsonList* list = json.list())
    for (std::size_t i = 0; i < list->size(); ++i)
      if (look_into(std::to_string(i), (*list)[i])) return true;
  if (const base::JsonObject* members = json.object())
    for (const base::Member& member : *members)
      if (look_into(member.key, member.value)) return true;
  return false;
}

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
  std::string pointer;
  if (const base::Json* root = tree(file)) find_pointer(*root, at, pointer);
  problems_.push_back(
      {std::move(code),
       severity,
       {file, at.line, at.column, std::move(pointer)},
       std::move(arguments)});
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

std::vector<std::string> ids_of(const base::JsonList& list) {
  std::vector<std::string> ids;
  for (const base::Json& element : list)
    ids.push_back(text_at(element, "id"));
  return ids;
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void demand(
    Findings& findings,
    const std::string& code,
    const std::string& file,
    const base::Json& object,
    std::string_view key,
    const std::vector<std::string>& ids) {
  const std::string& id = text_at(object, key);
  if (id.empty() || contains(ids, id)) return;
  findings.report(
      code,
      file,
      place_at(object, key),
      {{"id", id}, {"suggestion", base::did_you_mean(id, ids)}});
}

base::Problems
check_course(const LoadedCourse& course, const LookAtPicture& look, base::Date today) {
  base::Problems problems;
  Findings findings{course, problems};
  check_references(findings);
  check_bank(findings);
  check_scenarios(findings);
  check_pedagogy(findings);
  check_exam(findings);
  check_time(findings);
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
