// The text field of the widget kit.

#include "base/text.hpp"
#include "ui/draw.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr float leading = 1.4F;
constexpr float field_padding = 10;

std::string dots(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < base::count_characters(text); ++i)
    out += "•";
  return out;
}

}  // namespace

bool Ui::field_focused(std::string_view id_name) const {
  return semantics_.focus() == id(id_name);
}

bool Ui::field(
    std::string_view id_name,
    std::string_view label_text,
    std::string& value,
    const FieldSpec& spec) {
  const Id field_id = id(id_name);
  if (!spec.label_hidden) label_field(field_id, label_text);
  const float wide = spec.width > 0 ? std::min(px(spec.width), width()) : width();
  const float line_height = std::round(type_size(TextStyle::body) * leading * zoom());
  auto found = fields_.find(field_id);
  if (found == fields_.end())
    found = fields_.emplace(field_id, Field{TextEdit{spec.lines == 1, spec.most_characters}}).first;
  Field& field = found->second;
  field.used = frame_;

  const float inner_width = wide - 2 * px(field_padding);
  field.edit.lay_out(value, inner_width, line_height, [&](char32_t character) {
    std::string text;
    base::append_utf8(text, spec.secret ? U'•' : character);
    return layouts_.measure(text, TextStyle::body);
  });
  const Rect place = take(
      wide,
      line_height * static_cast<float>(spec.lines) + 2 * px(spec.lines == 1 ? 8 : field_padding));
  const Rect inner{
      place.x + px(field_padding),
      place.y + px(spec.lines == 1 ? 8 : field_padding),
      inner_width,
      line_height * static_cast<float>(spec.lines)};

  semantics::Node& node = semantics_.leaf(Role::text_field, field_id, label_text);
  node.states |= semantics::editable | (spec.lines > 1 ? semantics::multi_line : 0U) |
                 (spec.invalid ? semantics::invalid : 0U) | (spec.secret ? semantics::secret : 0U);
  node.actions |= bit(semantics::Act::set_text) | bit(semantics::Act::select_text);
  if (!spec.secret) node.actions |= bit(semantics::Act::replace_text);
  node.description.assign(spec.description);
  const bool was_focused = semantics_.focus() == field_id;

  // Keys go to the text before anything else on the screen sees them.
  bool changed = field_requests(field_id, field.edit);
  if (was_focused) field_keys(field.edit, spec);
  const std::string edited = field.edit.value();
  if (edited != value) {
    value = edited;
    changed = true;
    wants_frame_ = true;
    field.caret_shown_since = seconds_;
  }
  if (key_ && was_focused &&
      (key_->key == Key::space || (key_->key == Key::enter && spec.lines > 1)))
    key_.reset();
  const Touch t = touch(node, place);
  if (t.hovered || t.held) pointer_ = PointerShape::text;
  if (was_focused || t.focused) text_focus_ = true;
  field_pointer(field.edit, inner, field, t.held, was_focused);

  node.text = spec.secret ? dots(value) : value;
  node.caret = was_focused ? static_cast<int>(field.edit.caret()) : -1;
  const auto [first, last] = field.edit.selection();
  if (first != last)
    node.selection_start = static_cast<int>(first), node.selection_end = static_cast<int>(last);
  draw_field(field.edit, spec, place, inner, field, t.focused);
  tell_field(node, field.edit, {inner.x, inner.y - field.scroll, inner.width, line_height});
  focus_ring(node);
  return changed;
}

void Ui::label_field(Id field, std::string_view text) {
  const TextSpec spec{.style = TextStyle::small_bold};
  const TextLayout& layout = layouts_.plain(text, {spec.style, spec.leading}, width());
  const Rect place = take(flow().row ? layout.width : width(), layout.height);
  layout_at(layout, place.x, place.y, theme().ink);
  semantics::Node& node = semantics_.leaf(Role::paragraph, semantics::id_in(field, "label"), text);
  node.relation = semantics::Relation::label;
  node.related = field;
  node.box = {place.x, place.y, layout.width, layout.height};
  mark_offscreen(node);
  tell_lines(node, layout, place.x, place.y);
}

bool Ui::field_requests(Id field_id, TextEdit& edit) {
  semantics::Request request;
  if (semantics_.take(field_id, semantics::Act::select_text, &request)) {
    edit.select(
        static_cast<std::size_t>(std::max(request.first, 0)),
        static_cast<std::size_t>(std::max(request.last, 0)));
    semantics_.set_focus(field_id);
  }
  if (semantics_.take(field_id, semantics::Act::set_text, &request))
    edit.select_all();
  else if (semantics_.take(field_id, semantics::Act::replace_text, &request))
    edit.select(
        static_cast<std::size_t>(std::max(request.first, 0)),
        static_cast<std::size_t>(std::max(request.last, 0)));
  else
    return false;
  edit.erase_selected();
  edit.type(request.text);
  semantics_.set_focus(field_id);
  return true;
}

void Ui::tell_field(semantics::Node& node, const TextEdit& edit, const Rect& first_line) const {
  if (!semantics_.detailed()) return;
  float y = first_line.y;
  for (const EditLine& line : edit.lines()) {
    node.pieces.push_back(
        {static_cast<std::int32_t>(line.start),
         static_cast<std::int32_t>(line.end),
         {first_line.x, y, edit.x_of(line.end), first_line.height}});
    y += first_line.height;
  }
}

void Ui::field_keys(TextEdit& edit, const FieldSpec& spec) {
  if (!typed_.empty()) {
    edit.type(typed_);
    typed_.clear();
  }
  if (!key_) return;
  const KeyPress key = *key_;
  const auto edit_key = [&](EditKey which) {
    edit.key(which, key.shift);
    key_.reset();
    wants_frame_ = true;
  };
  if (key.alt) return;
  switch (key.key) {
    case Key::left:
      return edit_key(key.control ? EditKey::word_left : EditKey::left);
    case Key::right:
      return edit_key(key.control ? EditKey::word_right : EditKey::right);
    case Key::up:
      return spec.lines > 1 ? edit_key(EditKey::up) : void();
    case Key::down:
      return spec.lines > 1 ? edit_key(EditKey::down) : void();
    case Key::home:
      return edit_key(key.control ? EditKey::text_start : EditKey::line_start);
    case Key::end:
      return edit_key(key.control ? EditKey::text_end : EditKey::line_end);
    case Key::page_up:
      return spec.lines > 1 ? edit_key(EditKey::page_up) : void();
    case Key::page_down:
      return spec.lines > 1 ? edit_key(EditKey::page_down) : void();
    case Key::backspace:
      return edit_key(EditKey::backspace);
    case Key::del:
      return edit_key(EditKey::del);
    case Key::enter:
      if (spec.lines > 1 && !key.control) {
        edit.type("\n");
        key_.reset();
        wants_frame_ = true;
      }
      return;
    case Key::character:
      break;
    case Key::tab:
    case Key::space:
    case Key::escape:
      return;
  }
  if (!key.control) {
    key_.reset();  // the character itself arrives as text
    return;
  }
  const auto copy = [&] {
    if (!spec.secret && resources_.set_clipboard && !edit.selected().empty())
      resources_.set_clipboard(edit.selected());
  };
  if (key.character == U'a') edit.select_all();
  if (key.character == U'c') copy();
  if (key.character == U'x') copy(), edit.erase_selected();
  if (key.character == U'v' && resources_.clipboard) edit.type(resources_.clipboard());
  if (key.character == U'z') edit.key(key.shift ? EditKey::redo : EditKey::undo, false);
  if (key.character == U'y') edit.key(EditKey::redo, false);
  key_.reset();
  wants_frame_ = true;
}

void Ui::field_pointer(
    TextEdit& edit,
    const Rect& inner,
    Field& field,
    bool held,
    bool was_focused) {
  if (!held) return;
  const float x = input_.mouse_x - inner.x;
  const float y = input_.mouse_y - inner.y + field.scroll;
  if (ImGui::IsMouseClicked(0) || !was_focused)
    edit.click(x, y);
  else if (ImGui::IsMouseDragging(0))
    edit.drag(x, y);
  wants_frame_ = true;
}

void Ui::draw_field(
    const TextEdit& edit,
    const FieldSpec& spec,
    const Rect& place,
    const Rect& inner,
    Field& field,
    bool focused) {
  fill(place, theme().surface, 8);
  outline(
      place,
      spec.invalid ? theme().bad
      : focused    ? theme().brand
                   : theme().control,
      8,
      focused || spec.invalid ? px(2) : px(1));
  const float line_height = inner.height / static_cast<float>(spec.lines);
  const float caret_x = edit.x_of(edit.caret());
  const float caret_y = static_cast<float>(edit.line_of(edit.caret())) * line_height;
  // One line scrolls sideways, several up and down, so that the caret is always seen.
  float shift_x = 0;
  if (spec.lines == 1 && caret_x > inner.width - px(4)) shift_x = caret_x - inner.width + px(4);
  if (caret_y < field.scroll) field.scroll = caret_y;
  if (caret_y + line_height > field.scroll + inner.height)
    field.scroll = caret_y + line_height - inner.height;
  if (static_cast<float>(edit.lines().size()) * line_height <= inner.height) field.scroll = 0;

  ImDrawList& list = draw();
  list.PushClipRect(
      {inner.x - px(2), inner.y - px(2)},
      {inner.right() + px(2), inner.bottom() + px(2)},
      true);
  const ImFont* font = resources_.fonts->font(TextStyle::body);
  const float size = font->FontSize / input_.pixels_per_unit;
  const auto [first, last] = edit.selection();
  for (std::size_t i = 0; i < edit.lines().size(); ++i) {
    const EditLine& line = edit.lines()[i];
    const float y = inner.y + static_cast<float>(i) * line_height - field.scroll;
    const auto shown = [&](const EditLine& part) {
      return spec.secret ? dots(edit.line_text(part)) : edit.line_text(part);
    };
    const float left = inner.x - shift_x;
    const float text_top = y + (line_height - size) / 2;
    text_at(left, text_top, shown(line), TextStyle::body, theme().ink);
    if (focused && first != last && first < line.end + 1 && last > line.start) {
      const EditLine part{std::max(first, line.start), std::min(last, line.end)};
      const float from = edit.x_of(part.start);
      const float to = last > line.end ? edit.x_of(line.end) + px(4) : edit.x_of(last);
      fill({left + from, y, to - from, line_height}, theme().selection);
      text_at(left + from, text_top, shown(part), TextStyle::body, theme().selection_ink);
    }
  }
  const bool empty = edit.lines().size() == 1 && edit.lines()[0].start == edit.lines()[0].end;
  if (empty && !spec.placeholder.empty())
    text_at(
        inner.x,
        inner.y + (line_height - size) / 2,
        spec.placeholder,
        TextStyle::body,
        theme().muted);
  const bool blink_on =
      resources_.still || std::fmod(seconds_ - field.caret_shown_since, 1.06) < 0.53;
  if (focused && input_.active && blink_on)
    fill(
        {std::round(inner.x - shift_x + caret_x),
         inner.y + caret_y - field.scroll + px(1),
         px(2),
         line_height - px(2)},
        theme().ink);
  list.PopClipRect();
}

}  // namespace behorig::ui
