#pragma once
// A person at the screen: finds controls by role and visible name and uses them by pointer,
// keyboard or semantic action. Drives tests without a window and the tour in the real one; both
// hand in a function that runs one frame.

#include "semantics/lint.hpp"
#include "semantics/semantics.hpp"
#include "ui/input.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::app {

using semantics::Node;
using semantics::Role;

class Visitor {
 public:
  // `frame` draws one frame with the input given. The tree in `semantics` is that of the last
  // frame.
  Visitor(
      semantics::Semantics& semantics,
      std::function<void(const ui::FrameInput&)> frame,
      float width,
      float height);

  void resize(float width, float height);
  // Frames without input, until the tree is the same twice (at most `most` frames).
  void settle(int most = 12);

  // The one node with this role and name. Throws std::runtime_error with the tree on none and on
  // two.
  const Node& get(Role role, std::string_view name) const;
  // Likewise, but null on none.
  const Node* find(Role role, std::string_view name) const;
  std::vector<const Node*> all(Role role) const;

  bool has(Role role, std::string_view name) const { return find(role, name) != nullptr; }

  // The node with the keyboard, or null.
  const Node* focused() const;

  // With the pointer at the middle of the node, scrolled into view first.
  void click(Role role, std::string_view name);
  void click(const Node& node);
  // At a place, so many times in a row.
  void click_at(float x, float y, int times = 1, bool shift = false);
  void drag(const Node& from, const Node& to);
  // `held`: frames at the end before it is let go.
  void drag(float from_x, float from_y, float to_x, float to_y, int held = 0);
  void scroll(float notches);
  // The semantic action, as a screen reader sends it.
  void press(Role role, std::string_view name);
  void act(const Node& node, semantics::Act act, std::string text = {});
  void set_text(Role role, std::string_view name, std::string text);
  // Keys as from a keyboard, one a frame.
  void key(ui::Key key, bool shift = false, bool alt = false, bool control = false);
  void character(char32_t character, bool control = false);
  void type(std::string_view text);
  // Tabs until the node has the focus; throws when a whole round does not reach it.
  void tab_to(Role role, std::string_view name);

  // Of the last frame.
  const semantics::Tree& tree() const { return semantics_.tree(); }

  std::vector<semantics::Fault> lint() const;
  std::string dump() const;

 private:
  void run(const ui::FrameInput& input);
  ui::FrameInput blank() const;
  void bring_into_view(semantics::Id id);

  semantics::Semantics& semantics_;
  std::function<void(const ui::FrameInput&)> frame_;
  float width_;
  float height_;
  float mouse_x_{-1};
  float mouse_y_{-1};
};

}  // namespace behorig::app
