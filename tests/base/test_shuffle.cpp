#include "base/shuffle.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace behorig::base;

TEST_CASE("the random numbers are those of the published splitmix64") {
  Random random{1234567};
  CHECK(random.next() == 6457827717110365317ULL);
  CHECK(random.next() == 3203168211198807973ULL);
}

TEST_CASE("the same seed gives the same order on every machine") {
  std::vector<int> values{1, 2, 3, 4, 5};
  shuffle(values, 42);
  std::vector<int> again{1, 2, 3, 4, 5};
  shuffle(again, 42);
  CHECK(values == again);
  std::sort(again.begin(), again.end());
  CHECK(again == std::vector<int>{1, 2, 3, 4, 5});
}

TEST_CASE("every place is about equally likely") {
  std::array<int, 3> first{};
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    std::vector<std::size_t> values{0, 1, 2};
    shuffle(values, seed);
    ++first[values.front()];
  }
  for (const int count : first)
    CHECK(count == Approx(1000).margin(100));
}

TEST_CASE("parts of an attempt have seeds of their own") {
  CHECK(seed_for(7, "q1") == seed_for(7, "q1"));
  CHECK(seed_for(7, "q1") != seed_for(7, "q2"));
  CHECK(seed_for(7, "q1") != seed_for(8, "q1"));
}
