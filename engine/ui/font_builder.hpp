#pragma once
// Rasterises glyphs and emoji into one RGBA texture. Wraps FreeType. Our own instead of ImGui's
// builders because those know whole pixel heights only and widen every letter to a whole pixel.

#include "base/result.hpp"
#include "ui/fonts.hpp"

#include <cstdint>

namespace behorig::ui {

// A rectangle of the texture, in texels.
struct AtlasRect {
  int x{0};
  int y{0};
  int width{0};
  int height{0};
};

struct RasterGlyph {
  char32_t character{0};
  TextStyle style{TextStyle::body};
  float left{0};     // from the pen to the left edge, pixels
  float top{0};      // from the top of the line down, pixels
  float advance{0};  // pixels
  AtlasRect rect{};
  std::size_t pixels{0};  // where its coverage begins in RasterFonts::coverage
};

struct RasterEmoji {
  char32_t character{0};
  AtlasRect rect{};
  std::vector<std::uint8_t> rgba{};
};

struct RasterFonts {
  int oversampling{1};  // texels per pixel across
  std::array<float, text_style_count> ascent{};
  std::array<float, text_style_count> height{};  // of a line, whole pixels
  std::vector<RasterGlyph> glyphs{};
  std::vector<RasterEmoji> emoji{};  // sorted; character 0 is the empty box □
  std::vector<std::uint8_t> coverage{};
};

// Problem U101 when Inter is not found.
base::Result<RasterFonts> rasterise(const FontPlan& plan);

// Places the rectangles side by side without overlap, one texel apart; returns the height used.
int pack(std::vector<AtlasRect*>& rects, int width);

}  // namespace behorig::ui
