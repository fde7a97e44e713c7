#include "a11y/snapshot.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::a11y {

const Node* Snapshot::find(Id id) const {
  const auto found = index_of.find(id);
  return found == index_of.end() ? nullptr : &at(found->second);
}

const Node* Snapshot::parent(const Node& node) const {
  return node.parent < 0 ? nullptr : &at(node.parent);
}

const Node* Snapshot::child(const Node& node, int index) const {
  if (index < 0 || static_cast<std::size_t>(index) >= node.children.size()) return nullptr;
  return &at(node.children[static_cast<std::size_t>(index)]);
}

int Snapshot::index_in_parent(const Node& node) const {
  const Node* around = parent(node);
  if (around == nullptr) return 0;
  const auto own = static_cast<std::int32_t>(&node - tree.nodes.data());
  const auto found = std::find(around->children.begin(), around->children.end(), own);
  return static_cast<int>(found - around->children.begin());
}

const std::string& Snapshot::language(const Node& node) const {
  const Node* said = &node;
  while (said->language.empty() && said->parent >= 0)
    said = &at(said->parent);
  return said->language;
}

namespace {

// A bus throws out who sends bytes that are no text; the name of a file may be such.
void make_sendable(std::string& text) {
  if (base::is_valid_utf8(text) && text.find('\0') == std::string::npos) return;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = base::next_code_point(text, at);
    base::append_utf8(out, character == 0 ? U'\uFFFD' : character);
  }
  text = std::move(out);
}

}  // namespace

std::shared_ptr<const Snapshot>
take_snapshot(const semantics::Tree& tree, const OnScreen& window, const Words& words) {
  auto snapshot = std::make_shared<Snapshot>();
  const auto end = tree.nodes.begin() + static_cast<std::ptrdiff_t>(tree.count);
  snapshot->tree.nodes.assign(tree.nodes.begin(), end);
  for (Node& node : snapshot->tree.nodes)
    for (std::string* text : {&node.name, &node.description, &node.text})
      make_sendable(*text);
  snapshot->tree.count = tree.count;
  snapshot->tree.hash = tree.hash;
  snapshot->window = window;
  snapshot->words = words;
  for (std::size_t i = 0; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    const auto index = static_cast<std::int32_t>(i);
    snapshot->index_of.emplace(node.id, index);
    if (node.relation != semantics::Relation::none) snapshot->about.emplace(node.related, index);
  }
  return snapshot;
}

}  // namespace behorig::a11y
