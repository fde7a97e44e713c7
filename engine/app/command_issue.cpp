#include "app/command_issue.hpp"

#include "app/assets.hpp"
#include "app/exit_codes.hpp"
#include "app/issuing.hpp"

#include <algorithm>
#include <iterator>

namespace behorig::app {
namespace {

std::string day_text(base::Instant instant) {
  return base::iso_text(base::date_of(instant, 0));
}

void list_waiting(const CommandContext& context, const std::vector<Waiting>& waiting) {
  for (const Waiting& one : waiting) {
    say(context,
        "commands.issue_waiting",
        {{"name", one.person.name},
         {"unit", one.person.unit},
         {"login", one.person.login},
         {"date", day_text(one.pass.at)}});
    if (one.problem) say_problem(context, *one.problem);
  }
  if (waiting.empty()) say(context, "commands.issue_nobody");
}

// The attempts to issue for: everybody's, or the one person's.
base::Result<std::vector<std::string>> chosen_attempts(
    progress::Store& store,
    const std::vector<Waiting>& waiting,
    const IssueCommand& command) {
  std::vector<std::string> attempts;
  if (command.person.empty()) {
    for (const Waiting& one : waiting)
      attempts.push_back(one.pass.attempt);
    return attempts;
  }
  const auto person = find_person(store, command.person);
  if (!person) return base::Failed{person.error()};
  for (const Waiting& one : waiting)
    if (one.person.learner == person->learner) attempts.push_back(one.pass.attempt);
  if (attempts.empty())
    return base::Failed{base::Problem{.code = "S146", .arguments = {{"name", person->name}}}};
  return attempts;
}

// Whoever issues says that she has seen whose the logins are. S149 when nobody can be asked.
base::Result<bool> is_agreed(
    const CommandContext& context,
    const IssueCommand& command,
    const std::vector<Waiting>& waiting,
    const std::vector<std::string>& attempts) {
  if (command.yes) return true;
  if (!context.confirm) return base::Failed{base::Problem{.code = "S149"}};
  std::vector<Waiting> asked_for;
  std::ranges::copy_if(waiting, std::back_inserter(asked_for), [&](const Waiting& one) {
    return std::ranges::find(attempts, one.pass.attempt) != attempts.end();
  });
  list_waiting(context, asked_for);
  const std::string question = context.strings.count(
      command.local ? "commands.issue_ask_local" : "commands.issue_ask",
      static_cast<long long>(attempts.size()));
  if (context.confirm(question)) return true;
  say(context, "commands.issue_not_done");
  return false;
}

base::Result<proof::OwnKey> issuing_key(const CommandContext& context, bool local) {
  const proof::KeyFolders folders = proof::key_folders(context.database);
  return local ? proof::installation_key(folders, context.now) : proof::organisation_key(folders);
}

// The organisation's name: the key's, else what the course's parameter says.
std::string
issuer_name(const CommandContext& context, const proof::OwnKey& key, const course::Course& course) {
  if (!key.name.empty()) return key.name;
  for (const course::Parameter& parameter : course.parameters)
    if (parameter.name == "organisation" && parameter.value && !parameter.value->empty())
      return *parameter.value;
  return context.strings.text("commands.issuer_unnamed");
}

base::Result<int> write_pages(
    const CommandContext& context,
    const std::vector<progress::StoredCertificate>& certificates) {
  for (const progress::StoredCertificate& one : certificates) {
    const auto path = write_certificate(
        context.database,
        one,
        false,
        load_strings(context.assets, one.content.language),
        font_folders(context.assets));
    if (!path) return base::Failed{path.error()};
    say(context,
        "commands.issued",
        {{"number", one.content.number}, {"name", one.content.holder}, {"path", *path}});
  }
  return fine;
}

}  // namespace

int run_issue(const CommandContext& context, const IssueCommand& command) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    CourseVersionsAtHand courses{store, *course};
    const std::vector<Waiting> waiting = waiting_results(store, courses, context.now);
    if (command.person.empty() && !command.all) {
      list_waiting(context, waiting);
      return fine;
    }
    const auto attempts = chosen_attempts(store, waiting, command);
    if (!attempts) return base::Failed{attempts.error()};
    if (attempts->empty()) {
      list_waiting(context, waiting);
      return fine;
    }
    const auto key = issuing_key(context, command.local);
    if (!key) return base::Failed{key.error()};
    const auto agreed = is_agreed(context, command, waiting, *attempts);
    if (!agreed) return base::Failed{agreed.error()};
    if (!*agreed) return not_done;
    const auto issued = issue_certificates(
        store,
        courses,
        *attempts,
        {.key = *key,
         .issuer = issuer_name(context, *key, (*course)->original),
         .by = command.by.empty() ? context.login : command.by,
         .identity_checked = !command.local,
         .strings = context.strings,
         .language = context.strings.language(),
         .now = context.now});
    if (!issued) return base::Failed{issued.error()};
    return write_pages(context, *issued);
  });
}

}  // namespace behorig::app
