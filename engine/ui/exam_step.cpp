// What is in the way of the exam, each with one obvious next step: on my page, before the exam and
// after it.

#include "ui/dates.hpp"
#include "ui/exam_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using learning::ExamDoor;
using learning::ToRead;

std::vector<std::string> core_modules_left(const View& view) {
  std::vector<std::string> left;
  for (const course::Module& module : view.course->modules) {
    const auto* standing = standing_of(view, module.id);
    const bool done = standing != nullptr && standing->status == learning::ModuleStatus::done;
    if (module.depth == course::Depth::core && !done &&
        !view.exam.standing->credited.contains(module.id))
      left.push_back(module.id);
  }
  return left;
}

Wish open_module(const View& view, const std::string& module) {
  const auto* standing = standing_of(view, module);
  return OpenPage{module, standing == nullptr ? 0 : standing->page_index};
}

ExamStep step_of_modules(const Ui& ui, const View& view) {
  const auto left = static_cast<long long>(view.exam.standing->core_left);
  ExamStep step{
      ui.strings().count("exam.modules_left", left),
      ui.text_of("exam.modules_why"),
      ui.text_of("exam.to_home"),
      Go{Screen::home}};
  if (view.standing == nullptr || view.standing->next_module.empty()) return step;
  step.label = ui.text_of(view.standing->progress > 0 ? "home.go_on" : "home.begin");
  step.wish = OpenPage{view.standing->next_module, view.standing->next_page};
  return step;
}

ExamStep step_when_ready(const Ui& ui, const View& view) {
  const std::string& group = view.exam.standing->supplement;
  if (group.empty())
    return {
        ui.text_of("exam.ready"),
        ui.text_of("exam.ready_why"),
        ui.text_of("exam.to_exam"),
        Go{Screen::exam_start}};
  const std::string title = exam_group_title(ui, *view.course, group);
  return {
      ui.strings().text("exam.supplement_ready", {{"group", title}}),
      ui.strings().text("exam.supplement_why", {{"group", title}}),
      ui.text_of("exam.to_supplement"),
      Go{Screen::exam_start}};
}

// All pages of the questions that were missed, whether read again or not.
std::vector<ToRead> pages_missed(const View& view) {
  std::vector<ToRead> pages = view.exam.standing->to_read;
  if (view.exam.result == nullptr) return pages;
  std::vector<ToRead> all;
  for (const learning::Missed& missed : view.exam.result->missed)
    if (!missed.read.page.empty() && std::ranges::find(all, missed.read) == all.end())
      all.push_back(missed.read);
  for (const ToRead& page : pages)
    if (std::ranges::find(all, page) == all.end()) all.push_back(page);
  return all;
}

ExamStep step_of_reading(const Ui& ui, const View& view) {
  ExamStep step{
      ui.text_of("exam.reread"),
      ui.strings().count("exam.reread_why", static_cast<long long>(pages_missed(view).size())),
      ui.text_of("exam.to_home"),
      Go{Screen::home}};
  for (const ToRead& read : view.exam.standing->to_read)
    if (const auto place = place_of(*view.course, read)) {
      step.label =
          ui.strings().text("exam.read_next", {{"page", title_of_page(*view.course, read)}});
      step.wish = *place;
      break;
    }
  return step;
}

std::string when_it_opens(const Ui& ui, const View& view) {
  if (!view.exam.opens)
    return ui.strings().text(
        "exam.wait_some",
        {{"hours", std::to_string(view.course->exam.wait_hours)}});
  return ui.strings().text(
      "exam.wait",
      {{"day", full_day_text(ui.strings(), view.exam.opens->day)},
       {"time", clock_text(ui.strings(), view.exam.opens->minutes)}});
}

ExamStep step_of_exercises(const Ui& ui, const View& view) {
  const auto& left = view.exam.standing->required_left;
  ExamStep step{
      ui.text_of("exam.exercises"),
      ui.text_of("exam.exercises_why"),
      ui.text_of("exam.to_home"),
      Go{Screen::home}};
  if (left.empty()) return step;
  step.label = numbered(*view.course, left.front());
  step.wish = open_module(view, left.front());
  return step;
}

std::string under_way_words(const Ui& ui, const View& view) {
  std::string words = ui.text_of("exam.under_way_why");
  if (view.exam.minutes_left && !exam_paused(view))
    words += " " + exam_time_left(ui, *view.exam.minutes_left) + ".";
  return words;
}

std::optional<Wish> draw_page_to_read(Ui& ui, const View& view, const ToRead& read) {
  const auto place = place_of(*view.course, read);
  if (!place) return {};
  const auto& left = view.exam.standing->to_read;
  const bool done = std::ranges::find(left, read) == left.end();
  const auto item = ui.item(read.module + "/" + read.page, {});
  const auto row = ui.row(10, 36);
  const std::string& title = title_of_page(*view.course, read);
  if (done) {
    const Rect mark = ui.take(ui.px(18), ui.px(18));
    ui.check_mark(mark, ui.theme().ok);
    ui.paragraph("page", title, {.style = TextStyle::small, .leading = 1.4F});
    ui.pill("done", ui.text_of("exam.read_done"), Tone::ok);
    return {};
  }
  const Rect mark = ui.take(ui.px(18), ui.px(18));
  ui.outline(mark, ui.theme().control, 9, ui.px(2));
  if (ui.button("page", title, {.style = ButtonStyle::ghost, .small = true})) return *place;
  return {};
}

std::optional<Wish> draw_pages_to_read(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto list = ui.list("pages", ui.text_of("exam.pages"));
  const auto lines = ui.card(exam_lines);
  for (const ToRead& read : pages_missed(view))
    keep(wish, draw_page_to_read(ui, view, read));
  return wish;
}

// What is left, where the door asks for more than one thing.
std::optional<Wish> draw_what_is_left(Ui& ui, const View& view) {
  switch (view.exam.standing->door) {
    case ExamDoor::modules:
      draw_module_names(ui, *view.course, ui.text_of("exam.left_list"), core_modules_left(view));
      return {};
    case ExamDoor::reread:
      return draw_pages_to_read(ui, view);
    case ExamDoor::exercises:
      draw_module_names(
          ui,
          *view.course,
          ui.text_of("exam.left_list"),
          view.exam.standing->required_left);
      return {};
    case ExamDoor::ready:
    case ExamDoor::no_bank:
    case ExamDoor::wait:
    case ExamDoor::talk:
    case ExamDoor::under_way:
    case ExamDoor::passed:
    case ExamDoor::certified:
      return {};
  }
  return {};
}

}  // namespace

void draw_module_names(
    Ui& ui,
    const course::Course& course,
    std::string_view name,
    const std::vector<std::string>& modules) {
  const auto list = ui.list("modules", name);
  const auto lines = ui.card(exam_lines);
  for (const std::string& module : modules)
    marked_line(ui, module, "•", numbered(course, module), {.style = TextStyle::small});
}

std::string exam_group_title(const Ui& ui, const course::Course& course, std::string_view group) {
  if (group == learning::scenario_group) return ui.text_of("exam.group_scenario");
  const auto found = std::ranges::find(course.groups, group, &course::Group::id);
  return found == course.groups.end() ? std::string{group} : found->title;
}

std::string exam_time_left(const Ui& ui, int minutes) {
  if (minutes <= 0) return ui.text_of("exam.time_is_out");
  return ui.strings().count("exam.minutes_left", minutes);
}

std::optional<OpenPage> place_of(const course::Course& course, const ToRead& read) {
  const course::Module* module = course::find_module(course, read.module);
  if (module == nullptr) return {};
  const auto found = std::ranges::find(module->pages, read.page, &course::Page::id);
  if (found == module->pages.end()) return {};
  return OpenPage{read.module, static_cast<std::size_t>(found - module->pages.begin())};
}

const std::string& title_of_page(const course::Course& course, const ToRead& read) {
  static const std::string gone;
  const course::Module* module = course::find_module(course, read.module);
  const course::Page* page = module == nullptr ? nullptr : course::find_page(*module, read.page);
  return page == nullptr ? gone : page->title;
}

bool exam_under_way(const View& view) {
  return view.exam.exam != nullptr && !view.exam.exam->handed_in;
}

bool exam_paused(const View& view) {
  return exam_under_way(view) && view.exam.exam->paused;
}

ExamStep exam_step(const Ui& ui, const View& view) {
  const auto text = [&](std::string_view key) { return ui.text_of(key); };
  switch (view.exam.standing->door) {
    case ExamDoor::modules:
      return step_of_modules(ui, view);
    case ExamDoor::ready:
      return step_when_ready(ui, view);
    case ExamDoor::no_bank:
      return {text("exam.no_bank"), text("exam.no_bank_why"), text("exam.to_home"), Go{}};
    case ExamDoor::reread:
      return step_of_reading(ui, view);
    case ExamDoor::wait:
      return {when_it_opens(ui, view), text("exam.wait_why"), text("exam.to_home"), Go{}};
    case ExamDoor::talk:
      return {text("exam.talk"), text("exam.talk_why"), text("exam.to_home"), Go{}};
    case ExamDoor::under_way:
      return {
          text(exam_paused(view) ? "exam.under_way_paused" : "exam.under_way"),
          under_way_words(ui, view),
          text("exam.back_to"),
          OpenExam{}};
    case ExamDoor::exercises:
      return step_of_exercises(ui, view);
    case ExamDoor::passed:
      return {
          text("exam.passed_waits"),
          text("exam.passed_why"),
          text("exam.to_certificate"),
          Go{Screen::certificate}};
    case ExamDoor::certified:
      return {
          text("exam.certified"),
          text("exam.certified_why"),
          text("exam.to_certificate"),
          Go{Screen::certificate}};
  }
  return {};
}

std::optional<Wish> draw_exam_step(Ui& ui, const View& view, bool enter, bool with_list) {
  const ExamStep step = exam_step(ui, view);
  const auto card = ui.card({.padding_x = 24, .padding_y = 20, .gap = 10});
  ui.heading("step", 2, step.title);
  ui.paragraph("why", step.why, {.color = ui.theme().muted});
  std::optional<Wish> wish;
  if (with_list) wish = draw_what_is_left(ui, view);
  ui.space(4);
  if (ui.button("next", step.label) || enter) keep(wish, step.wish);
  return wish;
}

}  // namespace behorig::ui
