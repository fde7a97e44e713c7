#pragma once
// What the program remembers between starts beside the database: where the window was, how things
// looked, who learned last. A small JSON file; a missing or broken one gives the defaults.

#include "app/window.hpp"
#include "base/result.hpp"
#include "ui/view.hpp"

#include <map>
#include <string>
#include <string_view>

namespace behorig::app {

struct Settings {
  ui::Look look{};
  std::string person{};
  // By person, what she has chosen herself; the rest follows this computer.
  std::map<std::string, ui::Chosen> chosen{};
  ui::ReadingSpeed reading_speed{ui::ReadingSpeed::normal};
  WindowPlace window{};

  bool operator==(const Settings&) const = default;
};

// "settings.json" beside the database.
std::string settings_path(const std::string& database);
Settings read_settings(const std::string& path);
// As write_private_file.
base::Result<bool> write_settings(const std::string& path, const Settings& settings);

// For the user alone (0600). Written beside and moved into place, so that a crash leaves the old
// one. S104 when it cannot be written, S105 when there is no room.
base::Result<bool> write_private_file(const std::string& path, std::string_view bytes);

base::Json look_to_json(const ui::Look& look);
ui::Look look_from_json(const base::Json& json);

}  // namespace behorig::app
