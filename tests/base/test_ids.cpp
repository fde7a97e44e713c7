#include "base/ids.hpp"

#include <catch2/catch.hpp>

using behorig::base::Instant;
using behorig::base::make_id;

TEST_CASE("an id carries its time first, then version and variant") {
  const std::array<std::uint8_t, 10>
      random{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  CHECK(make_id(Instant{0x017F22E279B0}, random) == "017f22e2-79b0-7fff-bfff-ffffffffffff");
  CHECK(make_id(Instant{0}, {}) == "00000000-0000-7000-8000-000000000000");
}

TEST_CASE("ids made later sort later") {
  CHECK(make_id(Instant{1'700'000'000'000}, {0xFF}) < make_id(Instant{1'700'000'000'001}, {}));
}
