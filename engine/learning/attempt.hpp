#pragma once
// One run through a module by one learner, as a fold over its events.

#include "course/course.hpp"
#include "learning/event.hpp"

#include <map>
#include <optional>

namespace behorig::learning {

// Where the learner stands with one exercise.
struct Work {
  course::Answer answer{};  // draft or last handed in
  bool handed_in{false};    // and not taken up again since
  double score{0};          // of the last handed in
  double best{0};
  int tries{0};  // times handed in

  bool operator==(const Work&) const = default;
};

struct Attempt {
  std::string id{};
  std::string learner{};
  std::string course{};
  std::string version_hash{};
  std::string module{};
  std::uint64_t seed{0};
  std::string page{};                               // where the learner is
  std::vector<std::string> pages_seen{};            // each once, in the order first seen
  std::map<std::string, Work, std::less<>> work{};  // by exercise id
  bool finished{false};
  double finished_score{0};  // as it was when finished
  base::Instant started{};
  base::Instant last{};

  bool operator==(const Attempt&) const = default;
};

// The attempt after one more event of its own; an attempt without id takes the first `started`.
// Events of other attempts change nothing, nor does a draft of what is already handed in (drafts
// are saved late): that needs `reopened`.
Attempt after(Attempt attempt, const Event& event);
// All attempts in a log, in the order started. Events stand in each attempt's own order.
std::vector<Attempt> attempts_of(const std::vector<Event>& events);

// The work with an exercise; a fresh draft, shuffled by the attempt's seed, before there is any.
Work work_with(const Attempt& attempt, const course::Exercise& exercise);

// Whether every page is seen and every page's exercise (or its alternative) has been handed in.
bool all_done(const Attempt& attempt, const course::Module& module);
// Share of pages seen and page exercises handed in, 0–1.
double progress_of(const Attempt& attempt, const course::Module& module);
// Mean over the pages' exercises of the best score; those not handed in count 0, an alternative
// counts as its exercise; 1 for a module without any.
double score_of(const Attempt& attempt, const course::Module& module);

}  // namespace behorig::learning
