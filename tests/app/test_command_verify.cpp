#include "app/assets.hpp"
#include "app/command_verify.hpp"
#include "export/pdf_file.hpp"
#include "proof/proof_support.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace behorig;

namespace {

// A folder with a certificate in it, and the program that judges it.
class Desk {
 public:
  explicit Desk(const std::string& certificate)
      : folders_{proof::key_folders((folder_ / "behorig.db").string())} {
    test::write_file(folder_ / "file", certificate);
    options.file = path("file");
  }

  std::string path(std::string_view name) const { return (folder_ / name).string(); }

  void believe(std::uint8_t number) {
    REQUIRE(proof::trust(folders_, {"Exempelkommunen", test::key(number).public_key(), {}, {}}));
  }

  int verify(const std::string& language = "sv", const std::string& typed = {}) {
    std::istringstream in{typed};
    std::ostringstream out;
    std::ostringstream complaints;
    const int code = app::run_verify(
        {options, folders_, test::later(), &in},
        app::load_strings((test::source_folder() / "assets").string(), language),
        out,
        complaints);
    said = out.str();
    errors = complaints.str();
    return code;
  }

  bool says(std::string_view what) const { return said.find(what) != std::string::npos; }

  app::VerifyOptions options{};
  std::string said{};
  std::string errors{};

 private:
  test::TemporaryFolder folder_{};
  proof::KeyFolders folders_{};
};

std::string good_credential() {
  return test::credential(test::certificate(), test::key(1));
}

// The smallest PDF there is.
std::string bare_pdf() {
  return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
         "trailer<</Root 1 0 R/Size 4>>\n%%EOF\n";
}

std::string pdf_with(const std::string& credential, const std::string& statement = {}) {
  exporting::PdfDetails details;
  details.title = "Intyg";
  details.attachments.push_back({"credential.json", "application/json", "Intyg", credential});
  if (!statement.empty())
    details.attachments.push_back({"statement.txt", "text/plain", "QR", statement});
  const auto pdf = exporting::complete_pdf(bare_pdf(), details);
  REQUIRE(pdf.has_value());
  return *pdf;
}

std::string revoking_412(std::uint8_t key) {
  return proof::revoked_text(
      {"Exempelkommunen",
       test::at("2027-01-01T00:00:00Z"),
       {{"2026-000412", test::at("2026-12-24T12:00:00Z"), "Slutade sin anställning"}}},
      test::key(key));
}

}  // namespace

TEST_CASE("verify command: a credential, a QR text and a PDF of a trusted issuer are valid") {
  Desk desk{GENERATE(
      good_credential(),
      test::statement(test::certificate(), test::key(1)),
      pdf_with(good_credential()))};
  desk.believe(1);
  CHECK(desk.verify() == 0);
  CHECK(desk.says("Intyget gäller, till och med 22 november 2028."));
  CHECK(desk.says("2026-000412"));
  CHECK(desk.says("Exempelkommunen"));
  CHECK(desk.says("Ansvarig chef beslutar"));
  CHECK(desk.errors.empty());
}

TEST_CASE("verify command: every outcome has its exit code and a sentence") {
  const std::string good = good_credential();
  SECTION("an unknown issuer") {
    Desk desk{good};
    CHECK(desk.verify() == 6);
    CHECK(desk.says("utfärdaren är inte känd"));
    CHECK(desk.says("lita inte på det"));
  }
  SECTION("changed") {
    Desk desk{test::replaced(good, "2026-000412", "2026-000413")};
    desk.believe(1);
    CHECK(desk.verify() == 5);
    CHECK(desk.says("har ändrats"));
    CHECK(desk.says("lita inte på det"));
  }
  SECTION("revoked") {
    Desk desk{good};
    desk.believe(1);
    test::write_file(desk.path("revoked.json"), revoking_412(1));
    desk.options.revoked = {desk.path("revoked.json")};
    CHECK(desk.verify() == 4);
    CHECK(desk.says("Slutade sin anställning"));
  }
  SECTION("expired") {
    learning::Certificate certificate = test::certificate();
    certificate.valid_until = test::at("2027-02-28T22:59:59Z");
    Desk desk{test::credential(certificate, test::key(1))};
    desk.believe(1);
    CHECK(desk.verify() == 3);
    CHECK(desk.says("har gått ut"));
  }
  SECTION("unreadable") {
    Desk desk{good.substr(0, 500)};
    desk.believe(1);
    CHECK(desk.verify() == 2);
    CHECK(desk.says("tar slut för tidigt"));
  }
  SECTION("a file that is not there") {
    Desk desk{good};
    desk.options.file = desk.path("nowhere");
    CHECK(desk.verify() == 2);
    CHECK(desk.says("finns inte"));
  }
  SECTION("a folder") {
    Desk desk{good};
    desk.options.file = desk.path("");
    CHECK(desk.verify() == 2);
  }
  SECTION("a PDF without a certificate in it") {
    Desk desk{bare_pdf()};
    CHECK(desk.verify() == 2);
    CHECK(desk.says("credential.json"));
  }
  SECTION("half a PDF") {
    const std::string pdf = pdf_with(good);
    Desk desk{pdf.substr(0, pdf.size() / 2)};
    desk.believe(1);
    CHECK(desk.verify() == 2);
    CHECK_FALSE(desk.said.empty());
  }
}

TEST_CASE("verify command: a page says whose it is, and that the page itself is not checked") {
  Desk desk{pdf_with(good_credential(), test::statement(test::certificate(), test::key(1)))};
  desk.believe(1);
  CHECK(desk.verify() == 0);
  CHECK(desk.says("Utfärdat till: Åsa Ek"));
  CHECK(desk.says("Det som syns på sidan är inte kontrollerat"));
  desk.options.holder = "Åsa Ek";
  CHECK(desk.verify() == 0);
  desk.options.holder = "Eva Ek";
  CHECK(desk.verify() == 1);
  desk.options.holder.clear();
  desk.options.json = true;
  CHECK(desk.verify() == 0);
  CHECK(desk.says(R"("holder":"Åsa Ek")"));
  CHECK(desk.says(R"("code":"P164")"));
}

TEST_CASE("verify command: a page whose two texts contradict each other is changed") {
  learning::Certificate other = test::certificate();
  const int what = GENERATE(0, 1, 2, 3, 4, 5);
  if (what == 0) other.number = "2026-000413";
  if (what == 1) other.course = "annan";
  if (what == 2) other.valid_until = test::at("2030-01-01T00:00:00Z");
  if (what == 3) other.identity_checked = !other.identity_checked;
  std::string statement = test::statement(other, test::key(what == 4 ? 2 : 1));
  if (what == 5) statement = "behorig:1:trasig";
  INFO(what);
  Desk desk{pdf_with(good_credential(), statement)};
  desk.believe(1);
  desk.believe(2);
  CHECK(desk.verify() == 5);
  CHECK(desk.says("säger inte samma sak"));
  CHECK(desk.says("lita inte på det"));
}

TEST_CASE("verify command: a page with somebody else's name in its code is changed") {
  learning::Certificate certificate = test::certificate();
  certificate.email.clear();  // then the credential holds a hash of the name
  learning::Certificate other = certificate;
  other.holder = "Eva Ek";
  Desk desk{
      pdf_with(test::credential(certificate, test::key(1)), test::statement(other, test::key(1)))};
  desk.believe(1);
  CHECK(desk.verify() == 5);
}

TEST_CASE("verify command: --trust counts instead of the folder, as file or as key") {
  Desk desk{good_credential()};
  test::write_file(
      desk.path("key.json"),
      proof::public_key_text({"Exempelkommunen", test::key(1).public_key(), {}, {}}));
  desk.options.trust = {desk.path("key.json")};
  CHECK(desk.verify() == 0);
  desk.options.trust = {proof::multikey_of(test::key(1).public_key())};
  CHECK(desk.verify() == 0);
  desk.believe(1);
  desk.options.trust = {proof::did_of(test::key(2).public_key())};
  CHECK(desk.verify() == 6);
  desk.options.trust = {proof::did_of(test::key(2).public_key()), desk.path("key.json")};
  CHECK(desk.verify() == 0);
  desk.options.trust = {desk.path("nowhere")};
  CHECK(desk.verify() == 2);
  CHECK(desk.errors.find("P103") != std::string::npos);
}

TEST_CASE("verify command: a list that was changed is not passed over") {
  Desk desk{good_credential()};
  desk.believe(1);
  test::write_file(desk.path("revoked.json"), test::replaced(revoking_412(1), "412", "999"));
  desk.options.revoked = {desk.path("revoked.json")};
  CHECK(desk.verify() == 2);
  CHECK(desk.errors.find("P111") != std::string::npos);
}

TEST_CASE("verify command: a stranger's list is remarked") {
  Desk desk{good_credential()};
  desk.believe(1);
  test::write_file(desk.path("revoked.json"), revoking_412(3));
  desk.options.revoked = {desk.path("revoked.json")};
  CHECK(desk.verify() == 0);
  CHECK(desk.says("räknades inte"));
}

TEST_CASE("verify command: a valid certificate of somebody else ends with 1") {
  Desk desk{good_credential()};
  desk.believe(1);
  desk.options.holder = "asa.ek@exempelkommunen.se";
  CHECK(desk.verify() == 0);
  CHECK(desk.says("Det är utfärdat till asa.ek@exempelkommunen.se."));
  desk.options.holder = "eva.ek@exempelkommunen.se";
  CHECK(desk.verify() == 1);
  desk.options.holder = "Åsa Ek";
  CHECK(desk.verify() == 1);
  CHECK(desk.says("går inte att avgöra"));
}

TEST_CASE("verify command: reads standard input when the file is a dash") {
  Desk desk{""};
  desk.believe(1);
  desk.options.file = "-";
  CHECK(desk.verify("en", test::statement(test::certificate(), test::key(1)) + "\n") == 0);
  CHECK(desk.says("The certificate is valid, until 22 November 2028."));
  CHECK(desk.says("Åsa Ek"));
  CHECK(desk.verify("en", pdf_with(good_credential())) == 0);
}

TEST_CASE("verify command: JSON says the same for programs") {
  Desk desk{good_credential()};
  desk.options.json = true;
  CHECK(desk.verify() == 6);
  CHECK(desk.says(R"("outcome":"unknown_issuer")"));
  desk.believe(1);
  CHECK(desk.verify() == 0);
  CHECK(desk.says(R"("outcome":"valid")"));
  CHECK(desk.says(R"("number":"2026-000412")"));
  CHECK(desk.says(R"("holder":null)"));
  CHECK(desk.says(R"("revoked":null)"));
  CHECK(desk.says(R"("identity_checked":true)"));
  CHECK(desk.says(R"("issued":"2026-11-22T10:00:00.000Z")"));
  desk.options.file = desk.path("nowhere");
  CHECK(desk.verify() == 2);
  CHECK(desk.says(R"("certificate":null)"));
}
