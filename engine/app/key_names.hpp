#pragma once
// GLFW's keys as the program names them.

#include "ui/input.hpp"

namespace behorig::app {

// Null for keys that mean nothing here. The keypad follows Num Lock (`mods` must carry it), signs
// and letters the keyboard layout.
std::optional<ui::KeyPress> as_press(int key, int scancode, int mods);

}  // namespace behorig::app
