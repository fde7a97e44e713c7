#include "app/command_result.hpp"

#include "app/course_files.hpp"
#include "app/exit_codes.hpp"
#include "app/result_files.hpp"
#include "app/settings.hpp"
#include "base/text.hpp"
#include "proof/key_files.hpp"

namespace behorig::app {
namespace {

// The person meant, or the only one who learns here.
base::Result<progress::Person> person_here(progress::Store& store, const std::string& meant) {
  if (!meant.empty()) return find_person(store, meant);
  std::vector<progress::Person> here;
  std::string names;
  for (progress::Person& person : store.everybody()) {
    if (!person.origin.empty()) continue;
    names += (names.empty() ? "" : "; ") + person.name;
    here.push_back(std::move(person));
  }
  if (here.size() == 1) return std::move(here.front());
  return base::Failed{base::Problem{
      .code = here.empty() ? "S136" : "S137",
      .arguments = {{"name", "–"}, {"candidates", names}}}};
}

void tell(const CommandContext& context, const progress::ImportedResult& imported) {
  say(context,
      imported.events == 0 ? "commands.result_known" : "commands.result_imported",
      {{"name", imported.person.name},
       {"unit", imported.person.unit},
       {"login", imported.person.login},
       {"count", std::to_string(imported.events)}});
  if (imported.disposed > 0)
    say(context, "commands.result_disposed", {{"count", std::to_string(imported.disposed)}});
}

// Back to her own program, which has the rest.
base::Result<int> write_notes(
    const CommandContext& context,
    progress::Store& store,
    const progress::Person& person,
    const std::string& to) {
  const auto text = notes_file(store, person.learner, proof::key_folders(context.database));
  if (!text) return base::Failed{text.error()};
  if (const auto written = write_private_file(to, *text); !written)
    return base::Failed{written.error()};
  say(context, "commands.notes_exported", {{"name", person.name}, {"path", to}});
  return fine;
}

}  // namespace

int run_result_export(
    const CommandContext& context,
    const std::string& meant,
    const std::string& to) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto person = person_here(store, meant);
    if (!person) return base::Failed{person.error()};
    const proof::KeyFolders keys = proof::key_folders(context.database);
    if (!person->origin.empty()) return write_notes(context, store, *person, to);
    const auto text = result_file(store, person->learner, keys, context.now);
    if (!text) return base::Failed{text.error()};
    const auto key = proof::installation_key(keys, context.now);
    if (!key) return base::Failed{key.error()};
    const auto written = write_private_file(to, *text);
    if (!written) return base::Failed{written.error()};
    say(context,
        "commands.result_exported",
        {{"name", person->name},
         {"path", to},
         {"fingerprint", proof::fingerprint_of(key->pair.public_key())}});
    return fine;
  });
}

int run_result_import(const CommandContext& context, const ResultImport& command) {
  const StoreWork work = [&](progress::Store& store) -> base::Result<int> {
    const std::string by = base::nfc(base::trimmed(command.by));
    if (command.accept_new_installation && by.empty())
      return base::Failed{base::Problem{.code = "S148"}};
    const auto bytes = read_whole_file(command.file, most_result_bytes);
    if (!bytes) return base::Failed{bytes.error()};
    const proof::KeyFolders keys = proof::key_folders(context.database);
    const LoadWith load = [&](const course::Parameters& parameters) {
      const auto course = course_at_hand(context, parameters);
      return course ? *course : nullptr;
    };
    const auto taken = take_in(
        store,
        *bytes,
        {.keys = keys,
         .load_course = load,
         .now = context.now,
         .new_installation_accepted_by = command.accept_new_installation ? by : std::string{}});
    if (!taken) return base::Failed{taken.error()};
    if (const auto* result = std::get_if<progress::ImportedResult>(&*taken))
      tell(context, *result);
    else if (const auto* certificate = std::get_if<TakenCertificate>(&*taken))
      say(context,
          "commands.certificate_filed",
          {{"number", certificate->number}, {"name", certificate->name}});
    return fine;
  };
  return with_store(context, work, NoDatabase::make);
}

}  // namespace behorig::app
