// A copy of the database is made when the program starts, once a day, so that there is one to go
// back to.

#include "life.hpp"
#include "progress/backup.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Life;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;

// The program is opened at this hour after the first time, something is done, and it is closed.
std::size_t copies_after_start(const std::string& database, int hour) {
  Life life{{.database = database, .now = {test::life_begins.ms + hour * hour_ms}}};
  life.start();
  if (hour == 0) {
    life.wish(ui::FillForm{"name", "Åsa"});
    life.wish(ui::AddPerson{});
    life.wish(ui::BeginCourse{});
    life.settle();
  }
  return progress::backups_of(database).size();
}

}  // namespace

TEST_CASE("A day's first start makes a copy of the database, unless there is nothing in it yet") {
  const test::TemporaryFolder folder;
  const std::string database = (folder / "a.db").string();
  CHECK(copies_after_start(database, 0) == 0);
  CHECK(copies_after_start(database, 1) == 1);
  CHECK(copies_after_start(database, 2) == 1);
  CHECK(copies_after_start(database, 26) == 2);
}
