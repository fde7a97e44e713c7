#pragma once
// What reaches the program in one frame. ImGui 1.86 reads input as state, so two key presses within
// one frame are lost or swapped: the queue hands out one press per frame, in order.

#include <deque>
#include <optional>
#include <string>

namespace behorig::ui {

enum class Key {
  tab,
  enter,
  space,
  escape,
  up,
  down,
  left,
  right,
  home,
  end,
  page_up,
  page_down,
  backspace,
  del,
  character  // see KeyPress::character
};

struct KeyPress {
  Key key{Key::character};
  // For Key::character: what it types, but letters in lower case.
  char32_t character{0};
  bool shift{false};
  bool control{false};
  bool alt{false};

  bool operator==(const KeyPress&) const = default;
};

// One frame's input. Lengths are logical pixels; the origin is the window's top left corner.
struct FrameInput {
  float width{1280};
  float height{800};
  float pixels_per_unit{1};  // framebuffer pixels per logical pixel
  float mouse_x{-1};         // −1: outside the window
  float mouse_y{-1};
  bool mouse_down{false};
  bool mouse_shift{false};  // Shift was held as the button went down
  float wheel{0};           // notches, up is positive
  std::optional<KeyPress> key{};
  std::string typed{};          // UTF-8 text entered, after the input method
  bool active{true};            // the window has the keyboard
  float seconds{1.0F / 60.0F};  // since the frame before
};

// What the pointer looks like over what it is on.
enum class PointerShape { arrow, hand, text };

// Events as they arrive, frames as ImGui can take them.
class InputQueue {
 public:
  void press(KeyPress key);
  void type(char32_t code_point);  // belongs to the press before it
  void move_mouse(float x, float y);
  void mouse_button(bool down, bool shift = false);
  void scroll(float notches);

  // Whether another frame is needed to take what waits.
  bool waiting() const;
  // Fills in keys, text and mouse of the next frame. The same key twice is parted by a frame
  // without it; a click is three frames (there, down, up), so that a press and release in one go is
  // seen.
  void next(FrameInput& frame);

 private:
  struct Event {
    enum class Kind { key, text, move, button, scroll };
    Kind kind{Kind::key};
    KeyPress key{};
    char32_t code_point{0};
    float x{0};
    float y{0};
    bool down{false};
    bool shift{false};
  };

  std::deque<Event> events_{};
  std::optional<KeyPress> last_{};
  float mouse_x_{-1};
  float mouse_y_{-1};
  bool mouse_down_{false};
  bool mouse_shift_{false};
};

}  // namespace behorig::ui
