#pragma once
// Time-ordered unique ids (UUID version 7, RFC 9562), made from what the caller hands in: no clock,
// no randomness in here.

#include "base/instant.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace behorig::base {

// 36 lower-case characters. `random` comes from the operating system; equal input gives equal ids.
std::string make_id(Instant now, const std::array<std::uint8_t, 10>& random);

}  // namespace behorig::base
