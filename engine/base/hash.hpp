#pragma once
// BLAKE2b-256 (RFC 7693) over bytes, as 64 lower-case hexadecimal digits. Wraps libsodium.

#include <string>
#include <string_view>

namespace behorig::base {

std::string blake2b_hex(std::string_view bytes);

}  // namespace behorig::base
