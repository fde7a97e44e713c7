#include "proof/base58.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace behorig::proof {

namespace {

constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::size_t longest = 256;

// `digits`, the lowest first, times `base` plus `more`, each below `limit`.
void shift_in(
    std::vector<std::uint8_t>& digits,
    std::uint32_t base,
    std::uint32_t more,
    std::uint32_t limit) {
  for (std::uint8_t& digit : digits) {
    more += digit * base;
    digit = static_cast<std::uint8_t>(more % limit);
    more /= limit;
  }
  for (; more > 0; more /= limit)
    digits.push_back(static_cast<std::uint8_t>(more % limit));
}

}  // namespace

std::string base58(std::string_view bytes) {
  std::vector<std::uint8_t> digits;
  for (const char byte : bytes)
    shift_in(digits, 256, static_cast<std::uint8_t>(byte), 58);
  // Zeros in front have no weight, so each stands as a digit of its own.
  const std::size_t zeros = std::min(bytes.find_first_not_of('\0'), bytes.size());
  std::string text(zeros, alphabet[0]);
  for (std::size_t i = digits.size(); i > 0; --i)
    text += alphabet[digits[i - 1]];
  return text;
}

std::optional<std::string> from_base58(std::string_view text) {
  if (text.size() > longest) return {};
  std::vector<std::uint8_t> digits;
  for (const char c : text) {
    const std::size_t value = alphabet.find(c);
    if (value == std::string_view::npos) return {};
    shift_in(digits, 58, static_cast<std::uint32_t>(value), 256);
  }
  const std::size_t zeros = std::min(text.find_first_not_of(alphabet[0]), text.size());
  std::string bytes(zeros, '\0');
  for (std::size_t i = digits.size(); i > 0; --i)
    bytes += static_cast<char>(digits[i - 1]);
  return bytes;
}

}  // namespace behorig::proof
