// A dialog over everything: a sheet that scrolls inside when it is taller than the window.

#include "ui/draw.hpp"
#include "ui/splitters.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>

namespace behorig::ui {
namespace {

constexpr float dialog_radius = 12;

}  // namespace

Scope Ui::dialog(std::string_view id_name, std::string_view name, float dialog_width) {
  const Id dialog_id = id(id_name);
  const float outer = std::min(px(dialog_width), input_.width - px(32));
  begin_overlay(dialog_id, input_, theme().shade);
  semantics::Node& node = semantics_.open(Role::dialog, dialog_id, name);
  node.states |= semantics::focusable | semantics::no_tab_stop;
  nodes_.push_back({semantics_.current_index(), 0});
  ids_.push_back(dialog_id);
  const Rect place{(input_.width - outer) / 2, px(24), outer, input_.height - px(48)};
  // The sheet lies under the scrollbar, which is drawn as the child begins.
  split({}, place);
  begin_child(semantics::id_in(dialog_id, "content"), place, true);
  node.states |= semantics::scrolls;
  node.box = place;
  const OpenRegion region{place, 0, true, semantics_.current_index(), dialog_id};
  turn_pages(region);
  regions_.push_back(region);
  // Opened again, it begins at its top.
  const bool opened = ImGui::IsWindowAppearing();
  if (opened) ImGui::SetScrollY(0);
  const bool more = ImGui::GetScrollMaxY() > 0;
  push_flow(
      place.x,
      place.y - (opened ? 0 : ImGui::GetScrollY()),
      outer - (more ? ImGui::GetStyle().ScrollbarSize : 0),
      px(12));
  return {*this, &Ui::close_dialog};
}

void Ui::close_dialog() {
  const Flow closed = flow();
  flows_.pop_back();
  const OpenRegion region = regions_.back();
  scroll_while_selecting();
  draw_ring();
  draw_more(region.place);
  offer_pages(region, true);
  set_content_bottom(closed.left, closed.bottom);
  nodes_.pop_back();
  regions_.pop_back();
  end_child();
  // It does not scroll, and is seen whole.
  Rect sheet = region.place;
  sheet.height = std::min(sheet.height, closed.bottom - closed.top);
  if (closed.bottom - closed.top > region.place.height + 1 && closed.width >= region.place.width)
    wants_frame_ = true;
  const OpenCard card = cards_.back();
  cards_.pop_back();
  ImDrawListSplitter& splitter = *splitters_->by_depth[cards_.size()];
  splitter.SetCurrentChannel(card.list, 0);
  fill(sheet, theme().surface, dialog_radius);
  outline(sheet, theme().line, dialog_radius, px(1));
  splitter.Merge(card.list);
  end_overlay();
  ids_.pop_back();
  semantics_.close();
}

// Where a dialog is cut off its text fades, and an arrow says that it goes on.
void Ui::draw_more(const Rect& place) {
  const float scrolled = ImGui::GetScrollY();
  const float left = place.x + px(dialog_radius);
  const float right = place.right() - ImGui::GetStyle().ScrollbarSize;
  const ImU32 solid = packed(theme().surface);
  const ImU32 clear = packed(theme().surface, 0);
  const auto fade = [&](float top, float bottom, ImU32 above, ImU32 below) {
    draw().AddRectFilledMultiColor({left, top}, {right, bottom}, above, above, below, below);
  };
  const float edge = px(1);  // the outline goes on in front of what is cut off
  const auto border = [&](float top) { fill({left, top, right - left, edge}, theme().line); };
  if (scrolled > 0) {
    border(place.y);
    fade(place.y + edge, place.y + edge + px(16), solid, clear);
  }
  if (scrolled >= ImGui::GetScrollMaxY()) return;
  const float bottom = place.bottom() - edge;
  border(bottom);
  fade(bottom - px(32), bottom - px(16), clear, solid);
  fade(bottom - px(16), bottom, solid, solid);
  const float x = place.x + place.width / 2;
  const float y = bottom - px(9);
  const ImVec2 arrow[]{{x - px(7), y - px(3)}, {x, y + px(3)}, {x + px(7), y - px(3)}};
  draw().AddPolyline(arrow, 3, packed(theme().brand), 0, px(2));
}

}  // namespace behorig::ui
