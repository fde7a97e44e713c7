#include "app/window_loop.hpp"

#include "app/frame_hash.hpp"

#include <imgui.h>

namespace behorig::app {
namespace {

a11y::Words words_of(const base::Strings& strings) {
  return {
      .program = strings.text("frame.program"),
      .press = strings.text("access.press"),
      .select = strings.text("access.select"),
      .toggle = strings.text("access.toggle"),
      .follow = strings.text("access.follow"),
      .move_up = strings.text("access.move_up"),
      .move_down = strings.text("access.move_down")};
}

}  // namespace

void WindowLoop::mirror_in(a11y::Mirror& mirror) {
  mirror_ = &mirror;
  window_.offer_keys([&mirror](const a11y::OfferedKey& key) { return mirror.offer_key(key); });
}

bool WindowLoop::show(const ui::FrameInput& input, bool always) {
  const bool screen_reader = mirror_ != nullptr && mirror_->read_aloud();
  if (screen_reader != program_.state().screen_reader)
    program_.act(ScreenReaderHeard{screen_reader});
  program_.frame(input);
  // What only leads to the next frame (a choice whose mark comes a frame after the focus) is not
  // told: half of it would be read as if it were all.
  if (mirror_ != nullptr && mirror_->listening() && !program_.wants_frame())
    mirror_->publish(
        program_.semantics().tree(),
        window_.on_screen(),
        words_of(program_.strings()));
  window_.set_pointer(program_.pointer());
  const ImDrawData& data = *ImGui::GetDrawData();
  const std::uint64_t hash = frame_hash(data);
  if (hash == last_hash_ && !always) return false;
  last_hash_ = hash;
  renderer_.draw(data, program_.background());
  window_.present();
  ++frames_drawn_;
  if (program_.frame_complete()) ++complete_frames_;
  return true;
}

void WindowLoop::turn() {
  program_.take_results();
  program_.note_window(window_.place());
  const bool busy = program_.wants_frame() || window_.input().waiting();
  window_.wait(busy ? 0 : program_.seconds_to_next());
  const bool damaged = window_.take_damage();
  program_.take_results();
  for (const std::string& path : window_.take_dropped())
    program_.take_dropped(path);
  show(window_.next_frame(), damaged);
}

void WindowLoop::settle() {
  constexpr int most = 40;
  for (int i = 0; i < most; ++i) {
    program_.take_results();
    window_.wait(0);
    show(window_.next_frame(), window_.take_damage());
    if (!program_.wants_frame() && program_.frame_complete()) return;
  }
}

ui::Pixels WindowLoop::picture() {
  renderer_.draw(*ImGui::GetDrawData(), program_.background());
  return renderer_.read_pixels();
}

}  // namespace behorig::app
