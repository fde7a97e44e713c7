#include "ui/overview_filter.hpp"

namespace behorig::ui {
namespace {

using learning::PersonStatus;

std::string field(const std::map<std::string, std::string>& form, const char* name) {
  const auto found = form.find(name);
  return found == form.end() ? std::string{} : found->second;
}

}  // namespace

learning::ReportFilter overview_filter(const std::map<std::string, std::string>& form) {
  learning::ReportFilter filter{
      .search = field(form, "overview_search"),
      .unit = field(form, "overview_unit")};
  const std::string chosen = field(form, "overview_filter");
  if (chosen == "not_certified")
    filter.statuses = {
        PersonStatus::expired,
        PersonStatus::revoked,
        PersonStatus::in_progress,
        PersonStatus::not_started};
  if (chosen == "expiring") filter.statuses = {PersonStatus::expiring};
  return filter;
}

}  // namespace behorig::ui
