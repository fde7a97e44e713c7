#include "ui/kinds/post_card.hpp"

#include "base/instant.hpp"
#include "base/text.hpp"

namespace behorig::ui {
namespace {

constexpr float face = 38;
constexpr float face_gap = 12;

constexpr float comment_face = 30;
constexpr float comment_gap = 10;

}  // namespace

std::string clock_in(const Ui& ui, const std::string& time) {
  const auto minutes = base::parse_clock(time);
  return minutes && ui.strings().language() == "sv" ? base::clock_text(*minutes) : time;
}

void draw_thread_comment(Ui& ui, const course::StreamReply& comment) {
  const auto scope = ui.item(comment.id, {});
  const auto columns = ui.columns(comment_gap);
  const float rest = ui.width() - ui.px(comment_face + comment_gap);
  {
    const auto left = ui.column(ui.px(comment_face));
    ui.avatar(comment.name, comment_face, Tone::quiet);
  }
  const auto right = ui.column(rest);
  ui.set_gap(2);
  {
    const auto row = ui.row(6);
    ui.paragraph("name", comment.name, {.style = TextStyle::small_bold, .leading = 1.4F});
    ui.paragraph(
        "time",
        clock_in(ui, comment.time),
        {.style = TextStyle::tiny, .color = ui.theme().muted, .leading = 1.56F});
  }
  const std::string time = clock_in(ui, comment.time);
  ui.paragraph(
      "text",
      comment.text,
      {.style = TextStyle::small, .said = said_comment(ui, comment.name, time, comment.text)});
}

std::string
said_comment(const Ui& ui, std::string_view name, std::string_view time, std::string_view text) {
  std::string who{name};
  if (!time.empty()) who.append(", ").append(time);
  return ui.strings().text("page.said", {{"who", who}, {"text", std::string{text}}});
}

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
  if (post.comments.empty()) return;
  const auto comments = ui.list("comments", ui.text_of("page.comments"));
  for (const course::StreamReply& comment : post.comments) {
    ui.line();
    draw_thread_comment(ui, comment);
  }
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
