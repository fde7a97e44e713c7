#pragma once
// Somebody who takes an exam in the whole program but its screens.

#include "exam_story.hpp"
#include "life.hpp"

#include <string>

namespace behorig::test {

// A newcomer does every module of the course with an exam.
inline void do_the_modules(Life& life, const std::string& name) {
  life.wish(ui::FillForm{"name", name});
  life.wish(ui::AddPerson{});
  life.wish(ui::OpenPage{"ett", 0});
  life.wish(ui::OpenPage{"ett", 1});
  life.wish(ui::KeepDraft{"val", {course::SingleAnswer{"ja"}}});
  life.wish(ui::HandIn{"val"});
  life.wish(ui::OpenPage{"tva", 0});
  life.settle();
}

inline void begin_exam(Life& life) {
  life.wish(ui::Go{ui::Screen::exam_start});
  life.wish(ui::FillForm{"own_work", "yes"});
  life.wish(ui::StartExam{});
  life.settle();
}

inline void answer_item(Life& life, std::size_t item, const std::string& option) {
  life.wish(ui::OpenItem{item});
  const std::string place = app::exam_in_use(life.story.state)->place;
  life.wish(ui::KeepDraft{place, {course::SingleAnswer{option}}});
}

inline void pass_exam(Life& life) {
  begin_exam(life);
  for (std::size_t item = 0; item < item_count; ++item)
    answer_item(life, item, "ja");
  life.wish(ui::HandInExam{});
  life.settle();
}

}  // namespace behorig::test
