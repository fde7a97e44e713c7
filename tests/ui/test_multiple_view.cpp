#include "ui/exercise_stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::ExerciseStage;
using test::Ids;
using ui::Key;

namespace {

const Ids& chosen_of(ExerciseStage& stage) {
  return stage.answer<course::MultipleAnswer>().picked;
}

}  // namespace

TEST_CASE("options are ticked and unticked by pointer, by key and by a request", "[ui]") {
  ExerciseStage stage{test::multiple_about_an_answer()};
  stage->click(Role::checkbox, "Ett tack för frågan");
  stage->press(Role::checkbox, "En väg vidare");
  CHECK(chosen_of(stage) == Ids{"tack", "vidare"});
  stage->tab_to(Role::checkbox, "Själva svaret, tidigt");
  stage->key(Key::space);
  stage->click(Role::checkbox, "Ett tack för frågan");
  CHECK(chosen_of(stage) == Ids{"vidare", "svaret"});
  const auto shown = test::names_of(stage, Role::checkbox);
  const bool first_was = stage->get(Role::checkbox, shown[0]).has(semantics::checked);
  stage->character(U'1');
  CHECK(stage->get(Role::checkbox, shown[0]).has(semantics::checked) != first_was);
}

TEST_CASE("every option with something to say says it after hand-in", "[ui]") {
  ExerciseStage stage{test::multiple_about_an_answer()};
  stage->press(Role::checkbox, "Ett tack för frågan");
  stage->press(Role::checkbox, "En syrlig replik till den som var sur");
  stage.hand_in();
  CHECK(stage->get(Role::checkbox, "Ett tack för frågan").description == "Rätt");
  CHECK(stage->get(Role::checkbox, "En väg vidare").description == "Missat");
  CHECK(
      stage->get(Role::checkbox, "En syrlig replik till den som var sur").description ==
      "Inte riktigt");
  CHECK(stage->get(Role::checkbox, "Tre paragrafer i första meningen").description.empty());
  CHECK(stage->has(Role::paragraph, "Ja, det sätter tonen."));
  CHECK(stage->has(Role::paragraph, "Nej. Den känns bra i fyra sekunder."));
  CHECK(
      test::names_of(stage, Role::status)[0].find(
          "Du hittade 1 av 3. Ett av dina val hör inte dit.") != std::string::npos);
}

TEST_CASE("all right options and no other is precisely it", "[ui]") {
  ExerciseStage stage{test::multiple_about_an_answer()};
  stage.answer_with(course::MultipleAnswer{{"tack", "svaret", "vidare"}});
  stage.hand_in();
  CHECK(test::names_of(stage, Role::status)[0] == "Precis. Du hittade 3 av 3. OSL 5 kap. 1 §");
}

TEST_CASE("a multiple choice keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::multiple_about_an_answer(), [](ExerciseStage& stage) {
    stage->press(Role::checkbox, "En syrlig replik till den som var sur");
  });
}
