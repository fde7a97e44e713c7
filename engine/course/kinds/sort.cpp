#include "course/kinds/sort.hpp"

#include "course/kinds/references.hpp"

namespace behorig::course {

void read(base::Reader& reader, Sort& exercise) {
  for (base::Reader& each : reader.objects("groups", 2)) {
    SortGroup group;
    group.id = each.id();
    group.title = each.text("title");
    each.finish();
    exercise.groups.push_back(std::move(group));
  }
  KnownIds groups{ids_of(exercise.groups)};
  for (base::Reader& each : reader.objects("cards", 2)) {
    SortCard card;
    card.id = each.id();
    card.text = each.text("text");
    card.group = each.text("group");
    card.feedback = each.text_or("feedback", "");
    groups.demand(each, "group", card.group);
    each.finish();
    exercise.cards.push_back(std::move(card));
  }
}

void read(base::Reader& reader, SortAnswer& answer) {
  for (base::Reader& each : reader.objects("placed"))
    answer = with_card_in(std::move(answer), each.text("card"), each.text("group"));
}

void write(base::Writer& writer, const SortAnswer& answer) {
  std::vector<base::Writer> placed;
  for (const Placement& placement : answer.placed) {
    base::Writer each;
    each.text("card", placement.card);
    each.text("group", placement.group);
    placed.push_back(std::move(each));
  }
  writer.objects("placed", std::move(placed));
}

SortAnswer first_answer(const Sort& /*exercise*/, std::uint64_t /*seed*/) {
  return {};
}

bool complete(const Sort& exercise, const SortAnswer& answer) {
  return std::ranges::all_of(exercise.cards, [&](const SortCard& card) {
    return !group_of(answer, card.id).empty();
  });
}

Grade grade(const Sort& exercise, const SortAnswer& answer) {
  Grade grade;
  double right = 0;
  for (const SortCard& card : exercise.cards) {
    const std::string group = group_of(answer, card.id);
    const bool placed_right = group == card.group;
    right += placed_right ? 1 : 0;
    const Verdict verdict = group.empty() ? Verdict::missed : verdict_of(true, placed_right);
    grade.remarks.push_back({card.id, verdict, card.feedback, {}, {}});
  }
  if (!exercise.cards.empty()) grade.score = right / static_cast<double>(exercise.cards.size());
  return grade;
}

std::string group_of(const SortAnswer& answer, std::string_view card) {
  const auto found = std::ranges::find(answer.placed, card, &Placement::card);
  return found == answer.placed.end() ? std::string{} : found->group;
}

SortAnswer with_card_in(SortAnswer answer, std::string_view card, std::string_view group) {
  std::erase_if(answer.placed, [&](const Placement& placement) { return placement.card == card; });
  if (!group.empty()) answer.placed.push_back({std::string{card}, std::string{group}});
  return answer;
}

}  // namespace behorig::course
