#include "ui/theme.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr double text_contrast = 4.5;  // WCAG 2.2, 1.4.3
constexpr double shape_contrast = 3;   // WCAG 2.2, 1.4.11

Color read_color(base::Reader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  std::uint32_t rgb = 0;
  const bool shaped = text.size() == 7 && text[0] == '#';
  if (!shaped ||
      std::from_chars(text.data() + 1, text.data() + 7, rgb, 16).ptr != text.data() + 7) {
    reader.report("U110", key, {{"value", text}});
    return {0xFF00FF};
  }
  return {rgb};
}

double luminance(Color color) {
  const auto channel = [&](unsigned shift) {
    const double value = static_cast<double>((color.rgb >> shift) & 0xFFU) / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

}  // namespace

Theme read_theme(const base::Json& json, const std::string& file, base::Problems& problems) {
  base::Reader reader{json, file, "", problems};
  Theme theme;
  theme.id = reader.text("id");
  const std::pair<std::string_view, Color*> colors[]{
      {"ground", &theme.ground},
      {"surface", &theme.surface},
      {"line", &theme.line},
      {"faint_line", &theme.faint_line},
      {"hover", &theme.hover},
      {"ink", &theme.ink},
      {"muted", &theme.muted},
      {"brand", &theme.brand},
      {"brand_ink", &theme.brand_ink},
      {"brand_soft", &theme.brand_soft},
      {"brand_line", &theme.brand_line},
      {"ok", &theme.ok},
      {"ok_soft", &theme.ok_soft},
      {"ok_line", &theme.ok_line},
      {"warn", &theme.warn},
      {"warn_soft", &theme.warn_soft},
      {"warn_line", &theme.warn_line},
      {"bad", &theme.bad},
      {"bad_soft", &theme.bad_soft},
      {"bad_line", &theme.bad_line},
      {"accent", &theme.accent},
      {"law_soft", &theme.law_soft},
      {"track", &theme.track},
      {"quiet", &theme.quiet},
      {"control", &theme.control},
      {"focus", &theme.focus},
      {"selection", &theme.selection},
      {"selection_ink", &theme.selection_ink},
      {"shade", &theme.shade}};
  for (const auto& [key, color] : colors)
    *color = read_color(reader, key);
  reader.finish();
  return theme;
}

double contrast(Color a, Color b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

std::vector<ColorPair> pairs_in_use(const Theme& t) {
  std::vector<ColorPair> pairs;
  const auto text = [&](std::string name, Color front, Color back) {
    pairs.push_back({std::move(name), front, back, text_contrast});
  };
  const auto shape = [&](std::string name, Color front, Color back) {
    pairs.push_back({std::move(name), front, back, shape_contrast});
  };
  const std::pair<std::string, Color> grounds[]{
      {"ground", t.ground},
      {"surface", t.surface},
      {"hover", t.hover},
      {"brand_soft", t.brand_soft},
      {"ok_soft", t.ok_soft},
      {"warn_soft", t.warn_soft},
      {"bad_soft", t.bad_soft},
      {"law_soft", t.law_soft},
      {"quiet", t.quiet}};
  for (const auto& [name, back] : grounds) {
    text("ink on " + name, t.ink, back);
    text("brand on " + name, t.brand, back);
    shape("control on " + name, t.control, back);
    shape("focus on " + name, t.focus, back);
  }
  for (const auto& [name, back] : {grounds[0], grounds[1], grounds[3]})
    text("muted on " + name, t.muted, back);
  text("brand_ink on brand", t.brand_ink, t.brand);
  text("selection_ink on selection", t.selection_ink, t.selection);
  text("ok on ok_soft", t.ok, t.ok_soft);
  text("warn on warn_soft", t.warn, t.warn_soft);
  text("warn on law_soft", t.warn, t.law_soft);
  text("bad on bad_soft", t.bad, t.bad_soft);
  text("bad on surface", t.bad, t.surface);
  text("muted on quiet", t.muted, t.quiet);
  shape("brand on track", t.brand, t.track);
  shape("ok on track", t.ok, t.track);
  shape("warn as shape on surface", t.warn, t.surface);
  shape("ok on surface", t.ok, t.surface);
  shape("bad as shape on surface", t.bad, t.surface);
  return pairs;
}

}  // namespace behorig::ui
