// The store or the course cannot be used: what happened, and what to do.

#include "base/strings.hpp"
#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

std::string place_of(const base::Problem& problem) {
  std::string text = problem.place.file;
  if (problem.place.line > 0) text += ":" + std::to_string(problem.place.line);
  return text;
}

}  // namespace

std::optional<Wish> failed_screen(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = middle_region(ui, view, layout.body, 680);
  const auto panel = ui.panel(panel_name(view), ui.text_of("failed.title"));
  const base::Problem problem = view.problem.value_or(base::Problem{});
  ui.set_gap(14);
  ui.label(
      ui.text_of("frame.program"),
      {.style = TextStyle::logo, .color = ui.theme().brand, .leading = 1.3F});
  ui.heading("title", 1, ui.text_of("failed.title"));
  const std::string what = base::sentence(ui.strings(), problem);
  const std::string cure = base::cure(ui.strings(), problem);
  const std::string where = place_of(problem);
  {
    const auto card = ui.card({.tone = Tone::bad, .gap = 6});
    ui.status("what", what, {.style = TextStyle::body_bold, .color = ui.theme().ink});
    ui.paragraph("cure", cure);
    ui.paragraph(
        "where",
        ui.strings().text("failed.code", {{"code", problem.code}, {"place", where}}),
        {.style = TextStyle::small});
  }
  ui.paragraph("calm", ui.text_of("failed.calm"), {.color = ui.theme().muted});
  const auto row = ui.row(10);
  // What the text above advises is the first and brightest.
  if (view.backup_available && ui.button("restore", ui.text_of("failed.restore")))
    wish = RestoreBackup{};
  const ButtonSpec again{
      .style = view.backup_available ? ButtonStyle::secondary : ButtonStyle::primary};
  if (ui.button("again", ui.text_of("failed.again"), again)) wish = TryStoreAgain{};
  if (ui.button("copy", ui.text_of("frame.copy_text"), {.style = ButtonStyle::secondary}))
    wish = CopyText{problem.code + " " + where + "\n" + what + "\n" + cure};
  if (view.course != nullptr &&
      ui.button("urgent", ui.text_of("frame.urgent"), {.style = ButtonStyle::ghost}))
    wish = Go{Screen::urgent};
  return wish;
}

}  // namespace behorig::ui
