#pragma once
// One line of the append-only log: what a learner did. Progress and results are folds over these.

#include "base/instant.hpp"
#include "base/json.hpp"
#include "base/result.hpp"
#include "course/kinds.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace behorig::learning {

// An attempt at a module begins: which text it was given on, and the seed of its shuffles.
struct Started {
  static constexpr std::string_view kind = "started";
  std::string course{};        // course id
  std::string version_hash{};  // content hash of the course version
  std::string module{};
  std::uint64_t seed{0};
  std::string language{};
  bool operator==(const Started&) const = default;
};

// A page is on the screen.
struct PageShown {
  static constexpr std::string_view kind = "page_shown";
  std::string page{};
  bool operator==(const PageShown&) const = default;
};

// What stands in an exercise before it is handed in.
struct Drafted {
  static constexpr std::string_view kind = "drafted";
  std::string exercise{};
  course::Answer answer{};
  bool operator==(const Drafted&) const = default;
};

// An exercise is handed in. The score is kept as it was at the time; grading again from answer and
// course version must give the same.
struct Answered {
  static constexpr std::string_view kind = "answered";
  std::string exercise{};
  course::Answer answer{};
  double score{0};
  bool operator==(const Answered&) const = default;
};

// The learner takes an exercise again from the beginning.
struct Reopened {
  static constexpr std::string_view kind = "reopened";
  std::string exercise{};
  bool operator==(const Reopened&) const = default;
};

// Every page seen and every exercise answered.
struct Finished {
  static constexpr std::string_view kind = "finished";
  double score{0};  // mean over the module's exercises
  bool operator==(const Finished&) const = default;
};

// --- the exam
// -------------------------------------------------------------------------------------
// Its questions and its scenario are *items*, named "<module>/<question>" and "exam/<scenario>".
// Answers are `Drafted` with the item's name as `exercise`, where the learner is `PageShown` with
// it as `page`; what stands at hand-in counts.

enum class ExamKind {
  full,       // slutprov: after the core modules
  direct,     // direktprov: once, without the modules
  supplement  // komplettering: the one group that was missed
};

// The learner's own choice; why is neither asked nor kept.
enum class ExamTime { normal, twice, unlimited };

// An exam begins; it has its attempt to itself.
struct ExamStarted {
  static constexpr std::string_view kind = "exam_started";
  std::string course{};
  std::string version_hash{};
  std::uint64_t seed{0};
  std::string language{};
  ExamKind exam{ExamKind::full};
  ExamTime time{ExamTime::normal};
  int minutes{0};                     // that the choice of time gave; 0: no limit
  std::vector<std::string> groups{};  // examined: all, or the one of a supplement
  std::vector<std::string> items{};   // as drawn, in the order shown
  bool own_work{false};  // she has confirmed that she does it herself; older events do not tell
  bool operator==(const ExamStarted&) const = default;
};

// The learner wants to come back to an item.
struct Marked {
  static constexpr std::string_view kind = "marked";
  std::string item{};
  bool on{true};
  bool operator==(const Marked&) const = default;
};

// The program is open and the exam's clock runs: written at least once a minute, so that time used
// can be told from the log alone.
struct ClockRan {
  static constexpr std::string_view kind = "clock_ran";
  bool operator==(const ClockRan&) const = default;
};

struct Paused {
  static constexpr std::string_view kind = "paused";
  bool operator==(const Paused&) const = default;
};

// The clock runs again, after a pause or after the program was closed. What went before does not
// count.
struct Resumed {
  static constexpr std::string_view kind = "resumed";
  bool operator==(const Resumed&) const = default;
};

struct ItemScore {
  std::string item{};
  double score{0};
  bool operator==(const ItemScore&) const = default;
};

// The exam is over. The result is kept as it was at the time; grading again must give the same.
struct HandedIn {
  static constexpr std::string_view kind = "handed_in";
  bool time_out{false};  // the clock did it, not the learner
  bool passed{false};
  std::vector<ItemScore> scores{};  // of every item, in the exam's order
  bool operator==(const HandedIn&) const = default;
};

// A question was wrong: this item of an exam that was handed in is graded anew.
struct Regraded {
  static constexpr std::string_view kind = "regraded";
  std::string item{};
  std::string version_hash{};  // the course version it is graded by; empty: right for everyone
  std::string reason{};
  std::string by{};
  double score{0};     // of the item now
  bool passed{false};  // the exam, all regrading so far counted
  bool operator==(const Regraded&) const = default;
};

enum class ExamForm { oral, paper };

// A *likvärdigt prov*: an examiner has heard or read the learner. An attempt of its own.
struct ExaminedOtherwise {
  static constexpr std::string_view kind = "examined_otherwise";
  std::string course{};
  std::string version_hash{};
  ExamForm form{ExamForm::oral};
  std::string examiner{};
  bool passed{false};
  bool operator==(const ExaminedOtherwise&) const = default;
};

// After the third failed attempt the course owner has talked with the learner. Stands in the last
// failed attempt.
struct TalkHeld {
  static constexpr std::string_view kind = "talk_held";
  std::string with{};  // the course owner's name
  bool operator==(const TalkHeld&) const = default;
};

using EventBody = std::variant<
    Started,
    PageShown,
    Drafted,
    Answered,
    Reopened,
    Finished,
    ExamStarted,
    Marked,
    ClockRan,
    Paused,
    Resumed,
    HandedIn,
    Regraded,
    ExaminedOtherwise,
    TalkHeld>;

struct Event {
  std::string id{};       // time-ordered unique id, made before the event is sent to the store
  std::string attempt{};  // id of the attempt it belongs to
  std::string learner{};
  base::Instant at{};
  EventBody body{};

  bool operator==(const Event&) const = default;
};

std::string_view kind_of(const EventBody& body);
// The course version's hash in a body that begins an attempt; null for the others.
const std::string* version_begun(const EventBody& body);
// The body as stored, without the kind. Every shape ever written must be readable.
base::Json body_to_json(const EventBody& body);
base::Result<EventBody> body_from_json(std::string_view kind, const base::Json& json);

}  // namespace behorig::learning
