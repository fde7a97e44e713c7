// The real window, on a display of its own. Skipped where Xvfb is not installed.

#include "app/renderer.hpp"
#include "app/window.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>
#include <imgui_internal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

using namespace behorig;

// The graphics driver is unloaded before leaks are looked for, so that its own cannot be told from
// ours.
// NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming)
extern "C" const char* __asan_default_options();

extern "C" const char* __asan_default_options() {
  return "detect_leaks=0";
}

// NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming)

namespace {

// An X server for the time of a test.
class Display {
 public:
  Display() {
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0) return;
    process_ = fork();
    if (process_ == 0) {
      close(ends[0]);
      const std::string descriptor = std::to_string(ends[1]);
      if (std::freopen("/dev/null", "w", stderr) != nullptr)
        execlp(
            "Xvfb",
            "Xvfb",
            "-displayfd",
            descriptor.c_str(),
            "-screen",
            "0",
            "1400x900x24",
            nullptr);
      _exit(127);
    }
    close(ends[1]);
    // To the end of the line: a server whose line is not read to its end stops.
    std::string name{":"};
    char one = 0;
    while (read(ends[0], &one, 1) == 1 && one != '\n')
      name += one;
    running_ = name.size() > 1;
    if (running_) setenv("DISPLAY", name.c_str(), 1);
    close(ends[0]);
  }

  ~Display() {
    if (process_ > 0) {
      kill(process_, SIGTERM);
      waitpid(process_, nullptr, 0);
    }
  }

  Display(const Display&) = delete;
  Display& operator=(const Display&) = delete;

  bool running() const {
    if (!running_) std::puts("skipped here: Xvfb is not installed");
    return running_;
  }

 private:
  pid_t process_{-1};
  bool running_{false};
};

std::unique_ptr<app::Window> open_window() {
  auto window = app::Window::open("Prov", {});
  if (!window) FAIL(window.error().code + ": " + window.error().arguments.at(0).value);
  return std::move(*window);
}

// A red rectangle over the left half.
void fill_left_half(ImDrawList& list, const ImFontAtlas& atlas) {
  list._ResetForNewFrame();
  list.PushTextureID(atlas.TexID);
  list.PushClipRect({0, 0}, {1280, 800});
  list.AddRectFilled({0, 0}, {640, 800}, IM_COL32(255, 0, 0, 255));
}

}  // namespace

TEST_CASE("Without a display the problem says so", "[slow]") {
  const char* display = std::getenv("DISPLAY");
  const std::string before = display != nullptr ? display : "";
  unsetenv("DISPLAY");
  const auto window = app::Window::open("Prov", {});
  if (!before.empty()) setenv("DISPLAY", before.c_str(), 1);
  REQUIRE_FALSE(window);
  CHECK(window.error().code == "U102");
}

TEST_CASE("The window opens in its size, and a wake from another thread ends its wait", "[slow]") {
  const Display display;
  if (!display.running()) return;
  const auto window = open_window();
  const ui::FrameInput frame = window->next_frame();
  CHECK(frame.width == 1280);
  CHECK(frame.height == 800);
  CHECK(frame.pixels_per_unit == 1);
  CHECK(window->take_damage());
  CHECK_FALSE(window->take_damage());
  CHECK_FALSE(window->should_close());
  std::thread other{[&] { window->wake(); }};
  window->wait(-1);
  other.join();
}

TEST_CASE("A request to end closes the window", "[slow]") {
  const Display display;
  if (!display.running()) return;
  const auto window = open_window();
  kill(getpid(), SIGTERM);
  for (int i = 0; i < 1000 && !window->should_close(); ++i)
    window->wait(0.01);
  CHECK(window->should_close());
}

TEST_CASE("What is drawn can be read, rows from the top", "[slow]") {
  const Display display;
  if (!display.running()) return;
  const auto window = open_window();
  const auto renderer = app::make_gl_renderer();
  ImFontAtlas atlas;
  renderer->set_fonts(atlas);
  ImDrawListSharedData shared;
  shared.TexUvWhitePixel = atlas.TexUvWhitePixel;
  ImDrawList list{&shared};
  fill_left_half(list, atlas);
  ImDrawList* lists = &list;
  ImDrawData data;
  data.CmdLists = &lists;
  data.CmdListsCount = 1;
  data.DisplaySize = {1280, 800};
  data.FramebufferScale = {1, 1};
  renderer->draw(data, 0x0000FF);
  const ui::Pixels pixels = renderer->read_pixels();
  window->present();
  REQUIRE(pixels.width == 1280);
  REQUIRE(pixels.height == 800);
  CHECK(pixels.rgba[0] == 255);  // red
  CHECK(pixels.rgba[2] == 0);
  const std::size_t right = std::size_t{1279} * 4;
  CHECK(pixels.rgba[right] == 0);
  CHECK(pixels.rgba[right + 2] == 255);  // blue
}

TEST_CASE("Text put on the clipboard is there", "[slow]") {
  const Display display;
  if (!display.running()) return;
  const auto window = open_window();
  window->set_clipboard("Åäö 😀");
  CHECK(window->clipboard() == "Åäö 😀");
}
