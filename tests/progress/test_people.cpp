#include "progress/backup.hpp"
#include "progress/event_log.hpp"
#include "progress/pin.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

// Whether the bytes stand in any file below the folder.
bool stands_somewhere(const std::filesystem::path& folder, const std::string& bytes) {
  for (const auto& [name, content] : test::files_of(folder))
    if (content.find(bytes) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("people: several on one login are kept apart", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  store.add_person(test::bo());
  progress::Person other = test::anna();
  other.learner = "other-id";
  other.login = "another-login";
  store.add_person(other);
  CHECK(store.load("kansli").people == std::vector{test::anna(), test::bo()});
  CHECK(store.load("another-login").people == std::vector{other});
  CHECK(store.load("another-login").events.empty());
  CHECK(store.load("nobody").people.empty());
  for (const learning::Event& event : store.load("kansli").events)
    CHECK(event.learner == "anna-id");
}

TEST_CASE("people: adding a person twice is adding them once", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::open_or_fail(folder / "a.db");
  store.add_person(test::anna());
  store.add_person(test::anna());
  CHECK(store.load("kansli").people.size() == 1);
}

TEST_CASE("people: name, unit and preferences can be changed, nothing else", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  progress::Person changed = test::anna();
  changed.name = "Anna Ek";
  changed.unit = "Simhallen";
  changed.preferences = test::bo().preferences;
  progress::Person asked = changed;
  asked.login = "another-login";
  asked.created = {0};
  store.change_person(asked);
  CHECK(store.load("kansli").people == std::vector{changed});
}

TEST_CASE("people: a PIN opens only for who knows it", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  CHECK(store.pin_opens("anna-id", ""));
  store.set_pin("anna-id", "4711");
  CHECK(store.load("kansli").people.front().has_pin);
  CHECK(store.pin_opens("anna-id", "4711"));
  CHECK_FALSE(store.pin_opens("anna-id", "4712"));
  CHECK_FALSE(store.pin_opens("anna-id", ""));
  store.change_person(test::anna());
  CHECK_FALSE(store.pin_opens("anna-id", "4712"));
  store.set_pin("anna-id", "");
  CHECK(store.pin_opens("anna-id", "whatever"));
  CHECK_FALSE(store.load("kansli").people.front().has_pin);
}

TEST_CASE("people: a PIN is stored as an Argon2id hash, salted", "[progress]") {
  const std::string hash = progress::hash_pin("4711");
  CHECK_THAT(hash, Catch::StartsWith("$argon2id$"));
  CHECK(hash != progress::hash_pin("4711"));
  CHECK_FALSE(progress::pin_fits("no hash at all", "4711"));
}

TEST_CASE("people: erasing takes the name everywhere and leaves the log whole", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = test::store_with_an_attempt(path);
  store.add_person(test::bo());
  REQUIRE(store.back_up_if_due(test::noon));
  REQUIRE(stands_somewhere(folder.path(), "Anna Öberg"));
  store.erase_person("anna-id", test::noon);
  CHECK_FALSE(stands_somewhere(folder.path(), "Anna Öberg"));
  CHECK(store.load("kansli").people == std::vector{test::bo()});
  CHECK(store.load("kansli").events.empty());

  const auto db = test::database_or_fail(path);
  progress::EventLog log{*db};
  CHECK(log.of_learner("anna-id").events == test::three_events());
  CHECK(log.verify().empty());
  CHECK(progress::Records{*db}.is_erased("anna-id"));
  CHECK_FALSE(progress::Records{*db}.is_erased(test::bo().learner));
}
