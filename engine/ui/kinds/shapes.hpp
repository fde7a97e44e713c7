#pragma once
// Small shapes and places that several exercise views draw and count with.

#include "course/grade.hpp"
#include "ui/ui.hpp"

#include <string_view>
#include <vector>

namespace behorig::ui {

// A tick, a cross, a ring or a dot: how something turned out, without colour.
void draw_sign(Ui& ui, const Rect& place, course::Verdict verdict);
// Six dots that say "take hold here".
void draw_grip(Ui& ui, const Rect& place, Color color);
// An arrow head that points up or down, in the middle of `place`.
void draw_chevron(Ui& ui, const Rect& place, bool up, Color color);
void draw_dashed(Ui& ui, const Rect& place, Color color, float thickness);
// A number in the middle of a small square.
void draw_number(Ui& ui, const Rect& place, std::size_t number, Color color);
// The word at the right end of a card.
void draw_badge(Ui& ui, const Rect& place, std::string_view badge, Tone tone);
Rect grown(const Rect& place, float by);
Rect moved(const Rect& place, float x, float y);
bool contains(const Rect& place, float x, float y);

// Where the thing at `at` of a list would stand after it was dragged down by `moved_y`: below all
// whose middle it has passed.
std::size_t drop_position(const std::vector<Rect>& places, std::size_t at, float moved_y);
// Where the things of a list stand while the one at `from` hovers over position `to`; its own is
// the gap that the others make.
std::vector<Rect>
places_around(const std::vector<Rect>& places, std::size_t from, std::size_t to, float gap);

}  // namespace behorig::ui
