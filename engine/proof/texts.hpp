#pragma once
// Texts and times as they may stand in something that is signed.

#include "base/instant.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace behorig::proof {

// "2026-11-22T11:00:00+02:00": seconds with or without a fraction, "Z" or an offset, always a zone;
// nothing when it is no such time, or not in the years 1970–9999.
std::optional<base::Instant> parse_time(std::string_view text);

// "2026-11-22T09:00:00Z"; what is less than a second is cut off.
std::string second_text(base::Instant instant);
base::Instant whole_seconds(base::Instant instant);

// Whether a text can be signed and shown: valid UTF-8 that is not blank, at most so many bytes, and
// without what a screen would obey rather than show (control characters, reversed direction).
bool is_plain(std::string_view text, std::size_t most_bytes);

}  // namespace behorig::proof
