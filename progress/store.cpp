#include "progress/store.hpp"

#include "progress/backup.hpp"
#include "progress/migrate.hpp"
#include "progress/pin.hpp"
#include "progress/report_rows.hpp"
#include "queries.hpp"

namespace behorig::progress {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

template <class T>
void append_to(std::vector<T>& to, std::vector<T> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Copies may be older than some tables.
void erase_names(Database& db, const std::string& learner, base::Instant now) {
  constexpr std::int64_t schema_with_certificates = 2;
  constexpr std::int64_t schema_with_records = 3;
  People{db}.erase(learner);
  if (schema_version(db) >= schema_with_certificates) Certificates{db}.erase_holder(learner);
  if (schema_version(db) >= schema_with_records) Records{db}.note_erased(learner, now);
}

bool is_whole(Database& db) {
  const auto found = db.rows(queries::quick_check, {}, [](const Row& row) { return row.text(0); });
  return found == std::vector<std::string>{"ok"};
}

}  // namespace

base::Result<Store> Store::open(const std::string& path, const OpenOptions& options) {
  auto db = open_store(path, options);
  if (!db) return base::Failed{db.error()};
  return Store{*std::move(db), path};
}

Snapshot Store::load(const std::string& login) {
  Snapshot snapshot{.people = People{*db_}.of_login(login)};
  for (const Person& person : snapshot.people) {
    ReadEvents read = EventLog{*db_}.of_learner(person.learner);
    append_to(snapshot.events, std::move(read.events));
    append_to(snapshot.certificates, Certificates{*db_}.of_learner(person.learner));
    snapshot.problems.insert(snapshot.problems.end(), read.problems.begin(), read.problems.end());
  }
  return snapshot;
}

void Store::append(const std::vector<learning::Event>& events) {
  transaction(*db_, [&] { EventLog{*db_}.append(events); });
}

void Store::append_noted(const std::vector<learning::Event>& events) {
  transaction(*db_, [&] {
    EventLog{*db_}.append(events);
    for (const learning::Event& event : events)
      Records{*db_}.note_here(event.id);
  });
}

ReadEvents Store::events_of(const std::string& learner) {
  return EventLog{*db_}.of_learner(learner);
}

std::vector<std::string> Store::examined() {
  return EventLog{*db_}.examined();
}

base::Instant Store::latest_event() {
  return {EventLog{*db_}.latest_ms()};
}

void Store::keep_course(const CourseVersion& version, base::Instant now) {
  transaction(*db_, [&] { CourseVersions{*db_}.keep(version, now); });
}

std::optional<CourseVersion> Store::course(const std::string& content_hash) {
  return CourseVersions{*db_}.find(content_hash);
}

void Store::add_person(const Person& person) {
  transaction(*db_, [&] { People{*db_}.add(person); });
}

void Store::change_person(const Person& person) {
  transaction(*db_, [&] { People{*db_}.change(person); });
}

std::vector<Person> Store::everybody() {
  return People{*db_}.all();
}

void Store::set_pin(const std::string& learner, const std::string& pin) {
  const std::string hash = pin.empty() ? std::string{} : hash_pin(pin);
  transaction(*db_, [&] { People{*db_}.set_pin_hash(learner, hash); });
}

bool Store::pin_opens(const std::string& learner, const std::string& pin) {
  const std::string hash = People{*db_}.pin_hash(learner);
  return hash.empty() || pin_fits(hash, pin);
}

void Store::erase_person(const std::string& learner, base::Instant now) {
  // The copies first: when one cannot be written, the person is still there to be erased again.
  for (const std::string& copy : backups_of(path_)) {
    const std::unique_ptr<Database> db = open_sqlite(copy);
    transaction(*db, [&] { erase_names(*db, learner, now); });
  }
  transaction(*db_, [&] { erase_names(*db_, learner, now); });
  db_->script(queries::empty_wal);  // where the name would stand until the next time it is emptied
}

std::vector<StoredCertificate> Store::certificates() {
  return Certificates{*db_}.all();
}

std::vector<StoredCertificate> Store::certificates_of(const std::string& learner) {
  return Certificates{*db_}.of_learner(learner);
}

std::vector<StoredCertificate> Store::certificates_numbered(const std::string& number) {
  return Certificates{*db_}.of_number(number);
}

base::Result<StoredCertificate> Store::issue(
    const learning::Certificate& draft,
    const std::string& issuer_key,
    const SignCertificate& sign,
    const IssuedBy& by) {
  // A draft that cannot be signed has written nothing, so there is nothing to take back.
  return transaction(*db_, [&] {
    Certificates certificates{*db_};
    const bool is_new = !certificates.of_attempt(draft.attempt);
    base::Result<StoredCertificate> made = certificates.issue(draft, issuer_key, sign);
    if (made && is_new) Records{*db_}.note_issued(issuer_key, made->content.number, by);
    return made;
  });
}

bool Store::file(const StoredCertificate& certificate) {
  return transaction(*db_, [&] { return Certificates{*db_}.file(certificate); });
}

bool Store::revoke(const StoredCertificate& certificate, const Revoked& revoked) {
  return transaction(*db_, [&] { return Certificates{*db_}.revoke(certificate, revoked); });
}

std::vector<learning::PersonFacts> Store::facts(const std::string& course) {
  return people_facts(*db_, course);
}

void Store::change_setting(const SettingChange& change) {
  transaction(*db_, [&] { LoggedSettings{*db_}.set(change); });
}

std::optional<SettingChange> Store::setting(std::string_view name) {
  return LoggedSettings{*db_}.last(name);
}

bool Store::back_up_if_due(base::Instant now) {
  if (has_backup_since(path_, {now.ms - day_ms})) return false;
  if (!is_whole(*db_)) throw Failure{FailureKind::damaged, "quick_check"};
  if (const auto copy = make_backup(path_, now); !copy)
    throw Failure{FailureKind::read_only, "the folder for copies cannot be made"};
  return true;
}

}  // namespace behorig::progress
