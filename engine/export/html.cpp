#include "export/html.hpp"

#include "course/markdown.hpp"

namespace behorig::exporting {

namespace {

std::string html_of(const course::Span& span) {
  std::string out = escaped(span.text);
  if (span.bold) out = element("strong", out);
  if (span.italic) out = element("em", out);
  if (span.link.starts_with("http")) out += " (" + escaped(span.link) + ")";
  return out;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20U || c == '\n' || c == '\t')
      out += c;
  }
  return out;
}

std::string escaped_lines(std::string_view text) {
  std::string out;
  for (const char c : escaped(text)) {
    if (c == '\n')
      out += "<br>";
    else
      out += c;
  }
  return out;
}

std::string element(std::string_view name, const std::string& inside) {
  const std::string tag{name};
  return "<" + tag + ">" + inside + "</" + tag + ">";
}

std::string html_of_markdown(std::string_view markdown) {
  std::string out;
  for (const course::Paragraph& paragraph : course::parse_markdown(markdown)) {
    if (!out.empty()) out += "<br>";
    for (const course::Span& span : paragraph.spans)
      out += html_of(span);
  }
  return out;
}

std::string html_page(
    std::string_view language,
    std::string_view title,
    std::string_view style,
    const std::string& body) {
  return "<!DOCTYPE html>\n<html lang=\"" + escaped(language) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
         element("title", escaped(title)) + "\n" + element("style", std::string{style}) +
         "\n</head>\n<body>\n" + body + "</body>\n</html>\n";
}

}  // namespace behorig::exporting
