// The screens of the course itself: my page, the plan, a page, a module's end; and that every
// screen keeps the rules in every size and language.

#include "support/files.hpp"
#include "support/hand.hpp"
#include "ui/scenes.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace behorig;
using semantics::Role;
using test::said;
using test::sample_of;
using test::Scene;
using ui::Key;
using ui::Screen;

TEST_CASE("every screen keeps the rules in every size and language", "[ui][screens]") {
  const auto [width, zoom] = GENERATE(
      std::pair{1280.0F, 1.0F},
      std::pair{1280.0F, 2.0F},
      std::pair{1920.0F, 1.5F},
      std::pair{640.0F, 1.0F},
      std::pair{320.0F, 1.0F});
  const std::string language = GENERATE("sv", "en");
  for (const Scene& scene : test::scenes()) {
    const auto sample = sample_of(scene);
    sample->set_language(language);
    auto stage =
        stage_for(*sample, {.language = language, .zoom = zoom, .width = width, .height = 800});
    INFO(scene.name << " " << width << " × " << zoom << " " << language);
    const std::string faults = said(stage->lint());
    INFO(faults);
    CHECK(faults.empty());
  }
}

TEST_CASE("the screens say what was approved", "[ui][screens][approved]") {
  const auto folder = test::source_folder() / "tests" / "ui" / "screens";
  for (const Scene& scene : test::scenes()) {
    const auto sample = sample_of(scene);
    auto stage = stage_for(*sample);
    const auto file = folder / (scene.name + ".txt");
    // BEHORIG_APPROVE=1 writes what is said now; the difference is read before it is committed.
    if (std::getenv("BEHORIG_APPROVE") != nullptr) test::write_file(file, stage->dump());
    INFO(scene.name << ": run with BEHORIG_APPROVE=1 if this is as it should be");
    CHECK(stage->dump() == test::read_file(file));
  }
}

// --- my page
// --------------------------------------------------------------------------------------

TEST_CASE("my page greets by the hour and says how much is left", "[ui][screens]") {
  const auto sample = sample_of({"home", Screen::home});
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "God eftermiddag, Sara"));
  CHECK(stage->has(Role::heading, "En modul kvar till slutprovet"));
  sample->view.hour = 7;
  stage->settle();
  CHECK(stage->has(Role::paragraph, "God morgon, Sara"));
}

TEST_CASE("one button goes on where one stopped", "[ui][screens]") {
  const auto sample = sample_of({"home", Screen::home});
  sample->go_to("ett", 1);
  sample->view.screen = Screen::home;
  auto stage = stage_for(*sample);
  SECTION("pointer") {
    stage->click(Role::button, "Fortsätt där du slutade");
  }
  SECTION("Enter on the screen") {
    stage->key(Key::enter);
  }
  SECTION("request") {
    stage->press(Role::button, "Fortsätt där du slutade");
  }
  REQUIRE(sample->last<ui::OpenPage>() != nullptr);
  CHECK(sample->last<ui::OpenPage>()->module == "ett");
  CHECK(sample->last<ui::OpenPage>()->page == 1);
}

TEST_CASE("a row of the table opens its module, wherever it is pressed", "[ui][screens]") {
  const auto sample = sample_of({"home", Screen::home});
  auto stage = stage_for(*sample);
  SECTION("pointer") {
    stage->click(Role::link, "2 Moderera kommentarer");
  }
  SECTION("key") {
    stage->tab_to(Role::link, "2 Moderera kommentarer");
    stage->key(Key::space);
  }
  SECTION("request") {
    stage->press(Role::link, "2 Moderera kommentarer");
  }
  REQUIRE(sample->last<ui::OpenPage>() != nullptr);
  CHECK(sample->last<ui::OpenPage>()->module == "tva");
}

TEST_CASE("the plan opens any page", "[ui][screens]") {
  const auto sample = sample_of({"plan", Screen::plan});
  auto stage = stage_for(*sample);
  stage->click(Role::link, "Alla block");
  REQUIRE(sample->last<ui::OpenPage>() != nullptr);
  CHECK(sample->last<ui::OpenPage>()->page == 2);
  CHECK(stage->has(Role::paragraph, "Fördjupning"));
}

// --- a page
// ---------------------------------------------------------------------------------------

TEST_CASE("Enter on the page's panel goes on, Alt+Left back", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 0});
  auto stage = stage_for(*sample);
  stage->key(Key::enter);
  CHECK(sample->last<ui::NextPage>() != nullptr);
  stage->key(Key::left, false, true);
  CHECK(sample->last<ui::PreviousPage>() != nullptr);
  stage->click(Role::button, "Nästa");
  CHECK(sample->last<ui::NextPage>() != nullptr);
  stage->press(Role::button, "Tillbaka");
  CHECK(sample->last<ui::PreviousPage>() != nullptr);
}

TEST_CASE("an exercise is handed in when it is complete, and can be tried again", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 1});
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::button, "Svara").has(semantics::disabled));
  stage->click(Role::radio, "Svaret ja");
  REQUIRE(sample->last<ui::KeepDraft>() != nullptr);
  CHECK(sample->last<ui::KeepDraft>()->exercise == "val");
  stage->tab_to(Role::button, "Svara");
  stage->key(Key::enter);
  REQUIRE(sample->last<ui::HandIn>() != nullptr);
  CHECK(stage->has(Role::status, "Alldeles rätt."));
  // The button is gone; the keyboard rests on the page, so Enter goes on.
  stage->key(Key::enter);
  CHECK(sample->last<ui::NextPage>() != nullptr);
  stage->click(Role::button, "Försök igen");
  CHECK(sample->last<ui::TryAgain>() != nullptr);
}

TEST_CASE("after an answer the verdict is in view, also in a low window", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 1});
  auto stage = stage_for(*sample, {.zoom = 1.5F, .width = 640, .height = 480});
  stage->press(Role::radio, "Svaret ja");
  stage->press(Role::button, "Svara");
  CHECK_FALSE(stage->get(Role::status, "Alldeles rätt.").has(semantics::offscreen));
}

TEST_CASE("the page says how far an answer is on its way to the disk", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 1});
  auto stage = stage_for(*sample);
  const auto says = [&](ui::Saved saved, std::string_view text) {
    sample->view.saved = saved;
    stage->settle();
    return stage->has(Role::status, text);
  };
  CHECK(says(ui::Saved::saving, "Sparar …"));
  CHECK(says(ui::Saved::saved, "Sparat"));
  CHECK(says(ui::Saved::failed, "Inte sparat än"));
}

TEST_CASE("a warning is shown before what it warns of", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 3, "warning"});
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "På den här sidan finns ett påhittat hot."));
  CHECK_FALSE(stage->has(Role::button, "Svara"));
  stage->click(Role::button, "Gör en annan övning i stället");
  REQUIRE(sample->last<ui::UseAlternative>() != nullptr);
  CHECK(sample->last<ui::UseAlternative>()->on);
  stage->press(Role::button, "Visa innehållet");
  CHECK(sample->last<ui::ShowWarned>() != nullptr);
}

TEST_CASE("a link in a text is opened", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 2});
  auto stage = stage_for(*sample);
  stage->click(Role::link, "reglerna");
  REQUIRE(sample->last<ui::OpenLink>() != nullptr);
  CHECK(sample->last<ui::OpenLink>()->address == "https://example.org");
}

TEST_CASE("a link in an author's feedback is opened", "[ui][screens]") {
  const auto sample = test::small_sample();
  auto course = *sample->view.course;
  auto& single = std::get<course::Single>(course.modules.front().pages[1].exercise->kind);
  for (auto& option : single.options)
    option.feedback = "Så står det i [vägledningen](https://example.org/stod).";
  sample->view.course = &course;
  sample->go_to("ett", 1);
  sample->hand_in(course::Answer{course::SingleAnswer{"ja"}});
  auto stage = stage_for(*sample);
  SECTION("pointer") {
    stage->click(Role::link, "vägledningen");
  }
  SECTION("key") {
    stage->tab_to(Role::link, "vägledningen");
    stage->key(Key::enter);
  }
  SECTION("request") {
    stage->press(Role::link, "vägledningen");
  }
  REQUIRE(sample->last<ui::OpenLink>() != nullptr);
  CHECK(sample->last<ui::OpenLink>()->address == "https://example.org/stod");
  CHECK(said(stage->lint()) == "");
}

TEST_CASE("a provision leads to its source, to be read, copied and opened", "[ui][screens]") {
  const auto sample = test::small_sample();
  auto course = *sample->view.course;
  course.sources = {
      {.id = "osl-5-1",
       .title = "Registrering",
       .provision = "OSL 5 kap. 1 §",
       .publisher = "Riksdagen",
       .url = "https://example.org/osl",
       .status = "verified",
       .checked = base::Date{20778}}};
  sample->view.course = &course;
  sample->go_to("ett", 2);
  auto stage = stage_for(*sample);
  SECTION("pointer") {
    stage->click(Role::link, "OSL 5 kap. 1 §");
  }
  SECTION("key") {
    stage->tab_to(Role::link, "OSL 5 kap. 1 §");
    stage->key(Key::enter);
  }
  SECTION("request") {
    stage->press(Role::link, "OSL 5 kap. 1 §");
  }
  REQUIRE(stage->has(Role::dialog, "Registrering"));
  CHECK(stage->has(Role::paragraph, "Utgivare: Riksdagen"));
  CHECK(stage->has(Role::paragraph, "Kontrollerad mot källan 21 november 2026."));
  CHECK(said(stage->lint()) == "");
  stage->tab_to(Role::button, "Kopiera hänvisningen");
  stage->key(Key::enter);
  REQUIRE(sample->last<ui::CopyText>() != nullptr);
  CHECK(
      sample->last<ui::CopyText>()->text ==
      "Registrering (OSL 5 kap. 1 §). Riksdagen. https://example.org/osl");
  sample->view.notice = "frame.copied";
  stage->settle();
  CHECK(stage->has(Role::status, "Hänvisningen är kopierad."));
  stage->click(Role::button, "Öppna källan");
  REQUIRE(sample->last<ui::OpenLink>() != nullptr);
  CHECK(sample->last<ui::OpenLink>()->address == "https://example.org/osl");
  stage->key(Key::escape);
  CHECK_FALSE(stage->has(Role::dialog, "Registrering"));
}

TEST_CASE("the focus comes back to the provision when its source is closed", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 2});
  auto stage = stage_for(*sample);
  stage->tab_to(Role::link, "OSL 5 kap. 1 §");
  stage->key(Key::enter);
  stage->key(Key::escape);
  REQUIRE(stage->focused() != nullptr);
  CHECK(stage->focused()->name == "OSL 5 kap. 1 §");
}

TEST_CASE("asides stand beside the text when there is room, else below", "[ui][screens]") {
  const auto sample = sample_of({"page", Screen::page, 2});
  auto wide = stage_for(*sample);
  const auto beside = wide->get(Role::group, "Inlägg från Exempelbadet").box;
  CHECK(beside.x > wide->get(Role::heading, "Alla block").box.right());
  auto narrow = stage_for(*sample, {.width = 640});
  const auto below = narrow->get(Role::group, "Inlägg från Exempelbadet").box;
  CHECK(below.y > narrow->get(Role::heading, "Alla block").box.bottom());
}

// --- a module's end
// ---------------------------------------------------------------------------------

TEST_CASE("a module's end leads to what to read again, and on", "[ui][screens]") {
  const auto sample = sample_of({"end", Screen::module_end, 3});
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "Spara innan du döljer."));
  stage->click(Role::button, "Läs igen: Sidan prova");
  REQUIRE(sample->last<ui::OpenPage>() != nullptr);
  CHECK(sample->last<ui::OpenPage>()->page == 1);
  stage->press(Role::button, "Gå modulen från början");
  REQUIRE(sample->last<ui::RestartModule>() != nullptr);
  CHECK(sample->last<ui::RestartModule>()->module == "ett");
}
