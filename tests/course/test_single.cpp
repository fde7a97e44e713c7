#include "course/kinds/single.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string single(const std::string& options) {
  return R"({"id": "val", "kind": "single", "prompt": "Vad gör du?", "options": [)" + options +
         "]}";
}

const std::string right =
    R"({"id": "ja", "text": "Svarar", "correct": true, "feedback": "Ja.", "sources": ["fl-6"]})";
const std::string wrong = R"({"id": "nej", "text": "Tiger", "feedback": "Nej."})";

}  // namespace

TEST_CASE("single: the right option earns everything, another nothing") {
  const auto exercise = test::read_kind<Single>(single(right + "," + wrong));
  CHECK(grade(exercise, {"ja"}).score == 1);
  CHECK(grade(exercise, {"nej"}).score == 0);
  CHECK(grade(exercise, {""}).score == 0);
}

TEST_CASE("single: every option gets its remark with the author's words and sources") {
  const auto exercise = test::read_kind<Single>(single(right + "," + wrong));
  const Grade picked_wrong = grade(exercise, {"nej"});
  CHECK(test::verdict(picked_wrong, "ja") == Verdict::missed);
  CHECK(test::verdict(picked_wrong, "nej") == Verdict::wrong);
  CHECK(test::remark(picked_wrong, "nej").feedback == "Nej.");
  const Grade picked_right = grade(exercise, {"ja"});
  CHECK(test::verdict(picked_right, "ja") == Verdict::right);
  CHECK(test::remark(picked_right, "ja").sources == Lines{"fl-6"});
  CHECK(test::verdict(picked_right, "nej") == Verdict::fine);
}

TEST_CASE("single: may be handed in when an option of its own is picked") {
  const auto exercise = test::read_kind<Single>(single(right + "," + wrong));
  CHECK_FALSE(complete(exercise, first_answer(exercise, 1)));
  CHECK_FALSE(complete(exercise, {"annat"}));
  CHECK(complete(exercise, {"nej"}));
}

TEST_CASE("single: exactly one option is right") {
  CHECK(
      test::problems_in(single(wrong + R"(,{"id": "b", "text": "Väntar"})")) ==
      Lines{"C127 /options"});
  CHECK(
      test::problems_in(single(right + R"(,{"id": "b", "text": "Väntar", "correct": true})")) ==
      Lines{"C128 /options"});
  CHECK(test::problems_in(single(right)) == Lines{"C117 /options"});
}

TEST_CASE("single: the order shown is the same on every machine") {
  using Order = std::vector<std::size_t>;
  CHECK(shown_order(6, true, 7) == Order{0, 1, 2, 3, 4, 5});
  CHECK(shown_order(6, false, 1) == Order{0, 1, 3, 2, 4, 5});
  CHECK(shown_order(6, false, 2) == Order{2, 5, 0, 3, 1, 4});
}
