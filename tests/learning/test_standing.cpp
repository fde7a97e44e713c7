#include "learning/standing.hpp"
#include "support/courses.hpp"
#include "support/events.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using learning::ModuleStatus;
using learning::Standing;

namespace {

course::Module module_of(std::string id, int minutes, course::Depth depth = course::Depth::core) {
  const auto choice =
      test::exercise("val", course::Single{.options = {test::right("ja"), test::wrong("nej")}});
  course::Module module =
      test::module(std::move(id), {test::page("lasa"), test::page("prova", choice)});
  module.minutes = minutes;
  module.depth = depth;
  return module;
}

// Two core modules of 10 and 30 minutes, and one for who wants more.
course::Course three_modules() {
  course::Course course = test::small_course();
  course.modules = {
      module_of("ett", 10),
      module_of("mer", 60, course::Depth::extra),
      module_of("tva", 30)};
  return course;
}

Standing standing(const std::vector<learning::Event>& events) {
  return standing_in(three_modules(), learning::attempts_of(events));
}

// Everything of a module, as a learner leaves it.
std::vector<learning::Event>
done(const std::string& module, double score, std::int64_t at_ms, const std::string& attempt) {
  test::EventMaker make{"anna-id", attempt, at_ms};
  return {
      make.started(module),
      make.shown("lasa"),
      make.shown("prova"),
      make.answered("val", "ja", score),
      make.finished(score)};
}

std::vector<learning::Event> joined(const std::vector<std::vector<learning::Event>>& logs) {
  std::vector<learning::Event> all;
  for (const auto& log : logs)
    all.insert(all.end(), log.begin(), log.end());
  return all;
}

}  // namespace

TEST_CASE("standing: before the first step everything is left", "[learning]") {
  const Standing at = standing({});
  REQUIRE(at.modules.size() == 3);
  CHECK(at.modules[0] == learning::ModuleStanding{.module = "ett"});
  CHECK(at.progress == 0);
  CHECK(at.minutes_left == 40);
  CHECK(at.core_left == 2);
  CHECK(at.next_module == "ett");
  CHECK(at.next_page == 0);
}

TEST_CASE(
    "standing: one goes on where one was, also in the middle of a later module",
    "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  const Standing at = standing({make.started("tva"), make.shown("lasa"), make.shown("prova")});
  CHECK(at.modules[2].status == ModuleStatus::under_way);
  CHECK(at.modules[2].page_index == 1);
  CHECK(at.modules[2].progress == Approx(2.0 / 3));
  CHECK_FALSE(at.modules[2].score);
  CHECK(at.next_module == "tva");
  CHECK(at.next_page == 1);
  CHECK(at.progress == Approx(0.5));
  CHECK(at.minutes_left == 20);
}

TEST_CASE("standing: minutes left are rounded up to five", "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  const Standing at = standing({make.started("ett"), make.shown("lasa")});
  // 10 × 2/3 + 30 = 36.7
  CHECK(at.minutes_left == 40);
}

TEST_CASE("standing: after a module comes the next core module, then the rest", "[learning]") {
  const auto one = done("ett", 0.5, 1'000, "a");
  const auto two = done("tva", 1, 50'000, "b");
  Standing at = standing(one);
  CHECK(at.modules[0].status == ModuleStatus::done);
  CHECK(at.modules[0].score == 0.5);
  CHECK(at.core_left == 1);
  CHECK(at.progress == Approx(0.25));
  CHECK(at.next_module == "tva");

  at = standing(joined({one, two}));
  CHECK(at.core_left == 0);
  CHECK(at.progress == 1);
  CHECK(at.minutes_left == 0);
  CHECK(at.next_module == "mer");

  at = standing(joined({one, two, done("mer", 1, 90'000, "c")}));
  CHECK(at.next_module.empty());
}

TEST_CASE("standing: a module taken again stays done, with its best score", "[learning]") {
  const auto first = done("ett", 0.75, 1'000, "a");
  SECTION("under way again") {
    test::EventMaker again{"anna-id", "b", 50'000};
    const Standing at = standing(joined({first, {again.started("ett"), again.shown("lasa")}}));
    CHECK(at.modules[0].status == ModuleStatus::done);
    CHECK(at.modules[0].score == 0.75);
    CHECK(at.modules[0].progress == 1);
    CHECK(at.next_module == "ett");
    CHECK(at.next_page == 0);
  }
  SECTION("finished again, not as well") {
    const Standing at = standing(joined({first, done("ett", 0.25, 50'000, "b")}));
    CHECK(at.modules[0].score == 0.75);
    CHECK(at.next_module == "tva");
  }
}

TEST_CASE("standing: what no longer exists in the course does not disturb", "[learning]") {
  test::EventMaker gone{"anna-id", "a"};
  const Standing at = standing({gone.started("borttagen"), gone.shown("lasa")});
  CHECK(at.next_module == "ett");
  CHECK(at.progress == 0);

  test::EventMaker make{"anna-id", "b", 1'900'000'000'000};
  CHECK(standing({make.started("ett"), make.shown("en sida som är borta")}).next_page == 0);
}

TEST_CASE("standing: other courses do not count", "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  learning::Event started = make.started("ett");
  std::get<learning::Started>(started.body).course = "en annan";
  CHECK(standing({started, make.shown("lasa")}) == standing({}));
}

TEST_CASE(
    "standing: the attempt to go on with is the latest unfinished, else the latest",
    "[learning]") {
  test::EventMaker unfinished{"anna-id", "b", 50'000};
  const auto attempts = learning::attempts_of(joined(
      {done("ett", 1, 1'000, "a"), {unfinished.started("ett")}, done("ett", 1, 90'000, "c")}));
  CHECK(learning::current_attempt(attempts, "ett")->id == "b");
  CHECK(learning::current_attempt(attempts, "tva") == nullptr);
  const auto finished =
      learning::attempts_of(joined({done("ett", 1, 1'000, "a"), done("ett", 1, 90'000, "c")}));
  CHECK(learning::current_attempt(finished, "ett")->id == "c");
}
