#include "base/text.hpp"
#include "course/findings.hpp"

#include <map>

namespace behorig::course {

namespace {

using base::Json;
using base::Severity;

// Every place in a tree that names a source: the value and its text.
template <class Visit>
void for_each_source(const Json& tree, const Visit& visit) {
  for_each_object(tree, "", [&](const Json& object, std::string_view) {
    for (const Json& source : list_at(object, "sources"))
      if (source.text() != nullptr) visit(source);
    const Json* law = object.find("law");
    if (law != nullptr && law->text() != nullptr) visit(*law);
  });
}

class SourceRules {
 public:
  SourceRules(Findings& findings, base::Date today) : findings_{findings}, today_{today} {
    for (const Source& source : findings.course().sources)
      ledger_.emplace(source.id, &source);
    for (const Source& source : findings.course().sources)
      ids_.push_back(source.id);
  }

  void check_file(const LoadedFile& file) {
    for_each_source(file.json, [&](const Json& id) {
      const Source* source = find(*id.text());
      if (source == nullptr)
        findings_.report(
            "C601",
            file.path,
            id,
            {{"id", *id.text()}, {"suggestion", base::did_you_mean(*id.text(), ids_)}});
    });
    // Urgent cards cannot be marked: in a hurry there is no time for the doubts of lawyers.
    if (file.path != "urgent.json") check_contested(file.path, file.json);
    for (const Json& question : list_at(file.json, "questions"))
      check_question(file.path, question);
  }

  void check_ledger(const Json& sources) {
    for (const Json& entry : list_at(sources, "sources")) {
      const Source* source = find(text_at(entry, "id"));
      const bool no_date = source == nullptr || source->review_by == base::Date{};  // told of
      if (no_date || source->review_by >= today_) continue;
      findings_.report(
          "C602",
          "sources.json",
          place_at(entry, "review_by"),
          {{"id", source->id}, {"date", base::iso_text(source->review_by)}},
          Severity::warning);
    }
  }

 private:
  const Source* find(const std::string& id) const {
    const auto found = ledger_.find(id);
    return found == ledger_.end() ? nullptr : found->second;
  }

  // What is contested in law is never told as settled: the block or exercise around it is marked.
  void check_contested(const std::string& file, const Json& json) {
    if (!text_at(json, "review").empty()) return;
    const auto check = [&](const Json& id) {
      const Source* source = id.text() == nullptr ? nullptr : find(*id.text());
      if (source != nullptr && source->status == "contested")
        findings_.report("C605", file, id, {{"id", source->id}}, Severity::warning);
    };
    for (const Json& id : list_at(json, "sources"))
      check(id);
    if (const Json* law = json.find("law")) check(*law);
    if (const base::JsonList* list = json.list())
      for (const Json& element : *list)
        check_contested(file, element);
    if (const base::JsonObject* members = json.object())
      for (const base::Member& member : *members)
        check_contested(file, member.value);
  }

  // What the exam asks must rest on something verified.
  void check_question(const std::string& file, const Json& question) {
    int sources = 0;
    for_each_source(question, [&](const Json& id) {
      ++sources;
      const Source* source = find(*id.text());
      if (source != nullptr && source->status != "verified")
        findings_
            .report("C603", file, id, {{"id", source->id}, {"status", "@C603." + source->status}});
    });
    if (sources == 0)
      findings_
          .report("C604", file, question, {{"id", text_at(question, "id")}}, Severity::warning);
  }

  Findings& findings_;
  base::Date today_;
  std::map<std::string, const Source*> ledger_{};
  std::vector<std::string> ids_{};
};

}  // namespace

void check_sources(Findings& findings, base::Date today) {
  SourceRules rules{findings, today};
  for (const LoadedFile& file : findings.loaded().files) {
    if (file.path == "sources.json")
      rules.check_ledger(file.json);
    else
      rules.check_file(file);
  }
}

void check_pictures(Findings& findings, const LookAtPicture& look) {
  std::map<std::string, base::Result<PictureSize>> looked_at;
  for (const LoadedFile& file : findings.loaded().files) {
    for_each_object(file.json, "", [&](const Json& object, std::string_view) {
      const std::string& image = text_at(object, "image");
      if (image.empty()) return;
      const Json& place = place_at(object, "image");
      const std::string alt = base::trimmed(text_at(object, "alt"));
      if (alt.empty()) findings.report("C501", file.path, place, {{"path", image}});
      if (!alt.empty() && alt == base::trimmed(text_at(object, "caption")))
        findings.report("C502", file.path, place_at(object, "alt"), {}, Severity::warning);

      auto found = looked_at.find(image);
      if (found == looked_at.end()) found = looked_at.emplace(image, look(image)).first;
      if (found->second) return;
      const base::Problem& problem = found->second.error();
      if (problem.code == "C125") return;  // the reader has said so
      findings.report(problem.code, file.path, place, problem.arguments);
    });
  }
}

}  // namespace behorig::course
