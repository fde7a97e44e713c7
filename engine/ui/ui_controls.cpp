// Buttons and choices of the widget kit.

#include "base/text.hpp"
#include "ui/draw.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr float keycap_padding = 6;
constexpr float chip_padding = 14;

std::string shown_key(char32_t character) {
  std::string text;
  base::append_utf8(text, character >= U'a' && character <= U'z' ? character - 32 : character);
  return text;
}

float button_padding(const ButtonSpec& spec) {
  if (spec.style == ButtonStyle::ghost) return 8;
  return spec.small ? 14 : 20;
}

float choice_padding(const ChoiceSpec& spec) {
  if (spec.bare) return 4;
  return spec.compact ? 12 : 16;
}

}  // namespace

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
    if (spec.style != ButtonStyle::ghost) {
      fill(place, theme().quiet, 8);
      outline(place, theme().control, 8, 1);
    }
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

bool Ui::choice(std::string_view id_name, std::string_view label, const ChoiceSpec& spec) {
  const float wide = spec.width > 0 ? px(spec.width) : width();
  const float mark = px(spec.compact ? 18 : 20);
  const float badge = spec.badge.empty() ? 0 : pill_width(spec.badge) + px(12);
  const bool show_key = spec.show_shortcut && spec.shortcut != 0;
  const float key_room =
      show_key ? text_width(shown_key(spec.shortcut), TextStyle::tiny) + px(2 * keycap_padding + 8)
               : 0;
  const float padding_x = choice_padding(spec) * zoom();
  const float text_left = padding_x + mark + px(12) + key_room;
  const TextSetting setting{
      spec.bare || (spec.checked && spec.compact) ? TextStyle::small_bold : TextStyle::small,
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
  if (take_arrow_to(node.id) && spec.enabled) t.pressed = wants_frame_ = true;
  if (spec.enabled && spec.shortcut != 0 && take_character(spec.shortcut)) {
    t.pressed = wants_frame_ = true;
    semantics_.set_focus(node.id);
  }
  draw_choice(spec, place, layout, t, show_key ? shown_key(spec.shortcut) : std::string{});
  mark_spoken(node.id, layout, place.x + text_left, place.y + (place.height - layout.height) / 2);
  focus_ring(node, 12);
  return t.pressed && (spec.checkbox || !spec.checked);
}

bool Ui::take_arrow_to(Id id) {
  if (chosen_by_arrow_ != id) return false;
  chosen_by_arrow_ = 0;
  return true;
}

bool Ui::chip(std::string_view id_name, std::string_view label, const ChoiceSpec& spec) {
  const TextLayout& layout = layouts_.plain(
      label,
      {TextStyle::tiny_bold, 1.4F},
      std::max(px(40), flow().width - 2 * px(chip_padding)));
  const Rect place =
      take(layout.width + 2 * px(chip_padding), std::max(px(38), layout.height + px(12)));
  semantics::Node& node = semantics_.leaf(Role::radio, id(id_name), label);
  node.states |= semantics::checkable | (spec.checked ? semantics::checked : 0U);
  node.position = static_cast<std::int16_t>(spec.position);
  node.set_size = static_cast<std::int16_t>(spec.set_size);
  Touch t = touch(node, place);
  if (take_arrow_to(node.id)) t.pressed = wants_frame_ = true;
  const float radius = std::min(place.height / zoom() / 2, 19.0F);
  fill(place, spec.checked ? theme().brand_soft : theme().quiet, radius);
  outline(
      place,
      spec.checked || t.hovered ? theme().brand : theme().control,
      radius,
      spec.checked ? px(2) : 1);
  layout_at(
      layout,
      place.x + px(chip_padding),
      place.y + (place.height - layout.height) / 2,
      spec.checked ? theme().brand : theme().muted);
  focus_ring(node, radius);
  return t.pressed && !spec.checked;
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
  const bool marked = spec.checked || graded;
  if (!spec.bare) {
    fill(place, ground, radius);
    outline(
        place,
        marked          ? accent
        : touch.hovered ? theme().brand
                        : theme().control,
        radius,
        marked ? px(2) : 1);
  }

  const float padding_x = choice_padding(spec) * zoom();
  const float side = px(spec.compact ? 18 : 20);
  const Rect mark{place.x + padding_x, place.y + (place.height - side) / 2, side, side};
  const ImVec2 center{mark.x + side / 2, mark.y + side / 2};
  const Color mark_color = spec.checked ? accent : theme().control;
  if (spec.checkbox) {
    if (spec.checked) {
      fill(mark, accent, 5);
      check_mark(mark, ground);
    } else {
      if (!spec.enabled) fill(mark, theme().quiet, 5);
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

}  // namespace behorig::ui
