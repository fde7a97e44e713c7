#include "proof/keys.hpp"

#include "base/hash.hpp"
#include "proof/base58.hpp"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace behorig::proof {

namespace {

constexpr std::string_view ed25519_multicodec = "\xed\x01";
constexpr std::string_view did_prefix = "did:key:";

static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64);
static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_BYTES == 64);

// libsodium reads raw bytes; char and unsigned char may alias.
const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

template <std::size_t Size>
std::string_view chars(const std::array<std::uint8_t, Size>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// No text of a standard begins like this, so a signature of ours fits nothing raw, and no purpose
// can run into what follows it.
std::string for_purpose(std::string_view purpose, std::string_view bytes) {
  std::string message{"behorig signs:"};
  message += purpose;
  message += '\n';
  message += bytes;
  return message;
}

// Randomness from several threads needs it; everything else works without.
void start_sodium() {
  [[maybe_unused]] const int started = sodium_init();
  assert(started >= 0 && "libsodium finds no randomness");
}

base::Failed no_key(std::string_view text) {
  return base::Failed{base::Problem{
      "P107",
      base::Severity::error,
      {},
      {{"text", std::string{text.substr(0, 80)}}}}};
}

}  // namespace

KeyPair::KeyPair(const Seed& seed) {
  crypto_sign_seed_keypair(public_.bytes.data(), secret_.data(), seed.data());
}

KeyPair::KeyPair(KeyPair&& other) noexcept : secret_{other.secret_}, public_{other.public_} {
  other.wipe();
}

KeyPair& KeyPair::operator=(KeyPair&& other) noexcept {
  if (this == &other) return *this;
  secret_ = other.secret_;
  public_ = other.public_;
  other.wipe();
  return *this;
}

KeyPair::~KeyPair() {
  wipe();
}

void KeyPair::wipe() {
  sodium_memzero(secret_.data(), secret_.size());
}

Seed KeyPair::seed() const {
  Seed seed{};
  crypto_sign_ed25519_sk_to_seed(seed.data(), secret_.data());
  return seed;
}

Signature KeyPair::sign_raw(std::string_view bytes) const {
  Signature signature{};
  crypto_sign_detached(signature.data(), nullptr, raw(bytes), bytes.size(), secret_.data());
  return signature;
}

void wipe(Seed& seed) {
  sodium_memzero(seed.data(), seed.size());
}

void wipe(std::string& secret) {
  sodium_memzero(secret.data(), secret.size());
  secret.clear();
}

std::string make_salt() {
  start_sodium();
  std::array<std::uint8_t, 16> salt{};
  randombytes_buf(salt.data(), salt.size());
  return hex_of(chars(salt));
}

KeyPair make_key_pair() {
  start_sodium();
  Seed seed{};
  randombytes_buf(seed.data(), seed.size());
  KeyPair pair{seed};
  wipe(seed);
  return pair;
}

Signature sign(const KeyPair& pair, std::string_view purpose, std::string_view bytes) {
  return pair.sign_raw(for_purpose(purpose, bytes));
}

bool fits(
    const PublicKey& key,
    std::string_view purpose,
    std::string_view bytes,
    const Signature& signature) {
  return fits_raw(key, for_purpose(purpose, bytes), signature);
}

bool fits_raw(const PublicKey& key, std::string_view bytes, const Signature& signature) {
  return crypto_sign_verify_detached(
             signature.data(),
             raw(bytes),
             bytes.size(),
             key.bytes.data()) == 0;
}

std::string multikey_of(const PublicKey& key) {
  std::string bytes{ed25519_multicodec};
  bytes += chars(key.bytes);
  return "z" + base58(bytes);
}

std::string did_of(const PublicKey& key) {
  return std::string{did_prefix} + multikey_of(key);
}

base::Result<PublicKey> key_of(std::string_view text) {
  std::string_view multikey = text;
  if (multikey.starts_with(did_prefix)) multikey.remove_prefix(did_prefix.size());
  if (!multikey.starts_with('z')) return no_key(text);
  const auto bytes = from_base58(multikey.substr(1));
  if (!bytes || !bytes->starts_with(ed25519_multicodec) ||
      bytes->size() != ed25519_multicodec.size() + crypto_sign_PUBLICKEYBYTES)
    return no_key(text);
  PublicKey key;
  std::copy(bytes->begin() + 2, bytes->end(), key.bytes.begin());
  // Keys of small order, for which anything seems signed, are no keys of anybody's.
  if (crypto_core_ed25519_is_valid_point(key.bytes.data()) == 0) return no_key(text);
  return key;
}

std::string fingerprint_of(const PublicKey& key) {
  const std::string hex = base::blake2b_hex(chars(key.bytes));
  return hex.substr(0, 4) + " " + hex.substr(4, 4) + " " + hex.substr(8, 4) + " " +
         hex.substr(12, 4);
}

std::string text_of(const Signature& signature) {
  return "z" + base58(chars(signature));
}

base::Result<Signature> signature_of(std::string_view text) {
  if (!text.starts_with('z')) return no_key(text);
  const auto bytes = from_base58(text.substr(1));
  if (!bytes || bytes->size() != crypto_sign_BYTES) return no_key(text);
  Signature signature{};
  std::copy(bytes->begin(), bytes->end(), signature.begin());
  return signature;
}

std::string sha256(std::string_view bytes) {
  std::string digest(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256(reinterpret_cast<unsigned char*>(digest.data()), raw(bytes), bytes.size());
  return digest;
}

std::string hex_of(std::string_view bytes) {
  std::string digits(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), raw(bytes), bytes.size());
  digits.pop_back();
  return digits;
}

std::optional<std::string> from_hex(std::string_view digits) {
  if (digits.size() % 2 != 0) return {};
  std::string bytes(digits.size() / 2, '\0');
  std::size_t length = 0;
  if (sodium_hex2bin(
          reinterpret_cast<unsigned char*>(bytes.data()),
          bytes.size(),
          digits.data(),
          digits.size(),
          nullptr,
          &length,
          nullptr) != 0 ||
      length != bytes.size())
    return {};
  return bytes;
}

std::string base64(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), raw(bytes), bytes.size(), variant);
  text.pop_back();
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string bytes(text.size() / 4 * 3 + 2, '\0');
  std::size_t length = 0;
  if (sodium_base642bin(
          reinterpret_cast<unsigned char*>(bytes.data()),
          bytes.size(),
          text.data(),
          text.size(),
          nullptr,
          &length,
          nullptr,
          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
    return {};
  bytes.resize(length);
  return bytes;
}

}  // namespace behorig::proof
