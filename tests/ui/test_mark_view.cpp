#include "ui/exercise_stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::ExerciseStage;
using test::Ids;
using ui::Key;

namespace {

constexpr auto long_passage = "hennes pappa på 070-000 00 00 om du saknar den";

const Ids& marked(ExerciseStage& stage) {
  return stage.answer<course::MarkAnswer>().marked;
}

}  // namespace

TEST_CASE("a passage is marked and unmarked by pointer, by key and by a request", "[ui]") {
  ExerciseStage stage{test::mark_in_a_draft()};
  stage->click(Role::checkbox, "röd mössa");
  stage->press(Role::checkbox, "Majken Exempels");
  CHECK(marked(stage) == Ids{"mossan", "namnet"});
  CHECK(stage->get(Role::checkbox, "röd mössa").has(semantics::checked));
  stage->click(Role::checkbox, "röd mössa");
  stage->tab_to(Role::checkbox, "i receptionen");
  stage->key(Key::enter);
  CHECK(marked(stage) == Ids{"namnet", "platsen"});
}

TEST_CASE("the text is read in its order, passages between the words around them", "[ui]") {
  ExerciseStage stage{test::mark_in_a_draft()};
  const auto plain = test::names_of(stage, Role::paragraph);
  CHECK(plain[1] == "Vi hittade en");
  CHECK(plain[2] == "efter");
  const auto& before = stage->get(Role::paragraph, "Vi hittade en");
  const auto& passage = stage->get(Role::checkbox, "röd mössa");
  CHECK(&before < &passage);
  CHECK(before.box.right() <= passage.box.x + 1);
  CHECK(before.box.y == passage.box.y);
}

TEST_CASE("a passage that breaks over lines is pressed on each of them", "[ui]") {
  ExerciseStage stage{test::mark_in_a_draft(), {.width = 320, .height = 640}};
  const auto box = stage->get(Role::checkbox, long_passage).box;
  REQUIRE(box.width < 290);
  const auto next = stage->get(Role::paragraph, ". Den ligger kvar").box;
  REQUIRE(next.y > box.y);
  stage->drag(box.x + 20, next.y - 10, box.x + 20, next.y - 10);  // a press on the line before it
  CHECK(marked(stage) == Ids{"numret"});
  CHECK(stage->focused()->name == long_passage);
}

TEST_CASE("after hand-in every passage has its sign, its word and its comment", "[ui]") {
  ExerciseStage stage{test::mark_in_a_draft()};
  stage.answer_with(course::MarkAnswer{{"mossan", "namnet"}});
  stage.hand_in();
  CHECK(stage->get(Role::checkbox, "Majken Exempels").description == "Rätt");
  CHECK(stage->get(Role::checkbox, "röd mössa").description == "Inte riktigt");
  CHECK(stage->get(Role::checkbox, long_passage).description == "Missat");
  CHECK(stage->get(Role::checkbox, "i tisdags").description.empty());
  CHECK(stage->has(Role::paragraph, "Rätt. Ett barns namn behövs inte."));
  CHECK(stage->has(Role::paragraph, "Dagen hjälper ägaren."));
  stage->press(Role::checkbox, "i tisdags");
  CHECK(marked(stage) == Ids{"mossan", "namnet"});
}

TEST_CASE("a marking keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::mark_in_a_draft(), [](ExerciseStage& stage) {
    stage->press(Role::checkbox, "röd mössa");
  });
}
