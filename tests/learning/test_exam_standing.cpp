#include "exam_story.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace behorig;
using learning::ExamDoor;
using learning::ExamKind;
using test::ExamStory;

namespace {

const course::Course& small_exam() {
  static const course::Course course = test::exam_course();
  return course;
}

// All core modules done, and one exam failed for each.
ExamStory failed(int times) {
  ExamStory story{small_exam()};
  story.do_core();
  for (int i = 0; i < times; ++i) {
    story.fail();
    story.read_again();
    story.wait(test::a_day);
    if (i % 3 == 2 && i + 1 < times) story.add(story.standing().exam, learning::TalkHeld{"Åsa Ek"});
  }
  return story;
}

}  // namespace

// --- the way there

TEST_CASE("standing with the exam: core modules first, or the direct exam", "[learning]") {
  ExamStory story{small_exam()};
  CHECK(story.standing().door == ExamDoor::modules);
  CHECK(story.standing().direct_open);
  CHECK(story.standing().core_left == 3);
  CHECK(story.standing().required_left == std::vector<std::string>{"krav"});
  story.do_core();
  CHECK(story.standing().door == ExamDoor::ready);
  CHECK_FALSE(story.standing().direct_open);
  CHECK(story.standing().required_left.empty());
}

TEST_CASE(
    "standing with the exam: without the bank the modules lead to a closed door",
    "[learning]") {
  course::Course course = small_exam();
  course.bank_missing = true;
  ExamStory story{course};
  CHECK(story.standing().door == ExamDoor::modules);
  CHECK_FALSE(story.standing().direct_open);
  story.do_core();
  CHECK(story.standing().door == ExamDoor::no_bank);
  course.bank_missing = false;
  CHECK(story.standing().door == ExamDoor::ready);
}

TEST_CASE("standing with the exam: under way, then passed, then certified", "[learning]") {
  ExamStory story{small_exam()};
  story.do_core();
  const std::string attempt = story.begin();
  CHECK(story.standing().door == ExamDoor::under_way);
  CHECK(story.standing().exam == attempt);
  for (const std::string& item : story.exam(attempt).started.items)
    story.answer(attempt, item, true);
  story.hand_in(attempt);
  const auto standing = story.standing();
  CHECK(standing.door == ExamDoor::passed);
  CHECK(standing.pass == learning::Pass{attempt, "v1", story.now});
  CHECK(standing.tries == 0);
  learning::Issued issued;
  issued.attempt = attempt;
  issued.valid_until.ms = story.now.ms + 700 * test::a_day;
  story.issued = issued;
  CHECK(story.standing().door == ExamDoor::certified);
}

TEST_CASE("begin: time is the learner's own choice", "[learning]") {
  ExamStory story{small_exam()};
  story.do_core();
  CHECK(story.exam(story.begin()).started.minutes == 60);
  for (const auto& [time, minutes] :
       {std::pair{learning::ExamTime::normal, 60},
        std::pair{learning::ExamTime::twice, 120},
        std::pair{learning::ExamTime::unlimited, 0}}) {
    const auto begun = learning::begin_exam(small_exam(), {}, {}, time, 1);
    CHECK(begun.minutes == minutes);
    CHECK(begun.time == time);
    CHECK(begun.exam == ExamKind::full);
    CHECK(begun.groups == std::vector<std::string>{"stor", "liten", "scenario"});
  }
}

// --- retakes

TEST_CASE("retake: the first at once after the missed pages", "[learning]") {
  ExamStory story{small_exam()};
  story.do_core();
  story.fail();
  auto standing = story.standing();
  CHECK(standing.door == ExamDoor::reread);
  CHECK(standing.tries == 1);
  CHECK(standing.to_read == std::vector<learning::ToRead>{{"ett", "prova"}, {"tva", "prova"}});
  CHECK_FALSE(standing.opens);
  story.show({"ett", "lasa"});  // another page of the module
  CHECK(story.standing().to_read.size() == 2);
  story.show({"ett", "prova"});
  CHECK(story.standing().to_read == std::vector<learning::ToRead>{{"tva", "prova"}});
  story.show({"tva", "prova"});
  CHECK(story.standing().door == ExamDoor::ready);
}

TEST_CASE("retake: from the second on a day between, and the pages", "[learning]") {
  ExamStory story = failed(1);
  story.fail();
  const base::Instant handed_in = story.now;
  CHECK(story.standing().door == ExamDoor::reread);
  CHECK(story.standing().opens == base::Instant{handed_in.ms + test::a_day});
  story.read_again();
  CHECK(story.standing().door == ExamDoor::wait);
  story.now = {handed_in.ms + test::a_day};
  CHECK(story.standing().door == ExamDoor::ready);
  CHECK(story.standing().tries == 2);
}

TEST_CASE("retake: after every third a talk", "[learning]") {
  ExamStory story = failed(3);
  CHECK(story.standing().door == ExamDoor::talk);
  CHECK(story.standing().tries == 3);
  story.add(story.standing().exam, learning::TalkHeld{"Åsa Ek"});
  CHECK(story.standing().door == ExamDoor::ready);
  story.fail();
  story.read_again();
  CHECK(story.standing().door == ExamDoor::wait);
  CHECK(failed(5).standing().door == ExamDoor::ready);
  CHECK(failed(6).standing().door == ExamDoor::talk);
}

TEST_CASE("retake: other questions than before, another scenario", "[learning]") {
  ExamStory story = failed(1);
  const auto first = learning::exams_of(story.events).front().started.items;
  const auto second = story.exam(story.begin()).started.items;
  CHECK(std::find(first.begin(), first.end(), second.back()) == first.end());
}

TEST_CASE("retake: a clock far ahead when handing in holds nobody back for years", "[learning]") {
  ExamStory story = failed(1);
  story.wait(2000 * test::a_day);
  story.fail();
  story.now.ms -= 2000 * test::a_day;
  CHECK(story.standing().door == ExamDoor::ready);
}

// --- the supplement

TEST_CASE("supplement: the exam and the one group together are the exam", "[learning]") {
  ExamStory story{small_exam()};
  story.do_core();
  story.take({"liten"});
  story.read_again();
  CHECK(story.standing().supplement == "liten");
  const std::string attempt = story.begin();
  const auto started = story.exam(attempt).started;
  CHECK(started.exam == ExamKind::supplement);
  CHECK(started.groups == std::vector<std::string>{"liten"});
  CHECK(started.items.size() == 2);
  CHECK(started.minutes == 15);
  story.answer(attempt, started.items[0], true);
  story.answer(attempt, started.items[1], false);
  story.hand_in(attempt);
  CHECK(story.exam(attempt).handed_in->passed);
  CHECK(story.standing().door == ExamDoor::passed);
  CHECK(story.standing().pass->attempt == attempt);
  CHECK(story.standing().supplement.empty());
}

TEST_CASE("supplement: failed, it is that group again, and counts as a try", "[learning]") {
  ExamStory story{small_exam()};
  story.do_core();
  story.take({"scenario"});
  CHECK(story.standing().supplement == "scenario");
  CHECK(story.standing().door == ExamDoor::ready);  // a scenario has no page to read
  story.fail();
  CHECK(story.standing().supplement == "scenario");
  CHECK(story.standing().tries == 2);
  CHECK(story.standing().door == ExamDoor::wait);
}

TEST_CASE("supplement: one that nobody had coming counts neither way", "[learning]") {
  ExamStory story = failed(1);
  learning::ExamStarted forged{.course = "liten", .version_hash = "v1", .seed = 1};
  forged.exam = ExamKind::supplement;
  forged.groups = {"liten"};
  forged.items = {"tva/q1"};
  story.add("forged", forged);
  story.answer("forged", "tva/q1", true);
  story.hand_in("forged");
  CHECK(story.exam("forged").handed_in->passed);
  CHECK_FALSE(story.standing().pass);
  CHECK(story.standing().tries == 1);
}
