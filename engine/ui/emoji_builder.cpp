#include "ui/emoji_builder.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>

namespace behorig::ui {

namespace {

// The average of premultiplied BGRA texels over a rectangle of `from`, as straight RGBA.
std::array<std::uint8_t, 4> average(const FT_Bitmap& from, int x0, int x1, int y0, int y1) {
  std::array<unsigned, 4> sum{};
  for (int y = y0; y < y1; ++y) {
    const std::uint8_t* line = from.buffer + static_cast<std::ptrdiff_t>(y) * from.pitch;
    for (int x = x0 * 4; x < x1 * 4; x += 4)
      for (unsigned c = 0; c < 4; ++c)
        sum[c] += line[x + static_cast<int>(c)];
  }
  const auto count = static_cast<unsigned>((x1 - x0) * (y1 - y0));
  const unsigned alpha = sum[3] / count;
  if (alpha == 0) return {};
  const auto straight = [&](unsigned channel) {
    return static_cast<std::uint8_t>(std::min(255U, sum[channel] * 255U / sum[3]));
  };
  return {straight(2), straight(1), straight(0), static_cast<std::uint8_t>(alpha)};
}

std::vector<std::uint8_t> shrink(const FT_Bitmap& from, int side) {
  std::vector<std::uint8_t> rgba(
      static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
  const int width = static_cast<int>(from.width);
  const int rows = static_cast<int>(from.rows);
  const int height = std::min(side, (side * rows + width / 2) / width);
  const int above = (side - height) / 2;
  for (int y = 0; y < height; ++y) {
    const int y0 = y * rows / height;
    const int y1 = std::max(y0 + 1, (y + 1) * rows / height);
    for (int x = 0; x < side; ++x) {
      const int x0 = x * width / side;
      const int x1 = std::max(x0 + 1, (x + 1) * width / side);
      const auto texel = average(from, x0, std::min(x1, width), y0, std::min(y1, rows));
      std::copy(
          texel.begin(),
          texel.end(),
          rgba.begin() + (static_cast<std::ptrdiff_t>(y + above) * side + x) * 4);
    }
  }
  return rgba;
}

// What stands for an emoji that no font draws: a grey frame.
std::vector<std::uint8_t> empty_box(int side) {
  std::vector<std::uint8_t> rgba(
      static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
  const int edge = std::max(1, side / 12);
  const int from = edge;
  const int to = side - edge;
  for (int y = from; y < to; ++y) {
    for (int x = from; x < to; ++x) {
      const bool frame = x < from + edge || x >= to - edge || y < from + edge || y >= to - edge;
      const auto at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                       static_cast<std::size_t>(x)) *
                      4;
      for (std::size_t c = 0; c < 3; ++c)
        rgba[at + c] = 0x80;
      rgba[at + 3] = frame ? 0xFF : 0;
    }
  }
  return rgba;
}

}  // namespace

std::vector<RasterEmoji>
rasterise_emoji(FT_FaceRec_* face, const std::set<char32_t>& characters, int side) {
  side = std::max(side, 8);
  std::vector<RasterEmoji> out{{0, {0, 0, side, side}, empty_box(side)}};
  if (face == nullptr || FT_Select_Size(face, 0) != 0) return out;
  // Some signs are text unless a variation selector asks for the picture.
  const bool both = characters.contains(0xFE0F);
  for (const char32_t character : characters) {
    if (!is_emoji(character) && !(both && character > 0xFF && !is_invisible(character))) continue;
    const FT_UInt index = FT_Get_Char_Index(face, character);
    if (index == 0 || FT_Load_Glyph(face, index, FT_LOAD_COLOR) != 0) continue;
    const FT_Bitmap& bitmap = face->glyph->bitmap;
    if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width == 0 || bitmap.rows == 0) continue;
    out.push_back({character, {0, 0, side, side}, shrink(bitmap, side)});
  }
  return out;
}

}  // namespace behorig::ui
