#include "ui/fonts.hpp"

#include "base/text.hpp"
#include "ui/font_builder.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace behorig::ui {

namespace {

struct Range {
  char32_t first{0};
  char32_t last{0};
};

// Shown as a picture without being asked for: what Unicode says, and what Inter does not draw.
constexpr std::array<Range, 58> emoji_ranges{{
    {0x231A, 0x231B},   {0x2328, 0x2328},   {0x23CF, 0x23CF},   {0x23E9, 0x23F3},
    {0x23F8, 0x23FA},   {0x25FB, 0x25FE},   {0x2601, 0x2604},   {0x260E, 0x260E},
    {0x2611, 0x2611},   {0x2614, 0x2615},   {0x2618, 0x2618},   {0x261D, 0x261D},
    {0x2620, 0x2620},   {0x2622, 0x2623},   {0x2626, 0x2626},   {0x262A, 0x262A},
    {0x262E, 0x262F},   {0x2638, 0x263A},   {0x2640, 0x2640},   {0x2642, 0x2642},
    {0x2648, 0x2653},   {0x265F, 0x2660},   {0x2663, 0x2663},   {0x2666, 0x2668},
    {0x267B, 0x267F},   {0x2692, 0x269C},   {0x26A1, 0x26FD},   {0x2702, 0x2702},
    {0x2705, 0x2705},   {0x2708, 0x270F},   {0x2712, 0x2712},   {0x271D, 0x271D},
    {0x2721, 0x2721},   {0x2728, 0x2728},   {0x2733, 0x2734},   {0x2744, 0x2744},
    {0x2747, 0x2747},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
    {0x2757, 0x2757},   {0x2763, 0x2763},   {0x2795, 0x2797},   {0x27B0, 0x27B0},
    {0x27BF, 0x27BF},   {0x2934, 0x2935},   {0x2B05, 0x2B05},   {0x2B07, 0x2B07},
    {0x2B1B, 0x2B1B},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F170, 0x1F19A}, {0x1F1E6, 0x1F1FF}, {0x1F201, 0x1F265},
    {0x1F300, 0x1FAFF}, {0xFE4E5, 0xFE4EE},
}};

constexpr char32_t text_selector = 0xFE0E;
constexpr char32_t picture_selector = 0xFE0F;
constexpr char32_t joiner = 0x200D;

bool is_skin_tone(char32_t code_point) {
  return code_point >= 0x1F3FB && code_point <= 0x1F3FF;
}

bool is_regional(char32_t code_point) {
  return code_point >= 0x1F1E6 && code_point <= 0x1F1FF;
}

// Selectors, skin tones, key caps and tags that belong to the emoji before them.
bool is_attached(char32_t code_point) {
  return code_point == picture_selector || is_skin_tone(code_point) || code_point == 0x20E3 ||
         (code_point >= 0xE0020 && code_point <= 0xE007F);
}

char32_t peek(std::string_view text, std::size_t at) {
  return at < text.size() ? base::next_code_point(text, at) : 0;
}

// Rectangles that ImGui itself wants in the texture: a white dot and anti-aliased lines.
std::vector<AtlasRect> own_rects(const ImFontAtlas& atlas) {
  std::vector<AtlasRect> rects;
  for (const ImFontAtlasCustomRect& rect : atlas.CustomRects)
    rects.push_back({0, 0, rect.Width, rect.Height});
  return rects;
}

void add_fonts(ImFontAtlas& atlas, const RasterFonts& raster) {
  unsigned char nothing = 0;  // AddFont insists on font data; ours is read already
  for (std::size_t i = 0; i < text_style_count; ++i) {
    ImFontConfig config;
    config.FontData = &nothing;
    config.FontDataSize = 1;
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = raster.height[i];
    atlas.AddFont(&config);
  }
}

}  // namespace

bool is_emoji(char32_t code_point) {
  const auto* range = std::lower_bound(
      emoji_ranges.begin(),
      emoji_ranges.end(),
      code_point,
      [](const Range& r, char32_t c) { return r.last < c; });
  return range != emoji_ranges.end() && code_point >= range->first;
}

bool is_invisible(char32_t code_point) {
  return code_point == 0xAD || (code_point >= 0x200B && code_point <= 0x200F) ||
         (code_point >= 0x2060 && code_point <= 0x2064) || code_point == 0xFE0E ||
         code_point == 0xFE0F || code_point == 0xFEFF;
}

Fonts::Fonts() : atlas_{std::make_unique<ImFontAtlas>()} {}

Fonts::~Fonts() = default;

base::Result<std::unique_ptr<Fonts>> Fonts::build(const FontPlan& plan) {
  base::Result<RasterFonts> raster = rasterise(plan);
  if (!raster) return base::Failed{raster.error()};
  std::unique_ptr<Fonts> fonts{new Fonts};
  fonts->scale_ = plan.scale;
  fonts->fill(*raster);
  return fonts;
}

void Fonts::fill(RasterFonts& raster) {
  ImFontAtlas& atlas = *atlas_;
  atlas.Flags = ImFontAtlasFlags_NoPowerOfTwoHeight | ImFontAtlasFlags_NoMouseCursors;
  add_fonts(atlas, raster);
  ImFontAtlasBuildInit(&atlas);

  std::vector<AtlasRect> own = own_rects(atlas);
  std::vector<AtlasRect*> rects;
  for (AtlasRect& rect : own)
    rects.push_back(&rect);
  for (RasterGlyph& glyph : raster.glyphs) {
    if (glyph.rect.width > 0) rects.push_back(&glyph.rect);
  }
  for (RasterEmoji& emoji : raster.emoji)
    rects.push_back(&emoji.rect);
  atlas.TexWidth = raster.coverage.size() > 1'500'000 ? 2048 : 1024;
  atlas.TexHeight = pack(rects, atlas.TexWidth);
  atlas.TexUvScale = {
      1.0F / static_cast<float>(atlas.TexWidth),
      1.0F / static_cast<float>(atlas.TexHeight)};
  for (int i = 0; i < atlas.CustomRects.Size; ++i) {
    const AtlasRect& rect = own[static_cast<std::size_t>(i)];
    atlas.CustomRects[i].X = static_cast<unsigned short>(rect.x);
    atlas.CustomRects[i].Y = static_cast<unsigned short>(rect.y);
  }

  const std::size_t texels =
      static_cast<std::size_t>(atlas.TexWidth) * static_cast<std::size_t>(atlas.TexHeight);
  atlas.TexPixelsRGBA32 = static_cast<unsigned*>(ImGui::MemAlloc(texels * 4));
  std::fill_n(atlas.TexPixelsRGBA32, texels, IM_COL32(255, 255, 255, 0));
  for (std::size_t i = 0; i < text_style_count; ++i) {
    const int index = static_cast<int>(i);
    fonts_[i] = atlas.Fonts[index];
    ImFontAtlasBuildSetupFont(
        &atlas,
        fonts_[i],
        &atlas.ConfigData[index],
        raster.ascent[i],
        raster.ascent[i] - raster.height[i]);
  }
  for (ImFont* font : fonts_)
    font->FallbackChar = 0x25A1;  // □
  copy_glyphs(raster);
  copy_emoji(raster);
  ImFontAtlasBuildFinish(&atlas);
  // ImGui 1.86 pads its line textures with transparent black, which shows as a dark fringe.
  std::replace(
      atlas.TexPixelsRGBA32,
      atlas.TexPixelsRGBA32 + texels,
      IM_COL32_BLACK_TRANS,
      IM_COL32(255, 255, 255, 0));
  atlas.TexPixelsUseColors = true;
}

void Fonts::copy_glyphs(const RasterFonts& raster) {
  const auto across = static_cast<float>(raster.oversampling);
  for (const RasterGlyph& glyph : raster.glyphs) {
    const AtlasRect& r = glyph.rect;
    const std::uint8_t* coverage = raster.coverage.data() + glyph.pixels;
    for (int y = 0; y < r.height; ++y) {
      unsigned* line = atlas_->TexPixelsRGBA32 + std::ptrdiff_t{r.y + y} * atlas_->TexWidth + r.x;
      for (int x = 0; x < r.width; ++x)
        line[x] = IM_COL32(255, 255, 255, *coverage++);
    }
    const EmojiGlyph uv = corners(r);
    fonts_[static_cast<std::size_t>(glyph.style)]->AddGlyph(
        nullptr,
        static_cast<ImWchar>(glyph.character),
        glyph.left,
        glyph.top,
        glyph.left + static_cast<float>(r.width) / across,
        glyph.top + static_cast<float>(r.height),
        uv.u0,
        uv.v0,
        uv.u1,
        uv.v1,
        glyph.advance);
    covered_.insert(glyph.character);
  }
}

void Fonts::copy_emoji(const RasterFonts& raster) {
  for (const RasterEmoji& emoji : raster.emoji) {
    const AtlasRect& r = emoji.rect;
    const std::uint8_t* from = emoji.rgba.data();
    for (int y = 0; y < r.height; ++y) {
      unsigned* line = atlas_->TexPixelsRGBA32 + std::ptrdiff_t{r.y + y} * atlas_->TexWidth + r.x;
      for (int x = 0; x < r.width; ++x, from += 4)
        line[x] = IM_COL32(from[0], from[1], from[2], from[3]);
    }
    emoji_.emplace_back(emoji.character, corners(r));
  }
}

EmojiGlyph Fonts::corners(const AtlasRect& rect) const {
  const ImVec2 texel = atlas_->TexUvScale;
  return {
      static_cast<float>(rect.x) * texel.x,
      static_cast<float>(rect.y) * texel.y,
      static_cast<float>(rect.x + rect.width) * texel.x,
      static_cast<float>(rect.y + rect.height) * texel.y};
}

const EmojiGlyph* Fonts::picture(char32_t code_point) const {
  const auto found =
      std::lower_bound(emoji_.begin(), emoji_.end(), code_point, [](const auto& e, char32_t c) {
        return e.first < c;
      });
  return found != emoji_.end() && found->first == code_point ? &found->second : nullptr;
}

const EmojiGlyph* Fonts::emoji_at(std::string_view text, std::size_t& bytes) const {
  if (text.empty() || static_cast<unsigned char>(text[0]) < 0xE2) return nullptr;
  std::size_t at = 0;
  const char32_t first = base::next_code_point(text, at);
  const char32_t selector = peek(text, at);
  const EmojiGlyph* found = picture(first);
  const bool by_itself = is_emoji(first) && selector != text_selector;
  const bool asked_for = selector == picture_selector && found != nullptr;
  if (!by_itself && !asked_for) return nullptr;
  for (char32_t next = peek(text, at); next != 0 && !is_regional(first); next = peek(text, at)) {
    if (!is_attached(next) && next != joiner) break;
    std::size_t after = at;
    base::next_code_point(text, after);
    if (next == joiner) {  // and what it joins
      const char32_t joined = peek(text, after);
      if (!is_emoji(joined) && picture(joined) == nullptr) break;
      base::next_code_point(text, after);
    }
    at = after;
  }
  bytes = at;
  return found != nullptr ? found : picture(0);
}

std::set<char32_t> Fonts::missing(std::string_view text) const {
  std::set<char32_t> out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    if (c < 0x20 || covered_.contains(c) || is_invisible(c) || picture(c) != nullptr) continue;
    if (is_attached(c)) continue;  // drawn with the emoji before it
    out.insert(c);
  }
  return out;
}

}  // namespace behorig::ui
