#include "base/hash.hpp"
#include "progress/event_log.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using progress::EventLog;
using progress::Failure;

namespace {

std::vector<std::string> codes(const base::Problems& problems) {
  std::vector<std::string> out;
  for (const base::Problem& problem : problems)
    out.push_back(problem.code);
  return out;
}

base::Problems verified(const std::string& path) {
  return EventLog{*test::database_or_fail(path)}.verify();
}

constexpr const char* triggers_off = "DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete; ";

}  // namespace

TEST_CASE("event log: what is appended is read again, in the attempt's order", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = test::store_with_an_attempt(path);
  test::EventMaker make{"anna-id", "b"};
  const std::vector more{
      make.started(),
      make.drafted("val", "nej"),
      make.reopened("val"),
      make.finished(0.25)};
  store.append(more);
  std::vector<learning::Event> all = test::three_events();
  all.insert(all.end(), more.begin(), more.end());
  CHECK(store.load("kansli").events == all);
  CHECK(verified(path).empty());
}

TEST_CASE("event log: appending twice is appending once", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = test::store_with_an_attempt(path);
  store.append(test::three_events());
  store.append({test::three_events()[1]});
  CHECK(store.load("kansli").events == test::three_events());
  CHECK(verified(path).empty());
}

TEST_CASE("event log: an event's id means one event for ever", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  learning::Event other = test::three_events()[1];
  other.body = learning::PageShown{.page = "another"};
  CHECK_THROWS_AS(store.append({other}), Failure);
  CHECK(store.load("kansli").events == test::three_events());
}

TEST_CASE("event log: several events are appended together or not at all", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  test::EventMaker make{"anna-id", "b"};
  const learning::Event begun = make.started();
  test::EventMaker stray{"anna-id", "never-started"};
  CHECK_THROWS_AS(store.append({begun, stray.shown("lasa")}), Failure);
  CHECK(store.load("kansli").events == test::three_events());
}

TEST_CASE("event log: an attempt begins, on a text that is kept, by one learner", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  test::EventMaker make{"anna-id", "b"};
  CHECK_THROWS_AS(store.append({make.shown("lasa")}), Failure);
  CHECK_THROWS_AS(store.append({make.started("ett", "unknown version")}), Failure);
  test::EventMaker other{"bo-id", "a"};
  CHECK_THROWS_AS(store.append({other.started()}), Failure);
  learning::Event nameless = make.started();
  nameless.id.clear();
  CHECK_THROWS_AS(store.append({nameless}), Failure);
  CHECK(store.load("kansli").events == test::three_events());
}

TEST_CASE("event log: the log, its attempts and its texts cannot be rewritten", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  const auto db = test::database_or_fail(path);
  CHECK_THROWS_AS(db->script("UPDATE event SET at_ms = 0"), Failure);
  CHECK_THROWS_AS(db->script("DELETE FROM event"), Failure);
  CHECK_THROWS_AS(
      db->script("INSERT OR REPLACE INTO event SELECT attempt_id, sequence, event_id, 0, kind, "
                 "body, hash FROM event"),
      Failure);
  CHECK_THROWS_AS(db->script("UPDATE attempt SET learner_id = 'bo-id'"), Failure);
  CHECK_THROWS_AS(db->script("DELETE FROM attempt"), Failure);
  CHECK_THROWS_AS(db->script("UPDATE course_version SET canonical = ''"), Failure);
  CHECK_THROWS_AS(db->script("DELETE FROM course_version"), Failure);
  CHECK(EventLog{*db}.verify().empty());
}

TEST_CASE("event log: whoever gets round the triggers is seen in the chain", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  const std::string sql = GENERATE(
      "UPDATE event SET at_ms = at_ms + 1 WHERE sequence = 2",
      "UPDATE event SET body = '{}' WHERE sequence = 3",
      "UPDATE event SET kind = 'finished' WHERE sequence = 3",
      "UPDATE event SET event_id = 'other' WHERE sequence = 1",
      "DELETE FROM event WHERE sequence = 1",
      "DELETE FROM event WHERE sequence = 2",
      "UPDATE event SET sequence = 7 WHERE sequence = 3",
      "UPDATE event SET hash = 'abc' WHERE sequence = 1");
  INFO(sql);
  test::run_sql(path, triggers_off + sql);
  CHECK_THAT(codes(verified(path)), Catch::VectorContains(std::string{"S113"}));
}

TEST_CASE("event log: an attempt moved to another learner, or emptied, is seen", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  SECTION("moved") {
    test::run_sql(path, "DROP TRIGGER attempt_no_update; UPDATE attempt SET learner_id = 'bo-id'");
    CHECK(codes(verified(path)) == std::vector<std::string>{"S113", "S113", "S113"});
  }
  SECTION("emptied") {
    test::run_sql(path, std::string{triggers_off} + "DELETE FROM event");
    CHECK(codes(verified(path)) == std::vector<std::string>{"S114", "S124"});
  }
}

TEST_CASE("event log: the chain can be checked by anyone with b2sum", "[progress]") {
  const progress::StoredEvent event{
      .attempt = "a",
      .id = "a-1",
      .learner = "anna-id",
      .at_ms = 7,
      .kind = "started",
      .body = "{}"};
  CHECK(progress::chain_hash("", event) == base::blake2b_hex("\na-1\na\nanna-id\n7\nstarted\n{}"));
  CHECK(
      progress::chain_hash("1234", event) ==
      base::blake2b_hex("1234\na-1\na\nanna-id\n7\nstarted\n{}"));
}

TEST_CASE("event log: an event this program cannot read is left out, not lost", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  test::run_sql(
      path,
      "INSERT INTO event VALUES ('a', 4, 'a-4', 0, 'from_the_future', '{}', 'x'), "
      "('a', 5, 'a-5', 0, 'page_shown', 'not JSON', 'x')");
  progress::Store store = test::open_or_fail(path);
  const progress::Snapshot snapshot = store.load("kansli");
  CHECK(snapshot.events == test::three_events());
  CHECK(codes(snapshot.problems) == std::vector<std::string>{"S112", "S112"});
  CHECK_FALSE(base::any_errors(snapshot.problems));
}
