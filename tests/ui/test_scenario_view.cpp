#include "ui/exercise_stage.hpp"
#include "ui/stepwise_exercises.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::ExerciseStage;
using ui::Key;

namespace {

struct Story : ExerciseStage {
  explicit Story(const test::StageSetting& setting = {})
      : ExerciseStage{test::scenario_of_a_duck(), setting} {}

  const std::vector<course::ScenarioMove>& moves() {
    return answer<course::ScenarioAnswer>().moves;
  }
};

}  // namespace

TEST_CASE("a choice shows what it led to and goes on in the story", "[ui]") {
  Story story;
  CHECK(story.says("Folk undrar om badet är stängt."));
  story->click(Role::button, "Väntar och ser");
  CHECK(story.says("Du valde: Väntar och ser"));
  CHECK(story.says("Tystnad fylls av gissningar."));
  CHECK(story.says("En tidning ringer."));
  CHECK(story->focused()->name == "Efter lunch");
}

TEST_CASE("a post in a story shows its thread: who, when and what", "[ui]") {
  Story story;
  CHECK(story.says("Noor A"));
  CHECK(story.says("08.50"));
  CHECK(story.says("Är det öppet?"));
}

TEST_CASE("a choice whose condition does not hold is not offered", "[ui]") {
  Story story;
  story->press(Role::button, "Väntar och ser");
  CHECK(story->find(Role::button, "Ger numret till badchefen") == nullptr);
}

TEST_CASE("digits and Enter choose in a story", "[ui]") {
  Story story;
  story->character(U'2');
  REQUIRE(story.moves().size() == 1);
  CHECK(story.moves()[0].choice == "tiga");
  story->tab_to(Role::button, "Skämtar bort det");
  story->key(Key::enter);
  CHECK(story.moves()[1].choice == "skamta");
  CHECK(story.says("Här slutar berättelsen."));
}

TEST_CASE("an exercise in the story is answered before the story goes on", "[ui]") {
  Story story;
  story->press(Role::button, "Svarar att badet är öppet");
  CHECK(story->find(Role::button, "Går vidare") == nullptr);
  CHECK(story->get(Role::button, "Svara").has(semantics::disabled));
  story->click(Role::radio, "Svaret kolla");
  story->click(Role::button, "Svara");
  CHECK(story.says("kolla."));
  story->click(Role::button, "Går vidare");
  REQUIRE(story.moves().size() == 2);
  CHECK(story.moves()[1].exercise.size() == 1);
  CHECK(story.moves()[1].choice == "vidare");
  CHECK(story.says("Klockan nio – Svarar att badet är öppet"));
}

TEST_CASE("after the end the debrief lists every choice with what was better", "[ui]") {
  Story story;
  story->press(Role::button, "Väntar och ser");
  story->press(Role::button, "Skämtar bort det");
  CHECK(story.says("Det gick illa"));
  story.hand_in();
  CHECK(story->has(Role::progress, "Bemötande"));
  CHECK(story->has(Role::list_item, "Klockan nio"));
  CHECK(story.says("Svarar att badet är öppet"));
  CHECK(story.says("Ett skämt är inget besked."));
}

TEST_CASE("a story keeps every rule at each size and language", "[ui]") {
  for (const auto& setting : test::every_setting()) {
    Story story{setting};
    CHECK(story->lint().empty());
    story->character(U'1');
    CHECK(story->lint().empty());
    story->press(Role::radio, "Svaret lova");
    story->press(Role::button, story.stage().text("scenario.answer"));
    CHECK(story->lint().empty());
    story->press(Role::button, "Går vidare");
    story->press(Role::button, "Ger numret till badchefen");
    CHECK(story->lint().empty());
    story.hand_in();
    CHECK(story->lint().empty());
  }
}
