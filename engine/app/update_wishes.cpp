// What the screens ask for, wish by wish.

#include "app/turn.hpp"
#include "app/update.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

using namespace ui;  // NOLINT(google-build-using-namespace): the wishes, by their own names

ui::Look with(ui::Look look, const auto& change) {
  change(look);
  return look;
}

void apply(Turn& turn, const Go& wish) {
  go(turn, {wish.to, turn.state.place.module, turn.state.place.page});
}

void apply(Turn& turn, const OpenPage& wish) {
  open_page(turn, wish.module, wish.page);
}

void apply(Turn& turn, const GoBack&) {
  go_back(turn);
}

void apply(Turn& turn, const KeepDraft& wish) {
  if (turn.state.place.screen == Screen::exam) return keep_exam_draft(turn, wish);
  keep_draft(turn, wish);
}

void apply(Turn& turn, const HandIn& wish) {
  hand_in(turn, wish.exercise);
}

void apply(Turn& turn, const TryAgain& wish) {
  try_again(turn, wish.exercise);
}

void apply(Turn& turn, const AddPerson&) {
  add_person(turn);
}

void apply(Turn& turn, const ChoosePerson& wish) {
  choose_person(turn, wish.person, wish.pin);
}

void apply(Turn& turn, const SetPin& wish) {
  set_pin(turn, wish);
}

void apply(Turn& turn, const SwitchPerson&) {
  switch_person(turn);
}

void apply(Turn& turn, const RestartModule& wish) {
  restart_module(turn, wish.module);
}

void apply(Turn& turn, const EraseMe&) {
  erase_person(turn);
}

void apply(Turn& turn, const ShowDialog& wish) {
  turn.state.dialog = wish.dialog;
}

void apply(Turn& turn, const CopyText& wish) {
  turn.ask(SetClipboard{wish.text});
  turn.state.notice = "frame.copied";
}

void apply(Turn& turn, const OpenLink& wish) {
  turn.ask(OpenAddress{wish.address});
}

void apply(Turn& turn, const PrintUrgent&) {
  turn.ask(WriteUrgentPage{});
}

void apply(Turn& turn, const FillForm& wish) {
  turn.state.form[wish.field] = wish.value;
}

void apply(Turn& turn, const RestoreBackup&) {
  turn.state.problem.reset();
  turn.state.restoring = true;
  turn.ask(RestoreStore{});
}

void apply(Turn& turn, const ExportMyData&) {
  turn.ask(ExportEvents{turn.state.person});
}

void apply(Turn& turn, const SetLanguage& wish) {
  change_look(turn, with(turn.state.look, [&](Look& look) { look.language = wish.language; }));
}

void apply(Turn& turn, const SetTextSize& wish) {
  change_look(turn, with(turn.state.look, [&](Look& look) {
                look.text_percent = std::clamp(wish.percent, 100, 200);
                look.chosen.text_size = true;
              }));
}

void apply(Turn& turn, const SetTheme& wish) {
  change_look(turn, with(turn.state.look, [&](Look& look) {
                look.theme = wish.theme;
                look.chosen.theme = true;
              }));
}

void apply(Turn& turn, const SetReducedMotion& wish) {
  change_look(turn, with(turn.state.look, [&](Look& look) {
                look.reduced_motion = wish.on;
                look.chosen.motion = true;
              }));
}

void apply(Turn& turn, const FollowComputer& wish) {
  change_look(turn, with(turn.state.look, [&](Look& look) {
                look.chosen = {!wish.on, !wish.on, !wish.on};
                look = followed(look, turn.state.desktop);
              }));
}

void apply(Turn& turn, const ui::Listen& wish) {
  listen(turn, wish);
}

void apply(Turn& turn, const SetReadingSpeed& wish) {
  set_reading_speed(turn, wish.speed);
}

void apply(Turn& turn, const SetShortcuts& wish) {
  change_look(turn, with(turn.state.look, [&](Look& look) { look.shortcuts = wish.on; }));
}

void apply(Turn& turn, const NextPage&) {
  const auto* module = module_in_use(turn.state);
  if (module == nullptr) return;
  if (turn.state.place.page + 1 < module->pages.size()) {
    open_page(turn, module->id, turn.state.place.page + 1);
  } else {
    flush_late_draft(turn);
    go(turn, {Screen::module_end, module->id, turn.state.place.page});
  }
}

void apply(Turn& turn, const PreviousPage&) {
  const auto* module = module_in_use(turn.state);
  if (module == nullptr) return;
  if (turn.state.place.screen == Screen::module_end)
    open_page(turn, module->id, module->pages.size() - 1);
  else if (turn.state.place.page > 0)
    open_page(turn, module->id, turn.state.place.page - 1);
  else
    go(turn, {Screen::plan, module->id, 0});
}

void apply(Turn& turn, const ShowWarned& wish) {
  turn.state.warnings_answered.insert(wish.page);
  turn.state.alternatives.erase(wish.page);
  refresh(turn);
  turn.ask(MoveFocusToPage{});
}

void apply(Turn& turn, const UseAlternative& wish) {
  flush_late_draft(turn);
  turn.state.warnings_answered.insert(wish.page);
  if (wish.on)
    turn.state.alternatives.insert(wish.page);
  else
    turn.state.alternatives.erase(wish.page);
  refresh(turn);
  turn.ask(MoveFocusToPage{});
}

void apply(Turn& turn, const BeginCourse&) {
  const auto& standing = turn.state.standing;
  if (standing.next_module.empty())
    go(turn, {Screen::home, {}, 0});
  else
    open_page(turn, standing.next_module, standing.next_page);
}

void apply(Turn& turn, const TryStoreAgain&) {
  State& state = turn.state;
  state.problem.reset();
  const bool course_broken = state.course && !state.course->usable;
  if (state.store_ready && !course_broken) return send_again(turn);
  if (state.place.screen == Screen::failed) state.place.screen = Screen::loading;
  if (!state.store_ready) turn.ask(OpenStore{});
  if (course_broken) turn.ask(LoadCourse{});
}

void apply(Turn& turn, const SetEmail& wish) {
  set_email(turn, wish.email);
}

void apply(Turn& turn, const SetRoles& wish) {
  set_roles(turn, wish);
}

void apply(Turn& turn, const StartExam& wish) {
  start_exam(turn, wish.time);
}

void apply(Turn& turn, const OpenExam&) {
  open_exam(turn);
}

void apply(Turn& turn, const OpenItem& wish) {
  open_item(turn, wish.index);
}

void apply(Turn& turn, const MarkItem& wish) {
  mark_item(turn, wish);
}

void apply(Turn& turn, const PauseExam&) {
  pause_exam(turn);
}

void apply(Turn& turn, const ResumeExam&) {
  resume_exam(turn);
}

void apply(Turn& turn, const HandInExam&) {
  hand_in_exam(turn, false);
}

void apply(Turn& turn, const ui::ExportResult&) {
  export_result(turn);
}

void apply(Turn& turn, const ui::IssueLocally&) {
  issue_locally(turn);
}

void apply(Turn& turn, const ui::SaveCertificate& wish) {
  turn.ask(app::SaveCertificate{turn.state.person, wish.number, wish.credential});
}

void apply(Turn& turn, const ui::VerifyCertificate& wish) {
  turn.ask(app::VerifyCertificate{turn.state.person, wish.number, turn.state.look.language});
}

void apply(Turn& turn, const ui::ImportFile& wish) {
  import_file(turn, wish);
}

void apply(Turn& turn, const ui::IssueResults& wish) {
  issue_results(turn, wish);
}

void apply(Turn& turn, const ui::RevokeCertificate& wish) {
  revoke_certificate(turn, wish);
}

void apply(Turn& turn, const ui::ShowProgress& wish) {
  show_progress(turn, wish.on);
}

void apply(Turn& turn, const ExportOverview&) {
  write_overview(turn, true);
}

void apply(Turn& turn, const PrintOverview&) {
  write_overview(turn, false);
}

}  // namespace

void grant(Turn& turn, const Wish& wish) {
  turn.state.notice.clear();
  std::visit([&](const auto& one) { apply(turn, one); }, wish);
}

}  // namespace behorig::app
