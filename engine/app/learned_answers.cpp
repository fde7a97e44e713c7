#include "app/learned_answers.hpp"

#include "base/shuffle.hpp"

namespace behorig::app {
namespace {

using namespace course;  // NOLINT(google-build-using-namespace): the kinds, by their own names

constexpr int plays = 300;
constexpr int most_moves = 200;

SingleAnswer right_answer(const Single& exercise, std::uint64_t) {
  for (const Option& option : exercise.options)
    if (option.correct) return {option.id};
  return {};
}

MultipleAnswer right_answer(const Multiple& exercise, std::uint64_t) {
  MultipleAnswer answer;
  for (const Option& option : exercise.options)
    if (option.correct) answer.picked.push_back(option.id);
  return answer;
}

OrderAnswer right_answer(const Order& exercise, std::uint64_t) {
  OrderAnswer answer;
  for (const OrderStep& step : exercise.steps)
    answer.order.push_back(step.id);
  return answer;
}

SortAnswer right_answer(const Sort& exercise, std::uint64_t) {
  SortAnswer answer;
  for (const SortCard& card : exercise.cards)
    answer.placed.push_back({card.id, card.group});
  return answer;
}

MarkAnswer right_answer(const Mark& exercise, std::uint64_t) {
  MarkAnswer answer;
  for (const Passage& passage : exercise.passages)
    if (passage.correct) answer.marked.push_back(passage.id);
  return answer;
}

ScenarioAnswer one_play(const Scenario& story, base::Random& random) {
  ScenarioAnswer answer;
  for (int move = 0; move < most_moves; ++move) {
    const ScenarioState now = state_after(story, answer);
    const Node* node = find_node(story, now.node);
    if (now.ended || node == nullptr) break;
    ScenarioMove next{now.node, {}, {}};
    if (!node->exercise.empty() && !now.exercise_answered)
      next.exercise = {learned_answer(node->exercise.front(), random.next())};
    else if (const auto open = open_choices(story, now); !open.empty())
      next.choice = open[random.below(open.size())]->id;
    answer.moves.push_back(std::move(next));
  }
  return answer;
}

ScenarioAnswer right_answer(const Scenario& story, std::uint64_t seed) {
  base::Random random{seed};
  ScenarioAnswer best;
  double most = -1;
  for (int play = 0; play < plays; ++play) {
    ScenarioAnswer answer = one_play(story, random);
    const double score = grade(story, answer).score;
    if (score <= most) continue;
    most = score;
    best = std::move(answer);
  }
  return best;
}

template <class Kind>
typename Kind::Answer right_answer(const Kind& exercise, std::uint64_t seed) {
  return first_answer(exercise, seed);
}

}  // namespace

Answer learned_answer(const Exercise& exercise, std::uint64_t seed) {
  return std::visit(
      [&](const auto& kind) { return Answer{right_answer(kind, seed)}; },
      exercise.kind);
}

}  // namespace behorig::app
