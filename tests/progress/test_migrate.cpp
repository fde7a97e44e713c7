#include "base/hash.hpp"
#include "progress/backup.hpp"
#include "progress/migrate.hpp"
#include "progress/sqlite_database.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using progress::migrate;
using progress::schema_version;
using progress::Script;

namespace {

constexpr std::array<Script, 1> first{
    {{1, "first", "CREATE TABLE schema_version (number, name, at_ms); CREATE TABLE thing (a)"}}};
constexpr std::array<Script, 3> three{{
    first[0],
    {2, "second", "ALTER TABLE thing ADD COLUMN b"},
    {3, "third", "ALTER TABLE thing ADD COLUMN c"},
}};
constexpr std::array<Script, 3> three_broken{{
    first[0],
    {2, "second", "ALTER TABLE thing ADD COLUMN b"},
    {3, "third", "ALTER TABLE thing ADD COLUMN c; ALTER TABLE nothing ADD COLUMN d"},
}};

struct Copies {
  int count{0};
  progress::CopyFirst copy{[this]() -> std::optional<base::Problem> {
    ++count;
    return std::nullopt;
  }};
};

}  // namespace

// A released script is never changed: databases out there were made by it. A new one is a new file
// and a new line here.
TEST_CASE("migrate: released scripts are as they were released", "[progress]") {
  const std::map<std::string, std::string> released{
      {"0001_initial.sql", "2bf84b3158f78011e4ba80b7a9d796121212b1c527572424711f3849d0034d3f"},
      {"0002_certificates.sql", "4d662fd4be5a3d1f9e99b6a14a4edecf4e300145c3c15e424e440ad4a5efcabe"},
      {"0003_records.sql", "73bc85aa93924790d97556349c9b3741c7e8cb1f3d7880abdbad67dfcf3f168f"}};
  const auto folder = test::source_folder() / "progress/schema/sqlite";
  std::map<std::string, std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator{folder})
    found[entry.path().filename()] = base::blake2b_hex(test::read_file(entry.path()));
  CHECK(found == released);
  CHECK(progress::schema_scripts().size() == released.size());
}

TEST_CASE("migrate: an empty database takes every step, without a copy", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  Copies copies;
  const auto ran = migrate(*db, three, test::noon, copies.copy);
  REQUIRE(ran);
  CHECK(*ran == 3);
  CHECK(schema_version(*db) == 3);
  CHECK(copies.count == 0);
  CHECK(progress::schema_differences(*db, three).empty());
}

TEST_CASE("migrate: an old database is copied once, and takes the steps it lacks", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  Copies copies;
  REQUIRE(migrate(*db, first, test::noon, copies.copy));
  const auto ran = migrate(*db, three, test::noon, copies.copy);
  REQUIRE(ran);
  CHECK(*ran == 2);
  CHECK(copies.count == 1);
  CHECK(progress::schema_differences(*db, three).empty());
  CHECK(migrate(*db, three, test::noon, copies.copy) == 0);
  CHECK(copies.count == 1);
}

TEST_CASE("migrate: without a copy nothing is changed", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  Copies copies;
  REQUIRE(migrate(*db, first, test::noon, copies.copy));
  const auto ran = migrate(*db, three, test::noon, []() -> std::optional<base::Problem> {
    return base::Problem{.code = "S105"};
  });
  REQUIRE_FALSE(ran);
  CHECK(ran.error().code == "S105");
  CHECK(schema_version(*db) == 1);
}

TEST_CASE("migrate: a step that fails leaves the steps before it", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  Copies copies;
  CHECK_THROWS_AS(migrate(*db, three_broken, test::noon, copies.copy), progress::Failure);
  CHECK(schema_version(*db) == 2);
  CHECK(migrate(*db, three, test::noon, copies.copy) == 1);
  CHECK(progress::schema_differences(*db, three).empty());
}

TEST_CASE("migrate: a newer database is left alone", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  Copies copies;
  REQUIRE(migrate(*db, three, test::noon, copies.copy));
  const auto ran = migrate(*db, first, test::noon, copies.copy);
  REQUIRE_FALSE(ran);
  CHECK(ran.error().code == "S101");
}

TEST_CASE("migrate: what differs from the schema is named", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  Copies copies;
  REQUIRE(migrate(*db, three, test::noon, copies.copy));
  db->script("CREATE TABLE extra (a); ALTER TABLE thing DROP COLUMN b");
  CHECK(progress::schema_differences(*db, three) == std::vector<std::string>{"extra", "thing"});
}

// tests/progress/databases/ holds one dump for each schema that was ever released, each with the
// same person and attempt in it.
TEST_CASE("migrate: the store of every released version comes along", "[progress]") {
  std::size_t count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator{test::source_folder() / "tests/progress/databases"}) {
    INFO(entry.path());
    ++count;
    const test::TemporaryFolder folder;
    const std::string path = folder / "old.db";
    test::run_sql(path, test::read_file(entry.path()));
    const auto version = schema_version(*progress::open_sqlite(path));

    auto store = progress::Store::open(path, test::options());
    REQUIRE(store);
    const progress::Snapshot snapshot = store->load("kansli");
    CHECK(snapshot.people == std::vector{test::anna()});
    CHECK(snapshot.events == test::three_events());
    CHECK(snapshot.problems.empty());
    CHECK(store->course(test::kept_hash()) == test::first_version());

    const auto known = progress::schema_scripts().back().number;
    CHECK(progress::backups_of(path).size() == (version < known ? 1 : 0));
    const auto db = progress::open_sqlite(path);
    CHECK(progress::schema_differences(*db, progress::schema_scripts()).empty());
  }
  CHECK(count == progress::schema_scripts().size());
}
