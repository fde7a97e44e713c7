#include "course/read.hpp"

#include <array>
#include <charconv>

namespace behorig::course {

namespace {

using base::Date;
using base::Json;
using base::Reader;

double read_share(Reader& reader, std::string_view key, double otherwise) {
  const double share = reader.number_or(key, otherwise);
  if (share >= 0 && share <= 1) return share;
  reader.report("C118", key, {{"key", std::string{key}}, {"least", "0"}, {"most", "1"}});
  return otherwise;
}

Date read_date(Reader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  const std::optional<Date> date = base::parse_date(text);
  if (!date && !text.empty())
    reader.report("C119", key, {{"key", std::string{key}}, {"value", text}});
  return date.value_or(Date{});
}

ExamRules read_exam(Reader reader) {
  ExamRules exam;
  for (const auto& [group, count] : reader.number_map("draw"))
    exam.draw.push_back({group, static_cast<int>(count)});
  if (reader.has("scenarios")) {
    Reader scenarios = reader.object("scenarios");
    exam.scenarios = read_whole(scenarios, "draw", 0, 20, {});
    exam.scenario_files = scenarios.texts("from");
    for (const std::string& path : exam.scenario_files)
      if (!stays_inside(path)) scenarios.report("C125", "from", {{"path", path}});
    scenarios.finish();
  }
  if (reader.has("bank")) exam.bank = read_path(reader, "bank");
  exam.pass = read_share(reader, "pass", exam.pass);
  exam.pass_each_group = read_share(reader, "pass_each_group", exam.pass_each_group);
  exam.minutes = read_whole(reader, "minutes", 1, 600, exam.minutes);
  exam.wait_hours = read_whole(reader, "wait_hours", 0, 8760, exam.wait_hours);
  exam.required = reader.texts("required");
  reader.finish();
  return exam;
}

CertificateRules read_certificate(Reader reader) {
  CertificateRules rules;
  rules.title = reader.text("title");
  rules.valid_months = read_whole(reader, "valid_months", 1, 1200, rules.valid_months);
  rules.renew_within_days =
      read_whole(reader, "renew_within_days", 0, 36500, rules.renew_within_days);
  reader.finish();
  return rules;
}

// A text or number becomes text; null stays unset.
std::optional<std::string> parameter_value(const Json& json) {
  if (json.text() != nullptr) return *json.text();
  if (std::holds_alternative<std::int64_t>(json.value) ||
      std::holds_alternative<double>(json.value))
    return base::canonical_text(json);
  return {};
}

}  // namespace

int read_whole(
    Reader& reader,
    std::string_view key,
    int least,
    int most,
    std::optional<int> otherwise) {
  const std::int64_t value = otherwise ? reader.integer_or(key, *otherwise) : reader.integer(key);
  if (value >= least && value <= most) return static_cast<int>(value);
  if (reader.json().find(key) != nullptr &&
      std::holds_alternative<std::int64_t>(reader.json().find(key)->value))
    reader.report(
        "C118",
        key,
        {{"key", std::string{key}},
         {"least", std::to_string(least)},
         {"most", std::to_string(most)}});
  return otherwise.value_or(least);
}

Parameters read_parameters(Reader& reader) {
  Parameters parameters;
  const Json* json = reader.raw("parameters");
  if (json == nullptr) return parameters;
  if (json->object() == nullptr) {
    reader.report("C112", "parameters", {{"key", "parameters"}, {"expected", "@C112.object"}});
    return parameters;
  }
  for (const base::Member& member : *json->object()) {
    const bool unset = std::holds_alternative<std::nullptr_t>(member.value.value);
    const std::optional<std::string> value = parameter_value(member.value);
    if (!value && !unset)
      reader.report("C112", "parameters", {{"key", member.key}, {"expected", "@C112.parameter"}});
    parameters.push_back({member.key, value});
  }
  return parameters;
}

CourseFile read_course(Reader& reader) {
  CourseFile file;
  Course& course = file.course;
  reader.ignore("$schema");
  reader.ignore("format");  // seen to by upgrade
  course.id = reader.id();
  course.version = reader.text("version");
  course.language = reader.text_or("language", "sv");
  course.title = reader.text("title");
  course.about = reader.text_or("about", "");
  for (Reader& area : reader.objects("areas", 1)) {
    course.areas.push_back({area.id(), area.text("title"), area.text("group")});
    area.finish();
  }
  for (Reader& group : reader.objects("groups", 1)) {
    course.groups.push_back({group.id(), group.text("title")});
    group.finish();
  }
  file.modules = reader.texts("modules");
  if (!reader.has("modules")) reader.report("C111", {}, {{"key", "modules"}});
  for (const std::string& path : file.modules)
    if (!stays_inside(path)) reader.report("C125", "modules", {{"path", path}});
  if (reader.has("exam")) course.exam = read_exam(reader.object("exam"));
  if (reader.has("certificate"))
    course.certificate = read_certificate(reader.object("certificate"));
  course.parameters = read_parameters(reader);
  reader.finish();
  return file;
}

std::vector<Source> read_sources(Reader& reader) {
  constexpr std::array<std::string_view, 5> kinds{"law", "decision", "guideline", "case", "eu"};
  constexpr std::array<std::string_view, 4> statuses{
      "verified",
      "memory",
      "inference",
      "contested"};
  std::vector<Source> sources;
  reader.ignore("$schema");
  for (Reader& entry : reader.objects("sources")) {
    Source source;
    source.id = entry.id();
    source.title = entry.text("title");
    source.provision = entry.text_or("provision", source.title);
    source.publisher = entry.text("publisher");
    source.kind = entry.word("kind", kinds);
    source.url = entry.text_or("url", "");
    source.status = entry.word("status", statuses);
    source.checked = read_date(entry, "checked");
    source.review_by = read_date(entry, "review_by");
    source.facts = entry.texts("facts");
    entry.finish();
    sources.push_back(std::move(source));
  }
  reader.finish();
  return sources;
}

std::vector<UrgentCard> read_urgent(Reader& reader) {
  std::vector<UrgentCard> cards;
  reader.ignore("$schema");
  reader.id();
  reader.text("title");
  for (Reader& entry : reader.objects("cards", 1)) {
    UrgentCard card;
    card.id = entry.id();
    card.title = entry.text("title");
    card.when = entry.text("when");
    card.steps = read_items(entry, "steps", 1);
    card.sources = entry.texts("sources");
    entry.finish();
    cards.push_back(std::move(card));
  }
  reader.finish();
  return cards;
}

}  // namespace behorig::course
