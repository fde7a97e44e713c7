#pragma once
// Shows the semantics tree to screen readers and other assistive technology (AT-SPI2 on Linux), and
// brings back what they ask for. It has a thread of its own and answers from the last frame it was
// handed, so that being read never costs a frame and never waits for one.

#include "semantics/semantics.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace behorig::a11y {

// Where the window's content lies on the screen, in the screen's pixels.
struct OnScreen {
  int x{0};
  int y{0};
  float pixels_per_unit{1};  // of the tree's logical pixels

  bool operator==(const OnScreen&) const = default;
};

// What is said by the mirror itself, in the language of the interface.
struct Words {
  std::string program{};
  std::string press{};  // what can be done with a node
  std::string select{};
  std::string toggle{};
  std::string follow{};
  std::string move_up{};
  std::string move_down{};

  bool operator==(const Words&) const = default;
};

// A key as X11 names it: assistive technology knows keys by that.
struct OfferedKey {
  bool pressed{true};
  std::uint32_t symbol{0};
  std::uint32_t code{0};
  std::uint32_t modifiers{0};
  std::uint32_t milliseconds{0};
  std::string text{};  // the character, or the symbol's name
};

class Mirror {
 public:
  Mirror() = default;
  virtual ~Mirror() = default;
  Mirror(const Mirror&) = delete;
  Mirror& operator=(const Mirror&) = delete;

  // Whether somebody reads: assistive technology is on, and the mirror is connected to it.
  virtual bool listening() const = 0;
  // Whether one of those that read does so aloud, as far as can be known: a screen reader rather
  // than a magnifier or an on-screen keyboard.
  virtual bool read_aloud() const = 0;
  // After every frame, on the thread that draws. Costs next to nothing when nobody reads or nothing
  // has changed.
  virtual void publish(const semantics::Tree& tree, const OnScreen& window, const Words& words) = 0;
  // True when the screen reader keeps the key for itself: then it must do nothing else. Waits for
  // that answer, at most 300 ms; without one the key is the program's.
  virtual bool offer_key(const OfferedKey& key) = 0;
};

// Requests are posted to `semantics`, which must outlive the mirror; `wake` is called, from the
// mirror's thread, when a frame is wanted because somebody begins or ends to read. Built without a
// way to assistive technology (-DACCESS=none) it is a mirror that nobody looks into.
std::unique_ptr<Mirror> make_mirror(semantics::Semantics& semantics, std::function<void()> wake);

}  // namespace behorig::a11y
