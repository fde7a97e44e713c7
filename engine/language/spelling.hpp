#pragma once
// Spelling in one language by Hunspell and the dictionaries of the system. Wraps hunspell.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

class Hunspell;

namespace behorig::language {

class Speller {
 public:
  // Null when no dictionary for the language ("sv", "en") lies in any of the folders.
  static std::unique_ptr<Speller> open(
      std::string_view language,
      const std::vector<std::string>& folders);
  ~Speller();
  Speller(const Speller&) = delete;
  Speller& operator=(const Speller&) = delete;

  // Also true for a compound with hyphens whose parts are all known.
  bool knows(const std::string& word) const;
  // The nearest known word; "" when there is none. Slow: some milliseconds.
  std::string nearest(const std::string& word) const;

 private:
  explicit Speller(std::unique_ptr<Hunspell> hunspell);
  std::unique_ptr<Hunspell> hunspell_;
};

// Where Debian and others keep dictionaries.
std::vector<std::string> dictionary_folders();

// The words of a plain text that can be spelled: no addresses, tags, numbers or parts of them.
std::vector<std::string> spelled_words(std::string_view text);

}  // namespace behorig::language
