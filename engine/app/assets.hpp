#pragma once
// Where the program's own files are: assets/ and the default course. They are looked for in the
// source tree, beside the executable, and in XDG_DATA_DIRS/behorig.

#include "base/strings.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::app {

struct Installation {
  std::string assets{};          // folder with strings/, fonts/ …
  std::string default_course{};  // folder with course.json
};

// Nothing when there is no assets folder anywhere. `executable`: the path of the running program.
std::optional<Installation> find_installation(const std::string& executable);
// The folders looked in, in order; for the message when nothing was found.
std::vector<std::string> places_looked_in(const std::string& executable);

// The interface's texts: all of assets/strings/<language>/*.json. The key "next" of page.json
// becomes "page.next"; problems.json keeps its codes. Broken files are left out: their keys show.
base::Strings load_strings(const std::string& assets, std::string_view language);

// The folders that fonts are looked for in, in order: those of assets/fonts.json.
std::vector<std::string> font_folders(const std::string& assets);

}  // namespace behorig::app
