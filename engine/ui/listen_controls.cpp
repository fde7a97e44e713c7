// What starts, pauses and ends reading aloud.

#include "ui/screen_parts.hpp"

namespace behorig::ui {
namespace {

constexpr ButtonSpec listen_button{.style = ButtonStyle::ghost, .small = true};

struct ListenButton {
  std::string_view id{};
  std::string_view key{};  // of its name
  Listen::Do does{Listen::Do::start};
};

// The first one keeps its id, and with it the keyboard, whatever it is called.
std::vector<ListenButton> listen_buttons(const Ui& ui, const View& view) {
  const ListenButton stop{"listen-stop", "listen.stop", Listen::Do::stop};
  if (view.listening == Listening::silent) return {{"listen", "listen.start", Listen::Do::start}};
  if (ui.narrow()) return {{"listen", "listen.hush", Listen::Do::stop}};
  if (view.listening == Listening::reading)
    return {{"listen", "listen.pause", Listen::Do::pause}, stop};
  return {{"listen", "listen.go_on", Listen::Do::go_on}, stop};
}

}  // namespace

std::optional<Wish> draw_listen(Ui& ui, const View& view) {
  std::optional<Wish> wish;
  for (const ListenButton& button : listen_buttons(ui, view)) {
    if (!ui.button(button.id, ui.text_of(button.key), listen_button)) continue;
    wish = Listen{button.does};
    if (button.does == Listen::Do::stop) ui.focus(ui.id("listen"));
  }
  return wish;
}

float listen_width(Ui& ui, const View& view, float gap) {
  float width = -ui.px(gap);
  for (const ListenButton& button : listen_buttons(ui, view))
    width += ui.button_width(ui.text_of(button.key), listen_button) + ui.px(gap);
  return width;
}

}  // namespace behorig::ui
