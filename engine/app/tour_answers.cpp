// How the scripted learner answers: by what can be pressed, chosen by chance.

#include "app/tour.hpp"
#include "app/update.hpp"

#include <algorithm>

namespace behorig::app {

namespace {

using semantics::Act;
using semantics::Role;

constexpr int most_moves = 200;  // of a stream or a story; more means that it does not end

bool below(const semantics::Tree& tree, std::int32_t index, std::int32_t ancestor) {
  for (auto i = index; i >= 0; i = tree.nodes[static_cast<std::size_t>(i)].parent)
    if (i == ancestor) return true;
  return false;
}

}  // namespace

std::vector<semantics::Id> Tour::usable(Role role) const {
  std::vector<semantics::Id> ids;
  for (const Node* node : visitor_.all(role))
    if (node->has(semantics::focusable) && !node->has(semantics::disabled)) ids.push_back(node->id);
  return ids;
}

semantics::Id Tour::any_of(const std::vector<semantics::Id>& ids) {
  return ids.empty() ? 0 : ids[random_.below(ids.size())];
}

void Tour::press(semantics::Id id) {
  const auto act = [&](Act what) {
    if (const Node* node = program_.semantics().tree().find(id)) visitor_.act(*node, what);
  };
  act(Act::scroll_to);  // whoever presses a thing sees it
  act(Act::press);
}

void Tour::answer(const course::Exercise& exercise, const std::string& name) {
  const std::string_view kind = course::kind_of(exercise);
  if (kind == course::Single::kind) return choose_one();
  if (kind == course::Sort::kind) return put_in_groups();
  if (kind == course::Order::kind) return move_steps();
  if (kind == course::Compose::kind) return write_text();
  if (const auto* plan = std::get_if<course::Plan>(&exercise.kind)) return plan_steps(*plan);
  if (kind == course::Moderate::kind) return moderate(name);
  if (const auto* story = std::get_if<course::Scenario>(&exercise.kind))
    return play_story(*story, name);
  choose_some();
}

void Tour::choose_one() {
  press(any_of(usable(Role::radio)));
}

void Tour::choose_some() {
  const auto boxes = usable(Role::checkbox);
  for (const semantics::Id box : boxes)
    if (random_.below(2) == 0) press(box);
  const auto checked = [&](semantics::Id id) {
    const Node* node = program_.semantics().tree().find(id);
    return node != nullptr && node->has(semantics::checked);
  };
  if (std::ranges::none_of(boxes, checked)) press(any_of(boxes));
}

void Tour::put_in_groups() {
  std::vector<semantics::Id> groups;
  for (const Node* node : visitor_.all(Role::radio_group))
    groups.push_back(node->id);
  for (const semantics::Id group : groups) {
    const semantics::Tree& tree = program_.semantics().tree();
    const auto at = tree.index_of(group);
    std::vector<semantics::Id> members;
    for (const semantics::Id radio : usable(Role::radio))
      if (at >= 0 && below(tree, tree.index_of(radio), at)) members.push_back(radio);
    press(any_of(members));
  }
}

void Tour::move_steps() {
  std::vector<semantics::Id> steps;
  for (const Node* node : visitor_.all(Role::list_item))
    if (node->can(Act::move_down)) steps.push_back(node->id);
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (const Node* node = program_.semantics().tree().find(any_of(steps)))
      visitor_.act(*node, random_.below(2) == 0 ? Act::move_down : Act::move_up);
  // Handing in asks for at least one change from the shuffled order.
  if (const Node* node = steps.empty() ? nullptr : program_.semantics().tree().find(steps.front()))
    visitor_.act(*node, Act::move_down);
}

void Tour::write_text() {
  const auto fields = usable(Role::text_field);
  for (const semantics::Id field : fields)
    if (const Node* node = program_.semantics().tree().find(field))
      visitor_.act(*node, Act::set_text, text("tour.written"));
}

void Tour::plan_steps(const course::Plan& plan) {
  // Press each step's card; the calendar that opens is the arrow group with the most days.
  for (const course::PlanStep& step : plan.steps) {
    semantics::Id card = 0;
    for (const Node* node : visitor_.all(Role::button))
      if (node->name.starts_with(step.text)) card = node->id;
    press(card);
    const semantics::Tree& tree = program_.semantics().tree();
    std::vector<semantics::Id> days;
    for (std::size_t i = 0; i < tree.count; ++i) {
      if (!tree.nodes[i].has(semantics::arrow_group)) continue;
      std::vector<semantics::Id> members;
      for (const semantics::Id button : usable(Role::button))
        if (below(tree, tree.index_of(button), static_cast<std::int32_t>(i)))
          members.push_back(button);
      if (members.size() > days.size()) days = std::move(members);
    }
    press(any_of(days));
  }
}

void Tour::moderate(const std::string& name) {
  for (int move = 0; move < most_moves; ++move) {
    const auto fates = usable(Role::radio);
    if (fates.empty()) return;
    press(any_of(fates));
    for (const semantics::Id verb : usable(Role::checkbox))
      if (random_.below(3) == 0) press(verb);
    if (move < 2) picture(name, "composed");
    press(Role::button, text("moderate.perform"));
    if (move < 3) picture(name, "consequence");
    if (!press(Role::button, text("moderate.next"))) press(Role::button, text("moderate.finish"));
    if (move == 5) picture(name, "under-way");
  }
}

// What stands in the exercise on the page, or in the exam's item.
course::Answer Tour::answer_on_screen() const {
  const State& state = program_.state();
  const learning::Exam* exam = exam_in_use(state);
  if (state.place.screen == ui::Screen::exam && exam != nullptr)
    return learning::answer_in(*exam, exam_course(state)->original, exam->place);
  const auto* exercise = exercise_in_use(state);
  const auto* attempt = attempt_in_use(state);
  if (exercise == nullptr || attempt == nullptr) return {};
  return learning::work_with(*attempt, *exercise).answer;
}

void Tour::play_story(const course::Scenario& scenario, const std::string& name) {
  for (int move = 0; move < most_moves; ++move) {
    const course::Answer answered = answer_on_screen();
    const auto* played = std::get_if<course::ScenarioAnswer>(&answered.value);
    const course::ScenarioState now =
        course::state_after(scenario, played == nullptr ? course::ScenarioAnswer{} : *played);
    if (now.ended) return;
    const course::Node* node = course::find_node(scenario, now.node);
    if (node != nullptr && !node->exercise.empty() && !now.exercise_answered) {
      answer(node->exercise.front(), name);
      picture(name, "in-story");
      press(Role::button, text("scenario.answer"));
      continue;
    }
    std::vector<semantics::Id> choices;
    for (const course::Choice* choice : course::open_choices(scenario, now))
      if (const auto id = semantics_named(Role::button, choice->text)) choices.push_back(id);
    if (choices.empty()) {
      unreached(name + "/" + now.node);
      return;
    }
    press(any_of(choices));
    if (move < 3) picture(name, "choice");
  }
}

}  // namespace behorig::app
