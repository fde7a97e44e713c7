// A stream of comments in words: what can be done and what it costs, then each comment with what
// would have been wise folded away.

#include "export/html.hpp"
#include "export/text_edition_parts.hpp"

namespace behorig::exporting {

namespace {

using course::StreamComment;
using course::Verb;

std::string verb_html(const TextWriter& writer, Verb verb) {
  return writer.said("moderate.verb." + std::string{course::name_of(verb)});
}

std::string verbs_html(const TextWriter& writer, const std::vector<Verb>& verbs) {
  std::string out;
  for (const Verb verb : verbs)
    out += (out.empty() ? "" : ", ") + verb_html(writer, verb);
  return out;
}

std::string verbs_table(const TextWriter& writer, const course::Moderate& stream) {
  std::string rows;
  for (std::size_t i = 0; i < stream.minutes.size(); ++i)
    rows += element(
                "tr",
                "<th scope=\"row\">" + verb_html(writer, static_cast<Verb>(i)) + "</th>" +
                    element("td", std::to_string(stream.minutes[i]))) +
            "\n";
  const std::string head = "<th scope=\"col\">" + writer.said("text_edition.verb") +
                           "</th><th scope=\"col\">" + writer.said("text_edition.minutes") +
                           "</th>";
  return element(
             "table",
             element("caption", writer.said("text_edition.verbs")) + "\n" +
                 element("thead", element("tr", head)) + "\n" + element("tbody", "\n" + rows)) +
         "\n";
}

// The fates from wise to unwise: what is right, what is right in part.
std::string fates_html(const TextWriter& writer, const StreamComment& comment) {
  std::vector<Verb> right;
  std::vector<Verb> partly;
  for (const course::FateShare& fate : comment.fates) {
    if (fate.share >= course::full_score)
      right.push_back(fate.fate);
    else if (fate.share > 0)
      partly.push_back(fate.fate);
  }
  return led(writer.said("text_edition.fate"), verbs_html(writer, right)) +
         led(writer.said("text_edition.fate_partly"), verbs_html(writer, partly));
}

std::string order_html(const TextWriter& writer, const StreamComment& comment) {
  std::string out;
  for (const course::VerbPair& pair : comment.order)
    out += (out.empty() ? "" : "; ") +
           writer.said(
               "text_edition.before",
               {{"first", writer.plainly("moderate.verb." + std::string{name_of(pair.first)})},
                {"second", writer.plainly("moderate.verb." + std::string{name_of(pair.second)})}});
  return led(writer.said("text_edition.order"), out);
}

std::string wrong_html(const TextWriter& writer, const StreamComment& comment) {
  if (comment.wrong.empty()) return {};
  std::vector<std::string> items;
  for (const course::VerbRemark& remark : comment.wrong)
    items.push_back(
        element("strong", verb_html(writer, remark.verb) + ":") + " " + writer.line(remark.why));
  return lead(writer.said("text_edition.verbs_wrong")) + text_list("ul", "", items);
}

std::string wise(const TextWriter& writer, const StreamComment& comment) {
  std::string out = fates_html(writer, comment);
  out += led(writer.said("text_edition.needed"), verbs_html(writer, comment.needed));
  out += led(writer.said("text_edition.allowed"), verbs_html(writer, comment.allowed));
  out += order_html(writer, comment) + wrong_html(writer, comment);
  if (comment.urgent) out += element("p", writer.said("text_edition.urgent")) + "\n";
  if (comment.worsens_after > 0)
    out +=
        led(writer.counted("text_edition.worsens", comment.worsens_after),
            writer.line(comment.then));
  out += writer.rich(comment.feedback);
  out += led(writer.said("debrief.better"), writer.line(comment.better));
  return out + writer.sources(comment.sources);
}

}  // namespace

TextTask text_task(const TextCall& call, const course::Moderate& stream) {
  TextWriter& writer = call.writer;
  TextTask task;
  std::string when = writer.said("text_edition.clock", {{"time", writer.clock(stream.clock)}});
  if (stream.until > 0)
    when += " " + writer.said("text_edition.until", {{"time", writer.clock(stream.until)}});
  if (!stream.title.empty())
    task.question += element("p", element("strong", writer.plain(stream.title))) + "\n";
  task.question +=
      element("p", when) + "\n" + text_post(writer, stream.post) + verbs_table(writer, stream);
  const std::size_t count = stream.comments.size();
  for (std::size_t i = 0; i < count; ++i) {
    const StreamComment& comment = stream.comments[i];
    const TextPlace place = call.place.within("k" + std::to_string(i + 1));
    const std::string title = writer.said(
        "text_edition.comment",
        {{"number", std::to_string(i + 1)}, {"count", std::to_string(count)}});
    task.question += classed(
        "section",
        "comment",
        "\n" +
            heading(
                place.level,
                title + ": " + writer.plain(comment.name) + " · " + writer.clock(comment.at),
                place.anchor) +
            element("blockquote", element("p", writer.plain(comment.text))) + "\n" +
            unfolding(writer, writer.said("text_edition.wise"), wise(writer, comment)));
  }
  return task;
}

}  // namespace behorig::exporting
