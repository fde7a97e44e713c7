#include "course/findings.hpp"

namespace behorig::course {

namespace {

using base::Json;

// The exam's items are named "<module>/<question>" and "exam/<scenario>", its groups by their ids
// and "scenario".
constexpr std::string_view reserved_module = "exam";
constexpr std::string_view reserved_group = "scenario";

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

void check_module(Findings& findings, const std::string& path, const Json& module) {
  const Json* course = findings.tree("course.json");
  demand(findings, "C209", path, module, "area", ids_of(list_at(*course, "areas")));
  const std::vector<std::string> goals = ids_of(list_at(module, "goals"));
  for_each_exercise(module, [&](const Json& exercise) {
    demand(findings, "C203", path, exercise, "goal", goals);
  });
}

// What the program itself calls something else in an exam.
void refuse_reserved(
    Findings& findings,
    const std::string& file,
    const Json& named,
    std::string_view reserved) {
  if (text_at(named, "id") == reserved)
    findings.report("C219", file, place_at(named, "id"), {{"id", std::string{reserved}}});
}

void check_course_file(Findings& findings, const Json& course) {
  const std::vector<std::string> groups = ids_of(list_at(course, "groups"));
  for (const Json& group : list_at(course, "groups"))
    refuse_reserved(findings, "course.json", group, reserved_group);
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

}  // namespace

void check_ids(Findings& findings, const std::string& file, const Json& tree) {
  SeenIds exercises{findings, file};
  SeenIds nodes{findings, file};
  SeenIds comments{findings, file};
  for_each_object(tree, "", [&](const Json& object, std::string_view parent) {
    if (parent == "exercise" || parent == "alternative" || parent == "questions")
      exercises.meet(object);
    const bool moderates = text_at(object, "kind") == "moderate";
    for (const base::Member& member : *object.object()) {
      if (member.value.list() == nullptr) continue;
      SeenIds neighbours{findings, file};
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

void check_references(Findings& findings) {
  const Json* course = findings.tree("course.json");
  if (course == nullptr) return;
  for (const LoadedFile& file : findings.loaded().files) {
    if (file.path != findings.course().exam.bank) check_ids(findings, file.path, file.json);
    if (file.path == "course.json") check_course_file(findings, file.json);
    if (file.json.find("pages") == nullptr) continue;
    refuse_reserved(findings, file.path, file.json, reserved_module);
    check_module(findings, file.path, file.json);
  }
}

}  // namespace behorig::course
