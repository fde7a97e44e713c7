#include "ui/font_builder.hpp"

#include "ui/emoji_builder.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>

namespace behorig::ui {

namespace {

enum class Weight { regular, semi_bold, bold, italic };
constexpr std::size_t weight_count = 4;
constexpr std::array<const char*, weight_count> weight_names{
    "Inter-Regular",
    "Inter-SemiBold",
    "Inter-Bold",
    "Inter-Italic"};

// ImGui keeps a table up to the highest character, ten times; Inter has nothing of use above this.
constexpr char32_t last_character = 0x2FFF;

constexpr float emoji_per_em = 1.2F;

struct StyleSpec {
  Weight weight{Weight::regular};
  float em{17};       // pixels at 100 %
  float tracking{0};  // added between letters, in em
};

constexpr std::array<StyleSpec, text_style_count> specs{{
    {Weight::regular, 17, 0},       // body
    {Weight::semi_bold, 17, 0},     // body_bold
    {Weight::italic, 17, 0},        // body_italic
    {Weight::regular, 14.5F, 0},    // small
    {Weight::semi_bold, 14.5F, 0},  // small_bold
    {Weight::regular, 13, 0},       // tiny
    {Weight::semi_bold, 13, 0},     // tiny_bold
    {Weight::bold, 20, 0},          // h2
    {Weight::bold, 30, -0.01F},     // h1
    {Weight::bold, 22, 0},          // logo
}};

// Characters that are always there beside printable ASCII and Latin-1.
constexpr std::u32string_view always = U"ŠšŽžŒœŸ‐‑–—‘’‚“”„†•…‹›€→←↑↓↗⋮✓✕✗−≤≥≈▲▼▶◀●○□■★☆";

// What Inter does not draw but another of its signs stands for.
struct StandIn {
  char32_t character{0};
  char32_t drawn{0};
  bool turned{false};  // by a quarter
};

constexpr std::array<StandIn, 10> stand_ins{{
    {U'⋮', U'…', true},
    {U'⋯', U'…', false},
    {U'✕', U'×', false},
    {U'✖', U'×', false},
    {U'✔', U'✓', false},
    {U'✘', U'✗', false},
    {U'☐', U'□', false},
    {U'▸', U'▶', false},
    {U'▾', U'▼', false},
    {U'▴', U'▲', false},
}};

float to_pixels(FT_Pos value) {
  return static_cast<float>(value) / 64.0F;
}

std::set<char32_t> wanted(const FontPlan& plan) {
  std::set<char32_t> all = plan.characters;
  for (char32_t c = 0x20; c < 0x7F; ++c)
    all.insert(c);
  for (char32_t c = 0xA0; c < 0x100; ++c)
    all.insert(c);
  all.insert(always.begin(), always.end());
  return all;
}

struct Close {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }

  void operator()(FT_Face face) const { FT_Done_Face(face); }
};

using Library = std::unique_ptr<FT_LibraryRec_, Close>;
using Face = std::unique_ptr<FT_FaceRec_, Close>;

Face find_face(FT_Library library, const FontPlan& plan, const std::string& name) {
  for (const std::string& folder : plan.font_folders) {
    for (const char* ending : {".otf", ".ttf"}) {
      FT_Face face = nullptr;
      if (FT_New_Face(library, (folder + "/" + name + ending).c_str(), 0, &face) == 0)
        return Face{face};
    }
  }
  return {};
}

// Rasterises the characters of one style.
class StyleRaster {
 public:
  StyleRaster(FT_Face face, TextStyle style, float scale, RasterFonts& out)
      : face_{face}, style_{style}, spec_{specs[static_cast<std::size_t>(style)]}, out_{out} {
    em_ = spec_.em * scale;
    const auto size = std::lround(em_ * 64.0F);
    FT_Set_Char_Size(face, size, size, 72U * static_cast<FT_UInt>(out.oversampling), 72);
    const float unit = em_ / static_cast<float>(face->units_per_EM);
    ascent_ = std::round(static_cast<float>(face->ascender) * unit);
    const float descent = std::round(static_cast<float>(-face->descender) * unit);
    out.ascent[static_cast<std::size_t>(style)] = ascent_;
    out.height[static_cast<std::size_t>(style)] = ascent_ + descent;
  }

  void add(char32_t character) {
    if (is_invisible(character)) {
      out_.glyphs.push_back({character, style_});
      return;
    }
    StandIn shape{character, character, false};
    FT_UInt index = FT_Get_Char_Index(face_, character);
    if (index == 0) {
      const auto* found = std::find_if(stand_ins.begin(), stand_ins.end(), [&](const StandIn& s) {
        return s.character == character;
      });
      if (found == stand_ins.end()) return;
      shape = *found;
      index = FT_Get_Char_Index(face_, shape.drawn);
    }
    // Light: only the heights are fitted to the pixel grid, letters keep their widths.
    if (FT_Load_Glyph(face_, index, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP) != 0) return;
    float advance = static_cast<float>(face_->glyph->linearHoriAdvance) / 65536.0F;
    if (shape.turned) advance = turn();
    advance += spec_.tracking * em_ * static_cast<float>(out_.oversampling);
    if (FT_Render_Glyph(face_->glyph, FT_RENDER_MODE_NORMAL) != 0) return;
    keep(character, std::round(advance));
  }

 private:
  // Turns the loaded outline by a quarter and centres it on the height of an "x"; returns its
  // advance in texels. Texels are not square, hence the two factors.
  float turn() {
    const auto across = static_cast<FT_Fixed>(out_.oversampling) << 16U;
    FT_Matrix quarter{0, -across, 65536 / out_.oversampling, 0};
    FT_Outline& outline = face_->glyph->outline;
    FT_Outline_Transform(&outline, &quarter);
    FT_BBox box{};
    FT_Outline_Get_CBox(&outline, &box);
    const float bearing = em_ * 0.15F * static_cast<float>(out_.oversampling);
    const float middle = em_ * 0.36F;
    FT_Outline_Translate(
        &outline,
        std::lround(bearing * 64.0F) - box.xMin,
        std::lround(middle * 64.0F) - (box.yMin + box.yMax) / 2);
    return to_pixels(box.xMax - box.xMin) + 2 * bearing;
  }

  void keep(char32_t character, float advance) {
    const FT_Bitmap& bitmap = face_->glyph->bitmap;
    const auto across = static_cast<float>(out_.oversampling);
    RasterGlyph glyph{character, style_};
    glyph.advance = advance / across;
    if (bitmap.width > 0 && bitmap.rows > 0) {
      // An empty column on each side, so that a glyph between two pixels keeps its edges.
      glyph.rect.width = static_cast<int>(bitmap.width) + 2;
      glyph.rect.height = static_cast<int>(bitmap.rows);
      glyph.left = static_cast<float>(face_->glyph->bitmap_left - 1) / across;
      glyph.top = ascent_ - static_cast<float>(face_->glyph->bitmap_top);
      glyph.pixels = out_.coverage.size();
      for (unsigned row = 0; row < bitmap.rows; ++row) {
        const std::uint8_t* line = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
        out_.coverage.push_back(0);
        out_.coverage.insert(out_.coverage.end(), line, line + bitmap.width);
        out_.coverage.push_back(0);
      }
    }
    out_.glyphs.push_back(glyph);
  }

  FT_Face face_;
  TextStyle style_;
  StyleSpec spec_;
  RasterFonts& out_;
  float em_{0};
  float ascent_{0};
};

base::Problem no_font(const FontPlan& plan) {
  std::string folders;
  for (const std::string& folder : plan.font_folders) {
    if (!folders.empty()) folders += ", ";
    folders += folder;
  }
  base::Problem problem;
  problem.code = "U101";
  problem.arguments = {{"font", "Inter"}, {"folders", folders}};
  return problem;
}

}  // namespace

base::Result<RasterFonts> rasterise(const FontPlan& plan) {
  FT_Library raw = nullptr;
  if (FT_Init_FreeType(&raw) != 0) return base::Failed{no_font(plan)};
  const Library library{raw};
  std::array<Face, weight_count> faces;
  for (std::size_t i = 0; i < weight_count; ++i)
    faces[i] = find_face(raw, plan, weight_names[i]);
  if (!faces[0]) return base::Failed{no_font(plan)};

  RasterFonts out;
  out.coverage.reserve(1U << 20U);
  // Two texels per pixel put letters on half pixels, which keeps words evenly spaced at small
  // sizes; large ones do not need it.
  out.oversampling = plan.scale < 1.5F ? 2 : 1;
  const std::set<char32_t> characters = wanted(plan);
  for (std::size_t i = 0; i < text_style_count; ++i) {
    const Face& face = faces[static_cast<std::size_t>(specs[i].weight)];
    StyleRaster raster{
        face ? face.get() : faces[0].get(),
        static_cast<TextStyle>(i),
        plan.scale,
        out};
    for (const char32_t character : characters) {
      if (character <= last_character) raster.add(character);
    }
  }
  const bool any = std::any_of(plan.characters.begin(), plan.characters.end(), is_emoji);
  const Face emoji = any ? find_face(raw, plan, "NotoColorEmoji") : nullptr;
  const auto side = std::lround(emoji_per_em * specs[0].em * plan.scale);
  out.emoji = rasterise_emoji(emoji.get(), plan.characters, static_cast<int>(side));
  return out;
}

int pack(std::vector<AtlasRect*>& rects, int width) {
  std::stable_sort(rects.begin(), rects.end(), [](const AtlasRect* a, const AtlasRect* b) {
    return a->height > b->height;
  });
  int x = 1;
  int y = 1;
  int shelf = 0;
  for (AtlasRect* rect : rects) {
    if (x + rect->width + 1 > width) {
      x = 1;
      y += shelf + 1;
      shelf = 0;
    }
    rect->x = x;
    rect->y = y;
    x += rect->width + 1;
    shelf = std::max(shelf, rect->height);
  }
  return y + shelf + 1;
}

}  // namespace behorig::ui
