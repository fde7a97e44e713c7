#pragma once
// One exercise on a stage, as it stands on a page: its draft follows what is done, and it can be
// handed in.

#include "support/stage.hpp"
#include "ui/kinds.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::test {

using Ids = std::vector<std::string>;

class ExerciseStage {
 public:
  explicit ExerciseStage(course::Exercise exercise, const StageSetting& setting = {});

  app::Visitor* operator->() { return &stage_.visitor(); }

  Stage& stage() { return stage_; }

  // The draft; of the kind's own answer type.
  template <class Answer>
  const Answer& answer() const {
    return std::get<Answer>(draft_.value);
  }

  template <class Answer>
  void answer_with(Answer answer) {
    draft_.value = std::move(answer);
    stage_->settle();
  }

  void set_answer(course::Answer answer);
  void hand_in();

  // Null before it is handed in; who changes it settles the stage.
  course::Grade* grade() { return grade_ ? &*grade_ : nullptr; }

  // Whether something is called so, in part.
  bool says(std::string_view part);
  // Draws the exercise in a frame of the caller's.
  void draw(ui::Ui& ui);

 private:
  course::Course course_{};
  course::Exercise exercise_;
  course::Answer draft_;
  std::optional<course::Grade> grade_{};
  ui::ViewState view_state_{};
  Stage stage_;
};

// The settings every view must hold at: 100 and 200 %, Swedish and English, wide and narrow.
std::vector<StageSetting> every_setting();

// That every rule holds in each of these: before the answer, with it, and handed in.
void check_rules(
    const course::Exercise& exercise,
    const std::function<void(ExerciseStage&)>& answer);

// Names of the nodes with this role, in reading order.
std::vector<std::string> names_of(ExerciseStage& stage, semantics::Role role);

// Exercises with Swedish texts of the usual length; their first source is "osl-5-1".
course::Exercise single_about_a_comment();
course::Exercise multiple_about_an_answer();
course::Exercise order_of_publishing();
course::Exercise sort_of_comments();
course::Exercise mark_in_a_draft();
course::Exercise hotspot_in_a_street();

}  // namespace behorig::test
