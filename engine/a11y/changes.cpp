#include "a11y/changes.hpp"

#include "a11y/node_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace behorig::a11y {
namespace {

using Kind = Change::Kind;
using semantics::Role;
using semantics::State;

// A state of ours, AT-SPI's name of it, and whether that means the opposite.
struct StateName {
  State state{State::focused};
  const char* name{""};
  bool opposite{false};
};

constexpr std::array state_names{
    StateName{semantics::checked, "checked", false},
    StateName{semantics::disabled, "enabled", true},
    StateName{semantics::disabled, "sensitive", true},
    StateName{semantics::active, "active", false},
    StateName{semantics::busy, "busy", false},
    StateName{semantics::invalid, "invalid-entry", false},
    StateName{semantics::expanded, "expanded", false},
    StateName{semantics::current, "selected", false},
    StateName{semantics::offscreen, "showing", true}};

// The same object to whoever holds it: an id that came to mean something else is another one.
const Node* same_in(const Snapshot* other, const Node& node) {
  const Node* found = other == nullptr ? nullptr : other->find(node.id);
  return found != nullptr && found->role == node.role ? found : nullptr;
}

Change about(const Node& node, Kind kind) {
  Change change;
  change.kind = kind;
  change.id = node.id;
  return change;
}

Change about(const Node& node, Kind kind, std::string text) {
  Change change = about(node, kind);
  change.text = std::move(text);
  return change;
}

Change state(const Node& node, const char* name, bool on) {
  Change change = about(node, Kind::state, name);
  change.on = on;
  return change;
}

class Comparison {
 public:
  Comparison(const Snapshot* before, const Snapshot& now) : before_{before}, now_{now} {}

  std::vector<Change> run() {
    find_removed();
    for (std::size_t i = 0; i < now_.tree.count; ++i) {
      const Node& node = now_.tree.nodes[i];
      if (const Node* old = same_in(before_, node))
        compare(*old, node);
      else
        add(node);
    }
    for (auto* later : {&focus_, &announced_})
      changes_.insert(changes_.end(), later->begin(), later->end());
    return std::move(changes_);
  }

 private:
  // The innermost first: who holds one of them lets go of it before what it stood in.
  void find_removed() {
    if (before_ == nullptr) return;
    for (std::size_t i = before_->tree.count; i-- > 0;) {
      const Node& old = before_->tree.nodes[i];
      if (same_in(&now_, old) != nullptr) continue;
      Change gone = about(old, Kind::removed);
      const Node* parent = before_->parent(old);
      if (parent != nullptr && same_in(&now_, *parent) != nullptr) {
        gone.parent = parent->id;
        gone.index = before_->index_in_parent(old);
      }
      changes_.push_back(std::move(gone));
    }
  }

  void add(const Node& node) {
    Change added = about(node, Kind::added);
    const Node* parent = now_.parent(node);
    if (parent != nullptr && same_in(before_, *parent) != nullptr) {
      added.parent = parent->id;
      added.index = now_.index_in_parent(node);
    }
    changes_.push_back(std::move(added));
    if (node.role == Role::window && node.has(semantics::active))
      changes_.push_back(about(node, Kind::activated));
    if (node.has(semantics::focused)) focus_.push_back(state(node, "focused", true));
    if (before_ == nullptr || !is_on_new_page(node)) announce(node);
  }

  // What stood on a page before one came there is read with it, and is no news.
  bool is_on_new_page(const Node& node) const {
    const Node* page = nullptr;  // the outermost panel that can have the focus
    for (const Node* around = now_.parent(node); around != nullptr; around = now_.parent(*around))
      if (around->role == Role::group && around->has(semantics::focusable)) page = around;
    return page != nullptr && same_in(before_, *page) == nullptr;
  }

  void announce(const Node& node) {
    if (node.role == Role::status && !node.name.empty())
      announced_.push_back(about(node, Kind::announced, node.name));
  }

  void compare(const Node& old, const Node& node) {
    compare_places(old, node);
    if (old.name != node.name) {
      changes_.push_back(about(node, Kind::name, node.name));
      announce(node);
    }
    if (old.description != node.description)
      changes_.push_back(about(node, Kind::description, node.description));
    if (old.value != node.value) {
      changes_.push_back(about(node, Kind::value));
      changes_.back().value = node.value;
    }
    if (node.role == Role::text_field) compare_text(old, node);
    compare_states(old, node);
  }

  // Children that were there before, in another order or in something else than before.
  void compare_places(const Node& old, const Node& node) {
    std::vector<Id> kept;  // of the old children, those that are still children of it
    for (const std::int32_t index : old.children) {
      const Node* same = same_in(&now_, before_->at(index));
      if (same != nullptr && now_.parent(*same) == &node) kept.push_back(same->id);
    }
    std::size_t next = 0;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const Node& child = now_.at(node.children[i]);
      if (same_in(before_, child) == nullptr) continue;
      const bool in_place = next < kept.size() && kept[next] == child.id;
      if (std::find(kept.begin(), kept.end(), child.id) != kept.end()) ++next;
      if (in_place) continue;
      Change moved = about(child, Kind::moved);
      moved.parent = node.id;
      moved.index = static_cast<int>(i);
      changes_.push_back(std::move(moved));
    }
  }

  void compare_text(const Node& old, const Node& node) {
    if (old.text != node.text) {
      const TextChange change = text_change(old.text, node.text);
      if (!change.removed.empty()) add_text(node, Kind::text_removed, change.start, change.removed);
      if (!change.added.empty()) add_text(node, Kind::text_added, change.start, change.added);
    }
    // A caret that comes with the keyboard is no move: told before the focus, it would take its
    // place.
    if (old.caret >= 0 && node.caret >= 0 && old.caret != node.caret) {
      changes_.push_back(about(node, Kind::caret));
      changes_.back().index = node.caret;
    }
    if (old.selection_start != node.selection_start || old.selection_end != node.selection_end)
      changes_.push_back(about(node, Kind::selection));
  }

  void add_text(const Node& node, Kind kind, int start, const std::string& text) {
    Change change = about(node, kind, text);
    change.index = start;
    change.length = length_of(text);
    changes_.push_back(std::move(change));
  }

  void compare_states(const Node& old, const Node& node) {
    const std::uint32_t different = old.states ^ node.states;
    if ((different & semantics::active) != 0)
      changes_.push_back(
          about(node, node.has(semantics::active) ? Kind::activated : Kind::deactivated));
    for (const auto& [bit, name, opposite] : state_names) {
      // A message that begins to show is said; one that is scrolled back has been.
      const bool said_before = bit == semantics::offscreen && node.role == Role::status;
      if ((different & bit) != 0 && !said_before)
        changes_.push_back(state(node, name, node.has(bit) != opposite));
    }
    if ((different & semantics::focused) == 0) return;
    auto& to = node.has(semantics::focused) ? focus_ : changes_;
    to.push_back(state(node, "focused", node.has(semantics::focused)));
  }

  const Snapshot* before_;
  const Snapshot& now_;
  std::vector<Change> changes_{};
  std::vector<Change> focus_{};
  std::vector<Change> announced_{};
};

}  // namespace

std::vector<Change> changes_between(const Snapshot* before, const Snapshot& now) {
  return Comparison{before, now}.run();
}

}  // namespace behorig::a11y
