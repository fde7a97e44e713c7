// Buttons, choices, progress, pills and pictures of the widget kit.

#include "base/text.hpp"
#include "ui/draw.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace behorig::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr float keycap_padding = 6;

std::string shown_key(char32_t character) {
  std::string text;
  base::append_utf8(text, character >= U'a' && character <= U'z' ? character - 32 : character);
  return text;
}

float button_padding(const ButtonSpec& spec) {
  if (spec.style == ButtonStyle::ghost) return 8;
  return spec.small ? 14 : 20;
}

// "Kim Larsson" → "KL".
std::string initials(std::string_view name) {
  std::string out;
  bool start = true;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < name.size() && letters < 2;) {
    const char32_t character = base::next_code_point(name, at);
    if (start && base::is_letter(character)) {
      base::append_utf8(out, character >= U'a' && character <= U'z' ? character - 32 : character);
      ++letters;
    }
    start = character == U' ' || character == U'-';
  }
  return out;
}

}  // namespace

// --- colours and shapes
// ---------------------------------------------------------------------------

Color Ui::strong(Tone tone) const {
  switch (tone) {
    case Tone::plain:
      return theme().ink;
    case Tone::brand:
      return theme().brand;
    case Tone::ok:
      return theme().ok;
    case Tone::warn:
      return theme().warn;
    case Tone::bad:
      return theme().bad;
    case Tone::quiet:
      return theme().muted;
  }
  return theme().ink;
}

Color Ui::soft(Tone tone) const {
  switch (tone) {
    case Tone::plain:
      return theme().surface;
    case Tone::brand:
      return theme().brand_soft;
    case Tone::ok:
      return theme().ok_soft;
    case Tone::warn:
      return theme().warn_soft;
    case Tone::bad:
      return theme().bad_soft;
    case Tone::quiet:
      return theme().quiet;
  }
  return theme().surface;
}

Color Ui::outline_of(Tone tone) const {
  switch (tone) {
    case Tone::plain:
    case Tone::quiet:
      return theme().line;
    case Tone::brand:
      return theme().brand_line;
    case Tone::ok:
      return theme().ok_line;
    case Tone::warn:
      return theme().warn_line;
    case Tone::bad:
      return theme().bad_line;
  }
  return theme().line;
}

ImDrawList& Ui::draw() {
  return *ImGui::GetWindowDrawList();
}

void Ui::fill(const Rect& place, Color color, float radius) {
  draw().AddRectFilled(
      {place.x, place.y},
      {place.right(), place.bottom()},
      packed(color),
      px(radius));
}

void Ui::outline(const Rect& place, Color color, float radius, float thickness) {
  const float inset = thickness / 2 - 0.5F;  // ImGui itself draws half a pixel inside
  draw().AddRect(
      {place.x + inset, place.y + inset},
      {place.right() - inset, place.bottom() - inset},
      packed(color),
      px(radius),
      0,
      thickness);
}

void Ui::check_mark(const Rect& place, Color color) {
  const ImVec2 points[]{
      {place.x + place.width * 0.18F, place.y + place.height * 0.52F},
      {place.x + place.width * 0.42F, place.y + place.height * 0.76F},
      {place.x + place.width * 0.84F, place.y + place.height * 0.26F}};
  draw().AddPolyline(points, 3, packed(color), 0, px(2.2F));
}

void Ui::cross_mark(const Rect& place, Color color) {
  const float inset = place.width * 0.22F;
  draw().AddLine(
      {place.x + inset, place.y + inset},
      {place.right() - inset, place.bottom() - inset},
      packed(color),
      px(2.2F));
  draw().AddLine(
      {place.right() - inset, place.y + inset},
      {place.x + inset, place.bottom() - inset},
      packed(color),
      px(2.2F));
}

// --- buttons
// --------------------------------------------------------------------------------------

float Ui::button_width(std::string_view label, const ButtonSpec& spec) {
  const float padding = button_padding(spec);
  const TextStyle style = spec.small ? TextStyle::small_bold : TextStyle::body_bold;
  float wide = text_width(label, style) + 2 * px(padding);
  if (spec.show_shortcut && spec.shortcut != 0)
    wide += text_width(shown_key(spec.shortcut), TextStyle::tiny) + px(2 * keycap_padding + 8);
  return wide;
}

bool Ui::button(std::string_view id_name, std::string_view label, const ButtonSpec& spec) {
  const bool menu = spec.style == ButtonStyle::menu;
  const TextStyle style = menu         ? (spec.current ? TextStyle::body_bold : TextStyle::body)
                          : spec.small ? TextStyle::small_bold
                                       : TextStyle::body_bold;
  const float padding = menu ? 12.0F : button_padding(spec);
  float wide = menu || spec.width < 0 ? width()
               : spec.width > 0       ? px(spec.width)
                                      : button_width(label, spec);
  wide = std::min(wide, flow().width);  // a long label wraps rather than leaving the column
  const float trailing =
      spec.trailing.empty() ? 0 : text_width(spec.trailing, TextStyle::tiny) + px(10);
  const float keycap_room =
      spec.show_shortcut && spec.shortcut != 0
          ? text_width(shown_key(spec.shortcut), TextStyle::tiny) + px(2 * keycap_padding + 8)
          : 0;
  const TextLayout& layout =
      layouts_.plain(label, {style, 1.35F}, wide - 2 * px(padding) - trailing - keycap_room + 1);
  const float least = menu ? 42.0F : spec.small ? 34.0F : 44.0F;
  const float air = menu ? 14.0F : spec.small ? 10.0F : 18.0F;
  const float high = std::max(px(least), layout.height + px(air));
  const Rect place = take(wide, high);

  semantics::Node& node = semantics_.leaf(menu ? Role::link : Role::button, id(id_name), label);
  node.description.assign(spec.description.empty() ? spec.trailing : spec.description);
  if (spec.current) node.states |= semantics::current;
  Touch t = touch(node, place, spec.enabled);
  if (spec.enabled && spec.shortcut != 0 && take_character(spec.shortcut))
    t.pressed = wants_frame_ = true;

  Color ink = theme().brand;
  if (menu) {
    if (spec.current)
      fill(place, theme().brand_soft, 8);
    else if (t.hovered)
      fill(place, theme().hover, 8);
    ink = spec.current ? theme().brand : theme().ink;
  } else if (!spec.enabled) {
    if (spec.style != ButtonStyle::ghost) fill(place, theme().quiet, 8);
    ink = theme().muted;
  } else if (spec.style == ButtonStyle::primary) {
    fill(place, theme().brand, 8);
    if (t.hovered)
      outline(
          {place.x + px(2), place.y + px(2), place.width - px(4), place.height - px(4)},
          theme().brand_ink,
          6,
          px(1));
    ink = theme().brand_ink;
  } else if (spec.style == ButtonStyle::secondary) {
    fill(place, t.hovered ? theme().brand_soft : theme().surface, 8);
    outline(place, theme().brand, 8, 1);
  } else if (t.hovered) {
    fill(place, theme().brand_soft, 8);
  }
  float x = menu || spec.width != 0 ? place.x + px(padding)
                                    : place.x + (place.width - layout.width - keycap_room) / 2;
  if (keycap_room > 0) {
    const std::string key = shown_key(spec.shortcut);
    const float cap_width = text_width(key, TextStyle::tiny) + px(2 * keycap_padding);
    const Rect cap{x, place.y + (place.height - px(20)) / 2, cap_width, px(20)};
    fill(cap, theme().surface, 5);
    outline(cap, theme().line, 5, 1);
    text_at(
        cap.x + px(keycap_padding),
        cap.y + (cap.height - type_size(TextStyle::tiny) * 1.21F * zoom()) / 2,
        key,
        TextStyle::tiny,
        theme().muted);
    x += keycap_room;
  }
  if (spec.width < 0 && !menu) x = place.x + (place.width - layout.width) / 2;
  layout_at(layout, x, place.y + (place.height - layout.height) / 2, ink);
  if (trailing > 0) {
    const TextLayout& end = layouts_.plain(spec.trailing, {TextStyle::tiny, 1.35F}, trailing);
    layout_at(
        end,
        place.right() - px(padding) - end.width,
        place.y + (place.height - end.height) / 2,
        theme().muted);
  }
  focus_ring(node);
  return t.pressed;
}

void Ui::keycap(std::string_view text) {
  const float wide = text_width(text, TextStyle::tiny) + px(2 * keycap_padding);
  const Rect place = take(wide, px(20));
  fill(place, theme().surface, 5);
  outline(place, theme().line, 5, 1);
  const TextLayout& layout = layouts_.plain(text, {TextStyle::tiny, 1.3F}, wide);
  layout_at(
      layout,
      place.x + px(keycap_padding),
      place.y + (place.height - layout.height) / 2,
      theme().muted);
}

// --- choices
// --------------------------------------------------------------------------------------

bool Ui::choice(std::string_view id_name, std::string_view label, const ChoiceSpec& spec) {
  const float wide = spec.width > 0 ? px(spec.width) : width();
  const float mark = px(spec.compact ? 18 : 20);
  const float badge = spec.badge.empty() ? 0 : pill_width(spec.badge) + px(12);
  const bool show_key = spec.show_shortcut && spec.shortcut != 0;
  const float key_room =
      show_key ? text_width(shown_key(spec.shortcut), TextStyle::tiny) + px(2 * keycap_padding + 8)
               : 0;
  const float padding_x = px(spec.compact ? 12 : 16);
  const float text_left = padding_x + mark + px(12) + key_room;
  const TextSetting setting{
      spec.checked && spec.compact ? TextStyle::small_bold : TextStyle::small,
      1.45F};
  const TextLayout& layout = layouts_.plain(label, setting, wide - text_left - padding_x - badge);
  const Rect place =
      take(wide, std::max(px(spec.compact ? 42 : 46), layout.height + px(spec.compact ? 18 : 22)));

  semantics::Node& node =
      semantics_.leaf(spec.checkbox ? Role::checkbox : Role::radio, id(id_name), label);
  node.states |= semantics::checkable | (spec.checked ? semantics::checked : 0U);
  node.position = static_cast<std::int16_t>(spec.position);
  node.set_size = static_cast<std::int16_t>(spec.set_size);
  node.description.assign(spec.badge);
  Touch t = touch(node, place, spec.enabled);
  if (std::exchange(chosen_by_arrow_, chosen_by_arrow_ == node.id ? 0 : chosen_by_arrow_) ==
          node.id &&
      spec.enabled)
    t.pressed = wants_frame_ = true;
  if (spec.enabled && spec.shortcut != 0 && take_character(spec.shortcut)) {
    t.pressed = wants_frame_ = true;
    semantics_.set_focus(node.id);
  }
  draw_choice(spec, place, layout, t, show_key ? shown_key(spec.shortcut) : std::string{});
  focus_ring(node, 12);
  return t.pressed && (spec.checkbox || !spec.checked);
}

void Ui::draw_choice(
    const ChoiceSpec& spec,
    const Rect& place,
    const TextLayout& layout,
    const Touch& touch,
    std::string_view key) {
  const bool graded = spec.tone != Tone::plain;
  const Color accent = graded ? strong(spec.tone) : theme().brand;
  const Color ground = graded         ? soft(spec.tone)
                       : spec.checked ? theme().brand_soft
                                      : theme().surface;
  const float radius = spec.compact ? 8 : 12;
  fill(place, ground, radius);
  const bool marked = spec.checked || graded;
  outline(
      place,
      marked          ? accent
      : touch.hovered ? theme().brand
                      : theme().control,
      radius,
      marked ? px(2) : 1);

  const float padding_x = px(spec.compact ? 12 : 16);
  const float side = px(spec.compact ? 18 : 20);
  const Rect mark{place.x + padding_x, place.y + (place.height - side) / 2, side, side};
  const ImVec2 center{mark.x + side / 2, mark.y + side / 2};
  const Color mark_color = spec.checked ? accent : theme().control;
  if (spec.checkbox) {
    if (spec.checked) {
      fill(mark, accent, 5);
      check_mark(mark, ground);
    } else {
      outline(mark, mark_color, 5, px(2));
    }
  } else if (spec.checked) {
    draw().AddCircleFilled(center, side / 2, packed(accent), 32);
    draw().AddCircleFilled(center, side / 5, packed(ground), 24);
  } else {
    draw().AddCircle(center, side / 2 - px(1), packed(mark_color), 32, px(2));
  }
  float x = mark.right() + px(12);
  if (!key.empty()) {
    const Rect cap{
        x,
        place.y + (place.height - px(20)) / 2,
        text_width(key, TextStyle::tiny) + px(2 * keycap_padding),
        px(20)};
    fill(cap, theme().surface, 5);
    outline(cap, theme().line, 5, 1);
    const TextLayout& letter = layouts_.plain(key, {TextStyle::tiny, 1.3F}, cap.width);
    layout_at(
        letter,
        cap.x + px(keycap_padding),
        cap.y + (cap.height - letter.height) / 2,
        theme().muted);
    x = cap.right() + px(8);
  }
  layout_at(layout, x, place.y + (place.height - layout.height) / 2, theme().ink);
  if (!spec.badge.empty()) {
    const TextLayout& badge = layouts_.plain(spec.badge, {TextStyle::tiny_bold, 1.4F}, place.width);
    layout_at(
        badge,
        place.right() - padding_x - px(11) - badge.width,
        place.y + (place.height - badge.height) / 2,
        accent);
  }
}

// --- progress, pills, avatars
// ---------------------------------------------------------------------

void Ui::progress(
    std::string_view id_name,
    std::string_view name,
    double share,
    float bar_width,
    Tone tone) {
  const float shown = static_cast<float>(std::clamp(share, 0.0, 1.0));
  const Rect place = take(bar_width > 0 ? std::min(px(bar_width), width()) : width(), px(8));
  fill(place, theme().track, 4);
  if (shown > 0)
    fill(
        {place.x, place.y, std::max(place.height, place.width * shown), place.height},
        strong(tone),
        4);
  semantics::Node& node = semantics_.leaf(Role::progress, id(id_name), name);
  node.box = place;
  node.value = std::round(share * 100);
  node.maximum = 100;
  mark_offscreen(node);
}

void Ui::ring(std::string_view id_name, std::string_view name, double share, float side) {
  const Rect place = take(px(side), px(side));
  const ImVec2 center{place.x + place.width / 2, place.y + place.height / 2};
  const float radius = px(side) * 54 / 132;
  const float thickness = px(side) * 14 / 132;
  draw().AddCircle(center, radius, packed(theme().track), 96, thickness);
  const float shown = static_cast<float>(std::clamp(share, 0.0, 1.0));
  if (shown > 0) {
    draw().PathArcTo(center, radius, -pi / 2, -pi / 2 + 2 * pi * shown, 96);
    draw().PathStroke(packed(theme().brand), 0, thickness);
    for (const float angle : {-pi / 2, -pi / 2 + 2 * pi * shown})
      draw().AddCircleFilled(
          {center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)},
          thickness / 2,
          packed(theme().brand),
          24);
  }
  const std::string percent = strings().text(
      "common.percent",
      {{"value", std::to_string(static_cast<int>(std::round(share * 100)))}});
  const TextLayout& layout = layouts_.plain(percent, {TextStyle::h2, 1.3F}, place.width);
  layout_at(layout, center.x - layout.width / 2, center.y - layout.height / 2, theme().ink);
  semantics::Node& node = semantics_.leaf(Role::progress, id(id_name), name);
  node.box = place;
  node.value = std::round(share * 100);
  node.maximum = 100;
  mark_offscreen(node);
}

float Ui::pill_width(std::string_view text) {
  return text_width(text, TextStyle::tiny_bold) + 2 * px(11);
}

void Ui::pill(std::string_view id_name, std::string_view text, Tone tone) {
  const TextLayout& layout = layouts_.plain(
      text,
      {TextStyle::tiny_bold, 1.5F},
      std::max(px(40), flow().width - 2 * px(11)));
  const Rect place = take(layout.width + 2 * px(11), layout.height + px(6));
  const float radius = place.height / zoom() / 2;
  fill(place, soft(tone), radius);
  if (tone == Tone::brand) outline(place, theme().brand_line, radius, 1);
  layout_at(layout, place.x + px(11), place.y + px(3), strong(tone));
  semantics::Node& node = semantics_.leaf(Role::paragraph, id(id_name), text);
  node.text.assign(text);
  node.box = place;
  mark_offscreen(node);
}

void Ui::avatar(std::string_view name, float side, Tone tone) {
  const Rect place = take(px(side), px(side));
  const Color ground = tone == Tone::quiet ? theme().control : strong(tone);
  draw().AddCircleFilled(
      {place.x + place.width / 2, place.y + place.height / 2},
      place.width / 2,
      packed(ground),
      48);
  const std::string letters = initials(name);
  const TextLayout& layout = layouts_.plain(
      letters,
      {side < 34 ? TextStyle::tiny_bold : TextStyle::small_bold, 1.3F},
      place.width * 2);
  layout_at(
      layout,
      place.x + (place.width - layout.width) / 2,
      place.y + (place.height - layout.height) / 2,
      theme().surface);
}

void Ui::line() {
  const Rect place = take(width(), 1);
  fill(place, theme().line);
}

// --- pictures
// -------------------------------------------------------------------------------------

Rect Ui::picture(
    std::string_view id_name,
    const std::string& path,
    std::string_view alt,
    const PictureSpec& spec) {
  const Image& image = images().find(path);
  const bool ready = image.status == Image::Status::ready && image.width > 0 && image.height > 0;
  const float most = std::min(width(), spec.most_width > 0 ? px(spec.most_width) : width());
  const float ratio =
      ready ? static_cast<float>(image.height) / static_cast<float>(image.width) : 0.5F;
  float wide = most;
  float high = wide * ratio;
  if (high > px(spec.most_height)) {
    high = px(spec.most_height);
    wide = high / ratio;
  }
  const Rect place = take(std::round(wide), std::round(high));
  if (ready) {
    draw().AddImageRounded(
        image.texture,
        {place.x, place.y},
        {place.right(), place.bottom()},
        {0, 0},
        {1, 1},
        IM_COL32_WHITE,
        px(spec.radius));
  } else {
    fill(place, theme().quiet, spec.radius);
    const auto key =
        image.status == Image::Status::failed ? "common.picture_failed" : "common.picture_loading";
    const TextLayout& layout =
        layouts_.plain(text_of(key), {TextStyle::small, 1.4F}, place.width - px(16));
    layout_at(
        layout,
        place.x + (place.width - layout.width) / 2,
        place.y + (place.height - layout.height) / 2,
        theme().muted);
  }
  semantics::Node& node = semantics_.leaf(Role::image, id(id_name), alt);
  node.box = place;
  mark_offscreen(node);
  return place;
}

}  // namespace behorig::ui
