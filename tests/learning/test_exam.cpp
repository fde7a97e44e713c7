#include "exam_story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace behorig;
using learning::Exam;

namespace {

learning::DrawRequest request_with(std::uint64_t seed) {
  learning::DrawRequest request;
  request.seed = seed;
  return request;
}

std::map<std::string, int> drawn_by_group(
    const course::Course& course,
    const std::vector<std::string>& items) {
  std::map<std::string, int> drawn;
  for (const std::string& item : items)
    ++drawn[learning::group_of_item(course, item)];
  return drawn;
}

// An exam that has just begun, at 0 ms.
Exam begun(int minutes = 60) {
  learning::ExamStarted started{.course = "liten", .version_hash = "v1", .seed = 7};
  started.minutes = minutes;
  started.items = {"ett/q1", "ett/q2"};
  return after(Exam{}, {"h0", "p1", "anna-id", {0}, started});
}

Exam then(Exam exam, std::int64_t at_ms, learning::EventBody body) {
  return after(std::move(exam), {"h", "p1", "anna-id", {at_ms}, std::move(body)});
}

}  // namespace

// --- the draw

TEST_CASE(
    "exam: ten thousand draws of the real course meet the blueprint, and all questions come as "
    "often",
    "[learning]") {
  constexpr int draws = 10'000;
  const course::Course& course = test::real_course().original;
  std::map<std::string, int> times;
  std::map<std::string, int> bank;
  std::map<std::string, std::string> group_of;
  for (const course::Module& module : course.modules)
    for (const course::Exercise& question : module.questions) {
      const std::string item = learning::item_of(module, question);
      group_of[item] = learning::group_of_item(course, item);
      ++bank[group_of[item]];
    }
  bank[std::string{learning::scenario_group}] = static_cast<int>(course.exam_scenarios.size());
  for (std::uint64_t seed = 0; seed < draws; ++seed) {
    const std::vector<std::string> items = learning::draw_items(course, request_with(seed));
    std::map<std::string, int> drawn;
    for (const std::string& item : items) {
      ++times[item];
      const auto group = group_of.find(item);
      ++drawn[group == group_of.end() ? std::string{learning::scenario_group} : group->second];
    }
    bool meets = items.size() == 31 && group_of.count(items.back()) == 0 &&
                 std::set<std::string>(items.begin(), items.end()).size() == items.size();
    for (const course::DrawFrom& draw : course.exam.draw)
      meets = meets && drawn[draw.group] == draw.count;
    if (!meets) FAIL_CHECK("seed " << seed);
  }
  for (const auto& [item, count] : times) {
    INFO(item);
    const std::string group = learning::group_of_item(course, item);
    const double wanted = draws * (group == learning::scenario_group ? 1.0 : 6.0) / bank.at(group);
    // Five standard deviations at most, which one in a million draws would exceed by chance.
    CHECK(std::abs(count - wanted) < 5 * std::sqrt(wanted));
  }
  std::size_t all = 0;
  for (const auto& [group, count] : bank)
    all += static_cast<std::size_t>(count);
  CHECK(times.size() == all);
}

TEST_CASE("exam: equal seeds draw alike, others do not", "[learning]") {
  const course::Course course = test::exam_course();
  const auto once = learning::draw_items(course, request_with(3));
  CHECK(once == learning::draw_items(course, request_with(3)));
  CHECK(once != learning::draw_items(course, request_with(4)));
}

TEST_CASE("exam: what was seen comes last", "[learning]") {
  const course::Course course = test::exam_course();
  learning::DrawRequest request = request_with(3);
  const auto first = learning::draw_items(course, request);
  request.seen.insert(first.begin(), first.end());
  request.seed = 4;
  const auto second = learning::draw_items(course, request);
  // 12 questions, 8 drawn: the four that are left all come. Of "tva" and the scenarios, none again.
  const auto again = std::count_if(second.begin(), second.end(), [&](const std::string& item) {
    return request.seen.count(item) > 0;
  });
  CHECK(again == 4);
  CHECK(request.seen.count(second.back()) == 0);
}

TEST_CASE("exam: a supplement draws from its group only", "[learning]") {
  const course::Course course = test::exam_course();
  learning::DrawRequest request = request_with(3);
  request.groups = {"liten"};
  CHECK(
      drawn_by_group(course, learning::draw_items(course, request)) ==
      std::map<std::string, int>{{"liten", 2}});
  request.groups = {"scenario"};
  CHECK(
      drawn_by_group(course, learning::draw_items(course, request)) ==
      std::map<std::string, int>{{"scenario", 1}});
}

TEST_CASE("exam: a text that a person must judge is never drawn", "[learning]") {
  course::Course course = test::exam_course();
  for (course::Exercise& question : course.modules[1].questions)
    question.kind = course::Compose{};
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    CHECK(
        drawn_by_group(course, learning::draw_items(course, request_with(seed))).count("liten") ==
        0);
}

TEST_CASE("exam: an item is found by its name, in questions and scenarios", "[learning]") {
  const course::Course course = test::exam_course();
  CHECK(learning::find_item(course, "tva/q3")->id == "q3");
  CHECK(learning::module_of_item(course, "tva/q3")->id == "tva");
  CHECK(learning::group_of_item(course, "tva/q3") == "liten");
  CHECK(learning::find_item(course, "exam/s2")->id == "s2");
  CHECK(learning::group_of_item(course, "exam/s2") == "scenario");
  for (const char* gone : {"tva/q9", "borta/q1", "exam/s9", "q1", "", "/"}) {
    INFO(gone);
    CHECK(learning::find_item(course, gone) == nullptr);
    CHECK(learning::module_of_item(course, gone) == nullptr);
    CHECK(learning::group_of_item(course, gone).empty());
  }
}

// --- the fold

TEST_CASE("exam: answers, marks and place are as last left", "[learning]") {
  const course::Course course = test::exam_course();
  Exam exam = begun();
  exam = then(exam, 1000, learning::PageShown{"ett/q2"});
  exam = then(exam, 2000, learning::Drafted{"ett/q2", test::wrong_answer(course, "ett/q2")});
  exam = then(exam, 3000, learning::Drafted{"ett/q2", test::right_answer(course, "ett/q2")});
  exam = then(exam, 4000, learning::Marked{"ett/q1", true});
  CHECK(exam.place == "ett/q2");
  CHECK(is_answered(exam, course, "ett/q2"));
  CHECK_FALSE(is_answered(exam, course, "ett/q1"));
  CHECK(answer_in(exam, course, "ett/q2") == test::right_answer(course, "ett/q2"));
  CHECK(exam.marked.count("ett/q1") == 1);
  exam = then(exam, 5000, learning::Marked{"ett/q1", false});
  CHECK(exam.marked.empty());
}

TEST_CASE("exam: an order that nobody has touched is shuffled by the seed, and unanswered") {
  course::Course course = test::exam_course();
  course::Order order;
  for (const char* id : {"a", "b", "c", "d", "e"})
    order.steps.push_back({.id = id, .text = id});
  course.modules[0].questions[0].kind = order;
  const Exam exam = begun();
  const auto shown = answer_in(exam, course, "ett/q1");
  CHECK(shown == answer_in(exam, course, "ett/q1"));
  CHECK(std::get<course::OrderAnswer>(shown.value).order.size() == 5);
  CHECK_FALSE(is_answered(exam, course, "ett/q1"));
}

TEST_CASE("exam: one that is handed in does not change", "[learning]") {
  const course::Course course = test::exam_course();
  const Exam exam = then(begun(), 9000, learning::hand_in(course, begun(), false));
  CHECK(exam.handed_in_at.ms == 9000);
  for (const learning::EventBody& body : std::vector<learning::EventBody>{
           learning::Drafted{"ett/q1", test::right_answer(course, "ett/q1")},
           learning::PageShown{"ett/q2"},
           learning::Marked{"ett/q1", true},
           learning::Paused{},
           learning::HandedIn{.passed = true}})
    CHECK(then(exam, 10'000, body) == exam);
  CHECK(then(exam, 10'000, learning::TalkHeld{"Åsa Ek"}).talks.size() == 1);
  CHECK(then(exam, 10'000, learning::Regraded{.item = "ett/q1"}).regraded.size() == 1);
}

TEST_CASE("exam: events of other attempts, and before the beginning, change nothing") {
  const Exam exam = begun();
  CHECK(after(exam, {"h", "p2", "anna-id", {5}, learning::PageShown{"ett/q2"}}) == exam);
  CHECK(after(Exam{}, {"h", "p1", "anna-id", {5}, learning::PageShown{"ett/q2"}}) == Exam{});
}

// --- the clock

TEST_CASE("exam: time runs between events, and stands still in a pause", "[learning]") {
  Exam exam = begun();
  exam = then(exam, test::a_minute, learning::ClockRan{});
  CHECK(minutes_left(exam, {test::a_minute}) == 59);
  CHECK(minutes_left(exam, {test::a_minute + 1}) == 59);
  CHECK(minutes_left(exam, {2 * test::a_minute}) == 58);
  exam = then(exam, 2 * test::a_minute, learning::Paused{});
  CHECK(minutes_left(exam, {test::an_hour}) == 58);
  exam = then(exam, test::a_day, learning::Resumed{});
  CHECK(minutes_left(exam, {test::a_day}) == 58);
  exam = then(exam, test::a_day + test::a_minute, learning::ClockRan{});
  CHECK(exam.used_ms == 3 * test::a_minute);
}

TEST_CASE("exam: a clock that is set costs two minutes at most, forward, and nothing back") {
  Exam exam = begun();
  SECTION("forward, or the computer slept") {
    exam = then(exam, 40 * test::a_minute, learning::ClockRan{});
    CHECK(exam.used_ms == learning::most_between_events_ms);
  }
  SECTION("back") {
    exam = then(exam, -test::a_day, learning::ClockRan{});
    CHECK(exam.used_ms == 0);
    CHECK(minutes_left(exam, {-2 * test::a_day}) == 60);
    exam = then(exam, -test::a_day + test::a_minute, learning::ClockRan{});
    CHECK(exam.used_ms == test::a_minute);
  }
}

TEST_CASE("exam: loss of power costs nothing after the last event", "[learning]") {
  Exam exam = then(begun(), test::a_minute, learning::ClockRan{});
  // The program is opened again next morning, and says so before anything else.
  exam = then(exam, test::a_day, learning::Resumed{});
  CHECK(minutes_left(exam, {test::a_day}) == 59);
}

TEST_CASE("exam: time is out at 0 minutes, and never when there is no limit", "[learning]") {
  Exam exam = begun(2);
  CHECK(minutes_left(exam, {1}) == 2);
  CHECK(minutes_left(exam, {test::a_minute + 1}) == 1);
  CHECK(minutes_left(exam, {2 * test::a_minute}) == 0);
  exam = then(exam, 2 * test::a_minute, learning::ClockRan{});
  exam = then(exam, 4 * test::a_minute, learning::ClockRan{});
  CHECK(minutes_left(exam, {4 * test::a_minute}) == 0);
  CHECK_FALSE(minutes_left(begun(0), {test::a_day}).has_value());
}
