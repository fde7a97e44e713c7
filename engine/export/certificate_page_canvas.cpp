#include "export/certificate_page_canvas.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

namespace behorig::exporting {

namespace {

constexpr double a4_width = 297.0 / 25.4 * 72.0;  // points
constexpr double a4_height = 210.0 / 25.4 * 72.0;
constexpr double inter_line = 1.21;  // font sizes from Inter's ascent to its descent
constexpr double inter_ascent = 0.969;

struct Unref {
  template <class T>
  void operator()(T* object) const {
    g_object_unref(object);
  }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

struct FreeCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }

  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }

  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }

  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

cairo_status_t append(void* target, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(target)->append(data, data + length);
  return CAIRO_STATUS_SUCCESS;
}

// A font of pictures (emoji) has one size; its pictures are drawn in the size of the text.
constexpr const char* pictures_scaled = R"(<?xml version="1.0"?><fontconfig>
<match target="font">
  <test name="outline"><bool>false</bool></test>
  <edit name="scale"><divide>
    <name target="pattern">pixelsize</name><name target="font">pixelsize</name>
  </divide></edit>
  <edit name="matrix"><matrix>
    <name>scale</name><double>0</double><double>0</double><name>scale</name>
  </matrix></edit>
</match></fontconfig>)";

std::vector<FcChar8> terminated(std::string_view text) {
  std::vector<FcChar8> bytes(text.begin(), text.end());
  bytes.push_back(0);
  return bytes;
}

// Only these files, so that no font of the system is used by accident. The configuration becomes
// the process's own: pango 1.50 never lets go of one handed to a map, and without one it reads the
// system's in a thread. Nobody else here uses fontconfig.
void use_fonts(const std::vector<std::string>& fonts) {
  FcConfig* config = FcConfigCreate();
  FcConfigParseAndLoadFromMemory(config, terminated(pictures_scaled).data(), FcFalse);
  for (const std::string& file : fonts)
    FcConfigAppFontAddFile(config, terminated(file).data());
  FcConfigSetCurrent(config);
  FcConfigDestroy(config);  // the process has its own reference
}

// The bytes of the text from `start`, in the runs they belong to.
Runs part_of(const Runs& runs, std::size_t start, std::size_t length) {
  Runs part;
  std::size_t at = 0;  // where a run begins
  for (const Run& run : runs) {
    const std::size_t from = std::clamp(start, at, at + run.text.size());
    const std::size_t to = std::clamp(start + length, from, at + run.text.size());
    if (from < to) part.push_back({run.text.substr(from - at, to - from), run.bold});
    at += run.text.size();
  }
  return part;
}

double channel(std::uint32_t colour, unsigned shift) {
  return static_cast<double>((colour >> shift) & 0xFFU) / 255.0;
}

int to_pango(double pixels) {
  return static_cast<int>(std::lround(pixels * PANGO_SCALE));
}

}  // namespace

struct Canvas::Parts {
  std::string bytes{};
  std::unique_ptr<cairo_surface_t, FreeCairo> surface{};
  std::unique_ptr<cairo_t, FreeCairo> cairo{};
  Owned<PangoFontMap> fonts{};
  Owned<PangoContext> context{};

  void colour(std::uint32_t value) const {
    cairo_set_source_rgb(cairo.get(), channel(value, 16), channel(value, 8), channel(value, 0));
  }

  // A negative width: one line, never broken.
  Owned<PangoLayout> layout(const Runs& runs, const TextLook& look, double width) const;
};

Owned<PangoLayout> Canvas::Parts::layout(const Runs& runs, const TextLook& look, double width)
    const {
  Owned<PangoLayout> made{pango_layout_new(context.get())};
  PangoAttrList* attributes = pango_attr_list_new();
  std::string text;
  for (const Run& run : runs) {
    PangoAttribute* weight =
        pango_attr_weight_new(run.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    weight->start_index = static_cast<guint>(text.size());
    text += run.text;
    weight->end_index = static_cast<guint>(text.size());
    pango_attr_list_insert(attributes, weight);
  }
  if (look.tracking != 0)
    pango_attr_list_insert(
        attributes,
        pango_attr_letter_spacing_new(to_pango(look.tracking * look.size)));
  const std::unique_ptr<PangoFontDescription, FreeCairo> font{
      pango_font_description_from_string("Inter")};
  pango_font_description_set_absolute_size(font.get(), look.size * PANGO_SCALE);
  pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
  pango_layout_set_font_description(made.get(), font.get());
  pango_layout_set_attributes(made.get(), attributes);
  pango_attr_list_unref(attributes);
  pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_auto_dir(made.get(), FALSE);
  pango_layout_set_width(made.get(), width < 0 ? -1 : to_pango(width));
  pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
  return made;
}

Canvas::Canvas(const std::vector<std::string>& fonts) : parts_{std::make_unique<Parts>()} {
  parts_->surface.reset(
      cairo_pdf_surface_create_for_stream(append, &parts_->bytes, a4_width, a4_height));
  parts_->cairo.reset(cairo_create(parts_->surface.get()));
  cairo_scale(parts_->cairo.get(), a4_width / page_width, a4_width / page_width);
  use_fonts(fonts);
  parts_->fonts.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  parts_->context.reset(pango_font_map_create_context(parts_->fonts.get()));
  // Paper has no pixels to fit the letters to.
  const std::unique_ptr<cairo_font_options_t, FreeCairo> options{cairo_font_options_create()};
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(parts_->context.get(), options.get());
  // The page is Swedish or English, whatever script a name is in.
  pango_context_set_base_dir(parts_->context.get(), PANGO_DIRECTION_LTR);
  pango_context_set_round_glyph_positions(parts_->context.get(), FALSE);
  pango_cairo_update_context(parts_->cairo.get(), parts_->context.get());
}

Canvas::~Canvas() {
  parts_.reset();
  use_fonts({});
}

void Canvas::describe(const std::string& title, base::Instant made) {
  cairo_surface_t* pdf = parts_->surface.get();
  const std::string date = base::iso_text(made).substr(0, 19) + "Z";
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, title.c_str());
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

void Canvas::begin(const char* tag) {
  cairo_tag_begin(parts_->cairo.get(), tag, nullptr);
}

void Canvas::end(const char* tag) {
  cairo_tag_end(parts_->cairo.get(), tag);
}

TextSize Canvas::measure(const Runs& runs, const TextLook& look, double width) const {
  const Owned<PangoLayout> layout = parts_->layout(runs, look, width);
  const int lines = pango_layout_get_line_count(layout.get());
  return {lines * look.line * look.size, lines};
}

TextSize Canvas::text(const Runs& runs, const TextLook& look, const TextPlace& place) {
  const Owned<PangoLayout> layout = parts_->layout(runs, look, place.width);
  // Line by line at baselines of our own, so that a fallback font's taller letters move nothing.
  // Each is laid out anew, so that the space it was broken at stays a space in the PDF's text.
  const int lines = pango_layout_get_line_count(layout.get());
  const double pitch = look.line * look.size;
  const double ascent = (pitch - inter_line * look.size) / 2 + inter_ascent * look.size;
  parts_->colour(look.colour);
  for (int i = 0; i < lines; ++i) {
    const PangoLayoutLine* broken = pango_layout_get_line_readonly(layout.get(), i);
    const Runs part = part_of(
        runs,
        static_cast<std::size_t>(broken->start_index),
        static_cast<std::size_t>(broken->length));
    const Owned<PangoLayout> alone = parts_->layout(part, look, -1);
    PangoLayoutLine* line = pango_layout_get_line_readonly(alone.get(), 0);
    PangoRectangle extents{};
    pango_layout_line_get_extents(line, nullptr, &extents);
    const double width = static_cast<double>(extents.width) / PANGO_SCALE;
    const double x = look.ends_right ? place.x + place.width - width : place.x;
    cairo_move_to(parts_->cairo.get(), x, place.y + ascent + i * pitch);
    pango_cairo_show_layout_line(parts_->cairo.get(), line);
  }
  return {lines * pitch, lines};
}

void Canvas::rectangle(double x, double y, double width, double height, std::uint32_t colour) {
  parts_->colour(colour);
  cairo_rectangle(parts_->cairo.get(), x, y, width, height);
  cairo_fill(parts_->cairo.get());
}

void Canvas::code(const QrCode& code, double x, double y, double side, std::uint32_t colour) {
  const double module = side / code.side;
  parts_->colour(colour);
  // One path, filled at once: no hairlines between the modules.
  for (int row = 0; row < code.side; ++row)
    for (int from = 0; from < code.side; ++from) {
      int to = from;
      while (to < code.side && code.at(to, row))
        ++to;
      if (to > from)
        cairo_rectangle(
            parts_->cairo.get(),
            x + from * module,
            y + row * module,
            (to - from) * module,
            module);
      from = to;
    }
  cairo_fill(parts_->cairo.get());
}

base::Result<std::string> Canvas::finish() {
  cairo_show_page(parts_->cairo.get());
  const cairo_status_t drawn = cairo_status(parts_->cairo.get());
  cairo_surface_finish(parts_->surface.get());
  if (drawn == CAIRO_STATUS_SUCCESS &&
      cairo_surface_status(parts_->surface.get()) == CAIRO_STATUS_SUCCESS)
    return parts_->bytes;
  base::Problem problem;
  problem.code = "P136";
  return base::Failed{std::move(problem)};
}

}  // namespace behorig::exporting
