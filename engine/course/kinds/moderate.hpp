#pragma once
// A stream of comments over simulated time. Each comment gets one fate and any further verbs, in an
// order the learner composes. The clock moves by the learner's actions only; reading costs nothing.

#include "course/exercise_kind.hpp"

#include <array>

namespace behorig::course {

// The first three are fates: a comment gets exactly one of them.
enum class Verb {
  leave,
  hide,
  remove,
  save,
  reply,
  refer,
  registrar,
  manager,
  police,
  platform,
  close
};
inline constexpr std::array<std::string_view, 11> verb_names{
    "leave",
    "hide",
    "remove",
    "save",
    "reply",
    "refer",
    "registrar",
    "manager",
    "police",
    "platform",
    "close"};
bool is_fate(Verb verb);
std::string_view name_of(Verb verb);

struct VerbRemark {
  Verb verb{Verb::leave};
  std::string why{};

  bool operator==(const VerbRemark&) const = default;
};

struct FateShare {
  Verb fate{Verb::leave};
  double share{0};  // 0–1: how right this fate is

  bool operator==(const FateShare&) const = default;
};

struct VerbPair {
  Verb first{Verb::save};
  Verb second{Verb::hide};

  bool operator==(const VerbPair&) const = default;
};

struct StreamComment {
  std::string id{};
  int at{0};  // minutes since midnight
  std::string name{};
  std::string text{};
  bool urgent{false};
  std::vector<FateShare> fates{};  // a fate not named has share 0
  std::vector<Verb> needed{};
  std::vector<Verb> allowed{};
  std::vector<VerbRemark> wrong{};
  std::vector<VerbPair> order{};  // `first` must come before `second` when both are done
  int worsens_after{0};           // minutes untouched; 0: never
  std::string then{};             // what happens then
  std::string feedback{};
  std::string better{};
  std::vector<std::string> sources{};

  bool operator==(const StreamComment&) const = default;
};

struct ModerateMove {
  std::string comment{};
  std::vector<Verb> verbs{};  // one fate among them, in the order they are carried out

  bool operator==(const ModerateMove&) const = default;
};

struct ModerateAnswer {
  std::vector<ModerateMove> moves{};  // one per comment dealt with

  bool operator==(const ModerateAnswer&) const = default;
};

struct StreamReply {
  std::string id{};
  std::string name{};
  std::string time{};
  std::string text{};

  bool operator==(const StreamReply&) const = default;
};

// The post that the comments stand under, or that a scenario tells of.
struct StreamPost {
  std::string account{};
  std::string unit{};
  std::string text{};
  std::string time{};
  std::vector<StreamReply> comments{};  // of a scenario's post; a stream has its own

  bool operator==(const StreamPost&) const = default;
};

StreamPost read_stream_post(base::Reader& post);

struct Moderate {
  static constexpr std::string_view kind = "moderate";
  using Answer = ModerateAnswer;
  enum class Mode { support, sharp };  // feedback after each comment, or only in the debrief
  std::string title{};
  int clock{0};  // minutes since midnight at the start
  int until{0};  // when the shift ends, for "time left"; 0: not said
  Mode mode{Mode::support};
  StreamPost post{};
  std::array<int, verb_names.size()> minutes{0, 1, 1, 2, 4, 3, 3, 5, 15, 3, 1};
  std::vector<StreamComment> comments{};

  bool operator==(const Moderate&) const = default;
};

void read(base::Reader& reader, Moderate& exercise);
void read(base::Reader& reader, ModerateAnswer& answer);
void write(base::Writer& writer, const ModerateAnswer& answer);
ModerateAnswer first_answer(const Moderate& exercise, std::uint64_t seed);
bool complete(const Moderate& exercise, const ModerateAnswer& answer);  // every comment dealt with
// Score: the mean over the comments; one that was not dealt with counts 0.
Grade grade(const Moderate& exercise, const ModerateAnswer& answer);
static_assert(ExerciseKind<Moderate>);

enum class CommentStatus { to_come, waiting, worse, handled };

struct CommentState {
  CommentStatus status{CommentStatus::to_come};
  std::vector<Verb> verbs{};  // what was done, when handled
  int taken_at{0};            // the clock when it was begun
  int handled_at{0};          // and when it was done
  bool got_worse{false};      // before it was dealt with

  bool operator==(const CommentState&) const = default;
};

struct StreamState {
  int clock{0};
  std::vector<CommentState> comments{};  // as in the exercise
  std::size_t handled{0};
  std::size_t waiting{0};

  bool operator==(const StreamState&) const = default;
};

// The stream after the moves made so far. When nothing waits, the clock goes on to the next
// comment. Moves that cannot be made (an unknown comment, no fate or two) are skipped.
StreamState state_after(const Moderate& exercise, const ModerateAnswer& answer);
// What the moves have earned so far on each axis that the exercise scores; 1 before the first.
//   law       per comment with needed or done-wrong verbs among save, registrar, manager, police
//   and
//             platform: share of the needed ones done − 0.5 for each wrong − 0.25 for each conflict
//   openness  per comment: the share of its fate − 0.5 for closing all comments without need
//   tone      as law, for reply and refer
//   time      per comment that can get worse, urgent ones twice: 1 when taken before it did, else
//             0.5 × its time / the time it waited
// An axis is the mean of these, each kept within 0–1.
std::vector<AxisScore> axes_so_far(const Moderate& exercise, const ModerateAnswer& answer);

// The remark for one move: verdict, the author's feedback, and the remarks on wrong, missing and
// misplaced verbs. Score, kept within 0–1: (share of the fate + needed verbs done) / (1 + needed
// verbs) − 0.25 for each wrong verb − 0.1 for each unneeded − 0.15 for each order conflict − 0.25
// when an urgent comment got worse first. Any order without a conflict gets full credit.
struct MoveReview {
  Remark remark{};
  double score{0};
  std::vector<VerbRemark> wrong{};
  std::vector<Verb> missing{};
  std::vector<Verb> unneeded{};  // neither needed, allowed nor wrong
  std::vector<VerbPair> conflicts{};
};

MoveReview review(const StreamComment& comment, const ModerateMove& move, bool got_worse);

}  // namespace behorig::course
