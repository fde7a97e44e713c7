#pragma once
// Where a long word may be parted at the end of a line, by libhyphen and the patterns of the
// system. Wraps hyphen.h.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::ui {

class Hyphenation {
 public:
  // The patterns for a language ("sv", "en"); null when there are none here. Takes some 25 ms.
  static std::unique_ptr<Hyphenation> load(
      std::string_view language,
      const std::string& folder = "/usr/share/hyphen");
  ~Hyphenation();
  Hyphenation(const Hyphenation&) = delete;
  Hyphenation& operator=(const Hyphenation&) = delete;

  // The bytes before which a word may be parted, in order; punctuation may stand around it. None in
  // what must be read letter by letter: addresses, names of files, figures.
  std::vector<std::size_t> breaks(std::string_view word) const;

 private:
  struct Patterns;
  explicit Hyphenation(std::unique_ptr<Patterns> patterns);

  std::unique_ptr<Patterns> patterns_;
};

}  // namespace behorig::ui
