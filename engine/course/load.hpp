#pragma once
// Loads a course: every file through `read`, all problems of all files at once, translations beside
// the original. What can be used is used: a broken module is left out, the others stay.

#include "base/result.hpp"
#include "course/course.hpp"

#include <functional>
#include <map>

namespace behorig::course {

// Reads a file by its path within the course folder. The implementation guards against links out of
// the folder and against size. A file that is not there is problem C106, one that cannot be read
// C109, too large C104, outside the folder C125.
using ReadFile = std::function<base::Result<std::string>(const std::string& path)>;

// A file as parsed, upgraded and with parameters resolved.
struct LoadedFile {
  std::string path{};
  base::Json json{};
};

struct LoadedCourse {
  Course original{};
  std::map<std::string, Course> translated{};  // by language; missing texts show the original
  std::vector<LoadedFile> files{};             // the original's, for the rules of `check_course`
  std::string canonical{};     // all files with parameters resolved, and the translations
  std::string content_hash{};  // BLAKE2b of `canonical`: the course version an attempt belongs to
  base::Problems problems{};
  bool usable{false};  // at least one module can be taken

  // The course in a language, or the original when there is no translation.
  const Course& in(const std::string& language) const;
};

// Never fails as a whole: an unusable course has `usable == false` and the problems that say why.
LoadedCourse load_course(
    const ReadFile& read,
    const Parameters& overrides = {},
    const std::vector<std::string>& languages = {"en"});

// The canonical text of a course version: its files by path.
std::string canonical_of(std::vector<const LoadedFile*> files);
// Serves the files of a course version from its canonical text, so that it can be loaded again.
ReadFile files_of(const std::string& canonical);

}  // namespace behorig::course
