#include "course/check.hpp"
#include "course/load.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <vector>

using namespace behorig;
using test::Files;

// The authors' guide, courses/README.md and README.en.md: each sample is a file of the guide's own
// course (```json course.json) or a part of one (```json block, ```json exercise).

namespace {

struct Sample {
  std::string about{};  // what stands behind ```json
  std::string text{};
};

std::vector<Sample> samples_of(const std::string& page) {
  constexpr std::string_view opening = "```json ";
  std::vector<Sample> samples;
  std::size_t at = 0;
  while ((at = page.find(opening, at)) != std::string::npos) {
    const std::size_t line = page.find('\n', at);
    const std::size_t end = page.find("\n```", line);
    samples.push_back(
        {page.substr(at + opening.size(), line - at - opening.size()),
         page.substr(line + 1, end - line - 1)});
    at = end;
  }
  return samples;
}

const std::string module_path = "modules/01-svara.json";

// `part` in the place of the module's blocks or exercise.
std::string with_part(const std::string& module, const Sample& part) {
  base::Problems problems;
  std::optional<base::Json> json = base::parse_json(module, "", problems);
  std::optional<base::Json> sample = base::parse_json(part.text, "", problems);
  REQUIRE(problems.empty());
  for (base::Member& member : *json->object()) {
    if (member.key != "pages") continue;
    for (base::Member& of_page : *member.value.list()->front().object()) {
      if (part.about == "block" && of_page.key == "blocks")
        of_page.value.value = base::JsonList{*sample};
      if (part.about == "exercise" && of_page.key == "exercise") of_page.value = *sample;
    }
  }
  return base::canonical_text(*json);
}

void check_files(const Files& files, bool translated_partly) {
  const course::LoadedCourse loaded = course::load_course(test::reader_of(files));
  CHECK(loaded.usable);
  base::Problems problems = loaded.problems;
  for (const base::Problem& problem :
       course::check_course(loaded, test::pictures_of(files), base::date_of(2026, 11, 22)))
    problems.push_back(problem);
  for (const base::Problem& problem : problems) {
    if (translated_partly && (problem.code == "C701" || problem.code == "C702")) continue;
    FAIL_CHECK(problem.code << " " << problem.place.file << problem.place.pointer);
  }
}

}  // namespace

TEST_CASE("every sample in the authors' guide passes the check") {
  const auto* name = GENERATE("courses/README.md", "courses/README.en.md");
  Files course;
  Files translations;
  std::vector<Sample> parts;
  for (const Sample& sample : samples_of(test::read_file(test::source_folder() / name))) {
    constexpr std::string_view partly = " partly";
    if (sample.about == "block" || sample.about == "exercise")
      parts.push_back(sample);
    else if (sample.about.size() > partly.size() && sample.about.ends_with(partly))
      translations[sample.about.substr(0, sample.about.size() - partly.size())] = sample.text;
    else
      course[sample.about] = sample.text;
  }
  REQUIRE(course.count(module_path) == 1);
  REQUIRE(course.count("sources.json") == 1);

  check_files({{"course.json", course["course.json"]}, {module_path, course[module_path]}}, false);
  check_files(course, false);

  Files translated = course;
  translated.insert(translations.begin(), translations.end());
  check_files(translated, true);

  CHECK(parts.size() >= 10);
  for (const Sample& part : parts) {
    INFO(part.text);
    Files changed = course;
    changed[module_path] = with_part(course[module_path], part);
    check_files(changed, false);
  }
}

TEST_CASE("the guides have the same samples in the same order") {
  const auto swedish = samples_of(test::read_file(test::source_folder() / "courses/README.md"));
  const auto english = samples_of(test::read_file(test::source_folder() / "courses/README.en.md"));
  REQUIRE(swedish.size() == english.size());
  for (std::size_t i = 0; i < swedish.size(); ++i) {
    CHECK(swedish[i].about == english[i].about);
    CHECK(swedish[i].text == english[i].text);
  }
}
