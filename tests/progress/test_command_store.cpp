#include "app/command_store.hpp"
#include "progress/backup.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <sstream>
#include <tuple>

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
                       ": 3 händelser, 1 person, schemaversion 3.\nAllt är helt: filen, "
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

TEST_CASE("store command: a forgotten PIN is taken away, of the one who is meant", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  {
    auto store = progress::Store::open(path, {.now = test::noon});
    REQUIRE(store);
    int created = 0;
    for (const auto& [id, login, name] :
         {std::tuple{"a", "kansli", "Åsa Ek"},
          {"b", "kansli", "Bo"},
          {"c", "bad", "Bo"},
          {"d", "bad", "Ida"}}) {
      store->add_person({.learner = id, .login = login, .name = name, .created = {++created}});
      if (std::string{name} != "Ida") store->set_pin(id, "1234");
    }
  }
  const auto remove = [&](const std::string& name, const std::string& login = {}) {
    std::ostringstream out;
    std::ostringstream errors;
    const int code = app::run_store(
        {.verb = Verb::remove_pin,
         .database = path,
         .name = name,
         .login = login,
         .now = test::noon},
        texts("sv"),
        out,
        errors);
    return Ran{code, out.str(), errors.str()};
  };
  const auto opens = [&](const std::string& person) {
    return progress::Store::open(path, {.now = test::noon})->pin_opens(person, "fel");
  };
  CHECK(remove("åsa ek").out == "PIN-koden för Åsa Ek är borttagen. Svaren ligger kvar.\n");
  CHECK(opens("a"));
  CHECK_THAT(remove("Åsa Ek").errors, Catch::StartsWith("S122: "));
  CHECK_THAT(remove("Ida").errors, Catch::StartsWith("S122: "));
  const Ran several = remove("Bo");
  CHECK(several.code == 2);
  CHECK_THAT(several.errors, Catch::StartsWith("S123: ") && Catch::Contains("kansli, bad"));
  CHECK_FALSE(opens("b"));
  CHECK(remove("Bo", "bad").code == 0);
  CHECK(opens("c"));
  CHECK_FALSE(opens("b"));
}

TEST_CASE("store command: a PIN in a database that is not there makes none", "[progress]") {
  const test::TemporaryFolder folder;
  CHECK(ran(Verb::remove_pin, folder / "a.db").code == 2);
  CHECK_FALSE(std::filesystem::exists(folder / "a.db"));
}

TEST_CASE("store command: every problem of the store has a sentence and a cure", "[progress]") {
  const auto language = GENERATE("sv", "en");
  const base::Strings strings = texts(language);
  for (int number = 101; number <= 125; ++number) {
    const std::string code = "S" + std::to_string(number);
    INFO(language << " " << code);
    CHECK(strings.has(code));
    CHECK(strings.has(code + ".cure"));
  }
}
