#include "base/shuffle.hpp"
#include "learning/attempt.hpp"
#include "support/courses.hpp"
#include "support/events.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using learning::Attempt;
using learning::attempts_of;

namespace {

course::Answer picked(std::string id) {
  return {course::SingleAnswer{.picked = std::move(id)}};
}

Attempt folded(const std::vector<learning::Event>& events) {
  Attempt attempt;
  for (const learning::Event& event : events)
    attempt = after(std::move(attempt), event);
  return attempt;
}

// Any events of two attempts in any order that a log could have them.
std::vector<learning::Event> random_log(std::uint64_t seed) {
  base::Random random{seed};
  test::EventMaker makers[2] = {{"anna-id", "a"}, {"anna-id", "b", 1'900'000'000'000}};
  std::vector<learning::Event> events{makers[0].started(), makers[1].started("tva")};
  const char* const names[] = {"val", "annan", "tredje"};
  while (events.size() < 40) {
    test::EventMaker& make = makers[random.below(2)];
    const std::string name = names[random.below(3)];
    switch (random.below(6)) {
      case 0:
        events.push_back(make.shown(name));
        break;
      case 1:
      case 2:
        events.push_back(make.drafted(name, std::to_string(random.below(9))));
        break;
      case 3:
        events.push_back(make.answered(
            name,
            std::to_string(random.below(9)),
            static_cast<double>(random.below(5)) / 4));
        break;
      case 4:
        events.push_back(make.reopened(name));
        break;
      default:
        events.push_back(make.finished(0.5));
    }
  }
  return events;
}

}  // namespace

TEST_CASE("attempt: it begins where, on what and when `started` says", "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  const learning::Event started = make.started();
  const Attempt attempt = folded({started});
  CHECK(attempt.id == "a");
  CHECK(attempt.learner == "anna-id");
  CHECK(attempt.course == "liten");
  CHECK(attempt.version_hash == test::kept_hash());
  CHECK(attempt.module == "ett");
  CHECK(attempt.seed == 0xfedc'ba98'7654'3210U);
  CHECK(attempt.started == started.at);
  CHECK(attempt.last == started.at);
  CHECK_FALSE(attempt.finished);
}

TEST_CASE("attempt: pages are counted once, and the last shown is where one is", "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  const auto attempt =
      folded({make.started(), make.shown("lasa"), make.shown("prova"), make.shown("lasa")});
  CHECK(attempt.page == "lasa");
  CHECK(attempt.pages_seen == std::vector<std::string>{"lasa", "prova"});
}

TEST_CASE("attempt: a draft is kept until it is handed in, and the best score ever", "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  std::vector events{make.started(), make.drafted("val", "nej")};
  const auto work = [&] { return folded(events).work.at("val"); };
  CHECK(work() == learning::Work{.answer = picked("nej")});
  events.push_back(make.answered("val", "ja", 1));
  CHECK(
      work() ==
      learning::Work{.answer = picked("ja"), .handed_in = true, .score = 1, .best = 1, .tries = 1});
  SECTION("a draft that is saved late changes nothing") {
    events.push_back(make.drafted("val", "nej"));
    CHECK(work().answer == picked("ja"));
    CHECK(work().handed_in);
  }
  SECTION("taken again, it starts from the beginning, and what was reached stays") {
    events.push_back(make.reopened("val"));
    CHECK(work() == learning::Work{.score = 1, .best = 1, .tries = 1});
    events.push_back(make.answered("val", "nej", 0.25));
    CHECK(work().score == 0.25);
    CHECK(work().best == 1);
    CHECK(work().tries == 2);
  }
}

TEST_CASE("attempt: events of others, and a second beginning, change nothing", "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  test::EventMaker other{"bo-id", "b"};
  const Attempt attempt = folded({make.started(), make.shown("lasa")});
  CHECK(after(attempt, other.started()) == attempt);
  CHECK(after(attempt, other.shown("prova")) == attempt);
  CHECK(after(attempt, make.started("tva")) == attempt);
  CHECK(after(Attempt{}, make.shown("lasa")) == Attempt{});
}

TEST_CASE("attempt: the log folded in two goes is the log folded in one", "[learning]") {
  const auto seed = GENERATE(range(std::uint64_t{1}, std::uint64_t{30}));
  const std::vector<learning::Event> log = random_log(seed);
  const std::vector<Attempt> whole = attempts_of(log);
  REQUIRE(whole.size() == 2);
  for (std::size_t cut = 0; cut <= log.size(); ++cut) {
    INFO("seed " << seed << ", cut at " << cut);
    const auto at = log.begin() + static_cast<std::ptrdiff_t>(cut);
    std::vector<Attempt> attempts = attempts_of({log.begin(), at});
    while (attempts.size() < 2)
      attempts.emplace_back();
    for (auto event = at; event != log.end(); ++event) {
      const std::size_t which = event->attempt == "a" ? 0 : 1;
      attempts[which] = after(std::move(attempts[which]), *event);
    }
    CHECK(attempts == whole);
  }
}

TEST_CASE("attempt: a log gives its attempts in the order they began", "[learning]") {
  test::EventMaker early{"anna-id", "z", 1'000};
  test::EventMaker late{"anna-id", "a", 5'000};
  test::EventMaker stray{"anna-id", "never-began", 9'000};
  const auto attempts =
      attempts_of({late.started(), late.shown("lasa"), stray.shown("lasa"), early.started()});
  REQUIRE(attempts.size() == 2);
  CHECK(attempts[0].id == "z");
  CHECK(attempts[1].id == "a");
}

TEST_CASE("attempt: work begins with a fresh draft, the same every time", "[learning]") {
  test::EventMaker make{"anna-id", "a"};
  const Attempt attempt = folded({make.started()});
  const auto exercise = test::exercise(
      "ordna",
      course::Order{
          .steps = {{.id = "a", .text = "A"}, {.id = "b", .text = "B"}, {.id = "c", .text = "C"}}});
  const learning::Work work = work_with(attempt, exercise);
  CHECK(work == work_with(attempt, exercise));
  CHECK(std::get<course::OrderAnswer>(work.answer.value).order.size() == 3);
  CHECK(work.tries == 0);
  const auto went_on = after(
      attempt,
      make(learning::Drafted{
          .exercise = "ordna",
          .answer = {course::OrderAnswer{.order = {"c", "b", "a"}}}}));
  CHECK(
      work_with(went_on, exercise).answer ==
      course::Answer{course::OrderAnswer{.order = {"c", "b", "a"}}});
}

TEST_CASE("attempt: done is every page seen and every exercise handed in once", "[learning]") {
  const course::Module module = test::small_course().modules.front();
  test::EventMaker make{"anna-id", "a"};
  std::vector events{make.started()};
  const auto share = [&](learning::Event event) {
    events.push_back(std::move(event));
    return progress_of(folded(events), module);
  };
  CHECK(share(make.shown("lasa")) == Approx(1.0 / 3));
  CHECK(share(make.drafted("val", "ja")) == Approx(1.0 / 3));
  CHECK(share(make.shown("prova")) == Approx(2.0 / 3));
  CHECK_FALSE(all_done(folded(events), module));
  CHECK(score_of(folded(events), module) == 0);
  CHECK(share(make.answered("val", "ja", 0.5)) == 1);
  CHECK(all_done(folded(events), module));
  CHECK(score_of(folded(events), module) == 0.5);
  SECTION("also while it is taken again") {
    CHECK(share(make.reopened("val")) == 1);
    CHECK(all_done(folded(events), module));
    CHECK(score_of(folded(events), module) == 0.5);
  }
}

TEST_CASE("attempt: an alternative counts as its exercise, the better of the two", "[learning]") {
  course::Module module = test::small_course().modules.front();
  const auto choice = std::get<course::Single>(module.pages[1].exercise->kind);
  module.pages[1].alternative = test::exercise("annan", choice);
  test::EventMaker make{"anna-id", "a"};
  std::vector events{make.started(), make.shown("lasa"), make.shown("prova")};
  CHECK_FALSE(all_done(folded(events), module));
  events.push_back(make.answered("annan", "ja", 0.75));
  CHECK(all_done(folded(events), module));
  CHECK(score_of(folded(events), module) == 0.75);
  events.push_back(make.answered("val", "nej", 0.25));
  CHECK(score_of(folded(events), module) == 0.75);
}

TEST_CASE("attempt: a module without exercises is passed by reading it", "[learning]") {
  const course::Module module = test::module("text", {test::page("lasa")});
  test::EventMaker make{"anna-id", "a"};
  const Attempt attempt = folded({make.started("text"), make.shown("lasa")});
  CHECK(all_done(attempt, module));
  CHECK(score_of(attempt, module) == 1);
}
