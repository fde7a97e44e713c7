#pragma once
// Lays out rich text: several styles in one paragraph, wrapped at words, with links, lists, quotes,
// inline code and emoji. ImGui wraps one style only. Layouts are kept while they are in use.

#include "course/markdown.hpp"
#include "ui/fonts.hpp"
#include "ui/hyphenation.hpp"

#include <cstdint>
#include <map>
#include <memory>
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
  bool hyphen{false};    // drawn after it: the word goes on on the next line
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

  // The language of the texts asked for from now on: which patterns part their words.
  void set_language(std::string_view language);

  const std::string& language() const { return language_; }

  // Patterns for a language, or null when there are none. Forgets the layouts they would change.
  void set_hyphenation(const std::string& language, std::shared_ptr<const Hyphenation> hyphenation);

  // A language in which a word was to be parted and for which nothing was set; empty: none.
  const std::string& hyphenation_wanted() const { return hyphenation_wanted_; }

  // Where this word may be parted at the end of a line, in the present language.
  std::vector<std::size_t> breaks(std::string_view word);

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
  std::map<std::string, std::shared_ptr<const Hyphenation>, std::less<>> hyphenations_{};
  std::string language_{};
  std::string hyphenation_wanted_{};
  std::uint64_t language_mark_{0};  // of the language, for a layout's key
  float zoom_{1};
  float pixels_per_unit_{1};
  std::size_t frame_{0};
  std::unordered_map<std::uint64_t, TextLayout> layouts_{};
  std::set<char32_t> missing_{};
};

}  // namespace behorig::ui
