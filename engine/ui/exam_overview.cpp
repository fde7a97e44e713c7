// The exam's items as numbered squares: which are answered, which are marked, where one is; and
// handing in.

#include "ui/draw.hpp"
#include "ui/exam_parts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace behorig::ui {
namespace {

constexpr float square_side = 36;
constexpr float square_gap = 8;
constexpr float legend_words = 200;
constexpr float pennant = 0.42F;  // of its square
constexpr float least_pennant = 11;
constexpr std::string_view open_word = "open";
constexpr std::string_view overview_field = "exam_overview";
constexpr std::string_view overview_scope = "overview-of-items";
constexpr ButtonSpec fold_button{.style = ButtonStyle::secondary, .small = true};

std::size_t answered_in(const View& view) {
  return static_cast<std::size_t>(std::ranges::count(view.exam.items, true, &ExamItem::answered));
}

std::string item_name(const Ui& ui, const ExamItem& item, std::size_t index) {
  return ui.strings().text(
      item.marked ? "exam.item_marked" : "exam.item",
      {{"number", std::to_string(index + 1)},
       {"status", ui.text_of(item.answered ? "exam.is_answered" : "exam.is_unanswered")}});
}

// A pennant in the upper right corner; on a disc where the square is filled.
void draw_pennant(Ui& ui, const Rect& square, bool on_disc) {
  const float side = std::max(square.width * pennant, ui.px(least_pennant));
  const float x = square.right() - side * 0.72F;
  const float y = square.y - side * 0.28F;
  if (on_disc)
    ui.draw().AddCircleFilled(
        {x + side / 2, y + side / 2},
        side * 0.62F,
        packed(ui.theme().surface),
        24);
  ui.draw().AddTriangleFilled(
      {x + side * 0.2F, y + side * 0.1F},
      {x + side * 0.95F, y + side * 0.42F},
      {x + side * 0.2F, y + side * 0.72F},
      packed(ui.theme().warn));
  ui.fill({x + side * 0.1F, y + side * 0.05F, side * 0.13F, side * 0.95F}, ui.theme().warn);
}

// Filled when it is answered, an empty frame when not; a second frame where one is.
void draw_square_shape(Ui& ui, const Rect& square, const ExamItem& item, bool here, bool hovered) {
  const Theme& theme = ui.theme();
  const Color ground = hovered ? theme.hover : theme.surface;
  ui.fill(square, item.answered ? theme.brand : ground, 8);
  if (!item.answered) ui.outline(square, hovered ? theme.brand : theme.control, 8, 1);
  if (here) {
    const float by = ui.px(3);
    ui.outline(
        {square.x - by, square.y - by, square.width + 2 * by, square.height + 2 * by},
        theme.brand,
        11,
        ui.px(2));
  }
}

bool draw_square(Ui& ui, const ExamItem& item, std::size_t index, bool here) {
  const Rect square = ui.take(ui.px(square_side), ui.px(square_side));
  semantics::Node& node =
      ui.semantics().leaf(Role::button, ui.id(item.item), item_name(ui, item, index));
  if (here) node.states |= semantics::current;
  const Touch touch = ui.touch(node, square);
  draw_square_shape(ui, square, item, here, touch.hovered);
  const TextLayout& number = ui.layouts().plain(
      std::to_string(index + 1),
      {here ? TextStyle::small_bold : TextStyle::small, 1.3F},
      square.width);
  ui.layout_at(
      number,
      square.x + (square.width - number.width) / 2,
      square.y + (square.height - number.height) / 2,
      item.answered ? ui.theme().brand_ink : ui.theme().ink);
  if (item.marked) draw_pennant(ui, square, true);
  ui.focus_ring(node, 9);
  return touch.pressed;
}

std::optional<Wish> draw_squares(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto group = ui.arrow_group("items", ui.text_of("exam.overview"));
  const float step = ui.px(square_side + square_gap);
  const auto in_row =
      static_cast<std::size_t>(std::max(1.0F, std::floor((ui.width() + ui.px(square_gap)) / step)));
  ui.set_gap(square_gap);
  for (std::size_t first = 0; first < view.exam.items.size(); first += in_row) {
    const auto row = ui.row(square_gap);
    for (std::size_t i = first; i < std::min(view.exam.items.size(), first + in_row); ++i)
      if (draw_square(ui, view.exam.items[i], i, i == view.exam.at)) wish = OpenItem{i};
  }
  return wish;
}

// What the shapes mean.
void draw_legend(Ui& ui) {
  const auto entry = [&](std::string_view key, const ExamItem& item) {
    const TextLayout& words =
        ui.layouts().plain(ui.text_of(key), {TextStyle::small, 1.3F}, ui.px(legend_words));
    const Rect place = ui.take(ui.px(26) + words.width, std::max(ui.px(22), words.height));
    const Rect square{place.x, place.y + (place.height - ui.px(18)) / 2, ui.px(18), ui.px(18)};
    const float radius = 5;
    if (item.answered)
      ui.fill(square, ui.theme().brand, radius);
    else
      ui.outline(square, ui.theme().control, radius, 1);
    if (item.marked) draw_pennant(ui, square, false);
    ui.layout_at(
        words,
        square.right() + ui.px(8),
        place.y + (place.height - words.height) / 2,
        ui.theme().muted);
  };
  const auto row = ui.row(16);
  entry("exam.legend_answered", {.item = {}, .answered = true});
  entry("exam.legend_unanswered", {});
  entry("exam.legend_marked", {.item = {}, .marked = true});
}

std::string count_line(const Ui& ui, const View& view, std::string_view key) {
  return ui.strings().text(
      key,
      {{"answered", std::to_string(answered_in(view))},
       {"count", std::to_string(view.exam.items.size())}});
}

bool is_open(const View& view) {
  return form_value(view, overview_field) == open_word;
}

std::string fold_words(const Ui& ui, const View& view) {
  return is_open(view) ? ui.text_of("exam.overview_hide")
                       : count_line(ui, view, "exam.overview_show");
}

std::optional<Wish> draw_overview_card(Ui& ui, const View& view, bool with_title) {
  std::optional<Wish> wish;
  const auto card = ui.card({.padding_x = 18, .padding_y = 16, .gap = 10});
  if (with_title) {
    ui.heading("overview", 2, ui.text_of("exam.overview"));
    ui.paragraph(
        "count",
        count_line(ui, view, "exam.answered_count"),
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.3F});
  }
  ui.space(2);
  wish = draw_squares(ui, view);
  ui.space(2);
  draw_legend(ui);
  // On the last item it is the next step, below.
  if (view.exam.at + 1 < view.exam.items.size() &&
      ui.button(
          "hand-in",
          ui.text_of("exam.hand_in"),
          {.style = ButtonStyle::secondary, .small = true}))
    keep(wish, ShowDialog{"hand-in"});
  return wish;
}

// "3, 7, 12"; the first ones when there are many.
std::string numbers_of(const View& view, bool (*is_one)(const ExamItem&)) {
  constexpr std::size_t most = 12;
  std::string numbers;
  std::size_t named = 0;
  for (std::size_t i = 0; i < view.exam.items.size(); ++i) {
    if (!is_one(view.exam.items[i])) continue;
    if (named++ == most) return numbers + " …";
    numbers += (numbers.empty() ? "" : ", ") + std::to_string(i + 1);
  }
  return numbers;
}

bool is_unanswered(const ExamItem& item) {
  return !item.answered;
}

bool is_marked(const ExamItem& item) {
  return item.marked;
}

}  // namespace

bool nothing_open(const View& view) {
  return std::ranges::none_of(view.exam.items, [](const ExamItem& item) {
    return is_unanswered(item) || is_marked(item);
  });
}

std::optional<Wish> draw_exam_overview(Ui& ui, const View& view, bool folded) {
  const auto scope = ui.scope(overview_scope);
  if (!folded) return draw_overview_card(ui, view, true);
  if (!is_open(view)) return {};
  const float top = ui.cursor_y();
  auto wish = draw_overview_card(ui, view, false);
  if (std::exchange(view.exam.view_state->overview_unseen, false))
    ui.reveal({ui.cursor_x(), top, ui.width(), ui.cursor_y() - top});
  return wish;
}

float exam_fold_width(Ui& ui, const View& view) {
  return ui.button_width(fold_words(ui, view), fold_button);
}

std::optional<Wish> draw_exam_fold(Ui& ui, const View& view) {
  const auto scope = ui.scope(overview_scope);
  const bool open = is_open(view);
  if (!ui.button("fold", fold_words(ui, view), fold_button)) return {};
  view.exam.view_state->overview_unseen = !open;
  return FillForm{std::string{overview_field}, open ? std::string{} : std::string{open_word}};
}

std::optional<Wish> draw_hand_in(Ui& ui, const View& view) {
  const auto& items = view.exam.items;
  const auto unanswered = std::ranges::count_if(items, is_unanswered);
  const auto marked = std::ranges::count_if(items, is_marked);
  if (unanswered == 0)
    ui.paragraph(
        "answered",
        ui.strings().count("exam.all_answered", static_cast<long long>(items.size())));
  else
    ui.rich(
        "unanswered",
        ui.strings()
            .count("exam.unanswered", unanswered, {{"numbers", numbers_of(view, is_unanswered)}}));
  if (marked > 0)
    ui.rich(
        "marked",
        ui.strings().count("exam.marked", marked, {{"numbers", numbers_of(view, is_marked)}}));
  ui.paragraph("then", ui.text_of("exam.hand_in_then"), {.color = ui.theme().muted});
  ui.space(4);
  const auto row = ui.row(8);
  const ButtonSpec spec{
      .style = nothing_open(view) ? ButtonStyle::primary : ButtonStyle::secondary};
  if (ui.button("hand-in", ui.text_of("exam.hand_in_really"), spec)) return HandInExam{};
  return {};
}

}  // namespace behorig::ui
