#pragma once
// {{name}} in the course's texts, replaced by what the authority has decided.

#include "base/json.hpp"
#include "course/course.hpp"

namespace behorig::course {

// `own` with the values of `overrides`; C216 (warning) for an override the course does not know.
Parameters overridden(Parameters own, const Parameters& overrides, base::Problems& problems);

// Replaces {{name}} in every text of the tree. A parameter without value reads "according to your
// local routines" in `language`; C214 for a name the course does not have.
void resolve_parameters(
    base::Json& json,
    const Parameters& parameters,
    std::string_view language,
    const std::string& file,
    base::Problems& problems);

// The authority's values take the place of the course's own, so that a course version says all.
void write_parameters(base::Json& course_file, const Parameters& parameters);

}  // namespace behorig::course
