#include "app/update.hpp"

#include "app/turn.hpp"

#include <algorithm>
#include <array>

namespace behorig::app {
namespace {

void apply(Turn& turn, const ui::Wish& wish) {
  grant(turn, wish);
}

void apply(Turn& turn, const CourseLoaded& loaded) {
  turn.state.course = loaded.course;
  turn.state.reviewed = loaded.reviewed;
  const auto error =
      std::ranges::find(loaded.course->problems, base::Severity::error, &base::Problem::severity);
  if (error != loaded.course->problems.end()) turn.state.problem = *error;
  if (!loaded.course->usable) {
    turn.state.place = {ui::Screen::failed, {}, 0};
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
  turn.state.place = {ui::Screen::failed, {}, 0};
  turn.ask(MoveFocusToPage{});
}

void apply(Turn& turn, const Appended& appended) {
  note_appended(turn, appended.events);
}

void apply(Turn& turn, const AppendFailed& failed) {
  turn.state.saved = ui::Saved::failed;
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
