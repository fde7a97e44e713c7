#pragma once
// The font atlas: Inter in the sizes of the design, only the glyphs the texts use, emoji as
// pictures in the same texture. Built without a window, on any thread.

#include "base/result.hpp"

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;
struct ImFontAtlas;

namespace behorig::ui {

struct AtlasRect;
struct RasterFonts;

// Sizes at 100 % in logical pixels: body 17, small 14.5, tiny 13, h2 20, h1 30, logo 22.
enum class TextStyle {
  body,
  body_bold,
  body_italic,
  small,
  small_bold,
  tiny,
  tiny_bold,
  h2,
  h1,
  logo
};
inline constexpr std::size_t text_style_count = 10;

struct FontPlan {
  float scale{1};  // text size times framebuffer pixels per logical pixel
  std::vector<std::string>
      font_folders{};  // where Inter-*.otf and NotoColorEmoji.ttf are looked for, in order
  std::set<char32_t> characters{};  // beside the printable ASCII and Latin-1 that are always there
};

// An emoji as a part of the atlas texture: a square that is sharpest at 1.2 × the body size.
struct EmojiGlyph {
  float u0{0}, v0{0}, u1{0}, v1{0};
};

class Fonts {
 public:
  // Problem U101 with the cure when Inter is not found; without the emoji font emoji show as □.
  static base::Result<std::unique_ptr<Fonts>> build(const FontPlan& plan);
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  ImFont* font(TextStyle style) const { return fonts_[static_cast<std::size_t>(style)]; }

  // The atlas, owned here; its texture id is set by whoever uploads it.
  ImFontAtlas& atlas() const { return *atlas_; }

  float scale() const { return scale_; }

  // The emoji at the start of `text` with the number of bytes it takes (variation selectors, skin
  // tones and joined sequences included, shown as their first picture), or null when no emoji
  // begins there.
  const EmojiGlyph* emoji_at(std::string_view text, std::size_t& bytes) const;
  // Characters of `text` that no glyph was made for; empty when all is covered. What is still
  // missing after it stood in a plan is drawn by no font: do not build again for it.
  std::set<char32_t> missing(std::string_view text) const;

 private:
  Fonts();

  void fill(RasterFonts& raster);
  void copy_glyphs(const RasterFonts& raster);
  void copy_emoji(const RasterFonts& raster);
  EmojiGlyph corners(const AtlasRect& rect) const;
  const EmojiGlyph* picture(char32_t code_point) const;

  std::unique_ptr<ImFontAtlas> atlas_;
  std::array<ImFont*, text_style_count> fonts_{};
  std::set<char32_t> covered_{};
  std::vector<std::pair<char32_t, EmojiGlyph>> emoji_{};  // sorted; 0 is the empty box
  float scale_{1};
};

bool is_emoji(char32_t code_point);
// Takes no room: soft hyphen, joiners, variation selectors. Leave it out of what is drawn.
bool is_invisible(char32_t code_point);

}  // namespace behorig::ui
