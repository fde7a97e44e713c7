// A learner who answers by chance takes the whole course and many exams.

#include "base/shuffle.hpp"
#include "exam_story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using learning::Event;

namespace {

Event event_of(const std::string& attempt, std::int64_t at, learning::EventBody body) {
  return {attempt + "-" + std::to_string(at), attempt, "anna-id", {at}, std::move(body)};
}

// A module from the first page to the last, graded as it goes.
void take_module(std::vector<Event>& events, const course::Module& module, base::Random& random) {
  const std::string attempt = "m-" + module.id;
  std::int64_t at = static_cast<std::int64_t>(events.size()) * 1000;
  learning::Attempt now;
  const auto add = [&](learning::EventBody body) {
    events.push_back(event_of(attempt, ++at, std::move(body)));
    now = after(std::move(now), events.back());
  };
  add(learning::Started{test::real_course().original.id, "v1", module.id, random.next(), "sv"});
  for (const course::Page& page : module.pages) {
    add(learning::PageShown{page.id});
    for (auto tries = random.below(2); page.exercise && tries < 2; ++tries) {
      const course::Answer answer = test::any_answer(*page.exercise, random.next());
      const double score = course::grade_answer(*page.exercise, answer).score;
      add(learning::Answered{page.exercise->id, answer, score});
      add(learning::Reopened{page.exercise->id});
    }
  }
  add(learning::Finished{learning::score_of(now, module)});
}

void take_exam(std::vector<Event>& events, std::uint64_t seed, base::Random& random) {
  const course::Course& course = test::real_course().original;
  const std::string attempt = "p-" + std::to_string(seed);
  std::int64_t at = static_cast<std::int64_t>(events.size()) * 1000;
  learning::ExamStarted started = learning::begin_exam(
      course,
      {},
      learning::exams_of(events),
      learning::ExamTime::normal,
      seed);
  started.version_hash = "v1";
  learning::Exam exam;
  const auto add = [&](learning::EventBody body) {
    events.push_back(event_of(attempt, ++at, std::move(body)));
    exam = after(std::move(exam), events.back());
  };
  add(started);
  for (const std::string& item : started.items)
    for (auto drafts = random.below(3); drafts > 0; --drafts)
      add(learning::Drafted{
          item,
          test::any_answer(*learning::find_item(course, item), random.next())});
  add(learning::hand_in(course, exam, random.below(2) == 0));
}

// As it is kept: written and read again.
std::vector<Event> through_the_log(std::vector<Event> events) {
  for (Event& event : events)
    event.body =
        learning::body_from_json(learning::kind_of(event.body), body_to_json(event.body)).value();
  return events;
}

}  // namespace

TEST_CASE("replay: any answers to the real course, graded live, are graded alike by replay") {
  const course::LoadedCourse& course = test::real_course();
  const learning::FindCourse find = [&](const std::string&) { return &course; };
  std::vector<Event> events;
  base::Random random{2026};
  for (const course::Module& module : course.original.modules)
    take_module(events, module, random);
  for (std::uint64_t seed = 1; seed <= 25; ++seed)
    take_exam(events, seed, random);
  const auto problems = learning::replay(through_the_log(events), find);
  CHECK(problems.empty());

  const auto exams = learning::exams_of(events);
  CHECK(exams.size() == 25);
  for (const learning::Exam& exam : exams) {
    const auto result = learning::result_of(course.original, exam);
    CHECK(result.scores == exam.handed_in->scores);
    CHECK(result.passed == exam.handed_in->passed);
    CHECK(result.share >= 0);
    CHECK(result.share <= 1);
  }
}
