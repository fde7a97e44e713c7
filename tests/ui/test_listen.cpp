// The buttons that read aloud, and the sentence that is marked.

#include "ui/scenes.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::sample_of;
using ui::Key;
using ui::Listen;
using ui::Listening;
using ui::Screen;

TEST_CASE("one listens, pauses, goes on and stops from the page's top", "[ui][listen]") {
  const auto sample = sample_of({"page-text", Screen::page, 0});
  auto stage = stage_for(*sample);
  stage->click(Role::button, "Lyssna");
  REQUIRE(sample->last<Listen>() != nullptr);
  CHECK(sample->last<Listen>()->what == Listen::Do::start);
  sample->view.listening = Listening::reading;
  stage->settle();
  CHECK_FALSE(stage->has(Role::button, "Lyssna"));
  stage->press(Role::button, "Pausa rösten");
  CHECK(sample->last<Listen>()->what == Listen::Do::pause);
  sample->view.listening = Listening::paused;
  stage->settle();
  stage->tab_to(Role::button, "Lyssna vidare");
  stage->key(Key::space);
  CHECK(sample->last<Listen>()->what == Listen::Do::go_on);
  stage->press(Role::button, "Sluta lyssna");
  CHECK(sample->last<Listen>()->what == Listen::Do::stop);
}

TEST_CASE("Escape stops the voice, after it has closed a dialog", "[ui][listen]") {
  const auto sample = sample_of({"page-text", Screen::page, 0});
  sample->view.listening = Listening::reading;
  sample->view.dialog = "look";
  auto stage = stage_for(*sample);
  stage->key(Key::escape);
  CHECK(sample->last<Listen>() == nullptr);
  CHECK(sample->view.dialog.empty());
  stage->key(Key::escape);
  REQUIRE(sample->last<Listen>() != nullptr);
  CHECK(sample->last<Listen>()->what == Listen::Do::stop);
}

TEST_CASE("in a narrow window one button starts and ends it", "[ui][listen]") {
  const auto sample = sample_of({"page-text", Screen::page, 0});
  auto stage = stage_for(*sample, {.width = 320, .height = 640});
  stage->click(Role::button, "Lyssna");
  CHECK(sample->last<Listen>()->what == Listen::Do::start);
  sample->view.listening = Listening::reading;
  stage->settle();
  stage->click(Role::button, "Tyst");
  CHECK(sample->last<Listen>()->what == Listen::Do::stop);
}

TEST_CASE("the exam can be listened to", "[ui][listen]") {
  const auto sample = sample_of({"exam", Screen::exam, 0, "exam:answering"});
  const float width = GENERATE(1280.0F, 320.0F);
  auto stage = stage_for(*sample, {.width = width, .height = 640});
  stage->click(Role::button, "Lyssna");
  REQUIRE(sample->last<Listen>() != nullptr);
}

TEST_CASE("the voice's pace is chosen in the settings", "[ui][listen]") {
  const auto sample = sample_of({"settings", Screen::settings});
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::radio, "Som vanligt").has(semantics::checked));
  stage->click(Role::radio, "Långsamt");
  REQUIRE(sample->last<ui::SetReadingSpeed>() != nullptr);
  CHECK(sample->last<ui::SetReadingSpeed>()->speed == ui::ReadingSpeed::slow);
}

TEST_CASE("the settings say whether the computer is followed, and lead back to it", "[ui]") {
  const auto sample = sample_of({"settings", Screen::settings});
  auto stage = stage_for(*sample);
  const auto& name = stage.text("settings.follow");
  CHECK(stage->get(Role::checkbox, name).has(semantics::checked));
  sample->view.look.chosen.theme = true;
  stage->settle();
  CHECK_FALSE(stage->get(Role::checkbox, name).has(semantics::checked));
  stage->click(Role::checkbox, name);
  REQUIRE(sample->last<ui::FollowComputer>() != nullptr);
  CHECK(sample->last<ui::FollowComputer>()->on);
}
