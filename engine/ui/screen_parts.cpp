#include "ui/screen_parts.hpp"

#include <algorithm>
#include <cmath>

namespace behorig::ui {
namespace {

constexpr int text_sizes[]{100, 125, 150, 175, 200};

bool toggle(Ui& ui, std::string_view id, std::string_view label, bool on) {
  return ui.choice(id, label, {.checkbox = true, .checked = on});
}

}  // namespace

void keep(std::optional<Wish>& wish, std::optional<Wish> other) {
  if (!wish) wish = std::move(other);
}

float side_padding(const Ui& ui) {
  return ui.narrow() ? 16 : 36;
}

float top_padding(const Ui& ui) {
  return ui.narrow() ? 16 : 28;
}

Scope body_region(Ui& ui, const View& view, const Rect& place) {
  return ui.region("body-" + panel_name(view), place, side_padding(ui), top_padding(ui), true);
}

Scope middle_region(Ui& ui, const View& view, const Rect& place, float most) {
  const float beside = std::max(side_padding(ui), (place.width / ui.zoom() - most) / 2);
  return ui.region("body-" + panel_name(view), place, beside, top_padding(ui), true);
}

float column_width(const Ui& ui, float most) {
  return std::min(ui.width(), ui.px(most));
}

bool enter_on_panel(Ui& ui, Id panel) {
  const Id focus = ui.semantics().focus();
  return (focus == panel || focus == 0) && ui.take_key(Key::enter);
}

void rest_focus(Ui& ui, Id panel) {
  ui.focus(panel);
  ui.semantics().take_reveal(panel);
}

void speaks(Ui& ui, const course::Course& course) {
  if (course.language != ui.strings().language())
    ui.semantics().current().language = course.language;
}

std::string percent(const Ui& ui, double share) {
  return ui.strings().text(
      "common.percent",
      {{"value", std::to_string(static_cast<int>(std::lround(share * 100)))}});
}

std::string numbered(const course::Course& course, std::string_view module) {
  for (std::size_t i = 0; i < course.modules.size(); ++i)
    if (course.modules[i].id == module)
      return std::to_string(i + 1) + " " + course.modules[i].title;
  return {};
}

const learning::ModuleStanding* standing_of(const View& view, std::string_view module) {
  if (view.standing == nullptr) return nullptr;
  const auto& all = view.standing->modules;
  const auto found = std::ranges::find(all, module, &learning::ModuleStanding::module);
  return found == all.end() ? nullptr : &*found;
}

std::string status_word(const Ui& ui, learning::ModuleStatus status) {
  switch (status) {
    case learning::ModuleStatus::not_started:
      return ui.text_of("plan.not_started");
    case learning::ModuleStatus::under_way:
      return ui.text_of("plan.under_way");
    case learning::ModuleStatus::credited:
      return ui.text_of("plan.credited");
    case learning::ModuleStatus::done:
      return ui.text_of("plan.done");
  }
  return {};
}

Tone status_tone(learning::ModuleStatus status) {
  switch (status) {
    case learning::ModuleStatus::not_started:
      return Tone::quiet;
    case learning::ModuleStatus::under_way:
      return Tone::brand;
    case learning::ModuleStatus::credited:
    case learning::ModuleStatus::done:
      return Tone::ok;
  }
  return Tone::quiet;
}

std::string form_value(const View& view, std::string_view field) {
  const auto found = view.form.find(std::string{field});
  return found == view.form.end() ? std::string{} : found->second;
}

std::string
pick_one(Ui& ui, std::string_view id, std::string_view label, const std::vector<Pick>& picks) {
  std::string chosen;
  const auto group = ui.radio_group(id, label);
  const auto frame = ui.card({.padding_x = 0, .padding_y = 0, .bare = true, .gap = 6});
  ui.label(label, {.style = TextStyle::small_bold});
  const auto row = ui.row(8);
  int position = 0;
  for (const Pick& pick : picks) {
    // The chosen one is set in bold: room for that, so that nothing moves.
    const float words = ui.text_width(pick.label, TextStyle::small_bold) / ui.zoom();
    if (ui.choice(
            pick.id,
            pick.label,
            {.checked = pick.chosen,
             .position = ++position,
             .set_size = static_cast<int>(picks.size()),
             .compact = true,
             .width = std::ceil(words) + 58}))
      chosen = pick.id;
  }
  return chosen;
}

std::optional<Wish> pick_language(Ui& ui, const View& view) {
  const std::string chosen = pick_one(
      ui,
      "language",
      ui.text_of("settings.language"),
      {{"sv", ui.text_of("settings.swedish"), view.look.language == "sv"},
       {"en", ui.text_of("settings.english"), view.look.language == "en"}});
  if (chosen.empty()) return {};
  return SetLanguage{chosen};
}

std::optional<Wish> pick_text_size(Ui& ui, const View& view) {
  std::vector<Pick> picks;
  for (const int size : text_sizes)
    picks.push_back(
        {std::to_string(size), percent(ui, size / 100.0), view.look.text_percent == size});
  const std::string chosen = pick_one(ui, "text-size", ui.text_of("settings.text_size"), picks);
  if (chosen.empty()) return {};
  return SetTextSize{std::stoi(chosen)};
}

std::optional<Wish> pick_theme(Ui& ui, const View& view) {
  const std::string chosen = pick_one(
      ui,
      "theme",
      ui.text_of("settings.theme"),
      {{"light", ui.text_of("settings.light"), view.look.theme == "light"},
       {"dark", ui.text_of("settings.dark"), view.look.theme == "dark"},
       {"contrast", ui.text_of("settings.contrast"), view.look.theme == "contrast"}});
  if (chosen.empty()) return {};
  return SetTheme{chosen};
}

std::optional<Wish> pick_following(Ui& ui, const View& view) {
  const bool on = view.look.chosen == Chosen{};
  if (!toggle(ui, "follow", ui.text_of("settings.follow"), on)) return {};
  return FollowComputer{!on};
}

std::optional<Wish> pick_reading_speed(Ui& ui, const View& view) {
  const auto is = [&](ReadingSpeed speed) { return view.reading_speed == speed; };
  const std::string chosen = pick_one(
      ui,
      "reading-speed",
      ui.text_of("listen.speed"),
      {{"slow", ui.text_of("listen.slow"), is(ReadingSpeed::slow)},
       {"normal", ui.text_of("listen.normal"), is(ReadingSpeed::normal)},
       {"fast", ui.text_of("listen.fast"), is(ReadingSpeed::fast)}});
  if (chosen.empty()) return {};
  if (chosen == "slow") return SetReadingSpeed{ReadingSpeed::slow};
  return SetReadingSpeed{chosen == "fast" ? ReadingSpeed::fast : ReadingSpeed::normal};
}

std::optional<Wish> pick_behaviour(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  if (toggle(ui, "motion", ui.text_of("settings.reduced_motion"), view.look.reduced_motion))
    keep(wish, SetReducedMotion{!view.look.reduced_motion});
  if (toggle(ui, "keys", ui.text_of("settings.single_keys"), view.look.shortcuts))
    keep(wish, SetShortcuts{!view.look.shortcuts});
  return wish;
}

void marked_line(
    Ui& ui,
    std::string_view id,
    std::string_view mark,
    std::string_view markdown,
    const TextSpec& spec) {
  const auto item = ui.item(id, {});
  const auto columns = ui.columns(0);
  const float room = std::max(ui.px(24), ui.text_width(mark, spec.style) + ui.px(10));
  const float rest = ui.width() - room;
  {
    const auto left = ui.column(room);
    ui.label(mark, spec);
  }
  const auto right = ui.column(rest);
  ui.rich("text", markdown, spec);
}

}  // namespace behorig::ui
