#pragma once
// Builds the tree of a frame, owns the focus and the Tab order, and takes requests from assistive
// technology and tests. Used on the UI thread; requests may be posted from any thread.

#include "semantics/node.hpp"

#include <atomic>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace behorig::semantics {

struct Request {
  Id id{0};
  Act act{Act::press};
  double number{0};
  std::string text{};
  int first{0};  // characters; select_text: both the same: only the caret is set
  int last{0};
};

class Semantics {
 public:
  // --- building a frame ---
  void begin(std::string_view title, Rect window, bool window_active);
  // Opens a container; the reference is valid until the next node is added.
  Node& open(Role role, Id id, std::string_view name);
  void close();
  Node& leaf(Role role, Id id, std::string_view name);
  // The innermost open container.
  Node& current();

  std::int32_t current_index() const { return open_.back(); }

  Node& at(std::int32_t index) { return tree_.nodes[static_cast<std::size_t>(index)]; }

  // Hashes the tree and forgets requests that nobody took.
  void end();

  const Tree& tree() const { return tree_; }

  // Whether somebody reads who needs to know where each line of a text stands; nodes get their
  // pieces only then. Set from any thread.
  bool detailed() const { return detailed_.load(std::memory_order_relaxed); }

  void set_detailed(bool detailed) { detailed_.store(detailed, std::memory_order_relaxed); }

  // --- focus ---
  Id focus() const { return focus_; }

  void set_focus(Id id);
  // True once for the node that was just focused: it scrolls itself into view.
  bool take_reveal(Id id);
  // True when the focus has moved since the last call: another frame is needed.
  bool take_focus_moved();
  // To the next (1) or previous (−1) Tab stop in reading order, round the ends. A dialog keeps the
  // focus.
  void move_focus(int direction);

  // Until the focus is elsewhere, the next Tab leads to this node: from what has left its place in
  // the order, to where one was.
  void go_on_at(Id id) { go_on_at_ = id; }

  // Within the arrow group that holds the focus; the id of the new member, or 0 when in none.
  Id move_in_group(int direction);
  // Ends the focus when its node is gone from the tree; called after end().
  void drop_lost_focus();

  // --- requests ---
  void post(Request request);
  // The request for a node, if there is one; asked by the widget that owns the id.
  bool take(Id id, Act act, Request* request = nullptr);
  bool has_requests();
  std::function<void()> wake{};  // called after a post, from the posting thread

 private:
  // Its index in the tree, where it is last; −1 when none is open.
  std::int32_t open_dialog() const;
  std::vector<std::int32_t> tab_stops() const;
  std::vector<std::int32_t> members_of(std::int32_t group) const;
  std::int32_t group_of(std::int32_t index) const;

  Tree tree_{};
  std::vector<std::int32_t> open_{};
  Id focus_{0};
  Id reveal_{0};
  Id go_on_at_{0};
  bool focus_moved_{false};
  std::atomic<bool> detailed_{false};
  std::mutex mutex_{};
  std::vector<Request> inbox_{};
  std::vector<Request> pending_{};
};

}  // namespace behorig::semantics
