#include "course/findings.hpp"
#include "course/kinds/scenario.hpp"
#include "course/story.hpp"

#include <map>

namespace behorig::course {

namespace {

using base::Json;
using base::Severity;

std::vector<std::string> names_in(const Json* object) {
  std::vector<std::string> names;
  if (object == nullptr || object->object() == nullptr) return names;
  for (const base::Member& member : *object->object())
    names.push_back(member.key);
  return names;
}

// What a scenario's nodes and choices refer to.
class Story {
 public:
  Story(const Json& scenario, const std::string& file, base::Problems& problems)
      : scenario_{scenario},
        file_{file},
        problems_{problems},
        nodes_{ids_of(list_at(scenario, "nodes"))},
        variables_{names_in(scenario.find("variables"))} {}

  void check() {
    demand("C211", place_at(scenario_, "start"), text_at(scenario_, "start"), nodes_);
    for (const Json& node : list_at(scenario_, "nodes"))
      check_node(node);
  }

 private:
  void check_node(const Json& node) {
    const base::JsonList& choices = list_at(node, "choices");
    if (choices.empty() == text_at(node, "end").empty())
      report("C212", node, {{"id", text_at(node, "id")}});
    if (!text_at(node, "result").empty())
      demand("C208", place_at(node, "result"), text_at(node, "result"), variables_);
    for (const Json& choice : choices) {
      demand("C204", place_at(choice, "to"), text_at(choice, "to"), nodes_);
      for (const std::string_view key : {"when", "set"}) {
        const Json* object = choice.find(key);
        if (object == nullptr || object->object() == nullptr) continue;
        for (const base::Member& member : *object->object())
          demand("C208", member.value, member.key, variables_);
      }
    }
  }

  void demand(
      std::string code,
      const Json& place,
      const std::string& id,
      const std::vector<std::string>& known) {
    if (id.empty() || contains(known, id)) return;
    report(std::move(code), place, {{"id", id}, {"suggestion", base::did_you_mean(id, known)}});
  }

  void report(std::string code, const Json& place, std::vector<base::Argument> arguments) {
    problems_.push_back(
        {std::move(code),
         Severity::error,
         {file_, place.line, place.column, ""},
         std::move(arguments)});
  }

  const Json& scenario_;
  const std::string& file_;
  base::Problems& problems_;
  std::vector<std::string> nodes_;
  std::vector<std::string> variables_;
};

// --- what holds for every play: proved, not guessed ---

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
}

}  // namespace

void check_stories(const Json& file, const std::string& path, base::Problems& problems) {
  for_each_object(file, "", [&](const Json& object, std::string_view) {
    if (text_at(object, "kind") == Scenario::kind) Story{object, path, problems}.check();
  });
}

void check_scenarios(Findings& findings) {
  for (const Module& module : findings.course().modules) {
    std::map<std::string, const Json*> places;
    for_each_exercise(*findings.tree(module.file), [&](const Json& exercise) {
      places.emplace(text_at(exercise, "id"), &exercise);
    });
    const auto check = [&](const Exercise& exercise) {
      check_scenario(findings, module.file, *places.at(exercise.id), exercise);
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
