// The dialogs: the list of keys, how it looks, and whether all is really to be erased.

#include "ui/exam_parts.hpp"
#include "ui/office_parts.hpp"

namespace behorig::ui {
namespace {

constexpr float dialog_width = 560;
constexpr std::string_view hand_in = "hand-in";

struct ShownKey {
  std::string_view keys{};  // parted by a space
  std::string_view does{};  // key of its text
};

constexpr ShownKey shown_keys[]{
    {"Tab", "frame.key_tab"},
    {"↑ ↓ ← →", "frame.key_arrows"},
    {"Space Enter", "frame.key_press"},
    {"1 2 3", "frame.key_digits"},
    {"Enter", "frame.key_next"},
    {"Alt ←", "frame.key_back"},
    {"Alt ↑ ↓", "frame.key_move"},
    {"Page↑ Page↓", "frame.key_scroll"},
    {"Esc", "frame.key_escape"},
    {"?", "frame.key_help"}};

std::vector<std::string> words_of(const Ui& ui, std::string_view keys) {
  std::vector<std::string> words;
  while (!keys.empty()) {
    const std::size_t end = std::min(keys.find(' '), keys.size());
    const std::string_view word = keys.substr(0, end);
    words.emplace_back(word == "Space" ? ui.text_of("frame.space") : std::string{word});
    keys.remove_prefix(std::min(end + 1, keys.size()));
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

void draw_key(Ui& ui, const ShownKey& key) {
  const auto words = words_of(ui, key.keys);
  const std::string& does = ui.text_of(key.does);
  const auto item = ui.item(key.does, joined(words) + ": " + does);
  const auto columns = ui.columns(12);
  const float left_width = std::min(ui.px(170), ui.width() * 0.42F);
  const float rest = ui.width() - left_width - ui.px(12);
  {
    const auto left = ui.column(left_width);
    ui.space(1);
    const auto row = ui.row(4, 22);
    for (const std::string& word : words)
      ui.keycap(word);
  }
  const auto right = ui.column(rest);
  ui.paragraph("does", does, {.style = TextStyle::small});
}

std::optional<Wish> draw_shortcuts(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  {
    const auto list = ui.list("keys", ui.text_of("frame.shortcuts"));
    for (const ShownKey& key : shown_keys)
      draw_key(ui, key);
  }
  ui.space(4);
  if (ui.choice(
          "single-keys",
          ui.text_of("settings.single_keys"),
          {.checkbox = true, .checked = view.look.shortcuts}))
    wish = SetShortcuts{!view.look.shortcuts};
  for (const std::string about : {"reader", "more"}) {
    ui.space(4);
    ui.heading(about, 3, ui.text_of("access." + about + "_title"), TextStyle::body_bold);
    ui.paragraph(about + "-text", ui.text_of("access." + about), {.style = TextStyle::small});
  }
  return wish;
}

std::optional<Wish> draw_look_choices(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  ui.set_gap(14);
  keep(wish, pick_text_size(ui, view));
  keep(wish, pick_theme(ui, view));
  keep(wish, pick_following(ui, view));
  keep(wish, pick_language(ui, view));
  return wish;
}

std::optional<Wish> draw_erase(Ui& ui) {
  ui.paragraph("what", ui.text_of("settings.erase_what"));
  ui.space(4);
  const auto row = ui.row(8);
  if (ui.button("erase", ui.text_of("settings.erase_really"), {.style = ButtonStyle::secondary}))
    return EraseMe{};
  return {};
}

std::optional<Wish> draw_content(Ui& ui, const View& view, const course::Source* source) {
  if (source != nullptr) return draw_source(ui, view, *source);
  if (!office_dialog_title(ui, view).empty()) return draw_office_dialog(ui, view);
  if (view.dialog == "shortcuts") return draw_shortcuts(ui, view);
  if (view.dialog == hand_in) return draw_hand_in(ui, view);
  return view.dialog == "look" ? draw_look_choices(ui, view) : draw_erase(ui);
}

std::string title_of(const Ui& ui, const View& view, const course::Source* source) {
  if (source != nullptr) return source->title;
  if (std::string office = office_dialog_title(ui, view); !office.empty()) return office;
  if (view.dialog == "shortcuts") return ui.text_of("frame.shortcuts");
  if (view.dialog == hand_in) return ui.text_of("exam.hand_in_title");
  return ui.text_of(view.dialog == "look" ? "settings.look" : "settings.erase_title");
}

// What leads back, and how bright it is: what cannot be undone is never the brightest button, but
// handing in an exam with nothing left to do is the next step.
bool draw_close(Ui& ui, const View& view) {
  const bool erases = view.dialog == "erase" || view.dialog == "issue-locally" ||
                      view.dialog.starts_with("revoke:");
  const bool hands_in = view.dialog == hand_in;
  const std::string_view label = hands_in ? "exam.go_on_with"
                                 : erases ? "frame.cancel"
                                          : "frame.close";
  const bool bright = erases || (hands_in && !nothing_open(view));
  return ui.button(
      "close",
      ui.text_of(label),
      {.style = bright ? ButtonStyle::primary : ButtonStyle::secondary});
}

}  // namespace

const course::Source* source_of(const View& view, std::string_view link) {
  if (view.course == nullptr || !link.starts_with(source_scheme)) return nullptr;
  return course::find_source(*view.course, link.substr(source_scheme.size()));
}

std::optional<Wish> draw_dialog(Ui& ui, const View& view) {
  const course::Source* source = source_of(view, view.dialog);
  // The course may have lost it.
  if (source == nullptr && view.dialog.starts_with(source_scheme)) return ShowDialog{};
  const std::string title = title_of(ui, view, source);
  std::optional<Wish> wish;
  bool close = ui.take_key(Key::escape);
  const Id id = ui.id("dialog-" + view.dialog);
  {
    const auto dialog = ui.dialog("dialog-" + view.dialog, title, dialog_width);
    const auto card = ui.card({.padding_x = 24, .padding_y = 22, .bare = true, .gap = 10});
    ui.heading("title", 2, title);
    keep(wish, draw_content(ui, view, source));
    ui.space(4);
    const auto row = ui.row(8);
    if (draw_close(ui, view)) close = true;
  }
  ui.lend_focus(id);
  if (!close) return wish;
  if (!ui.return_focus()) rest_focus(ui, ui.id(panel_name(view)));
  return ShowDialog{};
}

}  // namespace behorig::ui
