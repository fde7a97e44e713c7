// Every kind of block in words.

#include "export/html.hpp"
#include "export/text_edition_parts.hpp"

namespace behorig::exporting {

namespace {

constexpr int block_heading = 4;

std::string html_of(TextWriter& writer, const course::TextBlock& block) {
  return writer.rich(block.text) + "\n";
}

std::string html_of(TextWriter& writer, const course::HeadingBlock& block) {
  return heading(block_heading, writer.plain(block.text));
}

std::string html_of(TextWriter& writer, const course::LawBlock& block) {
  std::string inside;
  if (const course::Source* source = course::find_source(writer.course(), block.source)) {
    const std::string& name = source->provision.empty() ? source->title : source->provision;
    inside += element(
        "p",
        element(
            "strong",
            "<a href=\"" + writer.source_address(source->id) + "\">" + writer.plain(name) +
                "</a>"));
  }
  if (!block.quote.empty())
    inside += element("blockquote", element("p", writer.plain(block.quote)));
  if (!block.plain.empty())
    inside += element("p", element("strong", writer.said("page.in_plain_words"))) +
              writer.rich(block.plain);
  return classed("div", "box law", inside);
}

std::string html_of(TextWriter& writer, const course::ImageBlock& block) {
  return writer.figure(block.image, block.alt, writer.plain(block.caption));
}

std::string comment_item(
    const TextWriter& writer,
    const std::string& name,
    const std::string& time,
    const std::string& text) {
  const std::string when = time.empty() ? "" : " · " + writer.clock(time);
  return element("p", element("strong", writer.plain(name)) + when) +
         element("p", writer.plain(text));
}

std::string post_head(
    const TextWriter& writer,
    const std::string& account,
    const std::string& unit,
    const std::string& time) {
  std::string head = element("strong", writer.said("page.post_by", {{"account", account}}));
  if (!unit.empty()) head += " · " + writer.plain(unit);
  if (!time.empty()) head += " · " + writer.clock(time);
  return element("p", head);
}

std::string post_comments(const TextWriter& writer, const std::vector<std::string>& comments) {
  if (comments.empty()) return {};
  return element("p", element("strong", writer.said("page.comments"))) + "\n" +
         text_list("ol", "comments", comments);
}

std::string html_of(TextWriter& writer, const course::PostBlock& block) {
  std::vector<std::string> comments;
  for (const course::PostComment& comment : block.comments)
    comments.push_back(comment_item(writer, comment.name, comment.time, comment.text));
  return classed(
      "div",
      "box post",
      post_head(writer, block.account, block.unit, block.time) +
          element("p", writer.plain(block.text)) + "\n" +
          (block.image.empty() ? "" : writer.figure(block.image, block.alt, {})) +
          post_comments(writer, comments));
}

std::string html_of(TextWriter& writer, const course::NoteBlock& block) {
  using enum course::NoteBlock::Tone;
  const char* word = "page.warning";
  if (block.tone == tip) word = "page.tip";
  if (block.tone == remember) word = "page.remember";
  return classed(
      "div",
      block.tone == warning ? "box warning" : "box note",
      element("p", element("strong", writer.said(word))) + writer.rich(block.text));
}

std::vector<std::string> rich_items(
    const TextWriter& writer,
    const std::vector<course::ListItem>& items) {
  std::vector<std::string> out;
  out.reserve(items.size());
  for (const course::ListItem& item : items)
    out.push_back(writer.line(item.text));
  return out;
}

std::string html_of(TextWriter& writer, const course::ListBlock& block) {
  return text_list(block.numbered ? "ol" : "ul", "", rich_items(writer, block.items));
}

std::string html_of(TextWriter& writer, const course::SummaryBlock& block) {
  return classed(
      "div",
      "box summary",
      heading(block_heading, writer.said("page.summary")) +
          text_list("ul", "", rich_items(writer, block.points)));
}

}  // namespace

std::string text_block(TextWriter& writer, const course::Block& block) {
  return std::visit([&](const auto& content) { return html_of(writer, content); }, block.content);
}

std::string text_post(TextWriter& writer, const course::StreamPost& post) {
  std::vector<std::string> comments;
  for (const course::StreamReply& reply : post.comments)
    comments.push_back(comment_item(writer, reply.name, reply.time, reply.text));
  return classed(
      "div",
      "box post",
      post_head(writer, post.account, post.unit, post.time) +
          element("p", writer.plain(post.text)) + "\n" + post_comments(writer, comments));
}

std::string
text_list(const std::string& tag, const std::string& name, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string inside = "\n";
  for (const std::string& item : items)
    inside += element("li", item) + "\n";
  return name.empty() ? element(tag, inside) + "\n" : classed(tag, name, inside);
}

}  // namespace behorig::exporting
