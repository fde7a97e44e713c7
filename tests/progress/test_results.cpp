#include "progress/disposal.hpp"
#include "progress/event_log.hpp"
#include "progress/results.hpp"
#include "store_support.hpp"
#include "support/failing_database.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

const std::string origin = "7c1e 09ab 44d2 90aa";

std::optional<progress::CourseVersion> found_here(const progress::WantedVersion& wanted) {
  if (wanted.content_hash != test::kept_hash()) return std::nullopt;
  return test::first_version();
}

std::optional<progress::CourseVersion> not_found(const progress::WantedVersion& /*wanted*/) {
  return std::nullopt;
}

base::Json result_in(progress::Store& store) {
  const auto body = progress::result_of(store.database(), "anna-id");
  REQUIRE(body);
  return *body;
}

auto import_into(progress::Store& store, const base::Json& body) {
  return progress::import_result(store.database(), body, {origin, {}}, found_here, test::noon);
}

std::string code_of(progress::Store& store, const base::Json& body) {
  const auto imported = import_into(store, body);
  return imported ? "" : imported.error().code;
}

// The file's text with one thing in it changed.
base::Json changed(const base::Json& body, const std::string& from, const std::string& to) {
  std::string text = base::canonical_text(body);
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  base::Problems problems;
  const auto json = base::parse_json(text, "", problems);
  REQUIRE(json);
  return *json;
}

learning::Event fourth_event(const std::string& id) {
  return {id, "a", "anna-id", {1'800'000'009'000}, learning::PageShown{.page = "prova"}};
}

}  // namespace

TEST_CASE("results: what one store gives, another one takes, event by event", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  progress::Store to = test::open_or_fail(folder / "to.db");
  const auto imported = import_into(to, result_in(from));
  REQUIRE(imported);
  CHECK(imported->attempts == 1);
  CHECK(imported->events == 3);
  CHECK(imported->person.name == "Anna Öberg");
  CHECK(imported->person.origin == origin);
  CHECK(to.events_of("anna-id").events == test::three_events());
  CHECK(
      progress::EventLog{to.database()}.chain_of_attempt("a") ==
      progress::EventLog{from.database()}.chain_of_attempt("a"));
  CHECK(progress::EventLog{to.database()}.verify().empty());
  CHECK(to.load("kansli").people.empty());
}

TEST_CASE("results: the same file twice is once, and a longer one adds", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  progress::Store to = test::open_or_fail(folder / "to.db");
  const base::Json first = result_in(from);
  REQUIRE(import_into(to, first));
  CHECK(import_into(to, first)->events == 0);
  from.append({fourth_event("a-4")});
  CHECK(import_into(to, result_in(from))->events == 1);
  // An older file again takes nothing back.
  CHECK(import_into(to, first)->events == 0);
  CHECK(to.events_of("anna-id").events.size() == 4);
}

TEST_CASE("results: a chain that goes on otherwise here is refused whole", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  progress::Store to = test::open_or_fail(folder / "to.db");
  REQUIRE(import_into(to, result_in(from)));
  to.append({fourth_event("a-4")});
  test::EventMaker make{"anna-id", "b"};
  from.append({make.started(), fourth_event("a-other")});
  CHECK(code_of(to, result_in(from)) == "S130");
  CHECK(to.events_of("anna-id").events.size() == 4);
}

TEST_CASE("results: a file that was tampered with before it was signed is refused", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  progress::Store to = test::open_or_fail(folder / "to.db");
  const base::Json body = result_in(from);
  CHECK(code_of(to, changed(body, R"(\"score\":1)", R"(\"score\":0)")) == "S127");
  CHECK(code_of(to, changed(body, R"("kind":"answered")", R"("kind":"finished")")) == "S127");
  CHECK(code_of(to, changed(body, R"("sequence":2)", R"("sequence":3)")) == "S127");
  CHECK(code_of(to, changed(body, R"("id":"anna-id")", R"("id":"bo-id")")) == "S127");
  CHECK(code_of(to, changed(body, R"("attempts")", R"("attempt")")) == "S126");
  CHECK(code_of(to, changed(body, R"("versions":[{)", R"("versions":[],"x":[{)")) == "S126");
  CHECK(to.everybody().empty());
}

TEST_CASE("results: events of a kind from a newer version are not passed over", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  progress::Store to = test::open_or_fail(folder / "to.db");
  progress::StoredEvent event = progress::EventLog{from.database()}.chain_of_attempt("a").back();
  const std::string previous = progress::EventLog{from.database()}.chain_of_attempt("a").at(1).hash;
  const std::string hash = event.hash;
  event.kind = "dreamt";
  base::Json body = changed(result_in(from), R"("kind":"answered")", R"("kind":"dreamt")");
  body = changed(body, hash, progress::chain_hash(previous, event));
  CHECK(code_of(to, body) == "S128");
}

TEST_CASE(
    "results: the course version comes from the course folder, or the file waits",
    "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  progress::Store to = test::open_or_fail(folder / "to.db");
  const base::Json body = result_in(from);
  const auto refused =
      progress::import_result(to.database(), body, {origin, {}}, not_found, test::noon);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "S129");
  const auto lying = [](const progress::WantedVersion& wanted) {
    progress::CourseVersion version = test::first_version();
    version.content_hash = wanted.content_hash;
    version.canonical = "{}";
    return std::optional{version};
  };
  CHECK(
      progress::import_result(to.database(), body, {origin, {}}, lying, test::noon).error().code ==
      "S129");
  CHECK(to.everybody().empty());
  to.keep_course(test::first_version(), test::noon);
  CHECK(progress::import_result(to.database(), body, {origin, {}}, not_found, test::noon));
}

TEST_CASE("results: a person's results come from one installation", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  progress::Store to = test::open_or_fail(folder / "to.db");
  const base::Json body = result_in(from);
  REQUIRE(import_into(to, body));
  const auto other =
      progress::import_result(to.database(), body, {"another", {}}, found_here, test::noon);
  REQUIRE_FALSE(other);
  CHECK(other.error().code == "S131");
  CHECK(progress::import_result(from.database(), body, {}, found_here, test::noon));
}

TEST_CASE("results: nobody takes over somebody who learns here", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store here = test::store_with_an_attempt(folder / "here.db");
  const base::Json body = result_in(here);
  const auto taken =
      progress::import_result(here.database(), body, {"another", "Eva Ek"}, found_here, test::noon);
  REQUIRE_FALSE(taken);
  CHECK(taken.error().code == "S131");
  CHECK(here.everybody().front().origin.empty());
}

TEST_CASE("results: nobody's results cannot be sent", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::open_or_fail(folder / "a.db");
  store.add_person(test::anna());
  CHECK(progress::result_of(store.database(), "anna-id").error().code == "S135");
  CHECK(progress::result_of(store.database(), "nobody").error().code == "S135");
}

TEST_CASE("results: whichever call fails, a file is taken in whole or not at all", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store from = test::store_with_an_attempt(folder / "from.db");
  const base::Json body = result_in(from);
  const auto when = GENERATE(test::When::before, test::When::after);
  int call = 0;
  for (bool failed = true; failed;) {
    ++call;
    INFO(call);
    const std::string path = folder / (std::to_string(call) + ".db");
    failed = false;
    test::FailingDatabase failing{
        test::database_or_fail(path),
        call,
        when,
        [] {
          throw progress::Failure{progress::FailureKind::other, "made to fail"};
        }};
    try {
      const auto imported =
          progress::import_result(failing, body, {origin, {}}, found_here, test::noon);
      REQUIRE(imported);
    } catch (const progress::Failure&) {
      failed = true;
      progress::Store after = test::open_or_fail(path);
      const std::size_t there = after.events_of("anna-id").events.size();
      CHECK((there == 0 || there == 3));
      CHECK(after.everybody().size() == (there == 0 ? 0 : 1));
      REQUIRE(import_into(after, body));
    }
    progress::Store store = test::open_or_fail(path);
    CHECK(store.events_of("anna-id").events == test::three_events());
  }
  CHECK(call > 10);
}

TEST_CASE("disposal: only what stands in one can go, and comes back by no file", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = test::store_with_an_attempt(path);
  const base::Json body = result_in(store);
  CHECK_THROWS_WITH(test::run_sql(path, "DELETE FROM event"), Catch::Contains("append-only"));

  progress::Disposals disposals{store.database()};
  CHECK(disposals.ended_before({1'800'000'003'000}).empty());
  const auto old = disposals.ended_before({1'800'000'003'001});
  REQUIRE(old.size() == 1);
  CHECK(old[0].attempt == "a");
  CHECK(old[0].events == 3);
  const progress::Disposal disposal{"d", test::noon, "Beslut 7", "Eva", "signed"};
  progress::transaction(store.database(), [&] { disposals.dispose(disposal, {"a"}); });

  CHECK(store.events_of("anna-id").events.empty());
  CHECK(progress::EventLog{store.database()}.verify().empty());
  CHECK(disposals.all() == std::vector{disposal});
  CHECK(
      disposals.attempts_of("d") ==
      std::vector<progress::DisposedAttempt>{{"a", "anna-id", 3, old[0].last_hash}});
  const auto again = progress::import_result(store.database(), body, {}, found_here, test::noon);
  REQUIRE(again);
  CHECK(again->disposed == 1);
  CHECK(again->events == 0);
  CHECK_THROWS_AS(store.append(test::three_events()), progress::Failure);
  CHECK_THROWS_WITH(
      test::run_sql(path, "DELETE FROM disposed_attempt"),
      Catch::Contains("append-only"));
}
