// The scripted learner's exams, her certificate, and the office: first by chance, which fails, then
// as somebody who has learned.

#include "app/learned_answers.hpp"
#include "app/tour.hpp"
#include "app/update.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

using semantics::Role;

constexpr std::size_t marked_item = 2;
constexpr std::size_t items_left_open = 2;  // when the first exam is handed in

}  // namespace

void Tour::exam() {
  program_.act(ui::Wish{ui::Go{ui::Screen::exam_start}});
  settle();
  picture("exam-start", "");
  if (!begin_exam()) return unreached("exam");
  take_by_chance();
  hand_in_exam("failed");
  read_again();
  if (!begin_exam()) return unreached("exam/again");
  take_as_learned();
  hand_in_exam("passed");
  if (program_.state().exam_standing.door != learning::ExamDoor::passed)
    unreached("exam-result/passed");
}

bool Tour::begin_exam() {
  press(Role::checkbox, text("exam.own_work"));
  picture("exam-start", "confirmed");
  press(Role::button, text("exam.begin"));
  settle();
  return program_.state().place.screen == ui::Screen::exam;
}

void Tour::take_by_chance() {
  std::set<std::string_view> kinds;
  const std::size_t count = exam_in_use(program_.state())->started.items.size();
  const std::size_t answered = count - std::min(count, items_left_open);
  for (std::size_t i = 0; i < answered; ++i) {
    program_.act(ui::Wish{ui::OpenItem{i}});
    settle();
    const course::Exercise* item = exam_item();
    if (item == nullptr) return unreached("exam/item");
    const std::string kind{course::kind_of(*item)};
    const bool first = kinds.insert(course::kind_of(*item)).second;
    if (first) picture("exam", kind);
    answer(*item, "exam");
    if (first) picture("exam", kind + "-answered");
    if (i == marked_item) {
      press(Role::checkbox, text("exam.mark"));
      picture("exam", "marked");
    }
  }
  press(Role::button, text("exam.pause"));
  picture("exam", "paused");
  press(Role::button, text("exam.resume"));
  program_.act(ui::Wish{ui::Go{ui::Screen::plan}});
  picture("plan", "in-exam");
  press(Role::button, text("exam.back_to"));
  settle();
  if (program_.state().place.screen != ui::Screen::exam) unreached("exam/back");
  program_.act(ui::Wish{ui::OpenItem{count - 1}});
  settle();
  picture("exam", "scenario");
}

void Tour::take_as_learned() {
  const std::vector<std::string> items = exam_in_use(program_.state())->started.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    program_.act(ui::Wish{ui::OpenItem{i}});
    if (const course::Exercise* item = exam_item())
      program_.act(ui::Wish{ui::KeepDraft{items[i], learned_answer(*item, random_.next())}});
  }
  settle();
  picture("exam", "all-answered");
}

const course::Exercise* Tour::exam_item() const {
  const learning::Exam* exam = exam_in_use(program_.state());
  const course::LoadedCourse* loaded = exam_course(program_.state());
  if (exam == nullptr || loaded == nullptr) return nullptr;
  return learning::find_item(loaded->in(program_.state().look.language), exam->place);
}

void Tour::hand_in_exam(const std::string& outcome) {
  press(Role::button, text("exam.hand_in"));
  settle();
  picture("dialog", "hand-in-" + outcome);
  press(Role::button, text("exam.hand_in_really"));
  settle();
  if (program_.state().place.screen != ui::Screen::exam_result) unreached("exam-result");
  picture("exam-result", outcome);
  visitor_.scroll(-40);
  picture("exam-result", outcome + "-below");
}

void Tour::read_again() {
  program_.act(ui::Wish{ui::Go{ui::Screen::exam_start}});
  picture("exam-start", "to-read");
  const course::Course& course = *course_in_use(program_.state());
  const std::vector<learning::ToRead> to_read = program_.state().exam_standing.to_read;
  for (const learning::ToRead& read : to_read) {
    const course::Module* module = course::find_module(course, read.module);
    if (module == nullptr) continue;
    const auto page = std::ranges::find(module->pages, read.page, &course::Page::id);
    const auto index = static_cast<std::size_t>(page - module->pages.begin());
    program_.act(ui::Wish{ui::OpenPage{read.module, index}});
  }
  program_.act(ui::Wish{ui::Go{ui::Screen::exam_start}});
  settle();
  picture("exam-start", "read-again");
}

void Tour::certificate() {
  program_.act(ui::Wish{ui::Go{ui::Screen::certificate}});
  settle();
  picture("certificate", "waiting");
  press(Role::button, text("certificate.save_result"));
  picture("certificate", "result-saved");
  press(Role::button, text("certificate.locally"));
  picture("dialog", "issue-locally");
  press(Role::button, text("issue.locally_really"));
  settle();
  const auto& certificates = program_.state().certificates;
  if (certificates.empty()) unreached("certificate/issued");
  picture("certificate", "issued");
  press(Role::button, text("certificate.verify"));
  settle();
  picture("certificate", "verified");
  press(Role::button, text("certificate.save_pdf"));
  settle();
  picture("certificate", "saved");
  program_.act(ui::Wish{ui::Go{ui::Screen::home}});
  picture("home", "certified");
}

void Tour::office() {
  program_.act(ui::Wish{ui::SetRoles{true, true}});
  for (const auto& [name, screen] :
       {std::pair{"overview", ui::Screen::overview}, std::pair{"issue", ui::Screen::issue}}) {
    program_.act(ui::Wish{ui::Go{screen}});
    settle();
    if (program_.state().place.screen != screen) unreached(name);
    picture(name, "");
    visitor_.scroll(-40);
    picture(name, "below");
  }
}

}  // namespace behorig::app
