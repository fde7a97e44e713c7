// A program with nothing but a mirror: frames that change all the time, published from one thread
// while clients read from the mirror's own. Built with ThreadSanitizer where that can be had: what
// the two threads share is looked at.
//   busy_mirror FRAMES   ends after so many, of at least 5 ms, or when its button is pressed from
//                        outside; then says how many milliseconds its slowest key was waited for

#include "a11y/mirror.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

using namespace behorig;
using semantics::Node;
using semantics::Role;

namespace {

constexpr semantics::Id end_button = 9;

// One frame: a page that comes and goes, a status, a field that is written in. True when it is to
// end.
bool frame(semantics::Semantics& tree, int number, bool read_aloud) {
  tree.begin("Spegel", {0, 0, 800, 600}, true);
  tree.current().language = "sv";
  const auto page = 100U + static_cast<semantics::Id>(number / 400);
  tree.set_focus(page);
  tree.open(Role::group, page, "Sida " + std::to_string(number / 400)).states |=
      semantics::focusable;
  for (semantics::Id i = 0; i < 30; ++i) {
    Node& node = tree.leaf(Role::paragraph, page * 1000 + i, "Stycke " + std::to_string(i));
    node.text = node.name + ", bild " + std::to_string(number);
    node.box = {10, static_cast<float>(i) * 20, 200, 18};
  }
  Node& field = tree.leaf(Role::text_field, page * 1000 + 99, "Text");
  field.states |= semantics::editable | semantics::focusable;
  field.text = std::to_string(number);
  field.caret = 1;
  tree.close();
  tree.leaf(Role::status, 8, "Bild " + std::to_string(number / 10));
  tree.leaf(Role::status, 7, read_aloud ? "Läses upp" : "Läses inte upp");
  Node& button = tree.leaf(Role::button, end_button, "Sluta");
  button.states |= semantics::focusable;
  button.actions = bit(semantics::Act::press);
  const bool ended = tree.take(end_button, semantics::Act::press);
  tree.end();
  return ended;
}

}  // namespace

int main(int argc, char** argv) {
  using Clock = std::chrono::steady_clock;
  const int most_frames = argc > 1 ? std::atoi(argv[1]) : 0;
  semantics::Semantics tree;
  std::atomic<int> wakes{0};
  auto mirror = a11y::make_mirror(tree, [&] { ++wakes; });
  Clock::duration slowest{};
  for (int number = 0; number < most_frames; ++number) {
    if (frame(tree, number, mirror->read_aloud())) break;
    if (mirror->listening())
      mirror->publish(tree.tree(), {number % 7, 0, 1}, {.program = "Spegel", .press = "Tryck"});
    if (number % 40 == 0) {
      const auto asked = Clock::now();
      mirror->offer_key({.symbol = 'a', .code = 38, .text = "a"});
      slowest = std::max(slowest, Clock::now() - asked);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  mirror.reset();
  const auto slowest_ms = std::chrono::duration_cast<std::chrono::milliseconds>(slowest).count();
  std::printf("%d\n", static_cast<int>(slowest_ms));
}
