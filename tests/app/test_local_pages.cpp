#include "app/local_pages.hpp"
#include "support/courses.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

std::string title_in(const std::string& language) {
  return language == "sv" ? "Så gör vi hos oss" : "How we do it here";
}

// The small course with what lies in the local folder.
course::LoadedCourse with_local(const test::Files& local) {
  const test::TemporaryFolder folder;
  for (const auto& [name, bytes] : local)
    test::write_file(folder / name, bytes);
  test::Files files = test::small_course_files();
  files["translations/en/course.json"] =
      R"({"title": {"of": "En liten kurs", "text": "A small course"}})";
  course::LoadedCourse loaded = course::load_course(test::reader_of(files));
  loaded.problems.clear();
  app::add_local_pages(loaded, folder.path().string(), title_in);
  return loaded;
}

}  // namespace

TEST_CASE("a local page stands before the module's last page, in every language") {
  const course::LoadedCourse loaded = with_local({{"ett.md", "Ring **Sam**."}});
  const auto& pages = loaded.original.modules.at(0).pages;
  REQUIRE(pages.size() == 3);
  CHECK(pages[1].title == "Så gör vi hos oss");
  CHECK(std::get<course::TextBlock>(pages[1].blocks.at(0).content).text == "Ring **Sam**.");
  CHECK(loaded.in("en").modules.at(0).pages.at(1).title == "How we do it here");
}

TEST_CASE("a local page never alters the course's version") {
  CHECK(with_local({{"ett.md", "Ring Sam."}}).content_hash == with_local({}).content_hash);
}

TEST_CASE("a local page that cannot be read is told of, and the module stays as it was") {
  const course::LoadedCourse loaded = with_local({{"ett.md", "\xFF\xFE"}});
  CHECK(loaded.original.modules.at(0).pages.size() == 2);
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems[0].code == "C103");
}

TEST_CASE("a local page for a module that does not exist is left alone") {
  const course::LoadedCourse loaded = with_local({{"annan.md", "Hej."}});
  CHECK(loaded.problems.empty());
  CHECK(loaded.original.modules.at(0).pages.size() == 2);
}
