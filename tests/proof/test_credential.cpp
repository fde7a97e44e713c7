#include "base/text.hpp"
#include "proof/credential.hpp"
#include "proof/proof_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using proof::ProofState;

namespace {

proof::Credential read_whole(const std::string& text) {
  auto credential = proof::read_credential(text);
  if (!credential) FAIL("not read: " << credential.error().code);
  return *credential;
}

std::string credential_refusal(const std::string& text) {
  const auto credential = proof::read_credential(text);
  return credential ? "" : credential.error().code;
}

}  // namespace

TEST_CASE("credential: says what the certificate says, and its proof fits", "[proof][credential]") {
  const proof::KeyPair issuer = test::key(1);
  const proof::Credential it = read_whole(test::credential(test::certificate(), issuer));
  CHECK(proof::proof_state(it) == ProofState::fits);
  CHECK(it.id == "urn:uuid:019aab00-0000-7000-8000-000000000412");
  CHECK(it.issuer == proof::did_of(issuer.public_key()));
  CHECK(it.issuer_name == "Exempelkommunen");
  CHECK(it.number == "2026-000412");
  CHECK(it.valid_from == "2026-11-22T10:00:00Z");
  CHECK(it.valid_until == "2028-11-22T22:59:59Z");
  CHECK(it.proof_created == it.valid_from);
  CHECK(it.course == "sociala-medier");
  CHECK(it.title == "Sociala medier i tjänsten");
  CHECK(it.version == "2026.1");
  CHECK(it.description == "Lagar · Moderering · Avsluta konto");
  CHECK(it.language == "sv");
}

TEST_CASE("credential: names nobody, and no attempt or score", "[proof][credential]") {
  const std::string text = test::credential(test::certificate(), test::key(1));
  for (const char* secret : {"Åsa", "Ek\"", "asa.ek", "learner", "attempt", "result", "Percent"})
    CHECK(text.find(secret) == std::string::npos);
}

TEST_CASE(
    "credential: the holder is a salted hash of the e-mail, else of the name",
    "[proof][credential]") {
  learning::Certificate certificate = test::certificate();
  certificate.email = " Asa.Ek@Exempelkommunen.SE ";
  const proof::Credential by_email = read_whole(test::credential(certificate, test::key(1)));
  CHECK(by_email.identity_type == "emailAddress");
  CHECK(by_email.identity_hash == proof::identity_hash("asa.ek@exempelkommunen.se", test::salt));

  certificate.email = "";
  certificate.holder = "A\u030asa  Ek";  // å of two code points, two blanks
  const proof::Credential by_name = read_whole(test::credential(certificate, test::key(1)));
  CHECK(by_name.identity_type == "name");
  CHECK(by_name.identity_hash == proof::identity_hash("Åsa Ek", test::salt));
}

TEST_CASE("credential: says that it is a condition and who decides", "[proof][credential]") {
  learning::Certificate certificate = test::certificate();
  const proof::Credential checked = read_whole(test::credential(certificate, test::key(1)));
  CHECK(checked.identity_tag == "identity-checked");
  CHECK(checked.narrative.find("Ansvarig chef beslutar") != std::string::npos);
  CHECK(checked.narrative.find("Utfärdat lokalt") == std::string::npos);

  certificate.identity_checked = false;
  const proof::Credential local = read_whole(test::credential(certificate, test::key(1)));
  CHECK(local.identity_tag == "issued-locally");
  CHECK(
      local.narrative.find("Utfärdat lokalt, identiteten är inte kontrollerad") !=
      std::string::npos);
  CHECK(local.achievement != checked.achievement);

  certificate.language = "en";
  const proof::Credential english = read_whole(test::credential(certificate, test::key(1)));
  CHECK(english.narrative.find("Issued locally") != std::string::npos);
}

TEST_CASE(
    "credential: two of one course share its achievement, not their holder",
    "[proof][credential]") {
  learning::Certificate other = test::certificate();
  other.id = "019aab00-0000-7000-8000-000000000413";
  const proof::Credential first = read_whole(test::credential(test::certificate(), test::key(1)));
  const proof::Credential second = read_whole(test::credential(other, test::key(1)));
  CHECK(first.achievement == second.achievement);
  CHECK(first.subject != second.subject);
}

TEST_CASE("credential: equal input gives equal bytes", "[proof][credential]") {
  CHECK(
      test::credential(test::certificate(), test::key(1)) ==
      test::credential(test::certificate(), test::key(1)));
}

TEST_CASE("credential: quotes, backslashes and emoji survive", "[proof][credential]") {
  learning::Certificate certificate = test::certificate();
  certificate.course_title = R"(Kurs "A\B" 🙂)";
  certificate.issuer = R"(C:\Kommunen "Ö")";
  const proof::Credential it = read_whole(test::credential(certificate, test::key(1)));
  CHECK(it.title == certificate.course_title);
  CHECK(proof::proof_state(it) == ProofState::fits);
  CHECK(proof::credential_quads(it).find(R"("C:\\Kommunen \"Ö\"")") != std::string::npos);
}

TEST_CASE("credential: what cannot be signed or shown is not signed", "[proof][credential]") {
  learning::Certificate certificate = test::certificate();
  SECTION("no number") {
    certificate.number = "";
  }
  SECTION("no id") {
    certificate.id = "412";
  }
  SECTION("no holder") {
    certificate.holder = "  ";
  }
  SECTION("no issuer") {
    certificate.issuer = "";
  }
  SECTION("a line break") {
    certificate.course_title = "en\nannan";
  }
  SECTION("reversed direction") {
    certificate.issuer = "Kommun \u202e nenummoK";
  }
  SECTION("broken UTF-8") {
    certificate.course_title = "\xff";
  }
  SECTION("no course version") {
    certificate.course_version = "";
  }
  const auto text =
      proof::credential_text(certificate, test::key(1), test::salt, test::credential_strings("sv"));
  REQUIRE_FALSE(text.has_value());
  CHECK(text.error().code == "P125");
}

TEST_CASE(
    "credential: a key more, less or of another kind is no credential of ours",
    "[proof][credential]") {
  const std::string text = test::credential(test::certificate(), test::key(1));
  const auto [what, with] = GENERATE(table<std::string, std::string>({
      {R"("proof":[)", R"("result":[],"proof":[)"},
      {R"("proof":[)", R"("refreshService":null,"proof":[)"},
      {R"("salt":)", R"("sal":)"},
      {R"("hashed":true)", R"("hashed":false)"},
      {R"("hashed":true)", R"("hashed":1)"},
      {R"("hashed":true)", R"("hashed":null)"},
      {R"("hashed":true)", R"("hashed":true,"hashed":true)"},
      {R"("type":["Profile"])", R"("type":"Profile")"},
      {R"("type":["Profile"])", R"("type":["Profile",1])"},
      {R"("type":["Achievement"])", R"("type":["Achievement","Achievement"])"},
      {R"("eddsa-rdfc-2022")", R"("eddsa-jcs-2022")"},
      {R"("assertionMethod")", R"("authentication")"},
      {"context-3.0.3", "context-3.0.2"},
      {R"("version":"2026.1")", R"("version":2026.1)"},
      {R"("licenseNumber":"2026-000412")", R"("licenseNumber":"2026\u001b[2J")"},
  }));
  CHECK(credential_refusal(test::replaced(text, what, with)) == "P120");
}

TEST_CASE("credential: two proofs are no credential of ours", "[proof][credential]") {
  const std::string text = test::credential(test::certificate(), test::key(1));
  const std::size_t begin = text.find(R"("proof":[)") + 9;
  const std::string proof = text.substr(begin, text.find(']', begin) - begin);
  CHECK(credential_refusal(test::replaced(text, proof, proof + "," + proof)) == "P120");
  CHECK(credential_refusal(test::replaced(text, proof, "")) == "P120");
}

TEST_CASE("credential: one that is cut says so, wherever it is cut", "[proof][credential]") {
  const std::string text = test::credential(test::certificate(), test::key(1));
  for (std::size_t length = 0; length < text.size(); length += 7) {
    const std::string cut = credential_refusal(text.substr(0, length));
    // Within a letter of two bytes the encoding is what breaks first.
    if (cut != "P121" && base::is_valid_utf8(text.substr(0, length)))
      FAIL("cut at " << length << ": " << cut);
    REQUIRE_FALSE(cut.empty());
  }
}

TEST_CASE("credential: written anew by other programs it still fits", "[proof][credential]") {
  std::string text = test::credential(test::certificate(), test::key(1));
  text = test::replaced(text, "Sociala medier i tj", R"(\u0053ociala medier i tj)");
  text = test::replaced(text, R"("proof":[)", "\r\n  \"proof\" : [\t");
  CHECK(proof::proof_state(read_whole(text)) == ProofState::fits);
}

TEST_CASE(
    "credential: signed by one key and named after another is told apart",
    "[proof][credential]") {
  proof::Credential it = read_whole(test::credential(test::certificate(), test::key(1)));
  const proof::KeyPair forger = test::key(2);
  it.proof_method =
      proof::did_of(forger.public_key()) + "#" + proof::multikey_of(forger.public_key());
  it.proof_value = proof::text_of(forger.sign_raw(
      proof::sha256(proof::proof_quads(it)) + proof::sha256(proof::credential_quads(it))));
  CHECK(proof::proof_state(it) == ProofState::other_key);
}
