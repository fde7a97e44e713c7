// What holds other widgets: scopes, regions, groups, cards, rows, columns, dialogs.

#include "ui/draw.hpp"
#include "ui/splitters.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace behorig::ui {

namespace {

constexpr float page_step = 0.85F;  // of the region's height, on Page Up and Page Down
constexpr float ring_reach = 7;     // of the focus ring, outside what has the keyboard

}  // namespace

Scope Ui::scope(std::string_view name) {
  ids_.push_back(id(name));
  return {*this, &Ui::close_scope};
}

void Ui::close_scope() {
  ids_.pop_back();
}

Scope Ui::language(std::string_view language) {
  languages_.push_back(layouts_.language());
  layouts_.set_language(language);
  return {*this, &Ui::close_language};
}

void Ui::close_language() {
  layouts_.set_language(languages_.back());
  languages_.pop_back();
}

Scope Ui::region(
    std::string_view name,
    const Rect& place,
    float padding_x,
    float padding_y,
    bool scroll) {
  const Id region_id = id(name);
  begin_child(region_id, place, scroll);
  OpenRegion region{place, px(padding_y), scroll, -1, region_id};
  if (scroll) {
    turn_pages(region);
    semantics::Node& node = semantics_.open(Role::group, region_id, {});
    node.box = place;
    node.states |= semantics::scrolls;
    region.node = semantics_.current_index();
  }
  regions_.push_back(region);
  const float top = place.y + px(padding_y) - (scroll ? ImGui::GetScrollY() : 0);
  const float right = std::max(px(padding_x), scroll ? scrollbar_room() : 0);
  push_flow(place.x + px(padding_x), std::round(top), place.width - px(padding_x) - right, px(12));
  return {*this, &Ui::close_region};
}

float Ui::scrollbar_room() const {
  if (ImGui::GetScrollMaxY() <= 0) return 0;
  return ImGui::GetStyle().ScrollbarSize + px(ring_reach);
}

// Page Up and Page Down.
void Ui::turn_pages(const OpenRegion& region) {
  if (region.id != paged_ || text_focus_before_) return;
  const float step = region.place.height * page_step;
  const float by = take_key(Key::page_down) ? step : take_key(Key::page_up) ? -step : 0;
  if (by == 0) return;
  ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() + by, 0.0F, ImGui::GetScrollMaxY()));
  wants_frame_ = true;
}

// They scroll a dialog when one is open; else what has the keyboard, when there is more of it than
// is seen; else the last region that has more.
void Ui::offer_pages(const OpenRegion& region, bool over_all) {
  const bool more = ImGui::GetScrollMaxY() > 0;
  if (!over_all && (!more || paging_settled_)) return;
  const semantics::Tree& tree = semantics_.tree();
  std::int32_t at = tree.index_of(semantics_.focus());
  while (at >= 0 && at != region.node)
    at = tree.nodes[static_cast<std::size_t>(at)].parent;
  paged_next_ = region.id;
  paging_settled_ = over_all || at == region.node;
}

void Ui::close_region() {
  const Flow closed = flow();
  flows_.pop_back();
  const OpenRegion region = regions_.back();
  scroll_while_selecting();
  draw_ring();
  if (region.scroll) {
    offer_pages(region, false);
    const float bottom = closed.bottom + region.padding_y - region.place.y + ImGui::GetScrollY();
    if (bottom > region.place.height + 1 && ImGui::GetScrollMaxY() <= 0) wants_frame_ = true;
    set_content_bottom(closed.left, closed.bottom + region.padding_y);
    semantics_.close();
  }
  regions_.pop_back();
  end_child();
}

Scope Ui::node_scope(
    Role role,
    std::string_view id_name,
    std::string_view name,
    std::uint32_t states) {
  const Id node_id = id(id_name);
  semantics::Node& node = semantics_.open(role, node_id, name);
  node.states |= states;
  ids_.push_back(node_id);
  nodes_.push_back({semantics_.current_index(), cursor_y()});
  return {*this, &Ui::close_node};
}

void Ui::close_node() {
  const OpenNode open = nodes_.back();
  nodes_.pop_back();
  semantics::Node& node = semantics_.at(open.index);
  const Flow& f = flow();
  node.box = {f.left, open.top, f.width, std::max(0.0F, std::max(f.bottom, f.y) - open.top)};
  mark_offscreen(node);
  if (node.has(semantics::focusable)) {
    node.actions |= bit(semantics::Act::focus);
    if (semantics_.take_reveal(node.id))
      reveal({node.box.x, node.box.y, node.box.width, std::min(node.box.height, px(80))});
  }
  ids_.pop_back();
  semantics_.close();
}

Scope Ui::panel(std::string_view id_name, std::string_view name) {
  return node_scope(Role::group, id_name, name, semantics::focusable | semantics::no_tab_stop);
}

Scope Ui::group(std::string_view id_name, std::string_view name) {
  return node_scope(Role::group, id_name, name, 0);
}

Scope Ui::navigation(std::string_view id_name, std::string_view name) {
  return node_scope(Role::navigation, id_name, name, 0);
}

Scope Ui::list(std::string_view id_name, std::string_view name) {
  return node_scope(Role::list, id_name, name, 0);
}

Scope Ui::item(std::string_view id_name, std::string_view name) {
  return node_scope(Role::list_item, id_name, name, 0);
}

Scope Ui::radio_group(std::string_view id_name, std::string_view name) {
  return node_scope(Role::radio_group, id_name, name, semantics::arrow_group);
}

Scope Ui::arrow_group(std::string_view id_name, std::string_view name) {
  return node_scope(Role::group, id_name, name, semantics::arrow_group);
}

Scope Ui::table(std::string_view id_name, std::string_view name, semantics::Grid size) {
  Scope opened = node_scope(Role::table, id_name, name, 0);
  semantics_.current().grid = size;
  return opened;
}

Scope Ui::table_row(std::string_view id_name, int number) {
  Scope opened = node_scope(Role::row, id_name, {}, 0);
  semantics_.current().grid.row = number;
  return opened;
}

Scope Ui::card(const CardStyle& style) {
  const float outer = style.width > 0 ? px(style.width) : width();
  const Flow& parent = flow();
  const float x = parent.x;
  const float y = cursor_y();
  split(style, {x, y, outer, 0});
  push_flow(
      x + px(style.padding_x),
      y + px(style.padding_y),
      outer - 2 * px(style.padding_x),
      px(style.gap));
  return {*this, &Ui::close_card};
}

// What is drawn from here on lies over what its ground is drawn with when it is closed.
void Ui::split(const CardStyle& style, const Rect& place) {
  const std::size_t depth = cards_.size();
  if (splitters_->by_depth.size() <= depth)
    splitters_->by_depth.push_back(std::make_unique<ImDrawListSplitter>());
  ImDrawList& list = draw();
  splitters_->by_depth[depth]->Split(&list, 2);
  splitters_->by_depth[depth]->SetCurrentChannel(&list, 1);
  cards_.push_back({style, place, &list});
}

void Ui::close_card() {
  const Flow inner = flow();
  flows_.pop_back();
  OpenCard card = cards_.back();
  cards_.pop_back();
  card.place.height = inner.bottom - card.place.y + px(card.style.padding_y);
  ImDrawListSplitter& splitter = *splitters_->by_depth[cards_.size()];
  splitter.SetCurrentChannel(card.list, 0);
  const Rect& place = card.place;
  if (!card.style.bare) {
    if (card.style.law) {
      fill(place, theme().law_soft, 8);
      fill({place.x, place.y, px(4), place.height}, theme().accent);
    } else {
      const bool colored = card.style.tone != Tone::plain;
      fill(
          place,
          colored ? soft(card.style.tone) : theme().surface,
          card.style.raised_nav ? 0 : card.style.radius);
      const Color edge = card.style.thick ? strong(card.style.tone) : outline_of(card.style.tone);
      if (!card.style.raised_nav) outline(place, edge, card.style.radius, card.style.thick ? 2 : 1);
    }
  }
  splitter.Merge(card.list);
  take(place.width, place.height);
}

Scope Ui::row(float gap, float height) {
  const float x = flow().x;
  const float y = cursor_y();
  push_flow(x, y, width(), px(gap));
  flow().row = true;
  flow().row_height = px(height);
  return {*this, &Ui::close_row};
}

void Ui::close_row() {
  const Flow closed = flow();
  flows_.pop_back();
  place_in_parent(closed);
}

void Ui::place_in_parent(const Flow& closed) {
  const float height = std::max(closed.bottom, closed.line_bottom) - closed.top;
  if (height <= 0 && closed.first) return;
  take(
      flow().row ? std::min(closed.width, std::max(0.0F, closed.x - closed.gap - closed.left))
                 : closed.width,
      height);
}

Scope Ui::columns(float gap) {
  const float x = flow().x;
  const float y = cursor_y();
  push_flow(x, y, width(), px(gap));
  columns_.push_back(x);
  return {*this, &Ui::close_columns};
}

void Ui::close_columns() {
  columns_.pop_back();
  const Flow closed = flow();
  flows_.pop_back();
  place_in_parent(closed);
}

Scope Ui::column(float column_width) {
  const Flow& parent = flow();
  push_flow(columns_.back(), parent.top, column_width, px(12));
  return {*this, &Ui::close_column};
}

void Ui::close_column() {
  const Flow closed = flow();
  flows_.pop_back();
  Flow& parent = flow();
  columns_.back() = closed.left + closed.width + parent.gap;
  parent.bottom = std::max(parent.bottom, closed.bottom);
  parent.line_bottom = std::max(parent.line_bottom, closed.bottom);
  parent.first = false;
}

}  // namespace behorig::ui
