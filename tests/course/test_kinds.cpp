#include "course/kinds.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

TEST_CASE("kinds: the list has the ten kinds in its order") {
  const std::vector<std::string_view> expected{
      "single",
      "multiple",
      "order",
      "sort",
      "mark",
      "hotspot",
      "compose",
      "plan",
      "moderate",
      "scenario"};
  CHECK(all_kinds() == expected);
}

TEST_CASE("kinds: every answer comes back from the log as it was") {
  const Answer answer = GENERATE(
      Answer{},
      Answer{SingleAnswer{"ja"}},
      Answer{MultipleAnswer{{"b", "a"}}},
      Answer{OrderAnswer{{"c", "a", "b"}}},
      Answer{SortAnswer{{{"kort", "grupp"}, {"annat", "grupp"}}}},
      Answer{MarkAnswer{{"p2", "p1"}}},
      Answer{HotspotAnswer{{"skylt"}}},
      Answer{ComposeAnswer{"Tack för \"frågan\"!\n👋"}},
      Answer{PlanAnswer{{{"b", base::parse_date("2027-06-30")}, {"a", {}}}}},
      Answer{ModerateAnswer{
          {{"k6", {Verb::save, Verb::hide, Verb::registrar}}, {"k1", {Verb::leave}}}}},
      Answer{ScenarioAnswer{{{"a", "svara", {}}, {"b", "", {Answer{SingleAnswer{"ja"}}}}}}});
  CHECK(test::stored_and_read(answer) == answer);
}

TEST_CASE("kinds: an answer of another kind earns nothing and cannot be handed in") {
  const Exercise exercise =
      test::read_exercise(R"({"id": "val", "kind": "single", "prompt": "Vad?", "options": [
    {"id": "ja", "text": "Ja", "correct": true}, {"id": "nej", "text": "Nej"}]})");
  CHECK(grade_answer(exercise, {SingleAnswer{"ja"}}).score == 1);
  CHECK(grade_answer(exercise, {MultipleAnswer{{"ja"}}}) == Grade{});
  CHECK(grade_answer(exercise, {}) == Grade{});
  CHECK_FALSE(answer_complete(exercise, {MultipleAnswer{{"ja"}}}));
  CHECK(first_answer_to(exercise, 1) == Answer{SingleAnswer{}});
}

TEST_CASE("kinds: an unknown kind is one problem, whatever else stands there") {
  CHECK(
      test::problems_in(R"({"id": "val", "kind": "singel", "prompt": "Vad?", "options": []})") ==
      Lines{"C114 /kind"});
}

TEST_CASE("kinds: a key that the kind does not know is a problem") {
  CHECK(
      test::problems_in(
          R"({"id": "val", "kind": "single", "prompt": "Vad?", "promt": "Vad?", "options": [
    {"id": "ja", "text": "Ja", "correct": true}, {"id": "nej", "text": "Nej", "korrekt": true}]})") ==
      Lines{"C110 /options/1/korrekt", "C110 /promt"});
}

TEST_CASE("kinds: an answer that the log cannot tell is no answer") {
  base::Problems problems;
  const auto json = base::parse_json(R"({"kind": "juggling", "balls": 3})", "log", problems);
  REQUIRE(json);
  CHECK(answer_from_json(*json, problems) == Answer{});
  CHECK(problems.size() == 1);
}
