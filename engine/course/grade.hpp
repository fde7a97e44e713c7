#pragma once
// What grading gives: a share, points per axis, and a remark for every part that deserves one.

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::course {

// Scenarios and moderation are scored on these; `time` is never graded in an exam.
enum class Axis { law, openness, tone, time };
inline constexpr std::array<std::string_view, 4> axis_names{"law", "openness", "tone", "time"};

// How one part of an answer turned out.
enum class Verdict {
  right,   // chosen, and right
  wrong,   // chosen, and wrong
  missed,  // right, but not chosen
  partly,  // some of it right
  fine     // nothing to say against it: not chosen and rightly so, or not judged
};

struct Remark {
  std::string about{};  // id of the option, card, step, passage, comment, rule, node/choice …
  Verdict verdict{Verdict::fine};
  std::string feedback{};  // Markdown from the author; may be empty
  std::string better{};    // what would have been better; may be empty
  std::vector<std::string> sources{};

  bool operator==(const Remark&) const = default;
};

struct AxisScore {
  Axis axis{Axis::law};
  double share{0};  // 0–1

  bool operator==(const AxisScore&) const = default;
};

struct Grade {
  double score{0};                // 0–1
  std::vector<AxisScore> axes{};  // only those the exercise scores
  std::vector<Remark> remarks{};

  bool operator==(const Grade&) const = default;
};

// A score this close to 1 is full: shares are sums of fractions.
inline constexpr double full_score = 0.9999;

}  // namespace behorig::course
