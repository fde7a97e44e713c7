#pragma once
// Lays out rich text: several styles in one paragraph, wrapped at words, with links, lists, quotes,
// inline code and emoji. ImGui wraps one style only. Layouts are kept while they are in use.

#include "course/markdown.hpp"
#include "ui/fonts.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace behorig::ui {

// A piece of one line in one style. Positions are logical pixels from the layout's top left corner.
struct TextRun {
  float x{0};
  float y{0};  // top of the glyphs' line
  float width{0};
  TextStyle style{TextStyle::body};
  const EmojiGlyph* emoji{nullptr};  // instead of text
  int link{-1};                      // index in TextLayout::links
  bool code{false};
  std::string text{};    // of an emoji too, for whoever copies it
  std::size_t start{0};  // where it stands in TextLayout::text
};

struct TextLayout {
  std::vector<TextRun> runs{};
  std::vector<std::string> links{};  // addresses
  std::vector<float> quote_bars{};   // pairs of top and bottom
  std::string text{};                // all of it as it is copied: lines as written, not as wrapped
  float width{0};                    // of the widest line
  float height{0};
  float line_height{0};
  std::size_t used{0};  // frame it was last asked for
};

// How a text is set: a base style and the leading as a multiple of the type size.
struct TextSetting {
  TextStyle style{TextStyle::body};
  float leading{1.5F};
};

// Type size of a style at 100 %, logical pixels.
float type_size(TextStyle style);

class TextLayouts {
 public:
  // `zoom` is the text size, `pixels_per_unit` framebuffer pixels per logical pixel. Forgets all
  // layouts.
  void set_fonts(const Fonts* fonts, float zoom, float pixels_per_unit);

  const Fonts* fonts() const { return fonts_; }

  // The layout of a Markdown text; the reference is valid until the next frame.
  const TextLayout& rich(std::string_view markdown, TextSetting setting, float width);
  // The layout of a plain text; '\n' breaks lines.
  const TextLayout& plain(std::string_view text, TextSetting setting, float width);
  // Width of a text on one line.
  float measure(std::string_view text, TextStyle style);

  // Drops what was not used for a while; called once a frame.
  void next_frame();

  // Characters met that no glyph was made for.
  const std::set<char32_t>& missing() const { return missing_; }

 private:
  TextLayout lay_out(const course::RichText& text, TextSetting setting, float width);

  const Fonts* fonts_{nullptr};
  float zoom_{1};
  float pixels_per_unit_{1};
  std::size_t frame_{0};
  std::unordered_map<std::uint64_t, TextLayout> layouts_{};
  std::set<char32_t> missing_{};
};

}  // namespace behorig::ui
