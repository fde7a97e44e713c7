// Selecting running text with the pointer, and copying it: Ctrl+C, or the word that shows beside
// what is selected. That word lies over everything, so it is drawn last and takes the pointer
// before anything under it.

#include "ui/draw.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace behorig::ui {
namespace {

constexpr float hint_height = 32;
constexpr float hint_padding = 12;
constexpr float hint_gap = 6;         // between what is selected and the word
constexpr float selecting_edge = 16;  // where selecting scrolls, at 100 %
constexpr std::string_view copy_keys = "Ctrl+C";

bool holds(const Rect& place, float x, float y) {
  return x >= place.x && x < place.right() && y >= place.y && y < place.bottom();
}

}  // namespace

// Before anything else sees the frame's keys and pointer.
void Ui::begin_selection() {
  selection_.forget_texts();
  Selecting& now = selecting_;
  now.text.reset();
  now.copy = false;
  const bool went_down = input_.mouse_down && !now.mouse_was_down;
  now.mouse_was_down = input_.mouse_down;
  now.pressed = went_down;
  const bool on_hint = now.hint && holds(*now.hint, input_.mouse_x, input_.mouse_y);
  if (went_down && on_hint) now.copy = now.swallowed = true;
  if (!input_.mouse_down) now.swallowed = false;
  now.over_hint = on_hint && (!input_.mouse_down || now.swallowed);
  if (now.swallowed || now.over_hint) {
    input_.mouse_x = input_.mouse_y = -1;
    input_.mouse_down = now.pressed = false;
  }
  if (!key_ || key_->alt) return;
  if (key_->control && key_->character == U'c' && !selection_.empty()) {
    now.copy = true;
    key_.reset();
  } else if (key_->control && key_->character == U'a' && !text_focus_before_) {
    now.all = true;
    key_.reset();
  } else if (key_->key == Key::escape && !selection_.empty()) {
    drop_selection();
    key_.reset();
  } else if (text_focus_before_ && !key_->control) {
    drop_selection();  // what is written now is what Ctrl+C is about
  }
}

void Ui::drop_selection() {
  selection_.clear();
  selecting_.dragging = false;
}

void Ui::selectable(Id text_id, const TextLayout& layout, const Rect& place) {
  const ImVec4 clip = clip_rect();
  const Rect seen{clip.x, clip.y, clip.z - clip.x, clip.w - clip.y};
  const Id ground = regions_.empty() ? 1 : regions_.back().id;
  const Rect own{place.x, place.y, std::max(place.width, layout.width), layout.height};
  const auto [first, last] = selection_.add({text_id, ground, &layout, own, seen});
  const float x = input_.mouse_x;
  const float y = input_.mouse_y;
  if (holds(own, x, y) && holds(seen, x, y) && ImGui::IsWindowHovered()) {
    selecting_.text = selecting_.count;
    if (pointer_ == PointerShape::arrow) pointer_ = PointerShape::text;
  }
  ++selecting_.count;
  mark_spoken(text_id, layout, place.x, place.y);
  if (first != last) draw_parts(layout, first, last, place.x, place.y, false);
}

// A part of a text once more, on the ground of what is selected.
void Ui::draw_parts(
    const TextLayout& layout,
    std::size_t first,
    std::size_t last,
    float x,
    float y,
    bool underlined) {
  for (const TextPart& part : parts_of(layouts_, layout, first, last)) {
    const TextRun& run = *part.run;
    const Rect box{x + part.box.x, y + part.box.y, part.box.width, part.box.height};
    fill(box, theme().selection);
    if (underlined) fill({box.x, box.bottom() - px(3), box.width, px(3)}, theme().selection_ink);
    const float size = resources_.fonts->font(run.style)->FontSize / input_.pixels_per_unit;
    if (run.emoji == nullptr)
      text_at(
          box.x,
          std::round(box.y + (box.height - size) / 2),
          part.text,
          run.style,
          theme().selection_ink);
    else
      draw_emoji(*run.emoji, box.x, box.y + (box.height - run.width) / 2, run.width);
  }
}

void Ui::mark_spoken(Id node, const TextLayout& layout, float x, float y) {
  const Spoken& spoken = resources_.spoken;
  if (spoken.node != node || node == 0) return;
  const std::size_t last = std::min(spoken.last, layout.text.size());
  const auto parts = parts_of(layouts_, layout, std::min(spoken.first, last), last);
  if (parts.empty()) return;
  draw_parts(layout, spoken.first, last, x, y, true);
  if (std::exchange(spoken_seen_, spoken) == spoken) return;
  const Rect& top = parts.front().box;
  const Rect& bottom = parts.back().box;
  reveal({x + top.x, y + top.y, top.width, bottom.bottom() - top.y});
}

void Ui::scroll_while_selecting() {
  if (selecting_.dragging && !selection_.empty() && selection_.ground() == regions_.back().id)
    scroll_near_edge(selecting_edge);
}

// When all texts and controls of the frame are known.
void Ui::end_selection() {
  Selecting& now = selecting_;
  const std::size_t before = selection_.changes();
  selection_.settle();
  if (now.pressed && now.touched) {
    drop_selection();
  } else if (now.pressed && !ImGui::IsAnyItemActive()) {  // nor a scroll bar
    now.dragging = now.text.has_value();
    if (now.text)
      selection_.press(
          *now.text,
          input_.mouse_x,
          input_.mouse_y,
          ImGui::GetMouseClickedCount(0),
          input_.mouse_shift);
    else
      selection_.clear();
  } else if (now.dragging && input_.mouse_down) {
    selection_.drag(input_.mouse_x, input_.mouse_y);
  }
  if (!input_.mouse_down && std::exchange(now.dragging, false)) wants_frame_ = true;
  if (now.all) selection_.select_all();
  if (now.dragging) pointer_ = PointerShape::text;
  if (selection_.changes() != before) {
    now.copied = false;
    wants_frame_ = true;
  }
  now.all = now.touched = false;
  now.count = 0;
  offer_copy();
}

// The word beside what is selected.
void Ui::offer_copy() {
  Selecting& now = selecting_;
  now.hint.reset();
  const auto line = now.dragging ? std::nullopt : selection_.last_line();
  const Id hint_id = semantics::id_in(1, "copy-selected");
  if (now.copy || (line && semantics_.take(hint_id, semantics::Act::press))) copy_selected();
  if (!line) return;
  const std::string& word = text_of(now.copied ? "common.copied" : "common.copy");
  const float keys = text_width(copy_keys, TextStyle::tiny);
  const float wide =
      text_width(word, TextStyle::small_bold) + keys + px(2 * hint_padding + hint_gap + 4);
  const float high = px(hint_height);
  Rect place{line->right() - wide, line->bottom() + px(hint_gap), wide, high};
  if (place.bottom() > input_.height) place.y = line->y - px(hint_gap) - high;
  place.x = std::clamp(place.x, 0.0F, std::max(0.0F, input_.width - wide));
  now.hint = place;
  if (now.over_hint) pointer_ = PointerShape::hand;

  semantics::Node& node = semantics_.leaf(semantics::Role::button, hint_id, word);
  node.box = place;
  node.description = copy_keys;
  node.states |= semantics::focusable | semantics::no_tab_stop | semantics::overlay;
  node.actions |= bit(semantics::Act::press);
  draw_copy_hint(place, word, keys);
}

void Ui::draw_copy_hint(const Rect& place, std::string_view word, float keys) const {
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const ImVec2 low{place.x, place.y};
  const ImVec2 high{place.right(), place.bottom()};
  list.AddRectFilled(
      low,
      high,
      packed(selecting_.over_hint ? theme().brand_soft : theme().surface),
      px(8));
  list.AddRect(low, high, packed(theme().brand), px(8));
  const auto write = [&](float x, std::string_view text, TextStyle style, Color color) {
    const ImFont* font = resources_.fonts->font(style);
    const float size = font->FontSize / input_.pixels_per_unit;
    list.AddText(
        font,
        size,
        {std::round(x), std::round(place.y + (place.height - size) / 2)},
        packed(color),
        text.data(),
        text.data() + text.size());
  };
  write(place.x + px(hint_padding), word, TextStyle::small_bold, theme().brand);
  write(place.right() - px(hint_padding) - keys, copy_keys, TextStyle::tiny, theme().muted);
}

void Ui::copy_selected() {
  const std::string text = selection_.text();
  if (text.empty() || !resources_.set_clipboard) return;
  resources_.set_clipboard(text);
  selecting_.copied = wants_frame_ = true;
  announce(text_of("common.copied"));
}

}  // namespace behorig::ui
