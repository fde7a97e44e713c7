#pragma once
// The screens. Each draws itself inside the frame (menu, top and bottom bars) and returns what the
// person asks for, if anything.

#include "ui/ui.hpp"
#include "ui/view.hpp"

#include <optional>

namespace behorig::ui {

// Menu, the screen itself, banners and dialogs: the whole window of one frame.
std::optional<Wish> draw_window(Ui& ui, const View& view);

std::optional<Wish> first_start_screen(Ui& ui, const View& view);
std::optional<Wish> who_screen(Ui& ui, const View& view);
std::optional<Wish> course_start_screen(Ui& ui, const View& view);
std::optional<Wish> home_screen(Ui& ui, const View& view);
std::optional<Wish> plan_screen(Ui& ui, const View& view);
std::optional<Wish> page_screen(Ui& ui, const View& view);
std::optional<Wish> module_end_screen(Ui& ui, const View& view);
std::optional<Wish> urgent_screen(Ui& ui, const View& view);
std::optional<Wish> exam_start_screen(Ui& ui, const View& view);
std::optional<Wish> exam_screen(Ui& ui, const View& view);
std::optional<Wish> exam_result_screen(Ui& ui, const View& view);
std::optional<Wish> overview_screen(Ui& ui, const View& view);
std::optional<Wish> issue_screen(Ui& ui, const View& view);
std::optional<Wish> certificate_screen(Ui& ui, const View& view);
std::optional<Wish> settings_screen(Ui& ui, const View& view);
std::optional<Wish> failed_screen(Ui& ui, const View& view);
std::optional<Wish> loading_screen(Ui& ui, const View& view);

// --- shared ---
// The place the screens draw in: right of the menu (below it when narrow). `top` and `bottom` are
// bars of that many pixels at 100 % that do not scroll; 0: none.
struct Layout {
  Rect menu{};
  Rect top{};
  Rect body{};
  Rect bottom{};
};

Layout layout_of(Ui& ui, const View& view, float top, float bottom);
// The id that gets the focus when a screen or page is shown.
std::string panel_name(const View& view);

// One block of a page.
void draw_block(Ui& ui, const course::Course& course, const course::Block& block);

}  // namespace behorig::ui
