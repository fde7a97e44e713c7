// Reads the command line and hands over to the command.

#include "app/accessibility_statement.hpp"
#include "app/assets.hpp"
#include "app/check_output.hpp"
#include "app/command_check.hpp"
#include "app/command_export.hpp"
#include "app/command_key.hpp"
#include "app/command_line.hpp"
#include "app/command_log.hpp"
#include "app/command_office.hpp"
#include "app/command_store.hpp"
#include "app/command_tour.hpp"
#include "app/command_verify.hpp"
#include "app/command_window.hpp"
#include "app/course_files.hpp"
#include "app/exit_codes.hpp"
#include "app/signals.hpp"
#include "base/text.hpp"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace behorig;

base::Instant now() {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(
              std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

// The only sentence that cannot come from assets/strings: those are what is missing.
int say_without_strings(const std::string& executable) {
  std::cerr << "Programmets mapp assets saknas. Den ska ligga på något av de här ställena:\n"
               "The program's folder assets is missing. It should be in one of these places:\n";
  for (const std::string& place : app::places_looked_in(executable))
    std::cerr << "  " << place << '\n';
  return app::not_done;
}

int run_check(const app::CommandLine& line, const base::Strings& strings) {
  base::Problems problems;
  app::CheckCommand command;
  command.paths = line.check.paths;
  command.strict = line.check.strict;
  if (line.check.json) command.format = app::CheckCommand::Format::json;
  if (!line.parameters.empty())
    command.parameters = app::read_parameters_file(line.parameters, problems);
  command.today = base::date_of(now(), 0);
  for (const base::Problem& problem : problems)
    app::print_refusal(std::cerr, strings, problem);
  if (base::any_errors(problems)) return app::not_done;
  return app::run_check(command, strings, std::cout, std::cerr);
}

app::StoreCommand::Verb verb_of(app::StoreOptions::Verb verb) {
  switch (verb) {
    case app::StoreOptions::Verb::check:
      return app::StoreCommand::Verb::check;
    case app::StoreOptions::Verb::backup:
      return app::StoreCommand::Verb::backup;
    case app::StoreOptions::Verb::restore:
      return app::StoreCommand::Verb::restore;
    case app::StoreOptions::Verb::remove_pin:
      return app::StoreCommand::Verb::remove_pin;
  }
  return app::StoreCommand::Verb::check;
}

std::string database_of(const app::CommandLine& line) {
  return line.database.empty() ? app::default_database() : line.database;
}

int run_store(const app::CommandLine& line, const base::Strings& strings) {
  return app::run_store(
      {.verb = verb_of(line.store.verb),
       .database = database_of(line),
       .file = line.store.file,
       .name = line.store.name,
       .login = line.store.login,
       .now = now()},
      strings,
      std::cout,
      std::cerr);
}

int run_verify(const app::CommandLine& line, const base::Strings& strings) {
  return app::run_verify(
      {.options = line.verify,
       .folders = proof::key_folders(database_of(line)),
       .now = now(),
       .in = &std::cin},
      strings,
      std::cout,
      std::cerr);
}

int run_export(
    const app::CommandLine& line,
    const app::Installation& installation,
    const base::Strings& strings) {
  base::Problems problems;
  app::ExportCommand command;
  command.course = line.course.empty() ? installation.default_course : line.course;
  command.to = line.exporting.to;
  command.open = line.exporting.open;
  command.data_folder = std::filesystem::path{database_of(line)}.parent_path().string();
  if (!line.parameters.empty())
    command.parameters = app::read_parameters_file(line.parameters, problems);
  for (const base::Problem& problem : problems)
    app::print_refusal(std::cerr, strings, problem);
  if (base::any_errors(problems)) return app::not_done;
  const auto run = line.verb == app::CommandLine::Verb::export_text ? app::run_export_text
                                                                    : app::run_export_review;
  return run(command, strings, std::cout, std::cerr);
}

// A question at the terminal, when somebody sits there. Anything but yes is no.
std::function<bool(const std::string&)> terminal_confirm() {
  if (isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0) return {};
  return [](const std::string& question) {
    std::cout << question << ' ' << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    const std::string said = base::folded(base::trimmed(answer));
    return said == "ja" || said == "j" || said == "yes" || said == "y";
  };
}

app::CommandContext context_of(
    const app::CommandLine& line,
    const app::Installation& installation,
    const base::Strings& strings) {
  return {
      .strings = strings,
      .out = std::cout,
      .errors = std::cerr,
      .database = database_of(line),
      .course = line.course.empty() ? installation.default_course : line.course,
      .assets = installation.assets,
      .parameters = line.parameters,
      .login = app::login_name(),
      .confirm = terminal_confirm(),
      .now = now()};
}

int run_command(
    const app::CommandLine& line,
    const app::Installation& installation,
    const base::Strings& strings) {
  switch (line.verb) {
    case app::CommandLine::Verb::check:
      return run_check(line, strings);
    case app::CommandLine::Verb::store:
      return run_store(line, strings);
    case app::CommandLine::Verb::export_review:
    case app::CommandLine::Verb::export_text:
      return run_export(line, installation, strings);
    case app::CommandLine::Verb::accessibility:
      return app::run_accessibility(
          installation.assets,
          line.statement_as_json,
          strings,
          std::cout,
          std::cerr);
    case app::CommandLine::Verb::office:
      return app::run_office(line.office, context_of(line, installation, strings));
    case app::CommandLine::Verb::window:
      return app::run_window(line, installation, strings, std::cerr);
    case app::CommandLine::Verb::tour:
      return app::run_tour(line, installation, strings, std::cout, std::cerr);
    case app::CommandLine::Verb::verify:
      return line.verify.log ? app::run_verify_log(context_of(line, installation, strings))
                             : run_verify(line, strings);
    case app::CommandLine::Verb::key:
      return app::run_key(
          line.key,
          proof::key_folders(database_of(line)),
          now(),
          strings,
          std::cout,
          std::cerr);
  }
  return app::not_done;
}

int run(const std::vector<std::string>& arguments, const std::string& executable) {
  const std::optional<app::Installation> installation = app::find_installation(executable);
  if (!installation) return say_without_strings(executable);
  const std::string language = app::language_of(arguments, std::getenv("LANG"));
  const base::Strings strings =
      app::load_strings(installation->assets, language == "en" ? "en" : "sv");

  const auto parsed = app::parse_command_line(arguments, strings);
  if (const auto* parting = std::get_if<app::Parting>(&parsed)) {
    (parting->exit_code == app::fine ? std::cout : std::cerr) << parting->text;
    return parting->exit_code;
  }
  const auto& line = std::get<app::CommandLine>(parsed);
  return run_command(line, *installation, strings);
}

// Large blocks (pictures, the font texture) go back to the system when they are freed: glibc would
// keep ever larger ones after each, and a store of its own for every thread.
void give_memory_back() {
#ifdef __GLIBC__
  constexpr int large = 1 << 20;  // bytes
  mallopt(M_MMAP_THRESHOLD, large);
  mallopt(M_TRIM_THRESHOLD, large);
  mallopt(M_ARENA_MAX, 2);
#endif
}

}  // namespace

int main(int count, char** words) {
  give_memory_back();
  app::block_end_signals();
  try {
    std::error_code ignored;
    std::string executable = std::filesystem::read_symlink("/proc/self/exe", ignored).string();
    if (executable.empty() && count > 0) executable = words[0];
    return run({words + (count > 0 ? 1 : 0), words + count}, executable);
  } catch (const std::exception& error) {
    std::cerr << "behorig: " << error.what() << '\n';
    return app::not_done;
  }
}
