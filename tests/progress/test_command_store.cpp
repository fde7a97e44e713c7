#include "app/command_store.hpp"
#include "progress/backup.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace behorig;
using Verb = app::StoreCommand::Verb;

namespace {

base::Strings texts(const std::string& language) {
  std::map<std::string, std::string, std::less<>> all;
  for (const auto& [name, prefix] : {std::pair{"store.json", "store."}, {"problems.json", ""}}) {
    base::Problems problems;
    const auto path = test::source_folder() / "assets/strings" / language / name;
    const auto json = base::parse_json(test::read_file(path), path, problems);
    REQUIRE(json);
    for (const base::Member& member : *json->object())
      all[prefix + member.key] = *member.value.text();
  }
  return {language, std::move(all)};
}

struct Ran {
  int code{0};
  std::string out{};
  std::string errors{};
};

Ran ran(Verb verb, const std::string& database, const std::string& file = {}) {
  std::ostringstream out;
  std::ostringstream errors;
  const int code = app::run_store(
      {.verb = verb, .database = database, .file = file, .now = test::noon},
      texts("sv"),
      out,
      errors);
  return {code, out.str(), errors.str()};
}

}  // namespace

TEST_CASE("store command: check counts, and says that all is whole", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  const Ran whole = ran(Verb::check, path);
  CHECK(whole.code == 0);
  CHECK(
      whole.out == path +
                       ": 3 händelser, 1 person, schemaversion 1.\nAllt är helt: filen, "
                       "schemat, kedjorna av händelser och de sparade kurstexterna.\n");
  CHECK(whole.errors.empty());
}

TEST_CASE("store command: check ends with 1 when something is wrong", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  test::run_sql(path, "DROP TRIGGER event_no_update");
  const Ran faulty = ran(Verb::check, path);
  CHECK(faulty.code == 1);
  CHECK_THAT(faulty.out, Catch::Contains("S120") && Catch::Contains("event_no_update"));
  CHECK_THAT(faulty.out, Catch::Contains("Ett fel hittades."));
}

TEST_CASE("store command: what cannot be opened ends with 2, and says what to do", "[progress]") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a.db", "something else");
  const Ran refused = ran(GENERATE(Verb::check, Verb::backup), folder / "a.db");
  CHECK(refused.code == 2);
  CHECK_THAT(refused.errors, Catch::StartsWith("S102: "));
  CHECK_THAT(refused.errors, !Catch::Contains("S102.cure"));
  CHECK(refused.out.empty());
}

TEST_CASE("store command: backup and restore", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  const Ran copied = ran(Verb::backup, path);
  CHECK(copied.code == 0);
  CHECK_THAT(copied.out, Catch::Contains(progress::newest_backup(path)));
  CHECK(ran(Verb::backup, path, folder / "mine.db").code == 0);
  CHECK(ran(Verb::backup, path, folder / "mine.db").code == 2);
  CHECK(ran(Verb::check, path, folder / "mine.db").code == 0);

  test::write_file(path, "shreds");
  CHECK(ran(Verb::check, path).code == 2);
  const Ran restored = ran(Verb::restore, path);
  CHECK(restored.code == 0);
  CHECK_THAT(restored.out, Catch::Contains("a-kept-"));
  CHECK(ran(Verb::check, path).code == 0);
  CHECK(ran(Verb::restore, path, folder / "mine.db").code == 0);
  CHECK(ran(Verb::restore, path, folder / "missing.db").code == 2);
}

TEST_CASE("store command: every problem of the store has a sentence and a cure", "[progress]") {
  const auto language = GENERATE("sv", "en");
  const base::Strings strings = texts(language);
  for (int number = 101; number <= 121; ++number) {
    const std::string code = "S" + std::to_string(number);
    INFO(language << " " << code);
    CHECK(strings.has(code));
    CHECK(strings.has(code + ".cure"));
  }
}
