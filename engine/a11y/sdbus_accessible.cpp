// What every object answers: name, role, states, what is around it and in it.

#include "a11y/atspi.hpp"
#include "a11y/sdbus_answers.hpp"

namespace behorig::a11y {

int append_nothing(sd_bus_message* message) {
  return sd_bus_message_append(message, "(so)", "", null_path);
}

int append_interfaces(sd_bus_message* message, const Node* node) {
  sd_bus_message_open_container(message, 'a', "s");
  if (node == nullptr) {
    sd_bus_message_append(message, "s", "org.a11y.atspi.Accessible");
    sd_bus_message_append(message, "s", "org.a11y.atspi.Application");
  } else {
    for (const char* name : atspi_interfaces(*node))
      sd_bus_message_append(message, "s", name);
  }
  return sd_bus_message_close_container(message);
}

int append_states(sd_bus_message* message, const Node* node) {
  const std::uint64_t states = node == nullptr ? atspi_application_states() : atspi_states(*node);
  return sd_bus_message_append(
      message,
      "au",
      2,
      static_cast<std::uint32_t>(states),
      static_cast<std::uint32_t>(states >> 32U));
}

namespace {

// The program has one child: its window, once there is a frame.
const Node* child_of(const Question& asked, int index) {
  if (asked.node != nullptr) return asked.snapshot().child(*asked.node, index);
  if (asked.mirror.snapshot() == nullptr || index != 0) return nullptr;
  return &asked.snapshot().at(0);
}

int child_count(const Question& asked) {
  if (asked.node != nullptr) return static_cast<int>(asked.node->children.size());
  return asked.mirror.snapshot() == nullptr ? 0 : 1;
}

AtspiRole role_of(const Question& asked) {
  return asked.node == nullptr ? application_role : atspi_role(*asked.node);
}

int name(const Question& asked) {
  const char* own = asked.node == nullptr ? asked.mirror.program() : asked.node->name.c_str();
  return sd_bus_message_append(asked.out, "s", own);
}

int description(const Question& asked) {
  const char* own = asked.node == nullptr ? "" : asked.node->description.c_str();
  return sd_bus_message_append(asked.out, "s", own);
}

int parent(const Question& asked) {
  return asked.mirror.append_parent(asked.out, asked.node);
}

int count(const Question& asked) {
  return sd_bus_message_append(asked.out, "i", child_count(asked));
}

int locale(const Question& asked) {
  if (asked.mirror.snapshot() == nullptr) return sd_bus_message_append(asked.out, "s", "");
  const Snapshot& snapshot = asked.snapshot();
  const Node& node = asked.node == nullptr ? snapshot.at(0) : *asked.node;
  return sd_bus_message_append(asked.out, "s", atspi_locale(snapshot.language(node)).c_str());
}

int accessible_id(const Question& asked) {
  const std::string id = asked.node == nullptr ? "root" : std::to_string(asked.node->id);
  return sd_bus_message_append(asked.out, "s", id.c_str());
}

int child_at_index(const Question& asked) {
  int index = 0;
  if (const int read = sd_bus_message_read(asked.in, "i", &index); read < 0) return read;
  const Node* child = child_of(asked, index);
  return child == nullptr ? append_nothing(asked.out) : asked.mirror.append(asked.out, child);
}

int children(const Question& asked) {
  sd_bus_message_open_container(asked.out, 'a', "(so)");
  for (int i = 0; i < child_count(asked); ++i)
    asked.mirror.append(asked.out, child_of(asked, i));
  return sd_bus_message_close_container(asked.out);
}

int index_in_parent(const Question& asked) {
  const int index = asked.node == nullptr ? -1 : asked.snapshot().index_in_parent(*asked.node);
  return sd_bus_message_append(asked.out, "i", index);
}

int relations(const Question& asked) {
  sd_bus_message_open_container(asked.out, 'a', "(ua(so))");
  if (asked.node != nullptr)
    for (const AtspiRelation& relation : atspi_relations(asked.snapshot(), *asked.node)) {
      sd_bus_message_open_container(asked.out, 'r', "ua(so)");
      sd_bus_message_append(asked.out, "u", relation.number);
      sd_bus_message_open_container(asked.out, 'a', "(so)");
      for (const Node* to : relation.to)
        asked.mirror.append(asked.out, to);
      sd_bus_message_close_container(asked.out);
      sd_bus_message_close_container(asked.out);
    }
  return sd_bus_message_close_container(asked.out);
}

int role(const Question& asked) {
  return sd_bus_message_append(asked.out, "u", role_of(asked).number);
}

int role_name(const Question& asked) {
  return sd_bus_message_append(asked.out, "s", role_of(asked).name);
}

int states(const Question& asked) {
  return append_states(asked.out, asked.node);
}

int attributes(const Question& asked) {
  sd_bus_message_open_container(asked.out, 'a', "{ss}");
  if (asked.node != nullptr)
    for (const auto& [key, value] : atspi_attributes(*asked.node))
      sd_bus_message_append(asked.out, "{ss}", key.c_str(), value.c_str());
  return sd_bus_message_close_container(asked.out);
}

int application(const Question& asked) {
  return asked.mirror.append(asked.out, nullptr);
}

int interfaces(const Question& asked) {
  return append_interfaces(asked.out, asked.node);
}

int find_any(sd_bus*, const char* path, const char*, void* mirror, void** found, sd_bus_error*) {
  const bool root = std::string_view{path} == root_path;
  if (!root && static_cast<SdbusMirror*>(mirror)->node_at(path) == nullptr) return 0;
  *found = mirror;
  return 1;
}

constexpr auto open_to_all = SD_BUS_VTABLE_UNPRIVILEGED;

const sd_bus_vtable accessible[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_PROPERTY("Name", "s", property<name>, 0, 0),
    SD_BUS_PROPERTY("Description", "s", property<description>, 0, 0),
    SD_BUS_PROPERTY("Parent", "(so)", property<parent>, 0, 0),
    SD_BUS_PROPERTY("ChildCount", "i", property<count>, 0, 0),
    SD_BUS_PROPERTY("Locale", "s", property<locale>, 0, 0),
    SD_BUS_PROPERTY("AccessibleId", "s", property<accessible_id>, 0, 0),
    SD_BUS_METHOD("GetChildAtIndex", "i", "(so)", method<child_at_index>, open_to_all),
    SD_BUS_METHOD("GetChildren", "", "a(so)", method<children>, open_to_all),
    SD_BUS_METHOD("GetIndexInParent", "", "i", method<index_in_parent>, open_to_all),
    SD_BUS_METHOD("GetRelationSet", "", "a(ua(so))", method<relations>, open_to_all),
    SD_BUS_METHOD("GetRole", "", "u", method<role>, open_to_all),
    SD_BUS_METHOD("GetRoleName", "", "s", method<role_name>, open_to_all),
    SD_BUS_METHOD("GetLocalizedRoleName", "", "s", method<role_name>, open_to_all),
    SD_BUS_METHOD("GetState", "", "au", method<states>, open_to_all),
    SD_BUS_METHOD("GetAttributes", "", "a{ss}", method<attributes>, open_to_all),
    SD_BUS_METHOD("GetApplication", "", "(so)", method<application>, open_to_all),
    SD_BUS_METHOD("GetInterfaces", "", "as", method<interfaces>, open_to_all),
    SD_BUS_VTABLE_END};

}  // namespace

bool answer_accessible(sd_bus* bus, SdbusMirror& mirror) {
  return sd_bus_add_fallback_vtable(
             bus,
             nullptr,
             accessible_path,
             "org.a11y.atspi.Accessible",
             accessible,
             find_any,
             &mirror) >= 0;
}

}  // namespace behorig::a11y
