#pragma once
// What the person has asked of the whole computer: a dark or light screen, more contrast, larger
// text, less motion. Heard once at the start from the desktop's portal
// (org.freedesktop.portal.Settings) over D-Bus. The screen's own scale, Xft.dpi with it, is
// followed by the window.

#include "ui/view.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace behorig::app {

// As the portal says it.
struct DesktopSettings {
  enum class Scheme { none, dark, light };

  double text_scale{1};
  Scheme scheme{Scheme::none};
  bool more_contrast{false};
  bool animations{true};
  bool operator==(const DesktopSettings&) const = default;
};

// What is left for the program to do about it.
struct DesktopWishes {
  std::string theme{"light"};
  int text_percent{100};
  bool reduced_motion{false};
  bool operator==(const DesktopWishes&) const = default;
};

// Nothing when there is no portal, or when it takes longer than that. Waits; for a thread of its
// own.
std::optional<DesktopSettings> hear_desktop(std::chrono::milliseconds patience);

// `window_scale`: pixels per logical pixel. Where it is not 1 the desktop has made everything
// larger, and its text with it.
DesktopWishes wishes_of(const DesktopSettings& settings, float window_scale);

// What a look of which nothing more is known tells of the person's choices: whatever is not the
// default.
ui::Chosen choices_in(const ui::Look& look);

// As the computer wishes where the person has not chosen.
ui::Look followed(ui::Look look, const DesktopWishes& wishes);

}  // namespace behorig::app
