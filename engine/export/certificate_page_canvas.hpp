#pragma once
// A page of A4 landscape that becomes a tagged PDF: text, rectangles and QR codes at places in
// design pixels, 1010 across. Wraps cairo and pango.

#include "base/instant.hpp"
#include "base/result.hpp"
#include "export/qr_code.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace behorig::exporting {

inline constexpr double page_width = 1010;
inline constexpr double page_height = 714;

struct Run {
  std::string text{};
  bool bold{false};
};

using Runs = std::vector<Run>;

struct TextLook {
  double size{17};         // of the font, in pixels
  double line{1.5};        // height of a line in font sizes
  double tracking{0};      // between letters, in font sizes
  std::uint32_t colour{};  // 0xRRGGBB
  bool ends_right{false};
};

struct TextSize {
  double height{0};
  int lines{0};
};

// Where text stands: left and upper edge, and how wide it may get before it is broken.
struct TextPlace {
  double x{0};
  double y{0};
  double width{page_width};
};

class Canvas {
 public:
  // `fonts`: paths of the only font files used; the first is the text's.
  explicit Canvas(const std::vector<std::string>& fonts);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  Canvas(Canvas&&) = delete;
  Canvas& operator=(Canvas&&) = delete;

  void describe(const std::string& title, base::Instant made);
  // Everything between is inside the tag: "Document", "P", "H1", "Figure".
  void begin(const char* tag);
  void end(const char* tag);
  TextSize measure(const Runs& runs, const TextLook& look, double width) const;
  // Returns what it took up.
  TextSize text(const Runs& runs, const TextLook& look, const TextPlace& place);
  void rectangle(double x, double y, double width, double height, std::uint32_t colour);
  void code(const QrCode& code, double x, double y, double side, std::uint32_t colour);
  // The PDF; nothing can be drawn after it. Problem P136 when cairo could not.
  base::Result<std::string> finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace behorig::exporting
