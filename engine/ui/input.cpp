#include "ui/input.hpp"

#include "base/text.hpp"

#include <utility>

namespace behorig::ui {

namespace {

// ImGui tells presses apart by key, not by modifiers.
bool same_key(const std::optional<KeyPress>& a, const KeyPress& b) {
  return a.has_value() && a->key == b.key && a->character == b.character;
}

// Whether what is typed with this key is the sign it stands for: the layout and Shift decide which.
bool types(const KeyPress& press) {
  return press.key == Key::character && !press.control && !press.alt;
}

// Of the same letter, in Latin-1: a shortcut is the letter also with Caps Lock on.
bool is_upper_case(char32_t typed, char32_t letter) {
  constexpr char32_t lower_case_bit = 0x20;
  return (typed | lower_case_bit) == letter;
}

}  // namespace

void InputQueue::press(KeyPress key) {
  Event event;
  event.kind = Event::Kind::key;
  event.key = key;
  events_.push_back(event);
}

void InputQueue::type(char32_t code_point) {
  Event event;
  event.kind = Event::Kind::text;
  event.code_point = code_point;
  events_.push_back(event);
}

void InputQueue::move_mouse(float x, float y) {
  Event event;
  event.kind = Event::Kind::move;
  event.x = x;
  event.y = y;
  // A hand moves faster than frames are made: only where it ended matters.
  if (!events_.empty() && events_.back().kind == Event::Kind::move) {
    events_.back() = event;
  } else {
    events_.push_back(event);
  }
}

void InputQueue::mouse_button(bool down, bool shift) {
  Event event;
  event.kind = Event::Kind::button;
  event.down = down;
  event.shift = shift;
  events_.push_back(event);
}

void InputQueue::scroll(float notches) {
  Event event;
  event.kind = Event::Kind::scroll;
  event.y = notches;
  events_.push_back(event);
}

bool InputQueue::waiting() const {
  return !events_.empty();
}

void InputQueue::next(FrameInput& frame) {
  frame.key.reset();
  frame.typed.clear();
  frame.wheel = 0;
  const std::optional<KeyPress> before = std::exchange(last_, std::nullopt);
  bool moved = false;
  bool clicked = false;
  // Whether the event can join what this frame has already; if not, it begins the next one.
  const auto fits = [&](const Event& event) {
    switch (event.kind) {
      case Event::Kind::key:
        return !clicked && !frame.key && !same_key(before, event.key);
      case Event::Kind::text:
      case Event::Kind::move:
      case Event::Kind::scroll:
        return !clicked;
      case Event::Kind::button:
        return !clicked && !moved && !frame.key && frame.typed.empty();
    }
    return true;
  };
  while (!events_.empty() && fits(events_.front())) {
    const Event event = events_.front();
    events_.pop_front();
    switch (event.kind) {
      case Event::Kind::key:
        frame.key = last_ = event.key;
        break;
      case Event::Kind::text:
        if (frame.key && types(*frame.key) &&
            !is_upper_case(event.code_point, frame.key->character))
          frame.key->character = event.code_point;
        base::append_utf8(frame.typed, event.code_point);
        break;
      case Event::Kind::move:
        moved = moved || event.x != mouse_x_ || event.y != mouse_y_;
        mouse_x_ = event.x;
        mouse_y_ = event.y;
        break;
      case Event::Kind::scroll:
        frame.wheel += event.y;
        break;
      case Event::Kind::button:
        clicked = true;
        mouse_down_ = event.down;
        mouse_shift_ = event.shift;
        break;
    }
  }
  frame.mouse_x = mouse_x_;
  frame.mouse_y = mouse_y_;
  frame.mouse_down = mouse_down_;
  frame.mouse_shift = mouse_shift_;
}

}  // namespace behorig::ui
