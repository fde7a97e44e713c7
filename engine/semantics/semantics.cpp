#include "semantics/semantics.hpp"

#include "semantics/mix.hpp"

#include <algorithm>

namespace behorig::semantics {
namespace {

// Clears a node for reuse; its strings and lists keep their memory from frame to frame.
void reset(Node& node) {
  node.parent = -1;
  node.level = 0;
  node.position = node.set_size = 0;
  node.states = node.actions = 0;
  node.box = {};
  node.text_width = 0;
  node.name.clear();
  node.description.clear();
  node.text.clear();
  node.language.clear();
  node.value = node.minimum = node.maximum = 0;
  node.caret = node.selection_start = node.selection_end = -1;
  node.grid = {};
  node.relation = Relation::none;
  node.related = 0;
  node.pieces.clear();
  node.children.clear();
}

std::uint64_t whole(float value) {
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
}

std::uint64_t mix_node(std::uint64_t hash, const Node& node) {
  hash = mix(hash, node.id);
  hash = mix(hash, static_cast<std::uint64_t>(node.parent) << 32U | node.states);
  hash =
      mix(hash,
          whole(node.box.x) << 48U ^ whole(node.box.y) << 32U ^ whole(node.box.width) << 16U ^
              whole(node.box.height));
  hash = mix(hash, node.name);
  hash = mix(hash, node.description);
  hash = mix(hash, node.text);
  std::uint64_t value = 0;
  std::memcpy(&value, &node.value, sizeof value);
  hash = mix(hash, value ^ node.actions);
  hash = mix(hash, node.language);
  hash =
      mix(hash,
          node.related ^ static_cast<std::uint64_t>(node.role) << 56U ^
              static_cast<std::uint64_t>(node.level) << 48U ^
              static_cast<std::uint64_t>(node.position) << 32U ^
              static_cast<std::uint64_t>(node.set_size) << 16U);
  // Where lines stand follows from text and box, but for the scrolling inside a field.
  if (!node.pieces.empty()) hash = mix(hash, whole(node.pieces.front().box.y) ^ node.pieces.size());
  hash =
      mix(hash,
          static_cast<std::uint64_t>(node.grid.row) << 32U ^
              static_cast<std::uint64_t>(node.grid.column));
  return mix(
      hash,
      static_cast<std::uint64_t>(node.caret) << 32U ^
          static_cast<std::uint64_t>(node.selection_start) << 16U ^
          static_cast<std::uint64_t>(node.selection_end));
}

// Whoever drew it: what has scrolled out of its place is not seen.
void mark_scrolled_away(Tree& tree) {
  for (std::size_t i = 0; i < tree.count; ++i) {
    Node& node = tree.nodes[i];
    if (node.box.width <= 0 || node.box.height <= 0) continue;
    auto around = node.parent;
    while (around >= 0 && !tree.nodes[static_cast<std::size_t>(around)].has(scrolls))
      around = tree.nodes[static_cast<std::size_t>(around)].parent;
    if (around < 0) continue;
    const Rect& place = tree.nodes[static_cast<std::size_t>(around)].box;
    if (node.box.y >= place.bottom() || node.box.bottom() <= place.y) node.states |= offscreen;
  }
}

}  // namespace

void Semantics::begin(std::string_view title, Rect window, bool window_active) {
  {
    const std::lock_guard lock{mutex_};
    // One for each node in a frame, in the order they came; the others wait for the next.
    std::vector<Request> later;
    for (Request& request : inbox_) {
      const bool another = std::ranges::any_of(pending_, [&](const Request& waiting) {
        return waiting.id == request.id;
      });
      (another ? later : pending_).push_back(std::move(request));
    }
    inbox_ = std::move(later);
  }
  // What lies behind an open dialog is not to be reached, by a screen reader neither.
  const auto dialog = open_dialog();
  std::erase_if(pending_, [&](const Request& request) {
    const auto index = tree_.index_of(request.id);
    return index >= 0 && index < dialog;
  });
  std::erase_if(pending_, [&](const Request& request) {
    if (request.act != Act::focus) return false;
    set_focus(request.id);
    return true;
  });
  tree_.count = 0;
  open_.clear();
  Node& node = open(Role::window, 1, title);
  node.box = window;
  if (window_active) node.states |= active;
}

Node& Semantics::open(Role role, Id id, std::string_view name) {
  if (tree_.count == tree_.nodes.size()) tree_.nodes.emplace_back();
  const auto index = static_cast<std::int32_t>(tree_.count++);
  Node& node = at(index);
  reset(node);
  node.id = id;
  node.role = role;
  node.name.assign(name);
  if (!open_.empty()) {
    node.parent = open_.back();
    at(node.parent).children.push_back(index);
  }
  if (id == focus_) node.states |= focused;
  open_.push_back(index);
  return node;
}

void Semantics::close() {
  open_.pop_back();
}

Node& Semantics::leaf(Role role, Id id, std::string_view name) {
  Node& node = open(role, id, name);
  open_.pop_back();
  return node;
}

Node& Semantics::current() {
  return at(open_.back());
}

void Semantics::end() {
  pending_.clear();
  mark_scrolled_away(tree_);
  std::uint64_t hash = 7;
  for (std::size_t i = 0; i < tree_.count; ++i) {
    Node& node = tree_.nodes[i];
    if (node.id == focus_)
      node.states |= focused;
    else
      node.states &= ~static_cast<std::uint32_t>(focused);
    hash = mix_node(hash, node);
  }
  tree_.hash = hash;
}

void Semantics::set_focus(Id id) {
  if (id == focus_) return;
  focus_ = id;
  reveal_ = id;
  go_on_at_ = 0;
  focus_moved_ = true;
}

bool Semantics::take_reveal(Id id) {
  if (id != reveal_) return false;
  reveal_ = 0;
  return true;
}

bool Semantics::take_focus_moved() {
  return std::exchange(focus_moved_, false);
}

void Semantics::drop_lost_focus() {
  if (focus_ != 0 && tree_.find(focus_) == nullptr) {
    // Keep a reveal that was asked for a node of the coming frame.
    if (reveal_ != focus_) focus_ = 0;
  }
}

std::int32_t Semantics::group_of(std::int32_t index) const {
  for (auto i = tree_.nodes[static_cast<std::size_t>(index)].parent; i >= 0;
       i = tree_.nodes[static_cast<std::size_t>(i)].parent)
    if (tree_.nodes[static_cast<std::size_t>(i)].has(arrow_group)) return i;
  return -1;
}

std::vector<std::int32_t> Semantics::members_of(std::int32_t group) const {
  std::vector<std::int32_t> members;
  for (auto i = static_cast<std::size_t>(group) + 1; i < tree_.count; ++i) {
    const Node& node = tree_.nodes[i];
    if (node.parent < group) break;
    if (node.has(focusable) && !node.has(disabled) && !node.has(no_tab_stop))
      members.push_back(static_cast<std::int32_t>(i));
  }
  return members;
}

std::int32_t Semantics::open_dialog() const {
  for (std::size_t i = tree_.count; i-- > 0;)
    if (tree_.nodes[i].role == Role::dialog) return static_cast<std::int32_t>(i);
  return -1;
}

std::vector<std::int32_t> Semantics::tab_stops() const {
  // An open dialog keeps the focus inside.
  const auto first = static_cast<std::size_t>(std::max(open_dialog(), 0));
  std::vector<std::int32_t> stops;
  for (std::size_t i = first; i < tree_.count; ++i) {
    const Node& node = tree_.nodes[i];
    if (!node.has(focusable) || node.has(disabled) || node.has(no_tab_stop)) continue;
    const auto index = static_cast<std::int32_t>(i);
    const auto group = group_of(index);
    if (group >= 0) {
      // One stop per group: the member with the focus, else the checked or current one, else the
      // first.
      const auto members = members_of(group);
      const auto chosen = [&](auto&& wanted) {
        const auto found = std::ranges::find_if(members, [&](auto m) {
          return wanted(tree_.nodes[static_cast<std::size_t>(m)]);
        });
        return found == members.end() ? -1 : *found;
      };
      auto stop = chosen([&](const Node& member) { return member.id == focus_; });
      if (stop < 0)
        stop = chosen(
            [](const Node& member) { return member.has(checked) || member.has(State::current); });
      if (stop < 0 && !members.empty()) stop = members.front();
      if (stop != index) continue;
    }
    stops.push_back(index);
  }
  return stops;
}

void Semantics::move_focus(int direction) {
  const auto stops = tab_stops();
  if (stops.empty()) return;
  const auto size = static_cast<int>(stops.size());
  const auto here = tree_.index_of(focus_);
  const auto found = std::ranges::find(stops, here);
  const auto wanted = std::ranges::find(stops, tree_.index_of(go_on_at_));
  int to = direction > 0 ? 0 : size - 1;
  if (direction > 0 && wanted != stops.end()) {
    to = static_cast<int>(wanted - stops.begin());
  } else if (found != stops.end()) {
    to = (static_cast<int>(found - stops.begin()) + direction + size) % size;
  } else if (here >= 0) {  // from a panel or heading: the next stop in reading order
    const auto next = static_cast<int>(std::ranges::upper_bound(stops, here) - stops.begin());
    to = direction > 0 ? next % size : (next - 1 + size) % size;
  }
  set_focus(at(stops[static_cast<std::size_t>(to)]).id);
}

Id Semantics::move_in_group(int direction) {
  const auto here = tree_.index_of(focus_);
  if (here < 0) return 0;
  const auto group = group_of(here);
  if (group < 0) return 0;
  const auto members = members_of(group);
  const auto found = std::ranges::find(members, here);
  if (found == members.end()) return 0;
  const auto size = static_cast<int>(members.size());
  const auto to = (static_cast<int>(found - members.begin()) + direction + size) % size;
  const Id id = at(members[static_cast<std::size_t>(to)]).id;
  set_focus(id);
  return id;
}

void Semantics::post(Request request) {
  {
    const std::lock_guard lock{mutex_};
    inbox_.push_back(std::move(request));
  }
  if (wake) wake();
}

bool Semantics::take(Id id, Act act, Request* request) {
  const auto found =
      std::ranges::find_if(pending_, [&](const Request& r) { return r.id == id && r.act == act; });
  if (found == pending_.end()) return false;
  if (request != nullptr) *request = *found;
  pending_.erase(found);
  return true;
}

bool Semantics::has_requests() {
  const std::lock_guard lock{mutex_};
  return !inbox_.empty();
}

}  // namespace behorig::semantics
