#include "ui/kinds/parts.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::ui {
namespace {

using course::Verdict;

// "Ja. Kort och vänligt." → "Kort och vänligt.": the box begins with a lead of its own.
std::string_view without_opener(const Ui& ui, std::string_view text) {
  for (const std::string& opener : base::split(ui.text_of("exercise.openers"), '|'))
    if (text.starts_with(opener) && (text.size() == opener.size() || text[opener.size()] == ' '))
      return text.substr(std::min(text.size(), opener.size() + 1));
  return text;
}

void draw_remark(Ui& ui, const Judged& part) {
  const auto item = ui.item(part.id + "-remark", part.title);
  const auto columns = ui.columns(10);
  const float sign = ui.px(20);
  const float rest = ui.width() - sign - ui.px(10);
  {
    const auto left = ui.column(sign);
    draw_sign(ui, ui.take(sign, ui.px(21)), part.remark->verdict);
  }
  const auto right = ui.column(rest);
  const auto lines = ui.card({.padding_x = 0, .padding_y = 0, .bare = true, .gap = 0});
  ui.paragraph("title", part.title, {.style = TextStyle::small_bold, .leading = 1.45F});
  std::string text = part.remark->feedback;
  if (part.remark->verdict != Verdict::fine)
    text = "**" + word_for(ui, part.remark->verdict) + ".** " + text;
  ui.rich("text", text, {.style = TextStyle::small, .leading = 1.45F});
}

}  // namespace

std::string lead_for(const Ui& ui, Verdict verdict) {
  switch (verdict) {
    case Verdict::right:
      return ui.text_of("exercise.lead_right");
    case Verdict::wrong:
      return ui.text_of("exercise.lead_wrong");
    case Verdict::missed:
      return ui.text_of("exercise.lead_missed");
    case Verdict::partly:
      return ui.text_of("exercise.lead_partly");
    case Verdict::fine:
      return {};
  }
  return {};
}

Verdict verdict_of(const course::Grade& grade) {
  if (grade.score >= course::full_score) return Verdict::right;
  return grade.score > 0 ? Verdict::partly : Verdict::wrong;
}

const std::vector<std::string>& sources_for(
    const course::Remark& remark,
    const course::Exercise& exercise) {
  return remark.sources.empty() ? exercise.sources : remark.sources;
}

void draw_outcome(Ui& ui, std::string_view id, const Outcome& outcome) {
  std::string markdown;
  const auto add = [&](std::string_view part) {
    if (!markdown.empty() && !part.empty()) markdown += " ";
    markdown += part;
  };
  const std::string lead = lead_for(ui, outcome.verdict);
  if (!lead.empty()) add("**" + lead + "**");
  add(lead.empty() ? std::string_view{outcome.text} : without_opener(ui, outcome.text));
  add(outcome.provisions);
  if (markdown.empty()) return;

  const auto scope = ui.scope(id);
  const auto box =
      ui.card({.tone = tone_of(outcome.verdict), .padding_x = 16, .padding_y = 14, .gap = 4});
  const auto index = static_cast<std::int32_t>(ui.semantics().tree().count);
  ui.rich("text", markdown);
  if (outcome.announced) ui.semantics().at(index).role = Role::status;
}

void draw_found(Ui& ui, const KindContext& context) {
  const auto count = [&](Verdict verdict) {
    return std::ranges::count(context.grade->remarks, verdict, &course::Remark::verdict);
  };
  const auto found = count(Verdict::right);
  const auto all = found + count(Verdict::missed);
  std::string text = ui.strings().text(
      "exercise.found",
      {{"found", std::to_string(found)}, {"all", std::to_string(all)}});
  if (const auto extra = count(Verdict::wrong); extra > 0)
    text += " " + ui.strings().count("exercise.extra", extra);
  draw_outcome(
      ui,
      "outcome",
      {.verdict = verdict_of(*context.grade),
       .text = std::move(text),
       .provisions = provisions(context.course, context.exercise.sources)});
}

void draw_part_feedback(Ui& ui, std::string_view id, const course::Remark& remark, float indent) {
  if (remark.feedback.empty()) return;
  ui.space(-4);  // nearer to what it is about than to what follows
  {
    const auto place = ui.card({.padding_x = indent, .padding_y = 0, .bare = true});
    ui.rich(
        id,
        remark.feedback,
        {.style = TextStyle::small,
         .color = remark.verdict == Verdict::fine ? ui.theme().muted : ui.theme().ink,
         .leading = 1.45F});
  }
  ui.space(6);
}

Tone part_tone(const course::Remark* remark) {
  if (remark == nullptr || remark->verdict == Verdict::fine) return Tone::plain;
  return tone_of(remark->verdict);
}

std::string part_badge(const Ui& ui, const course::Remark* remark) {
  if (remark == nullptr || remark->verdict == Verdict::fine) return {};
  return word_for(ui, remark->verdict);
}

char32_t digit_for(std::size_t position) {
  return position < 9 ? U'1' + static_cast<char32_t>(position) : 0;
}

void draw_judged(Ui& ui, const Judged& part, std::string_view badge) {
  const Tone tone = part_tone(part.remark);
  const auto item = ui.item(part.id, part.title);
  const auto card = ui.card(
      {.tone = tone, .padding_x = 16, .padding_y = 11, .thick = tone != Tone::plain, .gap = 2});
  const float badge_width = ui.text_width(badge, TextStyle::tiny_bold);
  const bool beside = !badge.empty() && badge_width < ui.width() / 4;
  const TextSpec badge_spec{
      .style = TextStyle::tiny_bold,
      .color = ui.strong(tone),
      .leading = 1.6F};
  const TextSpec text_spec{.style = TextStyle::small, .leading = 1.45F};
  if (beside) {
    const auto columns = ui.columns(12);
    const float rest = ui.width() - badge_width - ui.px(14);
    {
      const auto left = ui.column(rest);
      ui.paragraph("text", part.title, text_spec);
    }
    const auto right = ui.column(badge_width + ui.px(2));
    ui.paragraph("badge", badge, badge_spec);
  } else {
    ui.paragraph("text", part.title, text_spec);
    ui.paragraph("badge", badge, badge_spec);
  }
  if (part.remark != nullptr) ui.rich("feedback", part.remark->feedback, text_spec);
}

void draw_remarks(Ui& ui, std::span<const Judged> parts) {
  const auto said = [](const Judged& part) {
    return part.remark != nullptr &&
           (part.remark->verdict != Verdict::fine || !part.remark->feedback.empty());
  };
  if (std::ranges::none_of(parts, said)) return;
  const auto list = ui.list("remarks", ui.text_of("exercise.remarks"));
  const auto card = ui.card({.padding_x = 16, .padding_y = 14, .gap = 12});
  for (const Judged& part : parts)
    if (said(part)) draw_remark(ui, part);
}

}  // namespace behorig::ui
