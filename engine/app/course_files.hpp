#pragma once
// A course folder on disk. Course files come from anybody: nothing outside the folder is opened, no
// device or pipe is read, and no file larger than its limit.

#include "course/check.hpp"
#include "course/load.hpp"

#include <string>
#include <string_view>

namespace behorig::app {

class CourseFiles {
 public:
  // C106 when there is no such folder, C109 when it may not be read, C130 when it holds no
  // course.json.
  static base::Result<CourseFiles> open(const std::string& folder);

  // With symbolic links resolved.
  const std::string& folder() const { return folder_; }

  // C106 not there, C109 not readable or no ordinary file, C104 larger than `most` bytes, C125
  // outside the folder.
  base::Result<std::string> read(const std::string& path, std::size_t most) const;

  course::ReadFile reader() const;
  course::LookAtPicture looker() const;

 private:
  explicit CourseFiles(std::string folder) : folder_{std::move(folder)} {}

  std::string folder_;
};

// A whole file anywhere, for what the person names on the command line; the same problems.
base::Result<std::string> read_whole_file(const std::string& path, std::size_t most);

// The authority's own values: {"organisation": "…", "closing_days": 60}.
course::Parameters read_parameters_file(const std::string& path, base::Problems& problems);

}  // namespace behorig::app
