#include "progress/store.hpp"

#include "progress/backup.hpp"
#include "progress/event_log.hpp"
#include "progress/pin.hpp"
#include "queries.hpp"

namespace behorig::progress {
namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

void append_to(std::vector<learning::Event>& to, std::vector<learning::Event> more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
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
    snapshot.problems.insert(snapshot.problems.end(), read.problems.begin(), read.problems.end());
  }
  return snapshot;
}

void Store::append(const std::vector<learning::Event>& events) {
  transaction(*db_, [&] { EventLog{*db_}.append(events); });
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

void Store::set_pin(const std::string& learner, const std::string& pin) {
  const std::string hash = pin.empty() ? std::string{} : hash_pin(pin);
  transaction(*db_, [&] { People{*db_}.set_pin_hash(learner, hash); });
}

bool Store::pin_opens(const std::string& learner, const std::string& pin) {
  const std::string hash = People{*db_}.pin_hash(learner);
  return hash.empty() || pin_fits(hash, pin);
}

void Store::erase_person(const std::string& learner) {
  // The copies first: when one cannot be written, the person is still there to be erased again.
  for (const std::string& copy : backups_of(path_)) {
    const std::unique_ptr<Database> db = open_sqlite(copy);
    transaction(*db, [&] { People{*db}.erase(learner); });
  }
  transaction(*db_, [&] { People{*db_}.erase(learner); });
  db_->script(queries::empty_wal);  // where the name would stand until the next time it is emptied
}

bool Store::back_up_if_due(base::Instant now) {
  if (has_backup_since(path_, {now.ms - day_ms})) return false;
  if (!is_whole(*db_)) throw Failure{FailureKind::damaged, "quick_check"};
  if (const auto copy = make_backup(path_, now); !copy)
    throw Failure{FailureKind::read_only, "the folder for copies cannot be made"};
  return true;
}

}  // namespace behorig::progress
