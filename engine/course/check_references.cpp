#include "course/findings.hpp"
#include "course/kinds/scenario.hpp"

#include <map>

namespace behorig::course {

namespace {

using base::Json;
using base::JsonList;

std::vector<std::string> ids_of(const JsonList& list) {
  std::vector<std::string> ids;
  for (const Json& element : list)
    ids.push_back(text_at(element, "id"));
  return ids;
}

bool contains(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Reports `key` of `object` when it names something that is not among `ids`.
void demand(
    Findings& findings,
    const std::string& code,
    const std::string& file,
    const Json& object,
    std::string_view key,
    const std::vector<std::string>& ids) {
  const std::string& id = text_at(object, key);
  if (id.empty() || contains(ids, id)) return;
  findings.report(
      code,
      file,
      place_at(object, key),
      {{"id", id}, {"suggestion", base::did_you_mean(id, ids)}});
}

// Ids that have been met; says so when one comes again.
class SeenIds {
 public:
  SeenIds(Findings& findings, const std::string& file) : findings_{findings}, file_{file} {}

  void meet(const Json& object) {
    const std::string& id = text_at(object, "id");
    if (id.empty() || ids_.insert(id).second) return;
    findings_.report("C201", file_, place_at(object, "id"), {{"id", id}});
  }

 private:
  Findings& findings_;
  const std::string& file_;
  std::set<std::string> ids_{};
};

// Ids are unique among neighbours; exercises, nodes and moderated comments in the whole module.
void check_ids(Findings& findings, const LoadedFile& file) {
  SeenIds exercises{findings, file.path};
  SeenIds nodes{findings, file.path};
  SeenIds comments{findings, file.path};
  for_each_object(file.json, "", [&](const Json& object, std::string_view parent) {
    if (parent == "exercise" || parent == "alternative" || parent == "questions")
      exercises.meet(object);
    const bool moderates = text_at(object, "kind") == "moderate";
    for (const base::Member& member : *object.object()) {
      if (member.value.list() == nullptr) continue;
      SeenIds neighbours{findings, file.path};
      for (const Json& element : *member.value.list()) {
        if (element.object() == nullptr || member.key == "questions") continue;
        if (member.key == "nodes")
          nodes.meet(element);
        else if (member.key == "comments" && moderates)
          comments.meet(element);
        else
          neighbours.meet(element);
      }
    }
  });
}

void check_module(Findings& findings, const std::string& path, const Json& module) {
  const Json* course = findings.tree("course.json");
  demand(findings, "C209", path, module, "area", ids_of(list_at(*course, "areas")));
  const std::vector<std::string> goals = ids_of(list_at(module, "goals"));
  for_each_exercise(module, [&](const Json& exercise) {
    demand(findings, "C203", path, exercise, "goal", goals);
  });
}

void check_course_file(Findings& findings, const Json& course) {
  const std::vector<std::string> groups = ids_of(list_at(course, "groups"));
  for (const Json& area : list_at(course, "areas"))
    demand(findings, "C210", "course.json", area, "group", groups);
  const Json* exam = course.find("exam");
  const Json* draw = exam == nullptr ? nullptr : exam->find("draw");
  if (draw != nullptr && draw->object() != nullptr)
    for (const base::Member& member : *draw->object())
      if (!contains(groups, member.key))
        findings.report(
            "C210",
            "course.json",
            member.value,
            {{"id", member.key}, {"suggestion", base::did_you_mean(member.key, groups)}});
  std::set<std::string> listed;
  for (const Json& path : list_at(course, "modules"))
    if (path.text() != nullptr && !listed.insert(*path.text()).second)
      findings.report("C215", "course.json", path, {{"path", *path.text()}});
}

// --- scenarios: proved, not guessed ---

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
    findings.report("C213", file, json, {{"id", exercise.id}}, base::Severity::warning);
    return;
  }
  report_nodes(findings, "C205", file, json, proof.unreachable);
  report_nodes(findings, "C206", file, json, proof.dead_ends);
  report_nodes(findings, "C207", file, json, proof.empty_choices);
}

}  // namespace

void check_references(Findings& findings) {
  const Json* course = findings.tree("course.json");
  if (course == nullptr) return;
  for (const LoadedFile& file : findings.loaded().files) {
    check_ids(findings, file);
    if (file.path == "course.json") check_course_file(findings, file.json);
    if (file.json.find("pages") != nullptr) check_module(findings, file.path, file.json);
  }
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
  const ExamRules& exam = findings.course().exam;
  for (const std::string& path : exam.scenario_files) {
    const Json* json = findings.tree(path);
    if (json == nullptr) continue;
    for (const Exercise& scenario : findings.course().exam_scenarios)
      if (scenario.id == text_at(*json, "id")) check_scenario(findings, path, *json, scenario);
  }
}

}  // namespace behorig::course
