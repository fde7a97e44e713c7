#pragma once
// What is to be done about it: what `update` may only ask for. Plain data.

#include "app/state.hpp"

#include <string>
#include <variant>
#include <vector>

namespace behorig::app {

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

}  // namespace behorig::app
