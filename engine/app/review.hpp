#pragma once
// Whether the authority's own lawyer has read the course: review.json in the data folder.
//
//   {"course": "sociala-medier", "version": "2026.1",
//    "signed": [{"role": "lawyer", "name": "Sam Exempel", "date": "2026-12-01"}]}
//
// Roles: lawyer, data_protection, registrar, archivist. Only the lawyer's name takes the notice
// away; a new version of the course has to be read anew.

#include "base/problem.hpp"
#include "course/course.hpp"

#include <string>

namespace behorig::app {

// False when there is no such file. A file that cannot be used is one of `problems`, with its
// place.
bool is_reviewed(const std::string& path, const course::Course& course, base::Problems& problems);

}  // namespace behorig::app
