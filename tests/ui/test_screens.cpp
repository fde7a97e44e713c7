// The screens around the course: first start, who, settings, urgent, failed and the frame.

#include "support/stage.hpp"
#include "ui/sample.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::Sample;
using test::Stage;
using ui::Key;
using ui::Screen;

namespace {

std::unique_ptr<Sample> sample_at(Screen screen) {
  auto sample = test::small_sample();
  sample->view.screen = screen;
  return sample;
}

// One press away, and without a menu: nothing could be done there yet.
void go_to_urgent(Sample& sample, Stage& stage) {
  stage->click(Role::button, "Akut nu");
  REQUIRE(sample.last<ui::Go>() != nullptr);
  CHECK(sample.last<ui::Go>()->to == Screen::urgent);
  sample.view.screen = Screen::urgent;
  stage->settle();
  CHECK_FALSE(stage->has(Role::link, "Min sida"));
}

}  // namespace

// --- the frame
// ------------------------------------------------------------------------------------

TEST_CASE("the menu leads to the learner's places, by pointer, key and request", "[ui][screens]") {
  const auto sample = sample_at(Screen::home);
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::link, "Min sida").has(semantics::current));
  CHECK_FALSE(stage->get(Role::link, "Intyg").has(semantics::current));
  SECTION("pointer") {
    stage->click(Role::link, "Akut nu");
    REQUIRE(sample->last<ui::Go>() != nullptr);
    CHECK(sample->last<ui::Go>()->to == Screen::urgent);
  }
  SECTION("key") {
    stage->tab_to(Role::link, "Kursen");
    stage->key(Key::enter);
    REQUIRE(sample->last<ui::Go>() != nullptr);
    CHECK(sample->last<ui::Go>()->to == Screen::plan);
  }
  SECTION("request") {
    stage->press(Role::link, "Intyg");
    REQUIRE(sample->last<ui::Go>() != nullptr);
    CHECK(sample->last<ui::Go>()->to == Screen::certificate);
  }
}

TEST_CASE("a narrow window has the same links in a bar on top", "[ui][screens]") {
  const auto sample = sample_at(Screen::settings);
  auto stage = stage_for(*sample, {.width = 640, .height = 480});
  for (const auto* name : {"Min sida", "Kursen", "Intyg", "Akut nu", "Inställningar", "Byt person"})
    CHECK(stage->has(Role::link, name));
  CHECK(stage->get(Role::link, "Inställningar").has(semantics::current));
  stage->click(Role::link, "Byt person");
  CHECK(sample->last<ui::SwitchPerson>() != nullptr);
}

TEST_CASE("a problem says what happened and what to do, and can be copied", "[ui][screens]") {
  const auto sample = sample_at(Screen::home);
  sample->view.problem = base::Problem{.code = "S105", .arguments = {{"path", "/b.db"}}};
  sample->view.saved = ui::Saved::failed;
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::status, base::sentence(stage.strings(), *sample->view.problem)));
  CHECK(stage->has(Role::paragraph, base::cure(stage.strings(), *sample->view.problem)));
  stage->click(Role::button, "Försök spara igen");
  CHECK(sample->last<ui::TryStoreAgain>() != nullptr);
  stage->click(Role::button, "Kopiera texten");
  REQUIRE(sample->last<ui::CopyText>() != nullptr);
  CHECK(sample->last<ui::CopyText>()->text.starts_with("S105: "));
  CHECK(stage->lint().empty());
}

TEST_CASE("a notice is announced", "[ui][screens]") {
  const auto sample = sample_at(Screen::home);
  auto stage = stage_for(*sample);
  sample->view.notice = "frame.copied";
  stage->settle();
  CHECK(stage->has(Role::status, "Texten är kopierad."));
  CHECK(stage->lint().empty());
}

TEST_CASE("? opens the list of keys, which holds the focus until Escape", "[ui][screens]") {
  const auto sample = sample_at(Screen::home);
  auto stage = stage_for(*sample);
  stage->character(U'?');
  REQUIRE(stage->has(Role::dialog, "Kortkommandon"));
  REQUIRE(stage->focused() != nullptr);
  CHECK(stage->focused()->role == Role::dialog);
  CHECK(stage->lint().empty());
  for (int i = 0; i < 5; ++i) {
    stage->key(Key::tab);
    CHECK(stage->focused()->role != Role::link);
  }
  SECTION("Escape") {
    stage->key(Key::escape);
  }
  SECTION("pointer") {
    stage->click(Role::button, "Stäng");
  }
  SECTION("request") {
    stage->press(Role::button, "Stäng");
  }
  CHECK_FALSE(stage->has(Role::dialog, "Kortkommandon"));
  REQUIRE(stage->focused() != nullptr);
  CHECK(stage->focused()->role == Role::group);
}

TEST_CASE("nothing under a dialog can be used", "[ui][screens]") {
  const auto sample = sample_at(Screen::settings);
  sample->view.dialog = "erase";
  auto stage = stage_for(*sample);
  stage->press(Role::link, "Min sida");
  CHECK(sample->wishes.empty());
  stage->click(Role::button, "Ta bort mitt namn");
  CHECK(sample->last<ui::EraseMe>() != nullptr);
}

TEST_CASE("how it looks can be changed from the page", "[ui][screens]") {
  const auto sample = sample_at(Screen::home);
  sample->show(Screen::page, "ett", 0);
  auto stage = stage_for(*sample);
  stage->click(Role::button, "Aa");
  REQUIRE(stage->has(Role::dialog, "Utseende"));
  CHECK(stage->lint().empty());
  stage->click(Role::radio, "150 %");
  REQUIRE(sample->last<ui::SetTextSize>() != nullptr);
  CHECK(sample->last<ui::SetTextSize>()->percent == 150);
  stage->click(Role::radio, "Mörkt");
  REQUIRE(sample->last<ui::SetTheme>() != nullptr);
  CHECK(sample->last<ui::SetTheme>()->theme == "dark");
}

// --- the first start, and who it is
// ------------------------------------------------------------------

TEST_CASE("the first start takes a name and goes on with Enter", "[ui][screens]") {
  const auto sample = sample_at(Screen::first_start);
  sample->view.person.reset();
  sample->view.people.clear();
  auto stage = stage_for(*sample);
  stage->tab_to(Role::text_field, "Ditt namn");
  stage->type("Åsa Öberg");
  CHECK(sample->view.form["name"] == "Åsa Öberg");
  stage->key(Key::tab);
  stage->type("Badet");
  CHECK(sample->view.form["unit"] == "Badet");
  stage->key(Key::enter);
  CHECK(sample->last<ui::AddPerson>() != nullptr);
}

TEST_CASE("a name that is missing gets a clear sentence and the focus", "[ui][screens]") {
  const auto sample = sample_at(Screen::first_start);
  sample->view.people.clear();
  auto stage = stage_for(*sample);
  stage->click(Role::button, "Gå vidare");
  CHECK(sample->last<ui::AddPerson>() != nullptr);
  sample->view.notice = "start.name_missing";
  stage->settle();
  CHECK(stage->get(Role::text_field, "Ditt namn").has(semantics::invalid));
  CHECK(stage->has(Role::status, stage.text("start.name_missing")));
  REQUIRE(stage->focused() != nullptr);
  CHECK(stage->focused()->name == "Ditt namn");
  CHECK(stage->lint().empty());
}

TEST_CASE("language and text size are chosen at the first start", "[ui][screens]") {
  const auto sample = sample_at(Screen::first_start);
  auto stage = stage_for(*sample);
  stage->press(Role::radio, "English");
  REQUIRE(sample->last<ui::SetLanguage>() != nullptr);
  CHECK(sample->last<ui::SetLanguage>()->language == "en");
  stage->tab_to(Role::radio, "100 %");
  stage->key(Key::right);
  REQUIRE(sample->last<ui::SetTextSize>() != nullptr);
  CHECK(sample->last<ui::SetTextSize>()->percent == 125);
}

TEST_CASE("those who share a login choose who they are", "[ui][screens]") {
  const auto sample = sample_at(Screen::who);
  sample->view.person.reset();
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::button, "Kim Exempel").description == "Exempelbadet");
  stage->click(Role::button, "Kim Exempel");
  REQUIRE(sample->last<ui::ChoosePerson>() != nullptr);
  CHECK(sample->last<ui::ChoosePerson>()->person == "p2");
  stage->tab_to(Role::button, "Sara Exempel");
  stage->key(Key::space);
  REQUIRE(sample->last<ui::ChoosePerson>() != nullptr);
  CHECK(sample->last<ui::ChoosePerson>()->person == "p1");
  stage->press(Role::button, "Ny person");
  REQUIRE(sample->last<ui::Go>() != nullptr);
  CHECK(sample->last<ui::Go>()->to == Screen::first_start);
}

TEST_CASE("who has a PIN writes it below the name", "[ui][screens]") {
  const auto sample = sample_at(Screen::who);
  sample->view.person.reset();
  sample->view.people[1].has_pin = true;
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::button, "Kim Exempel").description == "Exempelbadet · PIN-kod");
  CHECK(stage->all(Role::text_field).empty());
  stage->click(Role::button, "Kim Exempel");
  sample->view.form["pin_for"] = "p2";
  stage->settle();
  REQUIRE(stage->focused() != nullptr);
  CHECK(stage->focused()->name == "PIN-kod för Kim Exempel");
  CHECK(stage->get(Role::button, "Öppna").has(semantics::disabled));
  stage->type("12 34");
  CHECK(stage->focused()->text == "•••••");
  SECTION("Enter") {
    stage->key(Key::enter);
  }
  SECTION("pointer") {
    stage->click(Role::button, "Öppna");
  }
  SECTION("request") {
    stage->press(Role::button, "Öppna");
  }
  REQUIRE(sample->last<ui::ChoosePerson>() != nullptr);
  CHECK(sample->last<ui::ChoosePerson>()->person == "p2");
  CHECK(sample->last<ui::ChoosePerson>()->pin == "12 34");
  sample->view.notice = "start.pin_wrong";
  stage->settle();
  CHECK(stage->has(Role::status, "Koden stämmer inte. Försök igen."));
  CHECK(stage->lint().empty());
}

TEST_CASE("a PIN is set and taken away in the settings", "[ui][screens]") {
  const auto sample = sample_at(Screen::settings);
  auto stage = stage_for(*sample);
  stage->set_text(Role::text_field, "Ny PIN-kod, minst fyra tecken", "1234");
  stage->tab_to(Role::text_field, "Samma kod en gång till");
  stage->type("1243");
  stage->click(Role::button, "Börja använda koden");
  REQUIRE(sample->last<ui::SetPin>() != nullptr);
  CHECK(sample->last<ui::SetPin>()->pin == "1234");
  CHECK(sample->last<ui::SetPin>()->again == "1243");
  sample->view.notice = "settings.pin_differs";
  stage->settle();
  CHECK(stage->has(Role::status, stage.text("settings.pin_differs")));
  CHECK(stage->lint().empty());
  sample->view.person->has_pin = true;
  stage->settle();
  stage->press(Role::button, "Ta bort koden");
  REQUIRE(sample->last<ui::SetPin>() != nullptr);
  CHECK(sample->last<ui::SetPin>()->pin.empty());
}

TEST_CASE("a course not reviewed by the authority says so until it is", "[ui][screens]") {
  const auto sample = sample_at(Screen::course_start);
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "Inte juridiskt granskad hos er"));
  sample->view.reviewed = true;
  stage->settle();
  CHECK_FALSE(stage->has(Role::paragraph, "Inte juridiskt granskad hos er"));
  stage->click(Role::button, "Börja");
  CHECK(sample->last<ui::BeginCourse>() != nullptr);
}

// --- urgent, settings, failed
// ------------------------------------------------------------------------

TEST_CASE("an urgent card is chosen from the list and shows its steps", "[ui][screens]") {
  const auto sample = sample_at(Screen::urgent);
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Är någon i fara? Ring 112."));
  SECTION("pointer") {
    stage->click(Role::button, "Det stormar");
  }
  SECTION("key") {
    stage->tab_to(Role::button, "Det stormar");
    stage->key(Key::enter);
  }
  SECTION("request") {
    stage->press(Role::button, "Det stormar");
  }
  CHECK(stage->has(Role::heading, "Det stormar"));
  CHECK(stage->has(Role::paragraph, "Andas."));
  CHECK(stage->lint().empty());
  stage->click(Role::button, "Alla kort");
  CHECK_FALSE(stage->has(Role::heading, "Det stormar"));
}

TEST_CASE("the urgent cards are printed, and Escape leads back to all of them", "[ui][screens]") {
  const auto sample = sample_at(Screen::urgent);
  sample->view.form["urgent_card"] = "storm";
  auto stage = stage_for(*sample);
  SECTION("pointer") {
    stage->click(Role::button, "Skriv ut korten");
  }
  SECTION("key") {
    stage->tab_to(Role::button, "Skriv ut korten");
    stage->key(Key::enter);
  }
  SECTION("request") {
    stage->press(Role::button, "Skriv ut korten");
  }
  CHECK(sample->last<ui::PrintUrgent>() != nullptr);
  CHECK(stage->has(Role::heading, "Det stormar"));
  stage->key(Key::escape);
  CHECK_FALSE(stage->has(Role::heading, "Det stormar"));
}

TEST_CASE("what is urgent is one press away also before anybody has said a name", "[ui][screens]") {
  for (const Screen screen : {Screen::who, Screen::first_start}) {
    const auto sample = sample_at(screen);
    sample->view.person.reset();
    auto stage = stage_for(*sample);
    go_to_urgent(*sample, stage);
    stage->click(Role::button, "Tillbaka");
    CHECK(sample->last<ui::GoBack>() != nullptr);
    CHECK(stage->lint().empty());
  }
}

TEST_CASE("the settings change what they say", "[ui][screens]") {
  const auto sample = sample_at(Screen::settings);
  auto stage = stage_for(*sample);
  stage->click(Role::radio, "Hög kontrast");
  CHECK(sample->last<ui::SetTheme>() != nullptr);
  stage->press(Role::checkbox, "Mindre rörelse");
  REQUIRE(sample->last<ui::SetReducedMotion>() != nullptr);
  CHECK(sample->last<ui::SetReducedMotion>()->on);
  stage->tab_to(Role::button, "Kopiera sökvägen");
  stage->key(Key::enter);
  REQUIRE(sample->last<ui::CopyText>() != nullptr);
  CHECK(sample->last<ui::CopyText>()->text == sample->view.database_path);
  stage->click(Role::button, "Spara en kopia");
  CHECK(sample->last<ui::ExportMyData>() != nullptr);
  stage->click(Role::button, "Ta bort mitt namn …");
  CHECK(stage->has(Role::dialog, "Ta bort ditt namn?"));
  stage->click(Role::button, "Avbryt");
  CHECK_FALSE(stage->has(Role::dialog, "Ta bort ditt namn?"));
}

TEST_CASE("a store that cannot be used offers to try again and the backup", "[ui][screens]") {
  const auto sample = sample_at(Screen::failed);
  sample->view.problem =
      base::Problem{.code = "S107", .arguments = {{"path", "/b.db"}, {"backup", "/b.bak"}}};
  auto stage = stage_for(*sample);
  CHECK_FALSE(stage->has(Role::button, "Återställ säkerhetskopian"));
  stage->click(Role::button, "Försök igen");
  CHECK(sample->last<ui::TryStoreAgain>() != nullptr);
  sample->view.backup_available = true;
  stage->settle();
  stage->press(Role::button, "Återställ säkerhetskopian");
  CHECK(sample->last<ui::RestoreBackup>() != nullptr);
  stage->tab_to(Role::button, "Kopiera texten");
  stage->key(Key::enter);
  CHECK(sample->last<ui::CopyText>() != nullptr);
}

TEST_CASE("what is urgent is one press away also when nothing else works", "[ui][screens]") {
  const auto sample = sample_at(Screen::failed);
  sample->view.problem = base::Problem{.code = "S109", .arguments = {{"path", "/b.db"}}};
  sample->view.store_ready = false;
  auto stage = stage_for(*sample);
  go_to_urgent(*sample, stage);
  CHECK(stage->has(Role::button, stage.text("urgent.back")));
}

TEST_CASE("damage met while learning can be mended on the spot", "[ui][screens]") {
  const float zoom = GENERATE(1.0F, 2.0F);
  const auto sample = sample_at(Screen::home);
  sample->view.problem = base::Problem{.code = "S104", .arguments = {{"path", "/b.db"}}};
  auto stage = stage_for(*sample);
  stage.set_zoom(zoom);
  CHECK_FALSE(stage->has(Role::button, "Återställ säkerhetskopian"));
  sample->view.problem =
      base::Problem{.code = "S107", .arguments = {{"path", "/b.db"}, {"backup", "/b.bak"}}};
  sample->view.saved = ui::Saved::failed;
  stage->settle();
  for (const auto& fault : stage->lint())
    FAIL_CHECK(fault.rule << ": " << fault.about);
  stage->click(Role::button, "Återställ säkerhetskopian");
  CHECK(sample->last<ui::RestoreBackup>() != nullptr);
}
