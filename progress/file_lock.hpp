#pragma once
// A lock between programs on one machine: held while this object lives, and let go by the system if
// the program is killed.

#include <optional>
#include <string>

namespace behorig::progress {

class FileLock {
 public:
  // Nothing when another program holds it, or the file cannot be made. The file stays.
  static std::optional<FileLock> take(const std::string& path);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int file) : file_{file} {}

  int file_{-1};
};

}  // namespace behorig::progress
