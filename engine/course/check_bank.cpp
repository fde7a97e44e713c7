#include "course/findings.hpp"

namespace behorig::course {

namespace {

using base::Json;

// The module's own tree; null when it could not be read.
const Json* module_tree(const Findings& findings, const std::string& id) {
  for (const LoadedFile& file : findings.loaded().files)
    if (file.json.find("pages") != nullptr && text_at(file.json, "id") == id) return &file.json;
  return nullptr;
}

std::vector<std::string> module_ids(const Findings& findings) {
  std::vector<std::string> ids;
  for (const LoadedFile& file : findings.loaded().files)
    if (file.json.find("pages") != nullptr) ids.push_back(text_at(file.json, "id"));
  return ids;
}

void check_part(Findings& findings, const std::string& bank, const Json& part) {
  check_ids(findings, bank, part);
  const Json* module = module_tree(findings, text_at(part, "id"));
  if (module == nullptr) return;
  std::vector<std::string> taken;
  for_each_exercise(*module, [&](const Json& exercise) {
    taken.push_back(text_at(exercise, "id"));
  });
  const std::vector<std::string> goals = ids_of(list_at(*module, "goals"));
  for (const Json& question : list_at(part, "questions")) {
    const std::string& id = text_at(question, "id");
    if (contains(taken, id)) findings.report("C201", bank, place_at(question, "id"), {{"id", id}});
    demand(findings, "C203", bank, question, "goal", goals);
  }
}

}  // namespace

std::vector<QuestionPlace> question_places(const Findings& findings) {
  std::vector<QuestionPlace> places;
  const std::string& bank = findings.course().exam.bank;
  for (const LoadedFile& file : findings.loaded().files) {
    if (file.path != bank)
      places.push_back({file.path, &file.json});
    else
      for (const Json& part : list_at(file.json, "modules"))
        places.push_back({file.path, &part});
  }
  return places;
}

// The questions that are shipped apart belong to modules that are here, as if they stood in them.
void check_bank(Findings& findings) {
  const std::string& bank = findings.course().exam.bank;
  const Json* tree = bank.empty() ? nullptr : findings.tree(bank);
  if (tree == nullptr) return;
  const std::vector<std::string> modules = module_ids(findings);
  std::vector<std::string> met;
  for (const Json& part : list_at(*tree, "modules")) {
    const std::string& id = text_at(part, "id");
    if (contains(met, id)) findings.report("C201", bank, place_at(part, "id"), {{"id", id}});
    met.push_back(id);
    if (has_all_modules(findings)) demand(findings, "C218", bank, part, "id", modules);
    check_part(findings, bank, part);
  }
}

}  // namespace behorig::course
