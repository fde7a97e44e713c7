#pragma once
// Emoji from a font of pictures, shrunk to the size they are shown in.

#include "ui/font_builder.hpp"

struct FT_FaceRec_;

namespace behorig::ui {

// Those of `characters` that `face` (may be null) has pictures of, sorted, `side` texels wide and
// high; before them the empty box, as character 0.
std::vector<RasterEmoji>
rasterise_emoji(FT_FaceRec_* face, const std::set<char32_t>& characters, int side);

}  // namespace behorig::ui
