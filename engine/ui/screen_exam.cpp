// The exam: one item at a time, with an overview.

#include "ui/screen_parts.hpp"

namespace behorig::ui {

std::optional<Wish> exam_screen(Ui&, const View&) {
  return {};
}

}  // namespace behorig::ui
