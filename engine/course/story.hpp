#pragma once
// What must hold in a scenario's JSON before it can be played: every target, start and variable is
// there (C204, C211, C208), and a node has either choices or an end (C212).

#include "base/json.hpp"

#include <string>

namespace behorig::course {

// Looks at every scenario in the file.
void check_stories(const base::Json& file, const std::string& path, base::Problems& problems);

}  // namespace behorig::course
