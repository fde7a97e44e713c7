#pragma once
// Brings the program and a window together: events in, frames out, and nothing drawn when nothing
// changes.

#include "a11y/mirror.hpp"
#include "app/program.hpp"
#include "app/renderer.hpp"
#include "app/window.hpp"

namespace behorig::app {

class WindowLoop {
 public:
  WindowLoop(Program& program, Window& window, Renderer& renderer)
      : program_{program}, window_{window}, renderer_{renderer} {}

  // Frames are shown in it too, and keys are offered to it. It must outlive this.
  void mirror_in(a11y::Mirror& mirror);
  // One turn: waits for something to happen, takes it in, and draws when the picture changes.
  void turn();
  // Draws until nothing more is wanted, without waiting for events; with `input` as the first
  // frame's.
  void settle();
  // One frame with this input, shown if it looks different or `always`. True when it was shown.
  bool show(const ui::FrameInput& input, bool always);

  // Frames that were presented and complete (text and pictures there).
  std::int64_t complete_frames() const { return complete_frames_; }

  std::int64_t frames_drawn() const { return frames_drawn_; }

  // What was drawn last.
  ui::Pixels picture();

 private:
  Program& program_;
  Window& window_;
  Renderer& renderer_;
  a11y::Mirror* mirror_{nullptr};
  std::uint64_t last_hash_{0};
  std::int64_t complete_frames_{0};
  std::int64_t frames_drawn_{0};
};

}  // namespace behorig::app
