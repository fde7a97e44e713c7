// What the program has to say above a screen: a problem with its cure, short notices, and that an
// exam is under way.

#include "base/strings.hpp"
#include "ui/exam_parts.hpp"

namespace behorig::ui {
namespace {

constexpr float message_padding = 14;
constexpr float remedy_height = 34;
constexpr float button_gap = 8;
constexpr std::string_view damaged_with_copy = "S107";
constexpr TextSetting bold{TextStyle::small_bold, 1.45F};
constexpr TextSetting plain{TextStyle::small, 1.45F};

// Some screens show the problem or the notice themselves, where it belongs.
bool shows_problem(const View& view) {
  return view.problem && view.screen != Screen::failed;
}

std::string notice_of(const Ui& ui, const View& view) {
  if (view.notice.empty() || view.screen == Screen::first_start) return {};
  if (view.dialog.starts_with(source_scheme)) return {};
  if (view.notice == "start.pin_wrong" || is_about_new_pin(view.notice)) return {};
  if (view.notice == "certificate.verified") return {};
  return ui.strings().text(view.notice, {{"path", form_value(view, "exported")}});
}

// What can be done about it: the name of a text, and the wish.
struct Remedy {
  std::string_view key{};
  Wish wish{};
};

std::vector<Remedy> remedies(const Ui& ui, const View& view) {
  std::vector<Remedy> all;
  const base::Problem& problem = *view.problem;
  // Damage that was met while learning: the copy can be put back on the spot.
  if (problem.code == damaged_with_copy) all.push_back({"failed.restore", RestoreBackup{}});
  if (view.saved == Saved::failed || !view.store_ready)
    all.push_back({"frame.save_again", TryStoreAgain{}});
  const std::string text = problem.code + ": " + base::sentence(ui.strings(), problem) + " " +
                           base::cure(ui.strings(), problem);
  all.push_back({"frame.copy_text", CopyText{text}});
  return all;
}

float side(const Ui& ui) {
  return ui.px(side_padding(ui));
}

float problem_height(Ui& ui, const View& view, float width) {
  if (!shows_problem(view)) return 0;
  const float words = width - 2 * side(ui);
  const float what =
      ui.layouts().plain(base::sentence(ui.strings(), *view.problem), bold, words).height;
  const float cure =
      ui.layouts().plain(base::cure(ui.strings(), *view.problem), plain, words).height;
  float rows = 1;
  float used = 0;
  for (const Remedy& remedy : remedies(ui, view)) {
    const float wide = ui.button_width(ui.text_of(remedy.key), {.small = true});
    if (used > 0 && used + wide > words) {
      ++rows;
      used = 0;
    }
    used += wide + ui.px(button_gap);
  }
  const float buttons = ui.px(rows * (remedy_height + button_gap) - button_gap);
  const float all = what + cure + buttons + ui.px(2 * message_padding + 4 + 10);
  return std::min(all, ui.input().height * 0.4F);
}

float notice_height(Ui& ui, const View& view, float width) {
  const std::string notice = notice_of(ui, view);
  if (notice.empty()) return 0;
  return ui.layouts().plain(notice, bold, width - 2 * side(ui) - ui.px(26)).height + ui.px(20);
}

std::optional<Wish> draw_problem(Ui& ui, const View& view, const Rect& place) {
  std::optional<Wish> wish;
  const std::string what = base::sentence(ui.strings(), *view.problem);
  const std::string cure = base::cure(ui.strings(), *view.problem);
  ui.fill(place, ui.theme().bad_soft);
  ui.fill({place.x, place.y, ui.px(4), place.height}, ui.theme().bad);
  const auto region = ui.region("problem-place", place, side_padding(ui), message_padding, true);
  const auto group = ui.group("problem", ui.text_of("frame.problem"));
  ui.set_gap(4);
  ui.status("what", what, {.style = bold.style, .color = ui.theme().ink, .leading = bold.leading});
  ui.paragraph("cure", cure, {.style = plain.style, .leading = plain.leading});
  ui.space(6);
  const auto row = ui.row(button_gap);
  const std::vector<Remedy> all = remedies(ui, view);
  for (const Remedy& remedy : all) {
    const bool first = &remedy == &all.front() && all.size() > 1;
    const ButtonSpec spec{
        .style = first ? ButtonStyle::primary : ButtonStyle::secondary,
        .small = true};
    if (ui.button(remedy.key, ui.text_of(remedy.key), spec)) wish = remedy.wish;
  }
  return wish;
}

// Said by the exam's clock: no tick beside that.
bool is_about_time(std::string_view notice) {
  return notice == "exam.ten_left" || notice == "exam.two_left";
}

void draw_notice(Ui& ui, const View& view, const Rect& place) {
  const std::string notice = notice_of(ui, view);
  const bool time = is_about_time(view.notice);
  ui.fill(place, time ? ui.theme().warn_soft : ui.theme().brand_soft);
  if (notice.empty()) return ui.status("notice", {});
  ui.fill(
      {place.x, place.bottom() - 1, place.width, 1},
      time ? ui.theme().warn_line : ui.theme().brand_line);
  const auto region = ui.region("notice-strip", place, side_padding(ui), 10, false);
  const auto row = ui.row(8);
  if (!time) {
    const Rect mark = ui.take(ui.px(18), ui.px(20));
    ui.check_mark({mark.x, mark.y + ui.px(1), mark.width, mark.width}, ui.theme().brand);
  }
  ui.status(
      "notice",
      notice,
      {.style = bold.style, .color = ui.theme().ink, .leading = bold.leading});
}

// --- the exam's bar: course, handbook and what is urgent may be used meanwhile

constexpr ButtonSpec back_to_exam{.small = true};

// My page and the exam's start have the way back as their own next step.
bool shows_exam(const View& view) {
  return exam_under_way(view) && !exam_paused(view) && has_menu(view) &&
         view.screen != Screen::exam && view.screen != Screen::exam_start &&
         view.screen != Screen::home;
}

std::string exam_words(const Ui& ui, const View& view) {
  if (!view.exam.minutes_left) return ui.text_of("exam.under_way_bar");
  return ui.strings().text(
      "exam.under_way_time",
      {{"time", exam_time_left(ui, *view.exam.minutes_left)}});
}

float exam_height(Ui& ui, const View& view, float width) {
  if (!shows_exam(view)) return 0;
  const float room = width - 2 * side(ui);
  const float button = ui.button_width(ui.text_of("exam.back_to"), back_to_exam);
  const float words = ui.text_width(exam_words(ui, view), bold.style);
  if (words + button + ui.px(14) <= room) return ui.px(remedy_height + 16);
  return ui.layouts().plain(exam_words(ui, view), bold, room).height + ui.px(remedy_height + 22);
}

std::optional<Wish> draw_exam(Ui& ui, const View& view, const Rect& place) {
  ui.fill(place, ui.theme().brand_soft);
  ui.fill({place.x, place.bottom() - 1, place.width, 1}, ui.theme().brand_line);
  const auto region = ui.region("exam-bar", place, side_padding(ui), 8, false);
  const auto group = ui.group("exam", ui.text_of("exam.under_way_bar"));
  const float button = ui.button_width(ui.text_of("exam.back_to"), back_to_exam);
  const auto row = ui.row(14, remedy_height);
  ui.set_gap(6);
  ui.paragraph("words", exam_words(ui, view), {.style = bold.style, .leading = bold.leading});
  if (ui.width() >= button) ui.push_right(button);
  if (ui.button("back", ui.text_of("exam.back_to"), back_to_exam)) return OpenExam{};
  return {};
}

}  // namespace

float messages_height(Ui& ui, const View& view, float width) {
  return problem_height(ui, view, width) + notice_height(ui, view, width) +
         exam_height(ui, view, width);
}

std::optional<Wish> draw_messages(Ui& ui, const View& view, const Rect& place) {
  std::optional<Wish> wish;
  const float problem = problem_height(ui, view, place.width);
  if (problem > 0) wish = draw_problem(ui, view, {place.x, place.y, place.width, problem});
  const float notice = notice_height(ui, view, place.width);
  draw_notice(ui, view, {place.x, place.y + problem, place.width, notice});
  const float exam = exam_height(ui, view, place.width);
  if (exam > 0)
    keep(wish, draw_exam(ui, view, {place.x, place.y + problem + notice, place.width, exam}));
  return wish;
}

}  // namespace behorig::ui
