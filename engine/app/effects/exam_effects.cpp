// One window has a person's exam at a time.

#include "app/effects.hpp"
#include "learning/exam.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

namespace behorig::app {
namespace {

namespace fs = std::filesystem;

// Beside the database; the person's id has letters, digits and hyphens only.
std::string exam_lock_path(const std::string& database, const std::string& person) {
  return (fs::path{database}.parent_path() / ("exam-" + person + ".lock")).string();
}

// Null when it is not there, or is not what it was.
std::shared_ptr<const course::LoadedCourse> load_version(
    progress::Store& store,
    const std::string& hash) {
  const auto version = store.course(hash);
  if (!version) return nullptr;
  auto loaded = std::make_shared<course::LoadedCourse>(
      course::load_course(course::files_of(version->canonical)));
  loaded->files = {};
  if (!loaded->usable || loaded->content_hash != hash) return nullptr;
  return loaded;
}

// The text of the exam under way, when it is not the one at hand.
std::shared_ptr<const course::LoadedCourse> other_course(
    progress::Store& store,
    const std::vector<learning::Event>& history,
    const std::string& version_at_hand) {
  const std::vector<learning::Exam> exams = learning::exams_of(history);
  const auto open =
      std::ranges::find_if(exams, [](const learning::Exam& exam) { return !exam.handed_in; });
  if (open == exams.end() || open->started.version_hash == version_at_hand) return nullptr;
  return load_version(store, open->started.version_hash);
}

}  // namespace

ExamHeld StoreEffects::hold_exam_now(const HoldExam& effect) {
  progress::Store& open = store();
  finish_line();  // what was done here comes before what is read
  // Kept only when the log can be read too: a window that cannot go on must not keep others out.
  std::optional<progress::FileLock> taken;
  if (exam_person_ != effect.person) exam_lock_.reset();
  if (!exam_lock_) taken = progress::FileLock::take(exam_lock_path(database_, effect.person));
  ExamHeld held{.held = exam_lock_ || taken, .person = effect.person};
  if (held.held) {
    held.history = open.load(login_).events;
    std::erase_if(held.history, [&](const learning::Event& event) {
      return event.learner != effect.person;
    });
    held.course = other_course(open, held.history, effect.version_hash);
  }
  if (taken) exam_lock_ = std::move(taken);
  if (held.held) exam_person_ = effect.person;
  return held;
}

void StoreEffects::hold_exam(const HoldExam& effect) {
  worker_.post([this, effect] {
    try {
      inbox_.post(hold_exam_now(effect));
    } catch (const progress::Failure& failure) {
      inbox_.post(
          ExamHeld{.problem = progress::problem_of(failure, database_), .person = effect.person});
    }
  });
}

void StoreEffects::release_exam() {
  // In line after what was done in the exam, or it could be opened elsewhere without it.
  save([this](progress::Store&) { exam_lock_.reset(); });
}

void StoreEffects::read_versions(const std::vector<std::string>& hashes) {
  with_store([this, hashes](progress::Store& store) {
    VersionsRead read;
    for (const std::string& hash : hashes)
      if (auto version = load_version(store, hash)) read.versions.push_back(std::move(version));
    if (!read.versions.empty()) inbox_.post(std::move(read));
  });
}

}  // namespace behorig::app
