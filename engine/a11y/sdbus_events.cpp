// What the mirror tells of by itself: events, and signals for the clients' caches.

#include "a11y/atspi.hpp"
#include "a11y/sdbus_mirror.hpp"

namespace behorig::a11y {

namespace {

constexpr const char* object_event = "org.a11y.atspi.Event.Object";
constexpr const char* window_event = "org.a11y.atspi.Event.Window";

}  // namespace

Message SdbusMirror::event(const char* interface, const char* member, Id source) const {
  sd_bus_message* made = nullptr;
  if (sd_bus_message_new_signal(bus_.get(), &made, path_of(source).c_str(), interface, member) < 0)
    return nullptr;
  return Message{made};
}

// `type` is that of the value that goes with it: a text, a number, a reference, or nothing ("i").
void SdbusMirror::send_event(
    const char* interface,
    const char* member,
    Id source,
    const char* detail,
    int detail1,
    int detail2,
    const char* type,
    const Change& change) const {
  const Message message = event(interface, member, source);
  if (!message) return;
  sd_bus_message_append(message.get(), "sii", detail, detail1, detail2);
  sd_bus_message_open_container(message.get(), 'v', type);
  if (*type == 's')
    sd_bus_message_append(message.get(), "s", change.text.c_str());
  else if (*type == 'd')
    sd_bus_message_append(message.get(), "d", change.value);
  else if (*type == '(')
    sd_bus_message_append(message.get(), "(so)", own_name_.c_str(), path_of(change.id).c_str());
  else
    sd_bus_message_append(message.get(), "i", 0);
  sd_bus_message_close_container(message.get());
  sd_bus_message_append(message.get(), "a{sv}", 0);
  sd_bus_send(bus_.get(), message.get(), nullptr);
}

void SdbusMirror::cache_signal(const Node* added, Id removed) const {
  sd_bus_message* made = nullptr;
  if (sd_bus_message_new_signal(
          bus_.get(),
          &made,
          cache_path,
          "org.a11y.atspi.Cache",
          added != nullptr ? "AddAccessible" : "RemoveAccessible") < 0)
    return;
  const Message message{made};
  if (added != nullptr)
    append_cache_item(made, added);
  else
    sd_bus_message_append(made, "(so)", own_name_.c_str(), path_of(removed).c_str());
  sd_bus_send(bus_.get(), made, nullptr);
}

void SdbusMirror::tell_window(const char* member) const {
  Change title;
  title.text = snapshot_->at(0).name;
  send_event(window_event, member, snapshot_->at(0).id, "", 0, 0, "s", title);
}

void SdbusMirror::tell_focus() const {
  for (std::size_t i = 0; i < snapshot_->tree.count; ++i) {
    const Node& node = snapshot_->tree.nodes[i];
    if (node.has(semantics::focused))
      send_event(object_event, "StateChanged", node.id, "focused", 1, 0, "i", {});
  }
}

void SdbusMirror::tell(const Change& change) const {
  using Kind = Change::Kind;
  const auto property = [&](const char* name, const char* type) {
    send_event(object_event, "PropertyChange", change.id, name, 0, 0, type, change);
  };
  const auto text = [&](const char* what) {
    const int length = change.length;
    send_event(object_event, "TextChanged", change.id, what, change.index, length, "s", change);
  };
  const auto children = [&](const char* what) {
    if (change.parent != 0)
      send_event(
          object_event,
          "ChildrenChanged",
          change.parent,
          what,
          change.index,
          0,
          "(so)",
          change);
  };
  switch (change.kind) {
    case Kind::removed:
      children("remove");
      send_event(object_event, "StateChanged", change.id, "defunct", 1, 0, "i", change);
      return cache_signal(nullptr, change.id);
    case Kind::added:
      cache_signal(snapshot_->find(change.id), 0);
      return children("add");
    case Kind::moved:
      children("remove");
      cache_signal(snapshot_->find(change.id), 0);
      return children("add");
    case Kind::name:
      return property("accessible-name", "s");
    case Kind::description:
      return property("accessible-description", "s");
    case Kind::value:
      return property("accessible-value", "d");
    case Kind::text_removed:
      return text("delete");
    case Kind::text_added:
      return text("insert");
    case Kind::caret:
      return send_event(
          object_event,
          "TextCaretMoved",
          change.id,
          "",
          change.index,
          0,
          "i",
          change);
    case Kind::selection:
      return send_event(object_event, "TextSelectionChanged", change.id, "", 0, 0, "i", change);
    case Kind::state:
      return send_event(
          object_event,
          "StateChanged",
          change.id,
          change.text.c_str(),
          change.on ? 1 : 0,
          0,
          "i",
          change);
    case Kind::activated:
      tell_window("Activate");
      return tell_focus();
    case Kind::deactivated:
      return tell_window("Deactivate");
    case Kind::announced:
      // Newer screen readers say announcements; older ones a notification that begins to show.
      send_event(object_event, "Announcement", change.id, "", 1, 0, "s", change);
      return send_event(object_event, "StateChanged", change.id, "showing", 1, 0, "i", change);
  }
}

}  // namespace behorig::a11y
