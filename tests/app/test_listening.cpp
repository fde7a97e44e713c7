// Reading aloud, with a voice that does as it likes.

#include "app/utterances.hpp"
#include "story.hpp"
#include "support/stage.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using app::Hush;
using app::Say;
using semantics::Role;
using test::Story;
using ui::Listen;
using ui::Listening;

namespace {

Story story_that_reads(std::vector<std::string> sentences) {
  Story story = test::story_at_page(0);
  story.wish(Listen{});
  REQUIRE(story.asked_for<app::CollectText>().size() == 1);
  app::TextCollected collected;
  for (std::string& sentence : sentences)
    collected.parts.push_back({std::move(sentence), "sv", 7, 0, 1});
  story.happens(collected);
  return story;
}

std::string said(const Story& story) {
  const auto all = story.asked_for<Say>();
  return all.empty() ? std::string{} : all.back().text;
}

int message(const Story& story) {
  return story.state.reading.message;
}

void wait(Story& story, int seconds) {
  story.now.ms += std::int64_t{1000} * seconds;
  story.happens(app::Tick{});
}

}  // namespace

TEST_CASE("A page is read a sentence at a time, to its end", "[listen]") {
  Story story = story_that_reads({"Ett.", "Två."});
  CHECK(said(story) == "Ett.");
  CHECK(story.state.reading.now == Listening::reading);
  story.happens(app::VoiceBegan{message(story)});
  story.happens(app::VoiceEnded{message(story)});
  CHECK(said(story) == "Två.");
  story.happens(app::VoiceBegan{message(story)});
  story.happens(app::VoiceEnded{message(story)});
  CHECK(story.asked_for<Say>().empty());
  CHECK(story.state.reading.now == Listening::silent);
  CHECK(story.state.notice.empty());
}

TEST_CASE("A pause stops in the sentence, which is read again when one goes on", "[listen]") {
  Story story = story_that_reads({"Ett.", "Två."});
  story.happens(app::VoiceBegan{message(story)});
  const int before = message(story);
  story.wish(Listen{Listen::Do::pause});
  CHECK(story.asked_for<Hush>().size() == 1);
  CHECK(story.state.reading.now == Listening::paused);
  story.happens(app::VoiceStopped{before});
  wait(story, 60);
  CHECK(story.state.reading.now == Listening::paused);
  story.wish(Listen{Listen::Do::go_on});
  CHECK(said(story) == "Ett.");
  CHECK(message(story) != before);
  story.happens(app::VoiceEnded{before});  // late
  CHECK(story.state.reading.at == 0);
}

TEST_CASE("Reading ends when one says so, and when the screen is another", "[listen]") {
  Story story = story_that_reads({"Ett.", "Två."});
  SECTION("stopped") {
    story.wish(Listen{Listen::Do::stop});
  }
  SECTION("another page") {
    story.wish(ui::OpenPage{"ett", 1});
  }
  SECTION("another language") {
    story.wish(ui::SetLanguage{"en"});
  }
  SECTION("another person") {
    story.wish(ui::SwitchPerson{});
  }
  SECTION("the program ends") {
    story.happens(app::Leave{});
  }
  CHECK(story.asked_for<Hush>().size() == 1);
  CHECK(story.state.reading.now == Listening::silent);
}

TEST_CASE("A dialog or a draft does not stop the voice", "[listen]") {
  Story story = story_that_reads({"Ett.", "Två."});
  story.wish(ui::ShowDialog{"look"});
  story.wish(ui::SetTheme{"dark"});
  CHECK(story.state.reading.now == Listening::reading);
}

TEST_CASE("Where no voice begins, that is said", "[listen]") {
  Story story = story_that_reads({"Ett.", "Två."});
  wait(story, 5);
  CHECK(story.state.reading.now == Listening::reading);
  wait(story, 2);
  CHECK(story.state.reading.now == Listening::silent);
  CHECK(story.state.notice == "listen.no_answer");
  CHECK(story.asked_for<Hush>().size() == 1);
}

TEST_CASE("A voice that begins and never ends has no sound to speak with", "[listen]") {
  Story story = story_that_reads({"Ett.", "Två."});
  story.happens(app::VoiceBegan{message(story)});
  wait(story, 10);
  CHECK(story.state.reading.now == Listening::silent);
  CHECK(story.state.notice == "listen.no_answer");
}

TEST_CASE("A voice that loses one end goes on with the next sentence", "[listen]") {
  Story story = story_that_reads({"Ett.", "Två.", "Tre."});
  story.happens(app::VoiceBegan{message(story)});
  story.happens(app::VoiceEnded{message(story)});
  story.happens(app::VoiceBegan{message(story)});
  wait(story, 10);
  CHECK(said(story) == "Tre.");
  CHECK(story.state.notice.empty());
}

TEST_CASE("A long sentence is waited for longer, and longer still when read slowly", "[listen]") {
  const std::string long_one(200, 'a');
  Story story = story_that_reads({long_one});
  SECTION("as usual") {
    story.happens(app::VoiceBegan{message(story)});
    wait(story, 25);
    CHECK(story.state.reading.now == Listening::reading);
    wait(story, 10);
    CHECK(story.state.reading.now == Listening::silent);
  }
  SECTION("slowly") {
    story.wish(ui::SetReadingSpeed{ui::ReadingSpeed::slow});
    story.happens(app::VoiceBegan{message(story)});
    wait(story, 35);
    CHECK(story.state.reading.now == Listening::reading);
  }
}

TEST_CASE("What another program stops is paused", "[listen]") {
  Story story = story_that_reads({"Ett."});
  story.happens(app::VoiceBegan{message(story)});
  story.happens(app::VoiceStopped{message(story)});
  CHECK(story.state.reading.now == Listening::paused);
}

TEST_CASE("A missing voice is said in a sentence", "[listen]") {
  Story story = story_that_reads({"Ett."});
  story.happens(app::VoiceFailed{"listen.no_language"});
  CHECK(story.state.notice == "listen.no_language");
  CHECK(story.state.reading.now == Listening::silent);
}

TEST_CASE("Nothing is ever read over a screen reader", "[listen]") {
  SECTION("that was on") {
    Story story = test::story_at_page(0);
    story.happens(app::ScreenReaderHeard{true});
    story.wish(Listen{});
    CHECK(story.asked_for<app::CollectText>().empty());
    CHECK(story.state.notice == "listen.screen_reader");
  }
  SECTION("that is turned on meanwhile") {
    Story story = story_that_reads({"Ett."});
    story.happens(app::ScreenReaderHeard{true});
    CHECK(story.asked_for<Hush>().size() == 1);
    CHECK(story.state.reading.now == Listening::silent);
  }
}

TEST_CASE("A page without text is not read", "[listen]") {
  const Story story = story_that_reads({});
  CHECK(story.asked_for<Say>().empty());
  CHECK(story.state.reading.now == Listening::silent);
}

TEST_CASE("The pace is remembered", "[listen]") {
  Story story = test::story_at_page(0);
  story.wish(ui::SetReadingSpeed{ui::ReadingSpeed::fast});
  CHECK(story.asked_for<app::KeepSettings>().size() == 1);
  CHECK(story.state.reading_speed == ui::ReadingSpeed::fast);
}

TEST_CASE("What is read is the panel's texts, options and feedback in reading order", "[listen]") {
  test::Stage stage{[](ui::Ui& kit) {
    const auto region = kit.region("body", {0, 0, 600, 600}, 20, 20, true);
    {
      const auto menu = kit.navigation("menu", "Meny");
      kit.paragraph("who", "Läses inte.");
    }
    const auto panel = kit.panel("page", "Sidan");
    kit.heading("title", 1, "Rubriken");
    kit.rich("text", "Läs [reglerna](https://example.org). Svara sedan.\n\n- Först\n- Sist");
    kit.picture("picture", "a.png", "Ett bad");
    const auto group = kit.radio_group("group", "Välj");
    kit.choice("a", "Dölj", {.checked = true, .badge = "Rätt", .position = 1, .set_size = 2});
    kit.choice("b", "Svara", {.position = 2, .set_size = 2});
    kit.status("result", "Alldeles rätt.");
    kit.button("go", "Nästa");
  }};
  std::string all;
  const auto parts = app::utterances_of(stage->tree(), stage.strings(), "sv");
  for (const app::Utterance& part : parts)
    all += part.text + "|";
  CHECK(
      all ==
      "Rubriken|Läs reglerna.|Svara sedan.|Först|Sist|Bild: Ett bad|Dölj, valt. Rätt|Svara|"
      "Alldeles rätt.|");
  REQUIRE(parts.size() == 9);
  CHECK(parts[1].node == parts[2].node);
  CHECK(parts[1].first == 0);
  CHECK(parts[2].first > parts[1].last);
  CHECK(parts[6].last == 5);  // of "Dölj"
}

TEST_CASE("The sentence that is read is marked, and comes into view", "[listen]") {
  ui::Spoken spoken;
  float bottom = 0;
  semantics::Id last = 0;
  test::Stage stage{[&](ui::Ui& kit) {
    const auto region = kit.region("body", {0, 0, 400, 300}, 20, 20, true);
    const auto panel = kit.panel("page", "Sidan");
    for (int i = 0; i < 30; ++i)
      kit.paragraph("text-" + std::to_string(i), "Stycke " + std::to_string(i) + ".");
    last = kit.id("text-29");
    bottom = kit.cursor_y();
  }};
  const float before = bottom;
  spoken = {last, 0, 10};
  stage.set_spoken(spoken);
  CHECK(bottom < before - 100);
  CHECK(bottom < 400);
}
