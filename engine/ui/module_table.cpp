// The table of modules on my page. A row is pressable in its whole width.

#include "ui/screen_parts.hpp"

#include <cmath>

namespace behorig::ui {
namespace {

using learning::ModuleStatus;

constexpr float cell_padding = 12;
constexpr float row_height = 45;
constexpr float bar_width = 180;

// Left edges and widths of the columns, real pixels from the row's left edge. When narrow, the name
// stands alone and the rest below it.
struct Columns {
  float name{0};
  float status{0};
  float progress{0};
  float minutes{0};
  bool folded{false};
};

Columns columns_in(Ui& ui, float width) {
  Columns columns;
  columns.folded = width < ui.px(700);
  if (columns.folded) {
    columns.name = width;
    columns.status = width * 0.38F;
    columns.minutes = ui.px(90);
    columns.progress = width - columns.status - columns.minutes;
    return columns;
  }
  columns.minutes = ui.px(90);
  columns.progress = ui.px(bar_width + 2 * cell_padding + 60);
  columns.status = ui.px(159);
  columns.name = width - columns.minutes - columns.progress - columns.status;
  return columns;
}

// The columns as assistive technology counts them.
constexpr std::int32_t name_column = 1;
constexpr std::int32_t status_column = 2;
constexpr std::int32_t progress_column = 3;
constexpr std::int32_t minutes_column = 4;

// A cell of the open row at its place; the words in it are drawn by the caller.
semantics::Node&
cell(Ui& ui, Role role, std::int32_t column, std::string_view name, const Rect& place) {
  const std::int32_t row = ui.semantics().current().grid.row;
  semantics::Node& node = ui.semantics().leaf(role, ui.id("cell-" + std::to_string(column)), name);
  node.text.assign(name);
  node.box = place;
  node.grid = {row, column};
  return node;
}

void draw_head(Ui& ui, const Columns& columns) {
  const auto row = ui.table_row("head", 1);
  const Rect place = ui.take(ui.width(), ui.px(38));
  std::int32_t column = 0;
  const auto head = [&](std::string_view key, float x, float width, bool right) {
    const std::string& text = ui.text_of(key);
    const TextLayout& layout =
        ui.layouts().plain(text, {TextStyle::tiny_bold, 1.4F}, width - 2 * ui.px(cell_padding));
    const Rect box{place.x + x, place.y, width, place.height};
    const float left =
        right ? box.right() - ui.px(cell_padding) - layout.width : box.x + ui.px(cell_padding);
    ui.layout_at(layout, left, place.y + (place.height - layout.height) / 2, ui.theme().muted);
    cell(ui, Role::column_header, ++column, text, {left, place.y, layout.width, place.height});
  };
  head("home.module", 0, columns.name, false);
  head("home.status", columns.name, columns.status, false);
  head("home.progress", columns.name + columns.status, columns.progress, false);
  head("home.time", columns.name + columns.status + columns.progress, columns.minutes, true);
  ui.fill({place.x, place.bottom() - 1, place.width, 1}, ui.theme().line);
}

void draw_pill(Ui& ui, const Rect& place, std::string_view text, Tone tone) {
  const TextLayout& layout = ui.layouts().plain(text, {TextStyle::tiny_bold, 1.5F}, place.width);
  const Rect pill{
      place.x,
      place.y + (place.height - layout.height - ui.px(6)) / 2,
      layout.width + 2 * ui.px(11),
      layout.height + ui.px(6)};
  const float radius = pill.height / ui.zoom() / 2;
  ui.fill(pill, ui.soft(tone), radius);
  ui.outline(pill, ui.outline_of(tone), radius, 1);
  ui.layout_at(layout, pill.x + ui.px(11), pill.y + ui.px(3), ui.strong(tone));
  cell(ui, Role::cell, status_column, text, pill);
}

void draw_bar(Ui& ui, const Rect& place, double share) {
  const Rect bar{place.x, place.y + (place.height - ui.px(8)) / 2, place.width, ui.px(8)};
  const float shown = static_cast<float>(std::clamp(share, 0.0, 1.0));
  ui.fill(bar, ui.theme().track, 4);
  if (shown > 0)
    ui.fill(
        {bar.x, bar.y, std::max(bar.height, bar.width * shown), bar.height},
        ui.theme().brand,
        4);
  semantics::Node& node =
      cell(ui, Role::progress, progress_column, ui.text_of("home.progress"), bar);
  node.text.clear();
  node.value = static_cast<double>(std::lround(share * 100));
  node.maximum = 100;
}

void draw_minutes(Ui& ui, const Rect& place, int minutes) {
  const std::string text =
      ui.strings().text("plan.minutes", {{"minutes", std::to_string(minutes)}});
  const TextLayout& layout = ui.layouts().plain(text, {TextStyle::small, 1.4F}, place.width);
  const Rect box{
      place.right() - layout.width,
      place.y + (place.height - layout.height) / 2,
      layout.width,
      layout.height};
  ui.layout_at(layout, box.x, box.y, ui.theme().ink);
  cell(ui, Role::cell, minutes_column, text, box);
}

bool draw_module(
    Ui& ui,
    const View& view,
    const course::Module& module,
    const Columns& columns,
    std::int32_t number) {
  const auto* standing = standing_of(view, module.id);
  const ModuleStatus status = standing == nullptr ? ModuleStatus::not_started : standing->status;
  const double share = standing == nullptr ? 0 : standing->progress;
  const std::string name = numbered(*view.course, module.id);
  const float padding = ui.px(cell_padding);
  const TextLayout& layout =
      ui.layouts().plain(name, {TextStyle::small_bold, 1.4F}, columns.name - 2 * padding);
  const float line = ui.px(row_height);
  const float name_height = std::max(line, layout.height + ui.px(20));
  const auto row = ui.table_row(module.id, number);
  const Rect place = ui.take(ui.width(), columns.folded ? name_height + ui.px(32) : name_height);
  semantics::Node& link = ui.semantics().leaf(Role::link, ui.id("open"), name);
  link.grid = {number, name_column};
  link.description = status_word(ui, status) + ", " + percent(ui, share);
  link.states |= semantics::overlay;  // the row's other cells lie on it
  const bool here = status == ModuleStatus::under_way;
  if (here) link.states |= semantics::current;
  const Touch touch = ui.touch(link, place);
  if (here)
    ui.fill({place.x + 1, place.y, place.width - 2, place.height}, ui.theme().brand_soft);
  else if (touch.hovered)
    ui.fill({place.x + 1, place.y, place.width - 2, place.height}, ui.theme().hover);
  ui.focus_ring(link, 4);
  ui.layout_at(
      layout,
      place.x + padding,
      place.y + (name_height - layout.height) / 2,
      ui.theme().ink);
  const float y = columns.folded ? place.y + name_height - ui.px(10) : place.y;
  const float height = columns.folded ? ui.px(36) : place.height;
  float x = place.x + (columns.folded ? 0 : columns.name);
  draw_pill(
      ui,
      {x + padding, y, columns.status, height},
      status_word(ui, status),
      status_tone(status));
  x += columns.status;
  const float bar = std::min(ui.px(bar_width), columns.progress - 2 * padding);
  draw_bar(ui, {x + padding, y, bar, height}, share);
  x += columns.progress;
  draw_minutes(ui, {x, y, columns.minutes - padding, height}, module.minutes);
  ui.fill({place.x, place.bottom() - 1, place.width, 1}, ui.theme().faint_line);
  return touch.pressed;
}

}  // namespace

std::optional<Wish> draw_module_table(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto card = ui.card({.padding_x = 0, .padding_y = 8, .gap = 0});
  const Columns columns = columns_in(ui, ui.width());
  const std::int32_t head = columns.folded ? 0 : 1;
  const auto count = static_cast<std::int32_t>(view.course->modules.size());
  const auto table =
      ui.table("modules", ui.text_of("home.modules"), {count + head, minutes_column});
  if (!columns.folded) draw_head(ui, columns);
  std::int32_t number = head;
  for (const course::Module& module : view.course->modules)
    if (draw_module(ui, view, module, columns, ++number)) {
      const auto* standing = standing_of(view, module.id);
      wish = OpenPage{module.id, standing == nullptr ? 0 : standing->page_index};
    }
  return wish;
}

}  // namespace behorig::ui
