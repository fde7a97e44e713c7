// One of the course's sources: what it is, when it was last checked, and the way to it.

#include "ui/dates.hpp"
#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

// As one would paste it into a mail.
std::string reference_to(const course::Source& source) {
  std::string text = source.title;
  if (!source.provision.empty() && source.provision != source.title)
    text += " (" + source.provision + ")";
  for (const std::string& part : {source.publisher, source.url})
    if (!part.empty()) text += ". " + part;
  return text;
}

}  // namespace

std::optional<Wish> draw_source(Ui& ui, const View& view, const course::Source& source) {
  std::optional<Wish> wish;
  const TextSpec small{.style = TextStyle::small, .leading = 1.45F};
  const TextSpec quiet{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F};
  if (source.provision != source.title)
    ui.paragraph("provision", source.provision, {.style = TextStyle::body_bold});
  if (!source.publisher.empty())
    ui.paragraph(
        "publisher",
        ui.strings().text("source.publisher", {{"name", source.publisher}}),
        small);
  if (!source.status.empty())
    ui.paragraph(
        "checked",
        ui.strings().text(
            "source." + source.status,
            {{"date", date_text(ui.strings(), source.checked)}}),
        small);
  ui.paragraph("address", source.url, quiet);
  ui.status(
      "copied",
      view.notice == "frame.copied" ? ui.text_of("source.copied") : std::string{},
      {.style = TextStyle::small_bold, .color = ui.theme().ok, .leading = 1.45F});
  ui.space(4);
  const auto row = ui.row(8);
  if (ui.button("copy", ui.text_of("source.copy"))) wish = CopyText{reference_to(source)};
  if (!source.url.empty() &&
      ui.button("open", ui.text_of("source.open"), {.style = ButtonStyle::secondary}))
    wish = OpenLink{source.url};
  return wish;
}

}  // namespace behorig::ui
