#pragma once
// Files for tests: a folder that disappears with the test, reading and writing whole files, and
// course folders that exist in memory only.

#include "course/check.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace behorig::test {

// The file's bytes. A file that cannot be read ends the test (std::runtime_error).
std::string read_file(const std::filesystem::path& path);
// Writes the bytes, and the folders on the way there.
void write_file(const std::filesystem::path& path, std::string_view bytes);
// Where the project's own files are: source_folder() / "courses".
std::filesystem::path source_folder();

// A new empty folder, removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

// A course folder in memory: path within the folder → bytes.
using Files = std::map<std::string, std::string>;

// The files of a real course folder; pictures too.
Files files_of(const std::filesystem::path& folder);
// Reads from `files`, which must outlive the function; a missing file is problem C106.
course::ReadFile reader_of(const Files& files);
// Every picture that is in `files` counts as 640 × 480; others are problem C801.
course::LookAtPicture pictures_of(const Files& files);

}  // namespace behorig::test
