#include "language/spelling.hpp"

#include "base/text.hpp"

#include <hunspell/hunspell.hxx>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace behorig::language {

namespace {

namespace fs = std::filesystem;

// Longer "words" are not words, and Hunspell need not see them.
constexpr std::size_t most_bytes = 80;

std::vector<std::string_view> file_names(std::string_view language) {
  if (language == "sv") return {"sv_SE"};
  if (language == "en") return {"en_GB", "en_US"};
  return {};
}

bool is_space(char32_t point) {
  return point == U' ' || point == U'\n' || point == U'\t' || point == U'\u00A0' || point == U'–' ||
         point == U'—' || point == U'…';
}

// What stands between spaces, without the signs around it; "" when it is no word to spell.
std::string bare(std::string_view token) {
  std::size_t first = token.size();
  std::size_t last = 0;
  for (std::size_t at = 0; at < token.size();) {
    const std::size_t before = at;
    const char32_t point = base::next_code_point(token, at);
    if (point == U'@' || point == U'#' || point == U'_' || (point >= U'0' && point <= U'9'))
      return {};
    if (!base::is_letter(point)) continue;
    first = std::min(first, before);
    last = at;
  }
  return first < last ? std::string{token.substr(first, last - first)} : std::string{};
}

// Signs that divide words written together, such as och/eller; a full stop means an address.
bool divides(char32_t point) {
  return point == U'/' || point == U'(' || point == U')' || point == U'→' || point == U'=' ||
         point == U'+';
}

void add_words(std::string_view token, std::vector<std::string>& words) {
  const std::string word = bare(token);
  if (word.empty() || word.size() > most_bytes) return;
  if (word.find('.') != std::string::npos || word.find(':') != std::string::npos) return;
  std::string part;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t before = at;
    const char32_t point = base::next_code_point(word, at);
    if (!divides(point)) {
      part.append(word, before, at - before);
      continue;
    }
    if (!part.empty()) words.push_back(std::exchange(part, {}));
  }
  if (!part.empty()) words.push_back(std::move(part));
}

}  // namespace

Speller::Speller(std::unique_ptr<Hunspell> hunspell) : hunspell_{std::move(hunspell)} {}

Speller::~Speller() = default;

std::unique_ptr<Speller> Speller::open(
    std::string_view language,
    const std::vector<std::string>& folders) {
  for (const std::string& folder : folders)
    for (const std::string_view name : file_names(language)) {
      const std::string path = folder + "/" + std::string{name};
      std::error_code ignored;
      if (!fs::is_regular_file(path + ".aff", ignored) ||
          !fs::is_regular_file(path + ".dic", ignored))
        continue;
      auto hunspell = std::make_unique<Hunspell>((path + ".aff").c_str(), (path + ".dic").c_str());
      if (hunspell->get_dict_encoding() != "UTF-8") continue;
      return std::unique_ptr<Speller>{new Speller{std::move(hunspell)}};
    }
  return nullptr;
}

bool Speller::knows(const std::string& word) const {
  if (word.empty() || hunspell_->spell(word)) return true;
  const std::vector<std::string> parts = base::split(word, '-');
  return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
           return part.empty() || hunspell_->spell(part);
         });
}

std::string Speller::nearest(const std::string& word) const {
  const std::vector<std::string> near = hunspell_->suggest(word);
  return near.empty() ? std::string{} : near.front();
}

std::vector<std::string> dictionary_folders() {
  return {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"};
}

std::vector<std::string> spelled_words(std::string_view text) {
  std::vector<std::string> words;
  std::size_t began = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (!is_space(base::next_code_point(text, at))) continue;
    add_words(text.substr(began, before - began), words);
    began = at;
  }
  add_words(text.substr(began), words);
  return words;
}

}  // namespace behorig::language
