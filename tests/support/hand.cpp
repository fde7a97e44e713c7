#include "support/hand.hpp"

#include <ostream>
#include <stdexcept>

namespace behorig::test {

using semantics::Act;
using semantics::Id;
using semantics::Node;
using semantics::Role;
using ui::Key;

std::ostream& operator<<(std::ostream& out, Way way) {
  switch (way) {
    case Way::pointer:
      return out << "by pointer";
    case Way::keys:
      return out << "by the keyboard alone";
    case Way::requests:
      return out << "by semantic action";
  }
  return out;
}

const Node& Hand::at(Id id) const {
  const Node* node = visitor_.tree().find(id);
  if (node == nullptr) throw std::runtime_error{"the node is gone\n" + visitor_.dump()};
  return *node;
}

void Hand::press(Role role, std::string_view name) {
  press(visitor_.get(role, name));
}

void Hand::press(const Node& node) {
  const Id id = node.id;
  if (node.has(semantics::disabled))
    throw std::runtime_error{"cannot be pressed: " + node.name + "\n" + visitor_.dump()};
  switch (way_) {
    case Way::pointer:
      return visitor_.click(node);
    case Way::requests:
      return visitor_.act(node, Act::press);
    case Way::keys:
      break;
  }
  const Role role = node.role;
  reach(id);
  if (role == Role::radio && at(id).has(semantics::checked)) return;  // the arrow chose it
  visitor_.key(role == Role::button || role == Role::link ? Key::enter : Key::space);
}

void Hand::choose(std::string_view group, std::string_view option) {
  const Id wanted = visitor_.get(Role::radio_group, group).id;
  for (const Node* radio : visitor_.all(Role::radio))
    if (radio->name == option && group_of(*radio) == wanted) return press(*radio);
  throw std::runtime_error{"no such option: " + std::string{option} + "\n" + visitor_.dump()};
}

void Hand::write(std::string_view field, const std::string& text) {
  const Node& node = visitor_.get(Role::text_field, field);
  if (way_ == Way::requests) return visitor_.act(node, Act::set_text, text);
  if (way_ == Way::pointer)
    visitor_.click(node);
  else
    reach(node.id);
  visitor_.character(U'a', true);
  visitor_.type(text);
}

void Hand::move(const Node& card, int position) {
  const Id id = card.id;
  if (way_ == Way::pointer) return drag(id, position);
  if (way_ == Way::keys) reach(id);
  while (at(id).position != position) {
    const int before = at(id).position;
    const bool up = position < before;
    if (way_ == Way::keys)
      visitor_.key(up ? Key::up : Key::down, false, true);
    else
      visitor_.act(at(id), up ? Act::move_up : Act::move_down);
    if (at(id).position == before)
      throw std::runtime_error{"does not move: " + at(id).name + "\n" + visitor_.dump()};
  }
}

void Hand::drag(Id id, int position) {
  const Node& card = at(id);
  if (card.position == position) return;
  const auto parent = card.parent;
  const Role role = card.role;
  for (const Node* other : visitor_.all(role)) {
    if (other->parent != parent || other->position != position) continue;
    const Id target = other->id;
    visitor_.act(*other, Act::scroll_to);
    visitor_.act(at(id), Act::scroll_to);
    visitor_.drag(at(id), at(target));
    break;
  }
  if (at(id).position != position)
    throw std::runtime_error{"cannot be dragged there: " + at(id).name + "\n" + visitor_.dump()};
}

void Hand::reach(Id id) {
  for (std::size_t i = 0; i <= 2 * visitor_.tree().count; ++i) {
    const Node* here = visitor_.focused();
    if (here != nullptr && here->id == id) return;
    if (here == nullptr || !step_in_group(id)) visitor_.key(Key::tab);
  }
  throw std::runtime_error{"the keyboard does not reach " + at(id).name + "\n" + visitor_.dump()};
}

bool Hand::step_in_group(Id id) {
  const Node& here = *visitor_.focused();
  const Id group = group_of(here);
  if (group == 0 || group != group_of(at(id))) return false;
  const auto& tree = visitor_.tree();
  visitor_.key(tree.index_of(here.id) < tree.index_of(id) ? Key::right : Key::left);
  return true;
}

Id Hand::group_of(const Node& node) const {
  const auto& nodes = visitor_.tree().nodes;
  for (auto i = node.parent; i >= 0; i = nodes[static_cast<std::size_t>(i)].parent)
    if (nodes[static_cast<std::size_t>(i)].has(semantics::arrow_group))
      return nodes[static_cast<std::size_t>(i)].id;
  return 0;
}

const Node& beginning(const app::Visitor& visitor, Role role, std::string_view name) {
  for (const Node* node : visitor.all(role))
    if (node->name.starts_with(name)) return *node;
  throw std::runtime_error{"nothing begins with " + std::string{name} + "\n" + visitor.dump()};
}

std::string said(const std::vector<semantics::Fault>& faults) {
  std::string text;
  for (const semantics::Fault& fault : faults)
    text += fault.rule + ": " + fault.about + "\n";
  return text;
}

}  // namespace behorig::test
