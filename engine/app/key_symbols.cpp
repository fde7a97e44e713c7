#include "app/key_symbols.hpp"

#include "base/text.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>

namespace behorig::app {
namespace {

// The number and name of X11's key symbol (keysymdef.h).
struct Symbol {
  int key{0};
  std::uint32_t number{0};
  const char* name{""};
};

constexpr std::array<Symbol, 54> symbols{{
    {GLFW_KEY_ESCAPE, 0xff1b, "Escape"},
    {GLFW_KEY_ENTER, 0xff0d, "Return"},
    {GLFW_KEY_TAB, 0xff09, "Tab"},
    {GLFW_KEY_BACKSPACE, 0xff08, "BackSpace"},
    {GLFW_KEY_INSERT, 0xff63, "Insert"},
    {GLFW_KEY_DELETE, 0xffff, "Delete"},
    {GLFW_KEY_HOME, 0xff50, "Home"},
    {GLFW_KEY_LEFT, 0xff51, "Left"},
    {GLFW_KEY_UP, 0xff52, "Up"},
    {GLFW_KEY_RIGHT, 0xff53, "Right"},
    {GLFW_KEY_DOWN, 0xff54, "Down"},
    {GLFW_KEY_PAGE_UP, 0xff55, "Page_Up"},
    {GLFW_KEY_PAGE_DOWN, 0xff56, "Page_Down"},
    {GLFW_KEY_END, 0xff57, "End"},
    {GLFW_KEY_CAPS_LOCK, 0xffe5, "Caps_Lock"},
    {GLFW_KEY_SCROLL_LOCK, 0xff14, "Scroll_Lock"},
    {GLFW_KEY_NUM_LOCK, 0xff7f, "Num_Lock"},
    {GLFW_KEY_PRINT_SCREEN, 0xff61, "Print"},
    {GLFW_KEY_PAUSE, 0xff13, "Pause"},
    {GLFW_KEY_MENU, 0xff67, "Menu"},
    {GLFW_KEY_LEFT_SHIFT, 0xffe1, "Shift_L"},
    {GLFW_KEY_RIGHT_SHIFT, 0xffe2, "Shift_R"},
    {GLFW_KEY_LEFT_CONTROL, 0xffe3, "Control_L"},
    {GLFW_KEY_RIGHT_CONTROL, 0xffe4, "Control_R"},
    {GLFW_KEY_LEFT_ALT, 0xffe9, "Alt_L"},
    {GLFW_KEY_RIGHT_ALT, 0xffea, "Alt_R"},
    {GLFW_KEY_LEFT_SUPER, 0xffeb, "Super_L"},
    {GLFW_KEY_RIGHT_SUPER, 0xffec, "Super_R"},
    {GLFW_KEY_F1, 0xffbe, "F1"},
    {GLFW_KEY_F2, 0xffbf, "F2"},
    {GLFW_KEY_F3, 0xffc0, "F3"},
    {GLFW_KEY_F4, 0xffc1, "F4"},
    {GLFW_KEY_F5, 0xffc2, "F5"},
    {GLFW_KEY_F6, 0xffc3, "F6"},
    {GLFW_KEY_F7, 0xffc4, "F7"},
    {GLFW_KEY_F8, 0xffc5, "F8"},
    {GLFW_KEY_F9, 0xffc6, "F9"},
    {GLFW_KEY_F10, 0xffc7, "F10"},
    {GLFW_KEY_F11, 0xffc8, "F11"},
    {GLFW_KEY_F12, 0xffc9, "F12"},
    // The keypad as it is without Num Lock: that is how screen readers know its keys.
    {GLFW_KEY_KP_0, 0xff9e, "KP_Insert"},
    {GLFW_KEY_KP_1, 0xff9c, "KP_End"},
    {GLFW_KEY_KP_2, 0xff99, "KP_Down"},
    {GLFW_KEY_KP_3, 0xff9b, "KP_Page_Down"},
    {GLFW_KEY_KP_4, 0xff96, "KP_Left"},
    {GLFW_KEY_KP_5, 0xff9d, "KP_Begin"},
    {GLFW_KEY_KP_6, 0xff98, "KP_Right"},
    {GLFW_KEY_KP_7, 0xff95, "KP_Home"},
    {GLFW_KEY_KP_8, 0xff97, "KP_Up"},
    {GLFW_KEY_KP_9, 0xff9a, "KP_Page_Up"},
    {GLFW_KEY_KP_ENTER, 0xff8d, "KP_Enter"},
    {GLFW_KEY_KP_ADD, 0xffab, "KP_Add"},
    {GLFW_KEY_KP_SUBTRACT, 0xffad, "KP_Subtract"},
    {GLFW_KEY_KP_DECIMAL, 0xff9f, "KP_Delete"},
}};

struct Modifier {
  int glfw{0};
  std::uint32_t x11{0};
};

constexpr std::array<Modifier, 6> modifiers{{
    {GLFW_MOD_SHIFT, 1U},
    {GLFW_MOD_CAPS_LOCK, 2U},
    {GLFW_MOD_CONTROL, 4U},
    {GLFW_MOD_ALT, 8U},
    {GLFW_MOD_NUM_LOCK, 16U},
    {GLFW_MOD_SUPER, 64U},
}};

// A letter or sign has the number of its code point; beyond Latin 1 with a bit that says so.
std::uint32_t symbol_of(char32_t character) {
  constexpr std::uint32_t beyond_latin_1 = 0x0100'0000;
  return character < 0x100 ? character : beyond_latin_1 | character;
}

}  // namespace

a11y::OfferedKey offered_key(int key, int scancode, bool pressed, int mods, double seconds) {
  a11y::OfferedKey offered;
  offered.pressed = pressed;
  offered.code = static_cast<std::uint32_t>(std::max(scancode, 0));
  offered.milliseconds = static_cast<std::uint32_t>(seconds * 1000);
  for (const auto& [glfw, x11] : modifiers)
    if ((mods & glfw) != 0) offered.modifiers |= x11;
  const auto* named = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& symbol) {
    return symbol.key == key;
  });
  if (named != symbols.end()) {
    offered.symbol = named->number;
    offered.text = named->name;
    return offered;
  }
  const char* typed = key == GLFW_KEY_SPACE ? " " : glfwGetKeyName(key, scancode);
  if (typed == nullptr || *typed == '\0') return offered;
  std::size_t at = 0;
  const char32_t character = base::next_code_point(typed, at);
  const bool large = (mods & GLFW_MOD_SHIFT) != 0 && character >= U'a' && character <= U'z';
  offered.symbol = symbol_of(large ? character - 32 : character);
  base::append_utf8(offered.text, large ? character - 32 : character);
  return offered;
}

}  // namespace behorig::app
