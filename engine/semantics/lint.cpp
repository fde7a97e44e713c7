#include "semantics/lint.hpp"

#include <algorithm>
#include <set>

namespace behorig::semantics {
namespace {

constexpr float least_target = 24;  // WCAG 2.2, 2.5.8
constexpr float slack = 1.5F;       // rounding of boxes to whole pixels

bool is_leaf(const Node& node) {
  return node.children.empty();
}

bool inside_ancestor(const Tree& tree, std::size_t inner, std::size_t outer) {
  for (auto i = tree.nodes[inner].parent; i >= 0;
       i = tree.nodes[static_cast<std::size_t>(i)].parent)
    if (static_cast<std::size_t>(i) == outer) return true;
  return false;
}

const Node* scroller_of(const Tree& tree, const Node& node) {
  for (auto i = node.parent; i >= 0; i = tree.nodes[static_cast<std::size_t>(i)].parent)
    if (tree.nodes[static_cast<std::size_t>(i)].has(scrolls))
      return &tree.nodes[static_cast<std::size_t>(i)];
  return nullptr;
}

bool overlaps(const Rect& a, const Rect& b) {
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() &&
         b.y + slack < a.bottom();
}

// What of a node is seen: scrolled content ends at the edge of its place.
Rect seen(const Tree& tree, const Node& node) {
  Rect box = node.box;
  if (const Node* scroller = scroller_of(tree, node)) {
    const Rect& place = scroller->box;
    const float right = std::min(box.right(), place.right());
    const float bottom = std::min(box.bottom(), place.bottom());
    box.x = std::max(box.x, place.x);
    box.y = std::max(box.y, place.y);
    box.width = right - box.x;
    box.height = bottom - box.y;
  }
  return box;
}

bool empty(const Rect& box) {
  return box.width <= 0 || box.height <= 0;
}

class Linter {
 public:
  explicit Linter(const Tree& tree) : tree_{tree} {}

  std::vector<Fault> run() {
    std::set<Id> ids;
    for (std::size_t i = 0; i < tree_.count; ++i) {
      const Node& node = tree_.nodes[i];
      if (!ids.insert(node.id).second) fault("id", node);
      check_name(node);
      check_place(node);
    }
    check_overlaps();
    return std::move(faults_);
  }

 private:
  void fault(std::string_view rule, const Node& node) {
    faults_.push_back(
        {std::string{rule},
         std::string{name_of(node.role)} + " \"" + (node.name.empty() ? node.text : node.name) +
             "\""});
  }

  void check_name(const Node& node) {
    const bool needs_name =
        node.has(focusable) || node.role == Role::heading || node.role == Role::dialog;
    if (needs_name && node.name.empty()) fault("name", node);
    if (node.role == Role::image && node.name.empty()) fault("alternative", node);
    if (node.has(focusable) && !node.has(no_tab_stop) &&
        (node.box.width < least_target - 0.5F || node.box.height < least_target - 0.5F))
      if (node.role != Role::link) fault("target", node);  // links within a sentence are excepted
  }

  void check_place(const Node& node) {
    if (empty(node.box) || node.role == Role::window) return;
    const Rect& window = tree_.nodes[0].box;
    if (node.text_width > node.box.width + slack) fault("cut-off", node);
    if (node.box.x < window.x - slack || node.box.right() > window.right() + slack) {
      fault("cut-off", node);
    } else if (node.box.y < window.y - slack || node.box.bottom() > window.bottom() + slack) {
      if (scroller_of(tree_, node) == nullptr)
        fault(node.has(focusable) ? "unreachable" : "cut-off", node);
    }
  }

  struct Leaf {
    std::size_t index{0};
    Rect box{};
  };

  std::vector<Leaf> leaves_seen() const {
    std::vector<Leaf> leaves;
    for (std::size_t i = 0; i < tree_.count; ++i) {
      const Node& node = tree_.nodes[i];
      const bool counts = is_leaf(node) || node.has(focusable);
      const bool container =
          node.role == Role::window || node.role == Role::group || node.role == Role::list_item;
      if (!counts || container || node.has(overlay) || node.has(offscreen)) continue;
      const Rect box = seen(tree_, node);
      if (!empty(box)) leaves.push_back({i, box});
    }
    std::ranges::sort(leaves, {}, [](const Leaf& leaf) { return leaf.box.y; });
    return leaves;
  }

  void check_overlaps() {
    const std::vector<Leaf> leaves = leaves_seen();
    for (std::size_t a = 0; a < leaves.size(); ++a)
      for (std::size_t b = a + 1; b < leaves.size(); ++b) {
        const auto& [upper, upper_box] = leaves[a];
        const auto& [lower, lower_box] = leaves[b];
        if (lower_box.y >= upper_box.bottom()) break;
        if (!overlaps(upper_box, lower_box)) continue;
        if (inside_ancestor(tree_, upper, lower) || inside_ancestor(tree_, lower, upper)) continue;
        if (over_dialog(upper) == over_dialog(lower)) fault("overlap", tree_.nodes[lower]);
      }
  }

  bool over_dialog(std::size_t index) const {
    for (auto i = static_cast<std::int32_t>(index); i >= 0;
         i = tree_.nodes[static_cast<std::size_t>(i)].parent)
      if (tree_.nodes[static_cast<std::size_t>(i)].role == Role::dialog) return true;
    return false;
  }

  const Tree& tree_;
  std::vector<Fault> faults_{};
};

}  // namespace

std::vector<Fault> lint(const Tree& tree) {
  return Linter{tree}.run();
}

}  // namespace behorig::semantics
