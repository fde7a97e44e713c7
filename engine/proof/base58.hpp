#pragma once
// Base58 as Bitcoin writes it: how keys and signatures stand in multibase texts ("z6Mk…").

#include <optional>
#include <string>
#include <string_view>

namespace behorig::proof {

// The time grows with the square of the length; meant for keys and signatures.
std::string base58(std::string_view bytes);
// Nothing when a character is not of the alphabet, or the text is longer than any of ours.
std::optional<std::string> from_base58(std::string_view text);

}  // namespace behorig::proof
