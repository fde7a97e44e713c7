// A database that fails at call n, before or after it did its work, for every n in a journey.

#include "progress/event_log.hpp"
#include "store_support.hpp"
#include "support/failing_database.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

using Step = std::function<void(progress::Store&)>;

// What a learner's session asks of the store.
std::vector<Step> journey() {
  progress::Person changed = test::anna();
  changed.unit = "Simhallen";
  test::EventMaker make{"anna-id", "b"};
  const std::vector second{make.started(), make.drafted("val", "nej")};
  const std::vector third{make.answered("val", "nej", 0), make.reopened("val")};
  return {
      [](auto& store) { store.add_person(test::anna()); },
      [](auto& store) { store.add_person(test::bo()); },
      [](auto& store) { store.load("kansli"); },
      [](auto& store) { store.keep_course(test::first_version(), test::noon); },
      [](auto& store) { store.append(test::three_events()); },
      [=](auto& store) { store.change_person(changed); },
      [=](auto& store) { store.append(second); },
      [](auto& store) { store.load("kansli"); },
      [=](auto& store) { store.append(third); },
      [](auto& store) { store.back_up_if_due(test::noon); },
      [](auto& store) { store.erase_person("bo-id", test::noon); },
  };
}

// Each step again until it is done. How many failures were met.
int take(progress::Store& store) {
  int failures = 0;
  for (const Step& step : journey()) {
    for (bool done = false; !done;) {
      try {
        step(store);
        done = true;
      } catch (const progress::Failure&) {
        ++failures;
        REQUIRE(failures < 3);
      }
    }
  }
  return failures;
}

}  // namespace

TEST_CASE(
    "store: whichever call fails, nothing is lost, nothing doubled, and it goes on",
    "[progress]") {
  const test::TemporaryFolder folder;
  progress::Store calm = test::open_or_fail(folder / "calm.db");
  REQUIRE(take(calm) == 0);
  const progress::Snapshot expected = calm.load("kansli");
  REQUIRE(expected.events.size() == 7);

  const auto when = GENERATE(test::When::before, test::When::after);
  int call = 0;
  for (int failures = 1; failures > 0;) {
    ++call;
    INFO("call " << call << (when == test::When::before ? ", before" : ", after"));
    const std::string path = folder / (std::to_string(call) + ".db");
    progress::Store store{
        std::make_unique<test::FailingDatabase>(
            test::database_or_fail(path),
            call,
            when,
            [] {
              throw progress::Failure{progress::FailureKind::other, "made to fail"};
            }),
        path};
    failures = take(store);
    const auto db = test::database_or_fail(path);
    CHECK(progress::Store{test::database_or_fail(path), path}.load("kansli") == expected);
    CHECK(progress::EventLog{*db}.verify().empty());
  }
  CHECK(call > 40);
}
