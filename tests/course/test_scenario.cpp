#include "course/kinds/scenario.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string story(
    const std::string& nodes,
    const std::string& variables = R"("trust": 50)",
    const std::string& start = "a") {
  return R"({"id": "s", "kind": "scenario", "prompt": "Vad gör du?", "title": "Stormen", "start": ")" +
         start + R"(", "variables": {)" + variables + R"(}, "nodes": [)" + nodes + "]}";
}

std::string node(const std::string& id, const std::string& rest) {
  return R"({"id": ")" + id + R"(", "text": "Text.", )" + rest + "}";
}

std::string choice(const std::string& id, const std::string& to, const std::string& rest = "") {
  return R"({"id": ")" + id + R"(", "text": ")" + id + R"(!", "to": ")" + to + "\"" +
         (rest.empty() ? "" : ", " + rest) + "}";
}

const std::string question =
    R"("exercise": {"id": "q", "kind": "single", "prompt": "?", "options": [
  {"id": "ja", "text": "Ja", "correct": true}, {"id": "nej", "text": "Nej"}]}, "result": "trust", )";

// a → b (an exercise sets trust) → good, when trust is 60 or more, or poor.
std::string small_story() {
  return story(
      node(
          "a",
          R"("choices": [)" +
              choice(
                  "svara",
                  "b",
                  R"("score": {"tone": 2, "law": 1}, "set": {"trust": "+20"}, "feedback": "Bra.", "sources": ["fl-6"])") +
              "," + choice("tig", "d", R"("score": {"tone": -2})") + "]") +
      "," +
      node(
          "b",
          question + R"("choices": [)" +
              choice("oppet", "c", R"("when": {"trust": ">=60"}, "score": {"law": 1})") + "," +
              choice("stangt", "d", R"("score": {"tone": 1})") + "]") +
      "," + node("c", R"("end": "good")") + "," + node("d", R"("end": "poor")"));
}

Scenario small() {
  return test::read_kind<Scenario>(small_story());
}

ScenarioMove with_exercise(ScenarioMove move, const std::string& picked) {
  move.exercise.push_back({SingleAnswer{picked}});
  return move;
}

int trust(const ScenarioState& state) {
  return state.variables.at(0).start;
}

Lines open_at(const Scenario& scenario, const ScenarioAnswer& answer) {
  Lines ids;
  for (const Choice* open : open_choices(scenario, state_after(scenario, answer)))
    ids.push_back(open->id);
  return ids;
}

double share(const Grade& grade, Axis axis) {
  for (const AxisScore& score : grade.axes)
    if (score.axis == axis) return score.share;
  return -1;
}

}  // namespace

TEST_CASE("scenario: a choice leads on and changes the variables") {
  const ScenarioState state = state_after(small(), {{{"a", "svara", {}}}});
  CHECK(state.node == "b");
  CHECK(trust(state) == 70);
  CHECK_FALSE(state.ended);
  CHECK(state_after(small(), {{{"a", "tig", {}}}}).ended);
}

TEST_CASE("scenario: variables stay between 0 and 100") {
  const auto scenario = test::read_kind<Scenario>(story(
      node(
          "a",
          R"("choices": [)" + choice("upp", "a", R"("set": {"trust": "+40"})") + "," +
              choice("ned", "a", R"("set": {"trust": "-70"})") + "," +
              choice("till", "a", R"("set": {"trust": "30"})") + "," + choice("ut", "b") + "]") +
      "," + node("b", R"("end": "fair")")));
  CHECK(trust(state_after(scenario, {{{"a", "upp", {}}, {"a", "upp", {}}}})) == 100);
  CHECK(trust(state_after(scenario, {{{"a", "ned", {}}}})) == 0);
  CHECK(trust(state_after(scenario, {{{"a", "ned", {}}, {"a", "till", {}}}})) == 30);
}

TEST_CASE("scenario: the node's exercise comes before its choices, and its result opens them") {
  const ScenarioMove first{"a", "svara", {}};
  CHECK(state_after(small(), {{first, {"b", "stangt", {}}}}).node == "b");
  const ScenarioAnswer right{{first, with_exercise({"b", "", {}}, "ja")}};
  CHECK(state_after(small(), right).exercise_answered);
  CHECK(trust(state_after(small(), right)) == 100);
  CHECK(open_at(small(), right) == Lines{"oppet", "stangt"});
  const ScenarioAnswer wrong{{first, with_exercise({"b", "", {}}, "nej")}};
  CHECK(open_at(small(), wrong) == Lines{"stangt"});
  CHECK(complete(small(), {{first, with_exercise({"b", "oppet", {}}, "ja")}}));
  CHECK_FALSE(complete(small(), {{first, with_exercise({"b", "oppet", {}}, "nej")}}));
}

TEST_CASE("scenario: an exercise is answered once") {
  const ScenarioAnswer twice{
      {{"a", "svara", {}},
       with_exercise({"b", "", {}}, "nej"),
       with_exercise({"b", "", {}}, "ja")}};
  CHECK(trust(state_after(small(), twice)) == 0);
}

TEST_CASE("scenario: moves that do not fit the story are skipped") {
  CHECK(state_after(small(), {{{"b", "stangt", {}}}}) == state_after(small(), {}));
  CHECK(state_after(small(), {{{"a", "borta", {}}}}) == state_after(small(), {}));
  const ScenarioAnswer past_the_end{{{"a", "tig", {}}, {"d", "tig", {}}, {"a", "svara", {}}}};
  CHECK(state_after(small(), past_the_end).node == "d");
}

TEST_CASE("scenario: each axis is scaled between the lowest and the highest reachable") {
  const ScenarioAnswer best{{{"a", "svara", {}}, with_exercise({"b", "oppet", {}}, "ja")}};
  const ScenarioAnswer middle{{{"a", "svara", {}}, with_exercise({"b", "stangt", {}}, "nej")}};
  const ScenarioAnswer worst{{{"a", "tig", {}}}};
  // Law from 0 to 2, tone from −2 to 3.
  CHECK(share(grade(small(), best), Axis::law) == Approx(1));
  CHECK(share(grade(small(), best), Axis::tone) == Approx(0.8));
  CHECK(share(grade(small(), middle), Axis::law) == Approx(0.5));
  CHECK(share(grade(small(), middle), Axis::tone) == Approx(1));
  CHECK(grade(small(), worst).score == Approx(0));
  CHECK(grade(small(), best).score == Approx(0.9));
  CHECK(grade(small(), best).axes.size() == 2);
}

TEST_CASE("scenario: no end, no score; without points the end decides") {
  CHECK(grade(small(), {{{"a", "svara", {}}}}).score == 0);
  const auto plain = test::read_kind<Scenario>(story(
      node("a", R"("choices": [)" + choice("x", "b") + "," + choice("y", "c") + "]") + "," +
      node("b", R"("end": "fair")") + "," + node("c", R"("end": "good")")));
  CHECK(grade(plain, {{{"a", "x", {}}}}).score == 0.5);
  CHECK(grade(plain, {{{"a", "y", {}}}}).score == 1);
  CHECK(grade(plain, {{{"a", "y", {}}}}).axes.empty());
}

TEST_CASE("scenario: every decision is told, with what would have been better") {
  const Grade poor = grade(small(), {{{"a", "tig", {}}}});
  CHECK(test::verdict(poor, "a/tig") == Verdict::wrong);
  CHECK(test::remark(poor, "a/tig").better == "svara!");
  const Grade good =
      grade(small(), {{{"a", "svara", {}}, with_exercise({"b", "stangt", {}}, "ja")}});
  CHECK(test::verdict(good, "a/svara") == Verdict::right);
  CHECK(test::remark(good, "a/svara").feedback == "Bra.");
  CHECK(test::remark(good, "a/svara").sources == Lines{"fl-6"});
  CHECK(test::verdict(good, "b/q") == Verdict::right);
  // Both choices in b give one point in all.
  CHECK(test::verdict(good, "b/stangt") == Verdict::right);
}

TEST_CASE("scenario: what refers to nothing is a problem at its place") {
  const std::string end = node("b", R"("end": "good")");
  const auto with_choice = [&](const std::string& one) {
    return test::problems_in(story(node("a", R"("choices": [)" + one + "]") + "," + end));
  };
  CHECK(with_choice(choice("x", "b")).empty());
  CHECK(with_choice(choice("x", "c")) == Lines{"C204 /nodes/0/choices/0/to"});
  CHECK(
      with_choice(choice("x", "b", R"("when": {"trus": ">3"})")) ==
      Lines{"C208 /nodes/0/choices/0/when"});
  CHECK(
      with_choice(choice("x", "b", R"("set": {"trus": "+3"})")) ==
      Lines{"C208 /nodes/0/choices/0/set"});
  CHECK(
      with_choice(choice("x", "b", R"("when": {"trust": "=>3"})")) ==
      Lines{"C121 /nodes/0/choices/0/when"});
  CHECK(
      with_choice(choice("x", "b", R"("when": {"trust": ">101"})")) ==
      Lines{"C118 /nodes/0/choices/0/when"});
  CHECK(
      with_choice(choice("x", "b", R"("set": {"trust": "ten"})")) ==
      Lines{"C121 /nodes/0/choices/0/set"});
  CHECK(
      with_choice(choice("x", "b", R"("set": {"trust": "+200"})")) ==
      Lines{"C118 /nodes/0/choices/0/set"});
  CHECK(
      with_choice(choice("x", "b", R"("score": {"lawe": 1})")) ==
      Lines{"C114 /nodes/0/choices/0/score"});
  CHECK(test::problems_in(story(end, "", "c")) == Lines{"C211 /start"});
  CHECK(test::problems_in(story(end, R"("trust": 101)", "b")) == Lines{"C118 /variables"});
}

TEST_CASE("scenario: a node has choices or an end, and an exercise that can be reached") {
  const std::string end = R"("end": "good")";
  const std::string go = R"("choices": [)" + choice("x", "a") + "]";
  CHECK(test::problems_in(story(node("a", R"("title": "Slut?")"))) == Lines{"C212 /nodes/0"});
  CHECK(test::problems_in(story(node("a", go + "," + end))) == Lines{"C212 /nodes/0"});
  CHECK(test::problems_in(story(node("a", question + end))) == Lines{"C243 /nodes/0/exercise"});
  CHECK(
      test::problems_in(story(node("a", R"("result": "trust", )" + go))) ==
      Lines{"C241 /nodes/0/result"});
  CHECK(
      test::problems_in(
          story(node("a", R"("exercise": {"id": "i", "kind": "scenario"}, )" + go))) ==
      Lines{"C240 /nodes/0/exercise"});
}

TEST_CASE("scenario: a node may show a post with its thread") {
  const auto scenario = test::read_kind<Scenario>(
      story(node("a", R"("end": "good", "post": {"account": "Badet", "time": "09:00",
    "text": "Öppet!", "comments": [{"id": "k1", "name": "Milo A", "text": "Är ankan kvar?"}]})")));
  REQUIRE(scenario.nodes[0].post.size() == 1);
  CHECK(scenario.nodes[0].post[0].comments.at(0).name == "Milo A");
}
