#include "learning/certificate.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

int days_in(int year, int month) {
  const int next_year = month == 12 ? year + 1 : year;
  const int next_month = month == 12 ? 1 : month + 1;
  return base::date_of(next_year, next_month, 1).days - base::date_of(year, month, 1).days;
}

}  // namespace

base::Instant valid_until(base::Instant issued, int months) {
  const base::Date day = base::date_of(issued, 0);
  const base::CalendarDay from = base::calendar_day(day);
  const int month_count = from.year * 12 + (from.month - 1) + months;
  const int year = month_count / 12;
  const int month = month_count % 12 + 1;
  const base::Date end = base::date_of(year, month, std::min(from.day, days_in(year, month)));
  return {issued.ms + (end.days - day.days) * day_ms};
}

}  // namespace behorig::learning
