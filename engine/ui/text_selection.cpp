#include "ui/text_selection.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace behorig::ui {
namespace {

bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::size_t before(std::string_view text, std::size_t at) {
  if (at > 0) --at;
  while (at > 0 && !begins_character(text, at))
    --at;
  return at;
}

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && base::is_letter(base::next_code_point(text, at));
}

float distance(const semantics::Rect& place, float x, float y) {
  const float across = std::max({place.x - x, x - place.right(), 0.0F});
  const float down = std::max({place.y - y, y - place.bottom(), 0.0F});
  return std::hypot(across, down);
}

std::size_t byte_in(TextLayouts& layouts, const TextRun& run, float x) {
  if (run.emoji != nullptr) return x < run.width / 2 ? 0 : run.text.size();
  std::size_t at = 0;
  float left = 0;
  while (at < run.text.size()) {
    std::size_t next = at;
    base::next_code_point(run.text, next);
    const float right = layouts.measure(std::string_view{run.text}.substr(0, next), run.style);
    if (x < (left + right) / 2) return at;
    at = next;
    left = right;
  }
  return at;
}

}  // namespace

std::size_t byte_at(TextLayouts& layouts, const TextLayout& layout, float x, float y) {
  const TextRun* nearest = nullptr;
  auto least = std::tuple{std::numeric_limits<float>::max(), 0.0F};
  for (const TextRun& run : layout.runs) {
    const semantics::Rect box{run.x, run.y, run.width, layout.line_height};
    // First the line, then what stands in it.
    const std::tuple far{
        std::max({box.y - y, y - box.bottom(), 0.0F}),
        std::max({box.x - x, x - box.right(), 0.0F})};
    if (nearest != nullptr && far >= least) continue;
    nearest = &run;
    least = far;
  }
  return nearest == nullptr ? 0 : nearest->start + byte_in(layouts, *nearest, x - nearest->x);
}

std::vector<TextPart>
parts_of(TextLayouts& layouts, const TextLayout& layout, std::size_t first, std::size_t last) {
  std::vector<TextPart> parts;
  for (const TextRun& run : layout.runs) {
    const std::size_t from = std::max(first, run.start) - run.start;
    const std::size_t end = std::min(last, run.start + run.text.size());
    if (end <= run.start + from) continue;
    const std::string_view text = run.text;
    const std::size_t to = end - run.start;
    const bool whole = run.emoji != nullptr;
    const float left = whole ? 0 : layouts.measure(text.substr(0, from), run.style);
    const float right = whole ? run.width : layouts.measure(text.substr(0, to), run.style);
    parts.push_back(
        {{run.x + left, run.y, right - left, layout.line_height},
         &run,
         text.substr(from, to - from)});
  }
  return parts;
}

std::pair<std::size_t, std::size_t> TextSelection::add(const SelectableText& text) {
  texts_.push_back(text);
  if (empty()) return {0, 0};
  const bool begins = text.id == ends_.first.id;
  const bool ends = text.id == ends_.last.id;
  if (begins) inside_ = true;
  if (!inside_ || text.ground != ground_) return {0, 0};
  if (ends) inside_ = false;
  return {begins ? ends_.first.byte : 0, ends ? ends_.last.byte : text.layout->text.size()};
}

TextSelection::Place TextSelection::place_at(std::size_t text, float x, float y) const {
  const SelectableText& at = texts_[text];
  const std::size_t byte = byte_at(layouts_, *at.layout, x - at.place.x, y - at.place.y);
  return {text, byte, at.id, at.layout->text.size()};
}

TextSelection::Range TextSelection::unit_at(const Place& place) const {
  const std::string_view text = texts_[place.text].layout->text;
  Range range{place, place};
  switch (unit_) {
    case Unit::character:
      break;
    case Unit::word:
      while (range.first.byte > 0 && is_word_at(text, before(text, range.first.byte)))
        range.first.byte = before(text, range.first.byte);
      while (is_word_at(text, range.last.byte))
        base::next_code_point(text, range.last.byte);
      break;
    case Unit::paragraph: {
      const std::size_t break_before =
          place.byte == 0 ? std::string_view::npos : text.rfind('\n', place.byte - 1);
      range.first.byte = break_before == std::string_view::npos ? 0 : break_before + 1;
      range.last.byte = std::min(text.find('\n', place.byte), text.size());
      break;
    }
  }
  return range;
}

void TextSelection::set(const Range& anchor, const Range& pointer) {
  const Range ends{std::min(anchor.first, pointer.first), std::max(anchor.last, pointer.last)};
  if (ends != ends_) ++changes_;
  anchor_ = anchor;
  ends_ = ends;
}

void TextSelection::press(std::size_t text, float x, float y, int clicks, bool extend) {
  const Place place = place_at(text, x, y);
  if (extend && ground_ == texts_[text].ground && anchor_.first.id != 0)
    return set(anchor_, unit_at(place));
  unit_ = clicks >= 3 ? Unit::paragraph : clicks == 2 ? Unit::word : Unit::character;
  ground_ = texts_[text].ground;
  const Range range = unit_at(place);
  set(range, range);
}

void TextSelection::drag(float x, float y) {
  std::size_t nearest = texts_.size();
  float least = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const float far = distance(texts_[i].place, x, y);
    if (texts_[i].ground != ground_ || far >= least) continue;
    nearest = i;
    least = far;
  }
  if (nearest < texts_.size()) set(anchor_, unit_at(place_at(nearest, x, y)));
}

void TextSelection::select_all() {
  const auto in_ground = [&](const SelectableText& text) { return text.ground == ground_; };
  const auto first = std::ranges::find_if(texts_, in_ground);
  if (ground_ == 0 || first == texts_.end()) return;
  auto last = first;
  for (auto at = first; at != texts_.end(); ++at)
    if (in_ground(*at)) last = at;
  const auto place = [&](auto text, std::size_t byte) {
    return Place{
        static_cast<std::size_t>(text - texts_.begin()),
        byte,
        text->id,
        text->layout->text.size()};
  };
  const Range all{place(first, 0), place(last, last->layout->text.size())};
  set(all, all);
}

void TextSelection::clear() {
  if (!empty()) ++changes_;
  anchor_ = ends_ = {};
  ground_ = 0;
}

bool TextSelection::find_again(Place& place) const {
  const auto found = std::ranges::find(texts_, place.id, &SelectableText::id);
  if (found == texts_.end() || found->layout->text.size() != place.size) return false;
  place.text = static_cast<std::size_t>(found - texts_.begin());
  return true;
}

void TextSelection::settle() {
  inside_ = false;
  if (ground_ == 0) return;
  for (Place* place : {&anchor_.first, &anchor_.last, &ends_.first, &ends_.last})
    if (!find_again(*place)) return clear();
}

std::string TextSelection::text() const {
  std::string out;
  if (empty()) return out;
  for (std::size_t i = ends_.first.text; i <= ends_.last.text; ++i) {
    if (texts_[i].ground != ground_) continue;
    const std::string& all = texts_[i].layout->text;
    const std::size_t from = i == ends_.first.text ? ends_.first.byte : 0;
    const std::size_t to = i == ends_.last.text ? ends_.last.byte : all.size();
    if (i != ends_.first.text) out += "\n\n";
    out += all.substr(from, to - from);
  }
  return base::trimmed(out);
}

std::optional<semantics::Rect> TextSelection::last_line() const {
  if (empty()) return {};
  const SelectableText& text = texts_[ends_.last.text];
  const bool alone = ends_.first.text == ends_.last.text;
  const auto parts =
      parts_of(layouts_, *text.layout, alone ? ends_.first.byte : 0, ends_.last.byte);
  if (parts.empty()) return {};
  semantics::Rect box = parts.back().box;
  box.x += text.place.x;
  box.y += text.place.y;
  const bool seen = box.bottom() > text.seen.y && box.bottom() <= text.seen.bottom();
  return seen ? std::optional{box} : std::nullopt;
}

}  // namespace behorig::ui
