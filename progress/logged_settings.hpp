#pragma once
// Settings of the organisation that learners are told of. Every change stays, with who made it.

#include "base/instant.hpp"
#include "progress/database.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::progress {

// "on" when managers see how far each person has come; off as long as nobody has changed it.
inline constexpr std::string_view progress_shown = "progress_shown";

struct SettingChange {
  std::string name{};
  std::string value{};
  std::string by{};
  base::Instant at{};

  bool operator==(const SettingChange&) const = default;
};

// Throws Failure. Writing belongs inside a transaction.
class LoggedSettings {
 public:
  explicit LoggedSettings(Database& db) : db_{&db} {}

  // A value that is there already is not a change.
  void set(const SettingChange& change);
  std::optional<SettingChange> last(std::string_view name);
  bool is_on(std::string_view name);
  std::vector<SettingChange> all();  // oldest first

 private:
  Database* db_;
};

}  // namespace behorig::progress
