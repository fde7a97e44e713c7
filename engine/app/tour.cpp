#include "app/tour.hpp"

#include "app/update.hpp"
#include "ui/images.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace behorig::app {

namespace {

using semantics::Role;

bool has_exercise(const course::Page& page) {
  return page.exercise && page.warning.empty();
}

std::string numbered(std::size_t number, const std::string& screen, const std::string& state) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 0, '0');
  return digits + "-" + screen + (state.empty() ? "" : "-" + state) + ".png";
}

Visitor
visitor_at(Program& program, Window& window, std::function<void(const ui::FrameInput&)> frame) {
  const ui::FrameInput input = window.next_frame();
  return {program.semantics(), std::move(frame), input.width, input.height};
}

}  // namespace

Tour::Tour(
    Program& program,
    Window& window,
    WindowLoop& loop,
    std::string folder,
    std::uint64_t seed,
    TourRecord& record)
    : program_{program},
      window_{window},
      loop_{loop},
      folder_{std::move(folder)},
      random_{seed},
      visitor_{visitor_at(program, window, [this](const ui::FrameInput& input) { frame(input); })},
      record_{record} {}

void Tour::frame(const ui::FrameInput& input) {
  program_.take_results();
  window_.wait(0);
  ui::FrameInput real = input;
  real.pixels_per_unit = window_.next_frame().pixels_per_unit;
  const auto begin = std::chrono::steady_clock::now();
  if (loop_.show(real, false))
    last_milliseconds_ =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

// Until nothing moves: what was answered is stored, pictures are there.
void Tour::settle() {
  constexpr int most = 20;
  for (int i = 0; i < most; ++i) {
    visitor_.settle();
    program_.wait_until_idle();
    if (!program_.take_results() && !program_.wants_frame() && program_.frame_complete()) return;
  }
}

void Tour::picture(const std::string& screen, const std::string& state) {
  settle();
  if (!shown_.insert(program_.semantics().tree().hash).second) return;
  TourScreen shot;
  shot.file = numbered(record_.screens.size() + 1, screen, state);
  shot.screen = screen;
  shot.state = state;
  shot.faults = visitor_.lint();
  shot.milliseconds = last_milliseconds_;
  shot.nodes = program_.semantics().tree().count;
  const std::string png = ui::encode_png(loop_.picture());
  std::ofstream{std::filesystem::path{folder_} / shot.file, std::ios::binary} << png;
  record_.screens.push_back(std::move(shot));
}

bool Tour::press(Role role, std::string_view name) {
  const auto found = semantics_named(role, name);
  if (found == 0) return false;
  press(found);
  return true;
}

semantics::Id Tour::semantics_named(Role role, std::string_view name) const {
  for (const Node* node : visitor_.all(role))
    if (node->name == name && !node->has(semantics::disabled)) return node->id;
  return 0;
}

void Tour::take() {
  settle();
  if (program_.state().place.screen == ui::Screen::first_start) first_start();
  const auto* course = course_in_use(program_.state());
  if (course == nullptr) {
    picture("failed", "");
    unreached("course");
    return;
  }
  places();
  for (const course::Module& module : course->modules)
    take_module(module);
  program_.act(ui::Wish{ui::Go{ui::Screen::home}});
  picture("home", "after");
  press(Role::link, text("frame.course"));
  picture("plan", "after");
  if (!course->exam.draw.empty()) {
    exam();
    certificate();
    office();
  }
  settings();
  people();
  for (const course::Module& module : course->modules)
    if (const auto page = std::ranges::find_if(module.pages, has_exercise);
        page != module.pages.end())
      return hold_the_disk(module.id, static_cast<std::size_t>(page - module.pages.begin()));
}

void Tour::take_module(const course::Module& module) {
  for (std::size_t i = 0; i < module.pages.size(); ++i) {
    if (i == 0)
      program_.act(ui::Wish{ui::OpenPage{module.id, 0}});
    else
      press(Role::button, text("page.next"));
    settle();
    const auto* page = page_in_use(program_.state());
    if (program_.state().place.screen != ui::Screen::page || page == nullptr ||
        page->id != module.pages[i].id) {
      unreached(module.id + "/" + module.pages[i].id);
      program_.act(ui::Wish{ui::OpenPage{module.id, i}});
      settle();
    }
    take_page("page-" + module.pages[i].id);
  }
  if (!press(Role::button, text("page.finish"))) press(Role::button, text("page.next"));
  settle();
  if (program_.state().place.screen != ui::Screen::module_end) unreached(module.id + "/end");
  picture("module-end", module.id);
}

void Tour::take_page(const std::string& name) {
  if (semantics_named(Role::button, text("page.show_warned")) != 0) {
    picture(name, "warning");
    press(Role::button, text("page.show_warned"));
  }
  picture(name, "");
  visitor_.scroll(-40);
  picture(name, "below");
  source();
  if (exercise_in_use(program_.state()) != nullptr) answer_and_hand_in(name);
}

void Tour::answer_and_hand_in(const std::string& name) {
  const auto* exercise = exercise_in_use(program_.state());
  answer(*exercise, name);
  picture(name, "answered");
  if (!press(Role::button, text("page.answer"))) press(Role::button, text("page.hand_in"));
  settle();
  if (!program_.state().graded) unreached(name + "/feedback");
  const bool right =
      program_.state().graded && program_.state().graded->grade.score >= course::full_score;
  picture(name, right ? "right" : "feedback");
  visitor_.scroll(-40);
  picture(name, right ? "right-below" : "feedback-below");
}

}  // namespace behorig::app
