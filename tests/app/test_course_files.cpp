#include "app/course_files.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <filesystem>

using namespace behorig;
namespace fs = std::filesystem;
using app::CourseFiles;

namespace {

constexpr std::size_t most = 1000;

std::string code_of(const base::Result<std::string>& result) {
  return result ? "read" : result.error().code;
}

CourseFiles open_course(const test::TemporaryFolder& folder) {
  test::write_file(folder / "kurs/course.json", "{}");
  return CourseFiles::open((folder / "kurs").string()).value();
}

}  // namespace

TEST_CASE("a folder that is not there, is no folder, or holds no course is refused by name") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "fil", "x");
  fs::create_directory(folder / "tom");
  CHECK(CourseFiles::open((folder / "saknas").string()).error().code == "C106");
  CHECK(CourseFiles::open((folder / "fil").string()).error().code == "C130");
  CHECK(CourseFiles::open((folder / "tom").string()).error().code == "C130");
}

TEST_CASE("a file of the course is read whole") {
  const test::TemporaryFolder folder;
  const CourseFiles files = open_course(folder);
  test::write_file(folder / "kurs/modules/ett.json", "hej");
  CHECK(files.read("modules/ett.json", most).value() == "hej");
  CHECK(code_of(files.read("modules/tva.json", most)) == "C106");
  CHECK(code_of(files.read("modules", most)) == "C109");
}

TEST_CASE("no path and no link leads out of the folder") {
  const test::TemporaryFolder folder;
  const CourseFiles files = open_course(folder);
  test::write_file(folder / "hemlig.json", "hemligt");
  test::write_file(folder / "kurs-2/x.json", "en annan kurs");
  fs::create_symlink("../hemlig.json", folder / "kurs/lank.json");
  fs::create_directory_symlink("..", folder / "kurs/upp");
  fs::create_symlink("../kurs-2/x.json", folder / "kurs/granne.json");
  fs::create_symlink("runt.json", folder / "kurs/runt.json");
  for (const char* path :
       {"../hemlig.json",
        "/etc/passwd",
        "lank.json",
        "upp/hemlig.json",
        "granne.json",
        "runt.json"}) {
    INFO(path);
    CHECK(code_of(files.read(path, most)) == "C125");
  }
}

TEST_CASE("a link within the folder is followed") {
  const test::TemporaryFolder folder;
  const CourseFiles files = open_course(folder);
  test::write_file(folder / "kurs/a.json", "hej");
  fs::create_symlink("a.json", folder / "kurs/b.json");
  CHECK(code_of(files.read("b.json", most)) == "read");
}

TEST_CASE("a pipe does not block and a device is not read") {
  const test::TemporaryFolder folder;
  const CourseFiles files = open_course(folder);
  REQUIRE(mkfifo((folder / "kurs/ror.json").c_str(), 0600) == 0);
  CHECK(code_of(files.read("ror.json", most)) == "C109");
  CHECK(app::read_whole_file("/dev/zero", most).error().code == "C109");
}

TEST_CASE("a file above the limit is not read") {
  const test::TemporaryFolder folder;
  const CourseFiles files = open_course(folder);
  test::write_file(folder / "kurs/stor.json", "");
  fs::resize_file(folder / "kurs/stor.json", 200U << 20U);
  const auto read = files.read("stor.json", base::JsonLimits{}.bytes);
  CHECK(code_of(read) == "C104");
  CHECK(read.error().arguments[0].value == "200");
}

TEST_CASE("a picture is measured, and refused when it is none or too large") {
  const test::TemporaryFolder folder;
  const CourseFiles files = open_course(folder);
  const fs::path bad = test::source_folder() / "tests/course/bad";
  fs::copy(test::source_folder() / "tests/course/whole/media/bild.png", folder / "kurs/bild.png");
  fs::copy(bad / "C803-picture-too-large/media/jatte.png", folder / "kurs/jatte.png");
  test::write_file(folder / "kurs/brev.png", "hej");
  test::write_file(folder / "kurs/tung.png", "");
  fs::resize_file(folder / "kurs/tung.png", 200U << 20U);
  const course::LookAtPicture look = files.looker();
  CHECK(look("bild.png").value().width == 8);
  CHECK(look("saknas.png").error().code == "C801");
  CHECK(look("brev.png").error().code == "C802");
  CHECK(look("jatte.png").error().code == "C803");
  CHECK(look("tung.png").error().code == "C803");
  CHECK(look("../bild.png").error().code == "C125");
}

TEST_CASE("the authority's values are read from its own file") {
  const test::TemporaryFolder folder;
  test::write_file(
      folder / "p.json",
      R"({"organisation": "Vår stad", "closing_days": 60, "registrar": null})");
  base::Problems problems;
  const course::Parameters expected{
      {"organisation", "Vår stad"},
      {"closing_days", "60"},
      {"registrar", {}}};
  CHECK(app::read_parameters_file((folder / "p.json").string(), problems) == expected);
  CHECK(problems.empty());
  CHECK(app::read_parameters_file((folder / "q.json").string(), problems).empty());
  CHECK(problems.size() == 1);
}
