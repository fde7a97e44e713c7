// What is asked about before it is done, and what the settings take: by pointer, by the keyboard
// alone and by semantic action, from the screen's beginning.

#include "support/hand.hpp"
#include "support/stage.hpp"
#include "ui/sample.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::Hand;
using ui::Screen;

namespace {

struct Desk {
  Desk(Screen screen, const std::string& state) {
    sample->view.screen = screen;
    test::set_office(*sample, state);
  }

  std::unique_ptr<test::Sample> sample{test::small_sample()};
  test::Way way{GENERATE(from_range(test::every_way))};
};

}  // namespace

TEST_CASE("a certificate is revoked with its reason, whatever the way", "[ui][office]") {
  Desk desk{Screen::issue, "to-issue"};
  auto stage = stage_for(*desk.sample);
  Hand hand{stage.visitor(), desk.way};
  CAPTURE(desk.way);
  hand.write("Sök namn eller nummer", "2026-000001");
  hand.press(Role::button, "Återkalla … 2026-000001");
  REQUIRE(stage->has(Role::dialog, "Återkalla intyg 2026-000001?"));
  hand.write("Skäl", "Utfärdat till fel person");
  hand.press(Role::button, "Återkalla intyget");
  REQUIRE(desk.sample->last<ui::RevokeCertificate>() != nullptr);
  CHECK(desk.sample->last<ui::RevokeCertificate>()->reason == "Utfärdat till fel person");
}

TEST_CASE(
    "a certificate is issued locally after one more question, whatever the way",
    "[ui][office]") {
  Desk desk{Screen::certificate, "waiting"};
  auto stage = stage_for(*desk.sample);
  Hand hand{stage.visitor(), desk.way};
  CAPTURE(desk.way);
  hand.press(Role::button, "Utfärda lokalt …");
  hand.press(Role::button, "Avbryt");
  CHECK(stage->all(Role::dialog).empty());
  CHECK(desk.sample->last<ui::IssueLocally>() == nullptr);
  hand.press(Role::button, "Utfärda lokalt …");
  hand.press(Role::button, "Utfärda lokalt");
  CHECK(desk.sample->last<ui::IssueLocally>() != nullptr);
}

TEST_CASE("the overview is exported and printed, whatever the way", "[ui][office]") {
  Desk desk{Screen::overview, "sixty"};
  auto stage = stage_for(*desk.sample);
  Hand hand{stage.visitor(), desk.way};
  CAPTURE(desk.way);
  hand.press(Role::button, "Exportera CSV");
  CHECK(desk.sample->last<ui::ExportOverview>() != nullptr);
  hand.press(Role::button, "Skriv ut");
  CHECK(desk.sample->last<ui::PrintOverview>() != nullptr);
}

TEST_CASE("roles and the email at work are set in the settings, whatever the way", "[ui][office]") {
  Desk desk{Screen::settings, "certified"};
  desk.sample->view.person->manager = desk.sample->view.person->course_owner = false;
  auto stage = stage_for(*desk.sample);
  Hand hand{stage.visitor(), desk.way};
  CAPTURE(desk.way);
  hand.press(Role::checkbox, "Jag är chef: visa vem som har gått kursen");
  REQUIRE(desk.sample->last<ui::SetRoles>() != nullptr);
  CHECK(desk.sample->last<ui::SetRoles>()->manager);
  hand.write("Din e-postadress på jobbet", "sara@exempelstaden.se");
  hand.press(Role::button, "Spara adressen");
  REQUIRE(desk.sample->last<ui::SetEmail>() != nullptr);
  CHECK(desk.sample->last<ui::SetEmail>()->email == "sara@exempelstaden.se");
}
