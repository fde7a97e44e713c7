// A branching story in words: every part a section whose choices are links to the next, with what
// each choice meant folded away, and the debrief at the end.

#include "export/html.hpp"
#include "export/text_edition_parts.hpp"

#include <algorithm>

namespace behorig::exporting {

namespace {

using course::Choice;
using course::Node;
using course::Scenario;

// Enough for every story a person can read; a larger one has no way drawn up for it.
constexpr std::size_t most_states_read = 100'000;

class Story {
 public:
  Story(const TextCall& call, const Scenario& scenario)
      : writer_{call.writer}, place_{call.place}, scenario_{scenario} {
    for (const Node& node : scenario.nodes)
      for (const Choice& choice : node.choices)
        for (const course::Condition& condition : choice.when)
          weighed_.insert(condition.variable);
  }

  std::string html() {
    std::string out;
    if (!scenario_.title.empty())
      out += element("p", element("strong", writer_.plain(scenario_.title))) + "\n";
    out += kept_values();
    if (const std::string start = anchor_of(scenario_.start); !start.empty())
      out += element("p", link_to(start, writer_.said("text_edition.begin"))) + "\n";
    for (const Node& node : scenario_.nodes)
      out += section(node);
    return out + debrief();
  }

 private:
  std::string anchor_of(const std::string& node) const {
    const auto found = std::ranges::find(scenario_.nodes, node, &Node::id);
    if (found == scenario_.nodes.end()) return {};
    return place_.anchor + "-n" + std::to_string(found - scenario_.nodes.begin() + 1);
  }

  std::string value_name(const std::string& variable) const {
    return element("code", writer_.plain(variable));
  }

  // What the reader has to keep count of, since later choices depend on it.
  std::string kept_values() const {
    std::vector<std::string> items;
    for (const course::Variable& variable : scenario_.variables)
      if (weighed_.contains(variable.name))
        items.push_back(value_name(variable.name) + " = " + std::to_string(variable.start));
    if (items.empty()) return {};
    return element("p", writer_.said("text_edition.keep_count")) + "\n" +
           text_list("ul", "values", items);
  }

  std::string changes(const Choice& choice) const {
    std::string out;
    for (const course::Change& change : choice.set) {
      if (!weighed_.contains(change.variable)) continue;
      const std::string sign = !change.relative ? " = " : change.value < 0 ? " − " : " + ";
      out += (out.empty() ? "" : ", ") + value_name(change.variable) + sign +
             std::to_string(change.relative ? std::abs(change.value) : change.value);
    }
    return out.empty() ? "" : " (" + out + ")";
  }

  static const char* sign_of(course::Comparison comparison) {
    switch (comparison) {
      case course::Comparison::less:
        return " &lt; ";
      case course::Comparison::at_most:
        return " ≤ ";
      case course::Comparison::greater:
        return " &gt; ";
      case course::Comparison::at_least:
        return " ≥ ";
      case course::Comparison::equal:
        return " = ";
      case course::Comparison::unequal:
        return " ≠ ";
    }
    return "";
  }

  std::string conditions(const Choice& choice) const {
    std::string out;
    for (const course::Condition& condition : choice.when)
      out += (out.empty() ? "" : ", ") + value_name(condition.variable) +
             sign_of(condition.comparison) + std::to_string(condition.value);
    return out.empty() ? "" : writer_.said("text_edition.only_if") + " " + out + ": ";
  }

  std::string meaning(const Choice& choice) const {
    std::string points;
    for (const course::AxisPoints& axis : choice.score) {
      const std::string sign = axis.points < 0 ? "−" : "+";
      const std::string name{course::axis_names[static_cast<std::size_t>(axis.axis)]};
      points += (points.empty() ? "" : ", ") + writer_.said("debrief.axis." + name) + " " + sign +
                number(std::abs(axis.points));
    }
    return element("p", element("strong", writer_.plain(choice.text))) +
           writer_.rich(choice.feedback) + (points.empty() ? "" : element("p", points)) +
           writer_.sources(choice.sources);
  }

  std::string number(double value) const {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    if (writer_.language() == "sv") std::replace(text.begin(), text.end(), '.', ',');
    return text;
  }

  std::string choices(const Node& node) const {
    if (node.choices.empty()) return {};
    std::vector<std::string> links;
    std::vector<std::string> meanings;
    for (const Choice& choice : node.choices) {
      const std::string to = anchor_of(choice.to);
      const std::string text = writer_.plain(choice.text);
      links.push_back(
          conditions(choice) + (to.empty() ? text : link_to(to, text)) + changes(choice));
      meanings.push_back(meaning(choice));
    }
    return lead(writer_.said("text_edition.choices")) + text_list("ol", "choices", links) +
           unfolding(
               writer_,
               writer_.said("text_edition.meanings"),
               text_list("ul", "judged", meanings));
  }

  static const char* ending_key(course::Ending ending) {
    if (ending == course::Ending::good) return "scenario.end_good";
    return ending == course::Ending::fair ? "scenario.end_fair" : "scenario.end_poor";
  }

  std::string section(const Node& node) {
    const std::string anchor = anchor_of(node.id);
    const TextPlace place{anchor, place_.level + 1};
    std::string out =
        "\n" +
        heading(place.level, writer_.plain(node.title.empty() ? node.id : node.title), anchor);
    if (node.end != course::Ending::none)
      out += led(writer_.said("text_edition.ending"), writer_.said(ending_key(node.end)));
    out += writer_.rich(node.text) + "\n";
    for (const course::StreamPost& post : node.post)
      out += text_post(writer_, post);
    if (!node.image.empty()) out += writer_.figure(node.image, node.alt, {});
    for (const course::Exercise& exercise : node.exercise)
      out += text_exercise(writer_, exercise, place.within("e"));
    if (!node.result.empty() && weighed_.contains(node.result))
      out +=
          element("p", writer_.said("text_edition.result") + " " + value_name(node.result) + ".") +
          "\n";
    out += choices(node);
    if (node.end != course::Ending::none)
      out += element("p", link_to(place_.anchor + "-d", writer_.said("text_edition.to_debrief"))) +
             "\n";
    return classed("section", "node", out);
  }

  // A way that earns the most, and every way it can end.
  std::string debrief() const {
    std::vector<std::string> ends;
    for (const Node& node : scenario_.nodes)
      if (node.end != course::Ending::none)
        ends.push_back(
            link_to(anchor_of(node.id), writer_.plain(node.title.empty() ? node.id : node.title)) +
            ": " + writer_.said(ending_key(node.end)));
    const std::vector<std::string> way = best_way();
    return classed(
        "section",
        "node",
        "\n" + heading(place_.level + 1, writer_.said("debrief.title"), place_.anchor + "-d") +
            lead(writer_.said("text_edition.endings")) + text_list("ul", "", ends) +
            unfolding(
                writer_,
                writer_.said("text_edition.best_way"),
                text_list("ol", "judged", way)));
  }

  std::vector<std::string> best_way() const {
    std::vector<std::string> way;
    for (const std::string& step : course::prove(scenario_, most_states_read).best_path) {
      const std::size_t slash = step.find('/');
      const Node* node = course::find_node(scenario_, step.substr(0, slash));
      if (node == nullptr || slash == std::string::npos) continue;
      const auto choice = std::ranges::find(node->choices, step.substr(slash + 1), &Choice::id);
      if (choice == node->choices.end()) continue;
      way.push_back(
          element("p", writer_.plain(node->title) + " – " + writer_.plain(choice->text)) +
          writer_.rich(choice->feedback));
    }
    return way;
  }

  TextWriter& writer_;
  const TextPlace& place_;
  const Scenario& scenario_;
  std::set<std::string> weighed_{};  // the variables that some choice depends on
};

}  // namespace

TextTask text_task(const TextCall& call, const course::Scenario& story) {
  return {.question = Story{call, story}.html(), .answer = {}};
}

}  // namespace behorig::exporting
