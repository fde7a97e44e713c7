// Grading of moderation; the formulas stand in moderate.hpp.

#include "course/kinds/moderate.hpp"
#include "course/kinds/references.hpp"

namespace behorig::course {

namespace {

constexpr double wrong_costs = 0.25;
constexpr double unneeded_costs = 0.1;
constexpr double conflict_costs = 0.15;
constexpr double late_costs = 0.25;  // an urgent comment that got worse first
constexpr double partly_from = 0.5;

bool among(const std::vector<Verb>& verbs, Verb verb) {
  return std::ranges::find(verbs, verb) != verbs.end();
}

const VerbRemark* wrong_remark(const StreamComment& comment, Verb verb) {
  const auto found = std::ranges::find(comment.wrong, verb, &VerbRemark::verb);
  return found == comment.wrong.end() ? nullptr : &*found;
}

double fate_share(const StreamComment& comment, const ModerateMove& move) {
  for (const Verb verb : move.verbs)
    if (is_fate(verb)) {
      const auto found = std::ranges::find(comment.fates, verb, &FateShare::fate);
      return found == comment.fates.end() ? 0 : found->share;
    }
  return 0;
}

std::vector<VerbPair> conflicts_of(const StreamComment& comment, const ModerateMove& move) {
  std::vector<VerbPair> conflicts;
  for (const VerbPair& pair : comment.order) {
    const auto first = std::ranges::find(move.verbs, pair.first);
    const auto second = std::ranges::find(move.verbs, pair.second);
    if (first != move.verbs.end() && second != move.verbs.end() && second < first)
      conflicts.push_back(pair);
  }
  return conflicts;
}

// The mean of what comments earn on an axis.
struct Mean {
  double sum{0};
  double count{0};

  void add(double share, double weight = 1) {
    sum += std::clamp(share, 0.0, 1.0) * weight;
    count += weight;
  }

  double value() const { return count > 0 ? sum / count : 1; }
};

bool is_law(Verb verb) {
  return verb == Verb::save || verb == Verb::registrar || verb == Verb::manager ||
         verb == Verb::police || verb == Verb::platform;
}

bool is_tone(Verb verb) {
  return verb == Verb::reply || verb == Verb::refer;
}

using Family = bool (*)(Verb);

bool asks_for(const StreamComment& comment, Family family) {
  return std::ranges::any_of(comment.needed, family) ||
         std::ranges::any_of(comment.wrong, family, &VerbRemark::verb);
}

// The share of needed verbs of a family that were done, less what was wrong among them.
void add_family(
    Mean& mean,
    const StreamComment& comment,
    const MoveReview& review,
    Family family,
    double conflicts) {
  const auto needed = static_cast<double>(std::ranges::count_if(comment.needed, family));
  const auto missing = static_cast<double>(std::ranges::count_if(review.missing, family));
  const auto wrong =
      static_cast<double>(std::ranges::count_if(review.wrong, family, &VerbRemark::verb));
  if (needed + wrong + conflicts <= 0) return;
  const double done = needed > 0 ? (needed - missing) / needed : 1;
  mean.add(done - wrong * 0.5 - conflicts * 0.25);
}

double openness_of(const StreamComment& comment, const ModerateMove& move) {
  const bool closed = among(move.verbs, Verb::close) && !among(comment.needed, Verb::close) &&
                      !among(comment.allowed, Verb::close);
  return fate_share(comment, move) - (closed ? 0.5 : 0);
}

void add_time(Mean& mean, const StreamComment& comment, const CommentState& now) {
  const bool handled = now.status == CommentStatus::handled;
  if (comment.worsens_after == 0 || !(handled || now.got_worse)) return;
  const double weight = comment.urgent ? 2 : 1;
  if (!handled)
    mean.add(0, weight);
  else if (!now.got_worse)
    mean.add(1, weight);
  else
    mean.add(0.5 * comment.worsens_after / (now.taken_at - comment.at), weight);
}

}  // namespace

MoveReview review(const StreamComment& comment, const ModerateMove& move, bool got_worse) {
  MoveReview out;
  for (const Verb verb : move.verbs) {
    if (const VerbRemark* remark = wrong_remark(comment, verb))
      out.wrong.push_back(*remark);
    else if (!is_fate(verb) && !among(comment.needed, verb) && !among(comment.allowed, verb))
      out.unneeded.push_back(verb);
  }
  for (const Verb verb : comment.needed)
    if (!among(move.verbs, verb)) out.missing.push_back(verb);
  out.conflicts = conflicts_of(comment, move);

  const auto needed = static_cast<double>(comment.needed.size());
  const double done = needed - static_cast<double>(out.missing.size());
  double score = (fate_share(comment, move) + done) / (1 + needed);
  score -= wrong_costs * static_cast<double>(out.wrong.size());
  score -= unneeded_costs * static_cast<double>(out.unneeded.size());
  score -= conflict_costs * static_cast<double>(out.conflicts.size());
  if (comment.urgent && got_worse) score -= late_costs;
  out.score = std::clamp(score, 0.0, 1.0);

  const Verdict verdict = out.score >= full_score    ? Verdict::right
                          : out.score >= partly_from ? Verdict::partly
                                                     : Verdict::wrong;
  out.remark = {
      comment.id,
      verdict,
      comment.feedback,
      verdict == Verdict::right ? std::string{} : comment.better,
      comment.sources};
  return out;
}

std::vector<AxisScore> axes_so_far(const Moderate& exercise, const ModerateAnswer& answer) {
  const StreamState state = state_after(exercise, answer);
  std::array<Mean, axis_names.size()> means{};
  std::array<bool, axis_names.size()> scored{};
  const auto mean = [&](Axis axis) -> Mean& { return means[static_cast<std::size_t>(axis)]; };
  const auto score = [&](Axis axis, bool yes) { scored[static_cast<std::size_t>(axis)] |= yes; };
  for (std::size_t i = 0; i < exercise.comments.size(); ++i) {
    const StreamComment& comment = exercise.comments[i];
    const CommentState& now = state.comments[i];
    score(Axis::law, asks_for(comment, is_law) || !comment.order.empty());
    score(Axis::openness, true);
    score(Axis::tone, asks_for(comment, is_tone));
    score(Axis::time, comment.worsens_after > 0);
    add_time(mean(Axis::time), comment, now);
    if (now.status != CommentStatus::handled) continue;
    const ModerateMove move{comment.id, now.verbs};
    const MoveReview made = review(comment, move, now.got_worse);
    add_family(mean(Axis::law), comment, made, is_law, static_cast<double>(made.conflicts.size()));
    add_family(mean(Axis::tone), comment, made, is_tone, 0);
    mean(Axis::openness).add(openness_of(comment, move));
  }
  std::vector<AxisScore> axes;
  for (std::size_t i = 0; i < axis_names.size(); ++i)
    if (scored[i]) axes.push_back({static_cast<Axis>(i), means[i].value()});
  return axes;
}

Grade grade(const Moderate& exercise, const ModerateAnswer& answer) {
  Grade grade;
  const StreamState state = state_after(exercise, answer);
  for (std::size_t i = 0; i < exercise.comments.size(); ++i) {
    const StreamComment& comment = exercise.comments[i];
    const CommentState& now = state.comments[i];
    if (now.status != CommentStatus::handled) {
      grade.remarks.push_back(
          {comment.id, Verdict::missed, comment.feedback, comment.better, comment.sources});
      continue;
    }
    MoveReview made = review(comment, {comment.id, now.verbs}, now.got_worse);
    grade.score += made.score;
    grade.remarks.push_back(std::move(made.remark));
  }
  if (!exercise.comments.empty()) grade.score /= static_cast<double>(exercise.comments.size());
  grade.axes = axes_so_far(exercise, answer);
  return grade;
}

}  // namespace behorig::course
