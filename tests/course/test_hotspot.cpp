#include "course/kinds/hotspot.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string json(const std::string& box, const std::string& image = "media/gata.png") {
  return R"({"id": "gata", "kind": "hotspot", "prompt": "Vad?", "alt": "En gata.", "image": ")" +
         image +
         R"(", "areas": [
    {"id": "skylt", "name": "Namnskylt", "correct": true, "feedback": "Läsbar.", "box": )" +
         box + R"(}, {"id": "ansikte", "name": "Ansikte", "correct": true, "box": [0, 0, 0.1, 0.1]},
    {"id": "hund", "name": "Hund", "box": [0.5, 0.5, 0.5, 0.5]}]})";
}

Hotspot exercise() {
  return test::read_kind<Hotspot>(json("[0.31, 0.4, 0.08, 0.05]"));
}

}  // namespace

TEST_CASE("hotspot: harmonic mean of precision and recall") {
  CHECK(exercise().areas.at(0).box == AreaBox{0.31, 0.4, 0.08, 0.05});
  CHECK(grade(exercise(), {{"skylt", "ansikte"}}).score == Approx(1));
  CHECK(grade(exercise(), {{"skylt"}}).score == Approx(2.0 / 3));
  CHECK(grade(exercise(), {{"skylt", "hund"}}).score == Approx(0.5));
  CHECK(grade(exercise(), {{"hund"}}).score == Approx(0));
}

TEST_CASE("hotspot: every area gets its remark") {
  const Grade result = grade(exercise(), {{"skylt", "hund"}});
  CHECK(test::verdict(result, "skylt") == Verdict::right);
  CHECK(test::remark(result, "skylt").feedback == "Läsbar.");
  CHECK(test::verdict(result, "ansikte") == Verdict::missed);
  CHECK(test::verdict(result, "hund") == Verdict::wrong);
  CHECK_FALSE(complete(exercise(), {}));
  CHECK(complete(exercise(), {{"hund"}}));
}

TEST_CASE("hotspot: a box has four sides and lies within the picture") {
  const std::string box =
      GENERATE("[0.95, 0.4, 0.08, 0.05]", "[-0.1, 0, 0.5, 0.5]", "[0, 0, 0, 1]", "[0, 0, 1]");
  CHECK(test::problems_in(json(box)) == Lines{"C126 /areas/0/box"});
}

TEST_CASE("hotspot: the picture lies in the course's folder") {
  CHECK(test::problems_in(json("[0, 0, 1, 1]", "../gata.png")) == Lines{"C125 /image"});
}
