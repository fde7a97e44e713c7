#include "ui/screens.hpp"

#include "ui/exam_parts.hpp"

namespace behorig::ui {
namespace {

constexpr float menu_width = 264;

std::optional<Wish> draw_screen(Ui& ui, const View& view) {
  switch (view.screen) {
    case Screen::loading:
      return loading_screen(ui, view);
    case Screen::first_start:
      return first_start_screen(ui, view);
    case Screen::who:
      return who_screen(ui, view);
    case Screen::course_start:
      return course_start_screen(ui, view);
    case Screen::home:
      return home_screen(ui, view);
    case Screen::plan:
      return plan_screen(ui, view);
    case Screen::page:
      return page_screen(ui, view);
    case Screen::module_end:
      return module_end_screen(ui, view);
    case Screen::urgent:
      return urgent_screen(ui, view);
    case Screen::exam_start:
      return exam_start_screen(ui, view);
    case Screen::exam:
      return exam_screen(ui, view);
    case Screen::exam_result:
      return exam_result_screen(ui, view);
    case Screen::certificate:
      return certificate_screen(ui, view);
    case Screen::overview:
      return overview_screen(ui, view);
    case Screen::issue:
      return issue_screen(ui, view);
    case Screen::settings:
      return settings_screen(ui, view);
    case Screen::failed:
      return failed_screen(ui, view);
  }
  return {};
}

std::string_view word_of(Screen screen) {
  switch (screen) {
    case Screen::loading:
      return "loading";
    case Screen::first_start:
      return "first-start";
    case Screen::who:
      return "who";
    case Screen::course_start:
      return "course-start";
    case Screen::home:
      return "home";
    case Screen::plan:
      return "plan";
    case Screen::page:
      return "page";
    case Screen::module_end:
      return "module-end";
    case Screen::urgent:
      return "urgent";
    case Screen::exam_start:
      return "exam-start";
    case Screen::exam:
      return "exam";
    case Screen::exam_result:
      return "exam-result";
    case Screen::certificate:
      return "certificate";
    case Screen::overview:
      return "overview";
    case Screen::issue:
      return "issue";
    case Screen::settings:
      return "settings";
    case Screen::failed:
      return "failed";
  }
  return {};
}

// What is right of the menu, or below it.
Rect main_place(Ui& ui, const View& view) {
  const FrameInput& input = ui.input();
  if (!has_menu(view)) return {0, 0, input.width, input.height};
  if (!ui.narrow()) {
    const float left = ui.px(menu_width);
    return {left, 0, input.width - left, input.height};
  }
  const float top = top_menu_height(ui, view);
  return {0, top, input.width, input.height - top};
}

Rect menu_place(Ui& ui, const View& view) {
  const FrameInput& input = ui.input();
  if (!has_menu(view)) return {};
  if (!ui.narrow()) return {0, 0, ui.px(menu_width), input.height};
  return {0, 0, input.width, top_menu_height(ui, view)};
}

std::optional<Wish> wish_of_link(const Ui& ui, const View& view) {
  const std::string& link = ui.pressed_link();
  if (link.empty()) return {};
  if (!link.starts_with(source_scheme)) return OpenLink{link};
  if (source_of(view, link) == nullptr) return {};
  return ShowDialog{link};
}

}  // namespace

Layout layout_of(Ui& ui, const View& view, float top, float bottom) {
  Layout layout;
  layout.menu = menu_place(ui, view);
  Rect rest = main_place(ui, view);
  const float messages = messages_height(ui, view, rest.width);
  rest.y += messages;
  rest.height -= messages;
  layout.top = {rest.x, rest.y, rest.width, ui.px(top)};
  layout.bottom = {rest.x, rest.bottom() - ui.px(bottom), rest.width, ui.px(bottom)};
  layout.body = {
      rest.x,
      layout.top.bottom(),
      rest.width,
      std::max(1.0F, layout.bottom.y - layout.top.bottom())};
  return layout;
}

std::string panel_name(const View& view) {
  std::string name{word_of(view.screen)};
  if (view.screen == Screen::exam && exam_paused(view)) return name + "-paused";
  if (view.screen == Screen::exam && view.exam.at < view.exam.items.size())
    return name + "-" + view.exam.items[view.exam.at].item;
  const bool in_module = view.screen == Screen::page || view.screen == Screen::module_end;
  if (in_module && view.module != nullptr) name += "-" + view.module->id;
  if (view.screen == Screen::page && view.page != nullptr) name += "-" + view.page->id;
  return name;
}

std::optional<Wish> draw_window(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  if (has_menu(view)) keep(wish, draw_menu(ui, view, menu_place(ui, view)));
  const Rect place = main_place(ui, view);
  keep(wish, draw_messages(ui, view, {place.x, place.y, place.width, 0}));
  {
    // A course that is not translated shows its own language.
    const auto texts =
        ui.language(view.course == nullptr ? ui.strings().language() : view.course->language);
    keep(wish, draw_screen(ui, view));
  }
  // What is under a dialog cannot be used.
  if (!view.dialog.empty()) return draw_dialog(ui, view);
  keep(wish, wish_of_link(ui, view));
  if (view.listening != Listening::silent && ui.take_key(Key::escape))
    keep(wish, Listen{Listen::Do::stop});
  if (!wish && ui.take_character(U'?')) wish = ShowDialog{"shortcuts"};
  if (!wish && has_menu(view) && ui.take_key(Key::left, true)) {
    if (view.screen == Screen::page || view.screen == Screen::module_end)
      wish = PreviousPage{};
    else
      wish = GoBack{};
  }
  return wish;
}

}  // namespace behorig::ui
