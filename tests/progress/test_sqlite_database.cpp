#include "progress/sqlite_database.hpp"
#include "queries.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace behorig;
using progress::Failure;
using progress::transaction;

namespace {

std::unique_ptr<progress::Database> with_a_table() {
  auto db = progress::open_sqlite(":memory:");
  db->script("CREATE TABLE thing (a, b)");
  return db;
}

std::vector<std::int64_t> counts(progress::Database& db) {
  return db.rows("SELECT COUNT(*) FROM thing", {}, [](const progress::Row& row) {
    return row.integer(0);
  });
}

}  // namespace

TEST_CASE("database: every kind of value comes back as it was", "[progress]") {
  const auto db = with_a_table();
  const std::string text{"Å\0\n'; DROP TABLE thing", 23};
  transaction(*db, [&] {
    db->run("INSERT INTO thing VALUES ($1, $2)", {std::int64_t{1'700'000'000'000}, text});
    db->run("INSERT INTO thing VALUES ($2, $1)", {progress::Value{}, 0.1});
  });
  const auto rows = db->rows("SELECT a, b FROM thing ORDER BY a DESC", {}, [](const auto& row) {
    return std::tuple{row.integer(0), row.real(0), row.text(1), row.null(1)};
  });
  REQUIRE(rows.size() == 2);
  CHECK(rows[0] == std::tuple{1'700'000'000'000, 1.7e12, text, false});
  CHECK(rows[1] == std::tuple{0, 0.1, std::string{}, true});
}

TEST_CASE("database: a placeholder may stand in several places", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  const auto sums =
      db->rows("SELECT $2 - $1 + $1 + $1", {1, 10}, [](const auto& row) { return row.integer(0); });
  CHECK(sums == std::vector<std::int64_t>{11});
}

TEST_CASE("database: nothing is written outside a transaction", "[progress]") {
  const auto db = with_a_table();
  CHECK_THROWS_AS(db->run("INSERT INTO thing VALUES (1, 2)", {}), Failure);
  CHECK(counts(*db) == std::vector<std::int64_t>{0});
}

TEST_CASE("database: a transaction that fails leaves nothing behind", "[progress]") {
  const auto db = with_a_table();
  CHECK_THROWS_AS(
      transaction(
          *db,
          [&] {
            db->run("INSERT INTO thing VALUES (1, 2)", {});
            throw std::runtime_error{"stop"};
          }),
      std::runtime_error);
  CHECK(counts(*db) == std::vector<std::int64_t>{0});
  CHECK(transaction(*db, [&] { return db->run("INSERT INTO thing VALUES (1, 2)", {}); }) == 1);
  CHECK(counts(*db) == std::vector<std::int64_t>{1});
}

TEST_CASE("database: a failure names the query and never a value", "[progress]") {
  const auto db = with_a_table();
  db->script("CREATE UNIQUE INDEX one_a ON thing (a)");
  const std::string secret = "Anna Öberg";
  const auto add = [&] {
    transaction(*db, [&] {
      db->run("-- name: thing_add\nINSERT INTO thing VALUES ($1, 0)", {secret});
    });
  };
  add();
  try {
    add();
    FAIL("the second was accepted");
  } catch (const Failure& failure) {
    CHECK(failure.kind() == progress::FailureKind::constraint);
    CHECK_THAT(failure.what(), Catch::Contains("thing_add"));
    CHECK_THAT(failure.what(), !Catch::Contains("Anna"));
  }
}

TEST_CASE("database: a row's visitor may throw, and the query can be used again", "[progress]") {
  const auto db = progress::open_sqlite(":memory:");
  const auto first = [&](bool stop) {
    db->each("SELECT 1 UNION SELECT 2", {}, [&](const auto&) {
      if (stop) throw std::runtime_error{"stop"};
    });
  };
  CHECK_THROWS_AS(first(true), std::runtime_error);
  CHECK_NOTHROW(first(false));
}

TEST_CASE("database: every query of the program prepares", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::database_or_fail(path);
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle{raw, sqlite3_close};
  CHECK(queries::all.size() > 20);
  for (const std::string_view sql : queries::all) {
    sqlite3_stmt* statement = nullptr;
    const char* rest = nullptr;
    const int size = static_cast<int>(sql.size());
    const int code = sqlite3_prepare_v2(raw, sql.data(), size, &statement, &rest);
    sqlite3_finalize(statement);
    INFO(sql << "\n" << sqlite3_errmsg(raw));
    CHECK(code == SQLITE_OK);
    CHECK(std::string_view{rest}.substr(0, 1).find_first_not_of('\n') == std::string_view::npos);
  }
}
