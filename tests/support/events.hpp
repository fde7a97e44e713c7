#pragma once
// Events of one attempt for tests, with ids and times that count upwards.

#include "base/hash.hpp"
#include "learning/event.hpp"

#include <string>
#include <utility>

namespace behorig::test {

// The text of the course version that the attempts are made on, and its hash.
inline std::string kept_text() {
  return R"({"id":"liten"})";
}

inline std::string kept_hash() {
  return base::blake2b_hex(kept_text());
}

class EventMaker {
 public:
  EventMaker(std::string learner, std::string attempt, std::int64_t first_ms = 1'800'000'000'000)
      : learner_{std::move(learner)}, attempt_{std::move(attempt)}, now_ms_{first_ms} {}

  learning::Event operator()(learning::EventBody body) {
    ++count_;
    now_ms_ += 1000;
    return {
        attempt_ + "-" + std::to_string(count_),
        attempt_,
        learner_,
        {now_ms_},
        std::move(body)};
  }

  learning::Event started(std::string module = "ett", std::string version_hash = kept_hash()) {
    return (*this)(learning::Started{
        .course = "liten",
        .version_hash = std::move(version_hash),
        .module = std::move(module),
        .seed = 0xfedc'ba98'7654'3210U,
        .language = "sv"});
  }

  learning::Event shown(std::string page) {
    return (*this)(learning::PageShown{.page = std::move(page)});
  }

  learning::Event drafted(std::string exercise, std::string picked) {
    return (*this)(learning::Drafted{
        .exercise = std::move(exercise),
        .answer = {course::SingleAnswer{.picked = std::move(picked)}}});
  }

  learning::Event answered(std::string exercise, std::string picked, double score) {
    return (*this)(learning::Answered{
        .exercise = std::move(exercise),
        .answer = {course::SingleAnswer{.picked = std::move(picked)}},
        .score = score});
  }

  learning::Event reopened(std::string exercise) {
    return (*this)(learning::Reopened{.exercise = std::move(exercise)});
  }

  learning::Event finished(double score) { return (*this)(learning::Finished{.score = score}); }

 private:
  std::string learner_;
  std::string attempt_;
  std::int64_t now_ms_;
  int count_{0};
};

}  // namespace behorig::test
