// Certificates, and what managers and the course owner do with results.

#include "app/turn.hpp"
#include "app/update.hpp"
#include "base/text.hpp"
#include "ui/overview_filter.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

const ui::Person* present(const State& state) {
  for (const KnownPerson& known : state.people)
    if (known.person.id == state.person) return &known.person;
  return nullptr;
}

std::string name_of_present(const State& state) {
  const ui::Person* person = present(state);
  return person == nullptr ? std::string{} : person->name;
}

bool is_owner(const State& state) {
  const ui::Person* person = present(state);
  return person != nullptr && person->course_owner;
}

}  // namespace

void arrive_at_office(Turn& turn) {
  const ui::Screen screen = turn.state.place.screen;
  if (screen == ui::Screen::overview || screen == ui::Screen::issue) turn.ask(ReadOffice{});
}

void export_result(Turn& turn) {
  if (turn.state.exam_standing.pass) turn.ask(ExportResult{turn.state.person});
}

void issue_locally(Turn& turn) {
  turn.state.dialog.clear();
  if (turn.state.exam_standing.door != learning::ExamDoor::passed) return;
  turn.ask(IssueLocally{turn.state.person, turn.state.look.language});
  turn.ask(MoveFocusToPage{});  // what opened the dialog goes away
}

void issue_results(Turn& turn, const ui::IssueResults& wish) {
  State& state = turn.state;
  if (!is_owner(state) || wish.attempts.empty() || state.form["seen"] != "yes") return;
  turn.ask(IssueResults{wish.attempts, name_of_present(state), state.look.language});
  state.form.erase("seen");
  std::erase_if(state.form, [](const auto& field) { return field.first.starts_with("issue:"); });
}

void revoke_certificate(Turn& turn, const ui::RevokeCertificate& wish) {
  State& state = turn.state;
  const std::string reason = base::trimmed(wish.reason);
  if (!is_owner(state)) return;
  if (reason.empty()) {
    state.notice = "office.reason_missing";
    return;
  }
  state.dialog.clear();
  state.form.erase("revoke_reason");
  turn.ask(RevokeCertificate{wish.number, reason, name_of_present(state)});
  turn.ask(MoveFocusToPage{});  // what opened the dialog goes away
}

void show_progress(Turn& turn, bool on) {
  const ui::Person* person = present(turn.state);
  if (person == nullptr || !(person->manager || person->course_owner)) return;
  turn.ask(ShowProgress{on, person->name});
}

void progress_decided(Turn& turn, bool shown) {
  turn.state.progress_shown = shown;
  turn.state.notice = shown ? "settings.progress_on" : "settings.progress_off";
}

void import_file(Turn& turn, const ui::ImportFile& wish) {
  const std::string path = base::trimmed(wish.path);
  if (path.empty()) {
    turn.state.notice = "office.path_missing";
    return;
  }
  turn.state.form.erase("import_path");
  turn.ask(ImportFile{path, turn.state.person});
}

void write_overview(Turn& turn, bool csv) {
  const State& state = turn.state;
  if (!state.office) return;
  WriteOverview effect;
  effect.rows = learning::filtered(state.office->rows, ui::overview_filter(state.form));
  effect.csv = csv;
  effect.filtered = effect.rows.size() < state.office->rows.size();
  effect.language = state.look.language;
  turn.ask(std::move(effect));
}

void certificates_read(Turn& turn, const CertificatesRead& read) {
  turn.state.certificates = read.certificates;
  refresh(turn);
}

}  // namespace behorig::app
