#include "ui/kinds.hpp"

#include "course/markdown.hpp"
#include "ui/kinds/parts.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using course::Verdict;

// The first paragraph of the prompt is the heading; what follows is running text.
void draw_prompt(Ui& ui, const course::Exercise& exercise) {
  const std::string_view prompt = exercise.prompt;
  const std::size_t end = prompt.find("\n\n");
  ui.heading("prompt", 2, task_of(exercise));
  if (end != std::string_view::npos) ui.rich("prompt-more", prompt.substr(end + 2));
}

void draw_help(Ui& ui, const course::Exercise& exercise, bool exam) {
  const TextSpec quiet{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F};
  std::string key{"kinds."};
  key.append(kind_of(exercise)).append(".how");
  ui.paragraph("how", ui.text_of(key), quiet);
  if (!exercise.hint.empty() && !exam)
    ui.rich("hint", ui.strings().text("exercise.hint", {{"text", exercise.hint}}), quiet);
}

// What is to be done, to look up again.
void draw_task_again(Ui& ui, const course::Exercise& exercise) {
  ui.space(8);
  ui.heading("task", 3, ui.text_of("exercise.task"));
  ui.rich(
      "task-text",
      exercise.prompt,
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.45F});
}

}  // namespace

std::string task_of(const course::Exercise& exercise) {
  const std::string_view prompt = exercise.prompt;
  return course::plain_text(prompt.substr(0, prompt.find("\n\n")));
}

bool has_begun(const course::Answer& draft) {
  if (const auto* stream = std::get_if<course::ModerateAnswer>(&draft.value))
    return !stream->moves.empty();
  if (const auto* story = std::get_if<course::ScenarioAnswer>(&draft.value))
    return !story->moves.empty();
  return false;
}

std::optional<course::Answer> draw_exercise(
    Ui& ui,
    const course::Course& course,
    const course::Exercise& exercise,
    const course::Answer& draft,
    std::uint64_t seed,
    const course::Grade* grade,
    ViewState& state,
    bool exam) {
  const auto scope = ui.scope(exercise.id);
  const auto column = ui.card({.padding_x = 0, .padding_y = 0, .bare = true, .gap = 12});
  const bool under_way = grade == nullptr && has_begun(draft);
  if (!under_way) draw_prompt(ui, exercise);
  if (!under_way && grade == nullptr) draw_help(ui, exercise, exam);
  const KindContext context{course, exercise, seed, grade, &state, exam};
  auto changed = std::visit(
      [&](const auto& kind) -> std::optional<course::Answer> {
        using Kind = std::decay_t<decltype(kind)>;
        static_assert(DrawableKind<Kind>);
        const auto* kept = std::get_if<typename Kind::Answer>(&draft.value);
        auto answer = kept != nullptr ? draw(ui, kind, *kept, context)
                                      : draw(ui, kind, first_answer(kind, seed), context);
        if (!answer) return std::nullopt;
        return course::Answer{.value = std::move(*answer)};
      },
      exercise.kind);
  if (under_way) draw_task_again(ui, exercise);
  return changed;
}

bool wants_width(const course::Exercise& exercise) {
  return std::holds_alternative<course::Moderate>(exercise.kind) ||
         std::holds_alternative<course::Scenario>(exercise.kind) ||
         std::holds_alternative<course::Plan>(exercise.kind);
}

void draw_feedback(
    Ui& ui,
    std::string_view id,
    const course::Course& course,
    const course::Remark& remark) {
  draw_outcome(
      ui,
      id,
      {.verdict = remark.verdict,
       .text = remark.feedback,
       .provisions = provisions(course, remark.sources),
       .announced = false});
}

const course::Remark* remark_on(const course::Grade* grade, std::string_view about) {
  if (grade == nullptr) return nullptr;
  const auto found = std::ranges::find(grade->remarks, about, &course::Remark::about);
  return found == grade->remarks.end() ? nullptr : &*found;
}

Tone tone_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::right:
      return Tone::ok;
    case Verdict::wrong:
      return Tone::bad;
    case Verdict::missed:
    case Verdict::partly:
      return Tone::warn;
    case Verdict::fine:
      return Tone::quiet;
  }
  return Tone::quiet;
}

std::string word_for(const Ui& ui, Verdict verdict) {
  switch (verdict) {
    case Verdict::right:
      return ui.text_of("exercise.right");
    case Verdict::wrong:
      return ui.text_of("exercise.wrong");
    case Verdict::missed:
      return ui.text_of("exercise.missed");
    case Verdict::partly:
      return ui.text_of("exercise.partly");
    case Verdict::fine:
      return ui.text_of("exercise.fine");
  }
  return {};
}

std::string provisions(const course::Course& course, const std::vector<std::string>& sources) {
  std::string line;
  for (const std::string& id : sources) {
    const course::Source* source = find_source(course, id);
    if (source == nullptr || source->provision.empty()) continue;
    if (!line.empty()) line += " · ";
    line += "[" + source->provision + "](" + std::string{source_scheme} + id + ")";
  }
  return line;
}

void draw_provisions(
    Ui& ui,
    const course::Course& course,
    const std::vector<std::string>& sources) {
  ui.rich(
      "provisions",
      provisions(course, sources),
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
}

}  // namespace behorig::ui
