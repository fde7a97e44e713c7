#include "base/instant.hpp"

#include <catch2/catch.hpp>

using namespace behorig::base;

TEST_CASE("a date is read when it is a real day") {
  CHECK(parse_date("1970-01-01") == Date{0});
  CHECK(parse_date("2027-06-30") == date_of(2027, 6, 30));
  CHECK(parse_date("2028-02-29").has_value());
  const auto* wrong = GENERATE(
      "2027-02-29",
      "2027-13-01",
      "2027-00-10",
      "2027-1-01",
      "27-01-01",
      "2027/01/01",
      "",
      "idag");
  CHECK_FALSE(parse_date(wrong));
}

TEST_CASE("dates and instants are written in ISO 8601") {
  CHECK(iso_text(date_of(2027, 6, 3)) == "2027-06-03");
  CHECK(iso_text(Instant{1'795'336'200'123}) == "2026-11-22T08:30:00.123Z");
  CHECK(iso_text(Instant{-1}) == "1969-12-31T23:59:59.999Z");
}

TEST_CASE("a day knows its weekday") {
  const CalendarDay day = calendar_day(date_of(2026, 11, 22));
  CHECK(day.year == 2026);
  CHECK(day.month == 11);
  CHECK(day.day == 22);
  CHECK(day.weekday == 7);
}

TEST_CASE("the local date follows the offset over midnight") {
  const Instant late{1'795'303'800'000};  // 2026-11-21T23:30:00Z
  CHECK(iso_text(date_of(late, 0)) == "2026-11-21");
  CHECK(iso_text(date_of(late, 60)) == "2026-11-22");
  CHECK(iso_text(date_of(Instant{-1}, 0)) == "1969-12-31");
}

TEST_CASE("a simulated clock is read with a colon and shown with a full stop") {
  CHECK(parse_clock("13:41") == 821);
  CHECK(parse_clock("00:00") == 0);
  CHECK_FALSE(parse_clock("24:00"));
  CHECK_FALSE(parse_clock("9:30"));
  CHECK_FALSE(parse_clock("09:60"));
  CHECK(clock_text(821) == "13.41");
  CHECK(clock_text(24 * 60 + 5) == "00.05");
  CHECK(clock_text(-5) == "23.55");
}
