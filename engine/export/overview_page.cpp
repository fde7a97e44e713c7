#include "export/overview_page.hpp"

#include "export/csv.hpp"
#include "export/html.hpp"

#include <algorithm>

namespace behorig::exporting {

namespace {

using learning::PersonRow;
using learning::PersonStatus;

constexpr std::string_view overview_style = R"(
@page { margin: 18mm }
body { font: 11pt/1.5 Inter, sans-serif; color: #17212E; margin: 2em auto; padding: 0 1em;
  max-width: 60em }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .2em }
p { margin: 0 0 .6em }
table { border-collapse: collapse; width: 100%; margin: 1.4em 0 }
thead { display: table-header-group }
th { color: #556274; font-size: 9.5pt }
th, td { text-align: left; vertical-align: top; padding: .4em .8em .4em 0;
  border-bottom: 1px solid #D9DEE5 }
td.name { font-weight: 600 } td.until { white-space: nowrap }
tr { break-inside: avoid }
.about { color: #556274; font-size: 9.5pt }
@media print { body { margin: 0; padding: 0; max-width: none } }
)";

constexpr const char* const overview_headings[]{
    "overview_page.name",
    "overview_page.unit",
    "overview_page.status",
    "overview_page.valid_until"};

// Nothing for a certificate that is revoked: its day no longer says anything.
std::string last_day(const PersonRow& row) {
  if (!row.certificate || row.status == PersonStatus::revoked) return {};
  return base::iso_text(row.certificate->valid_until).substr(0, 10);
}

std::string td(const char* name, const std::string& text) {
  return "<td class=\"" + std::string{name} + "\">" + escaped(text) + "</td>";
}

std::string overview_table(const std::vector<PersonRow>& rows, const base::Strings& strings) {
  std::string head;
  for (const char* key : overview_headings)
    head += "<th scope=\"col\">" + escaped(strings.text(key)) + "</th>";
  std::string body = "\n";
  for (const PersonRow& row : rows)
    body += element(
                "tr",
                td("name", row.name) + td("unit", row.unit) +
                    td("status", status_text(row, strings)) + td("until", last_day(row))) +
            "\n";
  return element(
             "table",
             "\n" + element("thead", element("tr", head)) + "\n" + element("tbody", body)) +
         "\n";
}

}  // namespace

std::string status_text(const PersonRow& row, const base::Strings& strings) {
  switch (row.status) {
    case PersonStatus::expiring:
      if (row.days_left < 1) return strings.text("overview_page.expiring_today");
      return strings.count("overview_page.expiring", row.days_left);
    case PersonStatus::certified:
      return strings.text("overview_page.certified");
    case PersonStatus::expired:
      return strings.text("overview_page.expired");
    case PersonStatus::revoked:
      return strings.text("overview_page.revoked");
    case PersonStatus::in_progress:
      return strings.text("overview_page.in_progress");
    case PersonStatus::not_started:
      return strings.text("overview_page.not_started");
  }
  return {};
}

std::string overview_page(const OverviewPage& page, const base::Strings& strings) {
  const std::string title = strings.text("overview_page.title", {{"course", page.course}});
  const auto valid = std::count_if(page.rows.begin(), page.rows.end(), [](const PersonRow& row) {
    return row.status == PersonStatus::certified || row.status == PersonStatus::expiring;
  });
  std::string body = element("h1", escaped(title)) + "\n";
  body += element(
              "p",
              escaped(strings.text(
                  "overview_page.summary",
                  {{"valid", std::to_string(valid)},
                   {"all", std::to_string(page.rows.size())},
                   {"date", base::iso_text(page.today)}}))) +
          "\n";
  if (page.filtered) body += element("p", escaped(strings.text("overview_page.filtered"))) + "\n";
  body += page.rows.empty() ? element("p", escaped(strings.text("overview_page.nobody"))) + "\n"
                            : overview_table(page.rows, strings);
  body += "<p class=\"about\">" + escaped(strings.text("overview_page.about")) + "</p>\n";
  return html_page(strings.language(), title, overview_style, body);
}

std::string overview_csv(const std::vector<PersonRow>& rows, const base::Strings& strings) {
  std::vector<CsvRow> table{{}};
  for (const char* key : overview_headings)
    table.front().push_back(strings.text(key));
  for (const PersonRow& row : rows)
    table.push_back({row.name, row.unit, status_text(row, strings), last_day(row)});
  return csv_text(table);
}

}  // namespace behorig::exporting
