#include "app/key_names.hpp"

#include "base/text.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace behorig::app {

namespace {

struct NamedKey {
  int glfw{0};
  ui::Key key{ui::Key::character};
};

constexpr std::array<NamedKey, 15> named_keys{{
    {GLFW_KEY_TAB, ui::Key::tab},
    {GLFW_KEY_ENTER, ui::Key::enter},
    {GLFW_KEY_KP_ENTER, ui::Key::enter},
    {GLFW_KEY_SPACE, ui::Key::space},
    {GLFW_KEY_ESCAPE, ui::Key::escape},
    {GLFW_KEY_UP, ui::Key::up},
    {GLFW_KEY_DOWN, ui::Key::down},
    {GLFW_KEY_LEFT, ui::Key::left},
    {GLFW_KEY_RIGHT, ui::Key::right},
    {GLFW_KEY_HOME, ui::Key::home},
    {GLFW_KEY_END, ui::Key::end},
    {GLFW_KEY_PAGE_UP, ui::Key::page_up},
    {GLFW_KEY_PAGE_DOWN, ui::Key::page_down},
    {GLFW_KEY_BACKSPACE, ui::Key::backspace},
    {GLFW_KEY_DELETE, ui::Key::del},
}};

// The keypad without Num Lock, from KP_0 to KP_9; 5 has no meaning.
constexpr std::array<int, 10> keypad{
    GLFW_KEY_UNKNOWN,
    GLFW_KEY_END,
    GLFW_KEY_DOWN,
    GLFW_KEY_PAGE_DOWN,
    GLFW_KEY_LEFT,
    GLFW_KEY_UNKNOWN,
    GLFW_KEY_RIGHT,
    GLFW_KEY_HOME,
    GLFW_KEY_UP,
    GLFW_KEY_PAGE_UP};

}  // namespace

std::optional<ui::KeyPress> as_press(int key, int scancode, int mods) {
  ui::KeyPress press;
  press.shift = (mods & GLFW_MOD_SHIFT) != 0;
  press.control = (mods & GLFW_MOD_CONTROL) != 0;
  press.alt = (mods & GLFW_MOD_ALT) != 0;
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) {
    const int digit = key - GLFW_KEY_KP_0;
    if ((mods & GLFW_MOD_NUM_LOCK) != 0) {
      press.character = U'0' + static_cast<char32_t>(digit);
      return press;
    }
    key = keypad[static_cast<std::size_t>(digit)];
  }
  const auto* named = std::find_if(named_keys.begin(), named_keys.end(), [&](const NamedKey& n) {
    return n.glfw == key;
  });
  if (named != named_keys.end()) {
    press.key = named->key;
    return press;
  }
  const char* name = glfwGetKeyName(key, scancode);
  if (name == nullptr || *name == '\0') return std::nullopt;
  std::size_t at = 0;
  press.character = base::next_code_point(name, at);
  return press;
}

}  // namespace behorig::app
