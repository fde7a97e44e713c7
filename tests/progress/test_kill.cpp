// The process is killed while it saves. What it said was saved is there, and the rest is whole.

#include "base/shuffle.hpp"
#include "progress/check.hpp"
#include "store_support.hpp"
#include "support/failing_database.hpp"

#include <catch2/catch.hpp>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace behorig;

namespace {

constexpr int events_in_all = 400;

// Appends one event after the other, and says so on `pipe` after each.
void save_and_tell(progress::Store& store, int pipe) {
  test::EventMaker make{"anna-id", "a"};
  for (int i = 0; i < events_in_all; ++i) {
    const learning::Event event = i == 0 ? make.started() : make.drafted("val", "ja");
    store.append({event});
    const std::string line = "saved " + event.id + "\n";
    if (write(pipe, line.data(), line.size()) < 0) return;
  }
}

void set_up(progress::Store& store) {
  store.add_person(test::anna());
  store.keep_course(test::first_version(), test::noon);
}

// Everything up to and including `count` lines, or to the end.
std::string read_lines(int pipe, std::size_t count) {
  std::string text;
  char c = 0;
  while (count > 0 && read(pipe, &c, 1) == 1) {
    text += c;
    if (c == '\n') --count;
  }
  return text;
}

std::string read_rest(int pipe) {
  return read_lines(pipe, static_cast<std::size_t>(-1));
}

struct Child {
  pid_t process{0};
  int pipe{0};
};

Child start(const std::function<void(int)>& work) {
  int ends[2] = {0, 0};
  REQUIRE(pipe(ends) == 0);
  const pid_t process = fork();
  if (process == 0) {
    close(ends[0]);
    work(ends[1]);
    _exit(0);
  }
  close(ends[1]);
  return {process, ends[0]};
}

// Whether everything that was said to be saved is there, in order, and all is whole.
void check_after(const std::string& path, const std::string& said) {
  const auto lines = std::count(said.begin(), said.end(), '\n');
  progress::Store store = test::open_or_fail(path);
  const std::vector<learning::Event> events = store.load("kansli").events;
  REQUIRE(events.size() >= static_cast<std::size_t>(lines));
  CHECK(events.size() <= static_cast<std::size_t>(lines) + 1);
  std::string expected;
  for (std::size_t i = 0; i < static_cast<std::size_t>(lines); ++i)
    expected += "saved " + events[i].id + "\n";
  CHECK(said == expected);
  const auto db = test::database_or_fail(path);
  CHECK(progress::check_store(*db).problems.empty());
}

}  // namespace

TEST_CASE("kill: at any moment, all that was said to be saved is there", "[progress][slow]") {
  base::Random random{2026};
  for (int round = 0; round < 40; ++round) {
    const test::TemporaryFolder folder;
    const std::string path = folder / "a.db";
    const std::size_t lines = 1 + random.below(events_in_all - 20);
    INFO("round " << round << ", after " << lines << " lines");
    const Child child = start([&](int pipe) {
      progress::Store store = test::open_or_fail(path);
      set_up(store);
      save_and_tell(store, pipe);
    });
    std::string said = read_lines(child.pipe, lines);
    kill(child.process, SIGKILL);
    said += read_rest(child.pipe);
    close(child.pipe);
    int status = 0;
    waitpid(child.process, &status, 0);
    CHECK(WIFSIGNALED(status));
    check_after(path, said);
  }
}

TEST_CASE("kill: before and after every call to the database", "[progress][slow]") {
  const auto when = GENERATE(test::When::before, test::When::after);
  for (int call = 1; call < 60; ++call) {
    const test::TemporaryFolder folder;
    const std::string path = folder / "a.db";
    INFO("call " << call);
    {
      progress::Store store = test::open_or_fail(path);
      set_up(store);
    }
    const Child child = start([&](int pipe) {
      progress::Store store{
          std::make_unique<test::FailingDatabase>(
              test::database_or_fail(path),
              call,
              when,
              [] { raise(SIGKILL); }),
          path};
      save_and_tell(store, pipe);
    });
    const std::string said = read_rest(child.pipe);
    close(child.pipe);
    waitpid(child.process, nullptr, 0);
    check_after(path, said);
  }
}

TEST_CASE("kill: while a new store is made, it is made the next time", "[progress][slow]") {
  base::Random random{7};
  for (int round = 0; round < 20; ++round) {
    const test::TemporaryFolder folder;
    const std::string path = folder / "a.db";
    const Child child = start([&](int pipe) {
      [[maybe_unused]] const auto told = write(pipe, "\n", 1);
      test::open_or_fail(path);
    });
    read_lines(child.pipe, 1);
    // Busy for a part of the time that making it takes, which is some milliseconds.
    volatile std::uint64_t busy = random.below(8'000'000);
    while (busy > 0)
      busy = busy - 1;
    kill(child.process, SIGKILL);
    close(child.pipe);
    waitpid(child.process, nullptr, 0);
    progress::Store store = test::open_or_fail(path);
    set_up(store);
    store.append(test::three_events());
    CHECK(store.load("kansli").events == test::three_events());
  }
}
