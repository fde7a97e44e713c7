#include "base/text.hpp"
#include "proof/proof_support.hpp"
#include "proof/statement.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;

namespace {

proof::ReadStatement read_code(const std::string& text) {
  const auto statement = proof::read_statement(text);
  if (!statement) FAIL("not read: " << statement.error().code);
  return *statement;
}

std::string code_refusal(const std::string& text) {
  const auto statement = proof::read_statement(text);
  return statement ? "" : statement.error().code;
}

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i)
    all += text;
  return all;
}

}  // namespace

TEST_CASE("QR text: says what the certificate says, and its signature fits", "[proof][statement]") {
  const proof::ReadStatement it = read_code(test::statement(test::certificate(), test::key(1)));
  CHECK(it.fits);
  CHECK(it.statement.number == "2026-000412");
  CHECK(it.statement.holder == "Åsa Ek");
  CHECK(it.statement.course == "sociala-medier");
  CHECK(it.statement.version == "2026.1");
  CHECK(it.statement.issued == test::certificate().issued);
  CHECK(it.statement.valid_until == test::certificate().valid_until);
  CHECK(it.statement.key == test::key(1).public_key());
  CHECK(it.statement.identity_checked);
  CHECK_FALSE(it.statement.shortened);
}

TEST_CASE("QR text: is printable ASCII without blanks", "[proof][statement]") {
  const std::string text = test::statement(test::certificate(), test::key(1));
  CHECK(text.substr(0, 10) == "behorig:1:");
  CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; }));
}

TEST_CASE(
    "QR text: is never over 400 bytes, and a long name is cut between characters",
    "[proof][statement]") {
  learning::Certificate certificate = test::certificate();
  certificate.holder = GENERATE(
      repeated("Å", 200),
      repeated("👩‍🚒", 60),
      repeated("e\u0301", 150),
      repeated("Maximiliana ", 40),
      repeated("名", 100));
  certificate.number = GENERATE(std::string{"2026-000412"}, repeated("9", 40));
  const std::string text = test::statement(certificate, test::key(1));
  CHECK(text.size() <= proof::most_statement_bytes);
  const proof::ReadStatement it = read_code(text);
  CHECK(it.fits);
  CHECK(it.statement.shortened);
  const std::string kept = it.statement.holder.substr(0, it.statement.holder.size() - 3);
  const std::string whole = base::nfc(base::trimmed(certificate.holder));
  REQUIRE(whole.substr(0, kept.size()) == kept);
  CHECK_FALSE(kept.empty());
  CHECK(
      base::count_characters(kept) + base::count_characters(whole.substr(kept.size())) ==
      base::count_characters(whole));
}

TEST_CASE(
    "QR text: a name that just fits is whole, one byte more is shortened",
    "[proof][statement]") {
  learning::Certificate certificate = test::certificate();
  certificate.holder = "A";
  const std::size_t room =
      proof::most_statement_bytes - test::statement(certificate, test::key(1)).size();
  certificate.holder = std::string(room + 1, 'a');
  CHECK_FALSE(read_code(test::statement(certificate, test::key(1))).statement.shortened);
  CHECK(test::statement(certificate, test::key(1)).size() == proof::most_statement_bytes);
  certificate.holder += 'a';
  CHECK(read_code(test::statement(certificate, test::key(1))).statement.shortened);
}

TEST_CASE("QR text: marks in a name are nothing but a name", "[proof][statement]") {
  learning::Certificate certificate = test::certificate();
  certificate.holder = "Eva|l|%41+ :Ek & Co";
  CHECK(
      read_code(test::statement(certificate, test::key(1))).statement.holder == certificate.holder);
}

TEST_CASE("QR text: what is too long or missing is said", "[proof][statement]") {
  learning::Certificate certificate = test::certificate();
  SECTION("no holder") {
    certificate.holder = "";
  }
  SECTION("a long number") {
    certificate.number = std::string(41, '1');
  }
  SECTION("a long course id") {
    certificate.course = std::string(65, 'a');
  }
  SECTION("a line break") {
    certificate.holder = "Åsa\nEk";
  }
  const auto text = proof::statement_text(certificate, test::key(1));
  REQUIRE_FALSE(text.has_value());
  CHECK(text.error().code == "P125");
}

TEST_CASE("QR text: half of it cannot be read", "[proof][statement]") {
  const std::string text = test::statement(test::certificate(), test::key(1));
  CHECK(code_refusal(text.substr(0, text.size() / 2)) == "P122");
  CHECK(code_refusal(text.substr(text.size() / 2)) == "P122");
  CHECK(code_refusal("") == "P122");
  CHECK(code_refusal("behorig:") == "P122");
  CHECK(code_refusal("behorig:1:") == "P122");
  CHECK(code_refusal("behorig:1:::") == "P122");
  CHECK(code_refusal("https://exempelkommunen.se") == "P122");
}

TEST_CASE("QR text: one of a newer kind says so", "[proof][statement]") {
  CHECK(code_refusal("behorig:2:anything") == "P123");
  CHECK(code_refusal("behorig:14:") == "P123");
}

TEST_CASE("QR text: no single changed byte passes", "[proof][statement]") {
  const std::string text = test::statement(test::certificate(), test::key(1));
  for (std::size_t i = 0; i < text.size(); ++i)
    for (const int change : {1, 2, 4, 8, 16, 32, 64, 128}) {
      std::string changed = text;
      changed[i] = static_cast<char>(changed[i] ^ change);
      const auto statement = proof::read_statement(changed);
      if (statement && statement->fits) FAIL("byte " << i << " changed by " << change);
    }
}
