#include "ui/kinds/post_card.hpp"

#include "base/text.hpp"

namespace behorig::ui {
namespace {

constexpr float face = 38;
constexpr float face_gap = 12;

}  // namespace

void draw_stream_post(
    Ui& ui,
    std::string_view id,
    const course::StreamPost& post,
    std::string_view trailing) {
  const auto group = ui.group(id, post.account);
  const auto card = ui.card({.padding_x = 16, .padding_y = 12});
  const float whole = ui.width();
  const auto columns = ui.columns(face_gap);
  {
    const auto column = ui.column(ui.px(face));
    ui.avatar(post.account, face, Tone::ok);
  }
  const auto column = ui.column(whole - ui.px(face + face_gap));
  ui.set_gap(2);
  const TextSpec muted{.style = TextStyle::tiny, .color = ui.theme().muted, .leading = 1.4F};
  ui.paragraph(
      "account",
      post.unit.empty() ? post.account : post.account + " · " + post.unit,
      {.style = TextStyle::small_bold, .leading = 1.35F});
  ui.paragraph("text", post.text, {.style = TextStyle::small, .leading = 1.45F});
  ui.paragraph("trailing", trailing, muted);
}

std::string excerpt(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  std::size_t word = 0;
  for (std::size_t count = 0; at < text.size() && count < characters; ++count)
    if (base::next_code_point(text, at) == U' ') word = at;
  if (at >= text.size()) return std::string{text};
  return std::string{text.substr(0, word == 0 ? at : word - 1)} + "…";
}

}  // namespace behorig::ui
