// What the computer wishes, and what the person has chosen instead.

#include "app/settings.hpp"
#include "story.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using app::DesktopSettings;
using app::DesktopWishes;
using test::Story;
using Scheme = DesktopSettings::Scheme;

namespace {

app::DesktopHeard dark_and_large() {
  return {{.text_scale = 1.5, .scheme = Scheme::dark, .animations = false}, 1};
}

}  // namespace

TEST_CASE("More contrast goes before dark, and dark before light", "[desktop]") {
  CHECK(app::wishes_of({}, 1) == DesktopWishes{});
  CHECK(app::wishes_of({.scheme = Scheme::dark}, 1).theme == "dark");
  CHECK(app::wishes_of({.scheme = Scheme::light}, 1).theme == "light");
  CHECK(app::wishes_of({.scheme = Scheme::dark, .more_contrast = true}, 1).theme == "contrast");
}

TEST_CASE("The text follows the computer's, between 100 and 200 per cent", "[desktop]") {
  CHECK(app::wishes_of({.text_scale = 1.25}, 1).text_percent == 125);
  CHECK(app::wishes_of({.text_scale = 1.13}, 1).text_percent == 115);
  CHECK(app::wishes_of({.text_scale = 0.8}, 1).text_percent == 100);
  CHECK(app::wishes_of({.text_scale = 3}, 1).text_percent == 200);
  CHECK(app::wishes_of({.text_scale = std::nan("")}, 1).text_percent == 100);
}

TEST_CASE("Where the window is scaled already its text is not made larger twice", "[desktop]") {
  CHECK(app::wishes_of({.text_scale = 1.5}, 1.5F).text_percent == 100);
}

TEST_CASE("The computer is followed until one chooses, and again when one asks for it") {
  Story story = test::story_at_page(0);
  story.happens(dark_and_large());
  CHECK(story.state.look.theme == "dark");
  CHECK(story.state.look.text_percent == 150);
  CHECK(story.state.look.reduced_motion);
  REQUIRE(story.asked_for<app::KeepSettings>().size() == 1);
  story.wish(ui::SetTheme{"light"});
  CHECK(story.state.look.chosen == ui::Chosen{.theme = true});
  story.happens(dark_and_large());
  CHECK(story.state.look.theme == "light");
  CHECK(story.state.look.text_percent == 150);
  story.wish(ui::FollowComputer{});
  CHECK(story.state.look.theme == "dark");
  CHECK(story.state.look.chosen == ui::Chosen{});
  story.wish(ui::FollowComputer{false});
  story.happens(app::DesktopHeard{});
  CHECK(story.state.look.theme == "dark");
  CHECK(story.state.look.text_percent == 150);
}

TEST_CASE("Each person has chosen for herself", "[desktop]") {
  Story story;
  app::KnownPerson one;
  one.person.id = "a";
  app::KnownPerson two;
  two.person.id = "b";
  two.look.theme = "contrast";  // from before anything was followed: chosen
  story.state.chosen["a"] = {.theme = true};
  story.start({one, two});
  story.happens(dark_and_large());
  story.wish(ui::ChoosePerson{"a", {}});
  CHECK(story.state.look.theme == "light");
  CHECK(story.state.look.text_percent == 150);
  story.wish(ui::SwitchPerson{});
  story.wish(ui::ChoosePerson{"b", {}});
  CHECK(story.state.look.theme == "contrast");
  story.wish(ui::EraseMe{});
  CHECK_FALSE(story.state.chosen.contains("b"));
}

TEST_CASE("What was chosen and the voice's pace stand in the settings file", "[desktop]") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "settings.json").string();
  app::Settings settings;
  settings.look.theme = "dark";
  settings.look.chosen.text_size = true;
  settings.chosen["a"] = {.theme = true};
  settings.reading_speed = ui::ReadingSpeed::slow;
  REQUIRE(app::write_settings(path, settings));
  CHECK(app::read_settings(path) == settings);
}

TEST_CASE("A look from before anything was followed was chosen where it differs", "[desktop]") {
  const test::TemporaryFolder folder;
  const std::string path = (folder.path() / "settings.json").string();
  test::write_file(path, R"({"look": {"theme": "dark", "text_percent": 100}})");
  CHECK(app::read_settings(path).look.chosen == ui::Chosen{.theme = true});
}
