#include "course/load.hpp"
#include "support/courses.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using namespace behorig::course;
using test::Files;

namespace {

LoadedCourse load(const Files& files, const Parameters& overrides = {}) {
  return load_course(test::reader_of(files), overrides);
}

std::vector<std::string> codes(const LoadedCourse& loaded) {
  std::vector<std::string> out;
  for (const base::Problem& problem : loaded.problems)
    out.push_back(problem.code);
  return out;
}

using Codes = std::vector<std::string>;

// `text` in one file of the small course exchanged for another.
Files with(const std::string& path, const std::string& old_text, const std::string& new_text) {
  Files files = test::small_course_files();
  std::string& bytes = files.at(path);
  const std::size_t at = bytes.find(old_text);
  REQUIRE(at != std::string::npos);
  bytes.replace(at, old_text.size(), new_text);
  return files;
}

const TextBlock& first_text(const Course& course) {
  return std::get<TextBlock>(course.modules.at(0).pages.at(0).blocks.at(0).content);
}

}  // namespace

TEST_CASE("a course is read whole") {
  const LoadedCourse loaded = load(test::small_course_files());
  CHECK(codes(loaded) == Codes{});
  CHECK(loaded.usable);
  CHECK(loaded.original.title == "En liten kurs");
  CHECK(loaded.original.exam.draw == std::vector<DrawFrom>{{"grupp", 1}});
  CHECK(loaded.original.certificate.valid_months == 12);
  REQUIRE(loaded.original.modules.size() == 1);
  const Module& module = loaded.original.modules[0];
  CHECK(module.file == "modules/ett.json");
  CHECK(module.pages.size() == 2);
  REQUIRE(module.pages[1].exercise);
  CHECK(find_exercise(module.pages[1], "val") == &*module.pages[1].exercise);
  CHECK(find_exercise(module.pages[1], "annan") == nullptr);
  CHECK(find_module(loaded.original, "ett") == &module);
}

TEST_CASE("a folder without course.json is unusable, and says so") {
  const LoadedCourse loaded = load({});
  CHECK_FALSE(loaded.usable);
  CHECK(codes(loaded) == Codes{"C106"});
}

TEST_CASE("a course for a newer program is refused by number") {
  const LoadedCourse loaded = load(with("course.json", "\"format\": 1", "\"format\": 2"));
  CHECK_FALSE(loaded.usable);
  CHECK(codes(loaded) == Codes{"C123"});
}

TEST_CASE("a broken module is left out and the others stay usable") {
  Files files =
      with("course.json", "\"modules/ett.json\"", "\"modules/trasig.json\", \"modules/ett.json\"");
  files["modules/trasig.json"] = "{\"id\": ";
  const LoadedCourse loaded = load(files);
  CHECK(loaded.usable);
  CHECK(codes(loaded) == Codes{"C108"});
  REQUIRE(loaded.original.modules.size() == 1);
  CHECK(loaded.original.modules[0].id == "ett");
}

TEST_CASE("all problems of all files come in one go, with their places") {
  Files files = with("modules/ett.json", "\"minutes\": 5", "\"minutes\": \"fem\", \"lengd\": 1");
  files["sources.json"] = "{\"sources\": [{\"id\": \"x\"}]}";
  files["urgent.json"] = "[]";
  const LoadedCourse loaded = load(files);
  const auto in = [&](const std::string& file) {
    return std::any_of(loaded.problems.begin(), loaded.problems.end(), [&](const auto& problem) {
      return problem.place.file == file && problem.place.line > 0;
    });
  };
  CHECK(in("modules/ett.json"));
  CHECK(in("sources.json"));
  CHECK(in("urgent.json"));
  CHECK_FALSE(loaded.usable);
}

TEST_CASE("sources and urgent cards are read when they are there") {
  Files files = test::small_course_files();
  files["sources.json"] = R"({"sources": [{"id": "fl-6", "title": "Förvaltningslagen 6 §",
    "provision": "FL 6 §", "publisher": "Riksdagen", "kind": "law", "url": "https://x.se",
    "checked": "2026-11-21", "review_by": "2027-11-21", "status": "verified", "facts": ["J-2"]}]})";
  files["urgent.json"] = R"({"id": "akut", "title": "Akut nu", "cards": [{"id": "hot",
    "title": "Hot", "when": "Någon hotar", "steps": [{"id": "s1", "text": "Spara"}]}]})";
  const LoadedCourse loaded = load(files);
  CHECK(codes(loaded) == Codes{});
  REQUIRE(find_source(loaded.original, "fl-6") != nullptr);
  CHECK(base::iso_text(loaded.original.sources[0].review_by) == "2027-11-21");
  REQUIRE(loaded.original.urgent.size() == 1);
  CHECK(loaded.original.urgent[0].steps[0].text == "Spara");
}

TEST_CASE("parameters stand in the texts, and what is not set reads as local routines") {
  const Files files = with(
      "modules/ett.json",
      "En mening att läsa.",
      "Här är {{organisation}}. Fråga {{ legal_review }}.");
  CHECK(
      first_text(load(files).original).text ==
      "Här är Exempelstaden. Fråga enligt era lokala rutiner.");
  const LoadedCourse ours = load(files, {{"organisation", "Vår stad"}});
  CHECK(first_text(ours.original).text == "Här är Vår stad. Fråga enligt era lokala rutiner.");
  CHECK(ours.original.parameters[0].value == "Vår stad");
}

TEST_CASE("a parameter the course does not have is reported where it stands") {
  const LoadedCourse loaded =
      load(with("modules/ett.json", "En mening att läsa.", "{{organization}}"));
  REQUIRE(codes(loaded) == Codes{"C214"});
  CHECK(loaded.problems[0].place.file == "modules/ett.json");
  CHECK(loaded.problems[0].arguments[1].value == "organisation");
  CHECK(codes(load(test::small_course_files(), {{"stad", "x"}})) == Codes{"C216"});
}

TEST_CASE("the course version follows the content and the parameters, not the layout") {
  const std::string hash = load(test::small_course_files()).content_hash;
  CHECK(hash.size() == 64);
  CHECK(
      load(with("modules/ett.json", "\"minutes\": 5", "\n\"minutes\":   5")).content_hash == hash);
  CHECK(load(with("modules/ett.json", "\"minutes\": 5", "\"minutes\": 6")).content_hash != hash);
  CHECK(load(test::small_course_files(), {{"organisation", "Vår stad"}}).content_hash != hash);
}

TEST_CASE("a course version can be loaded again from its canonical text") {
  Files files = with("modules/ett.json", "En mening att läsa.", "Här är {{organisation}}.");
  files["translations/en/modules/ett.json"] =
      R"({"title": {"of": "Modulen ett", "text": "Module one"}})";
  const LoadedCourse first = load(files, {{"organisation", "Vår stad"}});
  const LoadedCourse again = load_course(course::files_of(first.canonical));
  CHECK(again.original.modules == first.original.modules);
  CHECK(again.original.exam == first.original.exam);
  CHECK(again.in("en").modules[0].title == "Module one");
  CHECK(again.content_hash == first.content_hash);
}

TEST_CASE("a scenario of the exam is read from a file of its own, and nothing else will do") {
  Files files = with(
      "course.json",
      "\"wait_hours\": 0",
      R"("wait_hours": 0, "scenarios": {"draw": 1, "from": ["exam/storm.json"]})");
  const std::string begin = R"({"id": "storm", "kind": "scenario", "prompt": "Vad gör du?",
    "title": "Storm", "start": "borjan", "nodes": [
      {"id": "borjan", "text": "Det börjar.", "choices": [
        {"id": "a", "text": "Väljer", "to": "slutet", "feedback": "Ja."}]},
      {"id": "slutet", "text": "Slut.", "end": "good"}]})";
  files["exam/storm.json"] = begin;
  const LoadedCourse loaded = load(files);
  CHECK(codes(loaded) == Codes{});
  REQUIRE(loaded.original.exam_scenarios.size() == 1);
  CHECK(loaded.original.exam_scenarios[0].id == "storm");

  files["exam/storm.json"] = R"({"id": "val", "kind": "order", "prompt": "I vilken ordning?",
    "steps": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]})";
  CHECK(codes(load(files)) == Codes{"C114"});
}

TEST_CASE("two modules cannot have the same id") {
  Files files =
      with("course.json", "\"modules/ett.json\"", "\"modules/ett.json\", \"modules/en-till.json\"");
  files["modules/en-till.json"] = files["modules/ett.json"];
  const LoadedCourse loaded = load(files);
  CHECK(codes(loaded) == Codes{"C201"});
  CHECK(loaded.original.modules.size() == 1);
}

TEST_CASE("a path out of the course folder is refused before anything is opened") {
  const auto* path = GENERATE(
      "../hemlig.json",
      "/etc/passwd",
      "modules/../../x.json",
      "c:x.json",
      "a//b.json",
      "");
  Files files = with("course.json", "modules/ett.json", path);
  std::vector<std::string> asked;
  const ReadFile inner = test::reader_of(files);
  const LoadedCourse loaded = load_course([&](const std::string& name) {
    asked.push_back(name);
    return inner(name);
  });
  CHECK_FALSE(loaded.usable);
  CHECK(std::find(asked.begin(), asked.end(), path) == asked.end());
}
