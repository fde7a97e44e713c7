#include "app/command_office.hpp"

#include "app/command_demo.hpp"
#include "app/command_dispose.hpp"
#include "app/command_exam.hpp"
#include "app/command_issue.hpp"
#include "app/command_regrade.hpp"
#include "app/command_report.hpp"
#include "app/command_result.hpp"
#include "app/command_revoke.hpp"
#include "app/exit_codes.hpp"

namespace behorig::app {
namespace {

using Verb = OfficeOptions::Verb;

ReportCommand report_of_options(const OfficeOptions& options) {
  ReportCommand command;
  command.filter.unit = options.unit;
  for (const std::string& word : options.statuses)
    if (const auto status = learning::status_of_word(word))
      command.filter.statuses.push_back(*status);
  if (options.format == "json") command.format = ReportCommand::Format::json;
  if (options.format == "csv") command.format = ReportCommand::Format::csv;
  return command;
}

ExamRecord record_of(const OfficeOptions& options) {
  return {
      options.person,
      options.examiner,
      options.form == "paper" ? learning::ExamForm::paper : learning::ExamForm::oral,
      options.passed};
}

}  // namespace

int run_office(const OfficeOptions& options, const CommandContext& context) {
  switch (options.verb) {
    case Verb::report:
      return run_report(context, report_of_options(options));
    case Verb::report_progress:
      return run_report_progress(context, {options.setting, options.by});
    case Verb::access:
      return run_access(context, options.person);
    case Verb::demo:
      return run_demo(context, {options.people, options.seed});
    case Verb::result_export:
      return run_result_export(context, options.person, options.file);
    case Verb::result_import:
      return run_result_import(
          context,
          {options.file, options.accept_new_installation, options.by});
    case Verb::issue:
      return run_issue(
          context,
          {options.person, options.all, options.local, options.yes, options.by});
    case Verb::revoke:
      return run_revoke(context, {options.number, options.reason, options.by});
    case Verb::revoked:
      return run_revoked(context, options.file);
    case Verb::exam_record:
      return run_exam_record(context, record_of(options));
    case Verb::exam_talk:
      return run_exam_talk(context, options.person, options.examiner);
    case Verb::regrade:
      return run_regrade(context, {options.item, options.reason, options.by});
    case Verb::dispose:
      return run_dispose(context, {options.before, options.decision, options.by});
  }
  return not_done;
}

}  // namespace behorig::app
