#pragma once
// Where the cards and groups of a sorting exercise stand: the pile above, the groups in as many
// columns as there is room for.

#include "course/kinds/sort.hpp"
#include "ui/ui.hpp"

namespace behorig::ui {

struct SortTile {
  const course::SortCard* card{nullptr};
  Id id{0};
  std::size_t zone{0};  // 0: the pile, else the group's number
  Rect place{};
  const TextLayout* text{nullptr};
  Touch touch{};
};

struct SortZone {
  Rect place{};
  std::vector<std::size_t> tiles{};
};

struct SortTable {
  std::vector<SortTile> tiles{};
  std::vector<SortZone> zones{};  // the pile first
};

inline constexpr float sort_padding = 12;  // within tiles and groups, at 100 %
inline constexpr float sort_button = 32;   // side of a group's button on a tile
inline constexpr TextSetting sort_text{TextStyle::small, 1.45F};

// Takes the room it needs in the column.
SortTable
lay_out_sort(Ui& ui, const course::Sort& sort, const course::SortAnswer& draft, std::uint64_t seed);

// The button for a group (from 0) on a tile that is drawn at `place`.
Rect sort_button_place(const Ui& ui, const SortTile& tile, const Rect& place, std::size_t group);
const TextLayout& sort_pile_title(Ui& ui, const SortZone& pile);
const TextLayout& sort_group_title(Ui& ui, const course::SortGroup& group, float group_width);

}  // namespace behorig::ui
