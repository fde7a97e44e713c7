#include "support/files.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace behorig::test {

namespace {

base::Failed not_there(std::string code, const std::string& path) {
  return base::Failed{base::Problem{
      .code = std::move(code),
      .place = {.file = path},
      .arguments = {{.name = "path", .value = path}}}};
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
  if (!file) {
    throw std::runtime_error{"the test cannot read " + path.string()};
  }
  return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file{path, std::ios::binary};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) {
    throw std::runtime_error{"the test cannot write " + path.string()};
  }
}

std::filesystem::path source_folder() {
  return SOURCE_FOLDER;
}

TemporaryFolder::TemporaryFolder() {
  auto name = (std::filesystem::temp_directory_path() / "behorig-test-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    throw std::runtime_error{"the test cannot make a temporary folder"};
  }
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;  // a test may have taken away the right to remove
  std::filesystem::remove_all(path_, ignored);
}

Files files_of(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      files[std::filesystem::relative(entry.path(), folder).generic_string()] =
          read_file(entry.path());
    }
  }
  return files;
}

course::ReadFile reader_of(const Files& files) {
  return [&files](const std::string& path) -> base::Result<std::string> {
    const auto found = files.find(path);
    if (found == files.end()) {
      return not_there("C106", path);
    }
    return found->second;
  };
}

course::LookAtPicture pictures_of(const Files& files) {
  return [&files](const std::string& path) -> base::Result<course::PictureSize> {
    if (files.count(path) == 0) {
      return not_there("C801", path);
    }
    return course::PictureSize{.width = 640, .height = 480};
  };
}

}  // namespace behorig::test
