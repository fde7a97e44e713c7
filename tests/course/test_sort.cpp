#include "course/kinds/sort.hpp"
#include "read_exercise.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using namespace behorig::course;
using test::Lines;

namespace {

std::string json(const std::string& group) {
  return R"({"id": "sortera", "kind": "sort", "prompt": "Var?",
    "groups": [{"id": "profil", "title": "I profilen"}, {"id": "sida", "title": "På en sida"}],
    "cards": [{"id": "namn", "text": "Namnet", "group": "profil", "feedback": "Syns direkt."},
              {"id": "tid", "text": "Tiden", "group": "profil"},
              {"id": "regler", "text": "Reglerna", "group": ")" +
         group + R"("}]})";
}

Sort exercise() {
  return test::read_kind<Sort>(json("sida"));
}

}  // namespace

TEST_CASE("sort: the share of cards in the right group") {
  CHECK(
      grade(exercise(), {{{"namn", "profil"}, {"tid", "profil"}, {"regler", "sida"}}}).score ==
      Approx(1));
  CHECK(
      grade(exercise(), {{{"namn", "profil"}, {"tid", "sida"}, {"regler", "profil"}}}).score ==
      Approx(1.0 / 3));
}

TEST_CASE("sort: a card in the wrong group is wrong, one still in the pile is missed") {
  const Grade result = grade(exercise(), {{{"namn", "profil"}, {"tid", "sida"}}});
  CHECK(test::verdict(result, "namn") == Verdict::right);
  CHECK(test::remark(result, "namn").feedback == "Syns direkt.");
  CHECK(test::verdict(result, "tid") == Verdict::wrong);
  CHECK(test::verdict(result, "regler") == Verdict::missed);
}

TEST_CASE("sort: cards move between groups and back to the pile") {
  SortAnswer answer = with_card_in({}, "namn", "sida");
  answer = with_card_in(answer, "namn", "profil");
  CHECK(answer.placed == std::vector<Placement>{{"namn", "profil"}});
  CHECK(group_of(answer, "namn") == "profil");
  answer = with_card_in(answer, "namn", "");
  CHECK(answer.placed.empty());
  CHECK(group_of(answer, "namn").empty());
}

TEST_CASE("sort: may be handed in when every card lies somewhere") {
  CHECK_FALSE(complete(exercise(), {{{"namn", "profil"}, {"tid", "sida"}}}));
  CHECK(complete(exercise(), {{{"namn", "profil"}, {"tid", "sida"}, {"regler", "sida"}}}));
}

TEST_CASE("sort: a card whose group does not exist is a problem") {
  CHECK(test::problems_in(json("sidan")) == Lines{"C202 /cards/2/group"});
}
