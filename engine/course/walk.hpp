#pragma once
// Walks: plays of a scenario written down with what they must lead to, so that an author who
// changes a story sees at once what the change did.
//
//   # A comment.
//   walk "the storm handled well" scenario storm
//     choose ring
//     answer avga=sta nummer=dolj
//     expect at kvall, trust 60
//     choose lat-ligga
//     expect end good, law >= 0.8
//
// An answer is ids for single, multiple, order, mark and hotspot; card=group for sort; step=date
// for plan; comment=verb+verb for moderate; and the rest of the line for compose.

#include "course/load.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace behorig::course {

struct WalkStep {
  enum class Kind { choose, answer, expect };
  Kind kind{Kind::choose};
  std::string text{};  // what stands behind the word
  int line{0};

  bool operator==(const WalkStep&) const = default;
};

struct Walk {
  std::string name{};
  std::string scenario{};
  int line{0};
  std::vector<WalkStep> steps{};

  bool operator==(const Walk&) const = default;
};

// The words between spaces.
std::vector<std::string> words_in(std::string_view line);

// The walks in a file; a line that cannot be understood is C250, a walk that expects nothing C255.
std::vector<Walk>
parse_walks(std::string_view text, const std::string& file, base::Problems& problems);

// Plays a walk and reports what cannot be done (C252, C253) and what came out otherwise (C254).
// Goes no further after what cannot be done.
void run_walk(
    const Walk& walk,
    const Scenario& scenario,
    const std::string& file,
    base::Problems& problems);

// Every walk in a file, on the course's scenarios; C251 for a scenario that is not there.
base::Problems run_walks(std::string_view text, const std::string& file, const Course& course);

// The walks beside a course: walks/<name>.walk for a file modules/<name>.json or exam/<name>.json.
base::Problems check_walks(const LoadedCourse& course, const ReadFile& read);

}  // namespace behorig::course
