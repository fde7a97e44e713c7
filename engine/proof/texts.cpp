#include "proof/texts.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::proof {

namespace {

constexpr std::int64_t ms_per_second = 1000;
constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_day = 86'400'000;

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "10:15" in minutes; the largest zone is a day.
std::optional<int> zone_minutes(std::string_view zone) {
  if (zone == "Z") return 0;
  if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-')) return {};
  const auto minutes = base::parse_clock(zone.substr(1));
  if (!minutes) return {};
  return zone[0] == '-' ? -*minutes : *minutes;
}

bool is_obeyed(char32_t c) {
  const bool control = c < 0x20U || (c >= 0x7FU && c < 0xA0U);
  const bool line = c == 0x2028U || c == 0x2029U;
  const bool direction = (c >= 0x202AU && c <= 0x202EU) || (c >= 0x2066U && c <= 0x2069U);
  return control || line || direction;
}

}  // namespace

std::optional<base::Instant> parse_time(std::string_view text) {
  if (text.size() < 20 || text.size() > 40 || text[10] != 'T' || text[16] != ':') return {};
  const auto date = base::parse_date(text.substr(0, 10));
  const auto clock = base::parse_clock(text.substr(11, 5));
  const std::string_view seconds = text.substr(17, 2);
  if (!date || date->days < 0 || !clock || !all_digits(seconds) || seconds > "59") return {};
  std::int64_t ms = std::int64_t{date->days} * ms_per_day + *clock * ms_per_minute +
                    ((seconds[0] - '0') * 10 + (seconds[1] - '0')) * ms_per_second;
  std::string_view rest = text.substr(19);
  if (rest.starts_with('.')) {
    const std::size_t end = std::min(rest.find_first_of("Z+-"), rest.size());
    const std::string_view fraction = rest.substr(1, end - 1);
    if (!all_digits(fraction)) return {};
    const std::string three = (std::string{fraction} + "00").substr(0, 3);
    ms += std::stoi(three);
    rest.remove_prefix(end);
  }
  const auto zone = zone_minutes(rest);
  if (!zone) return {};
  return base::Instant{ms - *zone * ms_per_minute};
}

std::string second_text(base::Instant instant) {
  return base::iso_text(instant).substr(0, 19) + "Z";
}

base::Instant whole_seconds(base::Instant instant) {
  const std::int64_t rest = instant.ms % ms_per_second;
  return {instant.ms - (rest < 0 ? rest + ms_per_second : rest)};
}

bool is_plain(std::string_view text, std::size_t most_bytes) {
  if (text.size() > most_bytes || base::trimmed(text).empty() || !base::is_valid_utf8(text))
    return false;
  for (std::size_t position = 0; position < text.size();)
    if (is_obeyed(base::next_code_point(text, position))) return false;
  return true;
}

}  // namespace behorig::proof
