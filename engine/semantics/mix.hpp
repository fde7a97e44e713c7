#pragma once
// A fast hash for comparing one frame's tree with the next; not for storage.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace behorig::semantics {

inline std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
  hash ^= value;
  hash *= 0x9E3779B97F4A7C15U;
  return hash ^ (hash >> 29U);
}

inline std::uint64_t mix(std::uint64_t hash, std::string_view text) {
  hash = mix(hash, text.size() + 0x51ed27U);
  while (text.size() >= sizeof(std::uint64_t)) {
    std::uint64_t value = 0;
    std::memcpy(&value, text.data(), sizeof value);
    hash = mix(hash, value);
    text.remove_prefix(sizeof value);
  }
  std::uint64_t rest = 0;
  if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
  return mix(hash, rest);
}

}  // namespace behorig::semantics
