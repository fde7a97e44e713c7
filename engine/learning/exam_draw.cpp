// The exam's items: their names, and how they are drawn.

#include "base/shuffle.hpp"
#include "learning/exam.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

// The part of an item's name before the slash, for scenarios. Ids hold no slash.
constexpr std::string_view exam_folder = "exam";
// Seeds of their own that no group can take.
constexpr std::string_view order_of_items = "/order";

struct ItemName {
  std::string_view folder{};
  std::string_view id{};
};

ItemName split_item(std::string_view item) {
  const std::size_t slash = item.find('/');
  if (slash == std::string_view::npos) return {{}, item};
  return {item.substr(0, slash), item.substr(slash + 1)};
}

// What can be drawn: a question of a module, or a scenario, of none.
struct Candidate {
  const course::Module* module{nullptr};
  const course::Exercise* exercise{nullptr};
};

std::string name_of(const Candidate& candidate) {
  if (candidate.module != nullptr) return item_of(*candidate.module, *candidate.exercise);
  return std::string{exam_folder} + "/" + candidate.exercise->id;
}

const course::Exercise* exercise_called(
    const std::vector<course::Exercise>& exercises,
    std::string_view id) {
  const auto found =
      std::find_if(exercises.begin(), exercises.end(), [&](const course::Exercise& exercise) {
        return exercise.id == id;
      });
  return found == exercises.end() ? nullptr : &*found;
}

std::string_view group_of_area(const course::Course& course, std::string_view area) {
  for (const course::Area& one : course.areas)
    if (one.id == area) return one.group;
  return {};
}

bool is_examined(const DrawRequest& request, std::string_view group) {
  return request.groups.empty() ||
         std::find(request.groups.begin(), request.groups.end(), group) != request.groups.end();
}

// Every question of a group that can be graded without a person, in the course's order.
std::vector<Candidate> questions_of(const course::Course& course, std::string_view group) {
  std::vector<Candidate> questions;
  for (const course::Module& module : course.modules) {
    if (group_of_area(course, module.area) != group) continue;
    for (const course::Exercise& question : module.questions)
      if (!std::holds_alternative<course::Compose>(question.kind))
        questions.push_back({&module, &question});
  }
  return questions;
}

// Adds so many of them by chance, the unseen first.
void draw_from(
    std::vector<Candidate> candidates,
    int count,
    std::string_view group,
    const DrawRequest& by,
    std::vector<std::string>& items) {
  base::shuffle(candidates, base::seed_for(by.seed, group));
  std::stable_partition(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
    return by.seen.empty() || by.seen.count(name_of(candidate)) == 0;
  });
  candidates.resize(std::min(candidates.size(), static_cast<std::size_t>(std::max(0, count))));
  for (const Candidate& candidate : candidates)
    items.push_back(name_of(candidate));
}

}  // namespace

std::string item_of(const course::Module& module, const course::Exercise& question) {
  return module.id + "/" + question.id;
}

const course::Exercise* find_item(const course::Course& course, std::string_view item) {
  const ItemName name = split_item(item);
  if (name.folder == exam_folder)
    if (const auto* scenario = exercise_called(course.exam_scenarios, name.id)) return scenario;
  const course::Module* module = course::find_module(course, name.folder);
  return module == nullptr ? nullptr : exercise_called(module->questions, name.id);
}

const course::Module* module_of_item(const course::Course& course, std::string_view item) {
  const ItemName name = split_item(item);
  if (name.folder == exam_folder && exercise_called(course.exam_scenarios, name.id) != nullptr)
    return nullptr;
  const course::Module* module = course::find_module(course, name.folder);
  if (module == nullptr || exercise_called(module->questions, name.id) == nullptr) return nullptr;
  return module;
}

std::string group_of_item(const course::Course& course, std::string_view item) {
  const course::Module* module = module_of_item(course, item);
  if (module != nullptr) return std::string{group_of_area(course, module->area)};
  return std::string{find_item(course, item) == nullptr ? std::string_view{} : scenario_group};
}

std::vector<std::string> blueprint_groups(const course::Course& course) {
  std::vector<std::string> groups;
  for (const course::Group& group : course.groups)
    for (const course::DrawFrom& draw : course.exam.draw)
      if (draw.group == group.id && draw.count > 0) groups.push_back(group.id);
  if (course.exam.scenarios > 0) groups.emplace_back(scenario_group);
  return groups;
}

std::vector<std::string> draw_items(const course::Course& course, const DrawRequest& request) {
  std::vector<std::string> items;
  for (const course::DrawFrom& draw : course.exam.draw) {
    if (!is_examined(request, draw.group)) continue;
    draw_from(questions_of(course, draw.group), draw.count, draw.group, request, items);
  }
  base::shuffle(items, base::seed_for(request.seed, order_of_items));
  if (!is_examined(request, scenario_group)) return items;
  std::vector<Candidate> scenarios;
  for (const course::Exercise& scenario : course.exam_scenarios)
    scenarios.push_back({nullptr, &scenario});
  draw_from(std::move(scenarios), course.exam.scenarios, scenario_group, request, items);
  return items;
}

}  // namespace behorig::learning
