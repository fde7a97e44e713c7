// Headings, paragraphs and rich text of the widget kit.

#include "base/text.hpp"
#include "ui/draw.hpp"
#include "ui/ui.hpp"
#include "ui/wish.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace behorig::ui {
namespace {

TextStyle heading_style(int level) {
  if (level == 1) return TextStyle::h1;
  if (level == 2) return TextStyle::h2;
  return TextStyle::body_bold;
}

// Headings are set tighter than running text.
float heading_leading(TextStyle style) {
  return style == TextStyle::h1 ? 1.2F : style == TextStyle::h2 ? 1.3F : 1.4F;
}

}  // namespace

void Ui::text_at(float x, float y, std::string_view text, TextStyle style, Color color) {
  const ImFont* font = resources_.fonts->font(style);
  draw().AddText(
      font,
      font->FontSize / input_.pixels_per_unit,
      {std::round(x), std::round(y)},
      packed(color),
      text.data(),
      text.data() + text.size());
}

void Ui::draw_emoji(const EmojiGlyph& emoji, float x, float y, float side) {
  const float left = std::round(x);
  const float top = std::round(y);
  draw().AddImage(
      resources_.fonts->atlas().TexID,
      {left, top},
      {left + side, top + side},
      {emoji.u0, emoji.v0},
      {emoji.u1, emoji.v1});
}

void Ui::layout_at(
    const TextLayout& layout,
    float x,
    float y,
    Color color,
    std::optional<Color> links) {
  ImDrawList& list = draw();
  const ImVec4 clip = clip_rect();
  for (const TextRun& run : layout.runs) {
    const float top = y + run.y;
    if (top > clip.w || top + layout.line_height < clip.y) continue;
    const ImFont* font = resources_.fonts->font(run.style);
    const float size = font->FontSize / input_.pixels_per_unit;
    const float text_top = std::round(top + (layout.line_height - size) / 2);
    const float left = std::round(x + run.x);
    if (run.emoji != nullptr) {
      const float side = run.width;
      const float middle = std::round(top + (layout.line_height - side) / 2);
      draw_emoji(*run.emoji, left, middle, side);
      continue;
    }
    if (run.code)
      fill({left - px(3), text_top - px(1), run.width + px(6), size + px(2)}, theme().quiet, 4);
    const Color ink = run.link >= 0 ? links.value_or(theme().brand) : color;
    list.AddText(
        font,
        size,
        {left, text_top},
        packed(ink),
        run.text.data(),
        run.text.data() + run.text.size());
    if (run.hyphen) text_at(x + run.x + run.width, text_top, "-", run.style, ink);
    if (run.link >= 0)
      list.AddLine({left, text_top + size}, {left + run.width, text_top + size}, packed(ink), 1);
  }
  for (std::size_t i = 0; i + 1 < layout.quote_bars.size(); i += 2)
    fill(
        {x, y + layout.quote_bars[i], px(3), layout.quote_bars[i + 1] - layout.quote_bars[i]},
        theme().control,
        1);
}

void Ui::tell_lines(semantics::Node& node, const TextLayout& layout, float x, float y) const {
  if (!semantics_.detailed()) return;
  std::size_t byte = 0;
  std::int32_t character = 0;
  const auto up_to = [&](std::size_t end) {
    for (; byte < end; ++character)
      base::next_code_point(layout.text, byte);
    return character;
  };
  for (const TextRun& run : layout.runs) {
    const std::int32_t start = up_to(run.start);
    const std::int32_t end = up_to(std::min(run.start + run.text.size(), layout.text.size()));
    node.pieces.push_back({start, end, {x + run.x, y + run.y, run.width, layout.line_height}});
  }
}

// Screen readers read the running text of a panel that gets the focus: no headings, and no words
// that stand right inside of what has them as its name.
void Ui::tell_words(Id heading_id, const TextLayout& layout, const Rect& place) {
  const Rect box{place.x, place.y, layout.width, layout.height};
  semantics::Node& around =
      semantics_.open(Role::group, semantics::id_in(heading_id, "around"), {});
  around.box = box;
  mark_offscreen(around);
  semantics::Node& words =
      semantics_.leaf(Role::paragraph, semantics::id_in(heading_id, "words"), layout.text);
  words.text = layout.text;
  words.box = box;
  mark_offscreen(words);
  tell_lines(words, layout, place.x, place.y);
  semantics_.close();
}

void Ui::heading(
    std::string_view id_name,
    int level,
    std::string_view text,
    std::optional<TextStyle> style) {
  const TextStyle set_in = style.value_or(heading_style(level));
  const TextLayout& layout = layouts_.plain(text, {set_in, heading_leading(set_in)}, width());
  const Rect place = take(flow().row ? layout.width : width(), layout.height);
  layout_at(layout, place.x, place.y, theme().ink);
  const Id heading_id = id(id_name);
  semantics::Node& node = semantics_.open(Role::heading, heading_id, text);
  node.level = static_cast<std::uint8_t>(level);
  node.box = {place.x, place.y, layout.width, layout.height};
  mark_offscreen(node);
  if (semantics_.detailed()) tell_words(heading_id, layout, place);
  semantics_.close();
  selectable(heading_id, layout, place);
}

void Ui::paragraph(std::string_view id_name, std::string_view text, const TextSpec& spec) {
  if (text.empty()) return;
  const TextLayout& layout = layouts_.plain(text, {spec.style, spec.leading}, width());
  const Rect place = take(flow().row || !spec.centered ? layout.width : width(), layout.height);
  const float left = spec.centered ? place.x + (place.width - layout.width) / 2 : place.x;
  layout_at(layout, left, place.y, spec.color.value_or(theme().ink));
  const std::string_view read = spec.said.empty() ? text : spec.said;
  semantics::Node& node = semantics_.leaf(Role::paragraph, id(id_name), read);
  node.text.assign(spec.said.empty() ? std::string_view{layout.text} : spec.said);
  node.box = place;
  mark_offscreen(node);
  if (!spec.describes.empty()) {
    node.relation = semantics::Relation::description;
    node.related = id(spec.describes);
  }
  if (spec.said.empty()) tell_lines(node, layout, left, place.y);
  selectable(node.id, layout, {left, place.y, layout.width, layout.height});
}

void Ui::label(std::string_view text, const TextSpec& spec) {
  if (text.empty()) return;
  const TextLayout& layout = layouts_.plain(text, {spec.style, spec.leading}, width());
  const Rect place = take(flow().row || !spec.centered ? layout.width : width(), layout.height);
  layout_at(
      layout,
      spec.centered ? place.x + (place.width - layout.width) / 2 : place.x,
      place.y,
      spec.color.value_or(theme().ink));
}

void Ui::rich(std::string_view id_name, std::string_view markdown, const TextSpec& spec) {
  if (markdown.empty()) return;
  const TextLayout& layout = layouts_.rich(markdown, {spec.style, spec.leading}, width());
  const Rect place = take(flow().row ? layout.width : width(), layout.height);
  const Color ink = spec.color.value_or(theme().ink);
  layout_at(layout, place.x, place.y, ink, spec.links_as_text ? ink : theme().brand);
  const std::string plain = course::plain_text(markdown);
  const Id text_id = id(id_name);
  semantics::Node& node = semantics_.open(Role::paragraph, text_id, plain);
  node.text = layout.text;
  node.box = {place.x, place.y, layout.width, layout.height};
  mark_offscreen(node);
  tell_lines(node, layout, place.x, place.y);
  selectable(text_id, layout, place);
  for (std::size_t i = 0; i < layout.links.size(); ++i)
    link_in(layout, i, place, semantics::id_in(text_id, std::to_string(i)));
  semantics_.close();
}

// A link over several lines is one node, at its first; the pointer may press it on all of them.
void Ui::link_in(const TextLayout& layout, std::size_t index, const Rect& place, Id link_id) {
  std::vector<Rect> pieces;
  std::size_t first = layout.text.size();
  std::size_t last = 0;
  for (const TextRun& run : layout.runs) {
    if (run.link != static_cast<int>(index)) continue;
    pieces.push_back({place.x + run.x, place.y + run.y, run.width, layout.line_height});
    first = std::min(first, run.start);
    last = std::max(last, run.start + run.text.size());
  }
  if (pieces.empty()) return;
  const std::string_view name = std::string_view{layout.text}.substr(first, last - first);
  semantics::Node& link = semantics_.leaf(Role::link, link_id, name);
  const std::string& address = layout.links[index];
  link.description = address.starts_with(source_scheme) ? text_of("source.show") : address;
  bool pressed = touch(link, pieces.front()).pressed;
  focus_ring(link, 4);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    semantics::Node more;
    more.id = semantics::id_in(link_id, std::to_string(i));
    more.states = semantics::no_tab_stop;
    if (touch(more, pieces[i]).pressed) pressed = true;
  }
  if (pressed) pressed_link_ = address;
}

void Ui::status(std::string_view id_name, std::string_view text, const TextSpec& spec) {
  const Id status_id = id(id_name);
  semantics::Node& node = semantics_.leaf(Role::status, status_id, text);
  node.text.assign(text);
  node.box = {cursor_x(), cursor_y(), 0, 0};
  if (!text.empty()) {
    const TextLayout& layout = layouts_.plain(text, {spec.style, spec.leading}, width());
    node.box = take(layout.width, layout.height);
    layout_at(layout, node.box.x, node.box.y, spec.color.value_or(theme().muted));
    tell_lines(node, layout, node.box.x, node.box.y);
    selectable(status_id, layout, node.box);
  }
  if (!spec.error_of.empty() && !text.empty()) {
    node.relation = semantics::Relation::error;
    node.related = id(spec.error_of);
  }
  mark_offscreen(node);
}

}  // namespace behorig::ui
