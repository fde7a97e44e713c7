#include "ui/hyphenation.hpp"

#include "base/text.hpp"

#include <hyphen.h>

#include <cstdlib>
#include <utility>

namespace behorig::ui {
namespace {

constexpr int least_before = 2;  // letters before a hyphen
constexpr int least_after = 3;   // and after it
constexpr std::size_t shortest_word = 5;
constexpr std::size_t longest_word = 80;
constexpr std::size_t slack = 5;  // bytes that libhyphen wants beyond the word

// The system's name for the patterns of a language.
std::string_view file_of(std::string_view language) {
  if (language == "sv") return "hyph_sv_SE.dic";
  if (language == "en") return "hyph_en_GB.dic";
  return {};
}

bool is_capital(char32_t letter) {
  const bool latin = letter >= U'À' && letter <= U'Þ' && letter != U'×';
  return latin || (letter >= U'A' && letter <= U'Z');
}

bool is_figure(char32_t character) {
  return character >= U'0' && character <= U'9';
}

bool is_of_an_address(char32_t character) {
  return character == U'@' || character == U'/' || character == U'\\' || character == U'_';
}

// A word's letters, without the punctuation around them.
struct Letters {
  std::vector<char32_t> small{};
  std::vector<std::size_t> at{};  // byte of each in the word
};

// Nothing when it is not one plain word.
Letters letters_of(std::string_view word) {
  Letters letters;
  bool ended = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t here = at;
    const char32_t character = base::next_code_point(word, at);
    if (is_figure(character) || is_of_an_address(character)) return {};
    if (!base::is_letter(character)) {
      ended = !letters.small.empty();
      continue;
    }
    if (ended || letters.small.size() == longest_word) return {};
    letters.small.push_back(is_capital(character) ? character + 0x20 : character);
    letters.at.push_back(here);
  }
  if (letters.small.size() < shortest_word) return {};
  return letters;
}

// What libhyphen may change about a word where it is parted. We part only where it changes nothing.
struct Changes {
  char** letters{nullptr};
  int* from{nullptr};
  int* count{nullptr};
  std::size_t size{0};

  Changes() = default;
  Changes(const Changes&) = delete;
  Changes& operator=(const Changes&) = delete;

  ~Changes() {
    if (letters != nullptr)
      for (std::size_t i = 0; i < size; ++i)
        std::free(letters[i]);  // libhyphen allocates so
    std::free(static_cast<void*>(letters));
    std::free(from);
    std::free(count);
  }
};

}  // namespace

struct Hyphenation::Patterns {
  HyphenDict* dictionary{nullptr};
  bool utf8{false};

  Patterns(HyphenDict* owned, bool is_utf8) : dictionary{owned}, utf8{is_utf8} {}

  Patterns(const Patterns&) = delete;
  Patterns& operator=(const Patterns&) = delete;

  ~Patterns() { hnj_hyphen_free(dictionary); }

  // In the patterns' own encoding; empty when they cannot have it.
  std::string encoded(const std::vector<char32_t>& letters) const {
    std::string out;
    for (const char32_t letter : letters) {
      if (utf8)
        base::append_utf8(out, letter);
      else if (letter > 0xFF)
        return {};
      else
        out += static_cast<char>(letter);
    }
    return out;
  }
};

std::unique_ptr<Hyphenation> Hyphenation::load(
    std::string_view language,
    const std::string& folder) {
  const std::string_view file = file_of(language);
  if (file.empty()) return nullptr;
  const std::string path = folder + "/" + std::string{file};
  HyphenDict* const dictionary = hnj_hyphen_load(path.c_str());
  if (dictionary == nullptr) return nullptr;
  const std::string_view encoding = dictionary->cset;
  const bool utf8 = encoding == "UTF-8";
  auto patterns = std::make_unique<Patterns>(dictionary, utf8);
  if (!utf8 && encoding != "ISO8859-1") return nullptr;
  return std::unique_ptr<Hyphenation>{new Hyphenation{std::move(patterns)}};
}

Hyphenation::Hyphenation(std::unique_ptr<Patterns> patterns) : patterns_{std::move(patterns)} {}

Hyphenation::~Hyphenation() = default;

std::vector<std::size_t> Hyphenation::breaks(std::string_view word) const {
  const Letters letters = letters_of(word);
  const std::string encoded = patterns_->encoded(letters.small);
  if (encoded.empty()) return {};
  std::string marks(encoded.size() + slack, '0');
  Changes changes;
  changes.size = encoded.size();
  const int failed = hnj_hyphen_hyphenate3(
      patterns_->dictionary,
      encoded.c_str(),
      static_cast<int>(encoded.size()),
      marks.data(),
      nullptr,
      &changes.letters,
      &changes.from,
      &changes.count,
      least_before,
      least_after,
      least_before,
      least_after);
  if (failed != 0) return {};
  std::vector<std::size_t> breaks;
  // One mark a letter; an odd one allows a hyphen after it.
  for (std::size_t i = 0; i + 1 < letters.at.size(); ++i) {
    const bool changed = changes.letters != nullptr && changes.letters[i] != nullptr;
    if ((static_cast<unsigned char>(marks[i]) & 1U) != 0 && !changed)
      breaks.push_back(letters.at[i + 1]);
  }
  return breaks;
}

}  // namespace behorig::ui
