#include "progress/report_rows.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>

#include <chrono>

using namespace behorig;

namespace {

// `count` people; every second has begun, every fourth has a certificate.
std::string crowd(int count) {
  const std::string numbers =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
      "i < " +
      std::to_string(count) + ") ";
  return "BEGIN;" + numbers +
         "INSERT INTO person (learner_id, login, name, unit, language, text_percent, theme, "
         "reduced_motion, shortcuts, created_ms) SELECT 'p' || i, 'l', 'N', 'U', 'sv', 100, "
         "'light', 0, 1, i FROM n;" +
         numbers + "INSERT INTO attempt SELECT 'a' || i, 'p' || i, '" + test::kept_hash() +
         "' FROM n WHERE i % 2 = 0;" + numbers +
         "INSERT INTO certificate SELECT 'key', 'nr' || i, 'c' || i, 'p' || i, 'a' || i, 0, 1, 1, "
         "2, 'N', '', 'liten', '', '1', '', 'sv', 'Org', '', '' FROM n WHERE i % 4 = 0; COMMIT;";
}

}  // namespace

TEST_CASE("report rows: what is known of each person", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = test::store_with_an_attempt(path);
  progress::Person imported = test::bo();
  imported.origin = "7c1e 09ab 44d2 90aa";
  imported.email = "bo@example.se";
  store.add_person(imported);
  auto facts = store.facts("liten");
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].id == "anna-id");
  CHECK(facts[0].begun);
  CHECK_FALSE(facts[0].certificate);
  CHECK(facts[1].email == "bo@example.se");
  CHECK_FALSE(facts[1].begun);
  CHECK_FALSE(store.facts("annan")[0].begun);

  // The one that is valid longest counts, and a revoked one only when there is no other.
  const auto sql = [&](const std::string& number, int until) {
    test::run_sql(
        path,
        "INSERT INTO certificate SELECT 'key', '" + number + "', 'c" + number +
            "', 'anna-id', NULL, 1, 1, 1, " + std::to_string(until) +
            ", 'N', '', 'liten', '', '1', '', 'sv', 'Org', '', ''");
  };
  sql("1", 200);
  sql("2", 100);
  CHECK(store.facts("liten")[0].certificate->number == "1");
  test::run_sql(path, "INSERT INTO revocation VALUES ('key', '1', 5, '', '')");
  CHECK(store.facts("liten")[0].certificate->number == "2");
  test::run_sql(path, "INSERT INTO revocation VALUES ('key', '2', 5, '', '')");
  CHECK(store.facts("liten")[0].certificate->number == "1");
  CHECK(store.facts("liten")[0].certificate->revoked);
}

TEST_CASE("report rows: five thousand people take two queries that use the indexes", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = test::open_or_fail(path);
  store.keep_course(test::first_version(), test::noon);
  test::run_sql(path, crowd(5000));
  const auto begin = std::chrono::steady_clock::now();
  const auto facts = store.facts("liten");
  const auto took = std::chrono::steady_clock::now() - begin;
  REQUIRE(facts.size() == 5000);
  CHECK(
      std::count_if(facts.begin(), facts.end(), [](const auto& one) { return one.begun; }) == 2500);
  CHECK(std::count_if(facts.begin(), facts.end(), [](const auto& one) {
          return one.certificate.has_value();
        }) == 1250);
  // Far above what it takes (some tens of milliseconds with sanitizers); a query that looks through
  // one table for each row of another takes minutes.
  CHECK(took < std::chrono::seconds{5});
}

TEST_CASE("people: those who learn elsewhere are not offered at the start", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::open_or_fail(folder / "a.db");
  progress::Person imported = test::bo();
  imported.origin = "7c1e 09ab 44d2 90aa";
  imported.manager = true;
  imported.course_owner = true;
  store.add_person(test::anna());
  store.add_person(imported);
  CHECK(store.load("kansli").people == std::vector{test::anna()});
  CHECK(store.everybody() == std::vector{test::anna(), imported});
}
