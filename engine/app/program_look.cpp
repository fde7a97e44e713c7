// How the program looks: what the person chose, what the computer wishes, fonts that fit, and what
// is read aloud of the screen.

#include "app/program.hpp"
#include "app/update.hpp"

#include <algorithm>
#include <cmath>

namespace behorig::app {

void Program::load_look() {
  state_.look = options_.look.value_or(settings_.look);
  if (options_.look) state_.look.chosen = {true, true, true};
  if (!options_.language.empty()) state_.look.language = options_.language;
  state_.chosen = settings_.chosen;
  state_.reading_speed = settings_.reading_speed;
  // As the computer wished it last time, until it is heard again.
  const ui::Look& last = settings_.look;
  if (!last.chosen.text_size) state_.desktop.text_percent = last.text_percent;
  if (!last.chosen.theme) state_.desktop.theme = last.theme;
  if (!last.chosen.motion) state_.desktop.reduced_motion = last.reduced_motion;
}

void Program::hear_desktop() {
  if (!outside_.desktop || options_.look) return;
  desktop_.post([this] {
    if (const auto settings = outside_.desktop()) inbox_.post(DesktopHeard{*settings, 1});
  });
}

// Only a frame knows how large the window is drawn.
void Program::heed_desktop(const ui::FrameInput& input) {
  if (!desktop_heard_) return;
  desktop_heard_->window_scale = input.pixels_per_unit;
  act(*std::exchange(desktop_heard_, std::nullopt));
}

// A character that no font has is asked for once, not for ever.
bool Program::met_new_characters() const {
  return !std::ranges::includes(planned_, ui_->layouts().missing());
}

// Rebuilt when the text size or the screen's scale changes, or when a character is met that has no
// glyph.
void Program::fit_fonts(const ui::FrameInput& input) {
  const float scale = static_cast<float>(state_.look.text_percent) / 100 * input.pixels_per_unit;
  if (std::abs(scale - fonts_->scale()) < 0.01F && !met_new_characters()) return;
  characters_.insert(ui_->layouts().missing().begin(), ui_->layouts().missing().end());
  planned_ = characters_;
  auto built = ui::Fonts::build(font_plan(scale));
  if (!built) return;  // the old ones still serve
  ui_->forget_fonts();
  fonts_ = std::move(*built);
  if (drawing_.set_fonts) drawing_.set_fonts(fonts_->atlas());
}

// When a word is to be parted for the first time; most windows are wide enough never to ask.
void Program::read_hyphenation() {
  const std::string& language = ui_->layouts().hyphenation_wanted();
  if (language.empty() || !hyphenations_read_.insert(language).second) return;
  loader_.post([this, language] {
    inbox_.post(ReadHyphenation{language, ui::Hyphenation::load(language)});
  });
}

ui::Resources Program::resources() const {
  ui::Resources resources;
  resources.fonts = fonts_.get();
  resources.images = const_cast<ui::Images*>(&images_);
  resources.strings = &strings();
  resources.theme = &theme();
  resources.zoom = static_cast<float>(state_.look.text_percent) / 100;
  resources.shortcuts = state_.look.shortcuts;
  resources.still = options_.still || state_.look.reduced_motion;
  const Reading& reading = state_.reading;
  if (reading.now != ui::Listening::silent && reading.at < reading.parts.size()) {
    const Utterance& part = reading.parts[reading.at];
    resources.spoken = {part.node, part.first, part.last};
  }
  resources.clipboard = outside_.clipboard;
  resources.set_clipboard = outside_.set_clipboard;
  return resources;
}

// After a change of screen the keyboard and the screen reader are at the new page's panel, once it
// is drawn.
void Program::move_focus_to_page() {
  if (!focus_page_ || wants_frame_) return;
  const semantics::Tree& tree = semantics_.tree();
  if (const std::int32_t panel = main_panel(tree); panel >= 0) {
    semantics_.set_focus(tree.nodes[static_cast<std::size_t>(panel)].id);
    wants_frame_ = true;
  }
  focus_page_ = false;
}

void Program::run(const CollectText&) {
  const auto* course = course_in_use(state_);
  const std::string& language = course == nullptr ? strings().language() : course->language;
  act(TextCollected{utterances_of(semantics_.tree(), strings(), language)});
}

void Program::run(const Say& effect) {
  if (!speech_ && outside_.speech)
    speech_ = outside_.speech([this](Action action) { inbox_.post(std::move(action)); });
  if (speech_)
    speech_->say(effect);
  else
    act(VoiceFailed{"listen.no_speech"});
}

}  // namespace behorig::app
