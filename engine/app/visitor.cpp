#include "app/visitor.hpp"

#include "base/text.hpp"
#include "semantics/query.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace behorig::app {

Visitor::Visitor(
    semantics::Semantics& semantics,
    std::function<void(const ui::FrameInput&)> frame,
    float width,
    float height)
    : semantics_{semantics}, frame_{std::move(frame)}, width_{width}, height_{height} {}

ui::FrameInput Visitor::blank() const {
  ui::FrameInput input;
  input.width = width_;
  input.height = height_;
  input.mouse_x = mouse_x_;
  input.mouse_y = mouse_y_;
  return input;
}

void Visitor::run(const ui::FrameInput& input) {
  frame_(input);
}

void Visitor::resize(float width, float height) {
  width_ = width;
  height_ = height;
  settle();
}

void Visitor::settle(int most) {
  std::uint64_t before = 0;
  for (int i = 0; i < most; ++i) {
    run(blank());
    if (semantics_.tree().hash == before && !semantics_.has_requests()) return;
    before = semantics_.tree().hash;
  }
}

std::vector<const Node*> Visitor::all(Role role) const {
  return semantics::find_all(semantics_.tree(), role);
}

const Node* Visitor::find(Role role, std::string_view name) const {
  const auto found = semantics::find_all(semantics_.tree(), role, name);
  if (found.size() > 1)
    throw std::runtime_error{
        "two nodes match " + std::string{name_of(role)} + " \"" + std::string{name} + "\"\n" +
        dump()};
  return found.empty() ? nullptr : found.front();
}

const Node& Visitor::get(Role role, std::string_view name) const {
  const Node* node = find(role, name);
  if (node == nullptr)
    throw std::runtime_error{
        "no node matches " + std::string{name_of(role)} + " \"" + std::string{name} + "\"\n" +
        dump()};
  return *node;
}

const Node* Visitor::focused() const {
  return semantics_.tree().find(semantics_.focus());
}

void Visitor::bring_into_view(semantics::Id id) {
  semantics_.post({.id = id, .act = semantics::Act::scroll_to});
  settle();
}

void Visitor::click(Role role, std::string_view name) {
  click(get(role, name));
}

void Visitor::click(const Node& node) {
  const auto id = node.id;
  bring_into_view(id);
  const Node* placed = semantics_.tree().find(id);
  if (placed == nullptr) throw std::runtime_error{"the node went away before the click\n" + dump()};
  click_at(placed->box.x + placed->box.width / 2, placed->box.y + placed->box.height / 2);
}

void Visitor::click_at(float x, float y, int times, bool shift) {
  mouse_x_ = x;
  mouse_y_ = y;
  run(blank());
  for (int i = 0; i < times; ++i) {
    auto down = blank();
    down.mouse_down = true;
    down.mouse_shift = shift;
    run(down);
    run(blank());
  }
  settle();
}

void Visitor::drag(const Node& from, const Node& to) {
  drag(
      from.box.x + from.box.width / 2,
      from.box.y + from.box.height / 2,
      to.box.x + to.box.width / 2,
      to.box.y + to.box.height / 2);
}

void Visitor::drag(float from_x, float from_y, float to_x, float to_y, int held) {
  constexpr int steps = 8;
  mouse_x_ = from_x;
  mouse_y_ = from_y;
  run(blank());
  for (int i = 0; i <= steps + held; ++i) {
    const float way = static_cast<float>(std::min(i, steps)) / steps;
    auto input = blank();
    input.mouse_down = true;
    input.mouse_x = mouse_x_ = from_x + (to_x - from_x) * way;
    input.mouse_y = mouse_y_ = from_y + (to_y - from_y) * way;
    run(input);
  }
  run(blank());
  settle();
}

void Visitor::scroll(float notches) {
  mouse_x_ = width_ * 0.6F;
  mouse_y_ = height_ * 0.5F;
  run(blank());
  auto input = blank();
  input.wheel = notches;
  run(input);
  settle();
}

void Visitor::press(Role role, std::string_view name) {
  act(get(role, name), semantics::Act::press);
}

void Visitor::act(const Node& node, semantics::Act act, std::string text) {
  semantics_.post({.id = node.id, .act = act, .text = std::move(text)});
  settle();
}

void Visitor::set_text(Role role, std::string_view name, std::string text) {
  act(get(role, name), semantics::Act::set_text, std::move(text));
}

void Visitor::key(ui::Key key, bool shift, bool alt, bool control) {
  auto input = blank();
  input.key = ui::KeyPress{.key = key, .shift = shift, .control = control, .alt = alt};
  run(input);
  settle();
}

void Visitor::character(char32_t character, bool control) {
  auto input = blank();
  input.key = ui::KeyPress{.key = ui::Key::character, .character = character, .control = control};
  run(input);
  settle();
}

void Visitor::type(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = base::next_code_point(text, at);
    auto input = blank();
    input.key = character == U' ' ? ui::KeyPress{.key = ui::Key::space}
                                  : ui::KeyPress{.key = ui::Key::character, .character = character};
    base::append_utf8(input.typed, character);
    run(input);
  }
  settle();
}

void Visitor::tab_to(Role role, std::string_view name) {
  const auto wanted = get(role, name).id;
  for (std::size_t i = 0; i <= semantics_.tree().count; ++i) {
    if (semantics_.focus() == wanted) return;
    key(ui::Key::tab);
  }
  throw std::runtime_error{
      "Tab does not reach " + std::string{name_of(role)} + " \"" + std::string{name} + "\"\n" +
      dump()};
}

std::vector<semantics::Fault> Visitor::lint() const {
  return semantics::lint(semantics_.tree());
}

std::string Visitor::dump() const {
  return semantics::dump(semantics_.tree());
}

}  // namespace behorig::app
