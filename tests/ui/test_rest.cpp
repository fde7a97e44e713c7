// Nothing moves or flashes by itself: a screen that nobody touches asks for no frame, and each
// frame it is given all the same is like the one before.

#include "ui/scenes.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using test::Sample;

namespace {

void check_rest(Sample& sample) {
  bool wants_frame = false;
  test::Stage stage{[&](ui::Ui& ui) {
    sample.draw(ui);
    wants_frame = ui.wants_frame();
  }};
  stage->settle();
  const auto* focused = stage->focused();
  if (focused != nullptr && focused->role == semantics::Role::text_field) return;  // its caret
  CHECK_FALSE(wants_frame);
  const std::uint64_t seen = stage->tree().hash;
  stage->settle();
  CHECK(stage->tree().hash == seen);
}

}  // namespace

TEST_CASE("nothing moves by itself on any screen", "[ui]") {
  for (const test::Scene& scene : test::scenes()) {
    INFO(scene.name);
    check_rest(*sample_of(scene));
  }
}

TEST_CASE("nothing moves by itself in any exercise", "[ui]") {
  for (std::size_t page = 0; page < test::exercise_count(); ++page)
    for (const bool graded : {false, true}) {
      const auto sample = test::sample_of_exercise(page);
      if (graded) sample->hand_in();
      INFO(sample->view.page->title << (graded ? ", handed in" : ""));
      check_rest(*sample);
    }
}
