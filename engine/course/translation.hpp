#pragma once
// Translations lie beside the original and are put into its JSON tree before it is read, so that
// every reader gives a course in the other language without knowing of translations.

#include "base/json.hpp"

#include <string>
#include <vector>

namespace behorig::course {

// A text that people read, with the key path that translations use:
// "pages/spara-forst/exercise/options/svara/feedback". `text` points into the tree.
struct Translatable {
  std::string path{};
  base::Json* text{nullptr};
  bool needed{true};  // else the original serves as well: names of laws, statutes' own words
};

// In the order of the file. Names of people are left out.
std::vector<Translatable> translatable_texts(base::Json& file);

// Puts the translated texts into `file`, which takes over their places, so that later problems
// point into the translation. Problems, all warnings: C702 text without translation, C703
// translation of an older text, C704 translation of something that is not there, C705 entry not
// usable, C706 parameters that differ, C707 links to sources that differ.
void apply_translation(
    base::Json& file,
    const std::string& file_path,
    const base::Json& translation,
    const std::string& translation_path,
    base::Problems& problems);

}  // namespace behorig::course
