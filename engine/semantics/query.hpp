#pragma once
// Finding nodes as a person would: by role and visible name.

#include "semantics/node.hpp"

#include <vector>

namespace behorig::semantics {

// All nodes with this role and name, in reading order. An empty name matches any.
std::vector<const Node*> find_all(const Tree& tree, Role role, std::string_view name = {});
// The tree as indented text: role, name, states, box. For approved dumps and failing tests.
std::string dump(const Tree& tree, bool with_boxes = false);

}  // namespace behorig::semantics
