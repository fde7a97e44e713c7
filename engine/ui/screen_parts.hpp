#pragma once
// Pieces that several screens share. For the screens only.

#include "ui/screens.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::ui {

// Remembers the first wish of a frame.
void keep(std::optional<Wish>& wish, std::optional<Wish> other);

// Room beside and above what stands in a screen, logical pixels at 100 %.
float side_padding(const Ui& ui);
float top_padding(const Ui& ui);
// The part of a screen that scrolls; each screen and page has its own.
Scope body_region(Ui& ui, const View& view, const Rect& place);
// Likewise, with its column in the middle: at most so wide, logical pixels at 100 %.
Scope middle_region(Ui& ui, const View& view, const Rect& place, float most);
// Width of the column to draw in, real pixels: never wider than `most` at 100 %.
float column_width(const Ui& ui, float most);

// Enter on the screen's panel, or with the keyboard nowhere. Asked within the panel.
bool enter_on_panel(Ui& ui, Id panel);
// Gives the panel the keyboard without scrolling to its top.
void rest_focus(Ui& ui, Id panel);

// What stands in the container that is open now is in the course's language, which need not be the
// interface's.
void speaks(Ui& ui, const course::Course& course);

std::string percent(const Ui& ui, double share);
// "3 Tryckfrihet och allmän handling".
std::string numbered(const course::Course& course, std::string_view module);
const learning::ModuleStanding* standing_of(const View& view, std::string_view module);
std::string status_word(const Ui& ui, learning::ModuleStatus status);
Tone status_tone(learning::ModuleStatus status);
std::string form_value(const View& view, std::string_view field);

struct Pick {
  std::string id{};
  std::string label{};
  bool chosen{false};
};

// One of a few, side by side under a label; the id of the one chosen in this frame, or nothing.
std::string
pick_one(Ui& ui, std::string_view id, std::string_view label, const std::vector<Pick>& picks);
std::optional<Wish> pick_language(Ui& ui, const View& view);
std::optional<Wish> pick_text_size(Ui& ui, const View& view);
std::optional<Wish> pick_theme(Ui& ui, const View& view);
// Whether text size, theme and motion are the computer's.
std::optional<Wish> pick_following(Ui& ui, const View& view);
std::optional<Wish> pick_reading_speed(Ui& ui, const View& view);
// Reduced motion and single-key shortcuts.
std::optional<Wish> pick_behaviour(Ui& ui, const View& view);

// A mark, then words beside it: "•", "3.", a tick.
void marked_line(
    Ui& ui,
    std::string_view id,
    std::string_view mark,
    std::string_view markdown,
    const TextSpec& spec = {});

// What starts, pauses and ends reading aloud, in the row that is open; and how wide that is. On a
// narrow screen only what starts and ends it.
std::optional<Wish> draw_listen(Ui& ui, const View& view);
float listen_width(Ui& ui, const View& view, float gap);

// The new PIN was not taken; said beside its fields.
bool is_about_new_pin(std::string_view notice);

// Every module with status, progress and minutes; a row opens its module.
std::optional<Wish> draw_module_table(Ui& ui, const View& view);

// --- the frame (frame.cpp, dialogs.cpp) ---
bool has_menu(const View& view);
std::optional<Wish> draw_menu(Ui& ui, const View& view, const Rect& place);
float top_menu_height(Ui& ui, const View& view);
std::optional<Wish> draw_messages(Ui& ui, const View& view, const Rect& place);
float messages_height(Ui& ui, const View& view, float width);
std::optional<Wish> draw_dialog(Ui& ui, const View& view);
// What a source is, to read, copy and open; inside the dialog (source_dialog.cpp).
std::optional<Wish> draw_source(Ui& ui, const View& view, const course::Source& source);
// The source that a link "source:ID" leads to, or null.
const course::Source* source_of(const View& view, std::string_view link);

}  // namespace behorig::ui
