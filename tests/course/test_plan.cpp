#include "course/kinds/plan.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string json(const std::string& rules, const std::string& more = "") {
  return R"({"id": "planen", "kind": "plan", "prompt": "Planera.", "from": "2027-05-01", "to": "2027-09-30",
    "steps": [{"id": "besked", "text": "Berätta"}, {"id": "spara", "text": "Spara"}, {"id": "stang", "text": "Stäng"}],
    "rules": [)" +
         rules + "]" + more + "}";
}

const std::string rules =
    R"({"id": "tid", "before": ["besked", "stang"], "days": 30, "feedback": "Ge tid."},
  {"id": "dag", "on": ["besked", "2027-06-01"]},
  {"id": "tidigast", "not_before": ["spara", "2027-06-15"]},
  {"id": "senast", "not_after": ["stang", "2027-07-15"]})";

Plan exercise() {
  return test::read_kind<Plan>(json(rules));
}

PlanAnswer plan(const std::vector<std::pair<std::string, std::string>>& steps) {
  PlanAnswer answer;
  for (const auto& [step, date] : steps)
    answer.steps.push_back({step, base::parse_date(date)});
  return answer;
}

}  // namespace

TEST_CASE("plan: the share of rules that hold") {
  CHECK(
      grade(
          exercise(),
          plan({{"besked", "2027-06-01"}, {"spara", "2027-06-15"}, {"stang", "2027-07-01"}}))
          .score == Approx(1));
  CHECK(
      grade(
          exercise(),
          plan({{"besked", "2027-06-01"}, {"spara", "2027-06-15"}, {"stang", "2027-06-30"}}))
          .score == Approx(0.75));
  CHECK(
      grade(
          exercise(),
          plan({{"besked", "2027-06-02"}, {"spara", "2027-06-01"}, {"stang", "2027-08-01"}}))
          .score == Approx(0.25));
  CHECK(grade(exercise(), {}).score == 0);
}

TEST_CASE("plan: each rule is told, and dates against the list are told apart") {
  const Grade result = grade(
      exercise(),
      plan({{"stang", "2027-07-02"}, {"spara", "2027-06-01"}, {"besked", "2027-06-01"}}));
  CHECK(test::verdict(result, "tid") == Verdict::partly);
  CHECK(test::remark(result, "tid").feedback == "Ge tid.");
  CHECK(test::verdict(result, "dag") == Verdict::right);
  CHECK(test::verdict(result, "tidigast") == Verdict::wrong);
}

TEST_CASE("plan: may be handed in when every step has a date within the plan") {
  CHECK_FALSE(complete(exercise(), first_answer(exercise(), 1)));
  CHECK_FALSE(complete(
      exercise(),
      plan({{"besked", "2027-06-01"}, {"spara", "2027-06-01"}, {"stang", "2027-10-01"}})));
  CHECK(complete(
      exercise(),
      plan({{"besked", "2027-05-01"}, {"spara", "2027-06-01"}, {"stang", "2027-09-30"}})));
}

TEST_CASE("plan: the steps come shuffled alike on every machine, without dates") {
  Lines order;
  for (const PlannedStep& step : first_answer(exercise(), 5).steps) {
    order.push_back(step.step);
    CHECK_FALSE(step.date);
  }
  CHECK(order == Lines{"spara", "besked", "stang"});
}

TEST_CASE("plan: rules that cannot be understood are problems") {
  CHECK(
      test::problems_in(json(R"({"id": "r", "before": ["besked", "borta"]})")) ==
      Lines{"C202 /rules/0/before"});
  CHECK(
      test::problems_in(json(R"({"id": "r", "before": ["besked"]})")) ==
      Lines{"C222 /rules/0/before"});
  CHECK(test::problems_in(json(R"({"id": "r"})")) == Lines{"C222 /rules/0"});
  CHECK(
      test::problems_in(json(R"({"id": "r", "on": ["besked", "2027-06-30"], "days": 3})")) ==
      Lines{"C222 /rules/0/days"});
  CHECK(
      test::problems_in(json(R"({"id": "r", "on": ["besked", "2027-06-31"]})")) ==
      Lines{"C119 /rules/0/on"});
  CHECK(
      test::problems_in(json(R"({"id": "r", "on": ["besked", "2028-06-30"]})")) ==
      Lines{"C223 /rules/0/on"});
  CHECK(
      test::problems_in(json(
          R"({"id": "r", "on": ["besked", "2027-06-30"], "not_after": ["besked", "2027-07-01"]})")) ==
      Lines{"C222 /rules/0"});
}

TEST_CASE("plan: the rules leave room for a plan") {
  CHECK(
      test::problems_in(json(R"({"id": "a", "before": ["besked", "stang"], "days": 160})")) ==
      Lines{"C224 /rules"});
  CHECK(
      test::problems_in(json(
          R"({"id": "a", "before": ["besked", "stang"]}, {"id": "b", "before": ["stang", "besked"], "days": 1})")) ==
      Lines{"C224 /rules"});
  CHECK(
      test::problems_in(json(
          R"({"id": "a", "before": ["besked", "stang"], "days": 30}, {"id": "b", "not_after": ["stang", "2027-05-20"]})")) ==
      Lines{"C224 /rules"});
  CHECK(
      test::problems_in(
          json(
              R"({"id": "a", "before": ["besked", "stang"]}, {"id": "b", "before": ["stang", "besked"]})"))
          .empty());
}

TEST_CASE("plan: the model is a plan that keeps the rules") {
  const std::string rule = R"({"id": "r", "before": ["besked", "stang"], "days": 30})";
  CHECK(
      test::problems_in(json(rule, R"(, "model": {"besked": "2027-06-01", "stang": "2027-07-01"})"))
          .empty());
  CHECK(
      test::problems_in(
          json(rule, R"(, "model": {"besked": "2027-06-01", "stang": "2027-06-20"})")) ==
      Lines{"C225 /model"});
  CHECK(
      test::problems_in(
          json(rule, R"(, "model": {"besked": "2027-06-01", "stanga": "2027-07-20"})")) ==
      Lines{"C202 /model"});
  CHECK(
      test::problems_in(
          json(rule, R"(, "model": {"besked": "2027-04-01", "stang": "2027-07-20"})")) ==
      Lines{"C223 /model"});
}

TEST_CASE("plan: it ends after it begins") {
  CHECK(
      test::problems_in(
          R"({"id": "p", "kind": "plan", "prompt": "?", "from": "2027-05-02", "to": "2027-05-01",
    "steps": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}], "rules": [{"id": "r", "before": ["a", "b"]}]})") ==
      Lines{"C220 /to"});
}
