#include "app/command_window.hpp"

#include "app/exit_codes.hpp"
#include "app/signals.hpp"
#include "app/window_loop.hpp"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <future>
#include <ostream>

namespace behorig::app {

namespace {

constexpr double before_loading_screen = 0.5;  // seconds
constexpr std::chrono::milliseconds desktop_patience{100};

// What the window said all along, for whoever started the program from a terminal.
int said_at_the_end(const State& state, const base::Strings& strings, std::ostream& errors) {
  if (state.place.screen != ui::Screen::failed || !state.problem) return fine;
  return end_with(strings, *state.problem, errors);
}

// The store is closed and the settings are kept. What is left is the window and the graphics
// driver's own: the system takes that back at once, the driver would take a third of a start's time
// for it.
[[noreturn]] void end_at_once(int code, std::ostream& errors) {
  errors.flush();
  std::_Exit(code);
}

}  // namespace

int run_window(
    const CommandLine& line,
    const Installation& installation,
    const base::Strings& strings,
    std::ostream& errors) {
  // The workers may speak up before there is a window to wake.
  std::atomic<Window*> woken{nullptr};
  const auto wake = [&] {
    if (Window* window = woken.load()) window->wake();
  };
  // Before the program, so that they are there as long as its workers may wake the window.
  std::unique_ptr<Window> window;
  std::unique_ptr<Renderer> renderer;
  ProgramOptions options = program_options(line, installation);
  Outside outside = real_outside();
  Window* shown = nullptr;
  outside.clipboard = [&] { return shown->clipboard(); };
  outside.set_clipboard = [&](const std::string& text) { shown->set_clipboard(text); };
  outside.desktop = [] { return hear_desktop(desktop_patience); };
  outside.speech = make_speech;
  // Texts, fonts, course and store are read while the window and its context start.
  const WindowPlace place = read_settings(settings_path(options.database)).window;
  auto starting = std::async(std::launch::async, [&] {
    return std::make_unique<Program>(std::move(options), std::move(outside), wake);
  });
  auto opened = Window::open(strings.text("frame.program"), place);
  std::unique_ptr<Program> started = starting.get();
  Program& program = *started;
  if (!opened) return end_with(strings, opened.error(), errors);
  window = std::move(*opened);
  shown = window.get();
  woken = shown;
  renderer = make_gl_renderer();
  const auto begun = program.begin({
      .set_fonts = [&](ImFontAtlas& atlas) { renderer->set_fonts(atlas); },
      .make_texture = [&](const ui::Pixels& pixels) { return renderer->make_texture(pixels); },
      .free_texture = [&](void* texture) { renderer->free_texture(texture); },
  });
  if (!begun) return end_with(strings, begun.error(), errors);
  program.wait_for_first_screen(before_loading_screen);

  const SignalThread signals{[&] {
    window->close();
    window->wake();
  }};
  WindowLoop loop{program, *window, *renderer};
  auto mirror = a11y::make_mirror(program.semantics(), wake);
  loop.mirror_in(*mirror);
  while (!window->should_close()) {
    loop.turn();
    if (line.frames > 0) {
      if (loop.complete_frames() >= line.frames) break;
      // Frames that are counted must be drawn, changed or not.
      loop.show(window->next_frame(), true);
      if (loop.complete_frames() >= line.frames) break;
    }
  }
  program.keep_window(window->place());
  program.act(Leave{});
  program.wait_until_idle();
  mirror.reset();
  const int code = said_at_the_end(program.state(), strings, errors);
  started.reset();
  end_at_once(code, errors);
}

}  // namespace behorig::app
