#include "progress/backup.hpp"
#include "progress/open_store.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <fstream>

using namespace behorig;
using progress::open_store;

namespace {

std::string code_at(const std::string& path) {
  const auto db = open_store(path, test::options());
  return db ? "opened" : db.error().code;
}

std::string argument(const base::Problem& problem, const std::string& name) {
  for (const base::Argument& argument : problem.arguments)
    if (argument.name == name) return argument.value;
  return "(none)";
}

unsigned mode_of(const std::filesystem::path& path) {
  struct stat facts {};

  REQUIRE(stat(path.c_str(), &facts) == 0);
  return facts.st_mode & 0777U;
}

void damage(const std::string& path, std::streamoff from, std::size_t size) {
  std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
  file.seekp(from);
  file << std::string(size, 'x');
}

// An attempt of some length, so that the database has pages in its middle.
void fill(const std::string& path) {
  progress::Store store = test::store_with_an_attempt(path);
  test::EventMaker make{"anna-id", "long"};
  std::vector<learning::Event> events{make.started()};
  for (int i = 0; i < 2000; ++i)
    events.push_back(make.drafted("val", "ja"));
  store.append(events);
}

}  // namespace

TEST_CASE("open: a new store is made, for the user alone", "[progress]") {
  const test::TemporaryFolder folder;
  const auto path = folder / "a/b/behorig.db";
  const auto db = open_store(path, test::options());
  REQUIRE(db);
  CHECK(mode_of(folder / "a") == 0700);
  CHECK(mode_of(folder / "a/b") == 0700);
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(path.string() + "-wal") == 0600);
}

TEST_CASE("open: an empty file becomes a store", "[progress]") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "a.db", "");
  CHECK(code_at(folder / "a.db") == "opened");
}

TEST_CASE("open: a store opens again, and says nothing is to be copied", "[progress]") {
  const test::TemporaryFolder folder;
  CHECK(code_at(folder / "a.db") == "opened");
  CHECK(code_at(folder / "a.db") == "opened");
  CHECK(progress::newest_backup(folder / "a.db").empty());
}

TEST_CASE("open: a store of a newer version is left alone", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  CHECK(code_at(path) == "opened");
  test::run_sql(path, "INSERT INTO schema_version VALUES (7, 'later', 0)");
  const std::string before = test::read_file(path);
  const auto db = open_store(path, test::options());
  REQUIRE_FALSE(db);
  CHECK(db.error().code == "S101");
  CHECK(argument(db.error(), "version") == "7");
  CHECK(argument(db.error(), "known") == "3");
  CHECK(test::read_file(path) == before);
}

TEST_CASE("open: what is not a store of ours is left as it is", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  SECTION("a database of another program") {
    test::run_sql(path, "CREATE TABLE note (text)");
  }
  SECTION("one that has its own application id") {
    test::run_sql(path, "PRAGMA application_id = 7; CREATE TABLE note (text)");
  }
  SECTION("something else") {
    test::write_file(path, std::string(5000, '#'));
  }
  SECTION("a text of a few bytes") {
    test::write_file(path, "hej");
  }
  const std::string before = test::read_file(path);
  CHECK(code_at(path) == "S102");
  CHECK(test::read_file(path) == before);
}

TEST_CASE("open: a store that another program has locked says so", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  CHECK(code_at(path) == "opened");
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &other) == SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle{other, sqlite3_close};
  const char* sql = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;";
  REQUIRE(sqlite3_exec(other, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  CHECK(code_at(path) == "S103");
  REQUIRE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK);
}

TEST_CASE("open: a store that may not be written says so", "[progress]") {
  const test::TemporaryFolder folder;
  const auto data = folder / "data";
  const auto path = data / "a.db";
  CHECK(code_at(path) == "opened");
  chmod(folder.path().c_str(), 0755);
  SECTION("the file") {
    chmod(data.c_str(), 0777);
    chmod(path.c_str(), 0444);
  }
  SECTION("the folder") {
    chmod(path.c_str(), 0666);
    chmod(data.c_str(), 0555);
  }
  SECTION("the folder, and there is no file yet") {
    std::filesystem::remove(path);
    chmod(data.c_str(), 0555);
  }
  const int code = test::in_child_without_rights([&] {
    const auto db = open_store(path, test::options());
    return db ? 0 : test::code_number(db.error());
  });
  chmod(data.c_str(), 0755);
  CHECK(code == 104);
}

TEST_CASE("open: a folder that cannot be made says which", "[progress]") {
  const test::TemporaryFolder folder;
  SECTION("something else stands in its place") {
    test::write_file(folder / "data", "a file");
    const auto db = open_store(folder / "data/a.db", test::options());
    REQUIRE_FALSE(db);
    CHECK(db.error().code == "S108");
    CHECK(argument(db.error(), "folder") == (folder / "data").string());
  }
  SECTION("one may not") {
    chmod(folder.path().c_str(), 0555);
    const int code = test::in_child_without_rights([&] {
      const auto db = open_store(folder / "data/a.db", test::options());
      return db ? 0 : test::code_number(db.error());
    });
    CHECK(code == 108);
  }
}

TEST_CASE("open: a folder in the store's place is no store", "[progress]") {
  const test::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "a.db");
  CHECK(code_at(folder / "a.db") == "S121");
}

TEST_CASE("open: a network drive is refused before anything is opened there", "[progress]") {
  const auto [type, code] = GENERATE(table<std::string, std::string>({
      {"nfs", "S106"},
      {"nfs4", "S106"},
      {"cifs", "S106"},
      {"smb3", "S106"},
      {"fuse.sshfs", "S106"},
      {"ext4", "opened"},
      {"fuseblk", "opened"},
      {"", "opened"},
  }));
  const test::TemporaryFolder folder;
  progress::OpenOptions options = test::options();
  options.file_system = [said = type](const std::string&) { return said; };
  const auto db = open_store(folder / "a.db", options);
  INFO(type);
  CHECK((db ? "opened" : db.error().code) == code);
  if (!db) CHECK(argument(db.error(), "type") == type);
  if (!db) CHECK_FALSE(std::filesystem::exists((folder / "a.db").string() + "-wal"));
}

TEST_CASE("open: this folder's own file system can be told", "[progress]") {
  const test::TemporaryFolder folder;
  CHECK(progress::file_system_of("/proc") == "proc");
  CHECK(progress::file_system_of(folder / "missing").empty());
  if (progress::file_system_of("/").empty()) {
    WARN("skipped here: the root's mount is not listed, as in a chroot");
    return;
  }
  CHECK_FALSE(progress::file_system_of(folder.path()).empty());
}

TEST_CASE("open: a damaged store is not used, and the last copy is offered", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  fill(path);
  const auto size = std::filesystem::file_size(path);
  const bool has_copy = GENERATE(true, false);
  std::string copy;
  if (has_copy) copy = *progress::make_backup(path, test::noon);
  SECTION("cut short") {
    std::filesystem::resize_file(path, size / 2);
  }
  SECTION("cut in the middle of a page") {
    std::filesystem::resize_file(path, size - 1000);
  }
  SECTION("its schema overwritten") {
    damage(path, 100, 3900);
  }
  SECTION("pages in its middle overwritten, after the machine went down") {
    damage(path, 32'768, 49'152);
    test::write_file(path + "-wal", std::string(100, '\0'));
  }
  const std::string before = test::read_file(path);
  const auto db = open_store(path, test::options());
  REQUIRE_FALSE(db);
  CHECK(db.error().code == (has_copy ? "S107" : "S110"));
  if (has_copy) CHECK(argument(db.error(), "backup") == copy);
  CHECK(test::read_file(path) == before);
}

TEST_CASE("open: a first page in shreds is damage when there is a copy", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  fill(path);
  REQUIRE(progress::make_backup(path, test::noon));
  damage(path, 0, 4096);
  CHECK(code_at(path) == "S107");
}

TEST_CASE("open: looking only changes nothing", "[progress]") {
  const test::TemporaryFolder folder;
  const std::string path = folder / "a.db";
  const auto code = [&] {
    const auto db = progress::open_unchanged(path, test::options());
    return db ? "opened" : db.error().code;
  };
  CHECK(code() == "S119");
  CHECK_FALSE(std::filesystem::exists(path));
  fill(path);
  CHECK(code() == "opened");
  test::run_sql(path, "INSERT INTO schema_version VALUES (7, 'later', 0)");
  CHECK(code() == "S101");
}
