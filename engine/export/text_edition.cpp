// The page as a whole: head, contents, modules with their pages, urgent cards and sources.

#include "export/text_edition.hpp"

#include "export/html.hpp"
#include "export/text_edition_parts.hpp"
#include "export/text_edition_style.hpp"

#include <algorithm>

namespace behorig::exporting {

namespace {

using course::Module;
using course::Page;

std::string module_anchor(std::size_t index) {
  return "m" + std::to_string(index + 1);
}

std::string page_anchor(std::size_t module, std::size_t page) {
  return module_anchor(module) + "-p" + std::to_string(page + 1);
}

std::string edition_header(const TextWriter& writer, bool reviewed) {
  const course::Course& course = writer.course();
  std::string out = heading(1, writer.plain(course.title));
  out += classed("p", "how", writer.said("text_edition.version", {{"version", course.version}}));
  if (!reviewed)
    out += classed(
        "div",
        "box warning",
        element("p", element("strong", writer.said("start.not_reviewed"))) +
            element("p", writer.said("start.not_reviewed_why")));
  out += writer.rich(course.about) + "\n";
  out += classed(
      "div",
      "box note",
      element("p", element("strong", writer.said("text_edition.about_title"))) +
          element("p", writer.said("text_edition.about")) +
          element("p", writer.said("text_edition.exam")));
  return element("header", "\n" + out) + "\n";
}

std::string contents(const TextWriter& writer) {
  std::vector<std::string> links;
  const std::vector<Module>& modules = writer.course().modules;
  for (std::size_t i = 0; i < modules.size(); ++i)
    links.push_back(link_to(module_anchor(i), writer.plain(modules[i].title)));
  if (!writer.course().urgent.empty())
    links.push_back(link_to("urgent", writer.said("urgent.title")));
  if (!writer.course().sources.empty())
    links.push_back(link_to("sources", writer.said("text_edition.sources")));
  return "<nav aria-labelledby=\"contents\">\n" +
         heading(2, writer.said("text_edition.contents"), "contents") + text_list("ol", "", links) +
         "</nav>\n";
}

std::string page_exercises(TextWriter& writer, const Page& page, const std::string& anchor) {
  std::string out;
  if (page.exercise) out += text_exercise(writer, *page.exercise, {anchor + "-e", 4});
  if (page.alternative)
    out += unfolding(
        writer,
        writer.said("text_edition.alternative"),
        text_exercise(writer, *page.alternative, {anchor + "-a", 4}));
  return out;
}

std::string page_section(TextWriter& writer, const Page& page, const std::string& anchor) {
  std::string inside;
  for (const course::Block& block : page.blocks)
    inside += text_block(writer, block);
  inside += page_exercises(writer, page, anchor);
  std::string out = "\n" + heading(3, writer.plain(page.title), anchor);
  if (page.warning.empty()) return classed("section", "page", out + inside);
  out += classed(
      "div",
      "box warning",
      element("p", element("strong", writer.said("page.before_you_go_on"))) +
          writer.rich(page.warning));
  return classed(
      "section",
      "page",
      out + unfolding(writer, writer.said("page.show_warned"), inside));
}

std::string module_facts(const TextWriter& writer, const Module& module) {
  std::string facts;
  const auto area = std::ranges::find(writer.course().areas, module.area, &course::Area::id);
  if (area != writer.course().areas.end()) facts += writer.plain(area->title) + " · ";
  facts += writer.said("plan.minutes", {{"minutes", std::to_string(module.minutes)}}) + " · ";
  facts += writer.said(module.depth == course::Depth::core ? "plan.core" : "plan.extra");
  return classed("p", "how", facts);
}

std::string module_section(TextWriter& writer, const Module& module, std::size_t index) {
  std::string out = "\n" + heading(2, writer.plain(module.title), module_anchor(index)) +
                    module_facts(writer, module);
  std::vector<std::string> goals;
  for (const course::Goal& goal : module.goals)
    goals.push_back(writer.plain(goal.text));
  if (!goals.empty()) out += lead(writer.said("plan.goals")) + text_list("ul", "", goals);
  std::vector<std::string> links;
  for (std::size_t i = 0; i < module.pages.size(); ++i)
    links.push_back(link_to(page_anchor(index, i), writer.plain(module.pages[i].title)));
  out += lead(writer.said("plan.pages")) + text_list("ul", "pages", links);
  for (std::size_t i = 0; i < module.pages.size(); ++i)
    out += page_section(writer, module.pages[i], page_anchor(index, i));
  out += classed("p", "up", link_to("contents", writer.said("text_edition.to_contents")));
  return classed("section", "module", out);
}

std::string urgent_section(const TextWriter& writer) {
  if (writer.course().urgent.empty()) return {};
  std::string out = "\n" + heading(2, writer.said("urgent.title"), "urgent");
  out += classed(
      "div",
      "box warning",
      element("p", element("strong", writer.said("urgent.in_danger"))) +
          element("p", writer.said("urgent.in_danger_say")));
  for (const course::UrgentCard& card : writer.course().urgent) {
    std::vector<std::string> steps;
    for (const course::ListItem& step : card.steps)
      steps.push_back(writer.line(step.text));
    out += heading(3, writer.plain(card.title)) + element("p", writer.plain(card.when)) + "\n" +
           lead(writer.said("urgent.steps")) + text_list("ol", "", steps) +
           writer.sources(card.sources);
  }
  return classed("section", "module", out);
}

std::string source_html(const TextWriter& writer, const course::Source& source) {
  std::string out = element("strong", writer.plain(source.title));
  if (!source.provision.empty() && source.provision != source.title)
    out += " (" + writer.plain(source.provision) + ")";
  out += ".";
  if (!source.publisher.empty())
    out += " " + writer.said("source.publisher", {{"name", source.publisher}}) + ".";
  if (!source.status.empty())
    out += " " + writer.said("source." + source.status, {{"date", base::iso_text(source.checked)}});
  if (source.url.starts_with("https://") || source.url.starts_with("http://"))
    out += "<br><a href=\"" + escaped(source.url) + "\">" + escaped(source.url) + "</a>";
  return out;
}

std::string sources_section(const TextWriter& writer) {
  const std::vector<course::Source>& sources = writer.course().sources;
  if (sources.empty()) return {};
  std::string items = "\n";
  for (std::size_t i = 0; i < sources.size(); ++i)
    items +=
        "<li id=\"s" + std::to_string(i + 1) + "\">" + source_html(writer, sources[i]) + "</li>\n";
  return classed(
      "section",
      "module",
      "\n" + heading(2, writer.said("text_edition.sources"), "sources") +
          classed("ul", "ledger", items));
}

}  // namespace

TextPage text_edition(const TextEdition& edition) {
  TextWriter writer{edition};
  std::string main;
  const std::vector<Module>& modules = writer.course().modules;
  for (std::size_t i = 0; i < modules.size(); ++i)
    main += module_section(writer, modules[i], i);
  main += urgent_section(writer) + sources_section(writer);
  const std::string body = "<a class=\"skip\" href=\"#main\">" + writer.said("text_edition.skip") +
                           "</a>\n" + edition_header(writer, edition.reviewed) + contents(writer) +
                           "<main id=\"main\" tabindex=\"-1\">\n" + main + "</main>\n";
  return {
      html_page(writer.language(), writer.course().title, text_edition_style, body),
      writer.pictures(),
      writer.left_out()};
}

}  // namespace behorig::exporting
