// What is proved about scenarios, and that it is proved fast.

#include "course/kinds.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <ctime>

using namespace behorig;
using namespace behorig::course;

namespace {

using Lines = std::vector<std::string>;

Choice to(std::string node) {
  Choice choice;
  choice.id = "till-" + node;
  choice.text = choice.id;
  choice.to = std::move(node);
  return choice;
}

Choice to(std::string node, double law) {
  Choice choice = to(std::move(node));
  choice.score = {{Axis::law, law}};
  return choice;
}

Choice when(Choice choice, Comparison comparison, int value, std::string variable = "trust") {
  choice.when.push_back({std::move(variable), comparison, value});
  return choice;
}

Choice change(Choice choice, int value, bool relative = true, std::string variable = "trust") {
  choice.set.push_back({std::move(variable), relative, value});
  return choice;
}

Node part(std::string id, std::vector<Choice> choices) {
  Node node;
  node.id = std::move(id);
  node.choices = std::move(choices);
  return node;
}

Node end(std::string id, Ending ending = Ending::good) {
  Node node;
  node.id = std::move(id);
  node.end = ending;
  return node;
}

Scenario story(std::vector<Node> nodes, std::vector<Variable> variables = {{"trust", 50}}) {
  Scenario scenario;
  scenario.start = nodes.front().id;
  scenario.nodes = std::move(nodes);
  scenario.variables = std::move(variables);
  return scenario;
}

AxisBounds law(double lowest, double highest) {
  return {Axis::law, lowest, highest};
}

Exercise question(bool single) {
  Exercise exercise;
  exercise.id = "q";
  const Option yes{"ja", "Ja", true, "", {}};
  const Option no{"nej", "Nej", false, "", {}};
  if (single)
    exercise.kind = Single{{yes, no}};
  else
    exercise.kind = Multiple{{yes, no}};
  return exercise;
}

// A ladder of `rungs` with two choices at each that change what some later choices need.
Scenario ladder(int rungs) {
  std::vector<Node> nodes;
  for (int i = 0; i < rungs; ++i) {
    const std::string next = std::to_string(i + 1);
    nodes.push_back(part(
        std::to_string(i),
        {change(to(next, 1), 10),
         change(to(next, 0), -10),
         when(to(next, 2), Comparison::at_least, 70)}));
  }
  nodes.push_back(end(std::to_string(rungs)));
  return story(std::move(nodes));
}

}  // namespace

TEST_CASE("proof: nodes that no play reaches are found, also behind conditions") {
  const auto proof = prove(story(
      {part("a", {to("b"), when(to("c"), Comparison::greater, 50)}),
       end("b"),
       end("c"),
       end("d")}));
  CHECK(proof.unreachable == Lines{"c", "d"});
  CHECK(proof.complete);
}

TEST_CASE("proof: a loop is fine when there is a way out, and a trap when there is none") {
  CHECK(prove(story({part("a", {to("a"), to("b")}), end("b")})).dead_ends.empty());
  const auto proof = prove(
      story({part("a", {to("b"), to("e")}), part("b", {to("c")}), part("c", {to("b")}), end("e")}));
  CHECK(proof.dead_ends == Lines{"b", "c"});
  CHECK(proof.empty_choices.empty());
}

TEST_CASE("proof: choices that can all be closed at once are found") {
  const auto proof = prove(story(
      {part("a", {change(to("b"), -20), to("b")}),
       part("b", {when(to("e"), Comparison::greater, 40), when(to("e"), Comparison::less, 30)}),
       end("e")}));
  CHECK(proof.empty_choices == Lines{"b"});
  CHECK(proof.dead_ends.empty());
  const auto covered = prove(story(
      {part("a", {change(to("b"), -20), to("b")}),
       part("b", {when(to("e"), Comparison::greater, 40), when(to("e"), Comparison::at_most, 40)}),
       end("e")}));
  CHECK(covered.empty_choices.empty());
}

TEST_CASE("proof: lowest and highest on an axis, over all plays") {
  const auto proof = prove(story(
      {part("a", {to("b", 2), to("c", -1)}),
       part("b", {to("e", -3)}),
       part("c", {to("e", 3), to("e", 1)}),
       end("e")}));
  CHECK(proof.bounds == std::vector<AxisBounds>{law(-1, 2)});
  CHECK(proof.best_path == Lines{"a/till-c", "c/till-e"});
}

TEST_CASE("proof: a choice that cannot be open does not count") {
  const auto proof = prove(story(
      {part("a", {to("e", 1), to("e", 0), when(to("e", 9), Comparison::equal, 51)}), end("e")}));
  CHECK(proof.bounds == std::vector<AxisBounds>{law(0, 1)});
}

TEST_CASE("proof: points that go up and down around a loop leave the bounds exact") {
  const auto proof = prove(
      story({part("a", {to("b", 2), to("e", 0)}), part("b", {to("a", -2), to("e", 1)}), end("e")}));
  CHECK(proof.scoring_loops.empty());
  CHECK(proof.bounds == std::vector<AxisBounds>{law(0, 3)});
  CHECK(proof.best_path == Lines{"a/till-b", "b/till-e"});
}

TEST_CASE("proof: a loop that scores is found, and the bounds stay finite") {
  const auto proof = prove(story({part("a", {to("a", 1), to("e", 2), to("e", 0)}), end("e")}));
  CHECK(proof.scoring_loops == Lines{"a"});
  CHECK(proof.bounds == std::vector<AxisBounds>{law(0, 2)});
}

TEST_CASE("proof: a loop that a variable closes may score") {
  const auto again = when(change(to("a", 1), 10), Comparison::less, 70);
  const auto proof = prove(story({part("a", {again, to("e")}), end("e")}));
  CHECK(proof.scoring_loops.empty());
  CHECK(proof.bounds == std::vector<AxisBounds>{law(0, 2)});
}

TEST_CASE("proof: an exercise may give any result that a condition tells apart") {
  Node asks = part(
      "a",
      {when(to("b", 1), Comparison::at_least, 60), when(to("c", 0), Comparison::less, 60)});
  asks.exercise = {question(false)};
  asks.result = "trust";
  const auto proof = prove(story({asks, end("b"), end("c")}));
  CHECK(proof.unreachable.empty());
  CHECK(proof.empty_choices.empty());
  CHECK(proof.bounds == std::vector<AxisBounds>{law(0, 1)});
}

TEST_CASE("proof: one right option gives all or nothing") {
  Node asks =
      part("a", {when(to("b"), Comparison::equal, 50), when(to("c"), Comparison::unequal, 50)});
  asks.exercise = {question(true)};
  asks.result = "trust";
  CHECK(prove(story({asks, end("b"), end("c")})).unreachable == Lines{"b"});
}

TEST_CASE("proof: a result that later choices change is followed through") {
  Node asks = part("a", {change(to("b"), -30)});
  asks.exercise = {question(true)};
  asks.result = "trust";
  const Node tells = part(
      "b",
      {when(to("c"), Comparison::equal, 70),
       when(to("d"), Comparison::equal, 0),
       when(to("e"), Comparison::equal, 20)});
  const auto proof = prove(story({asks, tells, end("c"), end("d"), end("e")}));
  CHECK(proof.unreachable == Lines{"e"});
  CHECK(proof.empty_choices.empty());
}

TEST_CASE("proof: twenty choices after each other, where listing the paths would explode") {
  const auto proof = prove(ladder(20));
  CHECK(proof.complete);
  CHECK(proof.best_path.size() == 20);
  REQUIRE(proof.bounds.size() == 1);
  CHECK(proof.bounds[0].lowest == 0);
  // Two steps up to 70, then two points each.
  CHECK(proof.bounds[0].highest == 2 + 18 * 2);
}

TEST_CASE("proof: variables that no condition reads cost nothing") {
  std::vector<Variable> variables;
  std::vector<Node> nodes;
  for (int i = 0; i < 30; ++i) {
    const std::string name = "v" + std::to_string(i);
    variables.push_back({name, 50});
    const std::string next = std::to_string(i + 1);
    nodes.push_back(part(
        std::to_string(i),
        {change(to(next, 1), 7, true, name), change(to(next, 0), -3, true, name)}));
  }
  nodes.push_back(end("30"));
  const auto proof = prove(story(std::move(nodes), std::move(variables)), 100);
  CHECK(proof.complete);
}

TEST_CASE("proof: more states than the limit are left unproved") {
  const auto proof = prove(ladder(50), 100);
  CHECK_FALSE(proof.complete);
  CHECK(proof.bounds.empty());
}

TEST_CASE("proof: the time for ten thousand nodes grows with the nodes, not with the paths") {
  const auto ticks = [](int rungs) {  // of the processor, so that a busy machine does not matter
    const Scenario scenario = ladder(rungs);
    const std::clock_t begin = std::clock();
    CHECK(prove(scenario).complete);
    return static_cast<double>(std::clock() - begin);
  };
  const double small = std::max(ticks(1000), ticks(1000));
  const double large = ticks(10000);
  INFO("1,000 nodes " << small << " ticks, 10,000 nodes " << large);
  CHECK(large < small * 10 * 4);
}

TEST_CASE("proof: a chain of ten thousand nodes needs no deep stack, forwards or round") {
  std::vector<Node> nodes;
  for (int i = 0; i < 10000; ++i)
    nodes.push_back(part(std::to_string(i), {to(std::to_string(i + 1)), to("0")}));
  nodes.push_back(end("10000"));
  const auto proof = prove(story(std::move(nodes)));
  CHECK(proof.dead_ends.empty());
  CHECK(proof.unreachable.empty());
  CHECK(proof.best_path.size() == 10000);
}
