#pragma once
// Tables for spreadsheets, so that they open right in Swedish Excel: UTF-8 with a mark, semicolons,
// every cell in quotation marks.

#include <string>
#include <vector>

namespace behorig::exporting {

using CsvRow = std::vector<std::string>;

// All rows, the headings first. A cell that a spreadsheet would take for a formula begins with an
// apostrophe (OWASP, CSV Injection).
std::string csv_text(const std::vector<CsvRow>& rows);

}  // namespace behorig::exporting
