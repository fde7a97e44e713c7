#pragma once
// Carries out effects: the one place where exceptions from the store are caught. What is slow goes
// to the store's worker; results come back as actions through the inbox.

#include "app/effect_types.hpp"
#include "app/inbox.hpp"
#include "app/settings.hpp"
#include "app/speech.hpp"
#include "app/worker.hpp"
#include "progress/file_lock.hpp"
#include "progress/store.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <string>

namespace behorig::app {

// What the program asks of the world around it. All are called on the UI thread but `saved`.
struct Outside {
  std::function<base::Instant()> now{};
  std::function<std::uint64_t()> random{};
  std::function<ui::LocalTime(base::Instant)> local_time{};
  std::function<void(const std::string&)> set_clipboard{};
  std::function<std::string()> clipboard{};
  std::function<void(const std::string&)> open_address{};
  std::function<void(const std::string&)> open_file{};  // one that the program wrote
  // On the store's thread, right after the events are on disk.
  std::function<void(const std::vector<std::string>&)> saved{};
  // What the person wishes of the whole computer; on a thread of its own. Null: not asked for.
  std::function<std::optional<DesktopSettings>()> desktop{};
  // The voice that reads aloud; `tell` may be called from any thread. Null: there is none.
  std::function<std::unique_ptr<Speech>(std::function<void(Action)> tell)> speech{};
  // Wraps the database as it is opened; for tests that let it fail. Null: as it is.
  std::function<std::unique_ptr<progress::Database>(std::unique_ptr<progress::Database>)>
      wrap_database{};
};

// What the office needs beside the store.
struct OfficeTools {
  std::shared_ptr<const course::LoadedCourse> course{};
  const std::map<std::string, base::Strings>* strings{nullptr};  // by language; outlives the store
  std::vector<std::string> font_folders{};
  std::string course_folder{};
};

struct Issuing;

// The store behind its thread.
class StoreEffects {
 public:
  StoreEffects(std::string database, std::string login, const Outside& outside, Inbox& inbox);

  void open();
  void append(std::vector<learning::Event> events);
  void keep_course(std::shared_ptr<const course::LoadedCourse> course);
  void add_person(const KnownPerson& person);
  void change_person(const KnownPerson& person);
  void erase_person(const std::string& person);
  void try_pin(const std::string& person, const std::string& pin);
  void keep_pin(const std::string& person, const std::string& pin);
  // Keeps other windows from the person's exam, then reads her log; becomes ExamHeld.
  void hold_exam(const HoldExam& effect);
  void release_exam();
  void read_versions(const std::vector<std::string>& hashes);  // becomes VersionsRead
  void restore();
  void export_events(const std::string& person);
  // Beside the database, where the person finds it; becomes PageWritten.
  void write_page(const std::string& name, const std::string& html);
  void keep_settings(const Settings& settings);

  // Certificates, managers and the course owner (office_effects.cpp, result_effects.cpp).
  void office(const ReadOffice& effect, const OfficeTools& tools);
  void office(const IssueResults& effect, const OfficeTools& tools);
  void office(const IssueLocally& effect, const OfficeTools& tools);
  void office(const RevokeCertificate& effect, const OfficeTools& tools);
  void office(const SaveCertificate& effect, const OfficeTools& tools);
  void office(const VerifyCertificate& effect, const OfficeTools& tools);
  void office(const ShowProgress& effect, const OfficeTools& tools);
  void office(const WriteOverview& effect, const OfficeTools& tools);
  void office(const ExportResult& effect, const OfficeTools& tools);
  void office(const ImportFile& effect, const OfficeTools& tools);

  void wait_until_idle() { worker_.wait_until_idle(); }

 private:
  using Work = std::function<void(progress::Store&)>;

  // Runs `work` with the open store on the worker. What fails stays in line, and goes before what
  // comes next: events need their course and come in the order in which things happened. Work done
  // twice is work done once.
  void save(Work work);
  void finish_line();  // throws Failure
  // Runs `work` likewise, once; when it fails that is said.
  void with_store(Work work);
  // `good` when there is a result, else its problem is said.
  template <class Answer>
  void tell(const base::Result<Answer>& result, const std::function<void()>& good);
  void issue_now(
      const std::vector<std::string>& attempts,
      const Issuing& issuing,
      const OfficeTools& tools);
  Certificates certificates_here();  // of the people on this login
  Office read_office_now(const OfficeTools& tools);
  ExamHeld hold_exam_now(const HoldExam& effect);
  void open_now();
  void back_up();            // when the newest copy is a day old
  progress::Store& store();  // throws Failure when it is not open

  std::string database_;
  std::string login_;
  const Outside& outside_;
  Inbox& inbox_;
  // Used on the worker's thread only:
  std::unique_ptr<progress::Store> store_{};
  std::deque<Work> line_{};
  std::optional<progress::FileLock> exam_lock_{};
  std::string exam_person_{};  // whose exam it is
  Worker worker_{};            // last: its thread uses all of the above
};

}  // namespace behorig::app
