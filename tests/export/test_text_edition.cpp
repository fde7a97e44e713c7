// The course as one page of text: everything is in it but the exam, and it is well made.

#include "course/markdown.hpp"
#include "export/text_edition.hpp"
#include "page_reader.hpp"
#include "support/courses.hpp"
#include "support/stage.hpp"

#include <catch2/catch.hpp>

#include <regex>
#include <set>

using namespace behorig;
using exporting::TextPage;
using test::tags_in;
using test::words_in_page;

namespace {

const test::Files& files_of_course(const std::string& name) {
  static std::map<std::string, test::Files> read;
  const auto found = read.find(name);
  if (found != read.end()) return found->second;
  return read[name] = test::files_of(test::source_folder() / "courses" / name);
}

TextPage edition_of(const test::Files& files, const std::string& language) {
  const course::LoadedCourse loaded = course::load_course(test::reader_of(files));
  const auto picture = [&](const std::string& path) {
    const auto found = files.find(path);
    return found == files.end() ? std::string{} : found->second;
  };
  const base::Strings strings = test::strings_in(language);
  return exporting::text_edition({.course = loaded, .strings = strings, .picture = picture});
}

// The real courses are written out once a language.
const std::string& page_of(const std::string& course, const std::string& language) {
  static std::map<std::string, std::string> written;
  const std::string key = course + "." + language;
  const auto found = written.find(key);
  if (found != written.end()) return found->second;
  return written[key] = edition_of(files_of_course(course), language).html;
}

// Whether an author's text under this key is shown to the reader, as Markdown or as it is.
bool is_shown(const std::string& key) {
  static const std::set<std::string> shown{
      "title",  "text",  "heading",  "plain",   "quote",   "alt",   "caption",
      "prompt", "hint",  "feedback", "better",  "then",    "label", "name",
      "start",  "model", "points",   "warning", "account", "unit",  "when"};
  return shown.contains(key);
}

// Every text of a course file that a reader should meet. `wrong` maps verbs to texts.
void gather(const base::Json& json, const std::string& key, std::vector<std::string>& texts) {
  if (json.text() != nullptr && is_shown(key)) texts.push_back(*json.text());
  if (const base::JsonList* list = json.list())
    for (const base::Json& element : *list)
      gather(element, key, texts);
  const base::JsonObject* members = json.object();
  if (members == nullptr) return;
  const bool story = json.find("nodes") != nullptr;
  for (const base::Member& member : *members) {
    if (member.key == "questions" || (story && member.key == "start")) continue;
    if (member.key == "when" && member.value.text() == nullptr) continue;
    gather(member.value, key == "wrong" ? "text" : member.key, texts);
  }
}

// The words of a text as the page says them: {p1:marked} passages are numbered there.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  const std::string without_marks =
      std::regex_replace(text, std::regex{"\\{p?[a-z0-9-]*:|\\}"}, "\n\n");
  std::string line;
  for (const char c : course::plain_text(without_marks) + "\n") {
    if (c != '\n') {
      line += c;
      continue;
    }
    line = test::with_single_spaces(line);
    while (line.starts_with(' '))
      line.erase(0, 1);
    if (line.size() > 3) lines.push_back(line);
    line.clear();
  }
  return lines;
}

bool is_of_pages(const course::LoadedFile& file) {
  return file.path.starts_with("modules/") || file.path == "urgent.json";
}

std::vector<std::string> missing_in(const std::string& course) {
  const course::LoadedCourse loaded = course::load_course(test::reader_of(files_of_course(course)));
  const std::string& page = page_of(course, "sv");
  const std::string words = words_in_page(page);
  std::string alternatives;
  for (const test::Tag& tag : tags_in(page))
    if (tag.name == "img") alternatives += words_in_page(tag.attribute("alt")) + "\n";
  std::vector<std::string> missing;
  for (const course::LoadedFile& file : loaded.files) {
    std::vector<std::string> texts;
    if (is_of_pages(file)) gather(file.json, "", texts);
    for (const std::string& text : texts)
      for (const std::string& line : lines_of(text))
        if (words.find(line) == std::string::npos && alternatives.find(line) == std::string::npos)
          missing.push_back(line);
  }
  return missing;
}

// Faults of a page that every browser and screen reader would stumble on.
std::vector<std::string> faults_of(const std::string& page) {
  std::vector<std::string> faults;
  std::set<std::string> ids;
  std::vector<std::string> targets;
  int level = 0;
  for (const test::Tag& tag : tags_in(page)) {
    if (tag.has("id") && !ids.insert(tag.attribute("id")).second)
      faults.push_back("twice: " + tag.attribute("id"));
    if (tag.attribute("href").starts_with('#')) targets.push_back(tag.attribute("href").substr(1));
    if (tag.name == "img" && tag.attribute("alt").empty()) faults.push_back("no alternative");
    if (tag.name == "img" && !tag.attribute("src").starts_with("data:image/"))
      faults.push_back("loads " + tag.attribute("src"));
    if (tag.name.size() != 2 || tag.name[0] != 'h' || tag.name[1] < '1' || tag.name[1] > '6')
      continue;
    if (tag.name[1] - '0' > level + 1) faults.push_back("skips to " + tag.text);
    level = tag.name[1] - '0';
  }
  for (const std::string& target : targets)
    if (!ids.contains(target)) faults.push_back("leads nowhere: " + target);
  return faults;
}

// The same file with more at the beginning of each text that is read by people.
std::string with_in_every_text(const std::string& json, const std::string& more) {
  static const std::regex text_key{
      R"xx("(title|text|heading|plain|quote|alt|caption|prompt|hint|feedback|better|then|label|name|account|unit|about)": ")xx"};
  return std::regex_replace(json, text_key, "$&" + more);
}

}  // namespace

TEST_CASE("Every text of every kind of block and exercise stands in the text edition") {
  CHECK(missing_in("showcase") == std::vector<std::string>{});
}

TEST_CASE("Every text of the course's pages and urgent cards stands in the text edition") {
  CHECK(missing_in("sociala-medier") == std::vector<std::string>{});
}

TEST_CASE("No question and no scenario of the exam is in the text edition") {
  const course::LoadedCourse loaded =
      course::load_course(test::reader_of(files_of_course("sociala-medier")));
  const std::string words = words_in_page(page_of("sociala-medier", "sv"));
  std::size_t looked_at = 0;
  const auto absent = [&](const course::Exercise& exercise) {
    for (const std::string& line : lines_of(exercise.prompt)) {
      if (line.size() < 40) continue;  // "Vad gör du?" is asked everywhere
      INFO(line);
      CHECK(words.find(line) == std::string::npos);
      ++looked_at;
    }
  };
  for (const course::Module& module : loaded.original.modules)
    for (const course::Exercise& question : module.questions)
      absent(question);
  CHECK(looked_at > 50);
  for (const course::Exercise& scenario : loaded.original.exam_scenarios) {
    const auto& story = std::get<course::Scenario>(scenario.kind);
    CHECK(words.find(story.nodes.front().title) == std::string::npos);
  }
}

TEST_CASE("The text edition has whole links, each id once, headings in order and alternatives") {
  for (const std::string course : {"showcase", "sociala-medier"})
    for (const std::string language : {"sv", "en"}) {
      INFO(course << " " << language);
      CHECK(faults_of(page_of(course, language)) == std::vector<std::string>{});
    }
}

TEST_CASE("Nothing that an author writes becomes markup in the text edition") {
  test::Files files = files_of_course("showcase");
  for (auto& [path, bytes] : files)
    if (path.ends_with(".json"))
      bytes = with_in_every_text(bytes, R"(\" onload=\"x\"><script>x</script>[y](javascript:z) )");
  for (const std::string language : {"sv", "en"}) {
    const std::string page = edition_of(files, language).html;
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("href=\"javascript") == std::string::npos);
    CHECK(page.find("&lt;script&gt;") != std::string::npos);
    CHECK(faults_of(page) == std::vector<std::string>{});
    for (const test::Tag& tag : tags_in(page))
      CHECK(!tag.has("onload"));
  }
}

TEST_CASE("In the other language, what was not translated says which language it is in") {
  const std::string& page = page_of("sociala-medier", "en");
  CHECK(page.find("<html lang=\"en\">") != std::string::npos);
  CHECK(page.find("<span lang=\"sv\">RF 1:9</span>") != std::string::npos);
  CHECK(page.find("Answers and explanations") != std::string::npos);
  CHECK(page_of("sociala-medier", "sv").find("lang=\"en\"") == std::string::npos);
}

TEST_CASE("A course without the language asked for keeps its own, and the program's words say so") {
  const std::string page = edition_of(test::small_course_files(), "en").html;
  CHECK(page.find("<html lang=\"sv\">") != std::string::npos);
  CHECK(page.find("<span lang=\"en\">Contents</span>") != std::string::npos);
  CHECK(page.find("Modulen ett") != std::string::npos);
}

TEST_CASE("A picture that cannot be had leaves its text") {
  test::Files files = files_of_course("showcase");
  files["media/skrivbord.png"] = "not a picture";
  const TextPage page = edition_of(files, "sv");
  CHECK(page.left_out == 1);
  CHECK(page.html.find("<p>Bild: Ett skrivbord en fredag.") != std::string::npos);
}

TEST_CASE("Pictures beyond the limit are left out, and their text stands") {
  test::Files files = files_of_course("showcase");
  files["media/skrivbord.png"] =
      "\x89PNG\r\n\x1A\n" + std::string(exporting::most_picture_bytes, 'x');
  const TextPage page = edition_of(files, "sv");
  CHECK(page.left_out == 1);
  CHECK(page.pictures == 2);
}

TEST_CASE("What is warned of is folded away below the warning, and so is the equal exercise") {
  test::Files files = test::small_course_files();
  std::string& module = files.at("modules/ett.json");
  const std::string title = R"("title": "Sidan prova",)";
  module.replace(
      module.find(title),
      title.size(),
      title + R"("warning": "Här är det hårda ord.", "alternative": {"id": "val2",
        "kind": "single", "goal": "mal", "prompt": "En annan?", "options": [
        {"id": "a", "text": "Aha", "correct": true, "feedback": "Ja."},
        {"id": "b", "text": "Bah", "feedback": "Nej."}]},)");
  const std::string page = edition_of(files, "sv").html;
  const std::size_t warning = page.find("Här är det hårda ord.");
  const std::size_t fold = page.find("<summary>Visa innehållet</summary>");
  const std::size_t exercise = page.find("Svaret nej");
  const std::size_t other =
      page.find("<summary>Gör en annan, likvärdig övning i stället</summary>");
  CHECK(warning < fold);
  CHECK(fold < exercise);
  CHECK(exercise < other);
  CHECK(other < page.find("En annan?"));
}

TEST_CASE(
    "Answers can be unfolded from the beginning, and a lawyer's reading takes the notice away") {
  const course::LoadedCourse loaded =
      course::load_course(test::reader_of(files_of_course("showcase")));
  const base::Strings strings = test::strings_in("sv");
  const auto page = [&](bool open, bool reviewed) {
    return exporting::text_edition(
               {.course = loaded, .strings = strings, .reviewed = reviewed, .open = open})
        .html;
  };
  CHECK(page(true, true).find("<details>") == std::string::npos);
  CHECK(page(false, true).find("<details open>") == std::string::npos);
  CHECK(page(false, true).find("Inte juridiskt granskad") == std::string::npos);
  CHECK(page(false, false).find("Inte juridiskt granskad") != std::string::npos);
}

TEST_CASE("The text edition of the whole course is small enough to mail") {
  CHECK(page_of("sociala-medier", "sv").size() < 5U << 20U);
}
