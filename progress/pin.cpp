#include "progress/pin.hpp"

#include "progress/database.hpp"

#include <sodium.h>

#include <array>

namespace behorig::progress {
namespace {

// A quarter of libsodium's interactive memory, with more passes instead: old office PCs.
constexpr unsigned long long passes = 6;
constexpr std::size_t memory = 16U << 20U;

void start_sodium() {
  if (sodium_init() < 0) throw Failure{FailureKind::other, "libsodium does not start"};
}

}  // namespace

std::string hash_pin(const std::string& pin) {
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str(out.data(), pin.data(), pin.size(), passes, memory) != 0)
    throw Failure{FailureKind::other, "no memory for the PIN's hash"};
  return out.data();
}

bool pin_fits(const std::string& hash, const std::string& pin) {
  start_sodium();
  return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace behorig::progress
