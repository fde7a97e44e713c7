// What the program as a whole answers, and the list of all objects that clients keep.

#include "a11y/atspi.hpp"
#include "a11y/sdbus_answers.hpp"

namespace behorig::a11y {
namespace {

int toolkit(const Question& asked) {
  return sd_bus_message_append(asked.out, "s", "Behorig");
}

int version(const Question& asked) {
  return sd_bus_message_append(asked.out, "s", BEHORIG_VERSION);
}

int protocol_version(const Question& asked) {
  return sd_bus_message_append(asked.out, "s", "2.1");
}

int id(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", asked.mirror.application_id);
}

int set_id(
    sd_bus*,
    const char*,
    const char*,
    const char*,
    sd_bus_message* given,
    void* mirror,
    sd_bus_error*) {
  return sd_bus_message_read(given, "i", &static_cast<SdbusMirror*>(mirror)->application_id);
}

int program_locale(const Question& asked) {
  const Snapshot* snapshot = asked.mirror.snapshot();
  const std::string locale =
      snapshot == nullptr ? std::string{} : atspi_locale(snapshot->language(snapshot->at(0)));
  return sd_bus_message_append(asked.out, "s", locale.c_str());
}

int items(const Question& asked) {
  sd_bus_message_open_container(asked.out, 'a', "((so)(so)(so)iiassusau)");
  asked.mirror.append_cache_item(asked.out, nullptr);
  if (asked.mirror.snapshot() != nullptr)
    for (const Node& node : asked.snapshot().tree.nodes)
      asked.mirror.append_cache_item(asked.out, &node);
  return sd_bus_message_close_container(asked.out);
}

constexpr auto open = SD_BUS_VTABLE_UNPRIVILEGED;

const sd_bus_vtable application_table[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("ToolkitName", "s", property<toolkit>, 0, 0),
    SD_BUS_PROPERTY("Version", "s", property<version>, 0, 0),
    SD_BUS_PROPERTY("AtspiVersion", "s", property<protocol_version>, 0, 0),
    SD_BUS_WRITABLE_PROPERTY("Id", "i", property<id>, set_id, 0, open),
    SD_BUS_METHOD("GetLocale", "u", "s", method<program_locale>, open),
    SD_BUS_VTABLE_END};

const sd_bus_vtable cache_table[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD("GetItems", "", "a((so)(so)(so)iiassusau)", method<items>, open),
    SD_BUS_VTABLE_END};

}  // namespace

bool answer_application(sd_bus* bus, SdbusMirror& mirror) {
  const auto add = [&](const char* path, const char* interface, const sd_bus_vtable* answers) {
    return sd_bus_add_object_vtable(bus, nullptr, path, interface, answers, &mirror) >= 0;
  };
  return add(root_path, "org.a11y.atspi.Application", application_table) &&
         add(cache_path, "org.a11y.atspi.Cache", cache_table);
}

}  // namespace behorig::a11y
