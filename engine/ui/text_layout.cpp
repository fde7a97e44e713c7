#include "ui/text_layout.hpp"

#include "base/text.hpp"
#include "semantics/mix.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr std::size_t frames_kept = 240;
constexpr float list_indent = 24;
constexpr float quote_indent = 18;
constexpr float paragraph_gap = 0.5F;  // of the line height
constexpr float item_gap = 0.2F;

TextStyle with_emphasis(TextStyle base, const course::Span& span) {
  if (span.bold || !span.link.empty()) {
    if (base == TextStyle::body) return TextStyle::body_bold;
    if (base == TextStyle::small) return TextStyle::small_bold;
    if (base == TextStyle::tiny) return TextStyle::tiny_bold;
  }
  if (span.italic && base == TextStyle::body) return TextStyle::body_italic;
  return base;
}

// Puts words and emoji of one paragraph on lines.
class LineBreaker {
 public:
  LineBreaker(TextLayouts& layouts, TextLayout& out, float left, float right, float type_height)
      : layouts_{layouts},
        out_{out},
        left_{left},
        right_{right},
        type_height_{type_height},
        x_{left} {}

  float y() const { return y_; }

  void start_at(float y) { y_ = y; }

  void add(const course::Span& span, TextStyle style) {
    style_ = with_emphasis(style, span);
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

  void new_line() {
    x_ = left_;
    y_ += out_.line_height;
    pending_space_ = 0;
  }

 private:
  // Takes one word, space, line break or emoji; returns its bytes.
  std::size_t add_next(std::string_view text) {
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
    const float width = layouts_.measure(word, style_);
    if (width > right_ - left_)
      place_broken(word);
    else
      place(word, nullptr, width);
    return end;
  }

  std::size_t word_end(std::string_view text) const {
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

  // A word wider than the line is cut where it must be.
  void place_broken(std::string_view word) {
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

  void place(std::string_view text, const EmojiGlyph* emoji, float width) {
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
          {x_, y_, width, style_, emoji, link_, code_, std::string{text}, out_.text.size()});
      x_ += width;
    }
    out_.text += text;
    out_.width = std::max(out_.width, x_);
  }

  bool joins(const TextRun& last) const {
    return last.y == y_ && last.emoji == nullptr && last.style == style_ && last.link == link_ &&
           last.code == code_;
  }

  TextLayouts& layouts_;
  TextLayout& out_;
  float left_;
  float right_;
  float type_height_;
  float x_;
  float y_{0};
  TextStyle style_{TextStyle::body};
  int link_{-1};
  bool code_{false};
  float pending_space_{0};
  std::string_view between_{};  // what stands before the next word where the text is copied
};

std::uint64_t key_of(std::string_view text, TextSetting setting, float width, bool rich) {
  std::uint64_t key = semantics::mix(rich ? 3U : 5U, text);
  key = semantics::mix(
      key,
      static_cast<std::uint64_t>(setting.style) << 32U |
          static_cast<std::uint64_t>(setting.leading * 100));
  return semantics::mix(key, static_cast<std::uint64_t>(width * 4));
}

}  // namespace

float type_size(TextStyle style) {
  static constexpr std::array<float, text_style_count>
      sizes{17, 17, 17, 14.5F, 14.5F, 13, 13, 20, 30, 22};
  return sizes[static_cast<std::size_t>(style)];
}

void TextLayouts::set_fonts(const Fonts* fonts, float zoom, float pixels_per_unit) {
  fonts_ = fonts;
  zoom_ = zoom;
  pixels_per_unit_ = pixels_per_unit;
  layouts_.clear();
  missing_.clear();
}

float TextLayouts::measure(std::string_view text, TextStyle style) {
  const ImFont* font = fonts_->font(style);
  return font
      ->CalcTextSizeA(
          font->FontSize / pixels_per_unit_,
          1e9F,
          0,
          text.data(),
          text.data() + text.size())
      .x;
}

const TextLayout& TextLayouts::rich(std::string_view markdown, TextSetting setting, float width) {
  const auto key = key_of(markdown, setting, width, true);
  auto found = layouts_.find(key);
  if (found == layouts_.end()) {
    missing_.merge(fonts_->missing(markdown));
    found = layouts_.emplace(key, lay_out(course::parse_markdown(markdown), setting, width)).first;
  }
  found->second.used = frame_;
  return found->second;
}

const TextLayout& TextLayouts::plain(std::string_view text, TextSetting setting, float width) {
  const auto key = key_of(text, setting, width, false);
  auto found = layouts_.find(key);
  if (found == layouts_.end()) {
    missing_.merge(fonts_->missing(text));
    course::RichText rich{course::Paragraph{.spans = {course::Span{.text = std::string{text}}}}};
    found = layouts_.emplace(key, lay_out(rich, setting, width)).first;
  }
  found->second.used = frame_;
  return found->second;
}

TextLayout TextLayouts::lay_out(const course::RichText& text, TextSetting setting, float width) {
  TextLayout out;
  const float size = type_size(setting.style) * zoom_;
  out.line_height = std::round(size * setting.leading);
  float y = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto& paragraph = text[i];
    const bool item = paragraph.kind == course::Paragraph::Kind::bullet ||
                      paragraph.kind == course::Paragraph::Kind::number;
    const bool quote = paragraph.kind == course::Paragraph::Kind::quote;
    if (i > 0) {
      const bool same_list = item && text[i - 1].kind == paragraph.kind;
      y += std::round(out.line_height * (same_list ? item_gap : paragraph_gap));
      out.text += same_list ? "\n" : "\n\n";
    }
    const float left = (item    ? list_indent * static_cast<float>(paragraph.depth + 1)
                        : quote ? quote_indent
                                : 0) *
                       zoom_;
    if (item) {
      const std::string mark = paragraph.kind == course::Paragraph::Kind::bullet
                                   ? "•"
                                   : std::to_string(paragraph.number) + ".";
      const float mark_width = measure(mark, setting.style);
      out.runs.push_back(
          {std::max(0.0F, left - mark_width - 8 * zoom_),
           y,
           mark_width,
           setting.style,
           nullptr,
           -1,
           false,
           mark,
           out.text.size()});
      out.text += mark + " ";
    }
    LineBreaker breaker{*this, out, left, std::max(width, left + size), size};
    breaker.start_at(y);
    for (const auto& span : paragraph.spans)
      breaker.add(span, setting.style);
    const float bottom = breaker.y() + out.line_height;
    if (quote) out.quote_bars.insert(out.quote_bars.end(), {y, bottom});
    y = bottom;
  }
  out.height = y;
  return out;
}

void TextLayouts::next_frame() {
  ++frame_;
  if (frame_ % frames_kept == 0)
    std::erase_if(layouts_, [&](const auto& entry) {
      return entry.second.used + frames_kept < frame_;
    });
}

}  // namespace behorig::ui
