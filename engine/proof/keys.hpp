#pragma once
// Ed25519 keys, how they are written, and signing. A signature is good for one purpose only: what
// one kind of file says can never be passed off as another. Wraps libsodium.

#include "base/result.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace behorig::proof {

struct PublicKey {
  std::array<std::uint8_t, 32> bytes{};
  auto operator<=>(const PublicKey&) const = default;  // NOLINT(modernize-use-nullptr)
};

using Signature = std::array<std::uint8_t, 64>;
using Seed = std::array<std::uint8_t, 32>;  // what a private key is made from, as secret as it

// A key that signs. Moves, never copies; its secret is wiped when it goes.
class KeyPair {
 public:
  explicit KeyPair(const Seed& seed);
  KeyPair(const KeyPair&) = delete;
  KeyPair& operator=(const KeyPair&) = delete;
  KeyPair(KeyPair&& other) noexcept;
  KeyPair& operator=(KeyPair&& other) noexcept;
  ~KeyPair();

  const PublicKey& public_key() const { return public_; }

  // For a private key file, and for nothing else; wipe it after use.
  Seed seed() const;

  // Over exactly these bytes, as standards demand it. Our own files use `sign`.
  Signature sign_raw(std::string_view bytes) const;

 private:
  void wipe();

  std::array<std::uint8_t, 64> secret_{};
  PublicKey public_{};
};

// A new one, from the operating system's randomness.
KeyPair make_key_pair();
// 32 random hexadecimal digits, for a credential.
std::string make_salt();

void wipe(Seed& seed);
void wipe(std::string& secret);  // empty afterwards

// `purpose` is a short word such as "result": equal bytes signed for another purpose do not fit.
Signature sign(const KeyPair& pair, std::string_view purpose, std::string_view bytes);
bool fits(
    const PublicKey& key,
    std::string_view purpose,
    std::string_view bytes,
    const Signature& signature);
bool fits_raw(const PublicKey& key, std::string_view bytes, const Signature& signature);

// "z6Mk…": the key as a Multikey.
std::string multikey_of(const PublicKey& key);
// "did:key:z6Mk…": the key as somebody's name.
std::string did_of(const PublicKey& key);
// From either of them; P107 when it is neither, or no Ed25519 key.
base::Result<PublicKey> key_of(std::string_view text);
// "7c1e 09ab 44d2 90aa": for people to compare; the first 8 bytes of the key's BLAKE2b-256.
std::string fingerprint_of(const PublicKey& key);

// "z…" in base58, as proofs and signed files write it.
std::string text_of(const Signature& signature);
base::Result<Signature> signature_of(std::string_view text);  // P107

std::string sha256(std::string_view bytes);  // 32 bytes
std::string hex_of(std::string_view bytes);  // lower-case digits
// Nothing when it is not digits of whole bytes.
std::optional<std::string> from_hex(std::string_view digits);
// URL-safe and without padding; nothing when it is not what `base64` writes for some bytes.
std::string base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);

}  // namespace behorig::proof
