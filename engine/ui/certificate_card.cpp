// The certificate as it looks on paper: what one gets on the screen before it is saved.

#include "ui/office_parts.hpp"

namespace behorig::ui {
namespace {

constexpr float edge_width = 12;
constexpr float line_gap = 4;

void draw_issuer(Ui& ui, const learning::Certificate& certificate) {
  const TextSpec issuer{.style = TextStyle::h2, .color = ui.theme().brand, .leading = 1.3F};
  const std::string number =
      ui.strings().text("certificate.number", {{"number", certificate.number}});
  const auto row = ui.row(16, 28);
  ui.paragraph("issuer", certificate.issuer, issuer);
  ui.push_right(ui.text_width(number, TextStyle::small));
  ui.paragraph(
      "number",
      number,
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
}

void draw_covers(Ui& ui, const learning::Certificate& certificate) {
  if (certificate.covers.empty()) return;
  ui.space(10);
  ui.paragraph(
      "covers-label",
      ui.text_of("certificate.covers"),
      {.style = TextStyle::tiny, .color = ui.theme().muted, .leading = 1.4F});
  ui.paragraph("covers", certificate.covers, {.style = TextStyle::small});
}

void draw_dates(Ui& ui, const CertificateView& view) {
  const auto& certificate = view.certificate;
  ui.space(18);
  ui.rich(
      "dates",
      ui.strings().text(
          "certificate.dates",
          {{"issued", iso_day(certificate.issued)}, {"until", iso_day(certificate.valid_until)}}),
      {.style = TextStyle::small});
  ui.paragraph(
      "key",
      ui.strings().text(
          "certificate.key",
          {{"version", certificate.course_version}, {"key", view.fingerprint}}),
      {.style = TextStyle::small, .color = ui.theme().muted});
  if (certificate.identity_checked) return;
  ui.space(6);
  ui.pill("local", ui.text_of("certificate.local"), Tone::warn);
}

}  // namespace

void draw_certificate(Ui& ui, const CertificateView& view) {
  const auto& certificate = view.certificate;
  const auto group = ui.group("certificate", ui.text_of("certificate.title"));
  Rect paper{ui.cursor_x(), ui.cursor_y(), ui.px(edge_width), 0};
  {
    const float side = ui.width() > ui.px(620) ? 48 : 28;
    const auto card = ui.card({.padding_x = side, .padding_y = 36, .radius = 0, .gap = line_gap});
    draw_issuer(ui, certificate);
    ui.space(24);
    const std::string& hereby = ui.text_of("certificate.hereby");
    ui.paragraph(
        "hereby",
        hereby,
        {.style = TextStyle::small,
         .color = ui.theme().muted,
         .leading = 1.4F,
         .said = hereby + " " + certificate.holder});
    ui.heading("holder", 2, certificate.holder, TextStyle::h1);
    ui.rich(
        "sentence",
        ui.strings().text("certificate.sentence", {{"course", certificate.course_title}}));
    draw_covers(ui, certificate);
    draw_dates(ui, view);
    paper.height = ui.cursor_y() + ui.px(36 - line_gap) - paper.y;
  }
  ui.fill(paper, ui.theme().brand);
}

}  // namespace behorig::ui
