// From the first start to a certificate in the running program, by pointer, by the keyboard alone
// and by semantic action: the exam's screens and the certificate's.

#include "support/courses.hpp"
#include "visit.hpp"

using namespace behorig;
using semantics::Role;
using test::Visit;
using test::Way;
using ui::Screen;

namespace {

// The small course with an exam of two questions.
void write_course_with_exam(const std::filesystem::path& folder) {
  test::Files files = test::small_course_files();
  std::string& course = files.at("course.json");
  const std::string draw = R"("draw": {"grupp": 1})";
  course.replace(course.find(draw), draw.size(), R"("draw": {"grupp": 2})");
  std::string& module = files.at("modules/ett.json");
  const std::string none = R"("questions": [])";
  module.replace(module.find(none), none.size(), R"("questions": [
    {"id": "q1", "kind": "single", "goal": "mal", "prompt": "Vad är ett?", "options": [
      {"id": "ja", "text": "Svaret ja", "correct": true, "feedback": "Ja, ja."},
      {"id": "nej", "text": "Svaret nej", "feedback": "Inte riktigt, nej."}]},
    {"id": "q2", "kind": "single", "goal": "mal", "prompt": "Vad är två?", "options": [
      {"id": "ja", "text": "Svaret ja", "correct": true, "feedback": "Ja, ja."},
      {"id": "nej", "text": "Svaret nej", "feedback": "Inte riktigt, nej."}]}])");
  for (const auto& [path, bytes] : files)
    test::write_file(folder / path, bytes);
}

void take_the_course(Visit& visit) {
  visit.write("start.name", "Åsa Öberg");
  visit.press("start.go_on");
  visit.press("start.begin");
  visit.press("page.next");
  visit.press(Role::radio, "Svaret ja");
  visit.press("page.answer");
  visit.press("page.finish");
  REQUIRE(visit.state().place.screen == Screen::module_end);
}

void begin_the_exam(Visit& visit) {
  visit.follow("frame.certificate");
  visit.press("certificate.to_exam");
  REQUIRE(visit.state().place.screen == Screen::exam_start);
  visit.hand.choose(visit.text("exam.time"), visit.text("exam.time_unlimited"));
  visit.done();
  visit.press(Role::checkbox, visit.text("exam.own_work"));
  visit.press("exam.begin");
  REQUIRE(visit.state().place.screen == Screen::exam);
}

void take_the_exam(Visit& visit) {
  visit.press(Role::checkbox, visit.text("exam.mark"));
  visit.press(Role::radio, "Svaret ja");
  visit.press("exam.pause");
  CHECK(visit.says("exam.paused"));
  visit.press("exam.resume");
  visit.press("page.next");
  visit.press(Role::radio, "Svaret ja");
  visit.press("exam.hand_in");
  visit.press("exam.go_on_with");
  CHECK(visit.state().place.screen == Screen::exam);
  visit.press("exam.hand_in");
  visit.press("exam.hand_in_really");
}

}  // namespace

TEST_CASE("The exam is taken and its certificate issued, whatever the way") {
  const Way way = GENERATE(Way::pointer, Way::keys, Way::requests);
  CAPTURE(way);
  const test::TemporaryFolder folder;
  write_course_with_exam(folder.path());
  Visit visit{way, folder.path()};
  take_the_course(visit);
  begin_the_exam(visit);
  take_the_exam(visit);
  REQUIRE(visit.state().place.screen == Screen::exam_result);
  CHECK(visit.says("exam.did_pass"));
  visit.press("exam.to_certificate");
  REQUIRE(visit.state().place.screen == Screen::certificate);
  CHECK(visit.says("certificate.waits"));
  visit.press("certificate.locally");
  visit.press("frame.cancel");
  CHECK(visit.says("certificate.waits"));
}
