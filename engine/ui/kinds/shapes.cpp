#include "ui/kinds/shapes.hpp"

#include "ui/draw.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr float dash = 6;
constexpr float dash_gap = 4;

}  // namespace

void draw_sign(Ui& ui, const Rect& place, course::Verdict verdict) {
  const float side = ui.px(16);
  const Rect square{
      place.x + (place.width - side) / 2,
      place.y + (place.height - side) / 2,
      side,
      side};
  const ImVec2 center{square.x + side / 2, square.y + side / 2};
  switch (verdict) {
    case course::Verdict::right:
      ui.check_mark(square, ui.theme().ok);
      return;
    case course::Verdict::wrong:
      ui.cross_mark(square, ui.theme().bad);
      return;
    case course::Verdict::missed:
    case course::Verdict::partly:
      ui.draw().AddCircle(center, side * 0.38F, packed(ui.theme().warn), 32, ui.px(2.2F));
      return;
    case course::Verdict::fine:
      ui.draw().AddCircleFilled(center, side * 0.16F, packed(ui.theme().muted), 16);
      return;
  }
}

void draw_grip(Ui& ui, const Rect& place, Color color) {
  const float step = ui.px(6);
  const float x = place.x + place.width / 2 - step / 2;
  const float y = place.y + place.height / 2 - step;
  for (int row = 0; row < 3; ++row)
    for (int column = 0; column < 2; ++column)
      ui.draw().AddCircleFilled(
          {x + step * static_cast<float>(column), y + step * static_cast<float>(row)},
          ui.px(1.6F),
          packed(color),
          12);
}

void draw_chevron(Ui& ui, const Rect& place, bool up, Color color) {
  const float x = place.x + place.width / 2;
  const float y = place.y + place.height / 2;
  const float half = ui.px(5);
  const float rise = ui.px(up ? -2.5F : 2.5F);
  const ImVec2 points[]{{x - half, y - rise}, {x, y + rise}, {x + half, y - rise}};
  ui.draw().AddPolyline(points, 3, packed(color), 0, ui.px(2));
}

void draw_dashed(Ui& ui, const Rect& place, Color color, float thickness) {
  const auto side = [&](ImVec2 from, ImVec2 to) {
    const float length = std::max(to.x - from.x, to.y - from.y);
    const float along_x = (to.x - from.x) / length;
    const float along_y = (to.y - from.y) / length;
    const float step = ui.px(dash + dash_gap);
    const int dashes = static_cast<int>(std::ceil(length / step));
    for (int i = 0; i < dashes; ++i) {
      const float at = step * static_cast<float>(i);
      const float end = std::min(length, at + ui.px(dash));
      ui.draw().AddLine(
          {from.x + along_x * at, from.y + along_y * at},
          {from.x + along_x * end, from.y + along_y * end},
          packed(color),
          thickness);
    }
  };
  side({place.x, place.y}, {place.right(), place.y});
  side({place.x, place.bottom()}, {place.right(), place.bottom()});
  side({place.x, place.y}, {place.x, place.bottom()});
  side({place.right(), place.y}, {place.right(), place.bottom()});
}

void draw_number(Ui& ui, const Rect& place, std::size_t number, Color color) {
  const TextLayout& layout =
      ui.layouts().plain(std::to_string(number), {TextStyle::tiny_bold, 1.4F}, place.width);
  ui.layout_at(
      layout,
      place.x + (place.width - layout.width) / 2,
      place.y + (place.height - layout.height) / 2,
      color);
}

void draw_badge(Ui& ui, const Rect& place, std::string_view badge, Tone tone) {
  if (badge.empty()) return;
  const TextLayout& layout = ui.layouts().plain(badge, {TextStyle::tiny_bold, 1.4F}, place.width);
  ui.layout_at(
      layout,
      place.right() - ui.px(16) - layout.width,
      place.y + (place.height - layout.height) / 2,
      ui.strong(tone));
}

Rect grown(const Rect& place, float by) {
  return {place.x - by, place.y - by, place.width + 2 * by, place.height + 2 * by};
}

Rect moved(const Rect& place, float x, float y) {
  return {place.x + x, place.y + y, place.width, place.height};
}

bool contains(const Rect& place, float x, float y) {
  return x >= place.x && x < place.right() && y >= place.y && y < place.bottom();
}

std::size_t drop_position(const std::vector<Rect>& places, std::size_t at, float moved_y) {
  const float middle = places[at].y + places[at].height / 2 + moved_y;
  std::size_t above = 0;
  for (std::size_t other = 0; other < places.size(); ++other) {
    if (other == at) continue;
    const float slack = other < at ? -1.0F : 1.0F;  // on its very middle counts as passed
    if (places[other].y + places[other].height / 2 < middle + slack) ++above;
  }
  return above;
}

std::vector<Rect>
places_around(const std::vector<Rect>& places, std::size_t from, std::size_t to, float gap) {
  std::vector<std::size_t> order;
  for (std::size_t at = 0; at < places.size(); ++at)
    if (at != from) order.push_back(at);
  order.insert(order.begin() + static_cast<std::ptrdiff_t>(to), from);
  std::vector<Rect> shown = places;
  float y = places.front().y;
  for (const std::size_t at : order) {
    shown[at].y = y;
    y += places[at].height + gap;
  }
  return shown;
}

}  // namespace behorig::ui
