#pragma once
// What the exam's screens share with each other and with my page: the one next step, lines that
// lead to pages, the overview of the items. For the screens only.

#include "ui/screen_parts.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace behorig::ui {

// What is in the way of the exam, or that nothing is, and the one obvious next step.
struct ExamStep {
  std::string title{};
  std::string why{};
  std::string label{};  // of the button; the wish is what it does
  Wish wish{};
};

// `view.exam.standing` is there.
ExamStep exam_step(const Ui& ui, const View& view);
// As a card, with what is left as a list unless the screen tells that elsewhere.
std::optional<Wish> draw_exam_step(Ui& ui, const View& view, bool enter, bool with_list);
// Neither ground nor outline: lines that stand near each other.
inline constexpr CardStyle exam_lines{.padding_x = 0, .padding_y = 0, .bare = true, .gap = 4};
// Modules by name, a line each.
void draw_module_names(
    Ui& ui,
    const course::Course& course,
    std::string_view name,
    const std::vector<std::string>& modules);

// The title of an ExamRules group, or of the scenario's own.
std::string exam_group_title(const Ui& ui, const course::Course& course, std::string_view group);
// "62 minuter kvar".
std::string exam_time_left(const Ui& ui, int minutes);
// Where a page to read again is; nothing when the course no longer has it.
std::optional<OpenPage> place_of(const course::Course& course, const learning::ToRead& read);
const std::string& title_of_page(
    const course::Course& course,
    const learning::ToRead& read);  // empty when gone

bool exam_under_way(const View& view);  // also while paused
bool exam_paused(const View& view);
// The exam, or what follows on it, is what to do next; before that and after it the modules are.
bool exam_is_next(const View& view);
bool is_certified(const View& view);

// The way to access, as a card on my page; its width at 100 %, and its height in that, real pixels.
inline constexpr float home_access_width = 312;
std::optional<Wish> draw_home_access(Ui& ui, const View& view);
float home_access_height(Ui& ui, const View& view);

// The exam's items as numbered squares, and the way to hand in; folded: only while it is open.
std::optional<Wish> draw_exam_overview(Ui& ui, const View& view, bool folded);
// The button that opens it and folds it away; its width in real pixels.
std::optional<Wish> draw_exam_fold(Ui& ui, const View& view);
float exam_fold_width(Ui& ui, const View& view);
// What the dialog "hand-in" says and asks.
std::optional<Wish> draw_hand_in(Ui& ui, const View& view);
// Every item has an answer and none is marked.
bool nothing_open(const View& view);

}  // namespace behorig::ui
