#include "progress/backup.hpp"
#include "progress/check.hpp"
#include "progress/migrate.hpp"
#include "progress/sqlite_database.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace behorig;
using progress::backups_of;
using progress::make_backup;

namespace {

std::vector<learning::Event> events_in(const std::string& path) {
  return test::open_or_fail(path).load("kansli").events;
}

base::Instant later(int minutes) {
  return {test::noon.ms + 60'000LL * minutes};
}

}  // namespace

TEST_CASE(
    "backup: a copy holds everything, also what a running store has just saved",
    "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  progress::Store store = test::store_with_an_attempt(path);
  const auto copy = make_backup(path, test::noon);
  REQUIRE(copy);
  CHECK(*copy == (folder / "backups/a-20261122T120000000Z.db").string());
  CHECK(events_in(*copy) == test::three_events());
  CHECK(progress::check_store(*progress::open_sqlite(*copy)).problems.empty());

  struct stat facts {};

  REQUIRE(stat(copy->c_str(), &facts) == 0);
  CHECK((facts.st_mode & 0777U) == 0600);
}

TEST_CASE("backup: a copy is one file, readable from where nothing can be written", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  const std::string copy = *make_backup(path, test::noon, folder / "usb/copy.db");
  CHECK(test::files_of(folder / "usb").size() == 1);
  chmod(folder.path().c_str(), 0755);
  chmod(copy.c_str(), 0444);
  chmod((folder / "usb").c_str(), 0555);
  const int code = test::in_child_without_rights(
      [&] { return static_cast<int>(progress::check_store(*progress::open_sqlite(copy)).events); });
  CHECK(code == 3);
}

TEST_CASE("backup: a copy never overwrites anything", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  test::write_file(folder / "letter.txt", "hej");
  const auto copy = make_backup(path, test::noon, folder / "letter.txt");
  REQUIRE_FALSE(copy);
  CHECK(copy.error().code == "S116");
  CHECK(test::read_file(folder / "letter.txt") == "hej");
  CHECK(*make_backup(path, test::noon) != *make_backup(path, test::noon));
}

TEST_CASE("backup: the last ten are kept, and other files left alone", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  test::write_file(folder / "backups/a-notes.db", "mine");
  test::write_file(folder / "backups/b-20261122T120000000Z.db", "of another database");
  std::vector<std::string> made;
  for (int minute = 0; minute < 13; ++minute)
    made.push_back(*make_backup(path, later(minute)));
  CHECK(backups_of(path) == std::vector<std::string>(made.begin() + 3, made.end()));
  CHECK(progress::newest_backup(path) == made.back());
  CHECK(test::files_of(folder / "backups").size() == 12);
}

TEST_CASE("backup: a running store is copied once a day", "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store store = test::store_with_an_attempt(folder / "a.db");
  CHECK(store.back_up_if_due(test::noon));
  CHECK_FALSE(store.back_up_if_due(later(24 * 60 - 1)));
  CHECK(store.back_up_if_due(later(24 * 60 + 1)));
  CHECK(backups_of(folder / "a.db").size() == 2);
}

TEST_CASE("restore: the newest copy takes the place, and what was there is kept", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  REQUIRE(make_backup(path, test::noon));
  SECTION("of a store that went on") {
    test::EventMaker make{"anna-id", "b"};
    test::open_or_fail(path).append({make.started()});
  }
  SECTION("of a store in shreds, with a log beside it") {
    test::write_file(path, std::string(20'000, '#'));
    test::write_file(path + "-wal", std::string(5'000, '#'));
  }
  const std::string before = test::read_file(path);
  const auto restored = progress::restore(path, "", later(5));
  REQUIRE(restored);
  CHECK(restored->backup == progress::newest_backup(path));
  CHECK(restored->kept == (folder / "a-kept-20261122T120500000Z.db").string());
  CHECK(test::read_file(restored->kept).substr(100) == before.substr(100));
  CHECK(events_in(path) == test::three_events());
  CHECK(progress::check_store(*test::database_or_fail(path)).problems.empty());
}

TEST_CASE("restore: also where there is nothing any more", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  REQUIRE(make_backup(path, test::noon));
  std::filesystem::remove(path);
  const auto restored = progress::restore(path, "", later(5));
  REQUIRE(restored);
  CHECK(restored->kept.empty());
  CHECK(events_in(path) == test::three_events());
}

TEST_CASE("restore: refused, everything stays as it was", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  const auto refused = [&](const std::string& backup) {
    const auto files = test::files_of(folder.path());
    const auto restored = progress::restore(path, backup, later(5));
    CHECK(test::files_of(folder.path()) == files);
    return restored ? "restored" : restored.error().code;
  };
  CHECK(refused("") == "S115");
  CHECK(refused(folder / "missing.db") == "S115");
  test::write_file(folder / "garbage.db", std::string(5'000, '#'));
  CHECK(refused(folder / "garbage.db") == "S118");
  test::run_sql(folder / "foreign.db", "CREATE TABLE note (text)");
  CHECK(refused(folder / "foreign.db") == "S118");
}

TEST_CASE("restore: not under a program that has the store open", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  REQUIRE(make_backup(path, test::noon));
  progress::Store open = test::open_or_fail(path);
  CHECK(open.load("kansli").events.size() == 3);
  const auto restored = progress::restore(path, "", later(5));
  REQUIRE_FALSE(restored);
  CHECK(restored.error().code == "S103");
  CHECK(open.load("kansli").events.size() == 3);
}

TEST_CASE("set aside: a damaged store gives way to a new one, and is kept", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  CHECK(progress::set_aside(path, test::noon) == std::string{});
  test::write_file(path, "shreds");
  const auto kept = progress::set_aside(path, test::noon);
  REQUIRE(kept);
  CHECK(test::read_file(*kept) == "shreds");
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK(events_in(path).empty());
}

TEST_CASE("check: says what is there, and every fault", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  test::store_with_an_attempt(path);
  const auto report = [&] { return progress::check_store(*progress::open_sqlite(path)); };
  CHECK(report().people == 1);
  CHECK(report().events == 3);
  CHECK(report().version == progress::schema_scripts().back().number);
  CHECK(report().problems.empty());
  test::run_sql(
      path,
      "DROP TRIGGER course_version_no_update; UPDATE course_version SET canonical = '{}'; "
      "CREATE TRIGGER course_version_no_update BEFORE UPDATE ON course_version\n"
      "BEGIN SELECT RAISE(ABORT, 'course_version is append-only'); END;");
  REQUIRE(report().problems.size() == 1);
  CHECK(report().problems.front().code == "S117");
  test::run_sql(path, "CREATE TABLE extra (a)");
  CHECK(report().problems.front().code == "S120");
}
