#pragma once
// The whole course as one page of HTML, for any browser, screen reader, braille display and
// printer. It loads nothing from anywhere and needs no JavaScript. Exercises are questions with
// their answers folded away. The questions and scenarios of the exam are never in it.

#include "base/strings.hpp"
#include "course/load.hpp"

#include <functional>
#include <string>

namespace behorig::exporting {

struct TextEdition {
  const course::LoadedCourse& course;
  const base::Strings& strings;  // in the language asked for
  // A picture's bytes by its path within the course; empty when it cannot be had.
  std::function<std::string(const std::string& path)> picture{};
  bool reviewed{false};  // the authority's own lawyer has read the course
  bool open{false};      // answers unfolded, for browsers that print folded ones folded
};

struct TextPage {
  std::string html{};
  std::size_t pictures{0};
  std::size_t left_out{0};  // pictures that could not be had or found no room: their text stands
};

// In the language of `strings` when the course has it, else in the course's own.
TextPage text_edition(const TextEdition& edition);

// Pictures of up to this many bytes in all are taken in.
inline constexpr std::size_t most_picture_bytes = 24U << 20U;

}  // namespace behorig::exporting
