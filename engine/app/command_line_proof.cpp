#include "app/command_line_parts.hpp"

#include <CLI/CLI.hpp>

namespace behorig::app {

namespace {

void add_verify(CLI::App& to, const base::Strings& strings, CommandLine& line) {
  VerifyOptions& options = line.verify;
  CLI::App* verify = add_command(to, strings, "verify", "verify");
  verify->add_option("FILE", options.file, strings.text("command_line.verify_file"));
  verify->add_flag("--log", options.log, strings.text("command_line.verify_log"));
  verify->add_option("--trust", options.trust, strings.text("command_line.verify_trust"))
      ->allow_extra_args(false);
  verify->add_option("--revoked", options.revoked, strings.text("command_line.verify_revoked"))
      ->allow_extra_args(false);
  verify->add_option("--holder", options.holder, strings.text("command_line.verify_holder"));
  verify
      ->add_option_function<std::string>(
          "--format",
          [&options](const std::string& format) { options.json = format == "json"; },
          strings.text("command_line.check_format"))
      ->check(CLI::IsMember({"text", "json"}));
  verify->callback([&line] {
    if (line.verify.file.empty() && !line.verify.log) throw CLI::RequiredError{"FILE"};
    line.verb = CommandLine::Verb::verify;
  });
}

void add_key(CLI::App& to, const base::Strings& strings, CommandLine& line) {
  KeyOptions& options = line.key;
  CLI::App* key = add_command(to, strings, "key", "key");
  key->require_subcommand(1);
  key->callback([&line] { line.verb = CommandLine::Verb::key; });
  const auto add = [&](const char* name, const char* help, KeyOptions::Verb verb) {
    CLI::App* command = add_command(*key, strings, name, help);
    command->callback([&options, verb] { options.verb = verb; });
    return command;
  };
  CLI::App* make = add("new", "key_new", KeyOptions::Verb::make);
  make->add_option("--name", options.name, strings.text("command_line.key_name"))->required();
  make->add_flag("--replace", options.replace, strings.text("command_line.key_replace"));
  add("show", "key_show", KeyOptions::Verb::show);
  CLI::App* exporting = add("export", "key_export", KeyOptions::Verb::write);
  exporting->add_option("--to", options.file, strings.text("command_line.key_to"))->required();
  CLI::App* importing = add("import", "key_import", KeyOptions::Verb::trust);
  importing->add_option("FILE", options.file, strings.text("command_line.key_file"))->required();
  importing->add_option("--name", options.name, strings.text("command_line.key_name"));
}

}  // namespace

CLI::App* add_command(
    CLI::App& to,
    const base::Strings& strings,
    const std::string& name,
    std::string_view key) {
  CLI::App* command = to.add_subcommand(name, strings.text("command_line." + std::string{key}));
  command->fallthrough();
  command->set_help_flag("-h,--help", strings.text("command_line.help"));
  return command;
}

void add_proof_commands(CLI::App& to, const base::Strings& strings, CommandLine& line) {
  add_verify(to, strings, line);
  add_key(to, strings, line);
}

}  // namespace behorig::app
