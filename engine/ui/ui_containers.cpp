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
    if (!text_focus_before_ && key_ && !key_->alt) {
      const float step = place.height * page_step;
      if (take_key(Key::page_down))
        ImGui::SetScrollY(ImGui::GetScrollY() + step), wants_frame_ = true;
      if (take_key(Key::page_up))
        ImGui::SetScrollY(ImGui::GetScrollY() - step), wants_frame_ = true;
    }
    semantics::Node& node = semantics_.open(Role::group, region_id, {});
    node.box = place;
    node.states |= semantics::scrolls;
    region.node = semantics_.current_index();
  }
  regions_.push_back(region);
  const float top = place.y + px(padding_y) - (scroll ? ImGui::GetScrollY() : 0);
  const float bar = scroll ? ImGui::GetStyle().ScrollbarSize : 0;
  const float inner = place.width - 2 * px(padding_x);
  push_flow(
      place.x + px(padding_x),
      std::round(top),
      scroll ? std::max(1.0F, std::min(inner, place.width - px(padding_x) - bar)) : inner,
      px(12));
  return {*this, &Ui::close_region};
}

void Ui::close_region() {
  const Flow closed = flow();
  flows_.pop_back();
  const OpenRegion region = regions_.back();
  scroll_while_selecting();
  if (region.scroll) {
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
  const std::size_t depth = cards_.size();
  if (splitters_->by_depth.size() <= depth)
    splitters_->by_depth.push_back(std::make_unique<ImDrawListSplitter>());
  ImDrawList& list = draw();
  splitters_->by_depth[depth]->Split(&list, 2);
  splitters_->by_depth[depth]->SetCurrentChannel(&list, 1);
  cards_.push_back({style, {x, y, outer, 0}, &list});
  push_flow(
      x + px(style.padding_x),
      y + px(style.padding_y),
      outer - 2 * px(style.padding_x),
      px(style.gap));
  return {*this, &Ui::close_card};
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

Scope Ui::dialog(std::string_view id_name, std::string_view name, float dialog_width) {
  const Id dialog_id = id(id_name);
  const float outer = std::min(px(dialog_width), input_.width - px(32));
  begin_overlay(dialog_id, input_, theme().shade);
  semantics::Node& node = semantics_.open(Role::dialog, dialog_id, name);
  node.states |= semantics::focusable | semantics::no_tab_stop;
  nodes_.push_back({semantics_.current_index(), 0});
  ids_.push_back(dialog_id);
  const Rect place{(input_.width - outer) / 2, px(24), outer, input_.height - px(48)};
  begin_child(semantics::id_in(dialog_id, "content"), place, true);
  node.states |= semantics::scrolls;
  node.box = place;
  regions_.push_back({place, 0, true, semantics_.current_index(), dialog_id});
  push_flow(place.x, place.y - ImGui::GetScrollY(), outer, px(12));
  return {*this, &Ui::close_dialog};
}

void Ui::close_dialog() {
  const Flow closed = flow();
  flows_.pop_back();
  scroll_while_selecting();
  set_content_bottom(closed.left, closed.bottom);
  nodes_.pop_back();
  regions_.pop_back();
  end_child();
  end_overlay();
  ids_.pop_back();
  semantics_.close();
}

}  // namespace behorig::ui
