#include "ui/input.hpp"

#include <catch2/catch.hpp>

#include <vector>

using behorig::ui::FrameInput;
using behorig::ui::InputQueue;
using behorig::ui::Key;
using behorig::ui::KeyPress;

namespace {

KeyPress letter(char32_t character) {
  KeyPress press;
  press.key = Key::character;
  press.character = character;
  return press;
}

KeyPress special(Key key) {
  KeyPress press;
  press.key = key;
  return press;
}

std::vector<FrameInput> all_frames(InputQueue& queue) {
  std::vector<FrameInput> frames;
  while (queue.waiting() && frames.size() < 100) {
    frames.emplace_back();
    queue.next(frames.back());
  }
  return frames;
}

}  // namespace

TEST_CASE("A frame without input carries none") {
  InputQueue queue;
  FrameInput frame;
  frame.typed = "old";
  frame.wheel = 3;
  frame.key = special(Key::tab);
  CHECK_FALSE(queue.waiting());
  queue.next(frame);
  CHECK_FALSE(frame.key.has_value());
  CHECK(frame.typed.empty());
  CHECK(frame.wheel == 0);
}

TEST_CASE("Each frame carries one key press, in the order they were made") {
  InputQueue queue;
  for (const Key key : {Key::left, Key::backspace, Key::end})
    queue.press(special(key));
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 3);
  CHECK(frames[0].key == special(Key::left));
  CHECK(frames[1].key == special(Key::backspace));
  CHECK(frames[2].key == special(Key::end));
}

TEST_CASE("The same key twice is parted by a frame without it") {
  InputQueue queue;
  for (int i = 0; i < 3; ++i)
    queue.press(special(Key::backspace));
  std::vector<bool> pressed;
  for (const FrameInput& frame : all_frames(queue))
    pressed.push_back(frame.key.has_value());
  CHECK(pressed == std::vector<bool>{true, false, true, false, true});
}

TEST_CASE("Shift Tab after Tab is the same key to ImGui and is parted too") {
  InputQueue queue;
  queue.press(special(Key::tab));
  KeyPress back = special(Key::tab);
  back.shift = true;
  queue.press(back);
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 3);
  CHECK_FALSE(frames[1].key.has_value());
  CHECK(frames[2].key == back);
}

TEST_CASE("The same key in the next batch of events is parted as well") {
  InputQueue queue;
  FrameInput frame;
  queue.press(special(Key::down));
  queue.next(frame);
  queue.press(special(Key::down));
  queue.next(frame);
  CHECK_FALSE(frame.key.has_value());
  CHECK(queue.waiting());
  queue.next(frame);
  CHECK(frame.key == special(Key::down));
}

TEST_CASE("Text arrives with the key that made it") {
  InputQueue queue;
  for (const char32_t character : {U'å', U's', U'a'}) {
    queue.press(letter(character));
    queue.type(character);
  }
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 3);
  CHECK(frames[0].typed == "å");
  CHECK(frames[1].typed == "s");
  CHECK(frames[2].typed == "a");
}

TEST_CASE("A sign that is typed with Shift is that sign, whatever key of the layout it stands on") {
  InputQueue queue;
  KeyPress plus = letter(U'+');
  plus.shift = true;
  for (int i = 0; i < 2; ++i) {
    queue.press(plus);
    queue.type(U'?');
  }
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 3);
  CHECK(frames[0].key->character == U'?');
  CHECK_FALSE(frames[1].key.has_value());
  CHECK(frames[2].key->character == U'?');
}

TEST_CASE("A letter is the same shortcut with Caps Lock on") {
  InputQueue queue;
  queue.press(letter(U'ä'));
  queue.type(U'Ä');
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 1);
  CHECK(frames[0].key->character == U'ä');
  CHECK(frames[0].typed == "Ä");
}

TEST_CASE("What an input method commits arrives at once") {
  InputQueue queue;
  for (const char32_t character : {U'é', U'€', U'😀'})
    queue.type(character);
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 1);
  CHECK(frames[0].typed == "é€😀");
}

TEST_CASE("A click in one go is seen as there, down and up") {
  InputQueue queue;
  queue.move_mouse(40, 50);
  queue.mouse_button(true);
  queue.mouse_button(false);
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 3);
  CHECK_FALSE(frames[0].mouse_down);
  CHECK(frames[0].mouse_x == 40);
  CHECK(frames[1].mouse_down);
  CHECK_FALSE(frames[2].mouse_down);
}

TEST_CASE("A drag lets go where the pointer was when the button was released") {
  InputQueue queue;
  queue.move_mouse(10, 10);
  queue.mouse_button(true);
  queue.move_mouse(20, 20);
  queue.move_mouse(90, 90);
  queue.mouse_button(false);
  queue.move_mouse(5, 5);
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 5);
  CHECK(frames[2].mouse_down);
  CHECK(frames[2].mouse_x == 90);
  CHECK_FALSE(frames[3].mouse_down);
  CHECK(frames[3].mouse_x == 90);
  CHECK(frames[4].mouse_x == 5);
}

TEST_CASE("A key typed after a click does not overtake it") {
  InputQueue queue;
  queue.mouse_button(true);
  queue.mouse_button(false);
  queue.press(letter(U'x'));
  queue.type(U'x');
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 3);
  CHECK(frames[1].typed.empty());
  CHECK(frames[2].typed == "x");
}

TEST_CASE("Turns of the wheel add up") {
  InputQueue queue;
  queue.scroll(1);
  queue.scroll(0.5F);
  const std::vector<FrameInput> frames = all_frames(queue);
  REQUIRE(frames.size() == 1);
  CHECK(frames[0].wheel == 1.5F);
}
