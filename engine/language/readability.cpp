#include "language/readability.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::language {

namespace {

constexpr std::size_t longest_short_word = 6;

// Whether what stands at `position` goes on with the sentence after a stop.
bool goes_on(std::string_view text, std::size_t position) {
  while (position < text.size() && text[position] == ' ')
    ++position;
  if (position >= text.size() || text[position] == '\n') return false;
  const std::size_t before = position;
  const char32_t first = base::next_code_point(text, position);
  if (first >= U'0' && first <= U'9') return true;
  const std::string_view letter = text.substr(before, position - before);
  return base::is_letter(first) && base::folded(letter) == letter;
}

class Measure {
 public:
  Readability of(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t before = at;
      const char32_t point = base::next_code_point(text, at);
      if (base::is_letter(point) ||
          (inside_ && (point == U'-' || point == U'’' || point == U'\''))) {
        inside_ = true;
        word_.append(text.substr(before, at - before));
        continue;
      }
      end_word();
      const bool stop = point == U'.' || point == U'!' || point == U'?' || point == U':';
      const bool space_next = at >= text.size() || text[at] == ' ' || text[at] == '\n';
      if (point == U'\n' || (stop && space_next && !goes_on(text, at))) end_sentence();
    }
    end_word();
    end_sentence();
    if (found_.words > 0)
      found_.lix = static_cast<double>(found_.words) / sentences_ + 100.0 * long_ / found_.words;
    return found_;
  }

 private:
  void end_word() {
    if (inside_) {
      ++found_.words;
      ++in_sentence_;
      if (base::count_characters(word_) > longest_short_word) ++long_;
    }
    inside_ = false;
    word_.clear();
  }

  void end_sentence() {
    if (in_sentence_ == 0) return;
    ++sentences_;
    found_.longest_sentence = std::max(found_.longest_sentence, in_sentence_);
    in_sentence_ = 0;
  }

  Readability found_{};
  std::string word_{};
  bool inside_{false};
  int in_sentence_{0};
  int sentences_{0};
  int long_{0};
};

}  // namespace

Readability readability(std::string_view text) {
  return Measure{}.of(text);
}

}  // namespace behorig::language
