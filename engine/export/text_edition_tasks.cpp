// Exercises on something given in words: mark, hotspot, compose and plan.

#include "base/shuffle.hpp"
#include "export/html.hpp"
#include "export/text_edition_parts.hpp"

#include <algorithm>

namespace behorig::exporting {

namespace {

constexpr std::uint64_t task_seed = 2;

// "kommun*, svarar" → "kommun…, svarar".
std::string words_of(const TextWriter& writer, const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    const bool stem = word.ends_with('*');
    const std::string shown = stem ? word.substr(0, word.size() - 1) + "…" : word;
    out += (out.empty() ? "" : ", ") + writer.plain(shown);
  }
  return out;
}

std::string html_of_rule(const TextWriter& writer, const course::WordRule& rule) {
  return element("p", element("strong", writer.plain(rule.label))) +
         led(writer.said("text_edition.must"), words_of(writer, rule.must)) +
         led(writer.said("text_edition.must_not"), words_of(writer, rule.must_not)) +
         writer.rich(rule.feedback);
}

const std::string& step_text(const course::Plan& plan, const std::string& id) {
  for (const course::PlanStep& step : plan.steps)
    if (step.id == id) return step.text;
  return id;
}

std::string
html_of_rule(const TextWriter& writer, const course::Plan& plan, const course::PlanRule& rule) {
  using Shape = course::PlanRule::Shape;
  const base::Argument first{"first", step_text(plan, rule.first)};
  const base::Argument date{"date", base::iso_text(rule.date)};
  switch (rule.shape) {
    case Shape::before: {
      const base::Argument second{"second", step_text(plan, rule.second)};
      if (rule.days <= 0) return writer.said("planning.rule_before", {first, second});
      return writer.counted("planning.rule_days", rule.days, {first, second});
    }
    case Shape::on:
      return writer.said("planning.rule_on", {first, date});
    case Shape::not_before:
      return writer.said("planning.rule_not_before", {first, date});
    case Shape::not_after:
      return writer.said("planning.rule_not_after", {first, date});
  }
  return {};
}

std::string model_table(const TextWriter& writer, const course::Plan& plan) {
  if (plan.model.empty()) return {};
  std::string rows;
  for (const course::PlannedStep& planned : plan.model)
    rows += element(
                "tr",
                "<th scope=\"row\">" + writer.plain(step_text(plan, planned.step)) + "</th>" +
                    element("td", planned.date ? base::iso_text(*planned.date) : "")) +
            "\n";
  const std::string head = "<th scope=\"col\">" + writer.said("text_edition.step") +
                           "</th><th scope=\"col\">" + writer.said("text_edition.date") + "</th>";
  return element(
             "table",
             element("caption", writer.said("planning.model")) + "\n" +
                 element("thead", element("tr", head)) + "\n" + element("tbody", "\n" + rows)) +
         "\n";
}

}  // namespace

TextTask text_task(const TextCall& call, const course::Mark& mark) {
  const TextWriter& writer = call.writer;
  TextTask task;
  std::string text;
  std::vector<std::string> judged;
  for (const course::MarkPiece& piece : mark.pieces) {
    const auto passage = std::ranges::find(mark.passages, piece.passage, &course::Passage::id);
    if (piece.passage.empty() || passage == mark.passages.end()) {
      text += writer.plain(piece.text);
      continue;
    }
    const std::string number = "[" + std::to_string(judged.size() + 1) + "] ";
    text += "<span class=\"passage\">" + number + writer.plain(piece.text) + "</span>";
    judged.push_back(text_remark(
        writer,
        {.verdict =
             writer.said(passage->correct ? "text_edition.yes_mark" : "text_edition.no_mark"),
         .about = number + writer.plain(piece.text),
         .feedback = passage->feedback,
         .good = passage->correct}));
  }
  task.question = classed("div", "box", element("p", text));
  task.answer = text_list("ul", "judged", judged);
  return task;
}

TextTask text_task(const TextCall& call, const course::Hotspot& hotspot) {
  TextWriter& writer = call.writer;
  TextTask task;
  std::vector<std::string> names;
  std::vector<std::string> judged;
  const std::uint64_t seed = base::seed_for(task_seed, call.id);
  for (const std::size_t i : course::shown_order(hotspot.areas.size(), false, seed)) {
    const course::HotspotArea& area = hotspot.areas[i];
    names.push_back(writer.plain(area.name));
    judged.push_back(text_remark(
        writer,
        {.verdict = writer.said(area.correct ? "text_edition.yes_point" : "text_edition.no_point"),
         .about = names.back(),
         .feedback = area.feedback,
         .good = area.correct}));
  }
  task.question = writer.figure(hotspot.image, hotspot.alt, {}) +
                  lead(writer.said("exercise.areas")) + text_list("ol", "options", names);
  task.answer = text_list("ul", "judged", judged);
  return task;
}

TextTask text_task(const TextCall& call, const course::Compose& compose) {
  const TextWriter& writer = call.writer;
  TextTask task;
  if (compose.limit > 0)
    task.question += element(
        "p",
        writer.said("text_edition.limit", {{"count", std::to_string(compose.limit)}}) +
            (compose.counts == course::Counting::instagram ? " " + writer.said("compose.instagram")
                                                           : ""));
  task.question += led(writer.said("text_edition.start"), writer.plain(compose.start));
  std::vector<std::string> labels;
  std::vector<std::string> rules;
  for (const course::WordRule& rule : compose.rules) {
    labels.push_back(writer.plain(rule.label));
    rules.push_back(html_of_rule(writer, rule));
  }
  if (!labels.empty())
    task.question += lead(writer.said("compose.checks")) + text_list("ul", "", labels);
  if (!compose.model.empty())
    task.answer += lead(writer.said("compose.model")) +
                   element("blockquote", element("p", writer.plain(compose.model))) + "\n";
  std::vector<std::string> points;
  for (const std::string& point : compose.points)
    points.push_back(writer.plain(point));
  if (!points.empty())
    task.answer += lead(writer.said("compose.points")) + text_list("ul", "", points);
  if (!rules.empty())
    task.answer += lead(writer.said("compose.checks")) + text_list("ul", "judged", rules);
  return task;
}

TextTask text_task(const TextCall& call, const course::Plan& plan) {
  const TextWriter& writer = call.writer;
  TextTask task;
  const std::uint64_t seed = base::seed_for(task_seed, call.id);
  std::vector<std::string> steps;
  for (const course::PlannedStep& planned : course::first_answer(plan, seed).steps)
    steps.push_back(writer.plain(step_text(plan, planned.step)));
  task.question = element(
                      "p",
                      writer.said(
                          "text_edition.between",
                          {{"from", base::iso_text(plan.from)}, {"to", base::iso_text(plan.to)}})) +
                  "\n" + text_list("ul", "options", steps);
  std::vector<std::string> rules;
  for (const course::PlanRule& rule : plan.rules)
    rules.push_back(text_remark(
        writer,
        {.about = html_of_rule(writer, plan, rule), .feedback = rule.feedback}));
  task.answer = model_table(writer, plan) + lead(writer.said("text_edition.rules")) +
                text_list("ul", "judged", rules);
  return task;
}

}  // namespace behorig::exporting
