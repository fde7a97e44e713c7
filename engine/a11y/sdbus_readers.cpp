// Whether assistive technology reads aloud. A magnifier or an on-screen keyboard turns the same
// switch on as a screen reader does, so it is asked what they have registered to hear of.

#include "a11y/atspi.hpp"
#include "a11y/sdbus_mirror.hpp"

namespace behorig::a11y {
namespace {

constexpr const char* registry_path = "/org/a11y/atspi/registry";

}  // namespace

void SdbusMirror::watch_readers() {
  for (const char* member : {"EventListenerRegistered", "EventListenerDeregistered"})
    sd_bus_match_signal_async(
        bus_.get(),
        nullptr,
        nullptr,
        registry_path,
        registry_name,
        member,
        [](sd_bus_message*, void* self, sd_bus_error*) {
          static_cast<SdbusMirror*>(self)->ask_readers();
          return 0;
        },
        nullptr,
        this);
}

void SdbusMirror::ask_readers() {
  sd_bus_call_method_async(
      bus_.get(),
      nullptr,
      registry_name,
      registry_path,
      registry_name,
      "GetRegisteredEvents",
      [](sd_bus_message* reply, void* self, sd_bus_error*) {
        static_cast<SdbusMirror*>(self)->readers_known(reply);
        return 1;
      },
      this,
      "");
}

void SdbusMirror::readers_known(sd_bus_message* reply) {
  if (sd_bus_message_is_method_error(reply, nullptr) > 0) return;
  bool found = false;
  const char* who = nullptr;
  const char* event = nullptr;
  sd_bus_message_enter_container(reply, 'a', "(ss)");
  while (sd_bus_message_read(reply, "(ss)", &who, &event) > 0)
    found = found || is_for_reading(event);
  registered_ = found;
  note_readers();
}

void SdbusMirror::note_readers() {
  const bool now = bus_ && (registered_ || announced_);
  if (read_aloud_.exchange(now) != now && !ending_) wake_();
}

}  // namespace behorig::a11y
