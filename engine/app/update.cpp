#include "app/update.hpp"

#include "app/turn.hpp"

#include <algorithm>
#include <array>

namespace behorig::app {
namespace {

using namespace ui;  // NOLINT(google-build-using-namespace): the wishes, by their own names

ui::Look with(ui::Look look, const auto& change) {
  change(look);
  return look;
}

// --- wishes
// ---------------------------------------------------------------------------------------

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

// --- what came back
// -------------------------------------------------------------------------------

void apply(Turn& turn, const Wish& wish) {
  turn.state.notice.clear();
  std::visit([&](const auto& one) { apply(turn, one); }, wish);
}

void apply(Turn& turn, const CourseLoaded& loaded) {
  turn.state.course = loaded.course;
  turn.state.reviewed = loaded.reviewed;
  const auto error =
      std::ranges::find(loaded.course->problems, base::Severity::error, &base::Problem::severity);
  if (error != loaded.course->problems.end()) turn.state.problem = *error;
  if (!loaded.course->usable) {
    turn.state.place = {Screen::failed, {}, 0};
    turn.ask(MoveFocusToPage{});
    return;
  }
  refresh(turn);
  if (turn.state.store_ready) ask_for_versions(turn);
  arrive(turn);
}

void apply(Turn& turn, const StoreOpened& opened) {
  store_opened(turn, opened);
}

void apply(Turn& turn, const StoreFailed& failed) {
  turn.state.store_ready = false;
  turn.state.restoring = false;
  turn.state.problem = failed.problem;
  turn.state.backup_available = failed.backup_available;
  turn.state.place = {Screen::failed, {}, 0};
  turn.ask(MoveFocusToPage{});
}

void apply(Turn& turn, const Appended& appended) {
  note_appended(turn, appended.events);
}

void apply(Turn& turn, const AppendFailed& failed) {
  turn.state.saved = Saved::failed;
  turn.state.problem = failed.problem;
}

void apply(Turn& turn, const WriteFailed& failed) {
  turn.state.problem = failed.problem;
}

void apply(Turn& turn, const Exported& exported) {
  turn.state.notice = "settings.exported";
  turn.state.form["exported"] = exported.path;
}

void apply(Turn& turn, const PageWritten& page) {
  turn.state.notice = "urgent.printed";
  turn.state.form["exported"] = page.path;
  turn.ask(OpenFile{page.path});
}

void apply(Turn& turn, const PersonErased& erased) {
  person_erased(turn, erased.person);
}

void apply(Turn& turn, const EraseFailed& failed) {
  person_stays(turn, failed);
}

void apply(Turn& turn, const PinTried& tried) {
  pin_tried(turn, tried);
}

void apply(Turn& turn, const PinKept& kept) {
  pin_kept(turn, kept);
}

void apply(Turn& turn, const ExamHeld& held) {
  exam_held(turn, held);
}

void apply(Turn& turn, const VersionsRead& read) {
  versions_read(turn, read);
}

void apply(Turn& turn, const CertificatesRead& read) {
  certificates_read(turn, read);
}

void apply(Turn& turn, const CertificateChecked& checked) {
  turn.state.notice = "certificate.verified";
  turn.state.form["verified"] = checked.sentence;
}

void apply(Turn& turn, const OfficeRead& read) {
  turn.state.office = read.office;
  turn.state.progress_shown = read.office.progress_shown;
}

void apply(Turn& turn, const ProgressDecided& decided) {
  progress_decided(turn, decided.shown);
}

void apply(Turn& turn, const Written& written) {
  turn.state.notice = written.notice;
  turn.state.form["exported"] = written.path;
  if (written.open) turn.ask(OpenFile{written.path});
}

void apply(Turn& turn, const DesktopHeard& heard) {
  desktop_heard(turn, heard);
}

void apply(Turn& turn, const ScreenReaderHeard& heard) {
  screen_reader_heard(turn, heard.on);
}

void apply(Turn& turn, const TextCollected& collected) {
  text_collected(turn, collected);
}

void apply(Turn& turn, const VoiceBegan& began) {
  voice_began(turn, began.message);
}

void apply(Turn& turn, const VoiceEnded& ended) {
  voice_ended(turn, ended.message);
}

void apply(Turn& turn, const VoiceStopped& stopped) {
  voice_stopped(turn, stopped.message);
}

void apply(Turn& turn, const VoiceFailed& failed) {
  voice_failed(turn, failed);
}

void apply(Turn& turn, const Tick&) {
  run_listening_clock(turn);
  if (turn.state.late_draft && turn.state.late_draft->due <= turn.now) flush_late_draft(turn);
  run_exam_clock(turn);
}

void apply(Turn& turn, const Leave&) {
  stop_listening(turn);
  flush_late_draft(turn);
  leave_exam(turn);
}

}  // namespace

Step update(State state, const Action& action, const Stamp& stamp) {
  Turn turn{std::move(state), {}, stamp.now, base::Random{stamp.random}};
  const ListeningPlace before = listening_place(turn.state);
  std::visit([&](const auto& one) { apply(turn, one); }, action);
  // What was read is not on the screen any longer.
  if (before != ListeningPlace{} && listening_place(turn.state) != before) stop_listening(turn);
  return {std::move(turn.state), std::move(turn.effects)};
}

std::string Turn::new_id() {
  std::array<std::uint8_t, 10> bytes{};
  for (auto& byte : bytes)
    byte = static_cast<std::uint8_t>(random.next());
  return base::make_id(now, bytes);
}

}  // namespace behorig::app
