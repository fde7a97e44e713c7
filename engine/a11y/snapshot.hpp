#pragma once
// One frame's tree as assistive technology may ask about it: it never changes, so that the mirror's
// thread reads it while the next frame is drawn.

#include "a11y/mirror.hpp"

#include <memory>
#include <unordered_map>
#include <vector>

namespace behorig::a11y {

using semantics::Id;
using semantics::Node;

struct Snapshot {
  semantics::Tree tree{};
  OnScreen window{};
  Words words{};
  std::unordered_map<Id, std::int32_t> index_of{};
  std::unordered_multimap<Id, std::int32_t>
      about{};  // nodes by what they are the label or error of

  // Null when it is not in the tree.
  const Node* find(Id id) const;

  const Node& at(std::int32_t index) const { return tree.nodes[static_cast<std::size_t>(index)]; }

  // Null above the window.
  const Node* parent(const Node& node) const;
  // Null when there is no such child.
  const Node* child(const Node& node, int index) const;
  int index_in_parent(const Node& node) const;
  // Its own, or that of the nearest node around it that says one; BCP 47.
  const std::string& language(const Node& node) const;
};

std::shared_ptr<const Snapshot>
take_snapshot(const semantics::Tree& tree, const OnScreen& window, const Words& words);

}  // namespace behorig::a11y
