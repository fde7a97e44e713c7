#include "base/hash.hpp"

#include <sodium.h>

#include <array>

namespace behorig::base {

std::string blake2b_hex(std::string_view bytes) {
  std::array<unsigned char, 32> digest{};
  // libsodium reads raw bytes; char and unsigned char may alias.
  const auto* input = reinterpret_cast<const unsigned char*>(bytes.data());
  crypto_generichash(digest.data(), digest.size(), input, bytes.size(), nullptr, 0);

  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(digest.size() * 2);
  for (const unsigned char byte : digest) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

}  // namespace behorig::base
