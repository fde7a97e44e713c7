// Walks the list of exercise kinds: each must have everything that an author, a learner and a
// developer need of it.

#include "course/kinds.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>

using namespace behorig;

namespace {

std::string kind() {
  const auto kinds = course::all_kinds();
  return std::string{GENERATE_COPY(from_range(kinds))};
}

std::string file(const std::string& path) {
  const auto whole = test::source_folder() / path;
  return std::filesystem::exists(whole) ? test::read_file(whole) : std::string{};
}

// The text of every file in a folder and below that ends so.
std::string all_in(const std::string& folder, const std::string& ending) {
  std::string text;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator{test::source_folder() / folder})
    if (entry.path().extension() == ending) text += test::read_file(entry.path());
  return text;
}

bool has(const std::string& text, const std::string& pattern) {
  return std::regex_search(text, std::regex{pattern});
}

}  // namespace

TEST_CASE("every exercise kind has a schema, so that an editor completes and checks it") {
  const std::string name = kind();
  INFO(name);
  CHECK(has(file("courses/schema/module.schema.json"), "\"const\": *\"" + name + "\""));
}

TEST_CASE("every exercise kind stands in the showcase") {
  const std::string name = kind();
  INFO(name);
  CHECK(has(all_in("courses/showcase/modules", ".json"), "\"kind\": *\"" + name + "\""));
}

TEST_CASE("every exercise kind has its name and its how in both languages") {
  const std::string name = kind();
  const std::string language = GENERATE("sv", "en");
  INFO(name << " " << language);
  const std::string strings = file("assets/strings/" + language + "/kinds.json");
  CHECK(has(strings, "\"" + name + "\\.name\": *\"[^\"]"));
  CHECK(has(strings, "\"" + name + "\\.how\": *\"[^\"]"));
}

TEST_CASE("every exercise kind has a view, and the view a test") {
  const std::string name = kind();
  INFO(name);
  CHECK_FALSE(file("engine/ui/kinds/" + name + "_view.cpp").empty());
  CHECK_FALSE(file("tests/ui/test_" + name + "_view.cpp").empty());
}

TEST_CASE("every exercise kind has a test of its reading and grading") {
  const std::string name = kind();
  INFO(name);
  CHECK(has(file("tests/course/test_" + name + ".cpp"), "TEST_CASE\\(\\s*\"" + name + ": "));
}

TEST_CASE("every exercise kind is explained in the authors' guide in both languages") {
  const std::string name = kind();
  const std::string guide = GENERATE("courses/README.md", "courses/README.en.md");
  INFO(name << " " << guide);
  CHECK(has(file(guide), "### [a-z ]*\\b" + name + "\\b"));
}
