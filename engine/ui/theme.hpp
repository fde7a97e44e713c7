#pragma once
// Colours by meaning, as data (assets/themes/*.json). A test computes the contrast of every pair in
// use.

#include "base/json.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace behorig::ui {

// 0xRRGGBB.
struct Color {
  std::uint32_t rgb{0};
  bool operator==(const Color&) const = default;
};

struct Theme {
  std::string id{};
  Color ground{}, surface{}, line{}, faint_line{};
  Color hover{};  // under the pointer, on the ground or a surface
  Color ink{}, muted{};
  Color brand{}, brand_ink{}, brand_soft{}, brand_line{};
  Color ok{}, ok_soft{}, ok_line{};
  Color warn{}, warn_soft{}, warn_line{};
  Color bad{}, bad_soft{}, bad_line{};
  Color accent{}, law_soft{};
  Color track{};    // the empty part of a progress bar
  Color quiet{};    // ground of a pill that says "waiting"
  Color control{};  // outline of radio buttons, checkboxes and text fields
  Color focus{};
  Color selection{}, selection_ink{};  // selected text and its ground
  Color shade{};                       // laid half-transparent behind dialogs
};

// Missing or malformed colours are problems; they show as magenta.
Theme read_theme(const base::Json& json, const std::string& file, base::Problems& problems);

// Contrast ratio of WCAG 2 (relative luminance), 1–21.
double contrast(Color a, Color b);

struct ColorPair {
  std::string name{};
  Color front{};
  Color back{};
  double least{4.5};  // 4.5 for text, 3 for shapes
};

// Every pair that the widgets put on each other.
std::vector<ColorPair> pairs_in_use(const Theme& theme);

}  // namespace behorig::ui
