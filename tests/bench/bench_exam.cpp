// bench_exam COURSE ASSETS: how long it takes to draw an exam, to grade it and to sign its
// certificate, beside nlohmann's bare parse of its answers as the log keeps them.

#include "app/assets.hpp"
#include "app/course_files.hpp"
#include "bench.hpp"
#include "learning/exam.hpp"
#include "proof/credential.hpp"
#include "proof/statement.hpp"

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

learning::Certificate certificate_for(const course::Course& course) {
  return {
      .number = "2026-000412",
      .id = "019aab00-0000-7000-8000-000000000412",
      .holder = "Sara Exempel",
      .email = "sara@example.se",
      .course = course.id,
      .course_title = course.title,
      .course_version = course.version,
      .covers = "Dataskydd",
      .issuer = "Exempelstaden",
      .issued = {1'800'000'000'000},
      .valid_until = {1'863'000'000'000},
      .identity_checked = true};
}

// The bytes of both texts; 0 when one of them could not be signed.
std::size_t signed_bytes(
    const learning::Certificate& certificate,
    const proof::KeyPair& key,
    const base::Strings& strings) {
  const auto credential = proof::credential_text(certificate, key, proof::make_salt(), strings);
  const auto statement = proof::statement_text(certificate, key);
  return credential && statement ? credential->size() + statement->size() : 0;
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
  std::vector<double> signings;
  const base::Strings strings = app::load_strings(argc > 2 ? argv[2] : "assets", "sv");
  const learning::Certificate certificate = certificate_for(loaded.original);
  const proof::KeyPair key = proof::make_key_pair();
  if (signed_bytes(certificate, key, strings) == 0) {
    std::fprintf(stderr, "bench_exam: the certificate could not be signed\n");
    return 2;
  }
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
    signings.push_back(
        bench::milliseconds([&] { seen += signed_bytes(certificate, key, strings); }));
  }
  const double floor = bench::median(floors);
  const double draw = bench::median(draws);
  const double grade = bench::median(grades);
  const double sign = bench::median(signings);
  std::printf(
      "%zu items: draw %.2f ms, grade %.2f ms, sign %.2f ms, bare parse of the answers %.3f ms, "
      "ratio %.0f%s\n",
      items,
      draw,
      grade,
      sign,
      floor,
      (draw + grade + sign) / floor,
      seen == 0 ? " " : "");
  std::printf("together %.2f\n", draw + grade + sign);
  return 0;
}
