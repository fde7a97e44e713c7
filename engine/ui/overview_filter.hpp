#pragma once
// Which rows of the overview are shown, from what stands in its fields; the same for the screen,
// the CSV and the page to print.

#include "learning/report.hpp"

#include <map>
#include <string>

namespace behorig::ui {

// Fields: "overview_search" free text, "overview_unit" a unit or empty, "overview_filter" one of
// "" (all), "not_certified", "expiring".
learning::ReportFilter overview_filter(const std::map<std::string, std::string>& form);

}  // namespace behorig::ui
