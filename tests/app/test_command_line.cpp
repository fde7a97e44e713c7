#include "app/assets.hpp"
#include "app/command_line.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using app::CommandLine;
using Words = std::vector<std::string>;

namespace {

base::Strings swedish() {
  return app::load_strings((test::source_folder() / "assets").string(), "sv");
}

CommandLine parsed(const Words& words) {
  const auto result = app::parse_command_line(words, swedish());
  const auto* parting = std::get_if<app::Parting>(&result);
  INFO((parting != nullptr ? parting->text : ""));
  REQUIRE(parting == nullptr);
  return std::get<CommandLine>(result);
}

app::Parting refused(const Words& words) {
  const auto result = app::parse_command_line(words, swedish());
  REQUIRE(std::holds_alternative<app::Parting>(result));
  return std::get<app::Parting>(result);
}

}  // namespace

TEST_CASE("without words the course opens") {
  CHECK(parsed({}) == CommandLine{});
}

TEST_CASE("the common options work before and after a command") {
  const CommandLine before =
      parsed({"--database", "a.db", "--language", "en", "--course=k", "check", "courses"});
  const CommandLine after =
      parsed({"check", "courses", "--database", "a.db", "--language", "en", "--course=k"});
  CHECK(before == after);
  CHECK(before.verb == CommandLine::Verb::check);
  CHECK(before.database == "a.db");
  CHECK(before.language == "en");
  CHECK(before.course == "k");
  CHECK(before.check.paths == Words{"courses"});
  CHECK(parsed({"store", "check", "--database", "a.db"}).database == "a.db");
}

TEST_CASE("check takes paths, strictness and a format") {
  const CommandLine line = parsed({"check", "a", "b", "--strict", "--format", "json"});
  CHECK(line.check.paths == Words{"a", "b"});
  CHECK(line.check.strict);
  CHECK(line.check.json);
}

TEST_CASE("store has four commands: three with a file if one likes, one with a name") {
  CHECK(parsed({"store", "check"}).store.verb == app::StoreOptions::Verb::check);
  const CommandLine restore = parsed({"store", "restore", "kopia.db"});
  CHECK(restore.verb == CommandLine::Verb::store);
  CHECK(restore.store.verb == app::StoreOptions::Verb::restore);
  const auto remove = parsed({"store", "remove-pin", "Åsa Ek", "--login", "kansli"});
  CHECK(remove.store.verb == app::StoreOptions::Verb::remove_pin);
  CHECK(remove.store.name == "Åsa Ek");
  CHECK(remove.store.login == "kansli");
  CHECK(restore.store.file == "kopia.db");
  CHECK(refused({"store"}).exit_code == 2);
}

TEST_CASE("whether managers see progress is asked, or changed by somebody") {
  const CommandLine asked = parsed({"report", "progress"});
  CHECK(asked.verb == CommandLine::Verb::office);
  CHECK(asked.office.verb == app::OfficeOptions::Verb::report_progress);
  CHECK(asked.office.setting.empty());
  const CommandLine changed = parsed({"report", "progress", "on", "--by", "Eva Ek"});
  CHECK(changed.office.setting == "on");
  CHECK(changed.office.by == "Eva Ek");
  CHECK(refused({"report", "progress", "maybe"}).exit_code == 2);
}

TEST_CASE("a tour takes all that a picture depends on") {
  const CommandLine line = parsed(
      {"tour",
       "--to",
       "ut",
       "--language",
       "en",
       "--text",
       "200",
       "--theme",
       "contrast",
       "--size",
       "1024x768",
       "--seed",
       "7",
       "--course",
       "courses/showcase"});
  CHECK(line.verb == CommandLine::Verb::tour);
  CHECK(line.tour == app::TourOptions{"ut", 200, "contrast", 1024, 768, 7});
  CHECK(line.language == "en");
  CHECK(line.course == "courses/showcase");
}

TEST_CASE("words that make no sense are refused with a sentence") {
  const auto words = GENERATE(
      Words{"chekc"},
      Words{"check"},
      Words{"check", "a", "--format", "xml"},
      Words{"--language", "fi"},
      Words{"tour"},
      Words{"tour", "--to", "x", "--text", "300"},
      Words{"tour", "--to", "x", "--size", "stor"},
      Words{"--frames", "-1"},
      Words{"--frames"});
  const app::Parting parting = refused(words);
  CHECK(parting.exit_code == 2);
  CHECK(parting.text.find("behorig --help") != std::string::npos);
}

TEST_CASE("help is given for the command asked about") {
  CHECK(refused({"--help"}).exit_code == 0);
  CHECK(refused({"--help"}).text.find("tour") != std::string::npos);
  CHECK(refused({"check", "--help"}).text.find("--strict") != std::string::npos);
}

TEST_CASE("the language is known before anything else is") {
  CHECK(app::language_of({"check", "--language", "en"}, nullptr) == "en");
  CHECK(app::language_of({"--language=sv"}, "en_GB.UTF-8") == "sv");
  CHECK(app::language_of({}, "en_GB.UTF-8") == "en");
  CHECK(app::language_of({}, "de_DE.UTF-8") == "sv");
  CHECK(app::language_of({}, nullptr) == "sv");
}

TEST_CASE("the assets are found in the source tree, and every language has its texts") {
  const auto installation = app::find_installation("/nowhere/behorig");
  REQUIRE(installation);
  for (const char* language : {"sv", "en"}) {
    const base::Strings strings = app::load_strings(installation->assets, language);
    CHECK(strings.language() == language);
    CHECK(strings.has("check.course"));
    CHECK(strings.has("C204"));
  }
  CHECK(app::load_strings("/nowhere", "sv").all().empty());
}

TEST_CASE("the text edition takes a course and a file, and unfolds answers when asked") {
  const CommandLine line = parsed({"export", "text", "kurs", "--to", "a.html", "--open"});
  CHECK(line.verb == CommandLine::Verb::export_text);
  CHECK(line.course == "kurs");
  CHECK(line.exporting.to == "a.html");
  CHECK(line.exporting.open);
  CHECK(parsed({"export", "text", "--to", "a.html"}).course.empty());
  CHECK(refused({"export", "text", "kurs"}).exit_code == 2);
}

TEST_CASE("the statement on accessibility is text, or JSON when asked") {
  CHECK(parsed({"accessibility"}).verb == CommandLine::Verb::accessibility);
  CHECK_FALSE(parsed({"accessibility"}).statement_as_json);
  const CommandLine json = parsed({"accessibility", "--format", "json"});
  CHECK(json.statement_as_json);
  CHECK_FALSE(json.check.json);
}
