#include "course/kinds/mark.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string json(const std::string& text) {
  return R"({"id": "marker", "kind": "mark", "prompt": "Vad pekar ut någon?", "text": ")" + text +
         R"(", "passages": [{"id": "p1", "correct": true, "feedback": "Ett barn."}, {"id": "p2"}]})";
}

Mark exercise() {
  return test::read_kind<Mark>(json("Hej {p1:Elsa, 4 år}, vi ses på {p2:torsdag}."));
}

}  // namespace

TEST_CASE("mark: the text is cut at its passages") {
  const std::vector<MarkPiece> pieces{
      {"", "Hej "},
      {"p1", "Elsa, 4 år"},
      {"", ", vi ses på "},
      {"p2", "torsdag"},
      {"", "."}};
  CHECK(exercise().pieces == pieces);
}

TEST_CASE("mark: braces that are no passage stay text") {
  const auto mark = test::read_kind<Mark>(json("{p1:a}{p2:b} {x} { p1:c} {P1:d} }{"));
  REQUIRE(mark.pieces.size() == 3);
  CHECK(mark.pieces[2].text == " {x} { p1:c} {P1:d} }{");
}

TEST_CASE("mark: harmonic mean of precision and recall") {
  CHECK(grade(exercise(), {{"p1"}}).score == Approx(1));
  CHECK(grade(exercise(), {{"p1", "p2"}}).score == Approx(2.0 / 3));
  CHECK(grade(exercise(), {{"p2"}}).score == Approx(0));
  CHECK(precision_and_recall(2, 3, 4) == Approx(2 * (2.0 / 3) * 0.5 / (2.0 / 3 + 0.5)));
  CHECK(precision_and_recall(0, 0, 3) == 0);
}

TEST_CASE("mark: what was marked and what was missed is told apart") {
  const Grade result = grade(exercise(), {{"p2"}});
  CHECK(test::verdict(result, "p1") == Verdict::missed);
  CHECK(test::remark(result, "p1").feedback == "Ett barn.");
  CHECK(test::verdict(result, "p2") == Verdict::wrong);
  CHECK_FALSE(complete(exercise(), {}));
  CHECK(complete(exercise(), {{"p2"}}));
}

TEST_CASE("mark: text and list agree, and no passage stands twice") {
  CHECK(test::problems_in(json("Hej {p1:Elsa}.")) == Lines{"C122 /passages"});
  CHECK(test::problems_in(json("{p1:Elsa} {p2:på} {p3:torsdag}")) == Lines{"C122 /text"});
  CHECK(test::problems_in(json("{p1:Elsa} {p2:på} {p1:torsdag}")) == Lines{"C201 /text"});
  CHECK(test::problems_in(json("{p1:Elsa} {p2:på")) == Lines{"C122 /passages"});
}

TEST_CASE("mark: a hostile text of braces is cut in a moment") {
  std::string braces;
  for (int i = 0; i < 20000; ++i)
    braces += "{a:";
  CHECK(test::problems_in(json(braces)).size() == 2);
}
