// The certificate, the manager's overview, issuing, and what the settings say of them.

#include "support/hand.hpp"
#include "support/stage.hpp"
#include "ui/sample.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::Hand;
using test::Sample;
using test::Stage;
using ui::Key;
using ui::Screen;

namespace {

std::unique_ptr<Sample> office_at(Screen screen, const std::string& state) {
  auto sample = test::small_sample();
  sample->view.screen = screen;
  test::set_office(*sample, state);
  return sample;
}

std::size_t rows_shown(Stage& stage) {
  std::size_t rows = 0;
  for (const auto* row : stage->all(Role::row))
    if (row->grid.row > 1) ++rows;
  return rows;
}

bool says(Stage& stage, std::string_view text) {
  return stage->dump().find(text) != std::string::npos;
}

}  // namespace

// --- the overview
// ---------------------------------------------------------------------------------

TEST_CASE("the overview is a table that says where each cell stands", "[ui][office]") {
  const auto sample = office_at(Screen::overview, "sixty");
  auto stage = stage_for(*sample);
  const auto& table = stage->get(Role::table, "Medarbetare");
  CHECK(table.grid == semantics::Grid{61, 4});
  CHECK(stage->get(Role::column_header, "Gäller till").grid == semantics::Grid{1, 4});
  CHECK(rows_shown(stage) == 60);
  for (const auto* row : stage->all(Role::row))
    CHECK(row->children.size() == 4);
}

TEST_CASE("the overview says nothing of per cent, unless that has been decided", "[ui][office]") {
  const auto sample = office_at(Screen::overview, "sixty");
  auto stage = stage_for(*sample);
  CHECK_FALSE(stage->has(Role::column_header, "Framsteg"));
  for (const auto* cell : stage->all(Role::cell))
    CHECK(cell->name.find('%') == std::string::npos);
  sample->view.office.progress_shown = true;
  stage->settle();
  CHECK(stage->get(Role::table, "Medarbetare").grid.column == 5);
  CHECK(stage->has(Role::column_header, "Framsteg"));
}

TEST_CASE("who sees the list can show progress in it, and learners are told", "[ui][office]") {
  const auto sample = office_at(Screen::settings, "sixty");
  auto stage = stage_for(*sample);
  stage->press(Role::checkbox, "Visa framsteg för chefen");
  REQUIRE(sample->last<ui::ShowProgress>() != nullptr);
  CHECK(sample->last<ui::ShowProgress>()->on);
  sample->view.office.progress_shown = true;
  stage->settle();
  CHECK(stage->get(Role::checkbox, "Visa framsteg för chefen").has(semantics::checked));
  CHECK(stage->lint().empty());

  sample->view.person->manager = false;
  stage->settle();
  CHECK_FALSE(stage->has(Role::checkbox, "Visa framsteg för chefen"));
  for (const Screen screen : {Screen::home, Screen::course_start}) {
    sample->view.screen = screen;
    stage->settle();
    CHECK(says(stage, "chefer också ser hur stor del av kursen du har gjort"));
  }
}

TEST_CASE("the overview is narrowed by search, status and unit, whatever the way", "[ui][office]") {
  const auto way = GENERATE(from_range(test::every_way));
  const auto sample = office_at(Screen::overview, "sixty");
  auto stage = stage_for(*sample);
  Hand hand{stage.visitor(), way};
  hand.write("Sök namn eller enhet", "biblio");
  const auto found = rows_shown(stage);
  CHECK(found > 0);
  CHECK(found < 60);
  for (const auto* cell : stage->all(Role::cell))
    if (cell->grid.column == 2) CHECK(cell->name == "Exempelbiblioteket");
  hand.write("Sök namn eller enhet", "ingen alls");
  CHECK(stage->has(Role::status, "Ingen stämmer med det du söker."));
  hand.press(Role::button, "Töm sökningen");
  CHECK(rows_shown(stage) == 60);
  sample->view.form["overview_filter"] = "expiring";
  stage->settle();
  for (const auto* cell : stage->all(Role::cell))
    if (cell->grid.column == 3) CHECK(cell->name.starts_with("Går ut om"));
  hand.press(Role::button, "Enhet: Alla enheter");
  hand.press(Role::radio, "Exempelhallen");
  CHECK(sample->view.form["overview_unit"] == "Exempelhallen");
}

TEST_CASE("the chips are chosen by pointer, arrows and request", "[ui][office]") {
  const auto sample = office_at(Screen::overview, "sixty");
  auto stage = stage_for(*sample);
  const auto chips = stage->all(Role::radio);
  REQUIRE(chips.size() == 3);
  const std::string soon = chips[2]->name;
  const std::string missing = chips[1]->name;
  stage->click(Role::radio, soon);
  CHECK(sample->view.form["overview_filter"] == "expiring");
  stage->key(Key::left);
  CHECK(sample->view.form["overview_filter"] == "not_certified");
  CHECK(stage->get(Role::radio, missing).has(semantics::checked));
  stage->press(Role::radio, soon);
  CHECK(sample->view.form["overview_filter"] == "expiring");
}

TEST_CASE("five thousand people come a hundred at a time", "[ui][office]") {
  const auto sample = office_at(Screen::overview, "thousands");
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::table, "Medarbetare").grid.row == 5001);
  CHECK(rows_shown(stage) == 100);
  CHECK(stage->has(Role::status, "Visar 1–100 av 5\u00a0000"));
  stage->click(Role::button, "Nästa");
  CHECK(stage->has(Role::status, "Visar 101–200 av 5\u00a0000"));
  CHECK(stage->all(Role::row)[1]->grid.row == 102);
  REQUIRE(stage->focused() != nullptr);
  CHECK(stage->focused()->name == "Vem har gått kursen?");
  CHECK(stage->get(Role::heading, "Vem har gått kursen?").has(semantics::offscreen) == false);
  stage->set_text(Role::text_field, "Sök namn eller enhet", "Exempelhallen");
  CHECK(says(stage, "Visar 1–100 av 625"));
}

TEST_CASE("what the overview shows is exported and printed", "[ui][office]") {
  const auto sample = office_at(Screen::overview, "sixty");
  auto stage = stage_for(*sample);
  stage->click(Role::button, "Exportera CSV");
  CHECK(sample->last<ui::ExportOverview>() != nullptr);
  stage->tab_to(Role::button, "Skriv ut");
  stage->key(Key::enter);
  CHECK(sample->last<ui::PrintOverview>() != nullptr);
}

TEST_CASE("an overview without people says how they come there", "[ui][office]") {
  const auto sample = office_at(Screen::overview, "nobody");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Här finns ingen ännu"));
  CHECK(stage->get(Role::button, "Exportera CSV").has(semantics::disabled));
  CHECK(stage->all(Role::table).empty());
}

// --- the certificate
// ------------------------------------------------------------------------------

TEST_CASE("a certificate is saved, checked and copied, whatever the way", "[ui][office]") {
  const auto way = GENERATE(from_range(test::every_way));
  const auto sample = office_at(Screen::certificate, "certified");
  auto stage = stage_for(*sample);
  Hand hand{stage.visitor(), way};
  CHECK(stage->has(Role::paragraph, "Intyg nr 2026-000412"));
  CHECK_FALSE(says(stage, "identiteten är inte kontrollerad"));
  hand.press(Role::button, "Spara som PDF");
  REQUIRE(sample->last<ui::SaveCertificate>() != nullptr);
  CHECK_FALSE(sample->last<ui::SaveCertificate>()->credential);
  hand.press(Role::button, "Spara intygsfil (Open Badges)");
  REQUIRE(sample->last<ui::SaveCertificate>() != nullptr);
  CHECK(sample->last<ui::SaveCertificate>()->credential);
  hand.press(Role::button, "Kopiera numret");
  REQUIRE(sample->last<ui::CopyText>() != nullptr);
  CHECK(sample->last<ui::CopyText>()->text == "2026-000412");
  hand.press(Role::button, "Kontrollera intyget");
  CHECK(sample->last<ui::VerifyCertificate>() != nullptr);
  sample->view.form["verified"] = "Intyget är äkta och gäller till 2028-10-22.";
  sample->view.notice = "certificate.verified";
  stage->settle();
  CHECK(stage->has(Role::status, "Intyget är äkta och gäller till 2028-10-22."));
}

TEST_CASE("a certificate issued locally says that the identity is not checked", "[ui][office]") {
  const auto sample = office_at(Screen::certificate, "local");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "Utfärdat lokalt, identiteten är inte kontrollerad"));
}

TEST_CASE("a certificate that ends leads to the exam, and earlier ones stay", "[ui][office]") {
  const auto sample = office_at(Screen::certificate, "expiring");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Går ut om 11 dagar"));
  stage->press(Role::button, "Spara PDF för intyg 2024-000031");
  REQUIRE(sample->last<ui::SaveCertificate>() != nullptr);
  CHECK(sample->last<ui::SaveCertificate>()->number == "2024-000031");
  stage->click(Role::button, "Förnya intyget");
  REQUIRE(sample->last<ui::Go>() != nullptr);
  CHECK(sample->last<ui::Go>()->to == Screen::exam_start);
}

TEST_CASE("a revoked certificate says why", "[ui][office]") {
  const auto sample = office_at(Screen::certificate, "revoked");
  auto stage = stage_for(*sample);
  CHECK(says(stage, "Skälet: Fel person, se ärende 17."));
}

TEST_CASE("a passed exam waits to be issued, and its result is a file", "[ui][office]") {
  const auto sample = office_at(Screen::certificate, "waiting");
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::paragraph, "Väntar på utfärdande"));
  stage->click(Role::button, "Spara resultatfil");
  CHECK(sample->last<ui::ExportResult>() != nullptr);
}

TEST_CASE("issuing locally is asked about once, and nothing is the first choice", "[ui][office]") {
  const auto sample = office_at(Screen::certificate, "waiting");
  auto stage = stage_for(*sample);
  stage->click(Role::button, "Utfärda lokalt …");
  REQUIRE(stage->has(Role::dialog, "Utfärda intyget lokalt?"));
  CHECK(sample->last<ui::IssueLocally>() == nullptr);
  SECTION("no") {
    stage->key(Key::escape);
    CHECK(stage->all(Role::dialog).empty());
    CHECK(sample->last<ui::IssueLocally>() == nullptr);
  }
  SECTION("yes") {
    stage->click(Role::button, "Utfärda lokalt");
    CHECK(sample->last<ui::IssueLocally>() != nullptr);
  }
}

TEST_CASE(
    "exercises that are required of all are named before anything is issued",
    "[ui][office]") {
  const auto sample = office_at(Screen::certificate, "required");
  auto stage = stage_for(*sample);
  CHECK_FALSE(stage->has(Role::button, "Spara resultatfil"));
  stage->click(Role::button, "Uppdraget och rollerna");
  REQUIRE(sample->last<ui::OpenPage>() != nullptr);
  CHECK(sample->last<ui::OpenPage>()->module == "ett");
}

TEST_CASE("a file is taken in by its path", "[ui][office]") {
  const auto screen = GENERATE(Screen::certificate, Screen::issue);
  const auto sample = office_at(screen, "to-issue");
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::button, "Hämta in").has(semantics::disabled));
  stage->tab_to(Role::text_field, "Filens plats");
  stage->type("/tmp/bo.json");
  SECTION("button") {
    stage->click(Role::button, "Hämta in");
  }
  SECTION("Enter") {
    stage->key(Key::enter);
  }
  REQUIRE(sample->last<ui::ImportFile>() != nullptr);
  CHECK(sample->last<ui::ImportFile>()->path == "/tmp/bo.json");
}

// --- issuing
// --------------------------------------------------------------------------------------

TEST_CASE("certificates are issued only when the logins have been seen", "[ui][office]") {
  const auto way = GENERATE(from_range(test::every_way));
  const auto sample = office_at(Screen::issue, "to-issue");
  auto stage = stage_for(*sample);
  Hand hand{stage.visitor(), way};
  hand.press(Role::checkbox, "Amina Exempel · Exempelbadet Norr");
  CHECK(stage->get(Role::button, "Utfärda valda (1)").has(semantics::disabled));
  hand.press(Role::checkbox, "Bo Exempel · Kommunikation");
  hand.press(
      Role::checkbox,
      "Jag har sett att inloggningarna hör till personer som arbetar hos oss eller för oss");
  hand.press(Role::button, "Utfärda valda (2)");
  REQUIRE(sample->last<ui::IssueResults>() != nullptr);
  CHECK(sample->last<ui::IssueResults>()->attempts == std::vector<std::string>{"exam-7", "exam-8"});
}

TEST_CASE("all are chosen at once, but those that cannot be issued", "[ui][office]") {
  const auto sample = office_at(Screen::issue, "to-issue");
  auto stage = stage_for(*sample);
  CHECK(stage->get(Role::checkbox, "Cleo Exempel · Exempelhallen").has(semantics::disabled));
  stage->click(Role::button, "Markera alla");
  CHECK(stage->has(Role::button, "Utfärda valda (2)"));
  stage->click(Role::checkbox, "Amina Exempel · Exempelbadet Norr");
  CHECK(stage->has(Role::button, "Utfärda valda (1)"));
  stage->click(Role::button, "Avmarkera alla");
  CHECK(stage->has(Role::button, "Utfärda valda (0)"));
}

TEST_CASE("without a key nothing is issued, and the screen says how to get one", "[ui][office]") {
  const auto sample = office_at(Screen::issue, "no-key");
  sample->view.form["issue:exam-7"] = "yes";
  sample->view.form["seen"] = "yes";
  auto stage = stage_for(*sample);
  CHECK(stage->has(Role::heading, "Ni har ingen nyckel att utfärda med ännu"));
  CHECK(stage->get(Role::button, "Utfärda valda (1)").has(semantics::disabled));
  stage->click(Role::button, "Kopiera kommandot");
  REQUIRE(sample->last<ui::CopyText>() != nullptr);
  CHECK(sample->last<ui::CopyText>()->text.starts_with("behorig key new"));
}

TEST_CASE("a certificate is revoked with a reason only", "[ui][office]") {
  const auto sample = office_at(Screen::issue, "to-issue");
  auto stage = stage_for(*sample);
  stage->set_text(Role::text_field, "Sök namn eller nummer", "2026-000001");
  stage->click(Role::button, "Återkalla … 2026-000001");
  REQUIRE(stage->has(Role::dialog, "Återkalla intyg 2026-000001?"));
  CHECK(stage->get(Role::button, "Återkalla intyget").has(semantics::disabled));
  stage->set_text(Role::text_field, "Skäl", "Utfärdat till fel person");
  stage->click(Role::button, "Återkalla intyget");
  REQUIRE(sample->last<ui::RevokeCertificate>() != nullptr);
  CHECK(sample->last<ui::RevokeCertificate>()->number == "2026-000001");
  CHECK(sample->last<ui::RevokeCertificate>()->reason == "Utfärdat till fel person");
}

// --- the settings and the menu
// --------------------------------------------------------------------

TEST_CASE("a role shows its place in the menu, and nothing else does", "[ui][office]") {
  const auto sample = office_at(Screen::settings, "to-issue");
  sample->view.person->manager = sample->view.person->course_owner = false;
  auto stage = stage_for(*sample);
  CHECK_FALSE(stage->has(Role::paragraph, "UPPFÖLJNING"));
  CHECK_FALSE(stage->has(Role::link, "Översikt"));
  stage->click(Role::checkbox, "Jag är chef: visa vem som har gått kursen");
  REQUIRE(sample->last<ui::SetRoles>() != nullptr);
  CHECK(sample->last<ui::SetRoles>()->manager);
  CHECK_FALSE(sample->last<ui::SetRoles>()->course_owner);
  sample->view.person->manager = sample->view.person->course_owner = true;
  stage->settle();
  CHECK(stage->has(Role::paragraph, "UPPFÖLJNING"));
  CHECK(stage->get(Role::link, "Utfärda intyg").description == "3 väntar");
  stage->click(Role::link, "Översikt");
  REQUIRE(sample->last<ui::Go>() != nullptr);
  CHECK(sample->last<ui::Go>()->to == Screen::overview);
}

TEST_CASE("the email at work is kept when it looks like one", "[ui][office]") {
  const auto sample = office_at(Screen::settings, "certified");
  auto stage = stage_for(*sample);
  const std::string field = "Din e-postadress på jobbet";
  CHECK(stage->get(Role::button, "Spara adressen").has(semantics::disabled));
  stage->set_text(Role::text_field, field, "sara");
  CHECK(stage->get(Role::button, "Spara adressen").has(semantics::disabled));
  stage->key(Key::tab);
  CHECK(stage->get(Role::text_field, field).has(semantics::invalid));
  CHECK(says(stage, "Det ser inte ut som en e-postadress."));
  stage->set_text(Role::text_field, field, "sara@exempelstaden.se");
  stage->key(Key::enter);
  REQUIRE(sample->last<ui::SetEmail>() != nullptr);
  CHECK(sample->last<ui::SetEmail>()->email == "sara@exempelstaden.se");
}
