#pragma once
// All that matters about the running program, as one value; what can happen to it (Action); and
// what is to be done about it (Effect). Everything here is plain data.

#include "app/desktop_wishes.hpp"
#include "app/utterances.hpp"
#include "base/instant.hpp"
#include "base/problem.hpp"
#include "course/load.hpp"
#include "learning/exam_standing.hpp"
#include "learning/standing.hpp"
#include "ui/kinds.hpp"
#include "ui/view.hpp"
#include "ui/wish.hpp"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace behorig::app {

// A place one can go back to.
struct Place {
  ui::Screen screen{ui::Screen::loading};
  std::string module{};
  std::size_t page{0};

  bool operator==(const Place&) const = default;
};

struct KnownPerson {
  ui::Person person{};
  ui::Look look{};
  bool operator==(const KnownPerson&) const = default;
};

// A text that is being written: saved a second after the last key, or on leaving.
struct LateDraft {
  std::string exercise{};
  course::Answer answer{};
  base::Instant due{};
  bool operator==(const LateDraft&) const = default;
};

// A person who is being erased: what is needed to have her back should it fail.
struct Erasing {
  KnownPerson person{};
  std::size_t position{0};  // among the people
  std::vector<learning::Event> history{};
  std::vector<learning::Event> unsaved{};
  bool operator==(const Erasing&) const = default;
};

// By learner, the newest first.
using Certificates = std::map<std::string, std::vector<ui::CertificateView>, std::less<>>;

// What only managers and the course owner see, as last read.
struct Office {
  std::vector<learning::PersonRow> rows{};
  std::vector<ui::WaitingResult> waiting{};
  std::vector<ui::CertificateView> issued{};
  std::string issuer{};
  std::string fingerprint{};
  bool progress_shown{false};  // as State's, when this was read
  bool operator==(const Office&) const = default;
};

// Reading aloud: what is read, and where one is in it.
struct Reading {
  std::vector<Utterance> parts{};
  std::size_t at{0};
  base::Instant due{};  // the voice should have begun or ended by then
  int message{0};       // of the voice, the last one; a new one each time
  ui::Listening now{ui::Listening::silent};
  bool begun{false};     // the present sentence
  bool answered{false};  // some sentence has come to its end
  bool operator==(const Reading&) const = default;
};

struct State {
  // Given at the start.
  std::string login{};
  std::string database{};
  bool preview{false};  // --course: a fresh database starts at the first page as an unnamed learner

  Place place{};
  std::vector<Place> back{};
  ui::Look look{};
  std::shared_ptr<const course::LoadedCourse> course{};  // shared with the thread that loaded it
  bool reviewed{false};  // the course, by the authority's own lawyer
  bool store_ready{false};
  bool progress_shown{false};  // managers see how far each has come, and learners are told so
  std::vector<KnownPerson> people{};
  std::string person{};                       // id; empty: nobody yet
  std::vector<learning::Event> history{};     // of the people on this login, as loaded and since
  std::vector<learning::Attempt> attempts{};  // of the present person
  learning::Standing standing{};
  std::map<std::string, std::string> form{};

  // The exam.
  std::vector<learning::Exam> exams{};  // of the present person
  learning::ExamStanding exam_standing{};
  std::optional<learning::ExamResult> exam_result{};  // of the last one handed in
  // Earlier course versions that exams were taken on, by content hash.
  std::map<std::string, std::shared_ptr<const course::LoadedCourse>> versions{};
  std::string exam_running{};  // the exam whose clock runs in this window; empty: none does
  std::optional<learning::ExamTime> exam_wanted{};  // asked for; the window must have it alone
  std::optional<int> exam_warned{};                 // the last warning of time, in minutes

  // What the computer wishes, as far as is known; and by person, what she has chosen herself.
  DesktopWishes desktop{};
  std::map<std::string, ui::Chosen> chosen{};

  Reading reading{};
  ui::ReadingSpeed reading_speed{ui::ReadingSpeed::normal};
  bool screen_reader{false};  // one is on: nothing is read aloud over it

  Certificates certificates{};  // of the people on this login
  std::optional<Office> office{};

  std::optional<LateDraft> late_draft{};
  std::optional<ui::Graded> graded{};         // of the page's exercise, when handed in
  std::set<std::string> warnings_answered{};  // page ids
  std::set<std::string> alternatives{};       // page ids where the alternative is taken

  std::vector<Erasing> erasing{};
  std::vector<learning::Event> unsaved{};  // sent to the store and not confirmed, in order
  ui::Saved saved{ui::Saved::nothing};
  std::optional<base::Problem> problem{};
  bool backup_available{false};
  bool restoring{false};  // a copy was asked for, and has not been opened yet
  std::string notice{};   // string key
  std::string dialog{};
};

// --- what can happen ---

struct CourseLoaded {
  std::shared_ptr<const course::LoadedCourse> course{};
  bool reviewed{false};  // by the authority's own lawyer
};

struct StoreOpened {
  std::vector<KnownPerson> people{};
  std::vector<learning::Event> history{};
  Certificates certificates{};
  base::Problems problems{};
  bool progress_shown{false};
};

struct StoreFailed {
  base::Problem problem{};
  bool backup_available{false};
};

struct Appended {
  std::vector<std::string> events{};
};

struct AppendFailed {
  base::Problem problem{};
};

// Anything but events: people, settings.
struct WriteFailed {
  base::Problem problem{};
};

struct Exported {
  std::string path{};
};

struct PageWritten {
  std::string path{};
};

struct PersonErased {
  std::string person{};
};

struct EraseFailed {
  std::string person{};
  base::Problem problem{};
};

struct PinTried {
  std::string person{};
  bool fits{false};
};

struct PinKept {
  std::string person{};
  bool has_pin{false};
};

// Whether this window has the person's exam alone, and what the store holds of hers by then.
struct ExamHeld {
  bool held{false};
  std::optional<base::Problem> problem{};  // the store could not tell
  std::string person{};
  std::vector<learning::Event> history{};
  std::shared_ptr<const course::LoadedCourse> course{};  // of the exam under way, when another
};

struct VersionsRead {
  std::vector<std::shared_ptr<const course::LoadedCourse>> versions{};
};

struct CertificatesRead {
  Certificates certificates{};
};

struct CertificateChecked {
  std::string sentence{};  // in the person's language
};

struct OfficeRead {
  Office office{};
};

// That managers see progress has been decided, or is no longer so; it is logged.
struct ProgressDecided {
  bool shown{false};
};

// Something was written for the person: string key of what to say, and where it is.
struct Written {
  std::string notice{};
  std::string path{};
  bool open{false};
};

// What the desktop says, and the window's pixels per logical pixel.
struct DesktopHeard {
  DesktopSettings settings{};
  float window_scale{1};
};

// A screen reader was turned on or off.
struct ScreenReaderHeard {
  bool on{false};
};

// What there is to read aloud on the screen.
struct TextCollected {
  std::vector<Utterance> parts{};
};

// Of the voice: it began or ended a message, or somebody stopped it.
struct VoiceBegan {
  int message{0};
};

struct VoiceEnded {
  int message{0};
};

struct VoiceStopped {
  int message{0};
};

struct VoiceFailed {
  std::string notice{};  // string key of what to say about it
};

struct Tick {};  // time has passed: late drafts, the exam's clock

struct Leave {};  // the program ends

using Action = std::variant<
    ui::Wish,
    CourseLoaded,
    StoreOpened,
    StoreFailed,
    Appended,
    AppendFailed,
    WriteFailed,
    Exported,
    PageWritten,
    PersonErased,
    EraseFailed,
    PinTried,
    PinKept,
    ExamHeld,
    VersionsRead,
    CertificatesRead,
    CertificateChecked,
    OfficeRead,
    ProgressDecided,
    Written,
    DesktopHeard,
    ScreenReaderHeard,
    TextCollected,
    VoiceBegan,
    VoiceEnded,
    VoiceStopped,
    VoiceFailed,
    Tick,
    Leave>;

// --- what is to be done ---

struct OpenStore {};

struct LoadCourse {};  // once more: the folder may be mended

struct Append {
  std::vector<learning::Event> events{};
};

struct KeepCourse {
  std::shared_ptr<const course::LoadedCourse> course{};
};

struct AddToPeople {
  KnownPerson person{};
};

struct ChangePerson {
  KnownPerson person{};
};

struct ErasePerson {
  std::string person{};
};

struct TryPin {
  std::string person{};
  std::string pin{};
};

struct KeepPin {
  std::string person{};
  std::string pin{};  // empty: without one
};

struct RestoreStore {};

struct ExportEvents {
  std::string person{};
};

struct KeepSettings {
  ui::Look look{};
  std::string person{};
};

struct SetClipboard {
  std::string text{};
};

struct OpenAddress {
  std::string address{};
};

struct WriteUrgentPage {};

struct OpenFile {
  std::string path{};
};

// Keeps other windows from the person's exam, then reads what the store holds of her.
struct HoldExam {
  std::string person{};
  std::string version_hash{};  // of the present course
};

struct ReleaseExam {};

// Earlier course versions, by content hash.
struct ReadVersions {
  std::vector<std::string> hashes{};
};

struct ExportResult {
  std::string person{};
};

struct IssueLocally {
  std::string person{};
  std::string language{};
};

struct SaveCertificate {
  std::string person{};
  std::string number{};
  bool credential{false};
};

struct VerifyCertificate {
  std::string person{};
  std::string number{};
  std::string language{};
};

struct ImportFile {
  std::string path{};
  std::string person{};
};

struct ReadOffice {};

struct IssueResults {
  std::vector<std::string> attempts{};
  std::string by{};  // the course owner's name
  std::string language{};
};

struct RevokeCertificate {
  std::string number{};
  std::string reason{};
  std::string by{};
};

struct ShowProgress {
  bool on{false};
  std::string by{};
};

// The rows shown.
struct WriteOverview {
  std::vector<learning::PersonRow> rows{};
  bool csv{true};        // else a page to print
  bool filtered{false};  // some people are left out
  std::string language{};
};

struct CollectText {};  // what there is to read aloud; becomes TextCollected

struct Say {
  std::string text{};
  std::string language{};
  int message{0};
  ui::ReadingSpeed speed{ui::ReadingSpeed::normal};
};

struct Hush {};  // stops the voice

struct MoveFocusToPage {};  // the page's panel gets the keyboard

using Effect = std::variant<
    OpenStore,
    LoadCourse,
    Append,
    KeepCourse,
    AddToPeople,
    ChangePerson,
    ErasePerson,
    TryPin,
    KeepPin,
    RestoreStore,
    ExportEvents,
    KeepSettings,
    SetClipboard,
    OpenAddress,
    WriteUrgentPage,
    OpenFile,
    HoldExam,
    ReleaseExam,
    ReadVersions,
    ExportResult,
    IssueLocally,
    SaveCertificate,
    VerifyCertificate,
    ImportFile,
    ReadOffice,
    IssueResults,
    RevokeCertificate,
    ShowProgress,
    WriteOverview,
    CollectText,
    Say,
    Hush,
    MoveFocusToPage>;
using Effects = std::vector<Effect>;

// What pure code may not fetch itself.
struct Stamp {
  base::Instant now{};
  std::uint64_t random{0};
};

struct Step {
  State state{};
  Effects effects{};
};

}  // namespace behorig::app
