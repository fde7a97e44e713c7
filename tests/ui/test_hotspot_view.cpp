#include "ui/exercise_stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::ExerciseStage;
using ui::Key;

namespace {

const test::Ids& pointed(ExerciseStage& stage) {
  return stage.answer<course::HotspotAnswer>().pointed;
}

}  // namespace

TEST_CASE("areas of a picture are pointed out by pointer, key, digit and request", "[ui]") {
  ExerciseStage stage{test::hotspot_in_a_street()};
  stage->click(Role::checkbox, "Badvärdens ansikte");
  stage->press(Role::checkbox, "Bilens skylt");
  CHECK(pointed(stage) == test::Ids{"badvard", "regskylt"});
  stage->tab_to(Role::checkbox, "Hunden");
  stage->key(Key::space);
  stage->click(Role::checkbox, "Badvärdens ansikte");
  CHECK(pointed(stage) == test::Ids{"regskylt", "hund"});
  const auto shown = test::names_of(stage, Role::checkbox);
  stage->character(U'1');
  CHECK(stage->focused()->name == shown[0]);
  CHECK(stage->focused()->position == 1);
}

TEST_CASE("areas lie within the picture, and a small one is still a target", "[ui]") {
  ExerciseStage stage{test::hotspot_in_a_street(), {.width = 320, .height = 640}};
  const auto picture = stage->get(Role::image, "En solig gata framför Exempelbadet.").box;
  for (const semantics::Node* area : stage->all(Role::checkbox)) {
    CHECK(area->has(semantics::overlay));
    CHECK(area->box.width >= 24);
    CHECK(area->box.height >= 24);
    CHECK(area->box.x >= picture.x);
    CHECK(area->box.right() <= picture.right() + 0.5F);
    CHECK(area->box.bottom() <= picture.bottom() + 0.5F);
  }
}

TEST_CASE("of two areas over each other the pointer takes the smaller", "[ui]") {
  auto exercise = test::hotspot_in_a_street();
  auto& areas = std::get<course::Hotspot>(exercise.kind).areas;
  areas.push_back({.id = "gatan", .name = "Hela gatan", .box = {0.1, 0.1, 0.8, 0.8}});
  ExerciseStage stage{exercise};
  stage->click(Role::checkbox, "Hunden");
  CHECK(pointed(stage) == test::Ids{"hund"});
}

TEST_CASE("after hand-in every area has its word and its comment", "[ui]") {
  ExerciseStage stage{test::hotspot_in_a_street()};
  stage.answer_with(course::HotspotAnswer{{"badvard", "hund"}});
  stage.hand_in();
  CHECK(stage->get(Role::checkbox, "Badvärdens ansikte").description == "Rätt");
  CHECK(stage->get(Role::checkbox, "Hunden").description == "Inte riktigt");
  CHECK(stage->get(Role::checkbox, "Bilens skylt").description == "Missat");
  CHECK(stage->has(Role::paragraph, "Missat. Liten men läsbar."));
  stage->press(Role::checkbox, "Hunden");
  CHECK(pointed(stage) == test::Ids{"badvard", "hund"});
}

TEST_CASE("a picture to point in keeps every rule at each size and language", "[ui]") {
  test::check_rules(test::hotspot_in_a_street(), [](ExerciseStage& stage) {
    stage->press(Role::checkbox, "Hunden");
  });
}
