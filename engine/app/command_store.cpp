#include "app/command_store.hpp"

#include "app/exit_codes.hpp"
#include "base/text.hpp"
#include "progress/backup.hpp"
#include "progress/check.hpp"
#include "progress/open_store.hpp"
#include "progress/people.hpp"

#include <ostream>

namespace behorig::app {
namespace {

void print(std::ostream& to, const base::Strings& strings, const base::Problem& problem) {
  to << problem.code << ": " << base::sentence(strings, problem) << '\n';
  to << "  " << base::cure(strings, problem) << '\n';
}

base::Result<int> check(
    const std::string& path,
    const StoreCommand& command,
    const base::Strings& strings,
    std::ostream& out) {
  const auto db = progress::open_unchanged(path, {.now = command.now});
  if (!db) return base::Failed{db.error()};
  const progress::StoreReport report = progress::check_store(**db);
  out << strings.text(
             "store.counts",
             {{"path", path},
              {"events", strings.count("store.events", static_cast<long long>(report.events))},
              {"people", strings.count("store.people", static_cast<long long>(report.people))},
              {"version", std::to_string(report.version)}})
      << '\n';
  for (const base::Problem& problem : report.problems)
    print(out, strings, problem);
  if (report.problems.empty()) {
    out << strings.text("store.whole") << '\n';
    return fine;
  }
  out << strings.count("store.faults", static_cast<long long>(report.problems.size())) << '\n';
  return faults;
}

base::Result<int>
back_up(const StoreCommand& command, const base::Strings& strings, std::ostream& out) {
  // Opened first, so that what is copied is a database of ours.
  if (const auto db = progress::open_unchanged(command.database, {.now = command.now}); !db)
    return base::Failed{db.error()};
  const auto copy = progress::make_backup(command.database, command.now, command.file);
  if (!copy) return base::Failed{copy.error()};
  out << strings.text("store.copied", {{"path", *copy}}) << '\n';
  return fine;
}

base::Result<int>
restore(const StoreCommand& command, const base::Strings& strings, std::ostream& out) {
  const auto restored = progress::restore(command.database, command.file, command.now);
  if (!restored) return base::Failed{restored.error()};
  out << strings.text("store.restored", {{"path", command.database}, {"backup", restored->backup}})
      << '\n';
  if (!restored->kept.empty())
    out << strings.text("store.kept", {{"path", restored->kept}}) << '\n';
  return fine;
}

base::Result<int>
remove_pin(const StoreCommand& command, const base::Strings& strings, std::ostream& out) {
  // First without making one: a wrong path is to be said.
  if (const auto db = progress::open_unchanged(command.database, {.now = command.now}); !db)
    return base::Failed{db.error()};
  auto db = progress::open_store(command.database, {.now = command.now});
  if (!db) return base::Failed{db.error()};
  progress::People people{**db};
  std::vector<progress::Person> meant;
  for (progress::Person& person : people.with_pin())
    if (base::folded(person.name) == base::folded(command.name) &&
        (command.login.empty() || person.login == command.login))
      meant.push_back(std::move(person));
  if (meant.size() != 1) {
    std::string logins;
    for (const progress::Person& person : meant)
      logins += (logins.empty() ? "" : ", ") + person.login;
    return base::Failed{
        {meant.empty() ? "S122" : "S123",
         base::Severity::error,
         {},
         {{"name", command.name}, {"logins", logins}}}};
  }
  progress::transaction(**db, [&] { people.set_pin_hash(meant.front().learner, {}); });
  out << strings.text("store.pin_removed", {{"name", meant.front().name}}) << '\n';
  return fine;
}

base::Result<int> carry_out(
    const StoreCommand& command,
    const std::string& path,
    const base::Strings& strings,
    std::ostream& out) {
  switch (command.verb) {
    case StoreCommand::Verb::check:
      return check(path, command, strings, out);
    case StoreCommand::Verb::backup:
      return back_up(command, strings, out);
    case StoreCommand::Verb::restore:
      return restore(command, strings, out);
    case StoreCommand::Verb::remove_pin:
      return remove_pin(command, strings, out);
  }
  return not_done;
}

}  // namespace

int run_store(
    const StoreCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  const bool other = command.verb == StoreCommand::Verb::check && !command.file.empty();
  const std::string& path = other ? command.file : command.database;
  try {
    const base::Result<int> code = carry_out(command, path, strings, out);
    if (code) return *code;
    print(errors, strings, code.error());
  } catch (const progress::Failure& failure) {
    print(errors, strings, progress::problem_of(failure, path));
  }
  return not_done;
}

}  // namespace behorig::app
