// Where the window is, remembered while the program runs: a crash must not forget it.

#include "app/program.hpp"

namespace behorig::app {

namespace {

constexpr std::int64_t window_rests_ms = 1000;

}  // namespace

void Program::keep_window(const WindowPlace& place) {
  if (place == settings_.window || place.width == 0) return;
  settings_.window = place;
  store_.keep_settings(settings_);
}

void Program::note_window(const WindowPlace& place) {
  if (place == settings_.window || place.width == 0)
    window_seen_.reset();
  else if (!window_seen_ || window_seen_->place != place)
    window_seen_ = WindowSeen{place, {outside_.now().ms + window_rests_ms}};
}

void Program::keep_resting_window() {
  if (!window_seen_ || outside_.now().ms < window_seen_->rests.ms) return;
  keep_window(window_seen_->place);
  window_seen_.reset();
}

}  // namespace behorig::app
