#pragma once
// What every screen must keep, checked on the tree: names, unique ids, target sizes, alternatives,
// text that fits, nothing that overlaps, nothing actionable that cannot be scrolled into view.

#include "semantics/node.hpp"

#include <vector>

namespace behorig::semantics {

struct Fault {
  std::string rule{};   // "name", "id", "target", "alternative", "cut-off", "overlap",
                        // "unreachable", "status"
  std::string about{};  // role and name of the node

  bool operator==(const Fault&) const = default;
};

// An empty list means that the screen keeps every rule.
std::vector<Fault> lint(const Tree& tree);

}  // namespace behorig::semantics
