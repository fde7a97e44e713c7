#include "course/upgrade.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>

using namespace behorig;
using namespace behorig::course;

namespace {

base::Json parsed(const std::string& text) {
  base::Problems problems;
  std::optional<base::Json> json = base::parse_json(text, "", problems);
  REQUIRE(problems.empty());
  return json.value();
}

void rename_title(const std::string&, base::Json& file) {
  for (base::Member& member : *file.object())
    if (member.key == "name") member.key = "title";
}

void add_minutes(const std::string& path, base::Json& file) {
  if (path.rfind("modules/", 0) != 0) return;
  base::Json ten;
  ten.value = std::int64_t{10};
  file.object()->push_back({"minutes", ten});
}

constexpr UpgradeStep steps[] = {{1, rename_title}, {2, add_minutes}};

}  // namespace

TEST_CASE("a file takes every step from its own format on, in order") {
  base::Json first = parsed(R"({"name": "Ett"})");
  upgrade("modules/ett.json", first, 1, steps);
  CHECK(base::canonical_text(first) == R"({"minutes":10,"title":"Ett"})");

  base::Json second = parsed(R"({"name": "Ett"})");
  upgrade("modules/ett.json", second, 2, steps);
  CHECK(base::canonical_text(second) == R"({"minutes":10,"name":"Ett"})");

  base::Json third = parsed(R"({"name": "Ett"})");
  upgrade("modules/ett.json", third, 3, steps);
  CHECK(base::canonical_text(third) == R"({"name":"Ett"})");
}

TEST_CASE("the steps lead, one by one, to the present format") {
  int format = present_format - static_cast<int>(upgrade_steps().size());
  CHECK(format == 1);
  for (const UpgradeStep& step : upgrade_steps())
    CHECK(step.from == format++);
}

// tests/course/upgrades/<from>-<what changes>/{before,after}.json; the first key of before.json,
// "$path", says which file of a course it is.
TEST_CASE("every step has an example, and does what it shows") {
  const std::filesystem::path folder = test::source_folder() / "tests/course/upgrades";
  std::vector<int> shown;
  if (std::filesystem::exists(folder)) {
    for (const auto& example : std::filesystem::directory_iterator{folder}) {
      const int from = std::stoi(example.path().filename().string());
      shown.push_back(from);
      base::Json file = parsed(test::read_file(example.path() / "before.json"));
      const std::string path = *file.find("$path")->text();
      file.object()->erase(file.object()->begin());
      for (const UpgradeStep& step : upgrade_steps())
        if (step.from == from) step.run(path, file);
      CHECK(
          base::canonical_text(file) ==
          base::canonical_text(parsed(test::read_file(example.path() / "after.json"))));
    }
  }
  for (const UpgradeStep& step : upgrade_steps())
    CHECK(std::find(shown.begin(), shown.end(), step.from) != shown.end());
}

TEST_CASE("a format number is demanded, known, and a number") {
  const auto [text, code] = GENERATE(table<std::string, std::string>(
      {{"{}", "C111"},
       {R"({"format": "1"})", "C112"},
       {R"({"format": 0})", "C123"},
       {R"({"format": 99})", "C123"}}));
  base::Problems problems;
  CHECK(format_of(parsed(text), problems) == 0);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == code);
  CHECK(format_of(parsed(R"({"format": 1})"), problems) == 1);
}
