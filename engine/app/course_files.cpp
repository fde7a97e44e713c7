#include "app/course_files.hpp"

#include "course/read.hpp"
#include "ui/images.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>

namespace behorig::app {

namespace {

using base::Argument;
using base::Failed;
using base::Problem;
using base::Result;
using base::Severity;

Failed failed(std::string code, const std::string& path, std::vector<Argument> arguments = {}) {
  arguments.push_back({"path", path});
  return Failed{Problem{std::move(code), Severity::error, {path, 0, 0, ""}, std::move(arguments)}};
}

Failed failed_with(int error, const std::string& path) {
  const bool absent = error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
  return failed(absent ? "C106" : "C109", path);
}

std::string megabytes(std::size_t bytes) {
  return std::to_string((bytes + (1U << 19U)) >> 20U);
}

struct Descriptor {
  explicit Descriptor(int opened) : number{opened} {}

  ~Descriptor() {
    if (number >= 0) ::close(number);
  }

  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number;
};

struct Free {
  void operator()(char* memory) const { std::free(memory); }  // realpath allocates so
};

// The path without symbolic links; empty, with errno set, when it leads nowhere.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, Free> real{::realpath(path.c_str(), nullptr)};
  return real ? std::string{real.get()} : std::string{};
}

// `shown` is the path as the person knows it.
Result<std::string>
read_regular_file(const std::string& path, const std::string& shown, std::size_t most) {
  // Not blocking, because a pipe without a writer would keep us here for ever.
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)};
  if (file.number < 0) return failed_with(errno, shown);

  struct stat about {};

  if (::fstat(file.number, &about) != 0) return failed_with(errno, shown);
  if (!S_ISREG(about.st_mode)) return failed("C109", shown);
  const auto size = static_cast<std::size_t>(about.st_size);
  if (size > most)
    return failed("C104", shown, {{"size", megabytes(size)}, {"most", megabytes(most)}});

  std::string bytes(size, '\0');
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got = ::read(file.number, bytes.data() + have, size - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed_with(errno, shown);
    if (got == 0) break;  // it has become shorter meanwhile
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

}  // namespace

Result<CourseFiles> CourseFiles::open(const std::string& folder) {
  const std::string real = real_path(folder);
  if (real.empty()) return failed_with(errno, folder);

  struct stat about {};

  if (::stat(real.c_str(), &about) != 0) return failed_with(errno, folder);
  if (!S_ISDIR(about.st_mode)) return failed("C130", folder);
  if (::access(real.c_str(), R_OK | X_OK) != 0) return failed("C109", folder);
  if (::access((real + "/course.json").c_str(), F_OK) != 0) return failed("C130", folder);
  return CourseFiles{real};
}

Result<std::string> CourseFiles::read(const std::string& path, std::size_t most) const {
  if (!course::stays_inside(path)) return failed("C125", path);
  const std::string real = real_path(folder_ + "/" + path);
  if (real.empty()) return errno == ELOOP ? failed("C125", path) : failed_with(errno, path);
  if (real.compare(0, folder_.size() + 1, folder_ + "/") != 0) return failed("C125", path);
  return read_regular_file(real, path, most);
}

course::ReadFile CourseFiles::reader() const {
  return [files = *this](const std::string& path) {
    return files.read(path, base::JsonLimits{}.bytes);
  };
}

course::LookAtPicture CourseFiles::looker() const {
  return [files = *this](const std::string& path) -> Result<course::PictureSize> {
    const ui::PictureLimits limits;
    const Result<std::string> bytes = files.read(path, limits.bytes);
    if (!bytes) {
      Problem problem = bytes.error();
      if (problem.code == "C106") problem.code = "C801";
      if (problem.code != "C104") return Failed{std::move(problem)};
      problem.code = "C803";
      for (Argument& argument : problem.arguments)
        if (argument.name != "path") argument.value += " MB";
      return Failed{std::move(problem)};
    }
    const Result<ui::Pixels> size = ui::measure_picture(*bytes, limits);
    if (!size) return failed(size.error().code, path, size.error().arguments);
    return course::PictureSize{size->width, size->height};
  };
}

Result<std::string> read_whole_file(const std::string& path, std::size_t most) {
  return read_regular_file(path, path, most);
}

course::Parameters read_parameters_file(const std::string& path, base::Problems& problems) {
  const Result<std::string> bytes = read_whole_file(path, base::JsonLimits{}.bytes);
  if (!bytes) {
    problems.push_back(bytes.error());
    return {};
  }
  std::optional<base::Json> values = base::parse_json(*bytes, path, problems);
  if (!values) return {};
  base::Json wrapped;
  wrapped.line = 1;
  wrapped.column = 1;
  wrapped.value = base::JsonObject{{"parameters", *std::move(values)}};
  base::Reader reader{wrapped, path, "", problems};
  return course::read_parameters(reader);
}

}  // namespace behorig::app
