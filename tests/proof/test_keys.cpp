#include "proof/base58.hpp"
#include "proof/keys.hpp"
#include "proof/proof_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

TEST_CASE("base58: bytes and back, zeros in front too", "[proof][base58]") {
  const auto [bytes, text] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {std::string(1, '\0'), "1"},
      {std::string("\0\0\x28\x7f\xb4\xcd", 6), "11233QC4"},
      {"Hello World!", "2NEpo7TZRRrLZSi2U"},
      {"The quick brown fox jumps over the lazy dog.",
       "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z"},
  }));
  CHECK(proof::base58(bytes) == text);
  CHECK(proof::from_base58(text) == bytes);
}

TEST_CASE("base58: what is not of its alphabet is nothing", "[proof][base58]") {
  CHECK_FALSE(proof::from_base58("0").has_value());
  CHECK_FALSE(proof::from_base58("Il").has_value());
  CHECK_FALSE(proof::from_base58("å").has_value());
  CHECK_FALSE(proof::from_base58(std::string(100'000, '2')).has_value());
}

TEST_CASE("keys: a key is read back from its Multikey and its did:key", "[proof][keys]") {
  const proof::PublicKey key = test::key(1).public_key();
  CHECK(proof::multikey_of(key).substr(0, 4) == "z6Mk");
  CHECK(proof::did_of(key) == "did:key:" + proof::multikey_of(key));
  CHECK(proof::key_of(proof::multikey_of(key)) == key);
  CHECK(proof::key_of(proof::did_of(key)) == key);
}

TEST_CASE("keys: what is no Ed25519 key is refused", "[proof][keys]") {
  const std::string text = GENERATE(
      std::string{},
      std::string{"z"},
      std::string{"did:key:"},
      std::string{"did:web:exempelkommunen.se"},
      std::string{"zDnaegE6RR3atJtHKwTRTWHsJ3kNHqFwv7n9YjTgmU7TyfU76"},  // P-256
      std::string{"z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ"},    // a character less
      // The point of order one, for which anything seems signed.
      "z" + proof::base58(std::string("\xed\x01\x01", 3) + std::string(31, '\0')));
  const auto key = proof::key_of(text);
  REQUIRE_FALSE(key.has_value());
  CHECK(key.error().code == "P107");
}

TEST_CASE("keys: the fingerprint is sixteen digits in four groups", "[proof][keys]") {
  const std::string fingerprint = proof::fingerprint_of(test::key(1).public_key());
  REQUIRE(fingerprint.size() == 19);
  CHECK(fingerprint[4] == ' ');
  CHECK(fingerprint.find_first_not_of("0123456789abcdef ") == std::string::npos);
  CHECK(fingerprint != proof::fingerprint_of(test::key(2).public_key()));
}

TEST_CASE("keys: two new keys differ", "[proof][keys]") {
  CHECK(proof::make_key_pair().public_key() != proof::make_key_pair().public_key());
  CHECK(proof::make_salt() != proof::make_salt());
  CHECK(proof::make_salt().size() == 32);
}

TEST_CASE("signing: a signature fits its key, its purpose and its bytes only", "[proof][keys]") {
  const proof::KeyPair pair = test::key(1);
  const proof::Signature signature = proof::sign(pair, "result", "bytes");
  CHECK(proof::fits(pair.public_key(), "result", "bytes", signature));
  CHECK_FALSE(proof::fits(pair.public_key(), "revoked", "bytes", signature));
  CHECK_FALSE(proof::fits(pair.public_key(), "result", "byte", signature));
  CHECK_FALSE(proof::fits(pair.public_key(), "result\nbytes", "", signature));
  CHECK_FALSE(proof::fits(test::key(2).public_key(), "result", "bytes", signature));
  CHECK_FALSE(proof::fits_raw(pair.public_key(), "bytes", signature));
}

TEST_CASE("signing: a signature is read back from its text", "[proof][keys]") {
  const proof::Signature signature = test::key(1).sign_raw("bytes");
  CHECK(proof::signature_of(proof::text_of(signature)) == signature);
  CHECK_FALSE(proof::signature_of("z1").has_value());
  CHECK_FALSE(proof::signature_of(proof::text_of(signature).substr(1)).has_value());
}

TEST_CASE("keys: a moved key signs, and what it came from holds no secret", "[proof][keys]") {
  proof::KeyPair first = test::key(3);
  const proof::KeyPair second = std::move(first);
  CHECK(second.sign_raw("bytes") == test::key(3).sign_raw("bytes"));
  CHECK(first.seed() == proof::Seed{});  // NOLINT(bugprone-use-after-move): what is looked at
}

TEST_CASE("base64: only what it writes itself is read", "[proof][keys]") {
  CHECK(proof::base64("\xff\xfe") == "__4");
  CHECK(proof::from_base64("__4") == "\xff\xfe");
  CHECK_FALSE(proof::from_base64("__5").has_value());   // bits that say nothing
  CHECK_FALSE(proof::from_base64("__4=").has_value());  // padding
  CHECK_FALSE(proof::from_base64("__ 4").has_value());
}
