#include "app/urgent_page.hpp"

#include "course/markdown.hpp"

#include <string_view>

namespace behorig::app {
namespace {

constexpr std::string_view style = R"(
body { font: 12pt/1.4 sans-serif; color: #000; max-width: 46em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 22pt; margin: 0 0 .4em }
h2 { font-size: 15pt; margin: 0 0 .2em }
section { border: 1px solid #000; border-radius: 6px; padding: .8em 1em; margin: 0 0 1em;
  break-inside: avoid }
section.danger { border-width: 3px }
p, ol { margin: .2em 0 }
li { margin: .25em 0 }
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string element(std::string_view name, const std::string& inside) {
  const std::string tag{name};
  return "<" + tag + ">" + inside + "</" + tag + ">";
}

// On paper a link is no use without its address.
std::string html_of(const course::Span& span) {
  std::string out = escaped(span.text);
  if (span.bold) out = element("strong", out);
  if (span.italic) out = element("em", out);
  if (span.link.starts_with("http")) out += " (" + escaped(span.link) + ")";
  return out;
}

std::string html_of(std::string_view markdown) {
  std::string out;
  for (const course::Paragraph& paragraph : course::parse_markdown(markdown)) {
    if (!out.empty()) out += "<br>";
    for (const course::Span& span : paragraph.spans)
      out += html_of(span);
  }
  return out;
}

std::string html_of(const course::UrgentCard& card) {
  std::string steps;
  for (const course::ListItem& step : card.steps)
    steps += element("li", html_of(step.text)) + "\n";
  return element(
             "section",
             element("h2", escaped(card.title)) + element("p", escaped(card.when)) +
                 element("ol", "\n" + steps)) +
         "\n";
}

}  // namespace

std::string urgent_page(const course::Course& course, const base::Strings& strings) {
  const std::string title = escaped(strings.text("urgent.title"));
  std::string cards;
  for (const course::UrgentCard& card : course.urgent)
    cards += html_of(card);
  return "<!DOCTYPE html>\n<html lang=\"" + escaped(strings.language()) +
         "\">\n<meta charset=\"utf-8\">\n" + element("title", title) + "\n" +
         element("style", std::string{style}) + "\n" +
         element("h1", title + " · " + escaped(course.title)) + "\n<section class=\"danger\">" +
         element("h2", escaped(strings.text("urgent.in_danger"))) +
         element("p", escaped(strings.text("urgent.in_danger_say"))) + "</section>\n" + cards +
         "</html>\n";
}

}  // namespace behorig::app
