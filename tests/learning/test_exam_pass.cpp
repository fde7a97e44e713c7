#include "exam_story.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using learning::ExamDoor;
using learning::ExamKind;
using test::ExamStory;

namespace {

const course::Course& the_exam() {
  static const course::Course course = test::exam_course();
  return course;
}

learning::Issued issued_for(const std::string& attempt, base::Instant until) {
  learning::Issued issued;
  issued.attempt = attempt;
  issued.valid_until = until;
  return issued;
}

std::string first_of(const learning::Exam& exam, std::string_view group) {
  for (const std::string& item : exam.started.items)
    if (learning::group_of_item(the_exam(), item) == group) return item;
  return {};
}

}  // namespace

// --- the direct exam

TEST_CASE("direct exam: passed, what is required of all is left", "[learning]") {
  ExamStory story{the_exam()};
  const std::string attempt = story.take();
  CHECK(story.exam(attempt).started.exam == ExamKind::direct);
  CHECK(story.standing().door == ExamDoor::exercises);
  CHECK(story.standing().required_left == std::vector<std::string>{"krav"});
  story.do_module("krav");
  CHECK(story.standing().door == ExamDoor::passed);
}

TEST_CASE("direct exam: failed, it credits the passed groups and does not come again") {
  ExamStory story{the_exam()};
  story.take({"stor", "scenario"});
  auto standing = story.standing();
  CHECK(standing.credited == std::set<std::string>{"tva"});
  CHECK(standing.door == ExamDoor::modules);
  CHECK_FALSE(standing.direct_open);
  CHECK(standing.core_left == 2);
  CHECK(standing.tries == 0);

  const auto attempts = learning::attempts_of(story.events);
  const auto plan = learning::standing_in(the_exam(), attempts, standing.credited);
  CHECK(plan.modules[1].status == learning::ModuleStatus::credited);
  CHECK(plan.modules[1].progress == 1);
  CHECK(plan.next_module == "ett");

  story.do_module("ett");
  story.do_module("krav");
  CHECK(story.standing().door == ExamDoor::ready);
  CHECK(story.exam(story.begin()).started.exam == ExamKind::full);
}

TEST_CASE("direct exam: what is required of all is never credited", "[learning]") {
  ExamStory story{the_exam()};
  story.take({"liten", "scenario"});
  CHECK(story.standing().credited == std::set<std::string>{"ett"});
}

TEST_CASE("direct exam: with one group missed, its modules and then only that group are left") {
  ExamStory story{the_exam()};
  story.take({"liten"});
  CHECK(story.standing().door == ExamDoor::modules);
  story.do_module("tva");
  story.do_module("krav");
  CHECK(story.standing().door == ExamDoor::ready);
  CHECK(story.exam(story.begin()).started.exam == ExamKind::supplement);
}

TEST_CASE("direct exam: a module that is done shows so, credited or not", "[learning]") {
  ExamStory story{the_exam()};
  story.do_module("tva");
  story.take({"stor", "scenario"});
  const auto plan = learning::standing_in(
      the_exam(),
      learning::attempts_of(story.events),
      story.standing().credited);
  CHECK(plan.modules[1].status == learning::ModuleStatus::done);
}

// --- others that decide

TEST_CASE("likvärdigt prov: passed it is a pass, failed it changes nothing", "[learning]") {
  ExamStory story{the_exam()};
  story.do_core();
  story.fail();
  const auto before = story.standing();
  learning::ExaminedOtherwise oral{.course = "liten", .version_hash = "v1"};
  oral.examiner = "Åsa Ek";
  story.add("muntligt", oral);
  CHECK(story.standing() == before);
  oral.passed = true;
  story.add("muntligt-2", oral);
  CHECK(story.standing().door == ExamDoor::passed);
  CHECK(story.standing().pass == learning::Pass{"muntligt-2", "v1", story.now});
  CHECK(story.standing().tries == 0);
}

TEST_CASE("regrading: a fail becomes a pass at the time of the regrading", "[learning]") {
  ExamStory story{the_exam()};
  story.do_core();
  const std::string attempt = story.take({"liten"});
  story.wait(test::a_day);
  story.regrade(attempt, first_of(story.exam(attempt), "liten"), nullptr);
  CHECK(story.standing().door == ExamDoor::passed);
  CHECK(story.standing().pass == learning::Pass{attempt, "v1", story.now});
}

TEST_CASE("regrading: a pass becomes a fail, but no certificate is taken back", "[learning]") {
  course::Course other = the_exam();
  for (course::Module& module : other.modules)
    for (course::Exercise& question : module.questions)
      question.kind = course::Single{};
  ExamStory story{the_exam()};
  story.do_core();
  const std::string attempt = story.take();
  const learning::Exam exam = story.exam(attempt);
  for (const std::string& item : exam.started.items)
    if (learning::group_of_item(the_exam(), item) == "liten") story.regrade(attempt, item, &other);
  CHECK_FALSE(story.standing().pass);
  CHECK(story.standing().supplement == "liten");
  story.issued = issued_for(attempt, {story.now.ms + 700 * test::a_day});
  CHECK(story.standing().door == ExamDoor::certified);
}

TEST_CASE("regrading: a former exam that passes ends what came after it", "[learning]") {
  ExamStory story{the_exam()};
  story.do_core();
  const std::string first = story.take({"liten"});
  story.read_again();
  story.fail();
  CHECK(story.standing().tries == 2);
  story.regrade(first, first_of(story.exam(first), "liten"), nullptr);
  CHECK(story.standing().door == ExamDoor::passed);
  CHECK(story.standing().tries == 0);
  CHECK(story.standing().supplement.empty());
}

// --- certificates

TEST_CASE("renewal: opens before the end, and needs a new pass", "[learning]") {
  ExamStory story{the_exam()};
  story.do_core();
  const std::string attempt = story.take();
  story.issued = issued_for(attempt, {story.now.ms + 730 * test::a_day});
  story.wait(669 * test::a_day);
  CHECK(story.standing().door == ExamDoor::certified);
  CHECK(story.standing().opens == base::Instant{story.issued->valid_until.ms - 60 * test::a_day});
  story.wait(2 * test::a_day);
  CHECK(story.standing().door == ExamDoor::ready);
  story.fail();
  CHECK(story.standing().door == ExamDoor::reread);
  CHECK(story.standing().tries == 1);
  story.read_again();
  const std::string second = story.take();
  CHECK(story.standing().door == ExamDoor::passed);
  CHECK(story.standing().pass->attempt == second);
  story.issued = issued_for(second, {story.now.ms + 730 * test::a_day});
  CHECK(story.standing().door == ExamDoor::certified);
}

TEST_CASE("certificate: expired or revoked, the exam is open again", "[learning]") {
  ExamStory story{the_exam()};
  story.do_core();
  const std::string attempt = story.take();
  story.issued = issued_for(attempt, {story.now.ms + 730 * test::a_day});
  story.issued->revoked = true;
  CHECK(story.standing().door == ExamDoor::ready);
  story.issued->revoked = false;
  story.wait(731 * test::a_day);
  CHECK(story.standing().door == ExamDoor::ready);
}

// --- versions

TEST_CASE("version: an exam is graded by the version that it was taken on", "[learning]") {
  const course::LoadedCourse old = test::loaded_exam_course();
  ExamStory story{the_exam()};
  story.do_core();
  const std::string attempt = story.take();
  // The present course has other answers.
  course::Course present = the_exam();
  for (course::Module& module : present.modules)
    for (course::Exercise& question : module.questions)
      question.kind = course::Single{};
  const auto standing_by = [&](const learning::FindCourse& find) {
    return learning::exam_standing(present, story.events, {}, story.now, find);
  };
  CHECK(standing_by(test::finder(old)).pass->attempt == attempt);
  CHECK_FALSE(standing_by({}).pass);
  // A version that is not here: what the log says.
  CHECK(standing_by([](const std::string&) { return nullptr; }).pass->attempt == attempt);
}

TEST_CASE("version: a page that the present course does not have need not be read", "[learning]") {
  ExamStory story{the_exam()};
  story.do_core();
  story.fail();
  const course::LoadedCourse old = test::loaded_exam_course();
  course::Course present = the_exam();
  present.modules[0].pages[1].id = "ny";
  const auto standing =
      learning::exam_standing(present, story.events, {}, story.now, test::finder(old));
  CHECK(standing.to_read == std::vector<learning::ToRead>{{"tva", "prova"}});
}

TEST_CASE("standing with the exam: other courses do not count", "[learning]") {
  ExamStory story{the_exam()};
  story.do_core();
  learning::ExaminedOtherwise oral{.course = "en-annan", .version_hash = "v1"};
  oral.passed = true;
  story.add("muntligt", oral);
  CHECK(story.standing().door == ExamDoor::ready);
}
