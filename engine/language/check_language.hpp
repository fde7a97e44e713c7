#pragma once
// The rules of language for courses, in every language they are written in: C401 a page that is
// hard to read, C402 a sentence that is too long, C403 a word that no dictionary knows.

#include "course/load.hpp"
#include "language/spelling.hpp"

#include <map>
#include <memory>

namespace behorig::language {

// By language; one without a dictionary is not there, and its spelling is not checked.
using Spellers = std::map<std::string, std::unique_ptr<Speller>>;
Spellers open_spellers(const std::vector<std::string>& folders = dictionary_folders());

// `read` gives the translations and the course's own words: words/<language>.txt, one a line, # for
// comments. Names of people and accounts, and in a translation the original's words, are known.
base::Problems check_language(
    const course::LoadedCourse& course,
    const course::ReadFile& read,
    const Spellers& spellers);

}  // namespace behorig::language
