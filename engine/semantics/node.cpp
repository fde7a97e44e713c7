#include "semantics/node.hpp"

#include "semantics/mix.hpp"

#include <array>
#include <cstring>

namespace behorig::semantics {

std::string_view name_of(Role role) {
  static constexpr std::array<std::string_view, 23> names{
      "window",    "group",         "navigation", "heading",  "paragraph", "list",
      "list item", "radio group",   "radio",      "checkbox", "button",    "link",
      "image",     "progress",      "text field", "combo",    "slider",    "table",
      "row",       "column header", "cell",       "dialog",   "status"};
  return names[static_cast<std::size_t>(role)];
}

const Node* Tree::find(Id id) const {
  const auto index = index_of(id);
  return index < 0 ? nullptr : &nodes[static_cast<std::size_t>(index)];
}

std::int32_t Tree::index_of(Id id) const {
  for (std::size_t i = 0; i < count; ++i)
    if (nodes[i].id == id) return static_cast<std::int32_t>(i);
  return -1;
}

Id id_in(Id scope, std::string_view name) {
  return mix(scope + 0x1234567U, name) | 1U;
}

}  // namespace behorig::semantics
