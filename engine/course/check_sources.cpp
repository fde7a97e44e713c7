#include "base/text.hpp"
#include "course/findings.hpp"
#include "course/source_links.hpp"

#include <map>

namespace behorig::course {

namespace {

using base::Json;
using base::Severity;

// What an object itself names as its sources, not what stands inside it: the value and the id.
template <class Visit>
void for_sources_of(const Json& object, const Visit& visit) {
  for (const Json& source : list_at(object, "sources"))
    if (source.text() != nullptr) visit(source, *source.text());
  for (const base::Member& member : *object.object()) {
    const std::string* text = member.value.text();
    if (text == nullptr) continue;
    if (member.key == "law") visit(member.value, *text);
    for (const std::string& id : linked_sources(*text))
      visit(member.value, id);
  }
}

// Every place in a tree that names a source.
template <class Visit>
void for_each_source(const Json& tree, const Visit& visit) {
  for_each_object(tree, "", [&](const Json& object, std::string_view) {
    for_sources_of(object, visit);
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
    for_each_source(file.json, [&](const Json& at, const std::string& id) {
      if (find(id) == nullptr)
        findings_.report(
            "C601",
            file.path,
            at,
            {{"id", id}, {"suggestion", base::did_you_mean(id, ids_)}});
    });
    // Urgent cards cannot be marked: in a hurry there is no time for the doubts of lawyers.
    if (file.path != "urgent.json") check_contested(file.path, file.json);
  }

  // What the exam asks must rest on something verified.
  void check_questions(const QuestionPlace& place) {
    for (const Json& question : list_at(*place.tree, "questions"))
      check_question(place.file, question);
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
    if (json.object() != nullptr)
      for_sources_of(json, [&](const Json& at, const std::string& id) {
        const Source* source = find(id);
        if (source != nullptr && source->status == "contested")
          findings_.report("C605", file, at, {{"id", source->id}}, Severity::warning);
      });
    if (const base::JsonList* list = json.list())
      for (const Json& element : *list)
        check_contested(file, element);
    if (const base::JsonObject* members = json.object())
      for (const base::Member& member : *members)
        check_contested(file, member.value);
  }

  void check_question(const std::string& file, const Json& question) {
    int sources = 0;
    for_each_source(question, [&](const Json& at, const std::string& id) {
      ++sources;
      const Source* source = find(id);
      if (source != nullptr && source->status != "verified")
        findings_
            .report("C603", file, at, {{"id", source->id}, {"status", "@C603." + source->status}});
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
  for (const QuestionPlace& place : question_places(findings))
    rules.check_questions(place);
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
