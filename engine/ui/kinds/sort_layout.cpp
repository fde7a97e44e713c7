#include "ui/kinds/sort_layout.hpp"

#include "course/kinds/option.hpp"

#include <algorithm>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr float tile_gap = 8;
constexpr float group_gap = 12;
constexpr float button_step = 36;
constexpr float least_group_width = 190;
constexpr float least_pile_tile = 280;
constexpr float number_side = 24;
constexpr float grip_room = 20;
constexpr float tile_padding = 10;  // above and below

std::size_t as_many_as_fit(float room, float each) {
  return static_cast<std::size_t>(std::max(1.0F, std::floor(room / each)));
}

std::size_t buttons_in_row(const Ui& ui, float tile_width) {
  const float room = tile_width - ui.px(2 * sort_padding + grip_room);
  return as_many_as_fit(room + ui.px(button_step - sort_button), ui.px(button_step));
}

class Placer {
 public:
  Placer(Ui& ui, const course::Sort& sort, SortTable& table)
      : ui_{ui}, sort_{sort}, table_{table} {}

  void place_pile() {
    SortZone& pile = table_.zones[0];
    const float x = ui_.cursor_x();
    const float y = ui_.cursor_y();
    const std::size_t in_row = ui_.width() >= ui_.px(2 * least_pile_tile + tile_gap) ? 2 : 1;
    float bottom = y + sort_pile_title(ui_, pile).height;
    if (!pile.tiles.empty())
      bottom = place_tiles(pile, {x, bottom + ui_.px(6), ui_.width(), 0}, in_row);
    pile.place = ui_.take(ui_.width(), bottom - y);
  }

  // A row of groups is as high as its highest.
  void place_groups() {
    ui_.space(4);
    const float all = ui_.width();
    const std::size_t in_row = std::min(
        as_many_as_fit(all + ui_.px(group_gap), ui_.px(least_group_width + group_gap)),
        sort_.groups.size());
    for (std::size_t first = 0; first < sort_.groups.size(); first += in_row)
      place_row(first, std::min(sort_.groups.size(), first + in_row), in_row);
  }

 private:
  void place_row(std::size_t first, std::size_t end, std::size_t in_row) {
    const float all = ui_.width();
    const float gaps = ui_.px(group_gap) * static_cast<float>(in_row - 1);
    const float wide = (all - gaps) / static_cast<float>(in_row);
    const float top = ui_.cursor_y();
    float head = ui_.px(number_side);
    for (std::size_t group = first; group < end; ++group)
      head = std::max(head, sort_group_title(ui_, sort_.groups[group], wide).height);
    float bottom = top;
    for (std::size_t group = first; group < end; ++group) {
      SortZone& zone = table_.zones[group + 1];
      const float x =
          ui_.cursor_x() + (wide + ui_.px(group_gap)) * static_cast<float>(group - first);
      zone.place = {x, top, wide, 0};
      const float inset = ui_.px(10);
      const Rect room{x + inset, top + head + ui_.px(sort_padding + 10), wide - 2 * inset, 0};
      const float least = room.y + ui_.px(40);  // room for "no cards yet"
      bottom = std::max({bottom, least, place_tiles(zone, room, 1) + inset});
    }
    for (std::size_t group = first; group < end; ++group)
      table_.zones[group + 1].place.height = bottom - top;
    ui_.take(all, bottom - top);
  }

  // Puts tiles in rows and returns where the last one ends.
  float place_tiles(const SortZone& zone, const Rect& room, std::size_t in_row) {
    const float gaps = ui_.px(tile_gap) * static_cast<float>(in_row - 1);
    const float wide = (room.width - gaps) / static_cast<float>(in_row);
    float y = room.y;
    float bottom = room.y;
    for (std::size_t i = 0; i < zone.tiles.size(); ++i) {
      const std::size_t column = i % in_row;
      if (i > 0 && column == 0) y = bottom + ui_.px(tile_gap);
      SortTile& tile = table_.tiles[zone.tiles[i]];
      const float high = measure(tile, wide);
      tile.place = {room.x + (wide + ui_.px(tile_gap)) * static_cast<float>(column), y, wide, high};
      bottom = std::max(bottom, y + high);
    }
    return bottom;
  }

  float measure(SortTile& tile, float wide) {
    tile.text = &ui_.layouts().plain(tile.card->text, sort_text, wide - ui_.px(2 * sort_padding));
    const std::size_t in_row = buttons_in_row(ui_, wide);
    const std::size_t rows = (sort_.groups.size() + in_row - 1) / in_row;
    return tile.text->height + ui_.px(2 * tile_padding + tile_gap + sort_button) +
           ui_.px(button_step) * static_cast<float>(rows - 1);
  }

  Ui& ui_;
  const course::Sort& sort_;
  SortTable& table_;
};

}  // namespace

SortTable lay_out_sort(
    Ui& ui,
    const course::Sort& sort,
    const course::SortAnswer& draft,
    std::uint64_t seed) {
  SortTable table;
  table.zones.resize(sort.groups.size() + 1);
  const Id base = ui.id("cards");
  for (const std::size_t index : course::shown_order(sort.cards.size(), false, seed)) {
    const course::SortCard& card = sort.cards[index];
    const auto group =
        std::ranges::find(sort.groups, group_of(draft, card.id), &course::SortGroup::id);
    const std::size_t zone =
        group == sort.groups.end() ? 0 : static_cast<std::size_t>(group - sort.groups.begin()) + 1;
    table.zones[zone].tiles.push_back(table.tiles.size());
    table.tiles.push_back({.card = &card, .id = semantics::id_in(base, card.id), .zone = zone});
  }
  Placer placer{ui, sort, table};
  placer.place_pile();
  placer.place_groups();
  return table;
}

Rect sort_button_place(const Ui& ui, const SortTile& tile, const Rect& place, std::size_t group) {
  const std::size_t in_row = buttons_in_row(ui, place.width);
  const std::size_t row = group / in_row;
  const float x = static_cast<float>(group % in_row) * ui.px(button_step);
  const float y = static_cast<float>(row) * ui.px(button_step);
  return {
      place.x + ui.px(sort_padding) + x,
      place.y + ui.px(tile_padding + tile_gap) + tile.text->height + y,
      ui.px(sort_button),
      ui.px(sort_button)};
}

const TextLayout& sort_pile_title(Ui& ui, const SortZone& pile) {
  const std::size_t left = pile.tiles.size();
  const std::string text =
      left == 0 ? ui.text_of("exercise.pile_empty")
                : ui.strings().count("exercise.pile_left", static_cast<long long>(left));
  return ui.layouts().plain(text, {TextStyle::small_bold, 1.45F}, ui.width());
}

const TextLayout& sort_group_title(Ui& ui, const course::SortGroup& group, float group_width) {
  const float room = group_width - ui.px(2 * sort_padding + number_side + 8);
  return ui.layouts().plain(group.title, {TextStyle::small_bold, 1.4F}, room);
}

}  // namespace behorig::ui
