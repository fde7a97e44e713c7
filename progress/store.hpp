#pragma once
// The store in the words of the program. Belongs to one worker thread. Every function throws
// Failure; problem_of() turns that into something to show, and what was to be written can be
// written again: nothing is half done, and nothing is doubled.

#include "learning/event.hpp"
#include "learning/report.hpp"
#include "progress/certificates.hpp"
#include "progress/course_versions.hpp"
#include "progress/event_log.hpp"
#include "progress/logged_settings.hpp"
#include "progress/open_store.hpp"
#include "progress/people.hpp"
#include "progress/records.hpp"

namespace behorig::progress {

struct Snapshot {
  std::vector<Person> people{};                   // of the login, in the order they came
  std::vector<learning::Event> events{};          // theirs, by attempt
  std::vector<StoredCertificate> certificates{};  // theirs, oldest first
  base::Problems problems{};                      // S112: events left out

  bool operator==(const Snapshot&) const = default;
};

class Store {
 public:
  // See open_store for the problems.
  static base::Result<Store> open(const std::string& path, const OpenOptions& options);

  Store(std::unique_ptr<Database> db, std::string path)
      : db_{std::move(db)}, path_{std::move(path)} {}

  const std::string& path() const { return path_; }

  Snapshot load(const std::string& login);

  // On disk when this returns. See EventLog::append.
  void append(const std::vector<learning::Event>& events);
  // What an examiner or the course owner writes here, kept as such.
  void append_noted(const std::vector<learning::Event>& events);

  // Of anybody; see EventLog.
  ReadEvents events_of(const std::string& learner);
  std::vector<std::string> examined();  // see EventLog
  base::Instant latest_event();         // 1970 when there is none

  // Before the first attempt at it.
  void keep_course(const CourseVersion& version, base::Instant now);
  std::optional<CourseVersion> course(const std::string& content_hash);

  void add_person(const Person& person);
  void change_person(const Person& person);  // name, unit, e-mail, roles and preferences
  std::vector<Person> everybody();           // by name, wherever they learn
  // Empty takes the PIN away.
  void set_pin(const std::string& learner, const std::string& pin);
  // True also for a person without a PIN.
  bool pin_opens(const std::string& learner, const std::string& pin);
  // Takes the name out of the database and its copies, from the person's certificates too; the log
  // and the certificates' numbers stay, nameless, and that it was done.
  void erase_person(const std::string& learner, base::Instant now);

  // Certificates: see Certificates. `issue`, `file` and `revoke` are on disk when they return.
  std::vector<StoredCertificate> certificates();
  std::vector<StoredCertificate> certificates_of(const std::string& learner);
  std::vector<StoredCertificate> certificates_numbered(const std::string& number);
  base::Result<StoredCertificate> issue(
      const learning::Certificate& draft,
      const std::string& issuer_key,
      const SignCertificate& sign,
      const IssuedBy& by);
  bool file(const StoredCertificate& certificate);
  bool revoke(const StoredCertificate& certificate, const Revoked& revoked);

  // For the overview; see people_facts.
  std::vector<learning::PersonFacts> facts(const std::string& course);
  // Settings that learners are told of; see LoggedSettings.
  void change_setting(const SettingChange& change);
  std::optional<SettingChange> setting(std::string_view name);

  // For what stands beside the store: result files, disposal.
  Database& database() { return *db_; }

  // A copy when the newest is a day old, after a look that all is whole. Gives whether one was
  // made.
  bool back_up_if_due(base::Instant now);

 private:
  std::unique_ptr<Database> db_;
  std::string path_;
};

}  // namespace behorig::progress
