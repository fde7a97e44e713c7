#pragma once
// What can happen to the running program: wishes from the screens, answers from the store, the
// desktop and the voice, and time. Plain data.

#include "app/state.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace behorig::app {

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

}  // namespace behorig::app
