#include "app/desktop_wishes.hpp"

#include <systemd/sd-bus.h>

#include <cstdint>
#include <memory>
#include <string_view>

namespace behorig::app {
namespace {

using Clock = std::chrono::steady_clock;

struct Unref {
  void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }

  void operator()(sd_bus_message* message) const { sd_bus_message_unref(message); }
};

using Bus = std::unique_ptr<sd_bus, Unref>;
using Message = std::unique_ptr<sd_bus_message, Unref>;

constexpr std::uint32_t dark = 1;
constexpr std::uint32_t light = 2;

// A figure or a yes of any width; nothing for what is neither.
std::optional<double> read_number(sd_bus_message* message, char type) {
  switch (type) {
    case SD_BUS_TYPE_BOOLEAN: {
      int value = 0;
      if (sd_bus_message_read_basic(message, type, &value) < 0) return {};
      return value;
    }
    case SD_BUS_TYPE_UINT32: {
      std::uint32_t value = 0;
      if (sd_bus_message_read_basic(message, type, &value) < 0) return {};
      return value;
    }
    case SD_BUS_TYPE_INT32: {
      std::int32_t value = 0;
      if (sd_bus_message_read_basic(message, type, &value) < 0) return {};
      return value;
    }
    case SD_BUS_TYPE_DOUBLE: {
      double value = 0;
      if (sd_bus_message_read_basic(message, type, &value) < 0) return {};
      return value;
    }
    default:
      return {};
  }
}

void take(DesktopSettings& settings, std::string_view key, double value) {
  const bool yes = value != 0;
  if (key == "color-scheme" && value == dark)
    settings.scheme = DesktopSettings::Scheme::dark;
  else if (key == "color-scheme" && value == light)
    settings.scheme = DesktopSettings::Scheme::light;
  else if (key == "contrast" || key == "high-contrast")
    settings.more_contrast = settings.more_contrast || yes;
  else if (key == "text-scaling-factor")
    settings.text_scale = value;
  else if (key == "enable-animations")
    settings.animations = settings.animations && yes;
  else if (key == "reduced-motion")
    settings.animations = settings.animations && !yes;
}

// One entry {sv}; false when the message is not what it should be.
bool read_entry(sd_bus_message* message, DesktopSettings& settings) {
  const char* key = nullptr;
  const char* contents = nullptr;
  char type = 0;
  if (sd_bus_message_read(message, "s", &key) < 0) return false;
  if (sd_bus_message_peek_type(message, &type, &contents) <= 0) return false;
  if (contents == nullptr || std::string_view{contents}.size() != 1)
    return sd_bus_message_skip(message, "v") >= 0;
  if (sd_bus_message_enter_container(message, SD_BUS_TYPE_VARIANT, contents) < 0) return false;
  const auto number = read_number(message, contents[0]);
  if (number)
    take(settings, key, *number);
  else if (sd_bus_message_skip(message, nullptr) < 0)
    return false;
  return sd_bus_message_exit_container(message) >= 0;
}

// Calls `read` for each entry of a dictionary with these contents.
template <class Read>
bool read_dictionary(sd_bus_message* message, const char* entry, const Read& read) {
  const std::string braced = std::string{"{"} + entry + "}";
  if (sd_bus_message_enter_container(message, SD_BUS_TYPE_ARRAY, braced.c_str()) < 0) return false;
  while (sd_bus_message_enter_container(message, SD_BUS_TYPE_DICT_ENTRY, entry) > 0)
    if (!read() || sd_bus_message_exit_container(message) < 0) return false;
  return sd_bus_message_exit_container(message) >= 0;
}

std::optional<DesktopSettings> read_answer(sd_bus_message* message) {
  DesktopSettings settings;
  const bool good = read_dictionary(message, "sa{sv}", [&] {
    const char* space = nullptr;
    if (sd_bus_message_read(message, "s", &space) < 0) return false;
    return read_dictionary(message, "sv", [&] { return read_entry(message, settings); });
  });
  return good ? std::optional{settings} : std::nullopt;
}

struct Answer {
  bool here{false};
  std::optional<DesktopSettings> settings{};
};

int take_answer(sd_bus_message* message, void* data, sd_bus_error* /*error*/) {
  Answer& answer = *static_cast<Answer*>(data);
  answer.here = true;
  if (sd_bus_message_is_method_error(message, nullptr) == 0) answer.settings = read_answer(message);
  return 0;
}

Message question(sd_bus* bus) {
  sd_bus_message* made = nullptr;
  const int failed = sd_bus_message_new_method_call(
      bus,
      &made,
      "org.freedesktop.portal.Desktop",
      "/org/freedesktop/portal/desktop",
      "org.freedesktop.portal.Settings",
      "ReadAll");
  Message message{made};
  if (failed < 0) return nullptr;
  const int added = sd_bus_message_append(
      message.get(),
      "as",
      3,
      "org.freedesktop.appearance",
      "org.gnome.desktop.interface",
      "org.gnome.desktop.a11y.interface");
  return added < 0 ? nullptr : std::move(message);
}

std::uint64_t microseconds(Clock::duration time) {
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(time).count());
}

}  // namespace

// Asked without blocking: a bus that never answers must not keep the program from ending.
std::optional<DesktopSettings> hear_desktop(std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  sd_bus* opened = nullptr;
  if (sd_bus_open_user(&opened) < 0) return {};
  const Bus bus{opened};
  const Message message = question(bus.get());
  Answer answer;
  const bool asked = message != nullptr && sd_bus_call_async(
                                               bus.get(),
                                               nullptr,
                                               message.get(),
                                               take_answer,
                                               &answer,
                                               microseconds(patience)) >= 0;
  while (asked && !answer.here) {
    const int done = sd_bus_process(bus.get(), nullptr);
    if (done < 0) return {};
    const auto left = end - Clock::now();
    if (left <= Clock::duration::zero()) return {};
    if (done == 0 && sd_bus_wait(bus.get(), microseconds(left)) < 0) return {};
  }
  return answer.settings;
}

}  // namespace behorig::app
