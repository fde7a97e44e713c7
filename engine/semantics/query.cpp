#include "semantics/query.hpp"

#include <utility>

namespace behorig::semantics {
namespace {

int depth_of(const Tree& tree, const Node& node) {
  int depth = 0;
  for (auto i = node.parent; i >= 0; i = tree.nodes[static_cast<std::size_t>(i)].parent)
    ++depth;
  return depth;
}

void append_states(std::string& out, const Node& node) {
  static constexpr std::pair<State, std::string_view> words[]{
      {focused, "focused"},
      {checked, "checked"},
      {disabled, "disabled"},
      {offscreen, "offscreen"},
      {invalid, "invalid"},
      {required, "required"},
      {busy, "busy"},
      {expanded, "expanded"},
      {State::current, "current"}};
  for (const auto& [state, word] : words)
    if (node.has(state)) out.append(" ").append(word);
}

// "60 × 4" of a table, "2" of a row, "2:3" of a cell.
void append_grid(std::string& out, const Node& node) {
  const auto& [row, column] = node.grid;
  if (row == 0) return;
  out.append(" ").append(std::to_string(row));
  if (column == 0) return;
  out.append(node.role == Role::table ? " × " : ":").append(std::to_string(column));
}

}  // namespace

std::vector<const Node*> find_all(const Tree& tree, Role role, std::string_view name) {
  std::vector<const Node*> found;
  for (std::size_t i = 0; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    if (node.role == role && (name.empty() || node.name == name)) found.push_back(&node);
  }
  return found;
}

std::string dump(const Tree& tree, bool with_boxes) {
  std::string out;
  for (std::size_t i = 0; i < tree.count; ++i) {
    const Node& node = tree.nodes[i];
    out.append(static_cast<std::size_t>(depth_of(tree, node)) * 2, ' ').append(name_of(node.role));
    out.append(" \"").append(node.name).append("\"");
    if (!node.text.empty() && node.text != node.name)
      out.append(" text \"").append(node.text).append("\"");
    if (!node.description.empty()) out.append(" (").append(node.description).append(")");
    append_states(out, node);
    append_grid(out, node);
    if (with_boxes) {
      for (const float side : {node.box.x, node.box.y, node.box.width, node.box.height})
        out.append(" ").append(std::to_string(static_cast<int>(side)));
    }
    out.append("\n");
  }
  return out;
}

}  // namespace behorig::semantics
