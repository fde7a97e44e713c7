#include "proof/proof_support.hpp"
#include "proof/revoked.hpp"
#include "proof/signed_file.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

TEST_CASE("revoked list: what was written is read", "[proof][revoked]") {
  const proof::RevokedList list{
      "Exempelkommunen",
      test::at("2027-01-02T03:04:05Z"),
      {{"2026-000412", test::at("2027-01-01T00:00:00Z"), "Slutade sin anställning"},
       {"2026-000413", test::at("2027-01-02T00:00:00Z"), ""}}};
  const auto read = proof::read_revoked(proof::revoked_text(list, test::key(1)));
  REQUIRE(read.has_value());
  CHECK(read->list == list);
  CHECK(read->key == test::key(1).public_key());
}

TEST_CASE("revoked list: an empty list says that none is revoked", "[proof][revoked]") {
  const proof::RevokedList list{"Exempelkommunen", test::at("2027-01-02T03:04:05Z"), {}};
  const auto read = proof::read_revoked(proof::revoked_text(list, test::key(1)));
  REQUIRE(read.has_value());
  CHECK(read->list == list);
}

TEST_CASE(
    "revoked list: a changed one is refused, as is one that makes no sense",
    "[proof][revoked]") {
  const proof::RevokedList list{
      "Exempelkommunen",
      test::at("2027-01-02T03:04:05Z"),
      {{"2026-000412", test::at("2027-01-01T00:00:00Z"), "Slutade"}}};
  const std::string text = proof::revoked_text(list, test::key(1));
  CHECK(proof::read_revoked(test::replaced(text, "412", "413")).error().code == "P111");
  CHECK(proof::read_revoked(text.substr(0, 100)).error().code == "P110");

  base::Writer entry;
  entry.text("number", "2026-000412");
  entry.text("at", "yesterday");
  std::vector<base::Writer> entries;
  entries.push_back(std::move(entry));
  base::Writer body;
  body.text("issuer", "Exempelkommunen");
  body.text("made", "2027-01-02T03:04:05Z");
  body.objects("revoked", std::move(entries));
  const std::string odd = proof::signed_text("revoked", body.take(), test::key(1));
  CHECK(proof::read_revoked(odd).error().code == "P115");
}
