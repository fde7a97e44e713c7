#include "ui/data_table.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace behorig::ui {
namespace {

constexpr float cell_inset = 12;
constexpr float least_row = 45;
constexpr float pill_inset = 11;
constexpr float fold_below = 620;
constexpr std::string_view no_value = "–";
constexpr TextSetting strong_cell{TextStyle::small_bold, 1.4F};
constexpr TextSetting plain_cell{TextStyle::small, 1.4F};
constexpr TextSetting pill_cell{TextStyle::tiny_bold, 1.5F};

// The first column says whom a row is about.
TextSetting setting_of(const TableCell& cell, std::size_t column) {
  if (cell.pill) return pill_cell;
  return column == 0 ? strong_cell : plain_cell;
}

std::string_view shown(const TableCell& cell) {
  return cell.text.empty() ? no_value : std::string_view{cell.text};
}

}  // namespace

DataTable::DataTable(
    Ui& ui,
    std::string_view id,
    std::string_view name,
    std::vector<TableColumn> columns,
    std::size_t rows)
    : ui_{ui},
      columns_{std::move(columns)},
      folded_{ui.width() < ui.px(fold_below)},
      table_{ui.table(
          id,
          name,
          {static_cast<std::int32_t>(rows + (folded_ ? 0 : 1)),
           static_cast<std::int32_t>(columns_.size())})} {
  const float all =
      std::accumulate(columns_.begin(), columns_.end(), 0.0F, [](float sum, const auto& column) {
        return sum + column.share;
      });
  float left = 0;
  for (const TableColumn& column : columns_) {
    lefts_.push_back(left);
    left += std::floor(ui.width() * column.share / all);
  }
  lefts_.push_back(ui.width());
  ui.set_gap(0);
  if (!folded_) head();
}

void DataTable::put(
    Role role,
    std::string_view text,
    const Rect& place,
    int row,
    std::size_t column) {
  semantics::Node& node =
      ui_.semantics().leaf(role, ui_.id("cell-" + std::to_string(column)), text);
  node.text.assign(text);
  node.box = place;
  node.grid = {row, static_cast<std::int32_t>(column + 1)};
  ui_.mark_offscreen(node);
}

void DataTable::head() {
  const auto row = ui_.table_row("head", 1);
  float height = ui_.px(38);
  const auto layout_in = [this](std::size_t i) -> const TextLayout& {
    return ui_.layouts().plain(
        columns_[i].title,
        {TextStyle::tiny_bold, 1.4F},
        lefts_[i + 1] - lefts_[i] - 2 * ui_.px(cell_inset));
  };
  for (std::size_t i = 0; i < columns_.size(); ++i)
    height = std::max(height, layout_in(i).height + ui_.px(16));
  const Rect place = ui_.take(ui_.width(), height);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].title.empty()) {  // seen for what it is, but not heard
      const float left = place.x + lefts_[i];
      const Rect box{left, place.y, lefts_[i + 1] - lefts_[i], height};
      put(Role::column_header, ui_.text_of("frame.action_column"), box, 1, i);
      continue;
    }
    const TextLayout& layout = layout_in(i);
    const float left = columns_[i].right
                           ? place.x + lefts_[i + 1] - ui_.px(cell_inset) - layout.width
                           : place.x + lefts_[i] + ui_.px(cell_inset);
    const Rect box{left, place.y + (height - layout.height) / 2, layout.width, layout.height};
    ui_.layout_at(layout, box.x, box.y, ui_.theme().muted);
    put(Role::column_header, columns_[i].title, box, 1, i);
  }
  ui_.fill({place.x, place.bottom() - 1, place.width, 1}, ui_.theme().line);
}

bool DataTable::row(
    std::string_view id,
    std::size_t number,
    const std::vector<TableCell>& cells,
    const RowAction& action) {
  const int index = static_cast<int>(number) + (folded_ ? 0 : 1);
  const auto row = ui_.table_row(id, index);
  return folded_ ? folded_row(index, cells, action) : wide_row(index, cells, action);
}

void DataTable::draw_cell(const TableCell& cell, std::size_t column, const Rect& place, int row) {
  const float inset = cell.pill ? ui_.px(pill_inset) : 0;
  const TextLayout& layout =
      ui_.layouts().plain(shown(cell), setting_of(cell, column), place.width - 2 * inset);
  const float tall = layout.height + (cell.pill ? ui_.px(6) : 0);
  const float wide = layout.width + 2 * inset;
  const bool right = columns_[column].right && !folded_;
  const Rect box{
      right ? place.right() - wide : place.x,
      place.y + (place.height - tall) / 2,
      wide,
      tall};
  Color ink = cell.text.empty() ? ui_.theme().muted : ui_.theme().ink;
  if (cell.pill) {
    const float radius = std::min(box.height / ui_.zoom() / 2, 14.0F);
    ui_.fill(box, ui_.soft(*cell.pill), radius);
    ui_.outline(box, ui_.outline_of(*cell.pill), radius, 1);
    ink = ui_.strong(*cell.pill);
  }
  ui_.layout_at(layout, box.x + inset, box.y + (tall - layout.height) / 2, ink);
  put(Role::cell, cell.text, box, row, column);
}

bool DataTable::draw_action(
    const RowAction& action,
    const Rect& place,
    int row,
    std::size_t column) {
  const TextLayout& layout = ui_.layouts().plain(action.label, strong_cell, place.width);
  const float inset = ui_.px(8);
  const float tall = std::max(ui_.px(34), layout.height + ui_.px(8));
  const float wide = layout.width + 2 * inset;
  const Rect box{
      folded_ ? place.x - inset : place.right() + ui_.px(cell_inset) - wide - ui_.px(4),
      place.y + (place.height - tall) / 2,
      wide,
      tall};
  semantics::Node& cell =
      ui_.semantics().open(Role::cell, ui_.id("cell-" + std::to_string(column)), {});
  cell.grid = {row, static_cast<std::int32_t>(column + 1)};
  cell.box = box;
  ui_.mark_offscreen(cell);
  semantics::Node& node = ui_.semantics().leaf(Role::button, ui_.id("action"), action.name);
  ui_.semantics().close();
  const Touch touch = ui_.touch(node, box);
  if (touch.hovered) ui_.fill(box, ui_.theme().brand_soft, 8);
  ui_.layout_at(layout, box.x + inset, box.y + (tall - layout.height) / 2, ui_.theme().brand);
  ui_.focus_ring(node);
  return touch.pressed;
}

bool DataTable::wide_row(int number, const std::vector<TableCell>& cells, const RowAction& action) {
  float height = ui_.px(least_row);
  const auto width_of = [this](std::size_t i) {
    return lefts_[i + 1] - lefts_[i] - 2 * ui_.px(cell_inset);
  };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const float inset = cells[i].pill ? 2 * ui_.px(pill_inset) : 0;
    const TextLayout& layout =
        ui_.layouts().plain(shown(cells[i]), setting_of(cells[i], i), width_of(i) - inset);
    height = std::max(height, layout.height + ui_.px(cells[i].pill ? 24 : 20));
  }
  const Rect place = ui_.take(ui_.width(), height);
  const auto cell_place = [&](std::size_t i) {
    return Rect{place.x + lefts_[i] + ui_.px(cell_inset), place.y, width_of(i), height};
  };
  for (std::size_t i = 0; i < cells.size(); ++i)
    draw_cell(cells[i], i, cell_place(i), number);
  ui_.fill({place.x, place.bottom() - 1, place.width, 1}, ui_.theme().faint_line);
  const std::size_t last = columns_.size() - 1;
  return !action.label.empty() && draw_action(action, cell_place(last), number, last);
}

// The first two cells under each other, then what is known with its column's name.
bool DataTable::folded_row(
    int number,
    const std::vector<TableCell>& cells,
    const RowAction& action) {
  const float inset = ui_.px(cell_inset);
  const float wide = ui_.width() - 2 * inset;
  ui_.space(10);
  bool pressed = false;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    TableCell cell = cells[i];
    if (cell.text.empty()) continue;
    if (i > 1 && !cell.pill && !columns_[i].title.empty())
      cell.text = columns_[i].title + " " + cell.text;
    const float pill = cell.pill ? ui_.px(pill_inset) : 0;
    const TextLayout& layout = ui_.layouts().plain(cell.text, setting_of(cell, i), wide - 2 * pill);
    const Rect place = ui_.take(ui_.width(), layout.height + (cell.pill ? ui_.px(14) : 0));
    draw_cell(cell, i, {place.x + inset, place.y, wide, place.height}, number);
  }
  if (!action.label.empty()) {
    const TextLayout& layout = ui_.layouts().plain(action.label, strong_cell, wide);
    const Rect place = ui_.take(ui_.width(), std::max(ui_.px(34), layout.height + ui_.px(8)));
    const Rect inner{place.x + inset, place.y, wide, place.height};
    pressed = draw_action(action, inner, number, columns_.size() - 1);
  }
  ui_.space(10);
  const Rect edge = ui_.take(ui_.width(), 1);
  ui_.fill(edge, ui_.theme().faint_line);
  return pressed;
}

}  // namespace behorig::ui
