#pragma once
// Who has completed the course, for managers: a page to print, and a table for a spreadsheet.
// Names, units, status and the certificate's last day; never tries, answers or shares of anything.

#include "base/instant.hpp"
#include "base/strings.hpp"
#include "learning/report.hpp"

#include <string>
#include <vector>

namespace behorig::exporting {

struct OverviewPage {
  std::string course{};  // its title
  base::Date today{};
  bool filtered{false};  // some people are left out, and the page says so
  std::vector<learning::PersonRow> rows{};
};

std::string overview_page(const OverviewPage& page, const base::Strings& strings);
// The same rows with the same words.
std::string overview_csv(
    const std::vector<learning::PersonRow>& rows,
    const base::Strings& strings);
// "Godkänd", "Går ut om 12 dagar".
std::string status_text(const learning::PersonRow& row, const base::Strings& strings);

}  // namespace behorig::exporting
