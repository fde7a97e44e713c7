#include "ui/kinds/mark_layout.hpp"

#include <algorithm>
#include <utility>

namespace behorig::ui {
namespace {

constexpr float line_height = 34;  // at 100 %; gives every passage a target of its own
constexpr float passage_padding = 4;

// A word, or a part of one where a passage begins or ends within it.
struct Word {
  std::size_t piece{0};
  const TextLayout* text{nullptr};
  std::string letters{};
  float before{0};  // room at the left, for a passage's edge and sign
  float after{0};
  bool spaced{false};  // a space stands before it
  bool line_break{false};

  float width() const { return before + text->width + after; }
};

// Sets the pieces as one running text in which a passage can break over lines.
class Setter {
 public:
  Setter(Ui& ui, const course::Mark& mark, bool signs) : ui_{ui}, mark_{mark}, signs_{signs} {}

  std::vector<MarkRun> set(float left, float top, float width) {
    cut();
    float x = left;
    float y = top;
    const float space = ui_.text_width(" ", mark_text.style);
    for (std::size_t at = 0; at < words_.size();) {
      // Words without a space between them stay together: "Vargen" and the comma after it.
      std::size_t end = at + 1;
      float together = words_[at].width();
      while (end < words_.size() && !words_[end].spaced && !words_[end].line_break)
        together += words_[end++].width();
      const float lead = words_[at].spaced && x > left ? space : 0;
      if (words_[at].line_break || (x > left && x + lead + together > left + width)) {
        x = left;
        y += ui_.px(line_height);
      } else {
        x += lead;
      }
      for (; at < end; ++at)
        x = put(words_[at], x, y, lead > 0 ? space : 0);
    }
    bottom_ = y + ui_.px(line_height);
    mark_ends();
    return std::move(runs_);
  }

  float bottom() const { return bottom_; }

 private:
  void cut() {
    bool spaced = false;
    for (std::size_t piece = 0; piece < mark_.pieces.size(); ++piece) {
      const std::string_view text = mark_.pieces[piece].text;
      const std::size_t first = words_.size();
      for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\n') {
          spaced = true;
          line_break_ = line_break_ || text[at] == '\n';
          ++at;
          continue;
        }
        const std::size_t end = std::min(text.size(), text.find_first_of(" \n", at));
        add(piece, text.substr(at, end - at), std::exchange(spaced, false));
        at = end;
      }
      if (words_.size() > first && !mark_.pieces[piece].passage.empty()) {
        words_[first].before = ui_.px(passage_padding + (signs_ ? mark_sign_room : 0));
        words_.back().after = ui_.px(passage_padding);
      }
    }
  }

  void add(std::size_t piece, std::string_view letters, bool spaced) {
    const TextLayout& text = ui_.layouts().plain(letters, mark_text, one_line);
    words_.push_back(
        {.piece = piece,
         .text = &text,
         .letters = std::string{letters},
         .spaced = spaced,
         .line_break = std::exchange(line_break_, false)});
  }

  float put(const Word& word, float x, float y, float space) {
    const bool joins = !runs_.empty() && runs_.back().piece == word.piece &&
                       runs_.back().place.y == y && word.spaced && space > 0;
    if (joins) {
      MarkRun& run = runs_.back();
      run.text += " " + word.letters;
      run.place.width = x + word.width() - run.place.x;
    } else {
      runs_.push_back(
          {.piece = word.piece,
           .place = {x, y, word.width(), ui_.px(line_height)},
           .text_left = x + word.before,
           .text = word.letters});
    }
    return x + word.width();
  }

  void mark_ends() {
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      runs_[i].first = i == 0 || runs_[i - 1].piece != runs_[i].piece;
      runs_[i].last = i + 1 == runs_.size() || runs_[i + 1].piece != runs_[i].piece;
    }
  }

  Ui& ui_;
  const course::Mark& mark_;
  bool signs_;
  bool line_break_{false};
  std::vector<Word> words_{};
  std::vector<MarkRun> runs_{};
  float bottom_{0};
};

}  // namespace

std::vector<MarkRun> lay_out_mark(Ui& ui, const course::Mark& mark, bool signs) {
  Setter setter{ui, mark, signs};
  const float top = ui.cursor_y();
  auto runs = setter.set(ui.cursor_x(), top, ui.width());
  ui.take(ui.width(), setter.bottom() - top);
  return runs;
}

}  // namespace behorig::ui
