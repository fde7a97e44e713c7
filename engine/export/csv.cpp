#include "export/csv.hpp"

#include <string_view>

namespace behorig::exporting {

namespace {

std::string csv_cell(std::string_view text) {
  constexpr std::string_view formula = "=+-@\t\r\n";
  std::string out = "\"";
  if (!text.empty() && formula.find(text.front()) != std::string_view::npos) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

}  // namespace

std::string csv_text(const std::vector<CsvRow>& rows) {
  std::string out = "\xEF\xBB\xBF";  // so that spreadsheets take it for UTF-8
  for (const CsvRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      out += (i == 0 ? "" : ";") + csv_cell(row[i]);
    out += "\r\n";
  }
  return out;
}

}  // namespace behorig::exporting
