#include "progress/event_log.hpp"
#include "store_support.hpp"

#include <catch2/catch.hpp>
#include <sched.h>
#include <sys/mount.h>

#include <fstream>
#include <iostream>

using namespace behorig;

namespace {

constexpr int no_small_disk = 77;

// A disk of one megabyte over `folder`, seen by this process alone.
bool mount_small_disk(const std::string& folder) {
  return unshare(CLONE_NEWNS) == 0 &&
         mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=1m") == 0;
}

// Appends until the disk is full; how many events were accepted, or −1 for another failure.
int append_until_full(progress::Store& store, test::EventMaker& make, learning::Event& last) {
  for (int count = 0;; ++count) {
    last = make.drafted("val", std::string(2000, 'x'));
    try {
      store.append({last});
    } catch (const progress::Failure& failure) {
      return failure.kind() == progress::FailureKind::full ? count : -1;
    }
  }
}

// 0, or the number of the promise that was broken.
int live_through_a_full_disk(const std::string& folder) {
  if (!mount_small_disk(folder)) return no_small_disk;
  const std::string path = folder + "/a.db";
  const std::string filler = folder + "/filler";
  test::write_file(filler, std::string(200'000, '#'));
  progress::Store store = test::open_or_fail(path);
  store.add_person(test::anna());
  store.keep_course(test::first_version(), test::noon);
  test::EventMaker make{"anna-id", "a"};
  store.append({make.started()});
  learning::Event last;
  const int accepted = append_until_full(store, make, last);
  if (accepted < 10) return 1;

  // Nothing lost, and reading goes on.
  if (store.load("kansli").events.size() != static_cast<std::size_t>(accepted) + 1) return 2;
  // A copy does not fit: said, and no half one left.
  try {
    store.back_up_if_due(test::noon);
    return 3;
  } catch (const progress::Failure& failure) {
    if (failure.kind() != progress::FailureKind::full) return 4;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
    if (entry.path().string().find("backups/") != std::string::npos) return 5;
  // Room again: the same event goes in, once.
  std::filesystem::remove(filler);
  store.append({last});
  store.append({last});
  if (store.load("kansli").events.size() != static_cast<std::size_t>(accepted) + 2) return 6;
  if (store.load("kansli").events.back() != last) return 7;
  const auto db = test::database_or_fail(path);
  return progress::EventLog{*db}.verify().empty() ? 0 : 8;
}

int make_a_store_on_a_full_disk(const std::string& folder) {
  if (!mount_small_disk(folder)) return no_small_disk;
  std::ofstream filler{folder + "/filler"};
  while (filler)
    filler << std::string(4096, '#') << std::flush;
  const auto db = progress::open_store(folder + "/a.db", test::options());
  return db ? 0 : test::code_number(db.error());
}

}  // namespace

TEST_CASE("full disk: said, nothing lost, and it goes on when there is room", "[progress]") {
  const test::TemporaryFolder folder;
  const int result = test::in_child([&] { return live_through_a_full_disk(folder.path()); });
  if (result == no_small_disk) {
    std::cout << "skipped here: a small disk cannot be mounted\n";
    return;
  }
  CHECK(result == 0);
}

TEST_CASE("full disk: a store that cannot be made says so", "[progress]") {
  const test::TemporaryFolder folder;
  const int result = test::in_child([&] { return make_a_store_on_a_full_disk(folder.path()); });
  if (result == no_small_disk) {
    std::cout << "skipped here: a small disk cannot be mounted\n";
    return;
  }
  CHECK(result == 105);
}
