#include "a11y/node_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace behorig::a11y {
namespace {

using semantics::Rect;
using semantics::Role;
using semantics::TextPiece;

// Where each code point begins, and last where the text ends.
std::vector<std::size_t> starts_of(std::string_view text) {
  std::vector<std::size_t> starts;
  std::size_t at = 0;
  while (at < text.size()) {
    starts.push_back(at);
    base::next_code_point(text, at);
  }
  starts.push_back(text.size());
  return starts;
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t';
}

// Whether a piece of this grain ends after the byte at `at`.
bool ends_after(std::string_view text, std::size_t at, Grain grain) {
  const bool last = at + 1 == text.size();
  switch (grain) {
    case Grain::character:
      return true;
    case Grain::word:
      return is_space(text[at]) && (last || !is_space(text[at + 1]));
    case Grain::sentence:
      return text[at] == '\n' ||
             (is_space(text[at]) && at > 0 &&
              std::string_view{".?!"}.find(text[at - 1]) != std::string_view::npos);
    case Grain::line:
    case Grain::paragraph:
      return text[at] == '\n';
  }
  return false;
}

// Offsets where pieces begin, and last the text's length.
std::vector<int> borders_of(const Node& node, Grain grain) {
  const std::string_view text = text_of(node);
  const auto starts = starts_of(text);
  const int length = static_cast<int>(starts.size()) - 1;
  std::vector<int> borders{0};
  if (grain == Grain::line && !node.pieces.empty()) {
    float y = node.pieces.front().box.y;
    for (const TextPiece& piece : node.pieces) {
      if (piece.box.y > y + 1) borders.push_back(piece.start);
      y = std::max(y, piece.box.y);
    }
  } else {
    for (int i = 0; i + 1 < length; ++i)
      if (ends_after(text, starts[static_cast<std::size_t>(i) + 1] - 1, grain))
        borders.push_back(i + 1);
  }
  if (borders.back() < length) borders.push_back(length);
  return borders;
}

Piece piece_from(const Node& node, const std::vector<int>& borders, std::ptrdiff_t index) {
  if (index < 0 || index + 1 >= static_cast<std::ptrdiff_t>(borders.size())) return {};
  const int start = borders[static_cast<std::size_t>(index)];
  const int end = borders[static_cast<std::size_t>(index) + 1];
  return {text_between(text_of(node), start, end), start, end};
}

std::ptrdiff_t index_at(const std::vector<int>& borders, int offset) {
  if (offset < 0 || offset > borders.back()) return -2;
  return std::upper_bound(borders.begin(), borders.end(), offset) - borders.begin() - 1;
}

Rect around(const Rect& one, const Rect& other) {
  const float x = std::min(one.x, other.x);
  const float y = std::min(one.y, other.y);
  return {
      x,
      y,
      std::max(one.right(), other.right()) - x,
      std::max(one.bottom(), other.bottom()) - y};
}

float x_in(const TextPiece& piece, int offset) {
  const int length = std::max(1, piece.end - piece.start);
  const auto share = static_cast<float>(offset - piece.start) / static_cast<float>(length);
  return piece.box.x + piece.box.width * std::clamp(share, 0.0F, 1.0F);
}

}  // namespace

bool has_text(const Node& node) {
  // A heading's text is that of the words in it.
  return node.role == Role::paragraph || node.role == Role::text_field ||
         node.role == Role::status || (node.role == Role::heading && node.children.empty());
}

std::string_view text_of(const Node& node) {
  return node.text.empty() && node.role != Role::text_field ? node.name : node.text;
}

int length_of(std::string_view text) {
  return static_cast<int>(starts_of(text).size()) - 1;
}

std::string text_between(std::string_view text, int start, int end) {
  const auto starts = starts_of(text);
  const int length = static_cast<int>(starts.size()) - 1;
  const int last = end < 0 ? length : std::min(end, length);
  const int first = std::clamp(start, 0, length);
  if (first >= last) return {};
  const std::size_t from = starts[static_cast<std::size_t>(first)];
  return std::string{text.substr(from, starts[static_cast<std::size_t>(last)] - from)};
}

char32_t code_point(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? 0 : base::next_code_point(text, at);
}

Piece piece_at(const Node& node, int offset, Grain grain) {
  const auto borders = borders_of(node, grain);
  auto index = index_at(borders, offset);
  // A caret after the last character is still on the last line.
  const bool at_end = offset == borders.back() && borders.size() > 1;
  if (at_end && (grain == Grain::line || grain == Grain::paragraph)) --index;
  return piece_from(node, borders, index);
}

Piece piece_before(const Node& node, int offset, Grain grain) {
  const auto borders = borders_of(node, grain);
  return piece_from(node, borders, index_at(borders, offset) - 1);
}

Piece piece_after(const Node& node, int offset, Grain grain) {
  const auto borders = borders_of(node, grain);
  const auto index = index_at(borders, offset);
  return index < 0 ? Piece{} : piece_from(node, borders, index + 1);
}

Rect box_of(const Node& node, int start, int end) {
  const int last = end < 0 ? length_of(text_of(node)) : end;
  Rect box{};
  bool found = false;
  for (const TextPiece& piece : node.pieces) {
    if (piece.end <= start || piece.start >= std::max(last, start + 1)) continue;
    const float left = x_in(piece, start);
    const Rect part{left, piece.box.y, x_in(piece, last) - left, piece.box.height};
    box = found ? around(box, part) : part;
    found = true;
  }
  return found ? box : node.box;
}

int offset_at(const Node& node, float x, float y) {
  for (const TextPiece& piece : node.pieces) {
    const Rect& box = piece.box;
    if (x < box.x || x >= box.right() || y < box.y || y >= box.bottom()) continue;
    const float share = (x - box.x) / box.width;
    return piece.start + static_cast<int>(share * static_cast<float>(piece.end - piece.start));
  }
  return -1;
}

TextChange text_change(std::string_view before, std::string_view now) {
  const auto old_starts = starts_of(before);
  const auto new_starts = starts_of(now);
  const auto shorter = std::min(old_starts.size(), new_starts.size()) - 1;
  const auto same = [&](std::size_t old_index, std::size_t new_index) {
    const auto one =
        before.substr(old_starts[old_index], old_starts[old_index + 1] - old_starts[old_index]);
    const auto other =
        now.substr(new_starts[new_index], new_starts[new_index + 1] - new_starts[new_index]);
    return one == other;
  };
  std::size_t front = 0;
  while (front < shorter && same(front, front))
    ++front;
  std::size_t back = 0;
  while (back < shorter - front && same(old_starts.size() - 2 - back, new_starts.size() - 2 - back))
    ++back;
  const std::size_t old_end = old_starts[old_starts.size() - 1 - back];
  const std::size_t new_end = new_starts[new_starts.size() - 1 - back];
  return {
      static_cast<int>(front),
      std::string{before.substr(old_starts[front], old_end - old_starts[front])},
      std::string{now.substr(new_starts[front], new_end - new_starts[front])}};
}

}  // namespace behorig::a11y
