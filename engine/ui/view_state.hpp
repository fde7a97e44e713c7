#pragma once
// What a stepwise exercise's view remembers between frames that is not part of the answer: what is
// being composed, what is open. One per exercise, owned by the program; lost when the program ends.

#include "base/instant.hpp"
#include "course/kinds.hpp"

#include <optional>
#include <string>
#include <vector>

namespace behorig::ui {

struct ViewState {
  // order, sort, plan: the card being dragged or opened, and what was last announced
  std::string card{};
  std::string announcement{};
  std::optional<base::Date> month{};  // plan: the month the calendar shows

  // moderate: the comment being dealt with, the verbs chosen for it in their order, and whether the
  // feedback on the move just made is still shown
  std::string comment{};
  std::vector<course::Verb> verbs{};
  bool feedback_shown{false};
  bool earlier_shown{false};  // all comments dealt with, not only the latest

  // compose: the points one has found true of one's text
  std::vector<std::size_t> judged{};

  // scenario: the draft of the present node's exercise
  std::string node{};
  course::Answer node_draft{};
  std::string choice_shown{};  // the choice whose consequence is shown

  // Just handed in: the verdict is to be scrolled into view once.
  bool verdict_unseen{false};
  // The exam's overview was opened: likewise.
  bool overview_unseen{false};

  bool operator==(const ViewState&) const = default;
};

}  // namespace behorig::ui
