// The frame of the widget kit: begin and end, places, pointer and focus.

#include "ui/ui.hpp"

#include "ui/draw.hpp"
#include "ui/splitters.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace behorig::ui {

namespace {

constexpr double blink_seconds = 0.53;
constexpr float drag_threshold = 5;    // logical pixels; less is a click
constexpr float edge_speed = 1100;     // pixels a second at the very edge
constexpr float longest_step = 0.05F;  // seconds; a late frame does not leap

}  // namespace

Ui::Ui(semantics::Semantics& semantics)
    : semantics_{semantics}, splitters_{std::make_shared<Splitters>()} {}

void Ui::begin(const FrameInput& input, const Resources& resources, std::string_view title) {
  input_ = input;
  resources_ = resources;
  key_ = input.key;
  typed_ = input.typed;
  wants_frame_ = false;
  pressed_link_.clear();
  pointer_ = PointerShape::arrow;
  seconds_ += input.seconds;
  ++frame_;
  if (key_) ring_visible_ = true;
  if (input.mouse_down) ring_visible_ = false;
  if (input.key || input.mouse_down) said_.clear();
  if (set_fonts_ != resources.fonts || set_zoom_ != resources.zoom) {
    layouts_.set_fonts(resources.fonts, resources.zoom, input.pixels_per_unit);
    set_fonts_ = resources.fonts;
    set_zoom_ = resources.zoom;
  }
  layouts_.set_language(strings().language());
  layouts_.next_frame();
  text_focus_before_ = text_focus_;
  text_focus_ = false;
  paged_ = std::exchange(paged_next_, 0);
  paging_settled_ = false;
  begin_selection();

  begin_imgui_frame(input_, *resources.fonts, *resources.theme, resources.zoom);
  semantics_.begin(title, {0, 0, input.width, input.height}, input.active);
  semantics_.current().language = resources.strings->language();
  ids_.assign(1, 1);
  flows_.clear();
  push_flow(0, 0, input.width, 0);
}

void Ui::end() {
  handle_navigation_keys();
  end_selection();
  semantics::Node& said = semantics_.leaf(Role::status, semantics::id_in(1, "said"), said_);
  said.text = said_;
  end_imgui_frame();
  semantics_.end();
  semantics_.drop_lost_focus();
  if (semantics_.take_focus_moved()) wants_frame_ = true;
  std::erase_if(fields_, [&](const auto& entry) { return entry.second.used + 600 < frame_; });
}

double Ui::next_blink() const {
  return text_focus_ && !resources_.still ? blink_seconds : -1;
}

void Ui::handle_navigation_keys() {
  if (!key_) return;
  if (key_->key == Key::tab && !key_->control && !key_->alt) {
    semantics_.move_focus(key_->shift ? -1 : 1);
  } else if (!text_focus_ && !key_->alt && !key_->control) {
    const bool on = key_->key == Key::down || key_->key == Key::right;
    const bool back = key_->key == Key::up || key_->key == Key::left;
    if (!on && !back) return;
    // Arrows in a radio group move and choose, as in every radio group.
    const Id to = semantics_.move_in_group(on ? 1 : -1);
    const semantics::Node* node = semantics_.tree().find(to);
    if (node != nullptr && node->role == Role::radio) chosen_by_arrow_ = to;
  }
}

// --- measures and places
// --------------------------------------------------------------------------

void Ui::push_flow(float left, float top, float width, float gap) {
  flows_.push_back(
      {.left = left,
       .top = top,
       .width = std::max(1.0F, width),
       .x = left,
       .y = top,
       .gap = gap,
       .line_bottom = top,
       .bottom = top});
}

float Ui::width() const {
  const Flow& flow = flows_.back();
  return flow.row ? std::max(1.0F, flow.left + flow.width - flow.x) : flow.width;
}

float Ui::cursor_x() const {
  return flows_.back().x;
}

float Ui::cursor_y() const {
  const Flow& flow = flows_.back();
  return flow.first || flow.row ? flow.y : flow.y + flow.gap;
}

Rect Ui::take(float width, float height) {
  Flow& f = flow();
  Rect place{f.x, f.y, width, height};
  if (f.row) {
    if (!f.first && f.x + width > f.left + f.width + 0.5F) {  // the line is full
      f.x = f.left;
      f.y = f.line_bottom + f.gap;
      f.line_bottom = f.y;
      place.x = f.x;
    }
    place.y =
        f.row_height > 0 ? std::round(f.y + std::max(0.0F, (f.row_height - height) / 2)) : f.y;
    f.x = place.right() + f.gap;
    f.line_bottom = std::max({f.line_bottom, place.bottom(), f.y + f.row_height});
    f.bottom = std::max(f.bottom, f.line_bottom);
  } else {
    if (!f.first) f.y += f.gap;
    place.y = f.y;
    f.y += height;
    f.bottom = std::max(f.bottom, f.y);
  }
  f.first = false;
  return place;
}

void Ui::space(float at_100) {
  Flow& f = flow();
  if (f.row)
    f.x += px(at_100);
  else
    f.y += px(at_100);
  f.bottom = std::max(f.bottom, f.y);
}

void Ui::push_right(float width) {
  Flow& f = flow();
  if (f.row) f.x = std::max(f.x, f.left + f.width - width);
}

void Ui::set_gap(float at_100) {
  flow().gap = px(at_100);
}

// --- pointer, focus, scrolling
// --------------------------------------------------------------------

bool Ui::visible(const Rect& place) const {
  const ImVec4 clip = clip_rect();
  return place.bottom() > clip.y && place.y < clip.w && place.right() > clip.x && place.x < clip.z;
}

void Ui::mark_offscreen(semantics::Node& node) {
  if (!visible(node.box)) node.states |= semantics::offscreen;
  node.actions |= bit(semantics::Act::scroll_to);
  if (semantics_.take(node.id, semantics::Act::scroll_to)) reveal(node.box);
}

void Ui::reveal(const Rect& place) {
  if (regions_.empty() || !regions_.back().scroll) return;
  const ImVec4 clip = clip_rect();
  const float margin = px(24);
  if (place.y - margin < clip.y)
    ImGui::SetScrollY(ImGui::GetScrollY() - (clip.y - place.y) - margin);
  else if (place.bottom() + margin > clip.w)
    ImGui::SetScrollY(
        ImGui::GetScrollY() +
        std::min(place.bottom() + margin - clip.w, place.y - margin - clip.y));
  else
    return;
  wants_frame_ = true;
}

Touch Ui::touch(semantics::Node& node, const Rect& place, bool enabled) {
  using semantics::Act;
  Touch touch;
  node.box = place;
  node.states |= semantics::focusable;
  if (!enabled) node.states |= semantics::disabled;
  node.actions |= bit(Act::focus) | bit(Act::scroll_to) | (enabled ? bit(Act::press) : 0U);
  mark_offscreen(node);
  const Id id = node.id;
  const Pointer pointer = invisible_button(id, place);
  if (pointer.pressed_down) selecting_.touched = true;
  touch.hovered = pointer.hovered && enabled;
  if (touch.hovered || (pointer.held && enabled)) pointer_ = PointerShape::hand;
  touch.held = pointer.held && enabled;
  if (pointer.pressed_down && enabled && !node.has(semantics::no_tab_stop))
    semantics_.set_focus(id);
  touch.pressed = pointer.clicked && enabled;
  follow_drag(id, pointer, enabled, touch);
  touch.focused = semantics_.focus() == id;
  if (semantics_.take_reveal(id) || semantics_.take(id, Act::scroll_to)) reveal(place);
  if (enabled && semantics_.take(id, Act::press)) touch.pressed = true;
  if (enabled && touch.focused && (take_key(Key::enter) || take_key(Key::space)))
    touch.pressed = true;
  if (touch.pressed) wants_frame_ = true;
  return touch;
}

void Ui::follow_drag(Id id, const Pointer& pointer, bool enabled, Touch& touch) {
  if (pointer.pressed_down) {
    dragged_ = 0;
    held_scroll_ = ImGui::GetScrollY();
  }
  if (!enabled || (!pointer.held && !pointer.released)) return;
  if (std::hypot(pointer.moved_x, pointer.moved_y) >= drag_threshold) dragged_ = id;
  if (dragged_ != id) return;
  touch.dragged = pointer.held;
  touch.dropped = pointer.released;
  touch.moved_x = pointer.moved_x;
  touch.moved_y = pointer.moved_y + ImGui::GetScrollY() - held_scroll_;
  touch.pressed = false;  // a drag back to where it began presses nothing
  if (pointer.released) dragged_ = 0;
}

void Ui::scroll_near_edge(float edge_at_100) {
  if (regions_.empty() || !regions_.back().scroll) return;
  const Rect& place = regions_.back().place;
  const float edge = std::min(px(edge_at_100), place.height / 4);
  const float above = place.y + edge - input_.mouse_y;
  const float below = input_.mouse_y - (place.bottom() - edge);
  const float near = std::clamp(std::max(above, below) / edge, 0.0F, 1.0F);
  const float seconds = std::min(input_.seconds, longest_step);
  const float by = (above > 0 ? -1.0F : 1.0F) * near * px(edge_speed) * seconds;
  const float from = ImGui::GetScrollY();
  const float to = std::clamp(from + by, 0.0F, ImGui::GetScrollMaxY());
  if (to == from) return;
  ImGui::SetScrollY(to);
  wants_frame_ = true;
}

void Ui::lend_focus(Id dialog) {
  const semantics::Tree& tree = semantics_.tree();
  for (std::int32_t i = tree.index_of(semantics_.focus()); i >= 0;
       i = tree.nodes[static_cast<std::size_t>(i)].parent)
    if (tree.nodes[static_cast<std::size_t>(i)].id == dialog) return;
  if (semantics_.focus() != 0) lent_by_ = semantics_.focus();
  focus(dialog);
}

bool Ui::return_focus() {
  const Id to = std::exchange(lent_by_, 0);
  if (to == 0 || semantics_.tree().find(to) == nullptr) return false;
  focus(to);
  semantics_.take_reveal(to);
  return true;
}

bool Ui::take_key(Key key, bool alt) {
  if (!key_ || key_->key != key || key_->alt != alt || key_->control) return false;
  key_.reset();
  return true;
}

bool Ui::take_character(char32_t character) {
  if (!resources_.shortcuts || text_focus_ || text_focus_before_ || !key_) return false;
  if (key_->key != Key::character || key_->character != character || key_->alt || key_->control)
    return false;
  key_.reset();
  return true;
}

}  // namespace behorig::ui
