// What can be done with an object: its actions, its value; and pictures, which only say what they
// show.

#include "a11y/atspi.hpp"
#include "a11y/sdbus_answers.hpp"

#include <cmath>
#include <optional>

namespace behorig::a11y {
namespace {

using semantics::Act;

// --- actions ---

std::vector<AtspiAction> actions_of(const Question& asked) {
  return atspi_actions(asked.snapshot(), *asked.node);
}

int action_count(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", static_cast<int>(actions_of(asked).size()));
}

// The action that is asked about; nothing when there is no such one.
std::optional<AtspiAction> asked_action(const Question& asked) {
  int index = 0;
  if (sd_bus_message_read(asked.in, "i", &index) < 0) return {};
  const auto actions = actions_of(asked);
  if (index < 0 || static_cast<std::size_t>(index) >= actions.size()) return {};
  return actions[static_cast<std::size_t>(index)];
}

int action_name(const Question& asked) {
  const auto action = asked_action(asked);
  return sd_bus_message_append(asked.out, "s", action ? action->name : "");
}

int action_localized(const Question& asked) {
  const auto action = asked_action(asked);
  return sd_bus_message_append(asked.out, "s", action ? action->localized.c_str() : "");
}

int action_description(const Question& asked) {
  return sd_bus_message_append(asked.out, "s", "");
}

int action_key(const Question& asked) {
  const auto action = asked_action(asked);
  const bool enter = action && action->act == Act::press;
  return sd_bus_message_append(asked.out, "s", enter ? "Return" : "");
}

int all_actions(const Question& asked) {
  sd_bus_message_open_container(asked.out, 'a', "(sss)");
  for (const AtspiAction& action : actions_of(asked))
    sd_bus_message_append(asked.out, "(sss)", action.localized.c_str(), "", "");
  return sd_bus_message_close_container(asked.out);
}

int do_action(const Question& asked) {
  const auto action = asked_action(asked);
  const bool can = action && asked.node->can(action->act);
  if (can) asked.mirror.post({.id = asked.node->id, .act = action->act});
  return sd_bus_message_append(asked.out, "b", can ? 1 : 0);
}

// --- values ---

int minimum(const Question& asked) {
  return sd_bus_message_append(asked.out, "d", asked.node->minimum);
}

int maximum(const Question& asked) {
  return sd_bus_message_append(asked.out, "d", asked.node->maximum);
}

int increment(const Question& asked) {
  return sd_bus_message_append(asked.out, "d", 0.0);
}

int value(const Question& asked) {
  return sd_bus_message_append(asked.out, "d", asked.node->value);
}

int value_text(const Question& asked) {
  const Node& node = *asked.node;
  const double share = (node.value - node.minimum) / (node.maximum - node.minimum);
  const std::string text = std::to_string(std::lround(100 * share)) + " %";
  return sd_bus_message_append(asked.out, "s", text.c_str());
}

int set_value(
    sd_bus*,
    const char* path,
    const char*,
    const char*,
    sd_bus_message* wanted,
    void* mirror,
    sd_bus_error*) {
  auto& self = *static_cast<SdbusMirror*>(mirror);
  const Node* node = self.node_at(path);
  double number = 0;
  if (const int read = sd_bus_message_read(wanted, "d", &number); read < 0) return read;
  if (node != nullptr && node->can(Act::set_number))
    self.post({.id = node->id, .act = Act::set_number, .number = number});
  return 1;
}

// --- pictures ---

int picture_text(const Question& asked) {
  return sd_bus_message_append(asked.out, "s", asked.node->name.c_str());
}

int picture_locale(const Question& asked) {
  const std::string locale = atspi_locale(asked.snapshot().language(*asked.node));
  return sd_bus_message_append(asked.out, "s", locale.c_str());
}

int picture_extents(const Question& asked) {
  std::uint32_t coordinates = 0;
  if (const int read = sd_bus_message_read(asked.in, "u", &coordinates); read < 0) return read;
  const Place place = place_of(asked, asked.node->box, coordinates);
  return sd_bus_message_append(asked.out, "(iiii)", place.x, place.y, place.width, place.height);
}

bool has_value(const Node& node) {
  return node.maximum > node.minimum;
}

bool is_picture(const Node& node) {
  return node.role == semantics::Role::image;
}

constexpr auto unprivileged = SD_BUS_VTABLE_UNPRIVILEGED;

const sd_bus_vtable action_table[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("NActions", "i", property<action_count>, 0, 0),
    SD_BUS_METHOD("GetDescription", "i", "s", method<action_description>, unprivileged),
    SD_BUS_METHOD("GetName", "i", "s", method<action_name>, unprivileged),
    SD_BUS_METHOD("GetLocalizedName", "i", "s", method<action_localized>, unprivileged),
    SD_BUS_METHOD("GetKeyBinding", "i", "s", method<action_key>, unprivileged),
    SD_BUS_METHOD("GetActions", "", "a(sss)", method<all_actions>, unprivileged),
    SD_BUS_METHOD("DoAction", "i", "b", method<do_action>, unprivileged),
    SD_BUS_VTABLE_END};

const sd_bus_vtable value_table[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("MinimumValue", "d", property<minimum>, 0, 0),
    SD_BUS_PROPERTY("MaximumValue", "d", property<maximum>, 0, 0),
    SD_BUS_PROPERTY("MinimumIncrement", "d", property<increment>, 0, 0),
    SD_BUS_WRITABLE_PROPERTY("CurrentValue", "d", property<value>, set_value, 0, unprivileged),
    SD_BUS_PROPERTY("Text", "s", property<value_text>, 0, 0),
    SD_BUS_VTABLE_END};

const sd_bus_vtable picture_table[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("ImageDescription", "s", property<picture_text>, 0, 0),
    SD_BUS_PROPERTY("ImageLocale", "s", property<picture_locale>, 0, 0),
    SD_BUS_METHOD("GetImageExtents", "u", "(iiii)", method<picture_extents>, unprivileged),
    SD_BUS_VTABLE_END};

}  // namespace

bool answer_actions(sd_bus* bus, SdbusMirror& mirror) {
  return answer_for<has_actions>(bus, mirror, "org.a11y.atspi.Action", action_table) &&
         answer_for<has_value>(bus, mirror, "org.a11y.atspi.Value", value_table) &&
         answer_for<is_picture>(bus, mirror, "org.a11y.atspi.Image", picture_table);
}

}  // namespace behorig::a11y
