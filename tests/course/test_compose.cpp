#include "course/kinds/compose.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string json(const std::string& model, const std::string& rule = R"("must_not": ["Elsa"])") {
  return R"({"id": "profil", "kind": "compose", "prompt": "Skriv.", "start": "Badet ", "limit": {"characters": 40},
    "points": ["Förstår en ny invånare?"], "model": ")" +
         model + R"(", "rules": [
    {"id": "avsandare", "label": "Avsändare", "must": ["kommun", "förvaltning*"], "feedback": "Säg vem."},
    {"id": "namn", "label": "Inga namn", )" +
         rule + "}]}";
}

Compose exercise() {
  return test::read_kind<Compose>(json("Badet, Exempelstadens kommun"));
}

}  // namespace

TEST_CASE(
    "compose: a pattern is found as whole words, in any case, and with * in its inflections") {
  const auto [text, pattern, found] = GENERATE(table<std::string, std::string, bool>({
      {"Vi är en KOMMUN.", "kommun", true},
      {"Vi är kommunen.", "kommun", false},
      {"Vi är kommunen.", "kommun*", true},
      {"Idrottsförvaltningens bad", "förvaltning*", false},
      {"Förvaltningens bad", "förvaltning*", true},
      {"Ring 070-123 45 67", "070*", true},
      {"Det är min mobil, tack", "min mobil", true},
      {"min nya mobil", "min mobil", false},
      {"Se exempel.se/bad här", "exempel.se/bad", true},
      {"Så kul!!", "!!", true},
      {"Så kul! Ja!", "!!", false},
      {"Hej 👋", "👋", true},
      {"", "hej", false},
  }));
  INFO(text << " / " << pattern);
  CHECK(mentions(text, pattern) == found);
}

TEST_CASE("compose: the share of rules that the text keeps") {
  CHECK(grade(exercise(), {"Badet, en del av Sjö kommun"}).score == Approx(1));
  CHECK(grade(exercise(), {"Badet där Elsa jobbar"}).score == Approx(0));
  const Grade half = grade(exercise(), {"Badet är öppet"});
  CHECK(half.score == Approx(0.5));
  CHECK(test::verdict(half, "avsandare") == Verdict::missed);
  CHECK(test::remark(half, "avsandare").feedback == "Säg vem.");
  CHECK(test::verdict(half, "namn") == Verdict::right);
  CHECK(test::verdict(grade(exercise(), {"Elsa, Sjö kommun"}), "namn") == Verdict::wrong);
}

TEST_CASE("compose: may be handed in when something is written, within the limit") {
  CHECK(first_answer(exercise(), 1).text == "Badet ");
  CHECK_FALSE(complete(exercise(), first_answer(exercise(), 1)));
  CHECK_FALSE(complete(exercise(), {"  "}));
  CHECK(complete(exercise(), {std::string(40, 'a')}));
  CHECK_FALSE(complete(exercise(), {std::string(41, 'a')}));
  CHECK(grade(exercise(), {"kommun " + std::string(40, 'a')}).score == 0);
}

TEST_CASE("compose: characters as people count, or as a platform does") {
  Compose compose = exercise();
  CHECK(counted_length(compose, "Hej 👋 å") == 7);
  compose.counts = Counting::instagram;
  CHECK(counted_length(compose, "Hej 👋 å") == 8);
}

TEST_CASE("compose: a rule says something, and the model keeps the rules and the limit") {
  CHECK(test::problems_in(json("Sjö kommun", R"("feedback": "?")")) == Lines{"C221 /rules/1"});
  CHECK(test::problems_in(json("Badet")) == Lines{"C226 /model"});
  CHECK(
      test::problems_in(json("Sjö kommun och allt som hör till den, dag och natt")) ==
      Lines{"C227 /model"});
}
