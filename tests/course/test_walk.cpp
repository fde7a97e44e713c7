#include "course/walk.hpp"
#include "support/courses.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace behorig;
using namespace behorig::course;

namespace {

using Lines = std::vector<std::string>;

Choice choice(const std::string& id, const std::string& to, double law = 0) {
  Choice made;
  made.id = id;
  made.to = to;
  made.score = {{Axis::law, law}};
  return made;
}

// a → b (a question) → c or d.
Course story() {
  Scenario story;
  story.start = "a";
  story.variables = {{"trust", 50}};
  Node a;
  a.id = "a";
  a.choices = {choice("fram", "b", 1), choice("bort", "d", -1)};
  a.choices[0].set = {{"trust", true, 10}};
  Node b;
  b.id = "b";
  b.exercise = {test::exercise("q", Single{.options = {test::right("ja"), test::wrong("nej")}})};
  b.result = "trust";
  b.choices = {choice("vidare", "c"), choice("hoppet", "d")};
  b.choices[1].when = {{"trust", Comparison::greater, 50}};
  Node c;
  c.id = "c";
  c.end = Ending::good;
  Node d;
  d.id = "d";
  d.end = Ending::poor;
  story.nodes = {a, b, c, d};
  Course made = test::small_course();
  made.modules[0].pages.push_back(test::page("berattelse", test::exercise("storm", story)));
  return made;
}

// What running some lines reports: "C254 3".
Lines run(const std::string& text) {
  Lines lines;
  for (const base::Problem& problem : run_walks(text, "a.walk", story()))
    lines.push_back(problem.code + " " + std::to_string(problem.place.line));
  return lines;
}

}  // namespace

TEST_CASE("walk: a story that goes as written has no problem") {
  CHECK(run("# Ett försök.\n"
            "walk \"fram till slutet\" scenario storm\n"
            "  choose fram\n"
            "  expect at b, trust 60\n"
            "\n"
            "  answer ja\n"
            "  expect trust = 100, end none\n"
            "  choose vidare\n"
            "  expect end good, law >= 0.8, law 1\n"
            "walk \"bort\" scenario storm\n"
            "  choose bort\n"
            "  expect end poor, law < 0.5")
            .empty());
}

TEST_CASE("walk: what comes out otherwise is told at its line") {
  CHECK(
      run("walk \"w\" scenario storm\nchoose fram\nexpect trust 70, at c\nexpect at b") ==
      Lines{"C254 3", "C254 3"});
  const auto problems =
      run_walks("walk \"w\" scenario storm\nchoose bort\nexpect end good", "a.walk", story());
  REQUIRE(problems.size() == 1);
  CHECK(
      problems[0].arguments ==
      std::vector<base::Argument>{{"expected", "end good"}, {"found", "poor"}});
}

TEST_CASE("walk: a choice that is closed or not there ends the walk") {
  CHECK(run("walk \"w\" scenario storm\nchoose framat\nexpect end good") == Lines{"C252 2"});
  CHECK(
      run("walk \"w\" scenario storm\nchoose fram\nchoose vidare\nexpect end good") ==
      Lines{"C252 3"});
  CHECK(
      run("walk \"w\" scenario storm\nchoose fram\nanswer nej\nchoose hoppet\nexpect end good") ==
      Lines{"C252 4"});
}

TEST_CASE("walk: an answer must fit the exercise that is there") {
  CHECK(run("walk \"w\" scenario storm\nanswer ja\nexpect end good") == Lines{"C253 2"});
  CHECK(
      run("walk \"w\" scenario storm\nchoose fram\nanswer kanske\nexpect end good") ==
      Lines{"C253 3"});
}

TEST_CASE("walk: what cannot be understood is told, and the rest is run") {
  CHECK(run("choose fram") == Lines{"C250 1"});
  CHECK(
      run("walk storm\nwalk \"w\" scenario storm\njump fram\nexpect at a") ==
      Lines{"C250 1", "C250 3"});
  CHECK(run("walk \"w\" scenario storm\nexpect lawe 1") == Lines{"C250 2"});
  CHECK(run("walk \"w\" scenario storm\nexpect trust > many") == Lines{"C250 2"});
  CHECK(run("walk \"w\" scenario storn\nexpect at a") == Lines{"C251 1"});
  CHECK(run("walk \"w\" scenario storm\nchoose fram") == Lines{"C255 1"});
}

TEST_CASE("the courses' own walks go as written") {
  std::size_t with_walks = 0;
  for (const auto& entry : std::filesystem::directory_iterator{test::source_folder() / "courses"}) {
    if (!std::filesystem::exists(entry.path() / "walks")) continue;
    ++with_walks;
    const test::Files files = test::files_of(entry.path());
    const ReadFile read = test::reader_of(files);
    for (const base::Problem& problem : check_walks(load_course(read), read)) {
      std::string arguments;
      for (const base::Argument& argument : problem.arguments)
        arguments += " " + argument.name + "=" + argument.value;
      FAIL_CHECK(
          problem.place.file << ":" << problem.place.line << " " << problem.code << arguments);
    }
  }
  CHECK(with_walks >= 2);
}
