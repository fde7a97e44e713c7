#pragma once
// A story up to and into an exam: a small course whose one module is done, with four questions in
// two groups.

#include "story.hpp"

namespace behorig::test {

inline constexpr std::size_t item_count = 4;

inline std::shared_ptr<const course::LoadedCourse> course_with_exam() {
  course::LoadedCourse loaded;
  loaded.original = small_course();
  course::Course& course = loaded.original;
  course.groups = {{"data", "Data"}, {"bild", "Bild"}};
  course.areas = {{"ett", "Ett", "data"}, {"tva", "Två", "bild"}};
  course.modules[0].area = "ett";
  course::Module second = module("tva", {page("titta")});
  second.area = "tva";
  course.modules.push_back(second);
  for (course::Module& one : course.modules)
    for (const char* id : {"q1", "q2"})
      one.questions.push_back(exercise(id, course::Single{.options = {right("ja"), wrong("nej")}}));
  course.exam.draw = {{"data", 2}, {"bild", 2}};
  loaded.canonical = "{}";
  loaded.content_hash = base::blake2b_hex(loaded.canonical);
  loaded.usable = true;
  return std::make_shared<const course::LoadedCourse>(std::move(loaded));
}

// Åsa has done every module.
inline Story story_before_exam() {
  Story story;
  story.happens(app::CourseLoaded{course_with_exam()});
  story.happens(app::StoreOpened{});
  story.add("Åsa");
  story.wish(ui::OpenPage{"ett", 0});
  story.wish(ui::OpenPage{"ett", 1});
  story.answer("ja");
  story.wish(ui::OpenPage{"tva", 0});
  story.all_is_saved();
  story.wish(ui::Go{ui::Screen::exam_start});
  return story;
}

// The store grants the exam to this window.
inline void hold(Story& story, std::vector<learning::Event> history) {
  story.happens(
      app::ExamHeld{.held = true, .person = story.state.person, .history = std::move(history)});
}

inline void hold(Story& story) {
  hold(story, story.state.history);
}

inline Story story_in_exam(learning::ExamTime time = learning::ExamTime::normal) {
  Story story = story_before_exam();
  story.wish(ui::FillForm{"own_work", "yes"});
  story.wish(ui::StartExam{time});
  hold(story);
  return story;
}

inline void answer_all(Story& story, const std::string& option) {
  const std::vector<std::string> items = app::exam_in_use(story.state)->started.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    story.wish(ui::OpenItem{i});
    story.wish(ui::KeepDraft{items[i], {course::SingleAnswer{option}}});
  }
}

}  // namespace behorig::test
