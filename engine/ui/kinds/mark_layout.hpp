#pragma once
// Sets the pieces of a text to mark in as one running text, where a passage may break over lines.

#include "course/kinds/mark.hpp"
#include "ui/ui.hpp"

#include <string>
#include <vector>

namespace behorig::ui {

// What stands on one line of one piece.
struct MarkRun {
  std::size_t piece{0};
  Rect place{};  // as high as the line
  float text_left{0};
  bool first{false};  // of its piece
  bool last{false};
  std::string text{};
};

inline constexpr TextSetting mark_text{TextStyle::body, 1.5F};
inline constexpr float one_line = 1e6F;      // so wide that nothing breaks
inline constexpr float mark_sign_room = 18;  // at 100 %, left in a passage once it is judged

// Takes the room it needs in the column. With `signs`, passages begin with room for one.
std::vector<MarkRun> lay_out_mark(Ui& ui, const course::Mark& mark, bool signs);

}  // namespace behorig::ui
