#pragma once
// Areas to point out in a picture. Score: the harmonic mean of precision and recall.

#include "course/exercise_kind.hpp"

namespace behorig::course {

// Shares of the picture's width and height, 0–1.
struct AreaBox {
  double x{0};
  double y{0};
  double width{0};
  double height{0};

  bool operator==(const AreaBox&) const = default;
};

struct HotspotArea {
  std::string id{};
  std::string name{};  // what stands there, for those who do not see it
  AreaBox box{};
  bool correct{false};
  std::string feedback{};

  bool operator==(const HotspotArea&) const = default;
};

struct HotspotAnswer {
  std::vector<std::string> pointed{};  // area ids

  bool operator==(const HotspotAnswer&) const = default;
};

struct Hotspot {
  static constexpr std::string_view kind = "hotspot";
  using Answer = HotspotAnswer;
  std::string image{};  // path within the course folder
  std::string alt{};
  std::vector<HotspotArea> areas{};

  bool operator==(const Hotspot&) const = default;
};

void read(base::Reader& reader, Hotspot& exercise);
void read(base::Reader& reader, HotspotAnswer& answer);
void write(base::Writer& writer, const HotspotAnswer& answer);
HotspotAnswer first_answer(const Hotspot& exercise, std::uint64_t seed);
bool complete(const Hotspot& exercise, const HotspotAnswer& answer);
Grade grade(const Hotspot& exercise, const HotspotAnswer& answer);
static_assert(ExerciseKind<Hotspot>);

}  // namespace behorig::course
