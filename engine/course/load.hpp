#pragma once
// Loads a course: every file through `read`, all problems of all files at once, translations beside
// the original. What can be used is used: a broken module is left out, the others stay.

#include "base/result.hpp"
#include "course/course.hpp"

#include <functional>
#include <map>

namespace behorig::course {

// Reads a file by its path within the course folder. The implementation guards against links out of
// the folder and against size; a file that is not there is problem C801 or C106 with the path as
// argument.
using ReadFile = std::function<base::Result<std::string>(const std::string& path)>;

// Whether a picture is there and can be shown: size in pixels, or the problem.
struct PictureSize {
  int width{0};
  int height{0};
};

using LookAtPicture = std::function<base::Result<PictureSize>(const std::string& path)>;

// A file as parsed, upgraded and with parameters resolved; what translation and the content hash
// use.
struct LoadedFile {
  std::string path{};
  base::Json json{};
};

struct LoadedCourse {
  Course original{};
  std::map<std::string, Course> translated{};  // by language; missing texts show the original
  std::vector<LoadedFile> files{};
  std::string canonical{};     // canonical JSON of all files with parameters resolved
  std::string content_hash{};  // BLAKE2b of `canonical`: the course version an attempt belongs to
  base::Problems problems{};
  bool usable{false};  // at least one module can be taken

  // The course in a language, or the original when there is no translation.
  const Course& in(const std::string& language) const;
};

// Never fails as a whole: an unusable course has `usable == false` and the problems that say why.
LoadedCourse load_course(
    const ReadFile& read,
    const LookAtPicture& look,
    const Parameters& overrides = {},
    const std::vector<std::string>& languages = {"en"});

}  // namespace behorig::course
