#include "base/hash.hpp"
#include "progress/event_log.hpp"
#include "progress/records.hpp"
#include "progress/results.hpp"
#include "queries.hpp"

#include <algorithm>
#include <set>

namespace behorig::progress {
namespace {

struct Chain {
  std::string attempt{};
  std::string version_hash{};
  std::vector<StoredEvent> stored{};
  std::vector<learning::Event> events{};  // the same, read
};

struct Received {
  Person person{};
  std::optional<OriginChange> moved{};  // her results come from another installation, accepted
  std::vector<WantedVersion> versions{};
  std::vector<Chain> chains{};
};

using Refusal = std::optional<base::Problem>;

base::Problem refused(std::string code, std::vector<base::Argument> arguments = {}) {
  return {.code = std::move(code), .arguments = std::move(arguments)};
}

course::Parameters read_parameters_member(base::Reader& version) {
  course::Parameters out;
  const base::Json* values = version.raw("parameters");
  if (values == nullptr || values->object() == nullptr) return out;
  for (const base::Member& member : *values->object()) {
    course::Parameter parameter{.name = member.key};
    if (member.value.text() != nullptr) parameter.value = *member.value.text();
    out.push_back(std::move(parameter));
  }
  return out;
}

Chain read_chain(base::Reader& from, const std::string& learner) {
  Chain chain{.attempt = from.text("attempt")};
  for (base::Reader& event : from.objects("events", 1))
    chain.stored.push_back(
        {.attempt = chain.attempt,
         .sequence = event.integer("sequence"),
         .id = event.text("id"),
         .learner = learner,
         .at_ms = event.integer("at"),
         .kind = event.text("kind"),
         .body = event.text("body"),
         .hash = event.text("hash")});
  return chain;
}

constexpr std::size_t most_of_a_name = 400;  // bytes

// It is printed, and may be signed.
bool is_plain(const std::string& text) {
  return text.size() <= most_of_a_name && std::none_of(text.begin(), text.end(), [](char c) {
           return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
         });
}

bool is_plain(const Person& person) {
  return is_plain(person.learner) && is_plain(person.name) && is_plain(person.unit) &&
         is_plain(person.email) && is_plain(person.login);
}

base::Result<Received> read_received(const base::Json& body) {
  base::Problems problems;
  base::Reader file{body, "", "", problems};
  Received out;
  base::Reader person = file.object("person");
  out.person.learner = person.text("id");
  out.person.name = person.text("name");
  out.person.unit = person.text_or("unit", "");
  out.person.email = person.text_or("email", "");
  out.person.login = person.text_or("login", "");
  for (base::Reader& version : file.objects("versions", 1))
    out.versions.push_back(
        {version.text("hash"),
         version.text("course"),
         version.text("version"),
         read_parameters_member(version)});
  for (base::Reader& chain : file.objects("attempts", 1))
    out.chains.push_back(read_chain(chain, out.person.learner));
  if (base::any_errors(problems) || !is_plain(out.person)) return base::Failed{refused("S126")};
  return out;
}

// The event behind a stored one; its text must be the canonical one, since that is what appending
// it writes.
base::Result<learning::Event> event_of(const StoredEvent& stored) {
  base::Problems problems;
  const auto json = base::parse_json(stored.body, "", problems);
  auto body = json ? learning::body_from_json(stored.kind, *json)
                   : base::Result<learning::EventBody>{base::Failed{base::Problem{}}};
  if (!body || base::canonical_text(learning::body_to_json(*body)) != stored.body)
    return base::Failed{refused("S128", {{"kind", stored.kind}})};
  return learning::Event{
      stored.id,
      stored.attempt,
      stored.learner,
      {stored.at_ms},
      *std::move(body)};
}

// Whether the chain is one, as its writer's store had it.
Refusal check_chain(Chain& chain, std::set<std::string>& ids) {
  StoredEvent last;
  for (const StoredEvent& event : chain.stored) {
    const bool fits = event.sequence == last.sequence + 1 && ids.insert(event.id).second &&
                      chain_hash(last.hash, event) == event.hash;
    if (!fits) return refused("S127", {{"attempt", chain.attempt}, {"event", event.id}});
    base::Result<learning::Event> read = event_of(event);
    if (!read) return read.error();
    const std::string* begun = learning::version_begun(read->body);
    const bool first = chain.events.empty();
    if (first != (begun != nullptr))
      return refused("S127", {{"attempt", chain.attempt}, {"event", event.id}});
    if (first) chain.version_hash = *begun;
    chain.events.push_back(*std::move(read));
    last = event;
  }
  return std::nullopt;
}

// What the store has and what the file has must agree as far as both go.
Refusal check_against_store(Database& db, const Chain& chain, const std::string& name) {
  const base::Problem diverging = refused("S130", {{"name", name}, {"attempt", chain.attempt}});
  const std::vector<StoredEvent> here = EventLog{db}.chain_of_attempt(chain.attempt);
  const std::size_t common = std::min(here.size(), chain.stored.size());
  for (std::size_t i = 0; i < common; ++i)
    if (here[i].hash != chain.stored[i].hash) return diverging;
  for (std::size_t i = common; i < chain.stored.size(); ++i) {
    const auto used = db.rows(queries::event_attempt, {chain.stored[i].id}, [](const Row& row) {
      return row.text(0);
    });
    if (!used.empty()) return diverging;
  }
  return std::nullopt;
}

// Somebody who learns here stays here, and what was invented is nobody's.
bool may_move(const Person& here, const Person& there) {
  return !here.origin.empty() && here.origin != demo_origin && !there.origin.empty();
}

Refusal check_person(
    const std::optional<Person>& here,
    Received& received,
    const std::string& accepted_by,
    base::Instant now) {
  const Person& there = received.person;
  if (!here || here->origin == there.origin) return std::nullopt;
  if (accepted_by.empty() || !may_move(*here, there))
    return refused("S131", {{"name", here->name}, {"here", here->origin}, {"there", there.origin}});
  received.moved = OriginChange{here->origin, there.origin, accepted_by, now};
  return std::nullopt;
}

// A course version by its hash, in the store or from the course folder.
Refusal find_missing_version(
    Database& db,
    const Received& received,
    const std::string& hash,
    const FindVersion& find_version,
    std::vector<CourseVersion>& found) {
  if (CourseVersions{db}.find(hash)) return std::nullopt;
  for (const CourseVersion& one : found)
    if (one.content_hash == hash) return std::nullopt;
  for (const WantedVersion& wanted : received.versions) {
    if (wanted.content_hash != hash) continue;
    std::optional<CourseVersion> version = find_version(wanted);
    if (!version || version->content_hash != wanted.content_hash ||
        base::blake2b_hex(version->canonical) != wanted.content_hash)
      return refused("S129", {{"course", wanted.course}, {"version", wanted.version}});
    found.push_back(*std::move(version));
    return std::nullopt;
  }
  return refused("S126");
}

// The version that a chain was made on, and those that its exam was graded anew by.
std::set<std::string> versions_of(const Chain& chain) {
  std::set<std::string> hashes{chain.version_hash};
  for (const learning::Event& event : chain.events)
    if (const auto* regraded = std::get_if<learning::Regraded>(&event.body))
      if (!regraded->version_hash.empty()) hashes.insert(regraded->version_hash);
  return hashes;
}

Refusal check_notes(Database& db, const Received& received) {
  const std::optional<Person> here = People{db}.find(received.person.learner);
  if (!here || !here->origin.empty()) return refused("S150", {{"name", received.person.name}});
  for (const Chain& chain : received.chains) {
    const std::size_t known = EventLog{db}.chain_of_attempt(chain.attempt).size();
    for (std::size_t i = known; i < chain.events.size(); ++i)
      if (!is_others_word(chain.events[i])) return refused("S151", {{"attempt", chain.attempt}});
  }
  return std::nullopt;
}

bool is_disposed(Database& db, const std::string& attempt) {
  const auto count = db.rows(queries::disposal_of_attempt, {attempt}, [](const Row& row) {
    return row.integer(0);
  });
  return count.at(0) > 0;
}

Refusal check_chains(
    Database& db,
    Received& received,
    const FindVersion& find_version,
    std::vector<CourseVersion>& found) {
  std::set<std::string> ids;
  for (Chain& chain : received.chains) {
    if (Refusal refusal = check_chain(chain, ids)) return refusal;
    if (is_disposed(db, chain.attempt)) continue;
    if (Refusal refusal = check_against_store(db, chain, received.person.name)) return refusal;
    for (const std::string& hash : versions_of(chain))
      if (Refusal refusal = find_missing_version(db, received, hash, find_version, found))
        return refusal;
  }
  return std::nullopt;
}

ImportedResult write_all(
    Database& db,
    const Received& received,
    const std::vector<CourseVersion>& versions,
    base::Instant now) {
  EventLog log{db};
  ImportedResult out{.attempts = static_cast<std::int64_t>(received.chains.size())};
  People{db}.add(received.person);
  if (received.moved) {
    People{db}.set_origin(received.person.learner, received.moved->origin);
    Records{db}.note_origin(received.person.learner, *received.moved);
  }
  for (const CourseVersion& version : versions)
    CourseVersions{db}.keep(version, now);
  const std::int64_t before = log.count();
  for (const Chain& chain : received.chains) {
    if (is_disposed(db, chain.attempt))
      ++out.disposed;
    else
      log.append(chain.events);
  }
  out.events = log.count() - before;
  out.person = People{db}.find(received.person.learner).value_or(received.person);
  return out;
}

}  // namespace

bool is_others_word(const learning::Event& event) {
  return std::holds_alternative<learning::ExaminedOtherwise>(event.body) ||
         std::holds_alternative<learning::Regraded>(event.body) ||
         std::holds_alternative<learning::TalkHeld>(event.body);
}

base::Result<ImportedResult> import_result(
    Database& db,
    const base::Json& body,
    const ResultOrigin& origin,
    const FindVersion& find_version,
    base::Instant now) {
  base::Result<Received> received = read_received(body);
  if (!received) return base::Failed{received.error()};
  received->person.origin = origin.fingerprint;
  received->person.created = now;
  return transaction(db, [&]() -> base::Result<ImportedResult> {
    std::vector<CourseVersion> versions;
    if (Refusal refusal = check_chains(db, *received, find_version, versions))
      return base::Failed{*std::move(refusal)};
    Refusal refusal = origin.from_course_owner ? check_notes(db, *received)
                                               : check_person(
                                                     People{db}.find(received->person.learner),
                                                     *received,
                                                     origin.new_installation_accepted_by,
                                                     now);
    if (refusal) return base::Failed{*std::move(refusal)};
    return write_all(db, *received, versions, now);
  });
}

}  // namespace behorig::progress
