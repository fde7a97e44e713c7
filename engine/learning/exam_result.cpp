// The exam's result: what each item gives, each group, and all together.

#include "learning/exam.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

constexpr double rounding = 1e-9;  // 24 of 30 is 0.8

bool reaches(double share, double least) {
  return share >= least - rounding;
}

// The mean of the axes that an exam counts; the score itself where no axis is scored. Where only
// time is, there is nothing to count against anybody.
double without_time(const course::Grade& grade) {
  double sum = 0;
  int count = 0;
  for (const course::AxisScore& axis : grade.axes) {
    if (axis.axis == course::Axis::time) continue;
    sum += axis.share;
    ++count;
  }
  if (count > 0) return sum / count;
  return grade.axes.empty() ? grade.score : 1;
}

double score_of_scenario(const course::Scenario& scenario, const course::Answer& answer) {
  const auto* moves = std::get_if<course::ScenarioAnswer>(&answer.value);
  if (moves == nullptr || !complete(scenario, *moves)) return 0;
  return without_time(grade(scenario, *moves));
}

// Axes judge what was dealt with; a comment that was not earns nothing.
double score_of_moderation(const course::Moderate& stream, const course::Answer& answer) {
  const auto* moves = std::get_if<course::ModerateAnswer>(&answer.value);
  if (moves == nullptr || stream.comments.empty()) return 0;
  const course::StreamState state = state_after(stream, *moves);
  const double handled =
      static_cast<double>(state.handled) / static_cast<double>(stream.comments.size());
  return without_time(grade(stream, *moves)) * handled;
}

// --- what is to be read

bool shares_source(const course::Page& page, const std::vector<std::string>& sources) {
  return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const course::Block& block) {
    return std::any_of(sources.begin(), sources.end(), [&](const std::string& source) {
      return std::find(block.sources.begin(), block.sources.end(), source) != block.sources.end();
    });
  });
}

bool practises(const course::Page& page, std::string_view goal) {
  return !goal.empty() && ((page.exercise && page.exercise->goal == goal) ||
                           (page.alternative && page.alternative->goal == goal));
}

std::string page_teaching(const course::Module& module, const course::Exercise& question) {
  for (const course::Page& page : module.pages)
    if (practises(page, question.goal)) return page.id;
  for (const course::Page& page : module.pages)
    if (shares_source(page, question.sources)) return page.id;
  return module.pages.empty() ? std::string{} : module.pages.front().id;
}

Missed missed_item(const course::Course& course, const std::string& item) {
  Missed missed{.item = item};
  const course::Module* module = module_of_item(course, item);
  const course::Exercise* question = find_item(course, item);
  if (module == nullptr || question == nullptr) return missed;
  for (const course::Goal& goal : module->goals)
    if (goal.id == question->goal) missed.goal = goal.text;
  missed.read = {module->id, page_teaching(*module, *question)};
  return missed;
}

// --- the sum

std::vector<ItemScore> scores_of(const course::Course& course, const Exam& exam) {
  std::vector<ItemScore> scores;
  for (const std::string& item : exam.started.items) {
    const auto answer = exam.answers.find(item);
    ItemScore one{item, 0};
    if (answer != exam.answers.end()) one.score = score_of_item(course, item, answer->second);
    for (const Regraded& regraded : exam.regraded)
      if (regraded.item == item) one.score = regraded.score;
    scores.push_back(std::move(one));
  }
  return scores;
}

std::vector<GroupResult> groups_of(
    const course::Course& course,
    const std::vector<ItemScore>& scores) {
  std::vector<GroupResult> groups;
  for (const course::Group& group : course.groups)
    groups.push_back({.group = group.id});
  groups.push_back({.group = std::string{scenario_group}});
  for (const ItemScore& score : scores) {
    const std::string name = group_of_item(course, score.item);
    for (GroupResult& group : groups) {
      if (group.group != name) continue;
      group.share += score.score;
      ++group.items;
    }
  }
  std::erase_if(groups, [](const GroupResult& group) { return group.items == 0; });
  for (GroupResult& group : groups) {
    group.share /= group.items;
    group.passed = reaches(group.share, course.exam.pass_each_group);
  }
  return groups;
}

void decide(ExamResult& result, const course::Course& course, ExamKind kind) {
  if (result.scores.empty()) return;
  const auto failed =
      std::count_if(result.groups.begin(), result.groups.end(), [](const GroupResult& group) {
        return !group.passed;
      });
  if (kind == ExamKind::supplement) {
    result.passed = failed == 0 && !result.groups.empty();
    return;
  }
  const bool enough = reaches(result.share, course.exam.pass);
  result.passed = enough && failed == 0;
  if (!enough || failed != 1) return;
  for (const GroupResult& group : result.groups)
    if (!group.passed) result.supplement = group.group;
}

}  // namespace

double
score_of_item(const course::Course& course, std::string_view item, const course::Answer& answer) {
  const course::Exercise* exercise = find_item(course, item);
  if (exercise == nullptr) return 0;
  if (const auto* scenario = std::get_if<course::Scenario>(&exercise->kind))
    return score_of_scenario(*scenario, answer);
  if (const auto* stream = std::get_if<course::Moderate>(&exercise->kind))
    return score_of_moderation(*stream, answer);
  return course::grade_answer(*exercise, answer).score;
}

ExamResult result_of(const course::Course& course, const Exam& exam) {
  ExamResult result;
  result.scores = scores_of(course, exam);
  for (const ItemScore& one : result.scores) {
    result.share += one.score / static_cast<double>(result.scores.size());
    if (one.score < course::full_score) result.missed.push_back(missed_item(course, one.item));
  }
  result.groups = groups_of(course, result.scores);
  decide(result, course, exam.started.exam);
  return result;
}

HandedIn hand_in(const course::Course& course, const Exam& exam, bool time_out) {
  ExamResult result = result_of(course, exam);
  return {.time_out = time_out, .passed = result.passed, .scores = std::move(result.scores)};
}

Regraded
regrade(const course::Course& course, const Exam& exam, Regraded asked, const course::Course* by) {
  asked.score = 1;
  if (by != nullptr) {
    const auto answer = exam.answers.find(asked.item);
    asked.score = answer == exam.answers.end() ? 0 : score_of_item(*by, asked.item, answer->second);
  }
  Exam graded_anew = exam;
  graded_anew.regraded.push_back(asked);
  asked.passed = result_of(course, graded_anew).passed;
  return asked;
}

}  // namespace behorig::learning
