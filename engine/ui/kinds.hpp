#pragma once
// The views of the exercise kinds: each reads the exercise and the draft answer and returns a
// changed draft. A view never grades; after hand-in it gets the grade and shows it.

#include "course/course.hpp"
#include "ui/ui.hpp"
#include "ui/view_state.hpp"
#include "ui/wish.hpp"

#include <optional>
#include <string>

namespace behorig::ui {

// What a kind's view needs beside its own exercise and answer.
struct KindContext {
  const course::Course& course;
  const course::Exercise& exercise;
  std::uint64_t seed{0};                // the attempt's seed for this exercise (base::seed_for)
  const course::Grade* grade{nullptr};  // when handed in: nothing can be changed any more
  ViewState* state{nullptr};            // the exercise's own, never null; changed by the view
  bool exam{false};  // nothing tells how it goes: no feedback, no verdict on an ending
};

template <class K>
concept DrawableKind =
    requires(Ui& ui, const K& kind, const typename K::Answer& draft, const KindContext& context) {
  { draw(ui, kind, draft, context) } -> std::same_as<std::optional<typename K::Answer>>;
};

std::optional<course::SingleAnswer>
draw(Ui&, const course::Single&, const course::SingleAnswer&, const KindContext&);
std::optional<course::MultipleAnswer>
draw(Ui&, const course::Multiple&, const course::MultipleAnswer&, const KindContext&);
std::optional<course::OrderAnswer>
draw(Ui&, const course::Order&, const course::OrderAnswer&, const KindContext&);
std::optional<course::SortAnswer>
draw(Ui&, const course::Sort&, const course::SortAnswer&, const KindContext&);
std::optional<course::MarkAnswer>
draw(Ui&, const course::Mark&, const course::MarkAnswer&, const KindContext&);
std::optional<course::HotspotAnswer>
draw(Ui&, const course::Hotspot&, const course::HotspotAnswer&, const KindContext&);
std::optional<course::ComposeAnswer>
draw(Ui&, const course::Compose&, const course::ComposeAnswer&, const KindContext&);
std::optional<course::PlanAnswer>
draw(Ui&, const course::Plan&, const course::PlanAnswer&, const KindContext&);
std::optional<course::ModerateAnswer>
draw(Ui&, const course::Moderate&, const course::ModerateAnswer&, const KindContext&);
std::optional<course::ScenarioAnswer>
draw(Ui&, const course::Scenario&, const course::ScenarioAnswer&, const KindContext&);

// The view of any exercise: prompt as heading, how-to, hint, the kind's own view. Returns a changed
// draft. In an exam without the hint, and without anything that tells how it goes.
std::optional<course::Answer> draw_exercise(
    Ui& ui,
    const course::Course& course,
    const course::Exercise& exercise,
    const course::Answer& draft,
    std::uint64_t seed,
    const course::Grade* grade,
    ViewState& state,
    bool exam = false);

// A stream or a story that has begun needs the room that its introduction and its task took.
bool has_begun(const course::Answer& draft);

// What is to be done, in a line of plain text: the prompt's first paragraph.
std::string task_of(const course::Exercise& exercise);
// Whether the kind takes the page's whole width (moderation, scenario, plan).
bool wants_width(const course::Exercise& exercise);

// --- shared by the views ---
// A box with the verdict's word, the author's feedback (Markdown) and the sources as short
// provisions.
void draw_feedback(
    Ui& ui,
    std::string_view id,
    const course::Course& course,
    const course::Remark& remark);
// The remark about a part, or null.
const course::Remark* remark_on(const course::Grade* grade, std::string_view about);
Tone tone_of(course::Verdict verdict);
// "Rätt", "Inte riktigt", "Missat" …
std::string word_for(const Ui& ui, course::Verdict verdict);
// "GDPR art. 9 · OSL 5 kap. 1 §" from source ids, as Markdown: each is a link to its source.
std::string provisions(const course::Course& course, const std::vector<std::string>& sources);
void draw_provisions(Ui& ui, const course::Course& course, const std::vector<std::string>& sources);

}  // namespace behorig::ui
