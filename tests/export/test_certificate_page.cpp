#include "certificate_support.hpp"
#include "export/pdf_file.hpp"
#include "proof/statement.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using test::certificate_page;
using test::certificate_strings;
using test::drawn;
using test::has_tool;
using test::look_at;

namespace {

constexpr const char* condition =
    "Intyget är ett villkor för att sköta myndighetens konton; ansvarig chef beslutar om "
    "uppdraget.";

// Words only, parted by single spaces: where lines are broken does not matter.
std::string words(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\f';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

bool in_order(const std::string& text, const std::vector<std::string>& parts) {
  std::size_t at = 0;
  for (const std::string& part : parts) {
    at = text.find(part, at);
    if (at == std::string::npos) {
      UNSCOPED_INFO("not there, or not in order: " << part);
      return false;
    }
    at += part.size();
  }
  return true;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the page says in order who has passed what, and that it is a condition") {
  if (!has_tool("pdftotext")) return;
  const std::string text = words(look_at(drawn(), "pdftotext {pdf} -"));
  INFO(text);
  CHECK(in_order(
      text,
      {"Exempelstaden",
       "Intyg nr 2026-000412",
       "Härmed intygas att",
       "Sara Exempel",
       "har fått godkänt på slutprovet i kursen Sociala medier i tjänsten.",
       condition,
       "Kursen omfattar",
       "Dataskydd och sekretess · Tryckfrihet, allmän handling, arkiv · Upphovsrätt och bild",
       "Utfärdat 2026-11-21",
       "Gäller till 2028-11-21",
       "Kursversion 2026.1",
       "Kontrollera intyget genom att läsa av koden · nyckel 7c1e 09ab 44d2"}));
  CHECK_FALSE(has(text, "lokalt"));
}

TEST_CASE("the page says so when nobody has checked the identity") {
  if (!has_tool("pdftotext")) return;
  auto page = certificate_page();
  page.certificate.identity_checked = false;
  CHECK(
      has(words(look_at(drawn(page), "pdftotext {pdf} -")),
          "Utfärdat lokalt, identiteten är inte kontrollerad"));
}

TEST_CASE("an English certificate is English, and its file says so") {
  if (!has_tool("pdftotext")) return;
  const std::string pdf = drawn(certificate_page(), "en");
  const std::string text = words(look_at(pdf, "pdftotext {pdf} -"));
  INFO(text);
  CHECK(in_order(
      text,
      {"Certificate no. 2026-000412",
       "This is to certify that",
       "Sara Exempel",
       "is a condition for running",
       "the responsible manager decides on the assignment",
       "Issued 2026-11-21",
       "Valid until 2028-11-21"}));
  CHECK(has(pdf, "/Lang (en)"));
  CHECK(has(drawn(), "/Lang (sv)"));
}

TEST_CASE("a phone reads the signed statement from the page") {
  if (!has_tool("pdftoppm") || !has_tool("zbarimg")) return;
  auto page = certificate_page();
  CHECK(test::scanned(drawn(page)) == page.statement);
  page.statement.resize(400, 'x');
  CHECK(test::scanned(drawn(page)) == page.statement);
}

TEST_CASE("what is scanned from the page is the statement that the issuer signed") {
  if (!has_tool("pdftoppm") || !has_tool("zbarimg")) return;
  auto page = certificate_page();
  page.certificate.holder = GENERATE(std::string{"Åsa Ek"}, std::string(120, 'x'));
  const proof::KeyPair issuer{proof::Seed{7}};
  page.statement = *proof::statement_text(page.certificate, issuer);
  page.fingerprint = proof::fingerprint_of(issuer.public_key());
  const auto read = proof::read_statement(test::scanned(drawn(page)));
  REQUIRE(read);
  CHECK(read->fits);
  CHECK(read->statement.number == "2026-000412");
  CHECK(read->statement.key == issuer.public_key());
}

TEST_CASE("a code that is half covered is not read, rather than read wrongly") {
  if (!has_tool("pdftoppm") || !has_tool("zbarimg")) return;
  CHECK(test::scanned(drawn(), 0.5).empty());
}

TEST_CASE("nothing but Inter is in the file, and it is embedded") {
  if (!has_tool("pdffonts")) return;
  const std::string fonts = look_at(drawn(), "pdffonts {pdf} | tail -n +3");
  INFO(fonts);
  std::size_t inter = 0;
  for (std::size_t at = 0; (at = fonts.find("+Inter-", at)) != std::string::npos; ++at)
    ++inter;
  CHECK(std::count(fonts.begin(), fonts.end(), '\n') == static_cast<std::ptrdiff_t>(inter));
  CHECK(has(fonts, "+Inter-Regular "));
  CHECK(has(fonts, "+Inter-Bold "));
  CHECK(look_at(drawn(), "pdffonts {pdf} | tail -n +3 | grep -vc 'yes yes yes'") == "0\n");
}

TEST_CASE("a screen reader finds headings, paragraphs and a described figure") {
  if (!has_tool("pdfinfo")) return;
  const std::string pdf = drawn();
  const std::string tags = look_at(pdf, "pdfinfo -struct-text {pdf}");
  INFO(tags);
  CHECK(in_order(
      tags,
      {"Document",
       "P",
       "Exempelstaden",
       "H1",
       "Sara Exempel",
       "P",
       "kursen Sociala medier i tjänsten.",
       condition,
       "Figure"}));
  const std::string facts = look_at(pdf, "pdfinfo {pdf}");
  INFO(facts);
  CHECK(has(facts, "Tagged:          yes"));
  CHECK(has(facts, "Pages:           1\n"));
  CHECK(has(facts, "841.89 x 595.276 pts (A4)"));
  CHECK(has(facts, "Intyg nr 2026-000412 för Sara Exempel"));
  CHECK(has(pdf, "/DisplayDocTitle true"));
  CHECK(has(pdf, "/Alt "));
}

TEST_CASE("the credential and the statement come along byte for byte") {
  const auto page = certificate_page();
  const std::string pdf = drawn(page);
  CHECK(*exporting::attachment_in(pdf, exporting::credential_attachment) == page.credential);
  CHECK(*exporting::attachment_in(pdf, exporting::statement_attachment) == page.statement);
}

TEST_CASE("the same certificate saved twice is the same file") {
  const std::string first = drawn();
  CHECK(first == drawn());
  auto other = certificate_page();
  other.certificate.number = "2026-000413";
  CHECK(first != drawn(other));
}

TEST_CASE("a name of any length or script keeps the certificate to one page") {
  const std::string name = GENERATE(
      std::string{"Bo Ek"},
      std::string{"Maximiliana Konstantinopolita Wołodyjowska-Strzałkowska Źdźbłowicz"},
      std::string(200, 'W'),
      std::string{"ليلى حسن العبدالله"},
      std::string{"Zoë 🦊 Räv"},
      std::string{"Sara\nExempel\t\x01"},
      std::string{"\xFF\xFE trasig"},
      std::string{"\u202Egnisrever\u202C"},
      std::string{});
  auto page = certificate_page();
  page.certificate.holder = name;
  page.certificate.issuer = name;
  page.certificate.course_title = name;
  page.certificate.identity_checked = false;
  const std::string pdf = drawn(page);
  CHECK(*exporting::attachment_in(pdf, "credential.json") == page.credential);
  if (!has_tool("pdftotext")) return;
  CHECK(has(look_at(pdf, "pdfinfo {pdf}"), "Pages:           1\n"));
  CHECK(has(look_at(pdf, "pdftotext {pdf} -"), "2028-11-21"));
}

TEST_CASE("letters that Inter lacks come from another font, and the rest stays Inter") {
  if (!has_tool("pdffonts")) return;
  auto page = certificate_page();
  page.certificate.holder = "Åsa Łęcka ليلى";
  const std::string pdf = drawn(page);
  CHECK(has(look_at(pdf, "pdffonts {pdf}"), "+Inter-Bold "));
  CHECK(has(look_at(pdf, "pdftotext {pdf} -"), "Åsa Łęcka"));
}

TEST_CASE("without Inter there is a problem that says where it was looked for") {
  const auto pdf =
      exporting::certificate_pdf(certificate_page(), certificate_strings("sv"), {"/nowhere"});
  REQUIRE_FALSE(pdf);
  CHECK(pdf.error().code == "U101");
}

TEST_CASE("a statement too long for the code is refused before anything is drawn") {
  auto page = certificate_page();
  page.statement.assign(401, 'x');
  const auto pdf =
      exporting::certificate_pdf(page, certificate_strings("sv"), test::font_folders());
  REQUIRE_FALSE(pdf);
  CHECK(pdf.error().code == "P135");
}
