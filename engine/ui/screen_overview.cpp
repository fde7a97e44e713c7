// Managers: who has completed the course. Never per cent, tries or answers, unless the organisation
// has decided so.

#include "ui/data_table.hpp"
#include "ui/dates.hpp"
#include "ui/office_parts.hpp"
#include "ui/overview_filter.hpp"

namespace behorig::ui {
namespace {

using learning::PersonRow;
using learning::PersonStatus;

constexpr float overview_width = 1080;
constexpr std::size_t rows_a_page = 100;

// --- what there is
// --------------------------------------------------------------------------------

struct Tally {
  std::size_t all{0};
  std::size_t valid{0};
  std::size_t expiring{0};
  std::size_t ended{0};
  std::size_t under_way{0};
  std::size_t not_started{0};
  std::optional<base::Instant> next_end{};
};

void count_in(Tally& tally, const PersonRow& row) {
  ++tally.all;
  switch (row.status) {
    case PersonStatus::certified:
      ++tally.valid;
      break;
    case PersonStatus::expiring:
      ++tally.valid;
      ++tally.expiring;
      if (row.certificate)
        tally.next_end = std::min(
            row.certificate->valid_until,
            tally.next_end.value_or(row.certificate->valid_until));
      break;
    case PersonStatus::expired:
    case PersonStatus::revoked:
      ++tally.ended;
      break;
    case PersonStatus::in_progress:
      ++tally.under_way;
      break;
    case PersonStatus::not_started:
      ++tally.not_started;
      break;
  }
}

// Of the unit that is chosen, else of all.
Tally tally_of(const View& view) {
  const std::string unit = form_value(view, "overview_unit");
  Tally tally;
  for (const PersonRow& row : *view.office.rows)
    if (unit.empty() || row.unit == unit) count_in(tally, row);
  return tally;
}

bool has_several_units(const std::vector<PersonRow>& rows) {
  return std::ranges::any_of(rows, [&](const PersonRow& row) {
    return row.unit != rows.front().unit;
  });
}

std::vector<Figure> figures_of(const Ui& ui, const View& view, const Tally& tally) {
  const auto day = [&] {
    return ui.strings().text(
        "overview.nearest",
        {{"day", day_text(ui.strings(), base::date_of(*tally.next_end, 0))}});
  };
  const int soon = view.course->certificate.renew_within_days;
  const double share =
      tally.all == 0 ? 0 : static_cast<double>(tally.valid) / static_cast<double>(tally.all);
  return {
      {.id = "valid",
       .label = ui.text_of("overview.figure_certified"),
       .value = number_text(ui, tally.valid),
       .of = ui.strings().text("overview.of", {{"all", number_text(ui, tally.all)}}),
       .note = tally.ended == 0
                   ? std::string{}
                   : ui.strings().count("overview.ended", static_cast<long long>(tally.ended)),
       .share = share},
      {.id = "under-way",
       .label = ui.text_of("overview_page.in_progress"),
       .value = number_text(ui, tally.under_way)},
      {.id = "expiring",
       .label = ui.strings().text("overview.figure_expiring", {{"days", std::to_string(soon)}}),
       .value = number_text(ui, tally.expiring),
       .note = tally.next_end ? day() : std::string{},
       .tone = tally.expiring > 0 ? Tone::warn : Tone::plain},
      {.id = "not-started",
       .label = ui.text_of("overview_page.not_started"),
       .value = number_text(ui, tally.not_started)}};
}

// --- the parts
// ------------------------------------------------------------------------------------

std::optional<Wish> draw_ways_out(Ui& ui, bool enabled) {
  const ButtonSpec spec{.style = ButtonStyle::secondary, .enabled = enabled};
  std::optional<Wish> wish;
  if (ui.button("csv", ui.text_of("overview.export"), spec)) wish = ExportOverview{};
  if (ui.button("print", ui.text_of("overview.print"), spec)) wish = PrintOverview{};
  return wish;
}

std::optional<Wish> draw_title(Ui& ui, const View& view, bool any) {
  const std::string unit = form_value(view, "overview_unit");
  const ButtonSpec secondary{.style = ButtonStyle::secondary};
  const float buttons = ui.button_width(ui.text_of("overview.export"), secondary) +
                        ui.button_width(ui.text_of("overview.print"), secondary) + ui.px(10);
  const bool beside = ui.width() - buttons > ui.px(440);
  const auto words = [&] {
    ui.set_gap(4);
    ui.paragraph(
        "when",
        (unit.empty() ? ui.text_of("overview.all_units") : unit) + " · " +
            date_text(ui.strings(), view.today),
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
    ui.heading("title", 1, ui.text_of("overview.title"));
  };
  if (!beside) {
    words();
    ui.space(8);
    const auto row = ui.row(10);
    return draw_ways_out(ui, any);
  }
  const auto columns = ui.columns(0);
  const float left_width = ui.width() - buttons;
  {
    const auto left = ui.column(left_width);
    words();
  }
  const auto right = ui.column(buttons + 1);
  ui.space(12);
  const auto row = ui.row(10);
  return draw_ways_out(ui, any);
}

std::optional<Wish> draw_chips(Ui& ui, const View& view, const Tally& tally) {
  struct Chip {
    std::string_view value{};
    std::string_view key{};
    std::size_t count{0};
  };

  const Chip chips[]{
      {"", "overview.chip_all", tally.all},
      {"not_certified", "overview.chip_missing", tally.all - tally.valid},
      {"expiring", "overview.chip_soon", tally.expiring}};
  std::optional<Wish> wish;
  const std::string chosen = form_value(view, "overview_filter");
  const auto group = ui.radio_group("filter", ui.text_of("overview.filter"));
  int position = 0;
  for (const Chip& chip : chips) {
    const std::string label = ui.strings().text(chip.key, {{"count", number_text(ui, chip.count)}});
    if (ui.chip(
            chip.key,
            label,
            {.checked = chosen == chip.value, .position = ++position, .set_size = 3}))
      wish = FillForm{"overview_filter", std::string{chip.value}};
  }
  return wish;
}

std::optional<Wish> draw_narrowing(Ui& ui, const View& view, const Tally& tally) {
  std::optional<Wish> wish;
  const auto inset = ui.card({.padding_x = 14, .padding_y = 14, .bare = true});
  const auto row = ui.row(10, 40);
  const float width = std::min(280.0F, ui.width() / ui.zoom());
  keep(wish, draw_search(ui, view, "overview_search", ui.text_of("overview.search"), width));
  keep(wish, draw_chips(ui, view, tally));
  if (!has_several_units(*view.office.rows)) return wish;
  const std::string unit = form_value(view, "overview_unit");
  const std::string label = ui.strings().text(
      "overview.unit_is",
      {{"unit", unit.empty() ? ui.text_of("overview.all_units") : unit}});
  if (ui.button("unit", label, {.style = ButtonStyle::ghost, .small = true}))
    keep(wish, ShowDialog{"unit"});
  return wish;
}

std::optional<Wish> draw_nobody(Ui& ui, const View& view) {
  const auto inset = ui.card({.padding_x = 14, .padding_y = 20, .bare = true, .gap = 8});
  ui.status(
      "nobody",
      ui.text_of("overview.nobody_found"),
      {.style = TextStyle::body_bold, .color = ui.theme().ink});
  if (form_value(view, "overview_search").empty()) return {};
  if (ui.button(
          "clear",
          ui.text_of("overview.clear_search"),
          {.style = ButtonStyle::secondary, .small = true}))
    return FillForm{"overview_search", {}};
  return {};
}

std::vector<TableColumn> columns_of(const Ui& ui, bool progress) {
  std::vector<TableColumn> columns{
      {ui.text_of("overview_page.name"), 0.27F},
      {ui.text_of("overview_page.unit"), 0.28F},
      {ui.text_of("overview_page.status"), 0.27F}};
  if (progress) columns.push_back({ui.text_of("overview.progress"), 0.14F, true});
  columns.push_back({ui.text_of("overview_page.valid_until"), 0.18F, true});
  return columns;
}

std::vector<TableCell> cells_of(const Ui& ui, const PersonRow& row, bool progress) {
  const StatusWord status = status_of(ui, row);
  std::vector<TableCell> cells{{row.name}, {row.unit}, {status.text, status.tone}};
  if (progress) cells.push_back({percent(ui, row.progress)});
  // The day of a revoked certificate no longer says anything.
  const bool ends = row.certificate && row.status != PersonStatus::revoked;
  cells.push_back({ends ? iso_day(row.certificate->valid_until) : std::string{}});
  return cells;
}

void draw_rows(Ui& ui, const View& view, const std::vector<PersonRow>& rows, const Paging& paging) {
  const bool progress = view.office.progress_shown;
  // The first column under the field for searching.
  const auto edges = ui.card({.padding_x = 2, .padding_y = 0, .bare = true, .gap = 0});
  DataTable table{
      ui,
      "people",
      ui.text_of("overview.people"),
      columns_of(ui, progress),
      rows.size()};
  for (std::size_t i = paging.first(); i < paging.end(); ++i)
    table.row(rows[i].id, i + 1, cells_of(ui, rows[i], progress));
}

std::optional<Wish> draw_people(Ui& ui, const View& view, const Tally& tally, Id panel) {
  std::optional<Wish> wish;
  const learning::ReportFilter filter = overview_filter(view.form);
  const bool narrowed = !filter.search.empty() || !filter.unit.empty() || !filter.statuses.empty();
  const std::vector<PersonRow> found =
      narrowed ? learning::filtered(*view.office.rows, filter) : std::vector<PersonRow>{};
  const std::vector<PersonRow>& rows = narrowed ? found : *view.office.rows;
  const Paging paging = paging_of(
      view,
      "overview_page",
      filter.search + "|" + form_value(view, "overview_filter") + "|" + filter.unit,
      rows.size(),
      rows_a_page);
  const auto card = ui.card({.padding_x = 0, .padding_y = 0, .gap = 0});
  keep(wish, draw_narrowing(ui, view, tally));
  if (rows.empty())
    keep(wish, draw_nobody(ui, view));
  else
    draw_rows(ui, view, rows, paging);
  const auto inset = ui.card({.padding_x = 14, .padding_y = 12, .bare = true});
  const auto turned = draw_pager(ui, paging);
  if (turned) ui.focus(panel);  // each page of rows begins at its top
  keep(wish, turned);
  return wish;
}

void draw_empty(Ui& ui, const View& view) {
  const auto card = ui.card({.padding_x = 24, .padding_y = 24, .gap = 8});
  if (view.office.rows == nullptr) {
    ui.status("loading", ui.text_of("overview.loading"));
    return;
  }
  ui.heading("empty", 2, ui.text_of("overview.empty"));
  ui.paragraph("empty-what", ui.text_of("overview.empty_what"));
}

}  // namespace

std::optional<Wish> overview_screen(Ui& ui, const View& view) {
  if (view.course == nullptr) return {};
  std::optional<Wish> wish;
  const Layout layout = layout_of(ui, view, 0, 0);
  const auto region = body_region(ui, view, layout.body);
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, overview_width));
  const Id panel_id = ui.id(panel_name(view));
  const auto panel = ui.panel(panel_name(view), ui.text_of("overview.title"));
  ui.set_gap(18);
  const bool any = view.office.rows != nullptr && !view.office.rows->empty();
  keep(wish, draw_title(ui, view, any));
  ui.set_gap(18);
  if (!any) {
    draw_empty(ui, view);
    return wish;
  }
  const Tally tally = tally_of(view);
  draw_figures(ui, ui.text_of("overview.figures"), figures_of(ui, view, tally));
  ui.set_gap(18);
  keep(wish, draw_people(ui, view, tally, panel_id));
  return wish;
}

}  // namespace behorig::ui
