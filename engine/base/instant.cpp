#include "base/instant.hpp"

#include <chrono>

namespace behorig::base {

namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

std::chrono::year_month_day civil(Date date) {
  return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

std::string padded(std::int64_t value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}

// The number that `text` consists of, or −1 when it holds anything but digits.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) {
  const std::int64_t quotient = value / by;
  return value % by < 0 ? quotient - 1 : quotient;
}

}  // namespace

std::optional<Date> parse_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
  const int year = digits(iso.substr(0, 4));
  const int month = digits(iso.substr(5, 2));
  const int day = digits(iso.substr(8, 2));
  if (year < 0 || month < 1 || day < 1) return {};
  const std::chrono::year_month_day date{
      std::chrono::year{year},
      std::chrono::month{static_cast<unsigned>(month)},
      std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  return date_of(year, month, day);
}

std::string iso_text(Date date) {
  const CalendarDay day = calendar_day(date);
  return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2);
}

std::string iso_text(Instant instant) {
  const std::int64_t days = floor_divide(instant.ms, ms_per_day);
  const std::int64_t ms = instant.ms - days * ms_per_day;
  return iso_text(Date{static_cast<std::int32_t>(days)}) + "T" + padded(ms / 3'600'000, 2) + ":" +
         padded(ms / 60'000 % 60, 2) + ":" + padded(ms / 1000 % 60, 2) + "." +
         padded(ms % 1000, 3) + "Z";
}

CalendarDay calendar_day(Date date) {
  const std::chrono::year_month_day day = civil(date);
  const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{date.days}}};
  return {
      int{day.year()},
      static_cast<int>(unsigned{day.month()}),
      static_cast<int>(unsigned{day.day()}),
      static_cast<int>(weekday.iso_encoding())};
}

Date date_of(int year, int month, int day) {
  const std::chrono::sys_days days{std::chrono::year_month_day{
      std::chrono::year{year},
      std::chrono::month{static_cast<unsigned>(month)},
      std::chrono::day{static_cast<unsigned>(day)}}};
  return Date{static_cast<std::int32_t>(days.time_since_epoch().count())};
}

Date date_of(Instant instant, int offset_minutes) {
  const std::int64_t local = instant.ms + std::int64_t{offset_minutes} * 60'000;
  return Date{static_cast<std::int32_t>(floor_divide(local, ms_per_day))};
}

std::optional<int> parse_clock(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  const int hour = digits(text.substr(0, 2));
  const int minute = digits(text.substr(3, 2));
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
  return hour * 60 + minute;
}

std::string clock_text(int minutes) {
  constexpr int day = 24 * 60;
  const int within = (minutes % day + day) % day;
  return padded(within / 60, 2) + "." + padded(within % 60, 2);
}

}  // namespace behorig::base
