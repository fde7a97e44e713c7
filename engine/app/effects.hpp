#pragma once
// Carries out effects: the one place where exceptions from the store are caught. What is slow goes
// to the store's worker; results come back as actions through the inbox.

#include "app/inbox.hpp"
#include "app/settings.hpp"
#include "app/worker.hpp"
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
  std::function<int()> local_hour{};
  std::function<void(const std::string&)> set_clipboard{};
  std::function<std::string()> clipboard{};
  std::function<void(const std::string&)> open_address{};
  std::function<void(const std::string&)> open_file{};  // one that the program wrote
  // On the store's thread, right after the events are on disk.
  std::function<void(const std::vector<std::string>&)> saved{};
  // Wraps the database as it is opened; for tests that let it fail. Null: as it is.
  std::function<std::unique_ptr<progress::Database>(std::unique_ptr<progress::Database>)>
      wrap_database{};
};

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
  void restore();
  void export_events(const std::string& person);
  // Beside the database, where the person finds it; becomes PageWritten.
  void write_page(const std::string& name, const std::string& html);
  void keep_settings(const Settings& settings);

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
  Worker worker_{};  // last: its thread uses all of the above
};

}  // namespace behorig::app
