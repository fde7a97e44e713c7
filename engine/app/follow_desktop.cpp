// From what the desktop says to how the program looks.

#include "app/desktop_wishes.hpp"

#include <algorithm>
#include <cmath>

namespace behorig::app {
namespace {

constexpr int least_percent = 100;
constexpr int most_percent = 200;
constexpr int step = 5;

std::string theme_for(const DesktopSettings& settings) {
  if (settings.more_contrast) return "contrast";
  return settings.scheme == DesktopSettings::Scheme::dark ? "dark" : "light";
}

}  // namespace

DesktopWishes wishes_of(const DesktopSettings& settings, float window_scale) {
  DesktopWishes wishes{.theme = theme_for(settings), .reduced_motion = !settings.animations};
  const bool scaled = std::abs(window_scale - 1) > 0.01F;
  if (scaled || !std::isfinite(settings.text_scale)) return wishes;
  const double percent =
      std::clamp(settings.text_scale * 100, double{least_percent}, double{most_percent});
  wishes.text_percent = static_cast<int>(std::lround(percent / step)) * step;
  return wishes;
}

ui::Chosen choices_in(const ui::Look& look) {
  const ui::Look usual;
  return {
      look.text_percent != usual.text_percent,
      look.theme != usual.theme,
      look.reduced_motion != usual.reduced_motion};
}

ui::Look followed(ui::Look look, const DesktopWishes& wishes) {
  if (!look.chosen.text_size) look.text_percent = wishes.text_percent;
  if (!look.chosen.theme) look.theme = wishes.theme;
  if (!look.chosen.motion) look.reduced_motion = wishes.reduced_motion;
  return look;
}

}  // namespace behorig::app
