#include "proof/credential.hpp"
#include "proof/proof_support.hpp"
#include "proof/texts.hpp"
#include "proof/verify.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using proof::HolderMatch;
using proof::Outcome;

namespace {

enum class Kind { credential, statement };

std::string
written(Kind kind, const learning::Certificate& certificate, const proof::KeyPair& issuer) {
  return kind == Kind::credential ? test::credential(certificate, issuer)
                                  : test::statement(certificate, issuer);
}

std::string why(const proof::Verdict& verdict) {
  return verdict.why ? verdict.why->code : "";
}

proof::SignedRevokedList revoking(const std::string& number, std::uint8_t key) {
  return {
      {"Exempelkommunen",
       test::at("2027-01-01T00:00:00Z"),
       {{number, test::at("2026-12-24T12:00:00Z"), "Slutade sin anställning"}}},
      test::key(key).public_key()};
}

// Signed anew after a change, as the issuer itself would.
std::string written_anew(proof::Credential credential, const proof::KeyPair& issuer) {
  std::string text = test::credential(test::certificate(), issuer);
  const auto before = proof::read_credential(text);
  REQUIRE(before.has_value());
  credential.proof_value = proof::text_of(issuer.sign_raw(
      proof::sha256(proof::proof_quads(credential)) +
      proof::sha256(proof::credential_quads(credential))));
  text = test::replaced(text, before->proof_value, credential.proof_value);
  const std::string from = R"("validFrom":")";
  const std::string until = R"("validUntil":")";
  text = test::replaced(text, from + before->valid_from, from + credential.valid_from);
  return test::replaced(text, until + before->valid_until, until + credential.valid_until);
}

}  // namespace

TEST_CASE(
    "verify: a certificate of a known issuer is valid, and says its facts",
    "[proof][verify]") {
  const Kind kind = GENERATE(Kind::credential, Kind::statement);
  const proof::Verdict verdict = proof::verify(
      written(kind, test::certificate(), test::key(1)),
      test::trust_in_the_issuer(),
      test::later());
  REQUIRE(verdict.facts.has_value());
  CHECK(verdict.outcome == Outcome::valid);
  CHECK_FALSE(verdict.why.has_value());
  CHECK(verdict.remarks.empty());
  CHECK(verdict.facts->number == "2026-000412");
  CHECK(verdict.facts->holder == (kind == Kind::statement ? "Åsa Ek" : ""));
  CHECK(verdict.facts->course == "sociala-medier");
  CHECK(verdict.facts->course_version == "2026.1");
  CHECK(verdict.facts->issuer == "Exempelkommunen");
  CHECK(verdict.facts->known_as == "Exempelkommunen");
  CHECK(verdict.facts->issued == test::certificate().issued);
  CHECK(verdict.facts->valid_until == test::certificate().valid_until);
  CHECK(verdict.facts->fingerprint == proof::fingerprint_of(test::key(1).public_key()));
  CHECK(verdict.facts->identity_checked);
}

TEST_CASE("verify: one issued locally says that nobody checked the identity", "[proof][verify]") {
  learning::Certificate certificate = test::certificate();
  certificate.identity_checked = false;
  const Kind kind = GENERATE(Kind::credential, Kind::statement);
  const proof::Verdict verdict = proof::verify(
      written(kind, certificate, test::key(1)),
      test::trust_in_the_issuer(),
      test::later());
  CHECK(verdict.outcome == Outcome::valid);
  CHECK_FALSE(verdict.facts->identity_checked);
}

TEST_CASE(
    "verify: when several apply, changed comes first, then the issuer, then revoked, then expired",
    "[proof][verify]") {
  const Kind kind = GENERATE(Kind::credential, Kind::statement);
  const bool changed = GENERATE(false, true);
  const bool unknown = GENERATE(false, true);
  const bool revoked = GENERATE(false, true);
  const bool expired = GENERATE(false, true);
  std::string text = written(kind, test::certificate(), test::key(1));
  if (changed) text = test::replaced(text, "2026-000412", "2026-000413");
  proof::Trust trust;
  if (!unknown) trust = test::trust_in_the_issuer();
  if (revoked) trust.revoked.push_back(revoking(changed ? "2026-000413" : "2026-000412", 1));
  const base::Instant now = expired ? test::at("2029-01-01T00:00:00Z") : test::later();
  const Outcome expected = changed   ? Outcome::changed
                           : unknown ? Outcome::unknown_issuer
                           : revoked ? Outcome::revoked
                           : expired ? Outcome::expired
                                     : Outcome::valid;
  CHECK(proof::verify(text, trust, now).outcome == expected);
}

TEST_CASE("verify: no single changed byte of a credential passes", "[proof][verify]") {
  const std::string text = test::credential(test::certificate(), test::key(1));
  const proof::Trust trust = test::trust_in_the_issuer();
  for (std::size_t i = 0; i < text.size(); ++i)
    for (const int change : {1, 32}) {
      std::string changed = text;
      changed[i] = static_cast<char>(changed[i] ^ change);
      const Outcome outcome = proof::verify(changed, trust, test::later()).outcome;
      if (outcome != Outcome::changed && outcome != Outcome::unreadable)
        FAIL("byte " << i << " changed by " << change << ": " << static_cast<int>(outcome));
    }
}

TEST_CASE("verify: with the wrong key it is an unknown issuer's", "[proof][verify]") {
  proof::Trust trust;
  trust.keys.push_back({"Exempelkommunen", test::key(2).public_key(), {}, {}});
  const proof::Verdict verdict =
      proof::verify(test::credential(test::certificate(), test::key(1)), trust, test::later());
  CHECK(verdict.outcome == Outcome::unknown_issuer);
  CHECK(why(verdict) == "P152");
}

TEST_CASE("verify: with two keys of one issuer both are believed", "[proof][verify]") {
  proof::Trust trust = test::trust_in_the_issuer();
  trust.keys.push_back({"Exempelkommunen", test::key(2).public_key(), {}, {}});
  for (const std::uint8_t number : {std::uint8_t{1}, std::uint8_t{2}})
    CHECK(
        proof::verify(
            test::credential(test::certificate(), test::key(number)),
            trust,
            test::later())
            .outcome == Outcome::valid);
}

TEST_CASE("verify: a forger who names another issuer's key is found", "[proof][verify]") {
  const proof::KeyPair forger = test::key(2);
  const std::string text = test::credential(test::certificate(), forger);
  const std::string did = R"("id":"did:key:)";
  const std::string named = test::replaced(
      text,
      did + proof::multikey_of(forger.public_key()),
      did + proof::multikey_of(test::key(1).public_key()));
  CHECK(
      proof::verify(named, test::trust_in_the_issuer(), test::later()).outcome == Outcome::changed);
}

TEST_CASE("verify: an issuer that calls itself by another's name is remarked", "[proof][verify]") {
  learning::Certificate certificate = test::certificate();
  certificate.issuer = "Grannkommunen";
  const proof::Verdict verdict = proof::verify(
      test::credential(certificate, test::key(1)),
      test::trust_in_the_issuer(),
      test::later());
  CHECK(verdict.outcome == Outcome::valid);
  REQUIRE(verdict.remarks.size() == 1);
  CHECK(verdict.remarks[0].code == "P161");
}

TEST_CASE("verify: expired after the last moment, not at it", "[proof][verify]") {
  const Kind kind = GENERATE(Kind::credential, Kind::statement);
  const std::string text = written(kind, test::certificate(), test::key(1));
  const proof::Trust trust = test::trust_in_the_issuer();
  const base::Instant last = test::certificate().valid_until;
  CHECK(proof::verify(text, trust, last).outcome == Outcome::valid);
  const proof::Verdict verdict = proof::verify(text, trust, {last.ms + 1});
  CHECK(verdict.outcome == Outcome::expired);
  CHECK(why(verdict) == "P156");
}

TEST_CASE(
    "verify: a clock set back is said, a clock some minutes slow forgiven",
    "[proof][verify]") {
  const std::string text = test::credential(test::certificate(), test::key(1));
  const proof::Trust trust = test::trust_in_the_issuer();
  const proof::Verdict verdict = proof::verify(text, trust, test::at("2026-11-21T10:00:00Z"));
  CHECK(verdict.outcome == Outcome::expired);
  CHECK(why(verdict) == "P157");
  CHECK(proof::verify(text, trust, test::at("2026-11-22T09:58:00Z")).outcome == Outcome::valid);
}

TEST_CASE("verify: times in other zones are the moments they are", "[proof][verify]") {
  const proof::KeyPair issuer = test::key(1);
  auto credential = proof::read_credential(test::credential(test::certificate(), issuer));
  REQUIRE(credential.has_value());
  credential->valid_from = "2026-11-22T12:00:00.5+02:00";
  credential->valid_until = "2027-03-01T02:00:00-06:00";
  const std::string text = written_anew(*credential, issuer);
  const proof::Trust trust = test::trust_in_the_issuer();
  const proof::Verdict verdict = proof::verify(text, trust, test::at("2027-03-01T08:00:00Z"));
  CHECK(verdict.outcome == Outcome::valid);
  CHECK(verdict.facts->issued == base::Instant{test::at("2026-11-22T10:00:00Z").ms + 500});
  CHECK(proof::verify(text, trust, test::at("2027-03-01T08:00:01Z")).outcome == Outcome::expired);
  // Written otherwise it is the same moment, but not what was signed.
  CHECK(
      proof::verify(
          test::replaced(text, "2026-11-22T12:00:00.5+02:00", "2026-11-22T10:00:00.5Z"),
          trust,
          test::later())
          .outcome == Outcome::changed);
}

TEST_CASE("times: without a zone, or on a day there is not, they are no times", "[proof][verify]") {
  CHECK(proof::parse_time("1970-01-01T00:00:01Z") == base::Instant{1000});
  CHECK(proof::parse_time("1970-01-01T01:00:00+01:00") == base::Instant{0});
  CHECK(proof::parse_time("1970-01-01T00:00:00.123456Z") == base::Instant{123});
  for (const char* text :
       {"2026-11-22T10:00:00",
        "2026-02-30T10:00:00Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T10:00:60Z",
        "2026-11-22 10:00:00Z",
        "2026-11-22T10:00:00.Z",
        "2026-11-22T10:00:00+2:00",
        "2026-11-22T10:00:00Zz",
        "2026-11-22",
        ""})
    CHECK_FALSE(proof::parse_time(text).has_value());
}

TEST_CASE("verify: revoked by the issuer, with the reason", "[proof][verify]") {
  const Kind kind = GENERATE(Kind::credential, Kind::statement);
  proof::Trust trust = test::trust_in_the_issuer();
  trust.revoked.push_back(revoking("2026-000412", 1));
  const proof::Verdict verdict =
      proof::verify(written(kind, test::certificate(), test::key(1)), trust, test::later());
  CHECK(verdict.outcome == Outcome::revoked);
  CHECK(why(verdict) == "P155");
  REQUIRE(verdict.facts->revoked.has_value());
  CHECK(verdict.facts->revoked->reason == "Slutade sin anställning");
}

TEST_CASE("verify: a list that does not name it leaves it valid", "[proof][verify]") {
  proof::Trust trust = test::trust_in_the_issuer();
  trust.revoked.push_back(revoking("2026-000999", 1));
  CHECK(
      proof::verify(test::credential(test::certificate(), test::key(1)), trust, test::later())
          .outcome == Outcome::valid);
}

TEST_CASE("verify: a stranger's list is not counted, and that is said", "[proof][verify]") {
  proof::Trust trust = test::trust_in_the_issuer();
  trust.revoked.push_back(revoking("2026-000412", 3));
  SECTION("a key that nobody knows") {}
  SECTION("a key known as somebody else's") {
    trust.keys.push_back({"Grannkommunen", test::key(3).public_key(), {}, {}});
  }
  const proof::Verdict verdict =
      proof::verify(test::credential(test::certificate(), test::key(1)), trust, test::later());
  CHECK(verdict.outcome == Outcome::valid);
  REQUIRE(verdict.remarks.size() == 1);
  CHECK(verdict.remarks[0].code == "P160");
}

TEST_CASE("verify: the issuer's newer key may revoke what an older one signed", "[proof][verify]") {
  proof::Trust trust = test::trust_in_the_issuer();
  trust.keys[0].until = test::at("2026-12-01T00:00:00Z");
  trust.keys.push_back({"exempelkommunen ", test::key(2).public_key(), {}, {}});
  trust.revoked.push_back(revoking("2026-000412", 2));
  CHECK(
      proof::verify(test::credential(test::certificate(), test::key(1)), trust, test::later())
          .outcome == Outcome::revoked);
}

TEST_CASE(
    "verify: a rotated key's certificates stay valid, later ones are not believed",
    "[proof][verify]") {
  const Kind kind = GENERATE(Kind::credential, Kind::statement);
  proof::Trust trust = test::trust_in_the_issuer();
  trust.keys[0].until = test::at("2026-12-01T00:00:00Z");
  learning::Certificate certificate = test::certificate();
  CHECK(
      proof::verify(written(kind, certificate, test::key(1)), trust, test::later()).outcome ==
      Outcome::valid);
  certificate.issued = test::at("2026-12-02T00:00:00Z");
  const proof::Verdict after =
      proof::verify(written(kind, certificate, test::key(1)), trust, test::later());
  CHECK(after.outcome == Outcome::unknown_issuer);
  CHECK(why(after) == "P153");
  certificate.issued = test::at("2025-12-31T00:00:00Z");
  const proof::Verdict before =
      proof::verify(written(kind, certificate, test::key(1)), trust, test::later());
  CHECK(before.outcome == Outcome::unknown_issuer);
  CHECK(why(before) == "P154");
}

TEST_CASE("verify: what cannot be read says why", "[proof][verify]") {
  const std::string credential = test::credential(test::certificate(), test::key(1));
  const auto [text, code] = GENERATE_COPY(table<std::string, std::string>({
      {"", "P121"},
      {"hello", "P120"},
      {"{}", "P120"},
      {credential.substr(0, 1000), "P121"},
      {"behorig:1:abc", "P122"},
      {"behorig:9:abc", "P123"},
      {std::string(300'000, ' ') + "{", "P121"},
      {"{\"a\":\"" + std::string(300'000, 'x') + "\"}", "P120"},
  }));
  const proof::Verdict verdict = proof::verify(text, test::trust_in_the_issuer(), test::later());
  CHECK(verdict.outcome == Outcome::unreadable);
  CHECK_FALSE(verdict.facts.has_value());
  CHECK(why(verdict) == code);
}

TEST_CASE("verify: blanks and line ends around a copied text do no harm", "[proof][verify]") {
  const Kind kind = GENERATE(Kind::credential, Kind::statement);
  const std::string text = "\r\n  " + written(kind, test::certificate(), test::key(1)) + "\r\n";
  CHECK(proof::verify(text, test::trust_in_the_issuer(), test::later()).outcome == Outcome::valid);
}

TEST_CASE("verify: the holder is matched by what the certificate holds", "[proof][verify]") {
  const proof::Trust trust = test::trust_in_the_issuer();
  learning::Certificate certificate = test::certificate();
  const auto facts = [&](Kind kind) {
    return *proof::verify(written(kind, certificate, test::key(1)), trust, test::later()).facts;
  };
  const proof::Facts by_email = facts(Kind::credential);
  CHECK(proof::matches_holder(by_email, "ASA.EK@exempelkommunen.se") == HolderMatch::yes);
  CHECK(proof::matches_holder(by_email, "eva.ek@exempelkommunen.se") == HolderMatch::no);
  CHECK(proof::matches_holder(by_email, "Åsa Ek") == HolderMatch::cannot_tell);
  certificate.email = "";
  const proof::Facts by_name = facts(Kind::credential);
  CHECK(proof::matches_holder(by_name, " Åsa  Ek") == HolderMatch::yes);
  CHECK(proof::matches_holder(by_name, "Eva Ek") == HolderMatch::no);
  CHECK(proof::matches_holder(by_name, "asa.ek@exempelkommunen.se") == HolderMatch::cannot_tell);
  const proof::Facts in_code = facts(Kind::statement);
  CHECK(proof::matches_holder(in_code, "åsa ek") == HolderMatch::yes);
  CHECK(proof::matches_holder(in_code, "Eva Ek") == HolderMatch::no);
  certificate.holder = "Maximiliana " + std::string(200, 'x');
  const proof::Facts shortened = facts(Kind::statement);
  CHECK(shortened.holder_shortened);
  CHECK(proof::matches_holder(shortened, certificate.holder) == HolderMatch::yes);
  CHECK(proof::matches_holder(shortened, "Maximiliana y") == HolderMatch::no);
}
