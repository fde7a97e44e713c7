#include "export/certificate_page_fonts.hpp"

#include "base/text.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>

namespace behorig::exporting {

namespace {

constexpr int most_other_fonts = 6;

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* thing) const {
    destroy(thing);
  }
};

using OwnedConfig = std::unique_ptr<FcConfig, Destroy<FcConfigDestroy>>;
using OwnedPattern = std::unique_ptr<FcPattern, Destroy<FcPatternDestroy>>;
using OwnedCharacters = std::unique_ptr<FcCharSet, Destroy<FcCharSetDestroy>>;

base::Failed no_inter(const std::vector<std::string>& folders) {
  std::string looked;
  for (const std::string& folder : folders)
    looked += (looked.empty() ? "" : ", ") + folder;
  base::Problem problem;
  problem.code = "U101";
  problem.arguments = {{"font", "Inter"}, {"folders", looked}};
  return base::Failed{std::move(problem)};
}

void remove_covered(std::set<char32_t>& wanted, const FcPattern* font) {
  FcCharSet* covered = nullptr;
  if (FcPatternGetCharSet(font, FC_CHARSET, 0, &covered) != FcResultMatch) return;
  for (auto at = wanted.begin(); at != wanted.end();)
    at = FcCharSetHasChar(covered, *at) != FcFalse ? wanted.erase(at) : std::next(at);
}

void remove_in_file(std::set<char32_t>& wanted, const std::string& file) {
  const std::vector<FcChar8> path(file.begin(), file.end());
  std::vector<FcChar8> name = path;
  name.push_back(0);
  int count = 0;
  const OwnedPattern font{FcFreeTypeQuery(name.data(), 0, nullptr, &count)};
  if (font) remove_covered(wanted, font.get());
}

// The system's best font with at least one of the characters; those it has are taken off the list.
std::string system_font(FcConfig* system, std::set<char32_t>& wanted) {
  const OwnedCharacters characters{FcCharSetCreate()};
  FcCharSetAddChar(characters.get(), *wanted.begin());
  const OwnedPattern pattern{FcPatternCreate()};
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, characters.get());
  FcConfigSubstitute(system, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const OwnedPattern font{FcFontMatch(system, pattern.get(), &result)};
  FcChar8* file = nullptr;
  const std::size_t before = wanted.size();
  if (font) remove_covered(wanted, font.get());
  const bool helps = wanted.size() < before;
  if (!helps || FcPatternGetString(font.get(), FC_FILE, 0, &file) != FcResultMatch) {
    wanted.erase(wanted.begin());  // nobody here has it: it is drawn as a box
    return {};
  }
  std::string path;
  for (; *file != 0; ++file)
    path += static_cast<char>(*file);
  return path;
}

// What a font must have a drawing for. Joiners and variation selectors need none.
std::set<char32_t> drawn_characters(std::string_view text) {
  std::set<char32_t> characters;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    const bool invisible = c < 0x20 || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F);
    if (!invisible) characters.insert(c);
  }
  return characters;
}

}  // namespace

base::Result<std::vector<std::string>> fonts_for(
    std::string_view text,
    const std::vector<std::string>& folders) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  std::error_code ignored;
  for (const std::string& folder : folders) {
    const fs::path regular = fs::path{folder} / "Inter-Regular.otf";
    const fs::path bold = fs::path{folder} / "Inter-Bold.otf";
    if (!fs::is_regular_file(regular, ignored) || !fs::is_regular_file(bold, ignored)) continue;
    files = {regular.string(), bold.string()};
    break;
  }
  if (files.empty()) return no_inter(folders);
  std::set<char32_t> missing = drawn_characters(text);
  remove_in_file(missing, files.front());
  if (missing.empty()) return files;
  const OwnedConfig system{FcInitLoadConfigAndFonts()};
  for (int i = 0; i < most_other_fonts && system && !missing.empty(); ++i) {
    std::string file = system_font(system.get(), missing);
    if (!file.empty()) files.push_back(std::move(file));
  }
  return files;
}

}  // namespace behorig::exporting
