#pragma once
// A view of the program's state, made up for tests of the screens and for the gallery: a course,
// a person, what she has done so far. What a screen asks for is kept, and the simplest of it done.

#include "course/load.hpp"
#include "learning/exam_standing.hpp"
#include "support/stage.hpp"
#include "ui/office_sample.hpp"
#include "ui/screens.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace behorig::test {

// What the exam's part of the view stands on.
struct ExamSample {
  learning::ExamStanding standing{};
  std::optional<learning::Exam> exam{};
  std::optional<learning::ExamResult> result{};
  std::optional<int> minutes_left{};
  std::optional<ui::LocalTime> opens{};
  ui::ViewState view_state{};
};

class Sample {
 public:
  explicit Sample(course::LoadedCourse loaded);
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  ui::View view{};
  std::vector<ui::Wish> wishes{};  // in the order asked for
  std::vector<learning::Attempt> attempts{};
  OfficeSample office{};
  ExamSample exam{};

  void set_language(const std::string& language);
  // Every page before this one is read and its exercise handed in, in turn right and wrong.
  void go_to(const std::string& module, std::size_t page);
  // Shows a page, or a module's end, with what stands in its attempt.
  void show(ui::Screen screen, const std::string& module, std::size_t page = 0);
  // Hands in the page's exercise: what one starts from, or `answer`.
  void hand_in();
  void hand_in(course::Answer answer);
  // Shows the exam as it stands in `exam`.
  void refresh_exam();
  // Draws a frame; keeps the wish, and does what needs no application: forms, drafts, dialogs.
  void draw(ui::Ui& ui);

  // The last wish when it is of this kind, or null.
  template <class W>
  const W* last() const {
    return wishes.empty() ? nullptr : std::get_if<W>(&wishes.back());
  }

 private:
  void follow(const ui::Wish& wish);
  void follow_in_exam(const ui::Wish& wish);
  void refresh();

  course::LoadedCourse loaded_;
  learning::Standing standing_{};
  ui::ViewState state_{};
};

// A course with two modules of all blocks, an exercise, a warning with its alternative and two
// urgent cards; Swedish and English.
std::unique_ptr<Sample> small_sample();
// A course in courses/.
std::unique_ptr<Sample> course_sample(const std::string& folder);

// The sample on a stage; it must outlive the stage.
Stage stage_for(Sample& sample, const StageSetting& setting = {});

}  // namespace behorig::test
