#include "progress/event_log.hpp"
#include "progress/results.hpp"
#include "queries.hpp"

#include <map>
#include <set>

namespace behorig::progress {
namespace {

base::Writer person_member(const Person& person) {
  base::Writer out;
  out.text("id", person.learner);
  out.text("name", person.name);
  out.text("unit", person.unit);
  out.text("email", person.email);
  out.text("login", person.login);
  return out;
}

// The values that the course version was made with, as they stand in its text.
base::Json parameters_of(const CourseVersion& version) {
  constexpr base::JsonLimits limits{256U << 20U, 80};  // all files of a course in one
  base::Problems problems;
  base::Json none;
  none.value = base::JsonObject{};
  const std::optional<base::Json> text = base::parse_json(version.canonical, "", problems, limits);
  const base::Json* course = text ? text->find("course.json") : nullptr;
  const base::Json* values = course != nullptr ? course->find("parameters") : nullptr;
  return values != nullptr && values->object() != nullptr ? *values : none;
}

base::Writer version_member(const CourseVersion& version) {
  base::Writer out;
  out.text("hash", version.content_hash);
  out.text("course", version.course);
  out.text("version", version.version);
  out.value("parameters", parameters_of(version));
  return out;
}

base::Writer event_member(const StoredEvent& event) {
  base::Writer out;
  out.text("id", event.id);
  out.integer("sequence", event.sequence);
  out.integer("at", event.at_ms);
  out.text("kind", event.kind);
  out.text("body", event.body);  // as a text: the hash is over its very bytes
  out.text("hash", event.hash);
  return out;
}

// Empty when the question is right for everyone.
std::string version_regraded_by(const StoredEvent& event) {
  base::Problems ignored;
  const auto json = base::parse_json(event.body, "", ignored);
  const base::Json* hash = json ? json->find("version_hash") : nullptr;
  return hash != nullptr && hash->text() != nullptr ? *hash->text() : std::string{};
}

}  // namespace

base::Result<base::Json> result_of(Database& db, const std::string& learner) {
  const std::optional<Person> person = People{db}.find(learner);
  const std::vector<StoredEvent> events = EventLog{db}.chains_of_learner(learner);
  if (!person || events.empty())
    return base::Failed{
        base::Problem{.code = "S135", .arguments = {{"name", person ? person->name : learner}}}};

  std::map<std::string, std::vector<base::Writer>> attempts;
  for (const StoredEvent& event : events)
    attempts[event.attempt].push_back(event_member(event));
  std::set<std::string> hashes;
  db.each(queries::attempt_of_learner, std::vector<Value>{learner}, [&](const Row& row) {
    if (attempts.contains(row.text(0))) hashes.insert(row.text(1));
  });

  for (const StoredEvent& event : events)
    if (event.kind == learning::Regraded::kind) hashes.insert(version_regraded_by(event));

  std::vector<base::Writer> versions;
  for (const std::string& hash : hashes)
    if (const auto version = CourseVersions{db}.find(hash))
      versions.push_back(version_member(*version));
  std::vector<base::Writer> chains;
  for (auto& [attempt, members] : attempts) {
    base::Writer chain;
    chain.text("attempt", attempt);
    chain.objects("events", std::move(members));
    chains.push_back(std::move(chain));
  }
  base::Writer out;
  out.object("person", person_member(*person));
  out.objects("versions", std::move(versions));
  out.objects("attempts", std::move(chains));
  return out.take();
}

}  // namespace behorig::progress
