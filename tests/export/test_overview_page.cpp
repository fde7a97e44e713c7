#include "base/json.hpp"
#include "export/overview_page.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using learning::PersonRow;
using learning::PersonStatus;

namespace {

base::Strings overview_strings(const std::string& language) {
  const std::string path = "assets/strings/" + language + "/overview_page.json";
  base::Problems problems;
  const auto json = base::parse_json(test::read_file(test::source_folder() / path), path, problems);
  std::map<std::string, std::string, std::less<>> texts;
  for (const base::Member& member : *json->object())
    texts["overview_page." + member.key] = *member.value.text();
  return {language, texts};
}

PersonRow person(const std::string& name, PersonStatus status, int days = 0) {
  PersonRow row;
  row.name = name;
  row.unit = "Kultur & fritid";
  row.status = status;
  row.days_left = days;
  row.progress = 0.5;
  if (status != PersonStatus::in_progress && status != PersonStatus::not_started)
    row.certificate = {"2026-000412", {1795248000000}, {1858406400000}, false};
  return row;
}

exporting::OverviewPage everybody() {
  return {
      "Sociala medier i tjänsten",
      *base::parse_date("2026-11-22"),
      false,
      {person("Åsa Ek", PersonStatus::expired),
       person("Bo <b>Al</b>", PersonStatus::revoked),
       person("=SUMMA(1)", PersonStatus::expiring, 12),
       person("Cia Dahl", PersonStatus::expiring, 1),
       person("Dan Ek", PersonStatus::expiring, 0),
       person("Eva Falk", PersonStatus::in_progress),
       person("Gun Hall", PersonStatus::not_started),
       person("Sara Exempel", PersonStatus::certified, 730)}};
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the page to print has everybody with status in words and the certificate's last day") {
  const std::string page = exporting::overview_page(everybody(), overview_strings("sv"));
  CHECK(holds(page, "<html lang=\"sv\">"));
  CHECK(holds(page, "<h1>Vem har gått kursen? Sociala medier i tjänsten</h1>"));
  CHECK(holds(page, "4 av 8 har ett giltigt intyg, 2026-11-22."));
  CHECK(holds(
      page,
      "<tr><td class=\"name\">Åsa Ek</td><td class=\"unit\">Kultur &amp; fritid</td>"
      "<td class=\"status\">Intyget har gått ut</td><td class=\"until\">2028-11-21</td></tr>"));
  CHECK(holds(page, "Går ut om 12 dagar"));
  CHECK(holds(page, "Går ut om 1 dag<"));
  CHECK(holds(page, "Går ut i dag"));
  CHECK(holds(page, "återkallat</td><td class=\"until\"></td>"));
  CHECK(holds(page, "Ej påbörjad</td><td class=\"until\"></td>"));
  CHECK_FALSE(holds(page, "urval"));
}

TEST_CASE("on the page to print a name is text, never HTML, and nothing is counted in per cent") {
  const std::string page = exporting::overview_page(everybody(), overview_strings("en"));
  CHECK(holds(page, "Bo &lt;b&gt;Al"));
  const std::string body = page.substr(page.find("<body>"));
  CHECK_FALSE(holds(body, "%"));
  CHECK_FALSE(holds(body, "0.5"));
  CHECK(holds(page, "Expires in 12 days"));
}

TEST_CASE("a selection says that it is one, and an empty list says so in words") {
  exporting::OverviewPage page = everybody();
  page.filtered = true;
  CHECK(holds(exporting::overview_page(page, overview_strings("sv")), "Listan är ett urval"));
  page.rows.clear();
  const std::string empty = exporting::overview_page(page, overview_strings("sv"));
  CHECK(holds(empty, "Här finns ingen att visa."));
  CHECK_FALSE(holds(empty, "<table>"));
}

TEST_CASE("the table for a spreadsheet says the same, and a name is never a formula") {
  const std::string csv = exporting::overview_csv(everybody().rows, overview_strings("sv"));
  CHECK(csv.starts_with("\xEF\xBB\xBF\"Namn\";\"Enhet\";\"Status\";\"Gäller till\"\r\n"));
  CHECK(holds(csv, "\"'=SUMMA(1)\";\"Kultur & fritid\";\"Går ut om 12 dagar\";\"2028-11-21\"\r\n"));
}
