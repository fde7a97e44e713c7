#include "app/settings.hpp"

#include "app/desktop_wishes.hpp"
#include "base/json.hpp"
#include "progress/files.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace behorig::app {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> languages{"sv", "en"};
constexpr std::array<std::string_view, 3> themes{"light", "dark", "contrast"};
constexpr std::array<std::string_view, 3> speeds{"slow", "normal", "fast"};
constexpr std::size_t most_bytes = 64U << 10U;
constexpr int most_pixels = 32768;

int side(base::Reader& reader, std::string_view key) {
  return static_cast<int>(
      std::clamp<std::int64_t>(reader.integer_or(key, 0), -most_pixels, most_pixels));
}

base::Json chosen_to_json(const ui::Chosen& chosen) {
  base::Writer writer;
  writer.boolean("text_size", chosen.text_size);
  writer.boolean("theme", chosen.theme);
  writer.boolean("motion", chosen.motion);
  return writer.take();
}

ui::Chosen chosen_from_json(const base::Json& json) {
  base::Problems ignored;
  base::Reader reader{json, "", "", ignored};
  return {
      reader.boolean_or("text_size", false),
      reader.boolean_or("theme", false),
      reader.boolean_or("motion", false)};
}

}  // namespace

std::string settings_path(const std::string& database) {
  return (fs::path{database}.parent_path() / "settings.json").string();
}

base::Json look_to_json(const ui::Look& look) {
  base::Writer writer;
  writer.text("language", look.language);
  writer.integer("text_percent", look.text_percent);
  writer.text("theme", look.theme);
  writer.boolean("reduced_motion", look.reduced_motion);
  writer.boolean("shortcuts", look.shortcuts);
  writer.value("chosen", chosen_to_json(look.chosen));
  return writer.take();
}

ui::Look look_from_json(const base::Json& json) {
  base::Problems ignored;  // a broken value gives its default
  base::Reader reader{json, "", "", ignored};
  ui::Look look;
  look.language = reader.word_or("language", languages, look.language);
  look.text_percent =
      static_cast<int>(std::clamp<std::int64_t>(reader.integer_or("text_percent", 100), 100, 200));
  look.theme = reader.word_or("theme", themes, look.theme);
  look.reduced_motion = reader.boolean_or("reduced_motion", false);
  look.shortcuts = reader.boolean_or("shortcuts", true);
  const base::Json* chosen = reader.raw("chosen");
  look.chosen = chosen != nullptr ? chosen_from_json(*chosen) : choices_in(look);
  return look;
}

Settings read_settings(const std::string& path) {
  Settings settings;
  std::error_code error;
  if (!fs::is_regular_file(path, error) || fs::file_size(path, error) > most_bytes) return settings;
  std::ifstream file{path, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  base::Problems ignored;
  const auto json = base::parse_json(bytes, path, ignored);
  if (!json || json->object() == nullptr) return settings;
  base::Reader reader{*json, path, "", ignored};
  if (const base::Json* look = reader.raw("look")) settings.look = look_from_json(*look);
  settings.person = reader.text_or("person", "");
  const std::string speed = reader.word_or("reading_speed", speeds, "normal");
  settings.reading_speed = static_cast<ui::ReadingSpeed>(
      std::ranges::find(speeds, std::string_view{speed}) - speeds.begin());
  const base::Json* chosen = reader.raw("chosen");
  if (chosen != nullptr && chosen->object() != nullptr)
    for (const base::Member& person : *chosen->object())
      settings.chosen[person.key] = chosen_from_json(person.value);
  base::Reader window = reader.object("window");
  settings.window = {
      side(window, "x"),
      side(window, "y"),
      std::max(0, side(window, "width")),
      std::max(0, side(window, "height")),
      window.boolean_or("maximized", false)};
  return settings;
}

base::Result<bool> write_settings(const std::string& path, const Settings& settings) {
  base::Writer window;
  window.integer("x", settings.window.x);
  window.integer("y", settings.window.y);
  window.integer("width", settings.window.width);
  window.integer("height", settings.window.height);
  window.boolean("maximized", settings.window.maximized);
  base::Writer writer;
  writer.value("look", look_to_json(settings.look));
  writer.text("person", settings.person);
  writer.text(
      "reading_speed",
      std::string{speeds[static_cast<std::size_t>(settings.reading_speed)]});
  base::Writer chosen;
  for (const auto& [person, choice] : settings.chosen)
    chosen.value(person, chosen_to_json(choice));
  writer.object("chosen", std::move(chosen));
  writer.object("window", std::move(window));
  return write_private_file(path, base::canonical_text(writer.take()) + '\n');
}

base::Result<bool> write_private_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = path + ".new";
  std::error_code error;
  fs::remove(fresh, error);  // of a write that was cut short
  const auto failed = [&](std::string code) {
    fs::remove(fresh, error);
    return base::Failed{{std::move(code), base::Severity::error, {}, {{"path", path}}}};
  };
  switch (progress::make_private_file(fresh)) {
    case progress::MadeFile::made:
      break;
    case progress::MadeFile::no_room:
      return failed("S105");
    case progress::MadeFile::existed:
    case progress::MadeFile::not_allowed:
    case progress::MadeFile::failed:
      return failed("S104");
  }
  std::ofstream file{fresh, std::ios::binary};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return failed(errno == ENOSPC || errno == EDQUOT ? "S105" : "S104");
  fs::rename(fresh, path, error);
  if (error) return failed("S104");
  return true;
}

}  // namespace behorig::app
