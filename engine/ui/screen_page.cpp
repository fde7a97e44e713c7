// A page of a module: where one is on top, blocks and exercise, back and on below.

#include "ui/kinds.hpp"
#include "ui/screen_parts.hpp"

#include <algorithm>
#include <utility>

namespace behorig::ui {
namespace {

constexpr float reading_width = 680;
constexpr float aside_width = 284;
constexpr float aside_gap = 32;
constexpr std::string_view exercise_name = "exercise";
constexpr std::string_view result_name = "outcome";

bool last_page(const View& view) {
  return view.page_index + 1 >= view.module->pages.size();
}

bool waits_for_answer(const View& view) {
  return view.exercise != nullptr && !view.graded;
}

// --- the bars
// -------------------------------------------------------------------------------------

std::string saved_word(const Ui& ui, Saved saved) {
  switch (saved) {
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

std::string page_of(const Ui& ui, const View& view) {
  return ui.strings().text(
      "page.page_of",
      {{"page", std::to_string(view.page_index + 1)},
       {"pages", std::to_string(view.module->pages.size())}});
}

// The module's name on as much of the line as it may have.
void draw_module_name(Ui& ui, const View& view, float room) {
  const std::string name = numbered(*view.course, view.module->id);
  const TextLayout& layout = ui.layouts().plain(name, {TextStyle::small, 1.3F}, room);
  const Rect place = ui.take(layout.width, layout.height);
  ui.layout_at(layout, place.x, place.y, ui.theme().muted);
  semantics::Node& node = ui.semantics().leaf(Role::paragraph, ui.id("module"), name);
  node.text = name;
  node.box = place;
}

std::optional<Wish> draw_top(Ui& ui, const View& view, const Rect& place) {
  constexpr float gap = 16;
  ui.fill(place, ui.theme().surface);
  ui.fill({place.x, place.bottom() - 1, place.width, 1}, ui.theme().line);
  const auto region = ui.region("top", place, side_padding(ui), 0, false);
  const auto group = ui.group("where", ui.text_of("page.where"));
  const TextSpec quiet{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.3F};
  const ButtonSpec look{.style = ButtonStyle::ghost, .small = true};
  const std::string count = page_of(ui, view);
  const std::string saved = saved_word(ui, view.saved);
  const float look_width = ui.button_width(ui.text_of("page.look"), look);
  const float saved_width = ui.text_width(saved, TextStyle::small) + ui.px(6);
  const float listen = ui.narrow() ? 0 : listen_width(ui, view, gap) + ui.px(gap);
  const float fixed = look_width + listen + saved_width + ui.text_width(count, TextStyle::small) +
                      ui.px(3 * gap + 4);
  const float left = ui.width() - fixed - ui.px(gap);
  const auto row = ui.row(gap, place.height / ui.zoom());
  float bar = left;
  const bool named = !ui.narrow() && left > ui.px(200);
  if (named) {
    const float before = ui.cursor_x();
    draw_module_name(ui, view, left * 0.6F);
    bar = std::min(ui.px(420), left - (ui.cursor_x() - before));
  }
  const double share =
      static_cast<double>(view.page_index + 1) / static_cast<double>(view.module->pages.size());
  if (bar > ui.px(30)) ui.progress("progress", ui.text_of("page.progress"), share, bar / ui.zoom());
  ui.paragraph("count", count, quiet);
  ui.push_right(look_width + listen + saved_width + ui.px(gap));
  TextSpec said = quiet;
  if (view.saved == Saved::failed) said.color = ui.theme().bad;
  if (view.saved == Saved::saved) said.color = ui.theme().ok;
  ui.status("saved", saved, said);
  std::optional<Wish> wish;
  if (!ui.narrow()) {
    ui.push_right(look_width + listen);
    wish = draw_listen(ui, view);
  }
  ui.push_right(look_width);
  if (ui.button("look", ui.text_of("page.look"), look)) keep(wish, ShowDialog{"look"});
  return wish;
}

void draw_hints(Ui& ui) {
  const TextSpec quiet{.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.3F};
  const std::string& back = ui.text_of("page.hint_back");
  const std::string& next = ui.text_of("page.hint_next");
  const float wide = ui.text_width("Alt+←Enter", TextStyle::tiny) +
                     ui.text_width(back + next, TextStyle::small) + ui.px(3 * 12 + 6 * 6 + 10);
  ui.push_right((ui.width() + wide) / 2);
  ui.set_gap(6);
  ui.keycap("Alt");
  ui.label("+", quiet);
  ui.keycap("←");
  ui.label(back, quiet);
  ui.space(10);
  ui.keycap("Enter");
  ui.label(next, quiet);
}

std::optional<Wish> draw_bottom(Ui& ui, const View& view, const Rect& place) {
  std::optional<Wish> wish;
  ui.fill(place, ui.theme().surface);
  ui.fill({place.x, place.y, place.width, 1}, ui.theme().line);
  const auto region = ui.region("bottom", place, side_padding(ui), 0, false);
  const auto group = ui.group("steps", ui.text_of("page.steps"));
  const auto row = ui.row(8, place.height / ui.zoom());
  if (ui.button("back", ui.text_of("page.back"), {.style = ButtonStyle::secondary}))
    wish = PreviousPage{};
  if (ui.narrow())
    keep(wish, draw_listen(ui, view));
  else
    draw_hints(ui);
  // On a very narrow window the longer word would not fit beside the way back.
  const bool room = ui.button_width(ui.text_of("page.finish")) + ui.px(8) < ui.width();
  const std::string& label = ui.text_of(last_page(view) && room ? "page.finish" : "page.next");
  // One obvious next step: an exercise that waits comes first.
  const ButtonSpec next{
      .style = waits_for_answer(view) ? ButtonStyle::secondary : ButtonStyle::primary};
  ui.push_right(ui.button_width(label, next));
  if (ui.button("next", label, next)) wish = NextPage{};
  return wish;
}

// --- the page
// -------------------------------------------------------------------------------------

// Who heeded the warning does not meet what it warned of: the posts and pictures.
bool is_warned_of(const View& view, const course::Block& block) {
  return view.alternative && (std::holds_alternative<course::PostBlock>(block.content) ||
                              std::holds_alternative<course::ImageBlock>(block.content));
}

void draw_blocks(Ui& ui, const View& view, bool aside) {
  for (const course::Block& block : view.page->blocks)
    if (block.aside == aside && !is_warned_of(view, block)) draw_block(ui, *view.course, block);
}

bool has_asides(const View& view) {
  return std::ranges::any_of(view.page->blocks, [&](const course::Block& block) {
    return block.aside && !is_warned_of(view, block);
  });
}

// The words for how it went, announced after hand-in.
std::string result_word(const Ui& ui, const course::Grade& grade) {
  if (grade.score >= course::full_score) return ui.text_of("page.all_right");
  return ui.text_of(grade.score > 0 ? "page.partly_right" : "page.not_quite");
}

// Below what was answered such an exercise has told in a panel of its own how it went.
bool has_told_result(const course::Exercise& exercise) {
  return !wants_width(exercise) && !std::holds_alternative<course::Compose>(exercise.kind);
}

// What is heard is the whole; what is seen does not say twice how it went.
void draw_next_word(Ui& ui, const View& view) {
  const course::Grade& grade = view.graded->grade;
  const std::string word = result_word(ui, grade);
  const TextSpec spec{.style = TextStyle::body_bold, .color = ui.theme().ink};
  if (!has_told_result(*view.exercise)) return ui.status("result", word, spec);
  Rect place{ui.cursor_x(), ui.cursor_y(), 0, 0};
  if (grade.score < course::full_score) {
    const TextLayout& layout =
        ui.layouts().plain(ui.text_of("page.go_through"), {spec.style, spec.leading}, ui.width());
    place = ui.take(layout.width, layout.height);
    ui.layout_at(layout, place.x, place.y, *spec.color);
  }
  semantics::Node& node = ui.semantics().leaf(Role::status, ui.id("result"), word);
  node.text = word;
  node.box = place;
  ui.mark_offscreen(node);
}

// How it went as a whole. The keyboard comes here from the button that handed in: what is announced
// is heard at once, Enter goes on, and Tab comes to another try.
std::optional<Wish> draw_result(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const Id exercise_panel = ui.id(exercise_name);
  const Id own = ui.id(result_name);
  const auto panel = ui.panel(result_name, ui.text_of("page.feedback"));
  if (view.dialog.empty() && ui.is_focused(own) && ui.take_key(Key::enter)) wish = NextPage{};
  draw_next_word(ui, view);
  if (ui.button("again", ui.text_of("page.try_again"), {.style = ButtonStyle::secondary})) {
    wish = TryAgain{view.exercise->id};
    rest_focus(ui, exercise_panel);  // the button goes away
  }
  return wish;
}

std::optional<Wish> draw_answer_buttons(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const std::string& id = view.exercise->id;
  const bool wide = wants_width(*view.exercise);
  if (view.graded) {
    wish = draw_result(ui, view);
  } else {
    const bool complete = course::answer_complete(*view.exercise, view.draft);
    const std::string& label = ui.text_of(wide ? "page.hand_in" : "page.answer");
    const auto row = ui.row(14, 44);
    if (ui.button("answer", label, {.enabled = complete})) {
      wish = HandIn{id};
      view.view_state->verdict_unseen = true;
      ui.focus(ui.id(result_name));  // the button goes away
    }
    if (!complete)
      ui.paragraph(
          "not-yet",
          ui.strings().text("page.not_yet", {{"button", label}}),
          {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.35F});
  }
  return wish;
}

// The verdict stands below an exercise; a debrief, taller than the window, begins above its
// decisions.
void reveal_verdict(Ui& ui, const View& view, float top) {
  if (!view.graded || !std::exchange(view.view_state->verdict_unseen, false)) return;
  constexpr float verdict_height = 160;
  const float bottom = ui.cursor_y();
  const float from =
      wants_width(*view.exercise) ? top : std::max(top, bottom - ui.px(verdict_height));
  ui.reveal({ui.cursor_x(), from, ui.width(), bottom - from});
}

std::optional<Wish> draw_practice(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const course::Exercise& exercise = *view.exercise;
  if (view.alternative) {
    const auto row = ui.row(8, 34);
    ui.paragraph(
        "alternative",
        ui.text_of("page.is_alternative"),
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.35F});
    if (ui.button(
            "original",
            ui.text_of("page.use_original"),
            {.style = ButtonStyle::ghost, .small = true}))
      keep(wish, UseAlternative{view.page->id, false});
  }
  const float top = ui.cursor_y();
  const course::Grade* grade = view.graded ? &view.graded->grade : nullptr;
  const course::Answer& answer = view.graded ? view.graded->answer : view.draft;
  {
    const auto own = ui.panel(exercise_name, task_of(exercise));
    auto changed = draw_exercise(
        ui,
        *view.course,
        exercise,
        answer,
        view.exercise_seed,
        grade,
        *view.view_state);
    if (changed) keep(wish, KeepDraft{exercise.id, std::move(*changed)});
  }
  ui.space(4);
  keep(wish, draw_answer_buttons(ui, view));
  reveal_verdict(ui, view, top);
  return wish;
}

std::optional<Wish> draw_warning(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const auto card = ui.card({.tone = Tone::warn, .gap = 8});
  ui.paragraph(
      "word",
      ui.text_of("page.before_you_go_on"),
      {.style = TextStyle::small_bold, .color = ui.theme().warn, .leading = 1.4F});
  ui.rich("warning", view.page->warning);
  ui.space(4);
  const auto row = ui.row(10);
  if (ui.button("show", ui.text_of("page.show_warned"))) wish = ShowWarned{view.page->id};
  if (view.page->alternative &&
      ui.button("other", ui.text_of("page.use_alternative"), {.style = ButtonStyle::secondary}))
    wish = UseAlternative{view.page->id, true};
  return wish;
}

std::optional<Wish> draw_reading(Ui& ui, const View& view, bool with_exercise) {
  std::optional<Wish> wish;
  ui.set_gap(14);
  if (ui.narrow())
    ui.paragraph(
        "module",
        numbered(*view.course, view.module->id),
        {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.3F});
  ui.heading("title", 1, view.page->title);
  if (view.warning_open) return draw_warning(ui, view);
  draw_blocks(ui, view, false);
  if (ui.narrow()) draw_blocks(ui, view, true);
  if (with_exercise) {
    ui.space(6);
    keep(wish, draw_practice(ui, view));
  }
  return wish;
}

std::optional<Wish> draw_body(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  const bool exercise = view.exercise != nullptr && !view.warning_open;
  const bool wide = exercise && wants_width(*view.exercise);
  if (wide && has_begun(view.draft)) return draw_practice(ui, view);
  const bool asides = !ui.narrow() && !view.warning_open && has_asides(view);
  {
    const auto columns = ui.columns(aside_gap);
    const float aside_room = asides ? ui.px(aside_width + aside_gap) : 0;
    const float reading = std::min(ui.width() - aside_room, ui.px(reading_width));
    {
      const auto left = ui.column(reading);
      keep(wish, draw_reading(ui, view, exercise && !wide));
    }
    if (asides) {
      const auto right = ui.column(ui.px(aside_width));
      ui.set_gap(14);
      draw_blocks(ui, view, true);
    }
  }
  if (wide) {
    ui.space(12);
    keep(wish, draw_practice(ui, view));
  }
  return wish;
}

}  // namespace

std::optional<Wish> page_screen(Ui& ui, const View& view) {
  if (view.course == nullptr || view.module == nullptr || view.page == nullptr) return {};
  std::optional<Wish> wish;
  const bool narrow = ui.narrow();
  const Layout layout = layout_of(ui, view, narrow ? 44 : 51, narrow ? 56 : 75);
  keep(wish, draw_top(ui, view, layout.top));
  const Id panel_id = ui.id(panel_name(view));
  {
    const auto region = body_region(ui, view, layout.body);
    const auto panel = ui.panel(panel_name(view), view.page->title);
    speaks(ui, *view.course);
    const bool enter = view.dialog.empty() && enter_on_panel(ui, panel_id);
    keep(wish, draw_body(ui, view));
    if (enter) keep(wish, view.warning_open ? Wish{ShowWarned{view.page->id}} : Wish{NextPage{}});
  }
  keep(wish, draw_bottom(ui, view, layout.bottom));
  return wish;
}

}  // namespace behorig::ui
