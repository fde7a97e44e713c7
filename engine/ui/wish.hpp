#pragma once
// What a person asks for on a screen. Screens return wishes; the application turns them into new
// state.

#include "course/kinds.hpp"
#include "learning/event.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace behorig::ui {

enum class Screen {
  loading,
  first_start,   // name, unit, language, text size
  who,           // several people share a login
  course_start,  // what the course is and what is stored
  home,          // my page
  plan,          // course plan: every module and its pages
  page,          // a page of a module
  module_end,    // what was learned, what to read again
  urgent,        // Akut nu
  exam_start,    // what the exam is, what is in the way, how much time
  exam,          // one item at a time, with an overview
  exam_result,   // by group, and what to read again
  certificate,
  overview,  // managers: who has completed the course
  issue,     // the course owner: results that wait for a certificate
  settings,
  failed  // the store or the course cannot be used: what happened, what to do
};

struct Go {
  Screen to{Screen::home};
};

struct OpenPage {
  std::string module{};
  std::size_t page{0};
};

struct NextPage {};

struct PreviousPage {};

struct GoBack {};  // Alt+Left: to where one was

struct KeepDraft {
  std::string exercise{};
  course::Answer answer{};
};

struct HandIn {
  std::string exercise{};
};

struct TryAgain {
  std::string exercise{};
};

struct ShowWarned {
  std::string page{};
};  // go on past a warning

struct UseAlternative {
  std::string page{};
  bool on{true};
};

struct SetLanguage {
  std::string language{};
};

struct SetTextSize {
  int percent{100};
};

struct SetTheme {
  std::string theme{};
};

struct SetReducedMotion {
  bool on{false};
};

// In text size, theme and motion; when not, all three stay as they are.
struct FollowComputer {
  bool on{true};
};

// --- reading aloud

enum class ReadingSpeed { slow, normal, fast };

struct Listen {
  enum class Do { start, pause, go_on, stop };
  Do what{Do::start};
};

struct SetReadingSpeed {
  ReadingSpeed speed{ReadingSpeed::normal};
};

struct SetShortcuts {
  bool on{true};
};

struct FillForm {
  std::string field{};
  std::string value{};
};  // name, unit, pin

struct AddPerson {};  // with what the form holds

struct ChoosePerson {
  std::string person{};
  std::string pin{};  // empty: not asked for yet
};

struct SetPin {
  std::string pin{};
  std::string again{};
};  // for the present person; "" takes it away

struct SetEmail {
  std::string email{};
};  // the present person's, at work; "" takes it away

struct SetRoles {
  bool manager{false};
  bool course_owner{false};
};

struct SwitchPerson {};

struct BeginCourse {};  // from the course's start to its first page

struct RestartModule {
  std::string module{};
};

struct ShowDialog {
  std::string dialog{};
};  // "shortcuts", "look", "erase", "source:ID"; "" closes

// A link to one of the course's sources rather than out of the program: "source:osl-5-1".
inline constexpr std::string_view source_scheme = "source:";

// --- the exam: answers are KeepDraft with the item's name as `exercise`

struct StartExam {
  learning::ExamTime time{learning::ExamTime::normal};
};  // a direct exam when modules are left; the learner has confirmed that she does it herself

struct OpenExam {};  // back to the exam under way, at the same item

struct OpenItem {
  std::size_t index{0};
};

struct MarkItem {
  std::string item{};
  bool on{true};
};

struct PauseExam {};

struct ResumeExam {};

struct HandInExam {};  // asked about by the dialog "hand-in"

// --- certificates

struct ExportResult {};  // my result as a signed file, for the course owner

struct IssueLocally {};  // single desk: the identity is not checked

struct SaveCertificate {
  std::string number{};
  bool credential{false};  // else the PDF
};

struct VerifyCertificate {
  std::string number{};
};

struct ImportFile {
  std::string path{};
};  // a result file, or a certificate

// --- the course owner and managers

struct IssueResults {
  std::vector<std::string> attempts{};
};

struct RevokeCertificate {
  std::string number{};
  std::string reason{};
};

struct ShowProgress {
  bool on{false};
};  // managers see how far each has come; a decision of the organisation's

struct ExportOverview {};  // the rows shown, as CSV

struct PrintOverview {};

struct CopyText {
  std::string text{};
};

struct PrintUrgent {};  // the cards for what is urgent, as a page to print

struct OpenLink {
  std::string address{};
};

struct TryStoreAgain {};

struct RestoreBackup {};

struct ExportMyData {};

struct EraseMe {};

using Wish = std::variant<
    Go,
    OpenPage,
    NextPage,
    PreviousPage,
    GoBack,
    KeepDraft,
    HandIn,
    TryAgain,
    ShowWarned,
    UseAlternative,
    SetLanguage,
    SetTextSize,
    SetTheme,
    SetReducedMotion,
    FollowComputer,
    Listen,
    SetReadingSpeed,
    SetShortcuts,
    FillForm,
    AddPerson,
    ChoosePerson,
    SetPin,
    SetEmail,
    SetRoles,
    SwitchPerson,
    BeginCourse,
    RestartModule,
    ShowDialog,
    StartExam,
    OpenExam,
    OpenItem,
    MarkItem,
    PauseExam,
    ResumeExam,
    HandInExam,
    ExportResult,
    IssueLocally,
    SaveCertificate,
    VerifyCertificate,
    ImportFile,
    IssueResults,
    RevokeCertificate,
    ShowProgress,
    ExportOverview,
    PrintOverview,
    CopyText,
    PrintUrgent,
    OpenLink,
    TryStoreAgain,
    RestoreBackup,
    ExportMyData,
    EraseMe>;

}  // namespace behorig::ui
