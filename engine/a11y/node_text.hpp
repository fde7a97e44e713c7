#pragma once
// A node's text as assistive technology reads it: by character, word, sentence and line, with where
// that stands. Offsets count code points, as AT-SPI does.

#include "a11y/snapshot.hpp"

#include <string>
#include <string_view>

namespace behorig::a11y {

enum class Grain : std::uint8_t { character, word, sentence, line, paragraph };

// Part of a text; start and end are both 0 and the text is empty when there is none.
struct Piece {
  std::string text{};
  int start{0};
  int end{0};

  bool operator==(const Piece&) const = default;
};

// Whether it is read as running text rather than by its name alone.
bool has_text(const Node& node);
// The text that is read: of a field what stands in it, else the text, else the name.
std::string_view text_of(const Node& node);
int length_of(std::string_view text);
// From one offset up to another; a negative end is the text's.
std::string text_between(std::string_view text, int start, int end);

// The first code point; 0 of an empty text.
char32_t code_point(std::string_view text);

// The piece that the offset is in; lines as they are drawn where that is known.
Piece piece_at(const Node& node, int offset, Grain grain);
Piece piece_before(const Node& node, int offset, Grain grain);
Piece piece_after(const Node& node, int offset, Grain grain);

// The box around a part of the text, in the tree's coordinates: exact by line, and within a line by
// its share of the characters. The node's own box where lines are not known.
semantics::Rect box_of(const Node& node, int start, int end);
// The character at a point; −1 outside the text.
int offset_at(const Node& node, float x, float y);

// The one place where two texts differ.
struct TextChange {
  int start{0};
  std::string removed{};
  std::string added{};
};

TextChange text_change(std::string_view before, std::string_view now);

}  // namespace behorig::a11y
