// The vectors of the W3C's eddsa-rdfc-2022 and a sample of an Open Badges 3.0 credential, byte for
// byte. They are not the project's own, and may be missing.

#include "base/json.hpp"
#include "base/text.hpp"
#include "proof/base58.hpp"
#include "proof/credential.hpp"
#include "proof/keys.hpp"
#include "proof/quads.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>

using namespace behorig;

namespace {

std::filesystem::path standards() {
  return test::source_folder().parent_path() / "shared" / "standards";
}

bool are_here() {
  if (std::filesystem::exists(standards() / "ob3")) return true;
  std::cout << "skipped here: the standards' data is not beside the project\n";
  return false;
}

std::string vector_file(const std::string& name) {
  return test::read_file(standards() / "eddsa-rdfc-2022" / name);
}

std::string value_in(const std::string& json, std::string_view key) {
  base::Problems problems;
  const auto read = base::parse_json(json, "", problems);
  REQUIRE(read.has_value());
  const base::Json* value = read->find(key);
  REQUIRE(value != nullptr);
  return *value->text();
}

// The statements of canonical N-Quads, in reverse order and with other names of blank nodes.
std::vector<proof::Quad> shuffled(const std::string& text) {
  std::vector<proof::Quad> quads;
  const auto renamed = [](const std::string& term) {
    return term.starts_with("_:c14n") ? "_:x" + std::to_string(100 - (term.back() - '0')) : term;
  };
  for (const std::string& line : base::split(text, '\n')) {
    if (line.empty()) continue;
    const std::size_t first = line.find(' ');
    const std::size_t second = line.find(' ', first + 1);
    quads.push_back(
        {renamed(line.substr(0, first)),
         line.substr(first + 1, second - first - 1),
         renamed(line.substr(second + 1, line.size() - second - 3))});
  }
  std::reverse(quads.begin(), quads.end());
  return quads;
}

}  // namespace

TEST_CASE(
    "eddsa-rdfc-2022: the proof's statements are those of the vectors",
    "[proof][standards]") {
  if (!are_here()) return;
  const std::string config = vector_file("proofConfigDataInt.json");
  proof::Credential credential;
  credential.proof_created = value_in(config, "created");
  credential.proof_method = value_in(config, "verificationMethod");
  const std::string quads = proof::proof_quads(credential);
  CHECK(quads == vector_file("proofCanonDataInt.txt"));
  CHECK(proof::hex_of(proof::sha256(quads)) == base::trimmed(vector_file("proofHashDataInt.txt")));
}

TEST_CASE(
    "eddsa-rdfc-2022: hashes, signature and key are those of the vectors",
    "[proof][standards]") {
  if (!are_here()) return;
  const std::string document = vector_file("canonDocDataInt.txt");
  CHECK(proof::canonical_quads(shuffled(document)) == document);
  CHECK(proof::hex_of(proof::sha256(document)) == base::trimmed(vector_file("docHashDataInt.txt")));
  const std::string hashed =
      proof::sha256(vector_file("proofCanonDataInt.txt")) + proof::sha256(document);
  CHECK(proof::hex_of(hashed) == base::trimmed(vector_file("combinedHashDataInt.txt")));

  const auto key = proof::key_of(value_in(vector_file("keyPair.json"), "publicKeyMultibase"));
  const std::string text = base::trimmed(vector_file("sigBTC58DataInt.txt"));
  const auto signature = proof::signature_of(text);
  REQUIRE(key.has_value());
  REQUIRE(signature.has_value());
  CHECK(proof::fits_raw(*key, hashed, *signature));
  CHECK(proof::text_of(*signature) == text);
  CHECK(
      proof::hex_of({reinterpret_cast<const char*>(signature->data()), signature->size()}) ==
      base::trimmed(vector_file("sigHexDataInt.txt")));
}

TEST_CASE("eddsa-rdfc-2022: the vectors' key signs as they say", "[proof][standards]") {
  if (!are_here()) return;
  const auto secret =
      proof::from_base58(value_in(vector_file("keyPair.json"), "privateKeyMultibase").substr(1));
  REQUIRE(secret.has_value());
  REQUIRE(secret->size() == 34);  // two bytes say which kind of key
  proof::Seed seed{};
  std::copy(secret->begin() + 2, secret->end(), seed.begin());
  const proof::KeyPair pair{seed};
  CHECK(
      proof::multikey_of(pair.public_key()) ==
      value_in(vector_file("keyPair.json"), "publicKeyMultibase"));
  const auto hashed = proof::from_hex(base::trimmed(vector_file("combinedHashDataInt.txt")));
  REQUIRE(hashed.has_value());
  CHECK(
      proof::text_of(pair.sign_raw(*hashed)) == base::trimmed(vector_file("sigBTC58DataInt.txt")));
}

TEST_CASE(
    "Open Badges 3.0: the sample's statements stay as they are in canonical order",
    "[proof][standards]") {
  if (!are_here()) return;
  const std::string sample = test::read_file(standards() / "ob3" / "ob3_sample.nq");
  CHECK(proof::canonical_quads(shuffled(sample)) == sample);
}

TEST_CASE("Open Badges 3.0: the identity's hash is the standard's", "[proof][standards]") {
  CHECK(
      proof::identity_hash("a@example.com", "Kosher") ==
      "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399");
}
