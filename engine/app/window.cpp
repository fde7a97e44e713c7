#include "app/window.hpp"

#include "app/key_names.hpp"
#include "app/key_symbols.hpp"
#include "app/signals.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace behorig::app {

namespace {

constexpr int default_width = 1280;  // logical pixels
constexpr int default_height = 800;
constexpr int least_width = 320;
constexpr int least_height = 256;

base::Failed problem(const char* code) {
  const char* detail = nullptr;
  glfwGetError(&detail);
  base::Problem out;
  out.code = code;
  out.arguments = {{"detail", detail != nullptr ? detail : ""}};
  return base::Failed{out};
}

// GLFW, and one window in it.
class GlfwWindow final : public Window {
 public:
  explicit GlfwWindow(GLFWwindow* window)
      : window_{window}, signals_{[this] {
          close();
          wake();
        }} {
    glfwSetWindowUserPointer(window, this);
    listen();
    glfwSetWindowSizeLimits(window, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    measure();
    remember_place();
    last_frame_ = glfwGetTime();
  }

  ~GlfwWindow() override {
    for (GLFWcursor* cursor : cursors_) {
      if (cursor != nullptr) glfwDestroyCursor(cursor);
    }
    signals_.stop();
    glfwDestroyWindow(window_);
    glfwTerminate();
  }

  GlfwWindow(const GlfwWindow&) = delete;
  GlfwWindow& operator=(const GlfwWindow&) = delete;

  void wait(double seconds) override {
    if (seconds < 0) {
      glfwWaitEvents();
    } else if (seconds > 0) {
      glfwWaitEventsTimeout(seconds);
    } else {
      glfwPollEvents();
    }
  }

  void wake() override { glfwPostEmptyEvent(); }

  bool should_close() const override { return glfwWindowShouldClose(window_) != 0; }

  void close() override { glfwSetWindowShouldClose(window_, GLFW_TRUE); }

  bool take_damage() override { return std::exchange(damaged_, false); }

  ui::InputQueue& input() override { return input_; }

  ui::FrameInput next_frame() override {
    ui::FrameInput frame;
    frame.width = static_cast<float>(pixels_x_) / scale_;
    frame.height = static_cast<float>(pixels_y_) / scale_;
    frame.pixels_per_unit = scale_;
    frame.active = active_;
    const double now = glfwGetTime();
    frame.seconds = std::max(0.0001F, static_cast<float>(now - last_frame_));
    last_frame_ = now;
    input_.next(frame);
    return frame;
  }

  void present() override {
    // What is swapped into a window that is not there yet is lost; shown unpainted it would flash
    // only until the swap right after.
    if (!shown_) glfwShowWindow(window_);
    shown_ = true;
    glfwSwapBuffers(window_);
  }

  void set_pointer(ui::PointerShape shape) override {
    if (shape == pointer_) return;
    pointer_ = shape;
    GLFWcursor*& cursor = cursors_[static_cast<std::size_t>(shape)];
    if (cursor == nullptr && shape != ui::PointerShape::arrow)
      cursor = glfwCreateStandardCursor(
          shape == ui::PointerShape::hand ? GLFW_HAND_CURSOR : GLFW_IBEAM_CURSOR);
    glfwSetCursor(window_, cursor);
  }

  WindowPlace place() const override { return place_; }

  void set_title(const std::string& title) override { glfwSetWindowTitle(window_, title.c_str()); }

  std::string clipboard() const override {
    const char* text = glfwGetClipboardString(window_);
    return text != nullptr ? text : "";
  }

  void set_clipboard(const std::string& text) override {
    glfwSetClipboardString(window_, text.c_str());
  }

  void offer_keys(std::function<bool(const a11y::OfferedKey&)> offer) override {
    offer_ = std::move(offer);
  }

  a11y::OnScreen on_screen() const override {
    a11y::OnScreen place;
    glfwGetWindowPos(window_, &place.x, &place.y);
    place.pixels_per_unit = scale_;
    return place;
  }

  std::vector<std::string> take_dropped() override { return std::exchange(dropped_, {}); }

 private:
  static GlfwWindow& self(GLFWwindow* window) {
    return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(window));
  }

  void listen() {
    glfwSetInputMode(window_, GLFW_LOCK_KEY_MODS, GLFW_TRUE);
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
      if (self(w).is_taken(key, scancode, action, mods) || action == GLFW_RELEASE) return;
      if (const auto press = as_press(key, scancode, mods)) self(w).input_.press(*press);
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned code_point) {
      if (!self(w).press_taken_) self(w).input_.type(code_point);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
      const float unit = self(w).cursor_scale_;
      self(w).input_.move_mouse(static_cast<float>(x) * unit, static_cast<float>(y) * unit);
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int entered) {
      const bool dragging = glfwGetMouseButton(w, GLFW_MOUSE_BUTTON_LEFT) == GLFW_PRESS;
      if (entered == 0 && !dragging) self(w).input_.move_mouse(-1, -1);
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int mods) {
      if (button == GLFW_MOUSE_BUTTON_LEFT)
        self(w).input_.mouse_button(action == GLFW_PRESS, (mods & GLFW_MOD_SHIFT) != 0);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double notches) {
      self(w).input_.scroll(static_cast<float>(notches));
    });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
      self(w).active_ = focused != 0;
      self(w).damaged_ = true;
    });
    glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
      for (int i = 0; i < count; ++i)
        self(w).dropped_.emplace_back(paths[i]);
    });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { self(w).damaged_ = true; });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { self(w).resized(); });
    glfwSetWindowContentScaleCallback(window_, [](GLFWwindow* w, float, float) {
      self(w).resized();
    });
    glfwSetWindowMaximizeCallback(window_, [](GLFWwindow* w, int) { self(w).resized(); });
    glfwSetWindowPosCallback(window_, [](GLFWwindow* w, int, int) { self(w).remember_place(); });
  }

  // A press that is taken takes its repeats and the character that it types along.
  bool is_taken(int key, int scancode, int action, int mods) {
    if (action == GLFW_REPEAT) return press_taken_;
    const bool pressed = action == GLFW_PRESS;
    const bool taken = offer_ && offer_(offered_key(key, scancode, pressed, mods, glfwGetTime()));
    if (pressed) press_taken_ = taken;
    return taken;
  }

  void resized() {
    measure();
    remember_place();
    damaged_ = true;
  }

  // Screen coordinates are pixels on some systems and logical pixels on others; the framebuffer
  // and the content scale tell which.
  void measure() {
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window_, &width, &height);
    glfwGetFramebufferSize(window_, &pixels_x_, &pixels_y_);
    float across = 1;
    glfwGetWindowContentScale(window_, &across, nullptr);
    scale_ = across > 0 ? across : 1;
    cursor_scale_ =
        width > 0 ? static_cast<float>(pixels_x_) / static_cast<float>(width) / scale_ : 1;
    active_ = glfwGetWindowAttrib(window_, GLFW_FOCUSED) != 0;
  }

  void remember_place() {
    place_.maximized = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) != 0;
    if (place_.maximized || pixels_x_ == 0) return;
    glfwGetWindowPos(window_, &place_.x, &place_.y);
    place_.width = static_cast<int>(std::lround(static_cast<float>(pixels_x_) / scale_));
    place_.height = static_cast<int>(std::lround(static_cast<float>(pixels_y_) / scale_));
  }

  GLFWwindow* window_;
  ui::InputQueue input_{};
  std::vector<std::string> dropped_{};
  WindowPlace place_{};
  std::array<GLFWcursor*, 3> cursors_{};
  ui::PointerShape pointer_{ui::PointerShape::arrow};
  double last_frame_{0};
  int pixels_x_{0};
  int pixels_y_{0};
  float scale_{1};
  float cursor_scale_{1};  // logical pixels per screen coordinate
  bool active_{false};
  bool damaged_{true};
  bool shown_{false};
  bool press_taken_{false};
  std::function<bool(const a11y::OfferedKey&)> offer_{};
  SignalThread signals_;
};

// Whether a good part of the window's top would be on a screen.
bool is_on_a_screen(const WindowPlace& place) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    glfwGetMonitorWorkarea(monitors[i], &x, &y, &width, &height);
    if (place.x + place.width > x + 100 && place.x < x + width - 100 && place.y >= y &&
        place.y < y + height - 50)
      return true;
  }
  return false;
}

GLFWwindow* create(const std::string& title, const WindowPlace& place) {
  const int width = place.width > 0 ? place.width : default_width;
  const int height = place.height > 0 ? place.height : default_height;
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_MAXIMIZED, place.maximized ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHint(GLFW_ALPHA_BITS, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "behorig");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "behorig");
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  for (const bool core : {true, false}) {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, core ? 2 : 0);
    glfwWindowHint(GLFW_OPENGL_PROFILE, core ? GLFW_OPENGL_CORE_PROFILE : GLFW_OPENGL_ANY_PROFILE);
    for (const int api : {GLFW_EGL_CONTEXT_API, GLFW_NATIVE_CONTEXT_API}) {
      glfwWindowHint(GLFW_CONTEXT_CREATION_API, api);
      GLFWwindow* window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
      if (window != nullptr) return window;
    }
  }
  return nullptr;
}

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open(const std::string& title, WindowPlace place) {
  if (glfwInit() == GLFW_FALSE) return problem("U102");
  GLFWwindow* window = create(title, place);
  if (window == nullptr) {
    auto failed = problem("U103");
    glfwTerminate();
    return failed;
  }
  if (place.width > 0 && !place.maximized && is_on_a_screen(place))
    glfwSetWindowPos(window, place.x, place.y);
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  return std::unique_ptr<Window>{std::make_unique<GlfwWindow>(window)};
}

}  // namespace behorig::app
