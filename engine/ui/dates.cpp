#include "ui/dates.hpp"

namespace behorig::ui {
namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

const std::string& month_name(const base::Strings& strings, int month) {
  return strings.text("dates.month." + std::to_string(month));
}

}  // namespace

std::string day_text(const base::Strings& strings, base::Date date) {
  const auto day = base::calendar_day(date);
  return strings.text(
      "dates.day",
      {{"day", std::to_string(day.day)}, {"month", month_name(strings, day.month)}});
}

std::string date_text(const base::Strings& strings, base::Date date) {
  const auto day = base::calendar_day(date);
  return strings.text(
      "dates.date",
      {{"day", std::to_string(day.day)},
       {"month", month_name(strings, day.month)},
       {"year", std::to_string(day.year)}});
}

std::string full_day_text(const base::Strings& strings, base::Date date) {
  const auto day = base::calendar_day(date);
  return strings.text(
      "dates.full_day",
      {{"weekday", strings.text("dates.weekday." + std::to_string(day.weekday))},
       {"day", std::to_string(day.day)},
       {"month", month_name(strings, day.month)}});
}

std::string month_text(const base::Strings& strings, base::Date date) {
  const auto day = base::calendar_day(date);
  return strings.text(
      "dates.month_of_year",
      {{"month", month_name(strings, day.month)}, {"year", std::to_string(day.year)}});
}

std::string clock_text(const base::Strings& strings, int minutes) {
  const int of_day = minutes % (24 * 60);
  return strings.text(
      "dates.clock",
      {{"hours", two_digits(of_day / 60)}, {"minutes", two_digits(of_day % 60)}});
}

}  // namespace behorig::ui
