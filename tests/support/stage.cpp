#include "support/stage.hpp"

#include "base/json.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace behorig::test {
namespace {

namespace fs = std::filesystem;

const fs::path assets = fs::path{SOURCE_FOLDER} / "assets";

// Made once for each zoom: a test looks at many stages.
std::shared_ptr<ui::Fonts> fonts_at(float zoom, const base::Strings& strings) {
  static std::map<float, std::shared_ptr<ui::Fonts>> made;
  if (const auto found = made.find(zoom); found != made.end()) return found->second;
  ui::FontPlan plan;
  plan.scale = zoom;
  plan.font_folders = {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto"};
  for (const char32_t emoji : {U'\U0001F615', U'\U0001F600', U'\U0001F64F', U'\u2764'})
    plan.characters.insert(emoji);
  auto fonts = ui::Fonts::build(plan);
  if (!fonts) throw std::runtime_error{base::sentence(strings, fonts.error())};
  return made[zoom] = std::move(*fonts);
}

std::shared_ptr<const ui::Hyphenation> hyphenation_in(const std::string& language) {
  static std::map<std::string, std::shared_ptr<const ui::Hyphenation>> read;
  auto& found = read[language];
  if (!found) found = ui::Hyphenation::load(language);
  return found;
}

}  // namespace

base::Strings strings_in(const std::string& language) {
  std::map<std::string, std::string, std::less<>> texts;
  for (const auto& entry : fs::directory_iterator{assets / "strings" / language}) {
    const std::string subject = entry.path().stem();
    base::Problems problems;
    const auto json = base::parse_json(read_file(entry.path()), entry.path(), problems);
    if (!json || json->object() == nullptr)
      throw std::runtime_error{"not readable: " + entry.path().string()};
    for (const auto& member : *json->object())
      texts[subject == "problems" ? member.key : subject + "." + member.key] = *member.value.text();
  }
  return {language, std::move(texts)};
}

ui::Theme theme_called(const std::string& id) {
  const auto path = assets / "themes" / (id + ".json");
  base::Problems problems;
  const auto json = base::parse_json(read_file(path), path, problems);
  if (!json) throw std::runtime_error{"not readable: " + path.string()};
  return ui::read_theme(*json, path, problems);
}

Stage::Stage(std::function<void(ui::Ui&)> view, const StageSetting& setting)
    : view_{std::move(view)},
      setting_{setting},
      strings_{strings_in(setting.language)},
      theme_{theme_called(setting.theme)},
      fonts_{fonts_at(setting.zoom, strings_)},
      // Pictures are there at once, with a size but no pixels.
      images_{[this](const std::string& path) { images_.loaded(path, nullptr, 1200, 800); }},
      ui_{semantics_},
      visitor_{
          semantics_,
          [this](const ui::FrameInput& input) { frame(input); },
          setting.width,
          setting.height} {
  if (setting.one_tone) {
    theme_.ok = theme_.warn = theme_.bad = theme_.ink;
    theme_.ok_soft = theme_.warn_soft = theme_.bad_soft = theme_.surface;
    theme_.ok_line = theme_.warn_line = theme_.bad_line = theme_.line;
  }
  if (setting.hyphens)
    ui_.layouts().set_hyphenation(setting.language, hyphenation_in(setting.language));
  visitor_.settle();
}

void Stage::set_language(const std::string& language) {
  strings_ = strings_in(language);
  visitor_.settle();
}

void Stage::set_zoom(float zoom) {
  setting_.zoom = zoom;
  fonts_ = fonts_at(zoom, strings_);
  visitor_.settle();
}

void Stage::set_spoken(const ui::Spoken& spoken) {
  spoken_ = spoken;
  visitor_.settle();
}

void Stage::frame(const ui::FrameInput& input) {
  ui::Resources resources;
  resources.fonts = fonts_.get();
  resources.images = &images_;
  resources.strings = &strings_;
  resources.theme = &theme_;
  resources.zoom = setting_.zoom;
  resources.shortcuts = setting_.shortcuts;
  resources.spoken = spoken_;
  resources.clipboard = [this] { return clipboard_; };
  resources.set_clipboard = [this](const std::string& text) { clipboard_ = text; };
  ui_.begin(input, resources, "Behörig");
  view_(ui_);
  ui_.end();
}

}  // namespace behorig::test
