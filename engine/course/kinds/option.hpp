#pragma once
// An option to choose, and the order in which options are shown.

#include "base/json.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace behorig::course {

struct Option {
  std::string id{};
  std::string text{};
  bool correct{false};
  std::string feedback{};
  std::vector<std::string> sources{};

  bool operator==(const Option&) const = default;
};

std::vector<Option> read_options(base::Reader& reader);

// The positions of `count` things in the order shown: seeded, or as written when `fixed`.
std::vector<std::size_t> shown_order(std::size_t count, bool fixed, std::uint64_t seed);

}  // namespace behorig::course
