// The exam: one item at a time without feedback, an overview of all, time left in whole minutes.

#include "ui/exam_parts.hpp"
#include "ui/kinds.hpp"

namespace behorig::ui {
namespace {

constexpr float item_width = 680;
constexpr float items_width = 300;
constexpr float exam_gap = 32;
constexpr float bar_gap = 16;

bool last_item(const View& view) {
  return view.exam.at + 1 >= view.exam.items.size();
}

Wish next_step(const View& view) {
  if (last_item(view)) return ShowDialog{"hand-in"};
  return OpenItem{view.exam.at + 1};
}

// --- the bars
// -------------------------------------------------------------------------------------

std::string exam_place(const Ui& ui, const View& view) {
  return ui.strings().text(
      "exam.place",
      {{"number", std::to_string(view.exam.at + 1)},
       {"count", std::to_string(view.exam.items.size())}});
}

std::string time_words(const Ui& ui, const View& view) {
  return view.exam.minutes_left ? exam_time_left(ui, *view.exam.minutes_left) : std::string{};
}

std::string saved_words(const Ui& ui, const View& view) {
  switch (view.saved) {
    case Saved::nothing:
      return {};
    case Saved::saving:
      return ui.text_of("page.saving");
    case Saved::saved:
      return ui.text_of("page.saved");
    case Saved::failed:
      return ui.text_of("page.not_saved");
  }
  return {};
}

constexpr ButtonSpec look_button{.style = ButtonStyle::ghost, .small = true};
constexpr ButtonSpec pause_button{.style = ButtonStyle::secondary, .small = true};

// What stands at the bar's right end: saved, how it looks, pause.
float right_width(Ui& ui, const View& view) {
  const std::string words = saved_words(ui, view);
  const float saved =
      words.empty() ? 0 : ui.text_width(words, TextStyle::small) + ui.px(bar_gap + 6);
  const bool no_voice = ui.narrow() || exam_paused(view);
  const float listen = no_voice ? 0 : listen_width(ui, view, bar_gap) + ui.px(bar_gap);
  const float look = ui.button_width(ui.text_of("page.look"), look_button);
  const float pause =
      exam_paused(view) ? 0
                        : ui.button_width(ui.text_of("exam.pause"), pause_button) + ui.px(bar_gap);
  return saved + listen + look + pause;
}

float left_width(Ui& ui, const View& view) {
  return ui.text_width(exam_place(ui, view), TextStyle::small_bold) +
         ui.text_width(time_words(ui, view), TextStyle::small) + ui.px(2 * bar_gap + 4);
}

// Two lines where one would not do.
bool in_two_lines(Ui& ui, const View& view) {
  if (!ui.narrow()) return false;
  const float room = ui.input().width - 2 * ui.px(side_padding(ui));
  return left_width(ui, view) + right_width(ui, view) > room;
}

std::optional<Wish> draw_bar_right(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  TextSpec said{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.3F};
  if (view.saved == Saved::failed) said.color = ui.theme().bad;
  if (view.saved == Saved::saved) said.color = ui.theme().ok;
  ui.status("saved", saved_words(ui, view), said);
  if (!ui.narrow() && !exam_paused(view)) wish = draw_listen(ui, view);
  if (ui.button("look", ui.text_of("page.look"), look_button)) keep(wish, ShowDialog{"look"});
  if (!exam_paused(view) && ui.button("pause", ui.text_of("exam.pause"), pause_button))
    keep(wish, PauseExam{});
  return wish;
}

void draw_bar_left(Ui& ui, const View& view, float room) {
  ui.heading("title", 1, exam_place(ui, view), TextStyle::small_bold);
  const auto answered = std::ranges::count(view.exam.items, true, &ExamItem::answered);
  const double share = view.exam.items.empty() ? 0
                                               : static_cast<double>(answered) /
                                                     static_cast<double>(view.exam.items.size());
  const float bar = std::min(ui.px(320), room - left_width(ui, view));
  if (bar > ui.px(60))
    ui.progress(
        "progress",
        ui.strings().text(
            "exam.answered_count",
            {{"answered", std::to_string(answered)},
             {"count", std::to_string(view.exam.items.size())}}),
        share,
        bar / ui.zoom());
  ui.paragraph(
      "time",
      time_words(ui, view),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.3F});
}

std::optional<Wish> draw_top_bar(Ui& ui, const View& view, const Rect& place) {
  ui.fill(place, ui.theme().surface);
  ui.fill({place.x, place.bottom() - 1, place.width, 1}, ui.theme().line);
  const bool two = in_two_lines(ui, view);
  const auto region = ui.region("top", place, side_padding(ui), 0, false);
  const auto group = ui.group("where", ui.text_of("page.where"));
  ui.set_gap(0);
  const float line = place.height / ui.zoom() / (two ? 2.0F : 1.0F);
  const float right = right_width(ui, view);
  if (two) {
    {
      const auto row = ui.row(bar_gap, line);
      draw_bar_left(ui, view, 0);
    }
    const auto row = ui.row(bar_gap, line);
    return draw_bar_right(ui, view);
  }
  const auto row = ui.row(bar_gap, line);
  draw_bar_left(ui, view, ui.width() - right - ui.px(bar_gap));
  ui.push_right(right);
  return draw_bar_right(ui, view);
}

bool takes_all_width(const View& view) {
  return wants_width(*view.exam.exercise) &&
         !std::holds_alternative<course::Scenario>(view.exam.exercise->kind);
}

// Beside the steps, in a narrow window that has room there; above the question else.
bool fits_below(Ui& ui, float width) {
  const float steps = ui.button_width(ui.text_of("page.back")) +
                      ui.button_width(ui.text_of("exam.hand_in")) + ui.px(8) + width;
  return ui.narrow() && steps <= ui.input().width - 2 * ui.px(side_padding(ui));
}

bool listen_is_below(Ui& ui, const View& view) {
  return fits_below(ui, listen_width(ui, view, 8) + ui.px(8));
}

bool fold_is_below(Ui& ui, const View& view) {
  return fits_below(ui, listen_width(ui, view, 8) + exam_fold_width(ui, view) + 2 * ui.px(8));
}

std::optional<Wish> draw_steps(Ui& ui, const View& view, const Rect& place) {
  std::optional<Wish> wish;
  ui.fill(place, ui.theme().surface);
  ui.fill({place.x, place.y, place.width, 1}, ui.theme().line);
  const auto region = ui.region("bottom", place, side_padding(ui), 0, false);
  const auto group = ui.group("steps", ui.text_of("page.steps"));
  const auto row = ui.row(8, place.height / ui.zoom());
  const bool first = view.exam.at == 0;
  if (ui.button(
          "back",
          ui.text_of("page.back"),
          {.style = ButtonStyle::secondary, .enabled = !first}))
    wish = OpenItem{view.exam.at - 1};
  if (listen_is_below(ui, view)) keep(wish, draw_listen(ui, view));
  if (fold_is_below(ui, view)) keep(wish, draw_exam_fold(ui, view));
  const std::string& label = ui.text_of(last_item(view) ? "exam.hand_in" : "page.next");
  ui.push_right(ui.button_width(label));
  if (ui.button("next", label)) keep(wish, next_step(view));
  return wish;
}

// --- the item
// -------------------------------------------------------------------------------------

std::optional<Wish> draw_item(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const ExamItem& item = view.exam.items[view.exam.at];
  {
    const auto group = ui.group("question", ui.text_of("exam.question"));
    auto changed = draw_exercise(
        ui,
        *view.course,
        *view.exam.exercise,
        view.exam.draft,
        view.exam.seed,
        nullptr,
        *view.exam.view_state,
        true);
    if (changed) wish = KeepDraft{item.item, std::move(*changed)};
  }
  ui.space(8);
  const float wide = ui.text_width(ui.text_of("exam.mark"), TextStyle::small_bold) / ui.zoom();
  if (ui.choice(
          "mark",
          ui.text_of("exam.mark"),
          {.checkbox = true,
           .checked = item.marked,
           .compact = true,
           .width = std::min(ui.width() / ui.zoom(), wide + 60)}))
    keep(wish, MarkItem{item.item, !item.marked});
  return wish;
}

std::optional<Wish> draw_item_and_overview(Ui& ui, const View& view) {
  const float top = ui.cursor_y();
  if (ui.narrow() || takes_all_width(view)) {
    std::optional<Wish> wish;
    if (!fold_is_below(ui, view)) {
      const auto row = ui.row(8);
      wish = draw_exam_fold(ui, view);
    }
    keep(wish, draw_exam_overview(ui, view, true));
    if (ui.cursor_y() > top) ui.space(8);
    keep(wish, draw_item(ui, view));
    return wish;
  }
  const auto columns = ui.columns(exam_gap);
  const float reading = std::min(ui.width() - ui.px(items_width + exam_gap), ui.px(item_width));
  std::optional<Wish> wish;
  {
    const auto left = ui.column(reading);
    wish = draw_item(ui, view);
  }
  const auto right = ui.column(ui.px(items_width));
  keep(wish, draw_exam_overview(ui, view, false));
  return wish;
}

std::optional<Wish> draw_paused(Ui& ui, bool enter) {
  const auto columns = ui.columns(0);
  const auto column = ui.column(column_width(ui, item_width));
  const auto card = ui.card({.padding_x = 24, .padding_y = 22, .gap = 10});
  ui.heading("paused", 2, ui.text_of("exam.paused"));
  ui.paragraph("why", ui.text_of("exam.paused_why"), {.color = ui.theme().muted});
  ui.space(4);
  if (ui.button("resume", ui.text_of("exam.resume")) || enter) return ResumeExam{};
  return {};
}

}  // namespace

std::optional<Wish> exam_screen(Ui& ui, const View& view) {
  if (view.course == nullptr || !exam_under_way(view) || view.exam.at >= view.exam.items.size())
    return {};
  const bool paused = exam_paused(view);
  if (!paused && (view.exam.exercise == nullptr || view.exam.view_state == nullptr)) return {};
  std::optional<Wish> wish;
  const bool narrow = ui.narrow();
  const float top = in_two_lines(ui, view) ? 88.0F : narrow ? 44.0F : 51.0F;
  const Layout layout = layout_of(ui, view, top, paused ? 0.0F : narrow ? 56.0F : 75.0F);
  keep(wish, draw_top_bar(ui, view, layout.top));
  const Id panel_id = ui.id(panel_name(view));
  {
    const auto region = body_region(ui, view, layout.body);
    const auto panel = ui.panel(panel_name(view), exam_place(ui, view));
    speaks(ui, *view.course);
    const bool enter = view.dialog.empty() && enter_on_panel(ui, panel_id);
    if (narrow && !paused && !listen_is_below(ui, view)) {
      const auto row = ui.row();
      keep(wish, draw_listen(ui, view));
    }
    keep(wish, paused ? draw_paused(ui, enter) : draw_item_and_overview(ui, view));
    if (enter && !paused) keep(wish, next_step(view));
  }
  if (paused) return wish;
  keep(wish, draw_steps(ui, view, layout.bottom));
  if (!wish && view.exam.at > 0 && view.dialog.empty() && ui.take_key(Key::left, true))
    wish = OpenItem{view.exam.at - 1};
  return wish;
}

}  // namespace behorig::ui
