#include "app/command_report.hpp"

#include "app/exit_codes.hpp"
#include "app/overview_rows.hpp"
#include "base/text.hpp"
#include "export/overview_page.hpp"
#include "progress/records.hpp"

#include <ostream>

namespace behorig::app {
namespace {

using learning::PersonRow;
using learning::PersonStatus;

std::string day_of(base::Instant instant) {
  return base::iso_text(base::date_of(instant, 0));
}

base::Json row_member(const PersonRow& row) {
  base::Writer out;
  out.text("id", row.id);
  out.text("name", row.name);
  out.text("unit", row.unit);
  out.number("progress", row.progress);
  out.text("status", learning::word_of(row.status));
  base::Json certificate;
  if (row.certificate) {
    base::Writer one;
    one.text("number", row.certificate->number);
    one.text("valid_until", day_of(row.certificate->valid_until));
    certificate = one.take();
  }
  out.value("certificate", std::move(certificate));
  return out.take();
}

std::string json_of(const std::vector<PersonRow>& rows, base::Instant now) {
  base::JsonList people;
  for (const PersonRow& row : rows)
    people.push_back(row_member(row));
  base::Json list;
  list.value = std::move(people);
  base::Writer out;
  out.text("generated", base::iso_text(now));
  out.value("people", std::move(list));
  return base::canonical_text(out.take()) + "\n";
}

std::string line_of(const PersonRow& row, const base::Strings& strings) {
  std::string line = row.name;
  if (!row.unit.empty()) line += ", " + row.unit;
  line += ": " + exporting::status_text(row, strings);
  if (row.certificate && row.status != PersonStatus::revoked)
    line += " (" + day_of(row.certificate->valid_until) + ")";
  return line;
}

// Why not, and what is there instead.
std::string_view denial_of(PersonStatus status) {
  switch (status) {
    case PersonStatus::expired:
      return "commands.access_expired";
    case PersonStatus::revoked:
      return "commands.access_revoked";
    case PersonStatus::in_progress:
      return "commands.access_in_progress";
    case PersonStatus::not_started:
    case PersonStatus::certified:
    case PersonStatus::expiring:
      break;
  }
  return "commands.access_not_started";
}

// What a decision rests on: who issued the certificate, and whether the results moved.
void tell_records(const CommandContext& context, progress::Store& store, const PersonRow& row) {
  progress::Records records{store.database()};
  if (row.certificate)
    for (const auto& certificate : store.certificates()) {
      if (certificate.content.learner != row.id ||
          certificate.content.number != row.certificate->number)
        continue;
      if (const auto by = records.issued_by(certificate.issuer_key, row.certificate->number))
        say(context,
            by->identity_seen ? "commands.access_issued_seen" : "commands.access_issued_unseen",
            {{"by", by->name}});
    }
  for (const progress::OriginChange& change : records.origins_of(row.id))
    say(context,
        "commands.access_moved",
        {{"date", day_of(change.at)},
         {"by", change.by},
         {"former", change.former},
         {"origin", change.origin}});
}

int answer(const CommandContext& context, const PersonRow& row) {
  std::vector<base::Argument> arguments{{"name", row.name}, {"unit", row.unit}};
  if (row.certificate) {
    arguments.push_back({"number", row.certificate->number});
    arguments.push_back({"date", day_of(row.certificate->valid_until)});
  }
  if (row.status == PersonStatus::certified || row.status == PersonStatus::expiring) {
    say(context, "commands.access_yes", arguments);
    return fine;
  }
  say(context, denial_of(row.status), arguments);
  return access_denied;
}

}  // namespace

int run_report(const CommandContext& context, const ReportCommand& command) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    const std::vector<PersonRow> rows =
        learning::filtered(overview_rows(store, (*course)->original, context.now), command.filter);
    switch (command.format) {
      case ReportCommand::Format::json:
        context.out << json_of(rows, context.now);
        return fine;
      case ReportCommand::Format::csv:
        context.out << exporting::overview_csv(rows, context.strings);
        return fine;
      case ReportCommand::Format::text:
        break;
    }
    for (const PersonRow& row : rows)
      context.out << line_of(row, context.strings) << '\n';
    if (rows.empty()) say(context, "commands.report_nobody");
    return fine;
  });
}

int run_report_progress(const CommandContext& context, const ProgressCommand& command) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    if (!command.setting.empty()) {
      const std::string by = base::nfc(base::trimmed(command.by));
      if (by.empty()) return base::Failed{base::Problem{.code = "S147"}};
      show_progress(store, command.setting == "on", by, context.now);
    }
    say(context, progress_is_shown(store) ? "commands.progress_is_on" : "commands.progress_is_off");
    progress::LoggedSettings settings{store.database()};
    for (const progress::SettingChange& change : settings.all())
      if (change.name == progress::progress_shown)
        say(context,
            change.value == "on" ? "commands.progress_turned_on" : "commands.progress_turned_off",
            {{"date", day_of(change.at)}, {"by", change.by}});
    return fine;
  });
}

int run_access(const CommandContext& context, const std::string& meant) {
  return with_store(context, [&](progress::Store& store) -> base::Result<int> {
    const auto course = course_at_hand(context);
    if (!course) return base::Failed{course.error()};
    const auto person = find_person(store, meant);
    if (!person) return base::Failed{person.error()};
    for (const PersonRow& row : overview_rows(store, (*course)->original, context.now))
      if (row.id == person->learner) {
        const int code = answer(context, row);
        tell_records(context, store, row);
        return code;
      }
    return base::Failed{base::Problem{.code = "S136", .arguments = {{"name", meant}}}};
  });
}

}  // namespace behorig::app
