// Who learns what is nobody else's business: every file the program writes is its owner's alone.

#include "progress/backup.hpp"
#include "running.hpp"

#include <sys/stat.h>

using namespace behorig;
using test::Running;
using ui::Screen;

namespace {

namespace fs = std::filesystem;

// Files are made as openly as the system lets them be, for the time of a test.
class OpenHanded {
 public:
  OpenHanded() : before_{umask(0)} {}

  ~OpenHanded() { umask(before_); }

  OpenHanded(const OpenHanded&) = delete;
  OpenHanded& operator=(const OpenHanded&) = delete;

 private:
  mode_t before_;
};

// Every file below the folder; how many there are.
int check_private(const fs::path& folder) {
  int count = 0;
  for (const auto& entry : fs::recursive_directory_iterator{folder}) {
    const fs::perms others =
        entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all);
    INFO(entry.path());
    CHECK(others == fs::perms::none);
    if (entry.is_regular_file()) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("The database, the settings and what is exported can be read by their owner only") {
  const OpenHanded open_handed;
  const test::TemporaryFolder folder;
  const fs::path data = folder / "data";
  Running running{data / "a.db", test::showcase()};
  running.begin_course();
  running.program().keep_window({.width = 900, .height = 700});
  running.program().act(ui::Wish{ui::ExportMyData{}});
  running.settle();
  CHECK(running.state().notice == "settings.exported");
  CHECK(fs::exists(data / "settings.json"));
  CHECK(fs::exists(data / "export.jsonl"));
  CHECK(fs::exists(data / "a.db-wal"));
  CHECK(check_private(data) >= 4);
}

TEST_CASE(
    "Copies of the database, and what is put back from them, can be read by their owner only") {
  const OpenHanded open_handed;
  const test::TemporaryFolder folder;
  const fs::path data = folder / "data";
  const std::string path = (data / "a.db").string();
  { Running{path, test::showcase()}.begin_course(); }
  REQUIRE(progress::make_backup(path, {1'795'348'800'000}));
  REQUIRE(progress::make_backup(path, {}, (data / "mine" / "copy.db").string()));
  REQUIRE(progress::restore(path, {}, {1'795'348'800'000}));
  CHECK(check_private(data) >= 5);  // the database, two copies, what was kept, the settings
}

TEST_CASE("Settings and exports that others could read become private") {
  const OpenHanded open_handed;
  const test::TemporaryFolder folder;
  const fs::path data = folder / "data";
  fs::create_directory(data);
  fs::permissions(data, fs::perms::owner_all);
  test::write_file(data / "settings.json", "{}");
  test::write_file(data / "export.jsonl", "");
  Running running{data / "a.db", test::showcase()};
  running.begin_course();
  running.program().keep_window({.width = 900, .height = 700});
  running.program().act(ui::Wish{ui::ExportMyData{}});
  running.settle();
  check_private(data);
}
