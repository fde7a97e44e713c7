#include "proof/key_file_io.hpp"

#include "proof/keys.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

namespace behorig::proof::key_io {

namespace {

namespace fs = std::filesystem;

// A file descriptor, closed when it goes.
class File {
 public:
  explicit File(int number) : number_{number} {}

  File(const File&) = delete;
  File& operator=(const File&) = delete;
  File(File&&) = delete;
  File& operator=(File&&) = delete;

  ~File() {
    if (number_ >= 0) ::close(number_);
  }

  int number() const { return number_; }

  bool is_open() const { return number_ >= 0; }

 private:
  int number_;
};

std::string folder_of_key(const std::string& path) {
  const std::string folder = fs::path{path}.parent_path().string();
  return folder.empty() ? "." : folder;
}

bool make_folder(const std::string& folder) {
  std::error_code ignored;
  if (fs::is_directory(folder, ignored)) return true;
  const std::string above = fs::path{folder}.parent_path().string();
  if (!above.empty() && above != folder && !make_folder(above)) return false;
  return ::mkdir(folder.c_str(), S_IRWXU) == 0 || fs::is_directory(folder, ignored);
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0;
}

// Complete under a name of its own; empty when that failed.
std::string written_beside(const std::string& path, std::string_view bytes) {
  if (!make_folder(folder_of_key(path))) return {};
  std::string fresh = path + ".new-" + make_salt();
  const File file{::open(
      fresh.c_str(),
      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
      S_IRUSR | S_IWUSR)};
  if (!file.is_open()) return {};
  if (write_all(file.number(), bytes)) return fresh;
  ::unlink(fresh.c_str());
  return {};
}

void sync_folder_of(const std::string& path) {
  const File folder{::open(folder_of_key(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (folder.is_open()) ::fsync(folder.number());
}

}  // namespace

Saved save_new(const std::string& path, std::string_view bytes) {
  const std::string fresh = written_beside(path, bytes);
  if (fresh.empty()) return Saved::failed;
  // A second name, which is refused when somebody has it; the first goes.
  const bool linked = ::link(fresh.c_str(), path.c_str()) == 0;
  const bool existed = !linked && errno == EEXIST;
  ::unlink(fresh.c_str());
  sync_folder_of(path);
  if (linked) return Saved::saved;
  return existed ? Saved::existed : Saved::failed;
}

Saved save_over(const std::string& path, std::string_view bytes) {
  const std::string fresh = written_beside(path, bytes);
  if (fresh.empty()) return Saved::failed;
  if (::rename(fresh.c_str(), path.c_str()) != 0) {
    ::unlink(fresh.c_str());
    return Saved::failed;
  }
  sync_folder_of(path);
  return Saved::saved;
}

ReadFile read(const std::string& path, bool links) {
  ReadFile result;
  // Not blocking: a pipe would wait for somebody to write.
  const int follow = links ? 0 : O_NOFOLLOW;
  const File file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | follow)};
  if (!file.is_open()) {
    result.why = errno == ENOENT || errno == ENOTDIR ? Unread::missing
                 : errno == ELOOP                    ? Unread::no_plain_file
                                                     : Unread::not_allowed;
    return result;
  }

  struct stat facts {};

  const bool plain = ::fstat(file.number(), &facts) == 0 && S_ISREG(facts.st_mode) &&
                     facts.st_size >= 0 && static_cast<std::size_t>(facts.st_size) <= most_bytes;
  result.why = Unread::no_plain_file;
  if (!plain) return result;
  result.others_may_read = (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0;
  std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t length = 0;
  while (length < bytes.size()) {
    const ssize_t count = ::read(file.number(), bytes.data() + length, bytes.size() - length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    length += static_cast<std::size_t>(count);
  }
  bytes.resize(length);
  result.bytes = std::move(bytes);
  return result;
}

}  // namespace behorig::proof::key_io
