#include "ui/office_parts.hpp"

#include "base/strings.hpp"

#include <cmath>

namespace behorig::ui {
namespace {

constexpr float figure_gap = 16;
constexpr float figure_padding = 20;
constexpr TextSetting figure_label{TextStyle::small, 1.35F};
constexpr TextSetting figure_value{TextStyle::h1, 1.2F};
constexpr TextSetting figure_note{TextStyle::tiny, 1.4F};

float figure_height(Ui& ui, const Figure& figure, float words) {
  float height = ui.layouts().plain(figure.label, figure_label, words).height;
  height += ui.px(4) + ui.layouts().plain(figure.value, figure_value, words).height;
  if (figure.share >= 0) height += ui.px(6 + 8);
  if (!figure.note.empty())
    height += ui.px(8) + ui.layouts().plain(figure.note, figure_note, words).height;
  return height + ui.px(2 * 16);
}

std::string said(const Figure& figure) {
  std::string text = figure.label + ": " + figure.value;
  if (!figure.of.empty()) text += " " + figure.of;
  if (!figure.note.empty()) text += ". " + figure.note;
  return text;
}

void draw_figure(Ui& ui, const Figure& figure, float height) {
  const Rect place = ui.take(ui.width(), height);
  ui.fill(place, ui.theme().surface, 12);
  ui.outline(place, ui.theme().line, 12, 1);
  semantics::Node& node = ui.semantics().leaf(Role::list_item, ui.id(figure.id), said(figure));
  node.box = place;
  ui.mark_offscreen(node);
  const float x = place.x + ui.px(figure_padding);
  const float words = place.width - 2 * ui.px(figure_padding);
  float y = place.y + ui.px(16);
  const TextLayout& label = ui.layouts().plain(figure.label, figure_label, words);
  ui.layout_at(label, x, y, ui.theme().muted);
  y += label.height + ui.px(4);
  const TextLayout& value = ui.layouts().plain(figure.value, figure_value, words);
  ui.layout_at(value, x, y, ui.strong(figure.tone));
  if (!figure.of.empty()) {
    const TextLayout& of = ui.layouts().plain(figure.of, figure_label, words);
    ui.layout_at(
        of,
        x + value.width + ui.px(8),
        y + value.height - of.height - ui.px(3),
        ui.theme().muted);
  }
  y += value.height;
  if (figure.share >= 0) {
    const Rect bar{x, y + ui.px(6), words, ui.px(8)};
    ui.fill(bar, ui.theme().track, 4);
    const float shown = static_cast<float>(std::clamp(figure.share, 0.0, 1.0));
    if (shown > 0)
      ui.fill({bar.x, bar.y, std::max(bar.height, words * shown), bar.height}, ui.theme().ok, 4);
    y = bar.bottom();
  }
  const TextLayout& note = ui.layouts().plain(figure.note, figure_note, words);
  ui.layout_at(note, x, y + ui.px(8), ui.theme().muted);
}

std::string ends_in(const Ui& ui, int days) {
  if (days <= 0) return ui.text_of("overview_page.expiring_today");
  return ui.strings().count("overview_page.expiring", days);
}

}  // namespace

std::string number_text(const Ui& ui, std::size_t number) {
  std::string digits = std::to_string(number);
  const std::string& separator = ui.text_of("overview.thousands");
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, separator);
  return digits;
}

std::string iso_day(base::Instant instant) {
  return base::iso_text(base::date_of(instant, 0));
}

void draw_figures(Ui& ui, std::string_view name, const std::vector<Figure>& figures) {
  const auto list = ui.list("figures", name);
  const std::size_t beside = ui.width() >= ui.px(760) ? 4 : ui.width() >= ui.px(380) ? 2 : 1;
  const auto parts = static_cast<float>(beside);
  const float wide = std::floor((ui.width() - (parts - 1) * ui.px(figure_gap)) / parts);
  float height = 0;
  for (const Figure& figure : figures)
    height = std::max(height, figure_height(ui, figure, wide - 2 * ui.px(figure_padding)));
  ui.set_gap(figure_gap);
  for (std::size_t i = 0; i < figures.size(); i += beside) {
    const auto columns = ui.columns(figure_gap);
    for (std::size_t k = i; k < std::min(i + beside, figures.size()); ++k) {
      const auto column = ui.column(wide);
      draw_figure(ui, figures[k], height);
    }
  }
}

std::optional<Wish> draw_search(
    Ui& ui,
    const View& view,
    const std::string& field,
    std::string_view label,
    float width) {
  std::string value = form_value(view, field);
  const FieldSpec spec{
      .most_characters = 100,
      .placeholder = label,
      .label_hidden = true,
      .width = width};
  if (ui.field(field, label, value, spec)) return FillForm{field, value};
  return {};
}

Paging paging_of(
    const View& view,
    std::string field,
    std::string of,
    std::size_t count,
    std::size_t size) {
  Paging paging{.field = std::move(field), .of = std::move(of), .count = count, .size = size};
  const std::string value = form_value(view, paging.field);
  const std::size_t bar = value.find('|');
  if (bar == std::string::npos || value.substr(bar + 1) != paging.of) return paging;
  std::size_t page = 0;
  for (const char digit : value.substr(0, bar))
    page = page * 10 + static_cast<std::size_t>(digit - '0');
  paging.page = std::min(page, paging.pages() == 0 ? 0 : paging.pages() - 1);
  return paging;
}

std::optional<Wish> draw_pager(Ui& ui, const Paging& paging) {
  std::optional<Wish> wish;
  const auto row = ui.row(12, 34);
  const std::string shown = paging.count == 0 ? std::string{}
                                              : ui.strings().text(
                                                    "overview.shown",
                                                    {{"first", number_text(ui, paging.first() + 1)},
                                                     {"last", number_text(ui, paging.end())},
                                                     {"all", number_text(ui, paging.count)}});
  ui.status(
      paging.field + "-shown",
      shown,
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
  if (paging.pages() < 2) return {};
  const auto to = [&](std::size_t page) {
    return FillForm{paging.field, std::to_string(page) + "|" + paging.of};
  };
  const ButtonSpec before{
      .style = ButtonStyle::secondary,
      .enabled = paging.page > 0,
      .small = true};
  const ButtonSpec after{
      .style = ButtonStyle::secondary,
      .enabled = paging.page + 1 < paging.pages(),
      .small = true};
  if (ui.button(paging.field + "-before", ui.text_of("overview.before"), before))
    wish = to(paging.page - 1);
  if (ui.button(paging.field + "-after", ui.text_of("overview.after"), after))
    wish = to(paging.page + 1);
  return wish;
}

std::optional<Wish> draw_import(Ui& ui, const View& view, std::string_view what) {
  std::optional<Wish> wish;
  std::string path = form_value(view, "import_path");
  const auto card = ui.card({.padding_x = 24, .padding_y = 20, .gap = 8});
  ui.heading("import-title", 2, ui.text_of("certificate.import"));
  ui.paragraph("import-what", what, {.style = TextStyle::small});
  const bool enter = ui.field_focused("import_path") && ui.take_key(Key::enter);
  if (ui.field(
          "import_path",
          ui.text_of("certificate.import_path"),
          path,
          {.placeholder = ui.text_of("certificate.import_example"), .width = 560}))
    wish = FillForm{"import_path", path};
  const ButtonSpec spec{.style = ButtonStyle::secondary, .enabled = !path.empty(), .small = true};
  if ((ui.button("import", ui.text_of("certificate.import_button"), spec) || enter) &&
      !path.empty())
    keep(wish, ImportFile{path});
  return wish;
}

StatusWord status_of(const Ui& ui, const learning::PersonRow& row) {
  using learning::PersonStatus;
  switch (row.status) {
    case PersonStatus::certified:
      return {ui.text_of("overview_page.certified"), Tone::ok};
    case PersonStatus::expiring:
      return {ends_in(ui, row.days_left), Tone::warn};
    case PersonStatus::expired:
      return {ui.text_of("overview_page.expired"), Tone::bad};
    case PersonStatus::revoked:
      return {ui.text_of("overview_page.revoked"), Tone::bad};
    case PersonStatus::in_progress:
      return {ui.text_of("overview_page.in_progress"), Tone::brand};
    case PersonStatus::not_started:
      return {ui.text_of("overview_page.not_started"), Tone::quiet};
  }
  return {};
}

StatusWord status_of(const Ui& ui, const CertificateView& certificate) {
  switch (certificate.status) {
    case CertificateStatus::valid:
      return {ui.text_of("certificate.valid"), Tone::ok};
    case CertificateStatus::expiring:
      return {ends_in(ui, certificate.days_left), Tone::warn};
    case CertificateStatus::expired:
      return {ui.text_of("overview_page.expired"), Tone::bad};
    case CertificateStatus::revoked:
      return {ui.text_of("certificate.revoked"), Tone::bad};
  }
  return {};
}

}  // namespace behorig::ui
