// Where things are, and asking for the keyboard or to be scrolled to.

#include "a11y/sdbus_answers.hpp"

#include <cmath>

namespace behorig::a11y {
namespace {

using semantics::Act;
using semantics::Rect;

enum Coordinates : std::uint32_t { on_screen = 0, in_window = 1, in_parent = 2 };

// What the coordinates are counted from, in the screen's pixels.
struct Origin {
  float x{0};
  float y{0};
};

Origin origin_of(const Question& asked, std::uint32_t coordinates) {
  const Snapshot& snapshot = asked.snapshot();
  if (coordinates == on_screen)
    return {static_cast<float>(snapshot.window.x), static_cast<float>(snapshot.window.y)};
  const Node* around = coordinates == in_parent ? snapshot.parent(*asked.node) : nullptr;
  if (around == nullptr) return {};
  const float unit = snapshot.window.pixels_per_unit;
  return {-around->box.x * unit, -around->box.y * unit};
}

bool holds(const Place& place, int x, int y) {
  return x >= place.x && y >= place.y && x < place.x + place.width && y < place.y + place.height;
}

}  // namespace

Place place_of(const Question& asked, const Rect& box, std::uint32_t coordinates) {
  const float unit = asked.snapshot().window.pixels_per_unit;
  const Origin origin = origin_of(asked, coordinates);
  return {
      static_cast<int>(std::floor(box.x * unit + origin.x)),
      static_cast<int>(std::floor(box.y * unit + origin.y)),
      static_cast<int>(std::ceil(box.width * unit)),
      static_cast<int>(std::ceil(box.height * unit))};
}

Rect point_of(const Question& asked, int x, int y, std::uint32_t coordinates) {
  const float unit = asked.snapshot().window.pixels_per_unit;
  const Origin origin = origin_of(asked, coordinates);
  return {
      (static_cast<float>(x) - origin.x) / unit,
      (static_cast<float>(y) - origin.y) / unit,
      0,
      0};
}

namespace {

int contains(const Question& asked) {
  int x = 0;
  int y = 0;
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "iiu", &x, &y, &coordinates); read < 0)
    return read;
  const bool inside = holds(place_of(asked, asked.node->box, coordinates), x, y);
  return sd_bus_message_append(asked.out, "b", inside ? 1 : 0);
}

// The innermost and last drawn; what is scrolled out of view cannot be pointed at.
int at_point(const Question& asked) {
  int x = 0;
  int y = 0;
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "iiu", &x, &y, &coordinates); read < 0)
    return read;
  const Node* hit = nullptr;
  for (std::size_t i = 0; i < asked.snapshot().tree.count; ++i) {
    const Node& node = asked.snapshot().tree.nodes[i];
    if (node.has(semantics::offscreen)) continue;
    if (holds(place_of(asked, node.box, coordinates), x, y)) hit = &node;
  }
  return hit == nullptr ? append_nothing(asked.out) : asked.mirror.append(asked.out, hit);
}

int extents(const Question& asked) {
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "u", &coordinates); read < 0) return read;
  const Place place = place_of(asked, asked.node->box, coordinates);
  return sd_bus_message_append(asked.out, "(iiii)", place.x, place.y, place.width, place.height);
}

int position(const Question& asked) {
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "u", &coordinates); read < 0) return read;
  const Place place = place_of(asked, asked.node->box, coordinates);
  return sd_bus_message_append(asked.out, "ii", place.x, place.y);
}

int size(const Question& asked) {
  const Place place = place_of(asked, asked.node->box, in_window);
  return sd_bus_message_append(asked.out, "ii", place.width, place.height);
}

int layer(const Question& asked) {
  constexpr std::uint32_t widget_layer = 3;
  constexpr std::uint32_t window_layer = 7;
  const bool window = asked.node->role == semantics::Role::window;
  return sd_bus_message_append(asked.out, "u", window ? window_layer : widget_layer);
}

int order(const Question& asked) {
  return sd_bus_message_append(asked.out, "n", 0);
}

int grab_focus(const Question& asked) {
  const bool can = asked.node->has(semantics::focusable) && !asked.node->has(semantics::disabled);
  if (can) asked.mirror.post({.id = asked.node->id, .act = Act::focus});
  return sd_bus_message_append(asked.out, "b", can ? 1 : 0);
}

int alpha(const Question& asked) {
  return sd_bus_message_append(asked.out, "d", 1.0);
}

int scroll_to(const Question& asked) {
  const bool can = asked.node->can(Act::scroll_to);
  if (can) asked.mirror.post({.id = asked.node->id, .act = Act::scroll_to});
  return sd_bus_message_append(asked.out, "b", can ? 1 : 0);
}

// What moves or resizes an object from outside.
int never(const Question& asked) {
  return sd_bus_message_append(asked.out, "b", 0);
}

bool is_any(const Node&) {
  return true;
}

constexpr auto for_all = SD_BUS_VTABLE_UNPRIVILEGED;

const sd_bus_vtable component[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("Contains", "iiu", "b", method<contains>, for_all),
    SD_BUS_METHOD("GetAccessibleAtPoint", "iiu", "(so)", method<at_point>, for_all),
    SD_BUS_METHOD("GetExtents", "u", "(iiii)", method<extents>, for_all),
    SD_BUS_METHOD("GetPosition", "u", "ii", method<position>, for_all),
    SD_BUS_METHOD("GetSize", "", "ii", method<size>, for_all),
    SD_BUS_METHOD("GetLayer", "", "u", method<layer>, for_all),
    SD_BUS_METHOD("GetMDIZOrder", "", "n", method<order>, for_all),
    SD_BUS_METHOD("GrabFocus", "", "b", method<grab_focus>, for_all),
    SD_BUS_METHOD("GetAlpha", "", "d", method<alpha>, for_all),
    SD_BUS_METHOD("SetExtents", "iiiiu", "b", method<never>, for_all),
    SD_BUS_METHOD("SetPosition", "iiu", "b", method<never>, for_all),
    SD_BUS_METHOD("SetSize", "ii", "b", method<never>, for_all),
    SD_BUS_METHOD("ScrollTo", "u", "b", method<scroll_to>, for_all),
    SD_BUS_METHOD("ScrollToPoint", "uii", "b", method<scroll_to>, for_all),
    SD_BUS_VTABLE_END};

}  // namespace

bool answer_component(sd_bus* bus, SdbusMirror& mirror) {
  return sd_bus_add_fallback_vtable(
             bus,
             nullptr,
             accessible_path,
             "org.a11y.atspi.Component",
             component,
             find_node<is_any>,
             &mirror) >= 0;
}

}  // namespace behorig::a11y
