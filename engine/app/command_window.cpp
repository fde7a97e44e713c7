#include "app/command_window.hpp"

#include "app/exit_codes.hpp"
#include "app/signals.hpp"
#include "app/window_loop.hpp"

#include <atomic>
#include <ostream>

namespace behorig::app {

namespace {

constexpr double before_loading_screen = 0.5;  // seconds

// What the window said all along, for whoever started the program from a terminal.
int said_at_the_end(const State& state, const base::Strings& strings, std::ostream& errors) {
  if (state.place.screen != ui::Screen::failed || !state.problem) return fine;
  return end_with(strings, *state.problem, errors);
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
  Program program{std::move(options), std::move(outside), wake};

  auto opened = Window::open(strings.text("frame.program"), program.settings().window);
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
  return said_at_the_end(program.state(), strings, errors);
}

}  // namespace behorig::app
