#include "app/command_line_parts.hpp"

#include <CLI/CLI.hpp>

namespace behorig::app {
namespace {

using Verb = OfficeOptions::Verb;

constexpr int most_invented = 100'000;

class OfficeParser {
 public:
  OfficeParser(const base::Strings& strings, CommandLine& line)
      : strings_{strings}, line_{line}, options_{line.office} {}

  void add_to(CLI::App& app) {
    add_report(app);
    add_results(app);
    add_certificates(app);
    add_exam(app);
    add_log(app);
  }

 private:
  std::string help(std::string_view key) const {
    return strings_.text("command_line." + std::string{key});
  }

  CLI::App* add_group(CLI::App& to, const std::string& name, std::string_view key) {
    return add_command(to, strings_, name, key);
  }

  CLI::App* add(CLI::App& to, const std::string& name, std::string_view key, Verb verb) {
    CLI::App* command = add_group(to, name, key);
    command->callback([verb, &line = line_] {
      line.office.verb = verb;
      line.verb = CommandLine::Verb::office;
    });
    return command;
  }

  CLI::Option* option(CLI::App* to, const char* name, std::string& value, std::string_view key) {
    return to->add_option(name, value, help(key));
  }

  void add_report(CLI::App& app) {
    CLI::App* group = add_group(app, "report", "report");
    group->require_subcommand(1);
    CLI::App* people = add(*group, "people", "report_people", Verb::report);
    option(people, "--format", options_.format, "report_format")
        ->check(CLI::IsMember({"text", "json", "csv"}));
    option(people, "--unit", options_.unit, "report_unit");
    people->add_option("--status", options_.statuses, help("report_status"))
        ->check(CLI::IsMember(
            {"certified", "expiring", "expired", "revoked", "in_progress", "not_started"}));
    CLI::App* progress = add(*group, "progress", "report_progress", Verb::report_progress);
    option(progress, "SETTING", options_.setting, "report_setting")
        ->check(CLI::IsMember({"on", "off"}));
    option(progress, "--by", options_.by, "by");
    CLI::App* access = add(app, "access", "access", Verb::access);
    option(access, "--person", options_.person, "person")->required();
    CLI::App* demo = add(app, "demo", "demo", Verb::demo);
    demo->add_option("--people", options_.people, help("demo_people"))
        ->check(CLI::Range(1, most_invented));
    demo->add_option("--seed", options_.seed, help("tour_seed"));
  }

  void add_results(CLI::App& app) {
    CLI::App* group = add_group(app, "result", "result");
    group->require_subcommand(1);
    CLI::App* out = add(*group, "export", "result_export", Verb::result_export);
    option(out, "--person", options_.person, "person");
    option(out, "--to", options_.file, "result_to")->required();
    CLI::App* in = add(*group, "import", "result_import", Verb::result_import);
    option(in, "FILE", options_.file, "result_file")->required();
    in->add_flag(
        "--accept-new-installation",
        options_.accept_new_installation,
        help("result_accept"));
    option(in, "--by", options_.by, "by");
  }

  void add_certificates(CLI::App& app) {
    CLI::App* issue = add(app, "issue", "issue", Verb::issue);
    option(issue, "--person", options_.person, "person");
    issue->add_flag("--all", options_.all, help("issue_all"));
    issue->add_flag("--local", options_.local, help("issue_local"));
    issue->add_flag("--yes", options_.yes, help("issue_yes"));
    option(issue, "--by", options_.by, "by");
    CLI::App* revoke = add(app, "revoke", "revoke", Verb::revoke);
    option(revoke, "NUMBER", options_.number, "number")->required();
    option(revoke, "--reason", options_.reason, "reason")->required();
    option(revoke, "--by", options_.by, "by");
    CLI::App* revoked = add(app, "revoked", "revoked", Verb::revoked);
    option(revoked, "--to", options_.file, "revoked_to")->required();
  }

  void add_exam(CLI::App& app) {
    CLI::App* group = add_group(app, "exam", "exam");
    group->require_subcommand(1);
    CLI::App* record = add(*group, "record", "exam_record", Verb::exam_record);
    option(record, "--person", options_.person, "person")->required();
    option(record, "--examiner", options_.examiner, "examiner")->required();
    option(record, "--form", options_.form, "exam_form")
        ->required()
        ->check(CLI::IsMember({"oral", "paper"}));
    CLI::Option_group* outcome = record->add_option_group("outcome");
    outcome->add_flag("--passed", options_.passed, help("exam_passed"));
    outcome->add_flag("--failed", options_.failed, help("exam_failed"));
    outcome->require_option(1);
    CLI::App* talk = add(*group, "talk", "exam_talk", Verb::exam_talk);
    option(talk, "--person", options_.person, "person")->required();
    option(talk, "--with", options_.examiner, "exam_with")->required();
    CLI::App* regrade = add(app, "regrade", "regrade", Verb::regrade);
    option(regrade, "QUESTION", options_.item, "regrade_item")->required();
    option(regrade, "--reason", options_.reason, "reason")->required();
    option(regrade, "--by", options_.by, "by");
  }

  void add_log(CLI::App& app) {
    CLI::App* dispose = add(app, "dispose", "dispose", Verb::dispose);
    option(dispose, "--before", options_.before, "dispose_before")->required();
    option(dispose, "--decision", options_.decision, "dispose_decision")->required();
    option(dispose, "--by", options_.by, "by");
  }

  const base::Strings& strings_;
  CommandLine& line_;
  OfficeOptions& options_;
};

}  // namespace

void add_office_commands(CLI::App& to, const base::Strings& strings, CommandLine& line) {
  OfficeParser{strings, line}.add_to(to);
}

}  // namespace behorig::app
