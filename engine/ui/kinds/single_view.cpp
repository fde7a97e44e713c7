#include "ui/kinds/parts.hpp"

namespace behorig::ui {

std::optional<course::SingleAnswer> draw(
    Ui& ui,
    const course::Single& single,
    const course::SingleAnswer& draft,
    const KindContext& context) {
  std::optional<course::SingleAnswer> changed;
  {
    const auto group = ui.radio_group("options", ui.text_of("exercise.options"));
    const auto column = ui.card(plain_column);
    const std::size_t count = single.options.size();
    const auto order = course::shown_order(count, single.fixed_order, context.seed);
    for (std::size_t shown = 0; shown < count; ++shown) {
      const course::Option& option = single.options[order[shown]];
      const bool picked = draft.picked == option.id;
      // Only what was picked is judged: the right one is for the next try to find.
      const course::Remark* remark = picked ? remark_on(context.grade, option.id) : nullptr;
      const std::string badge = part_badge(ui, remark);
      const bool pressed = ui.choice(
          option.id,
          option.text,
          {.checked = picked,
           .enabled = context.grade == nullptr,
           .tone = part_tone(remark),
           .badge = badge,
           .shortcut = digit_for(shown),
           .position = static_cast<int>(shown) + 1,
           .set_size = static_cast<int>(count)});
      if (pressed) changed = course::SingleAnswer{option.id};
    }
  }
  if (const course::Remark* remark = remark_on(context.grade, draft.picked))
    draw_outcome(
        ui,
        "outcome",
        {.verdict = remark->verdict,
         .text = remark->feedback,
         .provisions = provisions(context.course, sources_for(*remark, context.exercise))});
  return changed;
}

}  // namespace behorig::ui
