#include "language/check_language.hpp"
#include "support/courses.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Files;

namespace {

// The small course with another text on its first page.
Files with_text(const std::string& text) {
  Files files = test::small_course_files();
  std::string& module = files.at("modules/ett.json");
  const std::string old = "En mening att läsa.";
  module.replace(module.find(old), old.size(), text);
  module.replace(module.find("Sidan lasa"), 10, "Sidan att läsa");
  return files;
}

std::vector<std::string> found_in(const Files& files, const language::Spellers& spellers = {}) {
  const course::ReadFile read = test::reader_of(files);
  std::vector<std::string> found;
  for (const base::Problem& problem :
       language::check_language(course::load_course(read), read, spellers)) {
    std::string line = problem.code + " " + problem.place.file;
    if (problem.code == "C403") line += " " + problem.arguments.front().value;
    found.push_back(line);
  }
  return found;
}

using Found = std::vector<std::string>;

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i)
    out += text + " ";
  return out;
}

bool no_dictionaries(const language::Spellers& spellers) {
  if (spellers.size() == 2) return false;
  WARN("skipped here: there are no dictionaries");
  return true;
}

}  // namespace

TEST_CASE("a page is hard to read from a hundred words up") {
  const std::string hard = "Kommunikationsavdelningen dokumenterar informationshanteringen.";
  CHECK(found_in(with_text(repeated(hard, 20))) == Found{});
  CHECK(found_in(with_text(repeated(hard, 40))) == Found{"C401 modules/ett.json"});
}

TEST_CASE("a sentence of more than thirty words is too long") {
  CHECK(found_in(with_text(repeated("läs", 30) + ".")) == Found{});
  CHECK(found_in(with_text(repeated("läs", 31) + ".")) == Found{"C402 modules/ett.json"});
}

TEST_CASE("a translation is measured too, and told of in its own file") {
  Files files = test::small_course_files();
  files["translations/en/modules/ett.json"] =
      R"({"pages/lasa/title": {"of": "Sidan lasa", "text": "Read"},
          "pages/lasa/blocks/b1/text": {"of": "En mening att läsa.", "text": ")" +
      repeated("read", 31) + R"(."}})";
  CHECK(found_in(files) == Found{"C402 translations/en/modules/ett.json"});
}

TEST_CASE("a word that no dictionary knows is told of once in each file") {
  const language::Spellers spellers = language::open_spellers();
  if (no_dictionaries(spellers)) return;
  CHECK(
      found_in(with_text("Ett medelande. Ett medelande till."), spellers) ==
      Found{"C403 modules/ett.json medelande"});
}

TEST_CASE("the course's own words and names of accounts are known") {
  const language::Spellers spellers = language::open_spellers();
  if (no_dictionaries(spellers)) return;
  Files files = with_text("Fråga en xylonaut på Blixbadet, eller Blixbadets vakt.");
  const std::string block = R"({"id": "b1", "text")";
  std::string& module = files.at("modules/ett.json");
  module.insert(
      module.find(block),
      R"({"id": "p", "post": {"account": "Blixbadet", "text": "Välkommen!"}}, )");
  CHECK(found_in(files, spellers) == Found{"C403 modules/ett.json xylonaut"});
  files["words/sv.txt"] = "# Yrken\nxylonaut\n";
  CHECK(found_in(files, spellers) == Found{});
}

TEST_CASE("a Swedish term in an English text is known when the original has it") {
  const language::Spellers spellers = language::open_spellers();
  if (no_dictionaries(spellers)) return;
  Files files = with_text("En registrator svarar.");
  const auto translate = [&](const std::string& text) {
    files["translations/en/modules/ett.json"] =
        R"({"pages/lasa/blocks/b1/text": {"of": "En registrator svarar.", "text": ")" + text +
        R"("}})";
  };
  translate("A registrar (registrator) answers.");
  CHECK(found_in(files, spellers) == Found{});
  translate("A registrar (arkivarie) answers.");
  CHECK(found_in(files, spellers) == Found{"C403 translations/en/modules/ett.json arkivarie"});
  translate("The registrator's answer.");
  CHECK(found_in(files, spellers) == Found{});
}
