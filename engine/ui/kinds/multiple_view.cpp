#include "ui/kinds/parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

constexpr float below_text = 48;  // where a choice's text begins, at 100 %

course::MultipleAnswer toggled(course::MultipleAnswer answer, const std::string& option) {
  if (std::erase(answer.picked, option) == 0) answer.picked.push_back(option);
  return answer;
}

}  // namespace

std::optional<course::MultipleAnswer> draw(
    Ui& ui,
    const course::Multiple& multiple,
    const course::MultipleAnswer& draft,
    const KindContext& context) {
  std::optional<course::MultipleAnswer> changed;
  {
    const auto group = ui.group("options", ui.text_of("exercise.options"));
    const auto column = ui.card(plain_column);
    const std::size_t count = multiple.options.size();
    const auto order = course::shown_order(count, multiple.fixed_order, context.seed);
    for (std::size_t shown = 0; shown < count; ++shown) {
      const course::Option& option = multiple.options[order[shown]];
      const course::Remark* remark = remark_on(context.grade, option.id);
      const std::string badge = part_badge(ui, remark);
      const bool pressed = ui.choice(
          option.id,
          option.text,
          {.checkbox = true,
           .checked = std::ranges::find(draft.picked, option.id) != draft.picked.end(),
           .enabled = context.grade == nullptr,
           .tone = part_tone(remark),
           .badge = badge,
           .shortcut = digit_for(shown),
           .position = static_cast<int>(shown) + 1,
           .set_size = static_cast<int>(count)});
      if (pressed) changed = toggled(draft, option.id);
      if (remark != nullptr) draw_part_feedback(ui, option.id + "-feedback", *remark, below_text);
    }
  }
  if (context.grade != nullptr) draw_found(ui, context);
  return changed;
}

}  // namespace behorig::ui
