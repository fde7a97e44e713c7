// Exercises of choosing and arranging in words: single, multiple, order and sort; and what all
// kinds have around them.

#include "base/shuffle.hpp"
#include "export/html.hpp"
#include "export/text_edition_parts.hpp"

#include <algorithm>

namespace behorig::exporting {

namespace {

constexpr std::uint64_t edition_seed = 1;

std::uint64_t seed_of(const TextCall& call) {
  return base::seed_for(edition_seed, call.id);
}

// The options in the order they are read, and then each with its verdict.
TextTask
task_of_options(const TextCall& call, const std::vector<course::Option>& options, bool fixed) {
  TextTask task;
  std::vector<std::string> shown;
  std::vector<std::string> judged;
  for (const std::size_t i : course::shown_order(options.size(), fixed, seed_of(call))) {
    const course::Option& option = options[i];
    const std::string text = call.writer.plain(option.text);
    shown.push_back(text);
    judged.push_back(text_remark(
        call.writer,
        {.verdict = call.writer.said(option.correct ? "text_edition.yes" : "text_edition.no"),
         .about = text,
         .feedback = option.feedback,
         .sources = option.sources,
         .good = option.correct}));
  }
  task.question = text_list("ol", "options", shown);
  task.answer = text_list("ul", "judged", judged);
  return task;
}

}  // namespace

std::string text_remark(const TextWriter& writer, const TextRemark& remark) {
  const std::string why = writer.rich(remark.feedback) + writer.sources(remark.sources);
  if (remark.verdict.empty()) return element("p", remark.about) + why;
  const std::string head =
      element("strong", remark.verdict + ":") + (remark.about.empty() ? "" : " " + remark.about);
  return classed("div", remark.good ? "yes" : "no", element("p", head) + why);
}

std::string
text_exercise(TextWriter& writer, const course::Exercise& exercise, const TextPlace& place) {
  const std::string kind{course::kind_of(exercise)};
  const TextTask task = std::visit(
      [&](const auto& content) {
        return text_task(TextCall{writer, place, exercise.id}, content);
      },
      exercise.kind);
  std::string inside = heading(
      place.level,
      writer.said("text_edition.exercise") + ": " + writer.said("kinds." + kind + ".name"),
      place.anchor);
  inside += writer.rich(exercise.prompt) + "\n";
  inside += classed("p", "how", writer.said("text_edition.how_" + kind));
  if (!exercise.hint.empty())
    inside += unfolding(writer, writer.said("page.tip"), writer.rich(exercise.hint));
  inside += task.question;
  const std::string about = writer.sources(exercise.sources);
  inside += task.answer.empty()
                ? about
                : unfolding(writer, writer.said("text_edition.answers"), task.answer + about);
  return classed("section", "exercise", "\n" + inside);
}

TextTask text_task(const TextCall& call, const course::Single& single) {
  return task_of_options(call, single.options, single.fixed_order);
}

TextTask text_task(const TextCall& call, const course::Multiple& multiple) {
  return task_of_options(call, multiple.options, multiple.fixed_order);
}

TextTask text_task(const TextCall& call, const course::Order& order) {
  TextTask task;
  std::vector<std::string> shown;
  for (const std::string& id : course::first_answer(order, seed_of(call)).order)
    for (const course::OrderStep& step : order.steps)
      if (step.id == id) shown.push_back(call.writer.plain(step.text));
  std::vector<std::string> right;
  right.reserve(order.steps.size());
  for (const course::OrderStep& step : order.steps)
    right.push_back(text_remark(
        call.writer,
        {.about = call.writer.plain(step.text), .feedback = step.feedback}));
  task.question = text_list("ul", "options", shown);
  task.answer = lead(call.writer.said("text_edition.right_order")) +
                text_list("ol", "judged", right) + call.writer.rich(order.feedback);
  return task;
}

TextTask text_task(const TextCall& call, const course::Sort& sort) {
  TextTask task;
  std::vector<std::string> groups;
  groups.reserve(sort.groups.size());
  for (const course::SortGroup& group : sort.groups)
    groups.push_back(call.writer.plain(group.title));
  std::vector<std::string> cards;
  std::vector<std::string> right;
  for (const std::size_t i : course::shown_order(sort.cards.size(), false, seed_of(call))) {
    const course::SortCard& card = sort.cards[i];
    cards.push_back(call.writer.plain(card.text));
    const auto group = std::ranges::find(sort.groups, card.group, &course::SortGroup::id);
    right.push_back(text_remark(
        call.writer,
        {.verdict = cards.back(),
         .about = group == sort.groups.end() ? "" : call.writer.plain(group->title),
         .feedback = card.feedback}));
  }
  task.question = lead(call.writer.said("text_edition.groups")) + text_list("ul", "", groups) +
                  lead(call.writer.said("text_edition.cards")) + text_list("ul", "options", cards);
  task.answer = text_list("ul", "judged", right);
  return task;
}

}  // namespace behorig::exporting
