#include "export/rich_html.hpp"

#include "course/markdown.hpp"
#include "export/html.hpp"

#include <vector>

namespace behorig::exporting {

namespace {

using course::Paragraph;
using course::Span;

constexpr std::string_view source_prefix = "source:";

std::string styled(const Span& span) {
  std::string out = escaped_lines(span.text);
  if (span.code) out = element("code", out);
  if (span.italic) out = element("em", out);
  if (span.bold) out = element("strong", out);
  return out;
}

std::string address_of(const std::string& link, const SourceAddress& address) {
  if (link.starts_with(source_prefix))
    return address(std::string_view{link}.substr(source_prefix.size()));
  for (const std::string_view scheme : {"https://", "http://", "mailto:"})
    if (link.starts_with(scheme)) return link;
  return {};
}

std::string html_of_spans(const std::vector<Span>& spans, const SourceAddress& address) {
  std::string out;
  for (std::size_t i = 0; i < spans.size();) {
    const std::string& link = spans[i].link;
    std::string inside;
    for (; i < spans.size() && spans[i].link == link; ++i)
      inside += styled(spans[i]);
    const std::string to = address_of(link, address);
    out += to.empty() ? inside : "<a href=\"" + escaped(to) + "\">" + inside + "</a>";
  }
  return out;
}

// Puts paragraphs that know how deep in lists they are into lists within lists.
class Nester {
 public:
  void add(const Paragraph& paragraph, const std::string& inside) {
    const bool item =
        paragraph.kind == Paragraph::Kind::bullet || paragraph.kind == Paragraph::Kind::number;
    if (item) {
      begin_item(paragraph);
      html_ += inside;
      return;
    }
    const auto depth = static_cast<std::size_t>(paragraph.depth);
    const bool quote = paragraph.kind == Paragraph::Kind::quote;
    if (!quote || lists_.size() > depth) end_quote();
    close_lists(depth);
    if (quote && !quote_) html_ += "<blockquote>";
    quote_ = quote;
    html_ += element("p", inside);
  }

  std::string take() {
    end_quote();
    close_lists(0);
    return std::move(html_);
  }

 private:
  void begin_item(const Paragraph& paragraph) {
    const std::string tag = paragraph.kind == Paragraph::Kind::number ? "ol" : "ul";
    const std::size_t depth = static_cast<std::size_t>(paragraph.depth) + 1;
    end_quote();
    close_lists(depth);
    if (lists_.size() == depth && lists_.back() != tag) close_lists(depth - 1);
    if (lists_.size() == depth) {
      html_ += "</li><li>";
      return;
    }
    while (lists_.size() < depth) {
      lists_.push_back(tag);
      html_ += "<" + tag;
      if (tag == "ol" && paragraph.number != 1)
        html_ += " start=\"" + std::to_string(paragraph.number) + "\"";
      html_ += "><li>";
    }
  }

  void close_lists(std::size_t down_to) {
    for (; lists_.size() > down_to; lists_.pop_back())
      html_ += "</li></" + lists_.back() + ">";
  }

  void end_quote() {
    if (quote_) html_ += "</blockquote>";
    quote_ = false;
  }

  std::string html_{};
  std::vector<std::string> lists_{};  // the open ones, outermost first
  bool quote_{false};
};

}  // namespace

std::string rich_html(std::string_view markdown, const SourceAddress& address) {
  Nester nester;
  for (const Paragraph& paragraph : course::parse_markdown(markdown))
    nester.add(paragraph, html_of_spans(paragraph.spans, address));
  return nester.take();
}

std::string rich_line(std::string_view markdown, const SourceAddress& address) {
  std::string out;
  for (const Paragraph& paragraph : course::parse_markdown(markdown))
    out += (out.empty() ? "" : "<br>") + html_of_spans(paragraph.spans, address);
  return out;
}

}  // namespace behorig::exporting
