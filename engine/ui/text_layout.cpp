#include "ui/text_layout.hpp"

#include "semantics/mix.hpp"
#include "ui/line_breaker.hpp"

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

std::uint64_t
key_of(std::string_view text, TextSetting setting, float width, std::uint64_t language, bool rich) {
  std::uint64_t key = semantics::mix(language + (rich ? 3U : 5U), text);
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

void TextLayouts::set_language(std::string_view language) {
  if (language == language_) return;
  language_ = language;
  language_mark_ = semantics::mix(0, language);
}

void TextLayouts::set_hyphenation(
    const std::string& language,
    std::shared_ptr<const Hyphenation> hyphenation) {
  if (hyphenation) layouts_.clear();
  hyphenations_[language] = std::move(hyphenation);
  hyphenation_wanted_.clear();
}

std::vector<std::size_t> TextLayouts::breaks(std::string_view word) {
  const auto found = hyphenations_.find(language_);
  if (found == hyphenations_.end()) hyphenation_wanted_ = language_;
  const bool there = found != hyphenations_.end() && found->second != nullptr;
  return there ? found->second->breaks(word) : std::vector<std::size_t>{};
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
  const auto key = key_of(markdown, setting, width, language_mark_, true);
  auto found = layouts_.find(key);
  if (found == layouts_.end()) {
    missing_.merge(fonts_->missing(markdown));
    found = layouts_.emplace(key, lay_out(course::parse_markdown(markdown), setting, width)).first;
  }
  found->second.used = frame_;
  return found->second;
}

const TextLayout& TextLayouts::plain(std::string_view text, TextSetting setting, float width) {
  const auto key = key_of(text, setting, width, language_mark_, false);
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
           false,
           mark,
           out.text.size()});
      out.text += mark + " ";
    }
    LineBreaker breaker{*this, out, left, std::max(width, left + size), size, setting.style};
    breaker.start_at(y);
    for (const auto& span : paragraph.spans)
      breaker.add(span);
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
