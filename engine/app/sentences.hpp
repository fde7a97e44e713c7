#pragma once
// Where the sentences of a text begin and end, so that each can be read aloud on its own. Knows the
// abbreviations of Swedish and English official prose: "t.ex.", "2 kap. 1 §", "No. 3".

#include <cstddef>
#include <string_view>
#include <vector>

namespace behorig::app {

// Bytes of the text, without the space around.
struct Sentence {
  std::size_t first{0};
  std::size_t last{0};
  bool operator==(const Sentence&) const = default;
};

// In order. A line break always ends one. The language is "sv" or "en".
std::vector<Sentence> sentences_of(std::string_view text, std::string_view language);

}  // namespace behorig::app
