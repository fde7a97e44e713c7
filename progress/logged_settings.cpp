#include "progress/logged_settings.hpp"

#include "queries.hpp"

#include <array>

namespace behorig::progress {

void LoggedSettings::set(const SettingChange& change) {
  std::int64_t sequence = 0;
  std::string value;
  const std::array<Value, 1> name{change.name};
  db_->each(queries::setting_last, name, [&](const Row& row) {
    sequence = row.integer(0);
    value = row.text(1);
  });
  if (sequence > 0 && value == change.value) return;
  db_->run(
      queries::setting_add,
      {change.name, sequence + 1, change.value, change.by, change.at.ms});
}

std::optional<SettingChange> LoggedSettings::last(std::string_view name) {
  const std::string text{name};
  const auto found = db_->rows(queries::setting_last, {text}, [&](const Row& row) {
    return SettingChange{text, row.text(1), row.text(2), {row.integer(3)}};
  });
  if (found.empty()) return std::nullopt;
  return found.front();
}

bool LoggedSettings::is_on(std::string_view name) {
  const std::optional<SettingChange> set = last(name);
  return set && set->value == "on";
}

std::vector<SettingChange> LoggedSettings::all() {
  return db_->rows(queries::setting_all, {}, [](const Row& row) {
    return SettingChange{row.text(0), row.text(1), row.text(2), {row.integer(3)}};
  });
}

}  // namespace behorig::progress
