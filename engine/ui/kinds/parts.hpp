#pragma once
// What several exercise views share: columns of cards, the box with the outcome, what is
// said about each part.

#include "ui/kinds.hpp"
#include "ui/kinds/shapes.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::ui {

// Neither ground nor outline: only sets the gap between what stands inside.
inline constexpr CardStyle plain_column{.padding_x = 0, .padding_y = 0, .bare = true, .gap = 8};

// "Precis." and the like, to begin feedback with; empty when there is nothing to say.
std::string lead_for(const Ui& ui, course::Verdict verdict);
// How the whole turned out.
course::Verdict verdict_of(const course::Grade& grade);
// The remark's own sources, or else the exercise's.
const std::vector<std::string>& sources_for(
    const course::Remark& remark,
    const course::Exercise& exercise);

struct Outcome {
  course::Verdict verdict{course::Verdict::fine};
  std::string text{};        // Markdown
  std::string provisions{};  // after the text, on its last line when there is room
  bool announced{true};      // said when it appears
};

// The box below an exercise. Begins with the verdict's lead, also when the author wrote one.
void draw_outcome(Ui& ui, std::string_view id, const Outcome& outcome);
// For the kinds where several things are to be found: how many were, and how many did not belong.
void draw_found(Ui& ui, const KindContext& context);
// The author's words about one part, below it.
void draw_part_feedback(Ui& ui, std::string_view id, const course::Remark& remark, float indent);

// A part and what is to be said about it, if anything.
struct Judged {
  std::string id{};
  std::string title{};
  const course::Remark* remark{nullptr};
};

// A part as it was answered, on a card that can no longer be changed, with its remark's feedback.
void draw_judged(Ui& ui, const Judged& part, std::string_view badge);
// The parts with a remark under each other, each with a sign and a word for how it turned out.
void draw_remarks(Ui& ui, std::span<const Judged> parts);

// Tone and badge of a part once graded; plain and empty before, and where there is nothing to say.
Tone part_tone(const course::Remark* remark);
std::string part_badge(const Ui& ui, const course::Remark* remark);

// The shortcut of the option at this position: '1' to '9', 0 after that.
char32_t digit_for(std::size_t position);

}  // namespace behorig::ui
