#include "course/load.hpp"
#include "course/translation.hpp"
#include "support/courses.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using namespace behorig::course;
using test::Files;

namespace {

base::Json parsed(std::string_view text) {
  base::Problems problems;
  std::optional<base::Json> json = base::parse_json(text, "", problems);
  REQUIRE(problems.empty());
  return json.value();
}

std::vector<std::string> paths(base::Json json) {
  std::vector<std::string> out;
  for (const Translatable& text : translatable_texts(json))
    out.push_back(text.path);
  return out;
}

Files with_translation(std::string text) {
  Files files = test::small_course_files();
  files["translations/en/course.json"] = R"({
    "title": {"of": "En liten kurs", "text": "A small course"},
    "about": {"of": "Kursen är till för tester.", "text": "The course is for tests."},
    "groups/grupp/title": {"of": "Gruppen", "text": "The group"},
    "areas/amne/title": {"of": "Ämnet", "text": "The subject"},
    "certificate/title": {"of": "En liten kurs", "text": "A small course"}})";
  files["translations/en/modules/ett.json"] = std::move(text);
  return files;
}

// The problems with the module's translation.
base::Problems problems_of(const std::string& translation) {
  base::Problems problems = load_course(test::reader_of(with_translation(translation))).problems;
  problems.erase(
      std::remove_if(
          problems.begin(),
          problems.end(),
          [](const base::Problem& problem) { return problem.code == "C702"; }),
      problems.end());
  return problems;
}

}  // namespace

TEST_CASE("what people read has a key path made of ids") {
  CHECK(
      paths(parsed(R"({"id": "m", "title": "T", "goals": [{"id": "g", "text": "G"}], "pages": [
        {"id": "p", "title": "P", "warning": "W", "blocks": [
          {"id": "b1", "post": {"account": "A", "unit": "U", "text": "X", "comments": [
             {"id": "c1", "name": "Kim", "text": "Y"}]}},
          {"id": "b2", "list": [{"id": "l1", "text": "L"}]}],
         "exercise": {"id": "e", "kind": "hotspot", "areas": [{"id": "a", "name": "Skylt"}]}}]})")) ==
      std::vector<std::string>{
          "title",
          "goals/g/text",
          "pages/p/title",
          "pages/p/warning",
          "pages/p/blocks/b1/post/unit",
          "pages/p/blocks/b1/post/text",
          "pages/p/blocks/b1/post/comments/c1/text",
          "pages/p/blocks/b2/list/l1/text",
          "pages/p/exercise/areas/a/name"});
}

TEST_CASE("the same word is a text in one kind and a reference in another") {
  CHECK(
      paths(parsed(R"({"kind": "compose", "start": "Hej", "model": "M", "points": ["a", "b"],
        "rules": [{"id": "r", "label": "L", "must": ["x"]}]})")) == std::vector<std::string>{
                                                                        "start",
                                                                        "model",
                                                                        "points/0",
                                                                        "points/1",
                                                                        "rules/r/label",
                                                                        "rules/r/must/0"});
  CHECK(
      paths(parsed(R"({"kind": "scenario", "start": "n1", "nodes": [{"id": "n1", "text": "T",
        "choices": [{"id": "c", "text": "C", "to": "n1", "when": {"trust": "<60"}}]}]})")) ==
      std::vector<std::string>{"nodes/n1/text", "nodes/n1/choices/c/text"});
  CHECK(
      paths(parsed(R"({"kind": "moderate", "comments": [{"id": "k", "name": "N", "text": "T",
        "wrong": {"reply": "R"}, "if_untouched": {"minutes": 5, "then": "V"}, "better": "B"}]})")) ==
      std::vector<std::string>{
          "comments/k/text",
          "comments/k/wrong/reply",
          "comments/k/if_untouched/then",
          "comments/k/better"});
}

TEST_CASE("a translated course shows translations, and the original where there are none") {
  const LoadedCourse loaded = load_course(test::reader_of(with_translation(
      R"({"pages/lasa/title": {"of": "Sidan lasa", "text": "The page to read"}})")));
  const Course& english = loaded.in("en");
  CHECK(english.title == "A small course");
  CHECK(english.modules[0].pages[0].title == "The page to read");
  CHECK(english.modules[0].pages[1].title == "Sidan prova");
  CHECK(loaded.original.modules[0].pages[0].title == "Sidan lasa");
  CHECK(&loaded.in("fi") == &loaded.original);
}

TEST_CASE("a text without translation is told of at the original") {
  const LoadedCourse loaded = load_course(test::reader_of(with_translation("{}")));
  REQUIRE_FALSE(loaded.problems.empty());
  for (const base::Problem& problem : loaded.problems) {
    CHECK(problem.code == "C702");
    CHECK(problem.severity == base::Severity::warning);
    CHECK(problem.place.file == "modules/ett.json");
    CHECK(problem.place.line > 0);
  }
}

TEST_CASE("a course that has no translation at all is not told of") {
  CHECK(load_course(test::reader_of(test::small_course_files())).problems.empty());
}

TEST_CASE("a file without translation is told of once") {
  Files files = with_translation("{}");
  files.erase("translations/en/modules/ett.json");
  const LoadedCourse loaded = load_course(test::reader_of(files));
  REQUIRE(loaded.problems.size() == 1);
  CHECK(loaded.problems[0].code == "C701");
}

TEST_CASE("a translation of an older text, of nothing, or without text is told of in its file") {
  const auto [entry, code] = GENERATE(table<std::string, std::string>(
      {{R"("title": {"of": "Modulen", "text": "Module one"})", "C703"},
       {R"("pages/lsa/title": {"of": "Sidan lasa", "text": "x"})", "C704"},
       {R"("title": "Module one")", "C705"},
       {R"("title": {"of": "Modulen ett", "text": " "})", "C705"},
       {R"("title": {"of": "Modulen ett", "text": "{{organisation}}"})", "C706"},
       {R"j("title": {"of": "Modulen ett", "text": "[Law](source:fl-6)"})j", "C707"}}));
  const base::Problems problems = problems_of("{" + entry + "}");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == code);
  CHECK(problems[0].place.file == "translations/en/modules/ett.json");
  CHECK(problems[0].place.line == 1);
}

TEST_CASE("what a source is called is translated, and missed unless it is a law") {
  Files files = with_translation("{}");
  files["sources.json"] = R"({"sources": [
    {"id": "rutin", "title": "Vår rutin", "provision": "Rutinen", "publisher": "Vi", "kind": "guideline",
     "url": "https://example.org", "checked": "2026-11-21", "review_by": "2027-11-21", "status": "verified"},
    {"id": "lag", "title": "Förvaltningslagen", "publisher": "Riksdagen", "kind": "law",
     "url": "https://example.org", "checked": "2026-11-21", "review_by": "2027-11-21", "status": "verified"}]})";
  const auto missed = [&] {
    std::vector<std::string> found;
    for (const base::Problem& problem : load_course(test::reader_of(files)).problems)
      if (problem.place.file == "sources.json")
        found.push_back(problem.code + " " + problem.arguments.at(0).value);
    return found;
  };
  CHECK(missed() == std::vector<std::string>{"C701 translations/en/sources.json"});
  files["translations/en/sources.json"] = "{}";
  CHECK(missed() == std::vector<std::string>{"C702 sources/rutin/title"});
  files["translations/en/sources.json"] = R"({
    "sources/rutin/title": {"of": "Vår rutin", "text": "Our routine"},
    "sources/rutin/provision": {"of": "Rutinen", "text": "The routine"},
    "sources/rutin/publisher": {"of": "Vi", "text": "We"}})";
  CHECK(missed().empty());
  const LoadedCourse loaded = load_course(test::reader_of(files));
  const Source* source = find_source(loaded.in("en"), "rutin");
  REQUIRE(source != nullptr);
  CHECK(source->title == "Our routine");
  CHECK(source->provision == "The routine");
  CHECK(source->publisher == "We");
}

TEST_CASE("a path that is nearly right gets a guess") {
  const base::Problems problems =
      problems_of(R"({"pages/lsa/title": {"of": "Sidan lasa", "text": "x"}})");
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].arguments[1].value == "pages/lasa/title");
}

TEST_CASE("unset parameters read in the language of the translation") {
  Files files = with_translation(
      R"({"title": {"of": "Till {{legal_review}}", "text": "To {{legal_review}}"}})");
  std::string& module = files["modules/ett.json"];
  module.replace(module.find("Modulen ett"), 11, "Till {{legal_review}}");
  const LoadedCourse loaded = load_course(test::reader_of(files));
  CHECK(loaded.original.modules[0].title == "Till enligt era lokala rutiner");
  CHECK(loaded.in("en").modules[0].title == "To according to your local routines");
}

TEST_CASE("a translation that breaks an exercise is told of there, and the original is shown") {
  Files files = with_translation(R"({
    "title": {"of": "Modulen ett", "text": "Module one"},
    "pages/prova/exercise/text": {"of": "Hej {p1:Elsa}.", "text": "Hello Elsa."}})");
  std::string& module = files["modules/ett.json"];
  const std::size_t at = module.find("\"kind\": \"single\"");
  module.replace(
      at,
      module.rfind("]}}") - at + 1,
      R"("kind": "mark", "goal": "mal", "prompt": "Markera", "text": "Hej {p1:Elsa}.",
         "passages": [{"id": "p1", "correct": true, "feedback": "Ja."}])");
  const LoadedCourse loaded = load_course(test::reader_of(files));
  CHECK(loaded.usable);
  CHECK(loaded.in("en").modules[0].title == "Modulen ett");
  const auto broken = std::find_if(
      loaded.problems.begin(),
      loaded.problems.end(),
      [](const base::Problem& problem) { return problem.severity == base::Severity::error; });
  REQUIRE(broken != loaded.problems.end());
  CHECK(broken->place.file == "translations/en/modules/ett.json");
}
