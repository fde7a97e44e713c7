#include "course/findings.hpp"
#include "course/kinds/scenario.hpp"

#include <map>

namespace behorig::course {

namespace {

using base::Json;
using base::Severity;

struct ExercisePlace {
  std::string file{};
  const Json* json{nullptr};
};

void report_nodes(
    Findings& findings,
    const std::string& code,
    const std::string& file,
    const Json& scenario,
    const std::vector<std::string>& nodes) {
  for (const Json& node : list_at(scenario, "nodes"))
    if (contains(nodes, text_at(node, "id")))
      findings.report(code, file, node, {{"id", text_at(node, "id")}});
}

void check_scenario(
    Findings& findings,
    const std::string& file,
    const Json& json,
    const Exercise& exercise) {
  const auto* scenario = std::get_if<Scenario>(&exercise.kind);
  if (scenario == nullptr) return;
  const ScenarioProof proof = prove(*scenario);
  if (!proof.complete) {
    findings.report("C213", file, json, {{"id", exercise.id}}, Severity::warning);
    return;
  }
  report_nodes(findings, "C205", file, json, proof.unreachable);
  report_nodes(findings, "C206", file, json, proof.dead_ends);
  report_nodes(findings, "C207", file, json, proof.empty_choices);
  report_nodes(findings, "C242", file, json, proof.scoring_loops);
}

}  // namespace

// What holds for every play, proved and not guessed.
void check_scenarios(Findings& findings) {
  for (const Module& module : findings.course().modules) {
    std::map<std::string, ExercisePlace> places;
    for (const QuestionPlace& stands : question_places(findings))
      if (text_at(*stands.tree, "id") == module.id)
        for_each_exercise(*stands.tree, [&](const Json& exercise) {
          places.emplace(text_at(exercise, "id"), ExercisePlace{stands.file, &exercise});
        });
    const auto check = [&](const Exercise& exercise) {
      const ExercisePlace& place = places.at(exercise.id);
      check_scenario(findings, place.file, *place.json, exercise);
    };
    for (const Page& page : module.pages) {
      if (page.exercise) check(*page.exercise);
      if (page.alternative) check(*page.alternative);
    }
    for (const Exercise& question : module.questions)
      check(question);
  }
  for (const std::string& path : findings.course().exam.scenario_files) {
    const Json* json = findings.tree(path);
    if (json == nullptr) continue;
    for (const Exercise& scenario : findings.course().exam_scenarios)
      if (scenario.id == text_at(*json, "id")) check_scenario(findings, path, *json, scenario);
  }
}

}  // namespace behorig::course
