#include "ui/exercise_stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::ExerciseStage;
using ui::Key;

namespace {

constexpr auto right_option =
    "Svarar, gör en felanmälan och frågar registratorn hur den ska hållas ordnad";
constexpr auto wrong_option = "Svarar att ni noterat problemet och låter det stanna där";

const std::string& picked(ExerciseStage& stage) {
  return stage.answer<course::SingleAnswer>().picked;
}

}  // namespace

TEST_CASE("the prompt is a heading, followed by how to answer and a hint", "[ui]") {
  ExerciseStage stage{test::single_about_a_comment()};
  CHECK(stage->get(Role::heading, "Vad gör du med kommentaren?").level == 2);
  CHECK(stage->has(Role::paragraph, stage.stage().text("kinds.single.how")));
  CHECK(stage->has(Role::paragraph, "Tips: Tänk på den som inte kommer in."));
}

TEST_CASE("an option is chosen by pointer, by a request and by its digit", "[ui]") {
  ExerciseStage stage{test::single_about_a_comment()};
  stage->click(Role::radio, wrong_option);
  CHECK(picked(stage) == "stanna");
  stage->press(Role::radio, right_option);
  CHECK(picked(stage) == "anmal");
  const auto shown = test::names_of(stage, Role::radio);
  stage->character(U'1');
  CHECK(stage->get(Role::radio, shown[0]).has(semantics::checked));
  CHECK(stage->focused()->name == shown[0]);
}

TEST_CASE("arrows choose among the options, which are one Tab stop", "[ui]") {
  ExerciseStage stage{test::single_about_a_comment()};
  const auto shown = test::names_of(stage, Role::radio);
  stage->tab_to(Role::radio, shown[0]);
  stage->key(Key::down);
  CHECK(stage->get(Role::radio, shown[1]).has(semantics::checked));
  stage->key(Key::tab);
  CHECK(stage->focused()->name == shown[1]);  // nothing else on the screen takes the focus
}

TEST_CASE("the options stand in another order than the author's, the same at each draw", "[ui]") {
  ExerciseStage stage{test::single_about_a_comment()};
  const auto shown = test::names_of(stage, Role::radio);
  stage->settle();
  CHECK(test::names_of(stage, Role::radio) == shown);
  CHECK(stage->get(Role::radio, shown[2]).position == 3);
  CHECK(stage->get(Role::radio, shown[2]).set_size == 3);
}

TEST_CASE("a right choice says so, with the author's words and the provision", "[ui]") {
  ExerciseStage stage{test::single_about_a_comment()};
  stage->press(Role::radio, right_option);
  stage.hand_in();
  CHECK(stage->get(Role::radio, right_option).description == "Rätt");
  CHECK(stage->get(Role::radio, right_option).has(semantics::disabled));
  CHECK(stage->get(Role::radio, wrong_option).description.empty());
  const auto said = test::names_of(stage, Role::status);
  CHECK(
      said[0] ==
      "Precis. Någon behöver laga rampen, så ett svar i tråden räcker inte. Kommentaren har "
      "kommit in till er och ska gå att hitta igen. OSL 5 kap. 1 §");
  stage->press(Role::radio, wrong_option);
  CHECK(picked(stage) == "anmal");
}

TEST_CASE("a wrong choice is met with not quite, once, and the right one is not shown", "[ui]") {
  ExerciseStage stage{test::single_about_a_comment()};
  stage->press(Role::radio, wrong_option);
  stage.hand_in();
  CHECK(stage->get(Role::radio, wrong_option).description == "Inte riktigt");
  CHECK(stage->get(Role::radio, right_option).description.empty());
  CHECK(
      test::names_of(stage, Role::status)[0] ==
      "Inte riktigt. Då lagas ingen ramp. OSL 5 kap. 1 §");
}

TEST_CASE("a single choice keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::single_about_a_comment(), [](ExerciseStage& stage) {
    stage->press(Role::radio, wrong_option);
  });
}
