#pragma once
// One turn of `update`: the state being changed, the effects collected, and ids made on the way.
// For the update_*.cpp files only.

#include "app/actions.hpp"
#include "app/effect_types.hpp"
#include "app/state.hpp"
#include "base/ids.hpp"
#include "base/shuffle.hpp"

namespace behorig::app {

struct Turn {
  State state{};
  Effects effects{};
  base::Instant now{};
  base::Random random;

  std::string new_id();

  void ask(Effect effect) { effects.push_back(std::move(effect)); }
};

// update_wishes.cpp: what the screens ask for.
void grant(Turn& turn, const ui::Wish& wish);

// update_places.cpp: moving about.
void go(Turn& turn, const Place& place);  // remembers where one was
void go_back(Turn& turn);
void open_page(Turn& turn, const std::string& module, std::size_t page);
void arrive(Turn& turn);  // the first screen, once course and store are there

// update_learning.cpp: attempts, drafts and answers.
void begin_attempt_if_needed(Turn& turn);  // at the module in use
void note_page_shown(Turn& turn);
void keep_draft(Turn& turn, const ui::KeepDraft& wish);
void hand_in(Turn& turn, const std::string& exercise);
void try_again(Turn& turn, const std::string& exercise);
void flush_late_draft(Turn& turn);
void finish_if_done(Turn& turn);
void restart_module(Turn& turn, const std::string& module);
void refresh(Turn& turn);  // what follows from attempts: standing, the page's grade
void note_appended(Turn& turn, const std::vector<std::string>& events);
void store_opened(Turn& turn, const StoreOpened& opened);
void send_again(Turn& turn);  // what may not have arrived, with what it rests on; twice is once

// An event of the present person, folded at once and sent to the store.
void record(Turn& turn, const std::string& attempt, learning::EventBody body);

// update_exam.cpp: the exam, its clock and what it leads to.
void start_exam(Turn& turn, learning::ExamTime time);
void open_exam(Turn& turn);
void exam_held(Turn& turn, const ExamHeld& held);
void open_item(Turn& turn, std::size_t index);
void mark_item(Turn& turn, const ui::MarkItem& wish);
void keep_exam_draft(Turn& turn, const ui::KeepDraft& wish);
void pause_exam(Turn& turn);
void resume_exam(Turn& turn);
void hand_in_exam(Turn& turn, bool time_out);
void run_exam_clock(Turn& turn);
void leave_exam(Turn& turn);        // the window closes, or another person takes over
void ask_for_versions(Turn& turn);  // of exams taken on another text, when they are not here
void versions_read(Turn& turn, const VersionsRead& read);
void refresh_exam(Turn& turn);  // what follows from exams and certificates

// update_office.cpp: certificates, and what managers and the course owner do.
void arrive_at_office(Turn& turn);
void export_result(Turn& turn);
void issue_locally(Turn& turn);
void issue_results(Turn& turn, const ui::IssueResults& wish);
void revoke_certificate(Turn& turn, const ui::RevokeCertificate& wish);
void import_file(Turn& turn, const ui::ImportFile& wish);
void show_progress(Turn& turn, bool on);
void progress_decided(Turn& turn, bool shown);
void write_overview(Turn& turn, bool csv);
void certificates_read(Turn& turn, const CertificatesRead& read);

// update_listening.cpp: reading aloud.
void listen(Turn& turn, const ui::Listen& wish);
void text_collected(Turn& turn, const TextCollected& collected);
void voice_began(Turn& turn, int message);
void voice_ended(Turn& turn, int message);
void voice_stopped(Turn& turn, int message);  // by another program
void voice_failed(Turn& turn, const VoiceFailed& failed);
void run_listening_clock(Turn& turn);
void screen_reader_heard(Turn& turn, bool on);
void set_reading_speed(Turn& turn, ui::ReadingSpeed speed);
void stop_listening(Turn& turn);

// What is on the screen while something is read from it; the same when nothing is.
struct ListeningPlace {
  Place place{};
  std::string person{};
  std::string language{};
  std::string item{};  // of the exam
  bool operator==(const ListeningPlace&) const = default;
};

ListeningPlace listening_place(const State& state);

// update_people.cpp: who learns here, and how it looks for them.
void add_person(Turn& turn);
// With a PIN the store is asked first, and pin_tried goes on.
void choose_person(Turn& turn, const std::string& person, const std::string& pin = {});
void pin_tried(Turn& turn, const PinTried& tried);
void set_email(Turn& turn, const std::string& email);
void set_roles(Turn& turn, const ui::SetRoles& wish);
void set_pin(Turn& turn, const ui::SetPin& wish);
void pin_kept(Turn& turn, const PinKept& kept);
void switch_person(Turn& turn);
void change_look(Turn& turn, const ui::Look& look);
void desktop_heard(Turn& turn, const DesktopHeard& heard);
// What each has chosen; one of whom nothing is known has chosen what is not the default.
void know_choices(State& state);
void erase_person(Turn& turn);
void person_erased(Turn& turn, const std::string& person);
void person_stays(Turn& turn, const EraseFailed& failed);

}  // namespace behorig::app
