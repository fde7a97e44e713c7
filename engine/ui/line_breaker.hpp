#pragma once
// Puts the words and emoji of one paragraph on lines, and parts a word where it would not fit. Used
// by the text layouts only. Lengths are logical pixels.

#include "course/markdown.hpp"
#include "ui/text_layout.hpp"

#include <cstddef>
#include <string_view>

namespace behorig::ui {

class LineBreaker {
 public:
  // The paragraph stands between `left` and `right` of `out`, its type this high.
  LineBreaker(
      TextLayouts& layouts,
      TextLayout& out,
      float left,
      float right,
      float type_height,
      TextStyle style);

  float y() const { return y_; }

  void start_at(float y) { y_ = y; }

  void add(const course::Span& span);

 private:
  // Takes one word, space, line break or emoji; returns its bytes.
  std::size_t add_next(std::string_view text);
  std::size_t word_end(std::string_view text) const;
  void new_line();
  void place_word(std::string_view word);
  std::size_t part_within(std::string_view word, float room, bool too_wide);
  void place_with_hyphen(std::string_view part);
  void place_broken(std::string_view word);
  void place(std::string_view text, const EmojiGlyph* emoji, float width);
  bool joins(const TextRun& last) const;

  TextLayouts& layouts_;
  TextLayout& out_;
  std::string_view between_{};  // what stands before the next word where the text is copied
  float left_;
  float right_;
  float type_height_;
  float x_;
  float y_{0};
  float pending_space_{0};
  TextStyle base_;
  TextStyle style_;
  int link_{-1};
  bool code_{false};
  bool running_;  // headings and labels are parted only where they must be
};

}  // namespace behorig::ui
