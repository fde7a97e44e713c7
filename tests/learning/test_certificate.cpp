#include "learning/certificate.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

TEST_CASE("certificate: it ends at the same time of day so many months later", "[learning]") {
  const auto [issued, months, ends] = GENERATE(table<const char*, int, const char*>({
      {"2026-11-22", 24, "2028-11-22"},
      {"2028-02-29", 24, "2030-02-28"},
      {"2026-12-31", 2, "2027-02-28"},
      {"2026-12-01", 1, "2027-01-01"},
      {"2026-11-22", 0, "2026-11-22"},
  }));
  constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
  constexpr std::int64_t at_ten = 10LL * 60 * 60 * 1000;
  const auto at = [](const char* day) {
    return base::Instant{base::parse_date(day).value().days * day_ms + at_ten};
  };
  INFO(issued << " " << months);
  CHECK(learning::valid_until(at(issued), months) == at(ends));
}
