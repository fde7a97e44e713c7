// The certificate: not there yet; what will be here, and what is left.

#include "ui/screen_parts.hpp"

namespace behorig::ui {

std::optional<Wish> certificate_screen(Ui& ui, const View& view) {
  if (view.course == nullptr || view.standing == nullptr) return {};
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, 680));
  const Id panel_id = ui.id(panel_name(view));
  const auto panel = ui.panel(panel_name(view), ui.text_of("certificate.title"));
  const bool enter = enter_on_panel(ui, panel_id);
  const auto& standing = *view.standing;
  ui.set_gap(16);
  ui.heading("title", 1, ui.text_of("certificate.title"));
  const auto card = ui.card({.padding_x = 24, .padding_y = 22, .gap = 10});
  ui.heading("none", 2, ui.text_of("certificate.none"));
  ui.paragraph("what", ui.text_of("certificate.what"));
  ui.paragraph("later", ui.text_of("certificate.later"), {.color = ui.theme().muted});
  ui.space(6);
  if (standing.next_module.empty()) {
    ui.paragraph("done", ui.text_of("certificate.modules_done"));
    return {};
  }
  ui.paragraph(
      "left",
      ui.strings().count("certificate.left", static_cast<long long>(standing.core_left)));
  if (ui.button("go-on", ui.text_of(standing.progress > 0 ? "home.go_on" : "home.begin")) || enter)
    return OpenPage{standing.next_module, standing.next_page};
  return {};
}

}  // namespace behorig::ui
