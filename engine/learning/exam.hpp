#pragma once
// The exam (*slutprov*) as a fold over its events: what was drawn, what stands in it, how much time
// is used, and the result, which is a pure function of the course version and the answers.

#include "course/load.hpp"
#include "learning/event.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace behorig::learning {

// The scenario counts as one item, and forms a group of its own.
inline constexpr std::string_view scenario_group = "scenario";

// The course version with this content hash, parameters resolved; null when it is not there or
// cannot be loaded. What it points to must outlive the call it is given to.
using FindCourse = std::function<const course::LoadedCourse*(const std::string& version_hash)>;

// --- items
// ---------------------------------------------------------------------------------------

// "<module>/<question>" or "exam/<scenario>"; what they name, or null.
std::string item_of(const course::Module& module, const course::Exercise& question);
const course::Exercise* find_item(const course::Course& course, std::string_view item);
// The module of a question; null for a scenario.
const course::Module* module_of_item(const course::Course& course, std::string_view item);
// The group that the item's area belongs to; `scenario_group` for a scenario; "" when unknown.
std::string group_of_item(const course::Course& course, std::string_view item);

// --- the draw
// ------------------------------------------------------------------------------------

struct DrawRequest {
  std::uint64_t seed{0};
  std::vector<std::string> groups{};  // ids, and `scenario_group`; empty: the whole blueprint
  std::set<std::string> seen{};       // items of earlier exams: they come last
};

// All groups that the course's blueprint draws from, the scenario last.
std::vector<std::string> blueprint_groups(const course::Course& course);
// The items by the blueprint in `course.exam`, in the order to show: questions of all groups mixed,
// the scenario last. Fewer when a group holds too few. Equal requests give equal draws. `compose`
// is never drawn: a person must judge it.
std::vector<std::string> draw_items(const course::Course& course, const DrawRequest& request);

// --- the fold
// ------------------------------------------------------------------------------------

struct Exam {
  std::string id{};  // of the attempt
  std::string learner{};
  ExamStarted started{};
  base::Instant started_at{};
  std::string place{};  // the item on the screen
  std::map<std::string, course::Answer, std::less<>> answers{};
  std::set<std::string, std::less<>> marked{};
  bool paused{false};
  std::int64_t used_ms{0};  // with the clock running
  base::Instant last{};
  std::optional<HandedIn> handed_in{};
  base::Instant handed_in_at{};
  std::vector<Regraded> regraded{};          // in order
  std::vector<base::Instant> regraded_at{};  // when each was
  std::vector<TalkHeld> talks{};

  bool operator==(const Exam&) const = default;
};

// The time between two events counts when it is between 0 and this; else this or nothing. So a
// clock that is set back or forward, sleep and loss of power cost the learner nothing.
inline constexpr std::int64_t most_between_events_ms = 120'000;  // two minutes

// The exam after one more event of its own; an exam without id takes the first `exam_started`.
// Nothing but `regraded` and `talk_held` changes one that is handed in.
Exam after(Exam exam, const Event& event);
// All exams in a log, in the order started. Events stand in each attempt's own order.
std::vector<Exam> exams_of(const std::vector<Event>& events);

// What stands in an item; a fresh draft, shuffled by the exam's seed, before there is any.
course::Answer answer_in(const Exam& exam, const course::Course& course, std::string_view item);
// Whether the item has an answer that can be graded.
bool is_answered(const Exam& exam, const course::Course& course, std::string_view item);
// Whole minutes left at `now`, rounded up; 0 when time is out; nothing without a limit. A running
// clock counts from the last event, at most `most_between_events_ms`.
std::optional<int> minutes_left(const Exam& exam, base::Instant now);

// --- the result
// ----------------------------------------------------------------------------------

struct GroupResult {
  std::string group{};
  double share{0};  // 0–1, mean over its items
  bool passed{false};
  int items{0};
  bool operator==(const GroupResult&) const = default;
};

struct ToRead {
  std::string module{};
  std::string page{};
  auto operator<=>(const ToRead&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14
};

struct Missed {
  std::string item{};
  std::string goal{};  // the goal's text; empty for a scenario
  ToRead read{};       // the page that teaches it; empty for a scenario
  bool operator==(const Missed&) const = default;
};

struct ExamResult {
  double share{0};  // 0–1, mean over all items
  bool passed{false};
  std::vector<GroupResult> groups{};  // in the course's order, the scenario last
  std::vector<ItemScore> scores{};    // in the exam's order
  std::vector<Missed> missed{};       // not in full; never the key
  // Enough in all, and one group missed: only that is taken again.
  std::string supplement{};
  bool operator==(const ExamResult&) const = default;
};

// The score of one item, 0–1, for what stands in it; 0 for one that the course does not have. A
// scenario: the mean of its axes but `time`, 0 before an end; a stream of comments: likewise, times
// the share of comments dealt with.
double
score_of_item(const course::Course& course, std::string_view item, const course::Answer& answer);
// Passed: in a full or direct exam `pass` of all items and `pass_each_group` in each group; in a
// supplement `pass_each_group` in its group. The regrading events' scores stand instead of the
// items' own. `course` is the version that the exam was taken on.
ExamResult result_of(const course::Course& course, const Exam& exam);

// What is written when the exam is handed in.
HandedIn hand_in(const course::Course& course, const Exam& exam, bool time_out);
// What is written when an item is graded anew: `asked` with its score by `by`, or full when `by` is
// null, and whether the exam is passed then.
Regraded
regrade(const course::Course& course, const Exam& exam, Regraded asked, const course::Course* by);

}  // namespace behorig::learning
