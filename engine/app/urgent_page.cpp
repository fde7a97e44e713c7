#include "app/urgent_page.hpp"

#include "export/html.hpp"

#include <string_view>

namespace behorig::app {
namespace {

using exporting::element;
using exporting::escaped;
using exporting::html_of_markdown;

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

std::string html_of(const course::UrgentCard& card) {
  std::string steps;
  for (const course::ListItem& step : card.steps)
    steps += element("li", html_of_markdown(step.text)) + "\n";
  return element(
             "section",
             element("h2", escaped(card.title)) + element("p", escaped(card.when)) +
                 element("ol", "\n" + steps)) +
         "\n";
}

}  // namespace

std::string urgent_page(const course::Course& course, const base::Strings& strings) {
  const std::string& title = strings.text("urgent.title");
  std::string cards;
  for (const course::UrgentCard& card : course.urgent)
    cards += html_of(card);
  const std::string body =
      element("h1", escaped(title + " · " + course.title)) + "\n<section class=\"danger\">" +
      element("h2", escaped(strings.text("urgent.in_danger"))) +
      element("p", escaped(strings.text("urgent.in_danger_say"))) + "</section>\n" + cards;
  return exporting::html_page(strings.language(), title, style, body);
}

}  // namespace behorig::app
