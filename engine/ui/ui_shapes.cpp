// What is only looked at: colours and shapes, progress, pills, avatars, pictures.

#include "base/text.hpp"
#include "ui/draw.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace behorig::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

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

void Ui::focus_ring(const semantics::Node& node, float radius) {
  if (semantics_.focus() != node.id || !ring_visible_) return;
  ring_ = Ring{node.box, radius};
  if (regions_.empty()) draw_ring();
}

// Over everything in its region: what is drawn next would else cover a part of it.
void Ui::draw_ring() {
  if (!ring_) return;
  const Ring around = *std::exchange(ring_, std::nullopt);
  const Rect& place = around.box;
  const auto ring = [&](Color color, float offset, float thickness) {
    draw().AddRect(
        {place.x - offset, place.y - offset},
        {place.right() + offset, place.bottom() + offset},
        packed(color),
        px(around.radius) + offset,
        0,
        thickness);
  };
  // With a band in the surface's colour around it, so that it shows on a picture too.
  ring(theme().surface, px(2 + 3 + 1), px(2));
  ring(theme().focus, px(2) + px(3) / 2, px(3));
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
  outline(place, outline_of(tone), radius, 1);
  layout_at(layout, place.x + px(11), place.y + px(3), strong(tone));
  semantics::Node& node = semantics_.leaf(Role::paragraph, id(id_name), text);
  node.text.assign(text);
  node.box = place;
  mark_offscreen(node);
  tell_lines(node, layout, place.x + px(11), place.y + px(3));
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
