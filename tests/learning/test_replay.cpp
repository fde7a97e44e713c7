#include "base/shuffle.hpp"
#include "exam_story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using learning::Event;
using test::ExamStory;

namespace {

std::vector<std::string> codes_of(const base::Problems& problems) {
  std::vector<std::string> codes;
  for (const base::Problem& problem : problems)
    codes.push_back(problem.code);
  return codes;
}

using Codes = std::vector<std::string>;

std::string argument(const base::Problem& problem, std::string_view name) {
  for (const base::Argument& argument : problem.arguments)
    if (argument.name == name) return argument.value;
  return {};
}

// Modules, an exam failed, pages, one passed.
ExamStory whole_story(const course::Course& course) {
  ExamStory story{course};
  story.do_core();
  story.fail();
  story.read_again();
  story.take({"scenario"});
  return story;
}

template <class Body>
Body* first_body(std::vector<Event>& events) {
  for (Event& event : events)
    if (auto* body = std::get_if<Body>(&event.body)) return body;
  return nullptr;
}

struct Replayed {
  course::LoadedCourse course{test::loaded_exam_course()};
  ExamStory story{whole_story(course.original)};

  base::Problems problems() const { return learning::replay(story.events, test::finder(course)); }
};

}  // namespace

TEST_CASE("replay: a true log has no problem", "[learning]") {
  CHECK(Replayed{}.problems().empty());
}

TEST_CASE("replay: any score that is changed is named, with learner, attempt and event") {
  const Replayed replayed;
  for (std::size_t i = 0; i < replayed.story.events.size(); ++i) {
    Replayed changed = replayed;
    Event& event = changed.story.events[i];
    std::string code;
    if (auto* answered = std::get_if<learning::Answered>(&event.body)) {
      answered->score = 0.5;
      code = "G101";
    } else if (auto* finished = std::get_if<learning::Finished>(&event.body)) {
      finished->score = 0.9;
      code = "G101";
    } else if (auto* handed_in = std::get_if<learning::HandedIn>(&event.body)) {
      handed_in->scores[3].score = handed_in->scores[3].score > 0.5 ? 0 : 1;
      code = "G103";
    } else {
      continue;
    }
    INFO(i);
    const base::Problems problems = changed.problems();
    REQUIRE(codes_of(problems) == Codes{code});
    CHECK(argument(problems[0], "learner") == "anna-id");
    CHECK(argument(problems[0], "attempt") == event.attempt);
    CHECK(argument(problems[0], "event") == event.id);
    CHECK(argument(problems[0], "stored") != argument(problems[0], "computed"));
  }
}

TEST_CASE("replay: scores and questions that are added or taken away are named", "[learning]") {
  Replayed replayed;
  auto& scores = first_body<learning::HandedIn>(replayed.story.events)->scores;
  SECTION("a score too few") {
    scores.pop_back();
    CHECK(codes_of(replayed.problems()) == Codes{"G103"});
  }
  SECTION("a score too many") {
    scores.push_back({"exam/s9", 1});
    CHECK(codes_of(replayed.problems()) == Codes{"G103"});
  }
  SECTION("another question") {
    auto& items = first_body<learning::ExamStarted>(replayed.story.events)->items;
    items.front() = items.front() == "ett/q1" ? "ett/q2" : "ett/q1";
    const Codes codes = codes_of(replayed.problems());
    CHECK(std::count(codes.begin(), codes.end(), "G102") >= 1);
  }
  SECTION("fewer groups than an exam has") {
    auto* started = first_body<learning::ExamStarted>(replayed.story.events);
    started->groups = {"scenario"};
    started->items = learning::draw_items(
        replayed.course.original,
        {.seed = started->seed, .groups = started->groups, .seen = {}});
    CHECK(codes_of(replayed.problems()).front() == "G102");
  }
}

TEST_CASE("replay: a verdict that is changed is named", "[learning]") {
  Replayed replayed;
  first_body<learning::HandedIn>(replayed.story.events)->passed = true;
  const base::Problems problems = replayed.problems();
  REQUIRE(codes_of(problems) == Codes{"G109"});
  CHECK(argument(problems[0], "stored") == "pass");
  CHECK(argument(problems[0], "computed") == "fail");
}

TEST_CASE("replay: an answer that is changed or lost shows in the scores", "[learning]") {
  Replayed replayed;
  std::vector<Event>& events = replayed.story.events;
  const std::string attempt = learning::exams_of(events).back().id;
  const auto draft = std::find_if(events.begin(), events.end(), [&](const Event& event) {
    const auto* drafted = std::get_if<learning::Drafted>(&event.body);
    return drafted != nullptr && event.attempt == attempt && drafted->exercise.find("ett/") == 0;
  });
  SECTION("changed") {
    std::get<learning::Drafted>(draft->body).answer = {course::SingleAnswer{.picked = "nej"}};
  }
  SECTION("lost") {
    events.erase(draft);
  }
  CHECK(codes_of(replayed.problems()) == Codes{"G103"});
}

TEST_CASE("replay: what is missing is named", "[learning]") {
  Replayed replayed;
  std::vector<Event>& events = replayed.story.events;
  SECTION("an attempt's beginning") {
    events.erase(events.begin());
    CHECK(codes_of(replayed.problems()) == Codes{"G108"});
  }
  SECTION("a page of a module that is done") {
    events.erase(events.begin() + 1);
    CHECK(codes_of(replayed.problems()) == Codes{"G107"});
  }
  SECTION("the course version") {
    first_body<learning::Started>(events)->version_hash = "v9";
    const base::Problems problems = replayed.problems();
    REQUIRE(codes_of(problems) == Codes{"G104"});
    CHECK(argument(problems[0], "version") == "v9");
  }
  SECTION("the course: the version is another's") {
    first_body<learning::Started>(events)->course = "en-annan";
    CHECK(codes_of(replayed.problems()) == Codes{"G104"});
  }
  SECTION("the module") {
    first_body<learning::Started>(events)->module = "borta";
    CHECK(codes_of(replayed.problems()) == Codes{"G105"});
  }
  SECTION("the exercise") {
    first_body<learning::Answered>(events)->exercise = "borta";
    CHECK(codes_of(replayed.problems()) == Codes{"G105", "G107", "G101"});
  }
  SECTION("an item of the exam") {
    first_body<learning::Drafted>(events)->exercise = "ett/q99";
    CHECK(codes_of(replayed.problems()) == Codes{"G105"});
  }
}

TEST_CASE("replay: regrading is computed again too, both ways", "[learning]") {
  Replayed replayed;
  course::LoadedCourse other = test::loaded_exam_course();
  for (course::Module& module : other.original.modules)
    for (course::Exercise& question : module.questions)
      question.kind = course::Single{};
  ExamStory& story = replayed.story;
  const learning::Exam exam = learning::exams_of(story.events).back();
  story.regrade(exam.id, exam.started.items.back(), nullptr);
  story.regrade(exam.id, exam.started.items.front(), &other.original);
  const learning::FindCourse find = test::finder(replayed.course, &other);
  CHECK(codes_of(learning::replay(story.events, find)) == Codes{});
  CHECK(codes_of(replayed.problems()) == Codes{"G104"});

  auto& last = std::get<learning::Regraded>(story.events.back().body);
  SECTION("its score") {
    last.score = 0.25;
    CHECK(codes_of(learning::replay(story.events, find)) == Codes{"G106"});
  }
  SECTION("its verdict") {
    last.passed = !last.passed;
    CHECK(codes_of(learning::replay(story.events, find)) == Codes{"G109"});
  }
  SECTION("its item") {
    last.item = "ett/q99";
    CHECK(codes_of(learning::replay(story.events, find)) == Codes{"G105"});
  }
}

TEST_CASE("replay: exams from two computers, and clocks set back, are no fault", "[learning]") {
  const course::LoadedCourse course = test::loaded_exam_course();
  ExamStory one{course.original};
  one.do_core();
  one.fail();
  ExamStory two{course.original};
  two.do_core();
  SECTION("the other knew nothing of the first") {
    two.wait(test::a_day);
    two.fail();
  }
  SECTION("the second seems to have come before the first") {
    two = one;
    two.now.ms -= test::a_day;
    two.fail();
    one = ExamStory{course.original};
  }
  for (Event& event : two.events) {
    event.attempt += "-2";
    one.events.push_back(event);
  }
  CHECK(codes_of(learning::replay(one.events, test::finder(course))) == Codes{});
}

TEST_CASE("replay: what was graded in a translation is right", "[learning]") {
  course::LoadedCourse course = test::loaded_exam_course();
  course::Compose compose;
  compose.rules = {{.id = "tack", .label = "Tack", .must = {"tack"}}};
  course.original.modules[0].pages[1].exercise->kind = compose;
  course.translated["en"] = course.original;
  compose.rules = {{.id = "tack", .label = "Thanks", .must = {"thanks"}}};
  course.translated["en"].modules[0].pages[1].exercise->kind = compose;
  const course::Answer answer{course::ComposeAnswer{.text = "Thanks a lot"}};
  const auto& exercise = *course.translated["en"].modules[0].pages[1].exercise;
  const double score = course::grade_answer(exercise, answer).score;
  CHECK(score != course::grade_answer(*course.original.modules[0].pages[1].exercise, answer).score);
  ExamStory story{course.original};
  story.add("a", learning::Started{"liten", "v1", "ett", 1, "en"});
  story.add("a", learning::PageShown{"lasa"});
  story.add("a", learning::PageShown{"prova"});
  story.add("a", learning::Answered{"val", answer, score});
  story.add("a", learning::Finished{score});
  CHECK(codes_of(learning::replay(story.events, test::finder(course))) == Codes{});
}
