#pragma once
// What the rules of `check_course` share: the course, its JSON trees, and a way to report a problem
// at the place in the file where it can be cured.

#include "course/check.hpp"

#include <set>
#include <string>
#include <string_view>

namespace behorig::course {

class Findings {
 public:
  Findings(const LoadedCourse& course, base::Problems& problems)
      : course_{course}, problems_{problems} {}

  const LoadedCourse& loaded() const { return course_; }

  const Course& course() const { return course_.original; }

  // The tree of a file; null when it could not be parsed.
  const base::Json* tree(std::string_view path) const;

  // Reports at a JSON value of a file.
  void report(
      std::string code,
      const std::string& file,
      const base::Json& at,
      std::vector<base::Argument> arguments,
      base::Severity severity = base::Severity::error);

 private:
  const LoadedCourse& course_;
  base::Problems& problems_;
};

// The elements of the list at `key`; empty when there is none.
const base::JsonList& list_at(const base::Json& object, std::string_view key);
// The text at `key`; "" when there is none.
const std::string& text_at(const base::Json& object, std::string_view key);
// The object or value at `key`, or the object itself: where to report.
const base::Json& place_at(const base::Json& object, std::string_view key);

std::vector<std::string> ids_of(const base::JsonList& list);
bool contains(const std::vector<std::string>& ids, const std::string& id);
// Reports `key` of `object` when it names something that is not among `ids`.
void demand(
    Findings& findings,
    const std::string& code,
    const std::string& file,
    const base::Json& object,
    std::string_view key,
    const std::vector<std::string>& ids);

// Calls `visit(object, parent)` for every object in the tree, outermost first; `parent` is the key
// of the list or object it stands in.
template <class Visit>
void for_each_object(const base::Json& json, std::string_view parent, const Visit& visit) {
  if (const base::JsonList* list = json.list())
    for (const base::Json& element : *list)
      for_each_object(element, parent, visit);
  const base::JsonObject* members = json.object();
  if (members == nullptr) return;
  visit(json, parent);
  for (const base::Member& member : *members)
    for_each_object(member.value, member.key, visit);
}

// Every exercise of a module's tree: those of pages, their alternatives, questions and those inside
// scenarios.
template <class Visit>
void for_each_exercise(const base::Json& module, const Visit& visit) {
  for_each_object(module, "", [&](const base::Json& object, std::string_view parent) {
    if (parent == "exercise" || parent == "alternative" || parent == "questions") visit(object);
  });
}

// Whether every module that the course lists could be read; else the problem is another.
bool has_all_modules(const Findings& findings);

// A module's questions, and the file they stand in: its own, or its part of the bank.
struct QuestionPlace {
  std::string file{};
  const base::Json* tree{nullptr};  // has the list "questions"
};

std::vector<QuestionPlace> question_places(const Findings& findings);

// Ids are unique among neighbours; exercises, nodes and moderated comments in the whole tree.
void check_ids(Findings& findings, const std::string& file, const base::Json& tree);

void check_references(Findings& findings);
void check_bank(Findings& findings);
void check_scenarios(Findings& findings);
void check_pedagogy(Findings& findings);
void check_exam(Findings& findings);
void check_time(Findings& findings);
void check_sources(Findings& findings, base::Date today);
void check_pictures(Findings& findings, const LookAtPicture& look);

}  // namespace behorig::course
