#pragma once
// How the mirror's answers are written: each is a function of the object that was asked, what was
// asked and the message to answer in. For the sdbus_*.cpp files only.

#include "a11y/sdbus_mirror.hpp"

namespace behorig::a11y {

// One question. `node` is null when it is put to the program itself; `in` is null for properties.
struct Question {
  SdbusMirror& mirror;
  const Node* node{nullptr};
  sd_bus_message* in{nullptr};
  sd_bus_message* out{nullptr};

  const Snapshot& snapshot() const { return *mirror.snapshot(); }
};

// Negative: an errno of sd-bus, which the caller is told of.
using Answer = int (*)(const Question&);

template <Answer answer>
int method(sd_bus_message* in, void* mirror, sd_bus_error*) {
  auto& self = *static_cast<SdbusMirror*>(mirror);
  sd_bus_message* made = nullptr;
  const int begun = sd_bus_message_new_method_return(in, &made);
  if (begun < 0) return begun;
  const Message out{made};
  const int done = answer({self, self.node_at(sd_bus_message_get_path(in)), in, made});
  return done < 0 ? done : sd_bus_send(nullptr, made, nullptr);
}

template <Answer answer>
int property(
    sd_bus*,
    const char* path,
    const char*,
    const char*,
    sd_bus_message* out,
    void* mirror,
    sd_bus_error*) {
  auto& self = *static_cast<SdbusMirror*>(mirror);
  return answer({self, self.node_at(path), nullptr, out});
}

// Whether an object answers on an interface.
template <bool (*holds)(const Node&)>
int find_node(sd_bus*, const char* path, const char*, void* mirror, void** found, sd_bus_error*) {
  const Node* node = static_cast<SdbusMirror*>(mirror)->node_at(path);
  if (node == nullptr || !holds(*node)) return 0;
  *found = mirror;
  return 1;
}

// Adds an interface for the nodes that have it; false when that fails.
template <bool (*holds)(const Node&)>
bool answer_for(
    sd_bus* bus,
    SdbusMirror& mirror,
    const char* interface,
    const sd_bus_vtable* answers) {
  return sd_bus_add_fallback_vtable(
             bus,
             nullptr,
             accessible_path,
             interface,
             answers,
             find_node<holds>,
             &mirror) >= 0;
}

// A reference that stands for "there is none".
int append_nothing(sd_bus_message* message);
int append_interfaces(sd_bus_message* message, const Node* node);
int append_states(sd_bus_message* message, const Node* node);

// The node's or a part's box where it is asked for: on the screen (0), in the window (1) or in what
// it stands in (2).
struct Place {
  int x{0};
  int y{0};
  int width{0};
  int height{0};
};

Place place_of(const Question& question, const semantics::Rect& box, std::uint32_t coordinates);
// The other way: a point in those coordinates as the tree has it.
semantics::Rect point_of(const Question& question, int x, int y, std::uint32_t coordinates);

// The interfaces, each added to the bus; false when that fails.
bool answer_accessible(sd_bus* bus, SdbusMirror& mirror);
bool answer_component(sd_bus* bus, SdbusMirror& mirror);
bool answer_actions(sd_bus* bus, SdbusMirror& mirror);  // actions, values, pictures
bool answer_text(sd_bus* bus, SdbusMirror& mirror);
bool answer_tables(sd_bus* bus, SdbusMirror& mirror);
bool answer_application(sd_bus* bus, SdbusMirror& mirror);

}  // namespace behorig::a11y
