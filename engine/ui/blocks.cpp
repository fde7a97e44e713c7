// How each kind of block looks.

#include "ui/kinds/post_card.hpp"
#include "ui/screen_parts.hpp"

#include <type_traits>

namespace behorig::ui {
namespace {

void show(Ui& ui, const course::Course&, const course::TextBlock& block) {
  ui.rich("text", block.text);
}

void show(Ui& ui, const course::Course&, const course::HeadingBlock& block) {
  ui.space(6);
  ui.heading("heading", 2, block.text);
}

void show(Ui& ui, const course::Course& course, const course::LawBlock& block) {
  const course::Source* source = course::find_source(course, block.source);
  const auto card = ui.card({.padding_x = 20, .padding_y = 14, .law = true, .gap = 4});
  if (source != nullptr)
    ui.rich(
        "provision",
        "[" + (source->provision.empty() ? source->title : source->provision) + "](" +
            std::string{source_scheme} + source->id + ")",
        {.style = TextStyle::small,
         .color = ui.theme().warn,
         .leading = 1.4F,
         .links_as_text = true});
  if (!block.quote.empty())
    ui.paragraph(
        "quote",
        ui.strings().text("page.quote", {{"text", block.quote}}),
        {.style = TextStyle::body_italic});
  if (!block.plain.empty()) {
    ui.paragraph(
        "in-plain-words",
        ui.text_of("page.in_plain_words"),
        {.style = TextStyle::tiny_bold, .color = ui.theme().muted, .leading = 1.4F});
    ui.rich("plain", block.plain);
  }
}

void show(Ui& ui, const course::Course&, const course::ImageBlock& block) {
  ui.picture("picture", block.image, block.alt);
  ui.paragraph(
      "caption",
      block.caption,
      {.style = TextStyle::small, .color = ui.theme().muted, .leading = 1.4F});
}

void show_account(Ui& ui, const course::PostBlock& block) {
  const auto columns = ui.columns(10);
  const float rest = ui.width() - ui.px(38 + 10);
  {
    const auto left = ui.column(ui.px(38));
    ui.avatar(block.account, 38);
  }
  const auto right = ui.column(rest);
  ui.set_gap(0);
  std::string below = block.unit;
  if (!block.time.empty()) below += (below.empty() ? "" : " · ") + clock_in(ui, block.time);
  if (below.empty()) ui.space(8);
  ui.paragraph("account", block.account, {.style = TextStyle::small_bold, .leading = 1.35F});
  ui.paragraph(
      "below",
      below,
      {.style = TextStyle::tiny, .color = ui.theme().muted, .leading = 1.35F});
}

void show(Ui& ui, const course::Course&, const course::PostBlock& block) {
  const auto card = ui.card({.padding_x = 16, .padding_y = 15, .gap = 10});
  const auto group =
      ui.group("post", ui.strings().text("page.post_by", {{"account", block.account}}));
  show_account(ui, block);
  ui.paragraph("text", block.text, {.style = TextStyle::small});
  if (!block.image.empty()) ui.picture("picture", block.image, block.alt, {.most_height = 260});
  if (block.comments.empty()) return;
  const auto comments = ui.list("comments", ui.text_of("page.comments"));
  for (const course::PostComment& comment : block.comments) {
    ui.line();
    draw_thread_comment(ui, {comment.id, comment.name, comment.time, comment.text});
  }
}

void show(Ui& ui, const course::Course&, const course::NoteBlock& block) {
  using enum course::NoteBlock::Tone;
  const auto word = block.tone == tip        ? "page.tip"
                    : block.tone == remember ? "page.remember"
                                             : "page.warning";
  const Tone tone = block.tone == warning ? Tone::warn : Tone::brand;
  const auto card = ui.card({.tone = tone, .padding_x = 16, .padding_y = 14, .gap = 2});
  ui.paragraph(
      "word",
      ui.text_of(word),
      {.style = TextStyle::small_bold, .color = ui.strong(tone), .leading = 1.4F});
  ui.rich("text", block.text);
}

void show(Ui& ui, const course::Course&, const course::ListBlock& block) {
  const auto list = ui.list("list", {});
  int number = 0;
  for (const course::ListItem& item : block.items)
    marked_line(ui, item.id, block.numbered ? std::to_string(++number) + "." : "•", item.text);
}

void show(Ui& ui, const course::Course&, const course::SummaryBlock& block) {
  const auto card = ui.card({.tone = Tone::plain, .thick = true, .gap = 6});
  ui.heading("heading", 2, ui.text_of("page.summary"));
  const auto list = ui.list("points", ui.text_of("page.summary"));
  for (const course::ListItem& point : block.points)
    marked_line(ui, point.id, "•", point.text);
}

}  // namespace

void draw_block(Ui& ui, const course::Course& course, const course::Block& block) {
  const auto scope = ui.scope(block.id);
  std::visit([&](const auto& content) { show(ui, course, content); }, block.content);
}

}  // namespace behorig::ui
