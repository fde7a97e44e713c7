#pragma once
// Seeded randomness that is the same on every machine: splitmix64 (Steele, Lea and Flood 2014) and
// the Fisher–Yates shuffle. std::shuffle and the std distributions are implementation-defined.

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace behorig::base {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_{seed} {}

  std::uint64_t next();
  // Even over 0 … bound − 1; bound must be at least 1.
  std::uint64_t below(std::uint64_t bound);

 private:
  std::uint64_t state_;
};

// A seed of its own for a part of something, for example one exercise of an attempt.
std::uint64_t seed_for(std::uint64_t seed, std::string_view part);

template <class T>
void shuffle(std::vector<T>& values, std::uint64_t seed) {
  Random random{seed};
  for (std::size_t left = values.size(); left > 1; --left)
    std::swap(values[left - 1], values[random.below(left)]);
}

}  // namespace behorig::base
