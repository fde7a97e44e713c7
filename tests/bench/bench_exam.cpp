// bench_exam COURSE: how long it takes to draw an exam and to grade it, beside nlohmann's bare
// parse of its answers as the log keeps them.

#include "app/course_files.hpp"
#include "bench.hpp"
#include "learning/exam.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace {

using namespace behorig;

constexpr int rounds = 101;

// A story played to its end by the first way that is open; other answers as they are first shown.
course::Answer answer_to(const course::Exercise& exercise, std::uint64_t seed) {
  const auto* scenario = std::get_if<course::Scenario>(&exercise.kind);
  if (scenario == nullptr) return course::first_answer_to(exercise, seed);
  constexpr int most_moves = 50;
  course::ScenarioAnswer answer;
  for (int i = 0; i < most_moves; ++i) {
    const course::ScenarioState state = state_after(*scenario, answer);
    const course::Node* node = course::find_node(*scenario, state.node);
    if (state.ended || node == nullptr) break;
    if (!node->exercise.empty() && !state.exercise_answered) {
      answer.moves.push_back(
          {state.node, "", {course::first_answer_to(node->exercise.front(), seed)}});
      continue;
    }
    const auto choices = course::open_choices(*scenario, state);
    if (choices.empty()) break;
    answer.moves.push_back({state.node, choices.front()->id, {}});
  }
  return {std::move(answer)};
}

learning::Exam taken(const course::Course& course, std::uint64_t seed) {
  learning::Exam exam;
  exam.started.items = learning::draw_items(course, {.seed = seed, .groups = {}, .seen = {}});
  for (const std::string& item : exam.started.items)
    exam.answers[item] = answer_to(*learning::find_item(course, item), seed);
  return exam;
}

std::string as_kept(const learning::Exam& exam) {
  std::string text = "[";
  for (const auto& [item, answer] : exam.answers)
    text += base::canonical_text(course::answer_to_json(answer)) + ",";
  text.back() = ']';
  return text;
}

}  // namespace

// NOLINTNEXTLINE(bugprone-exception-escape): whoever measures sees what went wrong.
int main(int argc, char** argv) {
  const auto files = app::CourseFiles::open(argc > 1 ? argv[1] : ".");
  if (!files) {
    std::fprintf(stderr, "bench_exam: %s\n", files.error().code.c_str());
    return 2;
  }
  const course::LoadedCourse loaded = course::load_course(files->reader(), {});
  std::vector<double> floors;
  std::vector<double> draws;
  std::vector<double> grades;
  std::size_t items = 0;
  std::size_t seen = 0;  // so that nothing measured can be left out
  for (std::uint64_t seed = 0; seed < rounds; ++seed) {
    const learning::Exam exam = taken(loaded.original, seed);
    const std::string kept = as_kept(exam);
    items = exam.started.items.size();
    floors.push_back(bench::milliseconds([&] { seen += nlohmann::json::parse(kept).size(); }));
    draws.push_back(bench::milliseconds([&] {
      seen +=
          learning::draw_items(loaded.original, {.seed = seed, .groups = {}, .seen = {}}).size();
    }));
    grades.push_back(bench::milliseconds(
        [&] { seen += learning::hand_in(loaded.original, exam, false).scores.size(); }));
  }
  const double floor = bench::median(floors);
  const double draw = bench::median(draws);
  const double grade = bench::median(grades);
  std::printf(
      "%zu items: draw %.2f ms, grade %.2f ms, bare parse of the answers %.3f ms, ratio %.0f%s\n",
      items,
      draw,
      grade,
      floor,
      (draw + grade) / floor,
      seen == 0 ? " " : "");
  std::printf("together %.2f\n", draw + grade);
  return 0;
}
