#pragma once
// GLFW's keys as X11 names them, for screen readers.

#include "a11y/mirror.hpp"

namespace behorig::app {

// `seconds` is the time of the press. A symbol of 0 stands for keys that have no name.
a11y::OfferedKey offered_key(int key, int scancode, bool pressed, int mods, double seconds);

}  // namespace behorig::app
