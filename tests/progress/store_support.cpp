#include "store_support.hpp"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace behorig::test {
namespace {

constexpr unsigned nobody = 65534;

int exit_code(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

[[noreturn]] void run_and_exit(const std::function<int()>& work) {
  try {
    _exit(work());
  } catch (const std::exception& error) {
    const std::string text = std::string{"in the child: "} + error.what() + "\n";
    [[maybe_unused]] const auto written = write(STDERR_FILENO, text.data(), text.size());
  }
  _exit(99);
}

}  // namespace

progress::OpenOptions options() {
  return {.now = noon, .busy_ms = 1};
}

progress::Store open_or_fail(const std::string& path) {
  auto store = progress::Store::open(path, options());
  if (!store) throw std::runtime_error{"the store does not open: " + store.error().code};
  return *std::move(store);
}

std::unique_ptr<progress::Database> database_or_fail(const std::string& path) {
  auto db = progress::open_store(path, options());
  if (!db) throw std::runtime_error{"the database does not open: " + db.error().code};
  return *std::move(db);
}

progress::Person anna() {
  return {
      .learner = "anna-id",
      .login = "kansli",
      .name = "Anna Öberg",
      .unit = "Kansliet",
      .preferences = {.text_percent = 125, .theme = "dark"},
      .created = noon};
}

progress::Person bo() {
  return {
      .learner = "bo-id",
      .login = "kansli",
      .name = "Bo Ek",
      .unit = "Simhallen",
      .preferences = {.language = "en", .reduced_motion = true, .shortcuts = true},
      .created = {noon.ms + 1}};
}

progress::CourseVersion first_version() {
  return {.content_hash = kept_hash(), .course = "liten", .version = "1", .canonical = kept_text()};
}

std::vector<learning::Event> three_events() {
  EventMaker make{"anna-id", "a"};
  return {make.started(), make.shown("lasa"), make.answered("val", "ja", 1)};
}

progress::Store store_with_an_attempt(const std::string& path) {
  progress::Store store = open_or_fail(path);
  store.add_person(anna());
  store.keep_course(first_version(), noon);
  store.append(three_events());
  return store;
}

void run_sql(const std::string& path, const std::string& sql) {
  sqlite3* raw = nullptr;
  sqlite3_open(path.c_str(), &raw);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle{raw, sqlite3_close};
  if (sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw std::runtime_error{sqlite3_errmsg(raw)};
}

int in_child(const std::function<int()>& work) {
  const pid_t child = fork();
  if (child == 0) run_and_exit(work);
  return exit_code(child);
}

int in_child_without_rights(const std::function<int()>& work) {
  return in_child([&] {
    if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) return 98;
    return work();
  });
}

int code_number(const base::Problem& problem) {
  return std::atoi(problem.code.c_str() + 1);
}

}  // namespace behorig::test
