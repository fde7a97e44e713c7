#pragma once
// All legal statements of a course with their sources, for the lawyer, the data protection officer,
// the registrar and the archivist to read and sign before the course is given to anybody.

#include "base/strings.hpp"
#include "course/load.hpp"

#include <string>
#include <vector>

namespace behorig::exporting {

// One statement: whatever names a source or is marked for a lawyer.
struct Statement {
  std::string module{};  // title; of the module, the exam scenario or the urgent cards
  std::string place{};   // where in the file: "pages/spara-forst/blocks/b1"
  std::string text{};    // plain text
  std::vector<const course::Source*> sources{};  // point into the course; unknown ones are left out
  bool lawyer{false};                            // marked "review": "lawyer"
};

// In the order of the course. `language`: that of the texts.
std::vector<Statement> legal_statements(const course::LoadedCourse& course);

// To print and sign: a table for each module, with lines for name and date.
std::string review_page(const course::LoadedCourse& course, const base::Strings& strings);
// For a spreadsheet: one row a statement.
std::string review_csv(const course::LoadedCourse& course, const base::Strings& strings);

}  // namespace behorig::exporting
