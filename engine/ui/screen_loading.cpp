#include "ui/screen_parts.hpp"

namespace behorig::ui {

std::optional<Wish> loading_screen(Ui& ui, const View& view) {
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto panel = ui.panel(panel_name(view), ui.text_of("frame.program"));
  ui.space(std::max(0.0F, layout.body.height / ui.zoom() / 2 - 60));
  ui.label(
      ui.text_of("frame.program"),
      {.style = TextStyle::logo, .color = ui.theme().brand, .centered = true});
  const TextSpec quiet{.style = TextStyle::body, .color = ui.theme().muted};
  const float words = ui.text_width(ui.text_of("frame.loading"), quiet.style);
  const auto row = ui.row(0);
  ui.push_right((ui.width() + words) / 2);
  ui.status("loading", ui.text_of("frame.loading"), quiet);
  return {};
}

}  // namespace behorig::ui
