#pragma once
// The rules beyond reading: references, scenarios, pedagogy, accessibility, sources and
// translations. Codes C2xx–C8xx; courses/problems.md explains each.

#include "course/load.hpp"

namespace behorig::course {

// Whether a picture is there and can be shown: its size in pixels; or C801 not there, C802 not a
// picture, C803 too large, C125 outside the folder.
struct PictureSize {
  int width{0};
  int height{0};
};

using LookAtPicture = std::function<base::Result<PictureSize>(const std::string& path)>;

// Problems found by the rules, in the order of files and places. `today` decides which sources are
// overdue.
base::Problems
check_course(const LoadedCourse& course, const LookAtPicture& look, base::Date today);

}  // namespace behorig::course
