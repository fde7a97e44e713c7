#include "store_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using progress::FailureKind;
using progress::problem_of;

TEST_CASE("store: everything is there when it is opened again", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  const progress::Snapshot before = test::store_with_an_attempt(path).load("kansli");
  CHECK(before.people == std::vector{test::anna()});
  CHECK(before.events == test::three_events());
  CHECK(test::open_or_fail(path).load("kansli") == before);
}

TEST_CASE("store: the text of an attempt is kept, once", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::open_or_fail(folder / "a.db");
  store.keep_course(test::first_version(), test::noon);
  store.keep_course(test::first_version(), {0});
  CHECK(store.course(test::kept_hash()) == test::first_version());
  CHECK(store.course("another") == std::nullopt);
}

TEST_CASE("store: two programs may use it in turn", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store one = test::store_with_an_attempt(folder / "a.db");
  progress::Store other = test::open_or_fail(folder / "a.db");
  test::EventMaker make{"anna-id", "b"};
  one.append({make.started()});
  other.append({make.shown("lasa")});
  one.append({make.shown("prova")});
  CHECK(other.load("kansli").events.size() == 6);
  CHECK(one.load("kansli") == other.load("kansli"));
}

TEST_CASE("store: every failure becomes a sentence about the file", "[progress]") {
  const auto [kind, code] = GENERATE(table<FailureKind, std::string>({
      {FailureKind::locked, "S103"},
      {FailureKind::read_only, "S104"},
      {FailureKind::full, "S105"},
      {FailureKind::damaged, "S110"},
      {FailureKind::foreign, "S102"},
      {FailureKind::constraint, "S109"},
      {FailureKind::other, "S109"},
  }));
  const base::Problem problem = problem_of(progress::Failure{kind, "why"}, "/nowhere/a.db");
  CHECK(problem.code == code);
  CHECK(problem.arguments.front() == base::Argument{"path", "/nowhere/a.db"});
}

TEST_CASE("store: one that is locked by another can go on afterwards", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  test::EventMaker make{"anna-id", "b"};
  const std::vector events{make.started()};
  const auto other = test::database_or_fail(folder / "a.db");
  other->begin();
  try {
    store.append(events);
    FAIL("two wrote at once");
  } catch (const progress::Failure& failure) {
    CHECK(failure.kind() == FailureKind::locked);
  }
  CHECK(store.load("kansli").events.size() == 3);
  other->roll_back();
  store.append(events);
  CHECK(store.load("kansli").events.size() == 4);
}
