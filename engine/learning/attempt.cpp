#include "learning/attempt.hpp"

#include "base/shuffle.hpp"

#include <algorithm>

namespace behorig::learning {
namespace {

void apply(Attempt& attempt, const Started& body) {
  attempt.course = body.course;
  attempt.version_hash = body.version_hash;
  attempt.module = body.module;
  attempt.seed = body.seed;
}

void apply(Attempt& attempt, const PageShown& body) {
  attempt.page = body.page;
  std::vector<std::string>& seen = attempt.pages_seen;
  if (std::find(seen.begin(), seen.end(), body.page) == seen.end()) seen.push_back(body.page);
}

void apply(Attempt& attempt, const Drafted& body) {
  Work& work = attempt.work[body.exercise];
  if (!work.handed_in) work.answer = body.answer;
}

void apply(Attempt& attempt, const Answered& body) {
  Work& work = attempt.work[body.exercise];
  work.answer = body.answer;
  work.handed_in = true;
  work.score = body.score;
  work.best = std::max(work.best, body.score);
  ++work.tries;
}

void apply(Attempt& attempt, const Reopened& body) {
  Work& work = attempt.work[body.exercise];
  work.answer = {};
  work.handed_in = false;
}

void apply(Attempt& attempt, const Finished& body) {
  attempt.finished = true;
  attempt.finished_score = body.score;
}

// What happens in an exam is folded in exam.cpp.
template <class Body>
void apply(Attempt&, const Body&) {}

const Work* find_work(const Attempt& attempt, const std::optional<course::Exercise>& exercise) {
  if (!exercise) return nullptr;
  const auto at = attempt.work.find(exercise->id);
  return at == attempt.work.end() || at->second.tries == 0 ? nullptr : &at->second;
}

// The better of the exercise and its alternative; nothing when neither is handed in.
std::optional<double> best_on(const Attempt& attempt, const course::Page& page) {
  std::optional<double> best;
  for (const Work* work : {find_work(attempt, page.exercise), find_work(attempt, page.alternative)})
    if (work != nullptr) best = std::max(best.value_or(0), work->best);
  return best;
}

bool has_seen(const Attempt& attempt, std::string_view page) {
  const std::vector<std::string>& seen = attempt.pages_seen;
  return std::find(seen.begin(), seen.end(), page) != seen.end();
}

}  // namespace

Attempt after(Attempt attempt, const Event& event) {
  const bool begins = std::holds_alternative<Started>(event.body);
  if (attempt.id.empty() && begins) {
    attempt.id = event.attempt;
    attempt.learner = event.learner;
    attempt.started = event.at;
  } else if (attempt.id.empty() || attempt.id != event.attempt || begins) {
    return attempt;
  }
  std::visit([&](const auto& body) { apply(attempt, body); }, event.body);
  attempt.last = std::max(attempt.last, event.at);
  return attempt;
}

std::vector<Attempt> attempts_of(const std::vector<Event>& events) {
  std::vector<Attempt> attempts;
  std::map<std::string_view, std::size_t> places;
  for (const Event& event : events) {
    const auto [at, is_new] = places.try_emplace(event.attempt, attempts.size());
    if (is_new) attempts.emplace_back();
    Attempt& attempt = attempts[at->second];
    attempt = after(std::move(attempt), event);
  }
  // An attempt that never began has nothing to say.
  std::erase_if(attempts, [](const Attempt& attempt) { return attempt.id.empty(); });
  std::stable_sort(attempts.begin(), attempts.end(), [](const Attempt& a, const Attempt& b) {
    return a.started < b.started;
  });
  return attempts;
}

Work work_with(const Attempt& attempt, const course::Exercise& exercise) {
  Work work;
  if (const auto at = attempt.work.find(exercise.id); at != attempt.work.end()) work = at->second;
  if (std::holds_alternative<std::monostate>(work.answer.value))
    work.answer = course::first_answer_to(exercise, base::seed_for(attempt.seed, exercise.id));
  return work;
}

bool all_done(const Attempt& attempt, const course::Module& module) {
  return std::all_of(module.pages.begin(), module.pages.end(), [&](const course::Page& page) {
    return has_seen(attempt, page.id) && (!page.exercise || best_on(attempt, page));
  });
}

double progress_of(const Attempt& attempt, const course::Module& module) {
  int parts = 0;
  int done = 0;
  for (const course::Page& page : module.pages) {
    parts += page.exercise ? 2 : 1;
    done += has_seen(attempt, page.id) ? 1 : 0;
    done += page.exercise && best_on(attempt, page) ? 1 : 0;
  }
  return parts == 0 ? 0 : static_cast<double>(done) / parts;
}

double score_of(const Attempt& attempt, const course::Module& module) {
  double sum = 0;
  int count = 0;
  for (const course::Page& page : module.pages) {
    if (!page.exercise) continue;
    ++count;
    sum += best_on(attempt, page).value_or(0);
  }
  return count == 0 ? 1 : sum / count;
}

}  // namespace behorig::learning
