#include "course/kinds/order.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

const std::string json =
    R"({"id": "ordna", "kind": "order", "prompt": "I vilken ordning?", "feedback": "Frågan först.", "steps": [
  {"id": "a", "text": "Fråga", "feedback": "Först."}, {"id": "b", "text": "Beskär"},
  {"id": "c", "text": "Beskriv"}, {"id": "d", "text": "Publicera"}]})";

Order exercise() {
  return test::read_kind<Order>(json);
}

}  // namespace

TEST_CASE("order: the share of pairs in the right order") {
  const auto [order, share] = GENERATE(table<Lines, double>({
      {{"a", "b", "c", "d"}, 1.0},
      {{"b", "a", "c", "d"}, 5.0 / 6},
      {{"d", "a", "b", "c"}, 0.5},
      {{"d", "c", "b", "a"}, 0.0},
  }));
  CHECK(grade(exercise(), {order}).score == Approx(share));
}

TEST_CASE("order: each step is told whether it stands in its place, and the whole gets its word") {
  const Grade result = grade(exercise(), {{"b", "a", "c", "d"}});
  CHECK(test::verdict(result, "a") == Verdict::wrong);
  CHECK(test::remark(result, "a").feedback == "Först.");
  CHECK(test::verdict(result, "c") == Verdict::right);
  CHECK(test::verdict(result, "") == Verdict::partly);
  CHECK(test::remark(result, "").feedback == "Frågan först.");
}

TEST_CASE("order: the steps come shuffled alike on every machine, and never in the right order") {
  CHECK(first_answer(exercise(), 1).order == Lines{"c", "a", "d", "b"});
  CHECK(first_answer(exercise(), 2).order == Lines{"a", "b", "d", "c"});
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const OrderAnswer first = first_answer(exercise(), seed);
    CHECK(complete(exercise(), first));
    CHECK(first.order != Lines{"a", "b", "c", "d"});
  }
}

TEST_CASE("order: an answer with other steps than the exercise earns nothing") {
  CHECK_FALSE(complete(exercise(), {{"a", "b", "c"}}));
  CHECK_FALSE(complete(exercise(), {{"a", "b", "c", "c"}}));
  CHECK(grade(exercise(), {{"a", "b", "c"}}) == Grade{});
}
