// Before the exam: what it is, what is in the way, how much time.

#include "ui/screen_parts.hpp"

namespace behorig::ui {

std::optional<Wish> exam_start_screen(Ui&, const View&) {
  return {};
}

}  // namespace behorig::ui
