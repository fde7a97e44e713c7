#include "ui/line_breaker.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

// A line of running text that ends with more than this of it empty takes the beginning of the next
// word, when that is so long.
constexpr float ragged = 0.25F;
constexpr std::size_t long_word = 9;    // bytes
constexpr std::size_t least_begun = 3;  // bytes of it left on the line

TextStyle with_emphasis(TextStyle base, const course::Span& span) {
  if (span.bold || !span.link.empty()) {
    if (base == TextStyle::body) return TextStyle::body_bold;
    if (base == TextStyle::small) return TextStyle::small_bold;
    if (base == TextStyle::tiny) return TextStyle::tiny_bold;
  }
  if (span.italic && base == TextStyle::body) return TextStyle::body_italic;
  return base;
}

}  // namespace

LineBreaker::LineBreaker(
    TextLayouts& layouts,
    TextLayout& out,
    float left,
    float right,
    float type_height,
    TextStyle style)
    : layouts_{layouts},
      out_{out},
      left_{left},
      right_{right},
      type_height_{type_height},
      x_{left},
      base_{style},
      style_{style},
      running_{style == TextStyle::body || style == TextStyle::small} {}

void LineBreaker::add(const course::Span& span) {
  style_ = with_emphasis(base_, span);
  code_ = span.code;
  link_ = -1;
  if (!span.link.empty()) {
    out_.links.push_back(span.link);
    link_ = static_cast<int>(out_.links.size()) - 1;
  }
  std::string_view text = span.text;
  while (!text.empty())
    text.remove_prefix(add_next(text));
}

void LineBreaker::new_line() {
  x_ = left_;
  y_ += out_.line_height;
  pending_space_ = 0;
}

std::size_t LineBreaker::add_next(std::string_view text) {
  if (text[0] == '\n') {
    new_line();
    between_ = "\n";
    return 1;
  }
  if (text[0] == ' ') {
    pending_space_ += layouts_.measure(" ", style_);
    if (between_.empty()) between_ = " ";
    return 1;
  }
  std::size_t bytes = 0;
  if (const auto* emoji = layouts_.fonts()->emoji_at(text, bytes)) {
    place(text.substr(0, bytes), emoji, type_height_ * 1.2F);
    return bytes;
  }
  const std::size_t end = word_end(text);
  const auto word = text.substr(0, end);
  place_word(word);
  return end;
}

std::size_t LineBreaker::word_end(std::string_view text) const {
  std::size_t at = 0;
  while (at < text.size() && text[at] != ' ' && text[at] != '\n') {
    std::size_t emoji_bytes = 0;
    if (at > 0 && static_cast<unsigned char>(text[at]) >= 0xE2 &&
        layouts_.fonts()->emoji_at(text.substr(at), emoji_bytes) != nullptr)
      break;
    const char here = text[at];
    base::next_code_point(text, at);
    if ((here == '-' || here == '/') && at > 1) break;  // a line may break after these
  }
  return at;
}

void LineBreaker::place_word(std::string_view word) {
  while (true) {
    const float width = layouts_.measure(word, style_);
    const bool begun = x_ > left_;
    const float room = right_ - x_ - (begun ? pending_space_ : 0);
    const bool too_wide = width > right_ - left_;
    if (width <= room + 0.5F) return place(word, nullptr, width);
    const bool leaves_a_gap =
        running_ && begun && word.size() >= long_word && room > ragged * (right_ - left_);
    const std::size_t part = too_wide || leaves_a_gap ? part_within(word, room, too_wide) : 0;
    if (part > 0) {
      place_with_hyphen(word.substr(0, part));
      word.remove_prefix(part);
    } else if (!too_wide) {
      return place(word, nullptr, width);
    } else if (begun) {
      new_line();
    } else {
      return place_broken(word);
    }
  }
}

// The longest part of a word that fits with its hyphen; 0 when none does.
std::size_t LineBreaker::part_within(std::string_view word, float room, bool too_wide) {
  if (code_) return 0;
  const std::size_t least = too_wide ? 1 : least_begun;
  const float hyphen = layouts_.measure("-", style_);
  const std::vector<std::size_t> breaks = layouts_.breaks(word);
  for (std::size_t i = breaks.size(); i > 0 && breaks[i - 1] >= least; --i)
    if (layouts_.measure(word.substr(0, breaks[i - 1]), style_) + hyphen <= room)
      return breaks[i - 1];
  return 0;
}

void LineBreaker::place_with_hyphen(std::string_view part) {
  place(part, nullptr, layouts_.measure(part, style_));
  out_.runs.back().hyphen = true;
  out_.width = std::max(out_.width, x_ + layouts_.measure("-", style_));
  new_line();
}

// A word wider than the line, and without a place for a hyphen, is cut where it must be.
void LineBreaker::place_broken(std::string_view word) {
  while (!word.empty()) {
    std::size_t fits = 0;
    std::size_t next = 0;
    base::next_code_point(word, next);
    fits = next;
    while (next < word.size()) {
      base::next_code_point(word, next);
      if (layouts_.measure(word.substr(0, next), style_) > right_ - left_) break;
      fits = next;
    }
    place(word.substr(0, fits), nullptr, layouts_.measure(word.substr(0, fits), style_));
    word.remove_prefix(fits);
  }
}

void LineBreaker::place(std::string_view text, const EmojiGlyph* emoji, float width) {
  if (x_ > left_ && x_ + pending_space_ + width > right_ + 0.5F) new_line();
  const bool at_start = x_ == left_;
  const float space = at_start ? 0 : pending_space_;
  pending_space_ = 0;
  out_.text += between_;
  between_ = {};
  if (emoji == nullptr && !at_start && !out_.runs.empty() && joins(out_.runs.back())) {
    TextRun& last = out_.runs.back();
    if (space > 0) last.text += ' ';
    last.text += text;
    last.width += space + width;
    x_ += space + width;
  } else {
    x_ += space;
    out_.runs.push_back(
        {x_, y_, width, style_, emoji, link_, code_, false, std::string{text}, out_.text.size()});
    x_ += width;
  }
  out_.text += text;
  out_.width = std::max(out_.width, x_);
}

bool LineBreaker::joins(const TextRun& last) const {
  return last.y == y_ && last.emoji == nullptr && last.style == style_ && last.link == link_ &&
         last.code == code_;
}

}  // namespace behorig::ui
