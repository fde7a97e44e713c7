#include "app/assets.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace behorig::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* default_course = "courses/sociala-medier";

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

void add_texts(const fs::path& file, std::map<std::string, std::string, std::less<>>& texts) {
  std::ifstream in{file, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  base::Problems problems;
  const std::optional<base::Json> json = base::parse_json(bytes, file.string(), problems);
  if (!json || json->object() == nullptr) return;
  const std::string subject = file.stem().string();
  const std::string prefix = subject == "problems" ? "" : subject + ".";
  for (const base::Member& member : *json->object())
    if (member.value.text() != nullptr) texts.emplace(prefix + member.key, *member.value.text());
}

}  // namespace

std::vector<std::string> font_folders(const std::string& assets) {
  const fs::path path = fs::path{assets} / "fonts.json";
  std::ifstream in{path, std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{in}, {}};
  base::Problems ignored;
  const auto json = base::parse_json(bytes, path.string(), ignored);
  if (!json) return {};
  return base::Reader{*json, path.string(), "", ignored}.texts("folders");
}

std::vector<std::string> places_looked_in(const std::string& executable) {
  std::vector<std::string> places{SOURCE_FOLDER};
  const fs::path program{executable};
  places.push_back(program.parent_path().string());
  places.push_back((program.parent_path() / "../share/behorig").lexically_normal().string());
  const char* folders = std::getenv("XDG_DATA_DIRS");
  const std::string_view listed =
      folders != nullptr && *folders != '\0' ? folders : "/usr/local/share:/usr/share";
  for (const std::string& folder : base::split(listed, ':'))
    if (!folder.empty()) places.push_back(folder + "/behorig");
  return places;
}

std::optional<Installation> find_installation(const std::string& executable) {
  for (const std::string& place : places_looked_in(executable)) {
    const fs::path root{place};
    if (is_folder(root / "assets" / "strings"))
      return Installation{(root / "assets").string(), (root / default_course).string()};
  }
  return {};
}

base::Strings load_strings(const std::string& assets, std::string_view language) {
  std::map<std::string, std::string, std::less<>> texts;
  std::error_code error;
  const fs::path folder = fs::path{assets} / "strings" / language;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, error})
    if (entry.path().extension() == ".json") add_texts(entry.path(), texts);
  return {std::string{language}, std::move(texts)};
}

}  // namespace behorig::app
