// A month to choose a day in: arrows go by day and week, Enter chooses; weeks begin on Monday.

#include "ui/dates.hpp"
#include "ui/kinds/plan_parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using base::Date;

constexpr float most_cell = 46;
constexpr float cell_height = 36;
constexpr float turn_width = 36;
constexpr float turn_height = 34;
constexpr int week = 7;

Date plus(Date date, int days) {
  return Date{date.days + days};
}

Date first_of_month(Date date) {
  const auto day = base::calendar_day(date);
  return base::date_of(day.year, day.month, 1);
}

Date next_month(Date first) {
  const auto day = base::calendar_day(first);
  return day.month == 12 ? base::date_of(day.year + 1, 1, 1)
                         : base::date_of(day.year, day.month + 1, 1);
}

class Calendar {
 public:
  Calendar(
      Ui& ui,
      const course::Plan& plan,
      std::optional<Date> chosen,
      Date first,
      ViewState& state)
      : ui_{ui}, plan_{plan}, chosen_{chosen}, first_{first}, state_{state} {}

  std::optional<Date> draw() {
    draw_head();
    const auto group = ui_.arrow_group("days", month_text(ui_.strings(), first_));
    const float cell = std::min(ui_.px(most_cell), ui_.width() / week);
    const int lead = base::calendar_day(first_).weekday - 1;
    const int days = next_month(first_).days - first_.days;
    const int rows = (lead + days + week - 1) / week;
    const float head = ui_.px(26);
    const Rect place = ui_.take(cell * week, head + ui_.px(cell_height) * static_cast<float>(rows));
    for (int i = 0; i < week; ++i)
      draw_weekday({place.x + cell * static_cast<float>(i), place.y, cell, head}, i + 1);
    for (int i = 0; i < days; ++i) {
      const int row = (lead + i) / week;
      const int column = (lead + i) % week;
      const Rect box{
          place.x + cell * static_cast<float>(column),
          place.y + head + ui_.px(cell_height) * static_cast<float>(row),
          cell,
          ui_.px(cell_height)};
      draw_day(plus(first_, i), box);
    }
    return picked_;
  }

 private:
  void draw_head() {
    const auto row = ui_.row(8, turn_height);
    if (turn_button("before", first_ > plan_.from)) state_.month = first_of_month(plus(first_, -1));
    ui_.paragraph(
        "month",
        month_text(ui_.strings(), first_),
        {.style = TextStyle::body_bold, .leading = 1.4F});
    if (turn_button("after", next_month(first_) <= plan_.to)) state_.month = next_month(first_);
  }

  // A small button with a sign only; its name is said.
  bool turn_button(const std::string& which, bool enabled) {
    const Rect place = ui_.take(ui_.px(turn_width), ui_.px(turn_height));
    semantics::Node& node =
        ui_.semantics().leaf(Role::button, ui_.id(which), ui_.text_of("planning.month_" + which));
    const Touch touch = ui_.touch(node, place, enabled);
    const Theme& theme = ui_.theme();
    if (touch.hovered) ui_.fill(place, theme.brand_soft, 8);
    ui_.outline(place, enabled ? theme.brand : theme.line, 8, 1);
    draw_centered(
        place,
        ui_.text_of("planning.sign_" + which),
        TextStyle::body_bold,
        enabled ? theme.brand : theme.muted);
    ui_.focus_ring(node);
    return touch.pressed;
  }

  void draw_weekday(const Rect& box, int weekday) {
    const std::string& name = ui_.text_of("dates.weekday_short." + std::to_string(weekday));
    draw_centered(box, name, TextStyle::tiny, ui_.theme().muted);
  }

  void draw_centered(const Rect& box, const std::string& text, TextStyle style, Color color) {
    const TextLayout& layout = ui_.layouts().plain(text, {style, 1.3F}, box.width * 2);
    ui_.layout_at(
        layout,
        box.x + (box.width - layout.width) / 2,
        box.y + (box.height - layout.height) / 2,
        color);
  }

  void draw_day(Date date, const Rect& box) {
    const bool enabled = date >= plan_.from && date <= plan_.to;
    const bool chosen = chosen_ == date;
    semantics::Node& node = ui_.semantics().leaf(
        Role::button,
        ui_.id(base::iso_text(date)),
        full_day_text(ui_.strings(), date));
    if (chosen) node.states |= semantics::current;
    const float inset = ui_.px(2);
    const Rect inner{box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset};
    const Touch touch = ui_.touch(node, inner, enabled);
    const Theme& theme = ui_.theme();
    if (chosen)
      ui_.fill(inner, theme.brand, 8);
    else if (touch.hovered)
      ui_.fill(inner, theme.brand_soft, 8);
    draw_centered(
        inner,
        std::to_string(base::calendar_day(date).day),
        chosen ? TextStyle::small_bold : TextStyle::small,
        chosen    ? theme.brand_ink
        : enabled ? theme.ink
                  : theme.muted);
    if (!enabled) strike(inner);
    ui_.focus_ring(node);
    if (touch.pressed) picked_ = date;
    if (touch.focused) walk(date);
  }

  // A day that cannot be chosen is struck through, so that it is not told by colour alone.
  void strike(const Rect& box) {
    const float middle = box.y + box.height / 2;
    ui_.fill({box.x + box.width / 2 - ui_.px(9), middle, ui_.px(18), ui_.px(1)}, ui_.theme().muted);
  }

  void walk(Date from) {
    int days = 0;
    if (ui_.take_key(Key::left)) days = -1;
    if (ui_.take_key(Key::right)) days = 1;
    if (ui_.take_key(Key::up)) days = -week;
    if (ui_.take_key(Key::down)) days = week;
    if (days == 0) return;
    const Date to = std::clamp(plus(from, days), plan_.from, plan_.to);
    ui_.focus(ui_.id(base::iso_text(to)));
    state_.month = first_of_month(to);
    ui_.want_frame();
  }

  Ui& ui_;
  const course::Plan& plan_;
  std::optional<Date> chosen_;
  Date first_;
  ViewState& state_;
  std::optional<Date> picked_{};
};

}  // namespace

std::optional<base::Date> draw_calendar(
    Ui& ui,
    const course::Plan& plan,
    std::optional<base::Date> chosen,
    base::Date otherwise,
    ViewState& state) {
  std::optional<Date> picked;
  {
    const auto row = ui.row(8, 34);
    ui.paragraph(
        "date",
        chosen ? full_day_text(ui.strings(), *chosen) : ui.text_of("planning.no_date_yet"),
        {.style = TextStyle::body_bold, .leading = 1.4F});
    ButtonSpec spec{.style = ButtonStyle::secondary, .small = true};
    spec.enabled = chosen && *chosen > plan.from;
    if (ui.button("day-before", ui.text_of("planning.day_before"), spec))
      picked = plus(*chosen, -1);
    spec.enabled = chosen && *chosen < plan.to;
    if (ui.button("day-after", ui.text_of("planning.day_after"), spec)) picked = plus(*chosen, 1);
  }
  if (picked) state.month = first_of_month(*picked);
  const Date first = state.month.value_or(first_of_month(chosen.value_or(otherwise)));
  if (const auto day = Calendar{ui, plan, chosen, first, state}.draw()) picked = day;
  return picked;
}

}  // namespace behorig::ui
