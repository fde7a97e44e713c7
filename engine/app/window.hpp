#pragma once
// The window: GLFW, an OpenGL context (EGL asked for first, GLX as fallback), events into an
// InputQueue. The only file beside the renderer that knows GLFW and OpenGL.
//
// How to start fast (CPU time without a graphics card):
//   1. block_end_signals() first of all: threads inherit it.
//   2. A second thread begins with Fonts::build (25 ms), then reads course and database.
//   3. Window::open: GLFW and the input method 20 ms, the context 45 ms.
//   4. make_gl_renderer: 8 ms, the driver's shader compiler.
//   5. Join the fonts, and only then ImGui::CreateContext: its allocator counts without a lock.
//   6. Renderer::set_fonts 4 ms, the first frame and Renderer::draw 12 ms, present.
// Against GLX an EGL context saves 25 ms, and a core profile 9 ms more.

#include "a11y/mirror.hpp"
#include "base/result.hpp"
#include "ui/input.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace behorig::app {

// Where the window was; kept between starts. A width of 0 means "not known".
struct WindowPlace {
  int x{0};
  int y{0};
  int width{0};
  int height{0};
  bool maximized{false};

  bool operator==(const WindowPlace&) const = default;
};

class Window {
 public:
  // U102 no display, U103 no OpenGL 3; each with its cure. The window stays hidden until `present`.
  static base::Result<std::unique_ptr<Window>> open(const std::string& title, WindowPlace place);
  virtual ~Window() = default;

  // Waits until something happens or `seconds` have passed (negative: for ever; 0: does not wait).
  virtual void wait(double seconds) = 0;
  // From any thread: ends a wait.
  virtual void wake() = 0;
  virtual bool should_close() const = 0;
  virtual void close() = 0;
  // Whether the system asks for a redraw (exposed, resized, moved, focus changed) since the last
  // call.
  virtual bool take_damage() = 0;

  virtual ui::InputQueue& input() = 0;
  // Size, scale, activity and the next input.
  virtual ui::FrameInput next_frame() = 0;
  // Shows what was drawn; the first call shows the window. Read pixels before, not after.
  virtual void present() = 0;

  virtual void set_pointer(ui::PointerShape shape) = 0;

  virtual WindowPlace place() const = 0;
  virtual void set_title(const std::string& title) = 0;
  virtual std::string clipboard() const = 0;
  virtual void set_clipboard(const std::string& text) = 0;
  // Every key, pressed and let go, is offered here first; true: it was taken and does nothing more,
  // nor is it typed.
  virtual void offer_keys(std::function<bool(const a11y::OfferedKey&)> offer) = 0;
  // Where its content lies.
  virtual a11y::OnScreen on_screen() const = 0;
  // Paths of files dropped on the window since the last call.
  virtual std::vector<std::string> take_dropped() = 0;
};

}  // namespace behorig::app
