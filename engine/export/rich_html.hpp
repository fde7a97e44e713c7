#pragma once
// The author's Markdown as HTML with paragraphs, lists, quotes and links. Nothing an author writes
// becomes markup.

#include <functional>
#include <string>
#include <string_view>

namespace behorig::exporting {

// Where on the page a source of the course stands: "#s3"; empty when it does not.
using SourceAddress = std::function<std::string(std::string_view id)>;

// <p>, <ul>, <ol> and <blockquote>, to stand in a <div>, <li> or <section>. Only addresses with
// http, https and mailto become links; any other link is text.
std::string rich_html(std::string_view markdown, const SourceAddress& address);
// Without blocks, to stand in a line; paragraphs are parted by <br>.
std::string rich_line(std::string_view markdown, const SourceAddress& address);

}  // namespace behorig::exporting
