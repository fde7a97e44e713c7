#include "course/kinds/multiple.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

// Three right, two wrong.
const std::string json = R"({"id": "val", "kind": "multiple", "prompt": "Vad hör dit?", "options": [
  {"id": "a", "text": "Tacka", "correct": true, "feedback": "Ja."},
  {"id": "b", "text": "Svara", "correct": true, "feedback": "Ja."},
  {"id": "c", "text": "Länka", "correct": true, "feedback": "Ja."},
  {"id": "x", "text": "Håna", "feedback": "Nej."},
  {"id": "y", "text": "Tiga", "feedback": "Nej."}]})";

double score(std::vector<std::string> picked) {
  return grade(test::read_kind<Multiple>(json), {std::move(picked)}).score;
}

}  // namespace

TEST_CASE("multiple: right picks minus wrong picks, never below nothing") {
  CHECK(score({"a", "b", "c"}) == Approx(1));
  CHECK(score({"a", "b"}) == Approx(2.0 / 3));
  CHECK(score({"a", "b", "c", "x"}) == Approx(2.0 / 3));
  CHECK(score({"a", "x"}) == Approx(0));
  CHECK(score({"x", "y"}) == Approx(0));
  CHECK(score({"a", "b", "c", "x", "y"}) == Approx(1.0 / 3));
}

TEST_CASE("multiple: an unknown or repeated pick changes nothing") {
  CHECK(score({"a", "a", "b", "borta"}) == Approx(2.0 / 3));
}

TEST_CASE("multiple: every option is told right, wrong, missed or fine") {
  const Grade result = grade(test::read_kind<Multiple>(json), {{"a", "x"}});
  CHECK(test::verdict(result, "a") == Verdict::right);
  CHECK(test::verdict(result, "b") == Verdict::missed);
  CHECK(test::verdict(result, "x") == Verdict::wrong);
  CHECK(test::verdict(result, "y") == Verdict::fine);
}

TEST_CASE("multiple: something must be picked, and something must be right") {
  CHECK_FALSE(complete(test::read_kind<Multiple>(json), {}));
  CHECK(complete(test::read_kind<Multiple>(json), {{"x"}}));
  CHECK(test::problems_in(R"({"id": "val", "kind": "multiple", "prompt": "Vad?", "options": [
          {"id": "a", "text": "Ett"}, {"id": "b", "text": "Två"}]})") == Lines{"C127 /options"});
}
