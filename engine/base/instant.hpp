#pragma once
// Moments and calendar days without a time zone database: UTC milliseconds, proleptic Gregorian
// dates, and minutes since midnight for simulated clocks.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace behorig::base {

// Milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t ms{0};
  auto operator<=>(const Instant&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14
};

// Days since 1970-01-01.
struct Date {
  std::int32_t days{0};
  auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14
};

struct CalendarDay {
  int year{1970};
  int month{1};    // 1–12
  int day{1};      // 1–31
  int weekday{4};  // 1 Monday … 7 Sunday
};

std::optional<Date> parse_date(
    std::string_view iso);  // "2027-06-30"; nothing when it is no real day
std::string iso_text(Date date);
std::string iso_text(Instant instant);  // "2026-11-22T08:30:00.000Z"
CalendarDay calendar_day(Date date);
Date date_of(int year, int month, int day);
Date date_of(Instant instant, int offset_minutes);

std::optional<int> parse_clock(
    std::string_view text);           // "13:41" → 821; nothing when not 00:00–23:59
std::string clock_text(int minutes);  // 821 → "13.41", wrapped at 24 hours

}  // namespace behorig::base
