#include "app/command_dispose.hpp"
#include "app/command_exam.hpp"
#include "app/command_log.hpp"
#include "app/command_regrade.hpp"
#include "office_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

constexpr int old_enough = 800;  // days

test::Said verify(const test::Desk& desk) {
  return desk.run(app::run_verify_log);
}

test::Said regrade(const test::Desk& desk, const std::string& item) {
  return desk.run([&](const auto& context) {
    return app::run_regrade(context, {item, "frågan var otydlig", "Eva"});
  });
}

test::Said dispose(const test::Desk& desk, const std::string& before) {
  return desk.run(
      [&](const auto& context) {
        return app::run_dispose(context, {before, "Beslut KS 2028/7", "Eva"});
      },
      "office.db",
      old_enough);
}

// Anna has passed, and Bo has not.
void fill(const test::Desk& desk) {
  progress::Store store = desk.open();
  test::take_exam(store, desk.course(), test::person("anna", "Anna Ek", "Kansliet"), "a", "ja");
  test::take_exam(store, desk.course(), test::person("bo", "Bo Ek", "Simhallen"), "b", "nej");
}

}  // namespace

TEST_CASE("verify --log: a whole log is whole", "[progress]") {
  const test::Desk desk;
  fill(desk);
  const test::Said said = verify(desk);
  INFO(said.out);
  CHECK(said.code == 0);
  CHECK_THAT(said.out, Catch::Contains("8 händelser är lästa och räknade på nytt."));
}

TEST_CASE("verify --log: any one character changed in any row of the log is seen", "[progress]") {
  const test::Desk desk;
  fill(desk);
  const std::string column = GENERATE("attempt_id", "event_id", "kind", "body", "hash");
  const std::string attempt = GENERATE("a", "b");
  const int sequence = GENERATE(1, 2, 3, 4);
  INFO(column << " of " << attempt << " " << sequence);
  test::tamper(
      desk.path("office.db"),
      "UPDATE event SET " + test::changed_text(column) + " WHERE attempt_id = '" + attempt +
          "' AND sequence = " + std::to_string(sequence));
  const test::Said said = verify(desk);
  CHECK(said.code == 1);
  CHECK_THAT(said.out, Catch::Contains("S1"));
}

TEST_CASE("verify --log: changed numbers, owners, versions and texts are seen", "[progress]") {
  const test::Desk desk;
  fill(desk);
  desk.open().keep_course(test::first_version(), test::noon);
  const std::string sql = GENERATE(
      std::string{"UPDATE event SET at_ms = at_ms + 1 WHERE sequence = 2"},
      std::string{"UPDATE event SET sequence = 9 WHERE sequence = 4"},
      std::string{"DELETE FROM event WHERE attempt_id = 'a' AND sequence = 4"},
      std::string{"DELETE FROM event WHERE attempt_id = 'a'"},
      std::string{"DELETE FROM event WHERE attempt_id = 'a'; DELETE FROM attempt_head WHERE "
                  "attempt_id = 'a'"},
      "UPDATE attempt SET " + test::changed_text("learner_id") + " WHERE attempt_id = 'a'",
      "UPDATE attempt SET content_hash = '" + test::kept_hash() + "' WHERE attempt_id = 'a'",
      std::string{"UPDATE attempt_head SET sequence = 3"},
      "UPDATE attempt_head SET " + test::changed_text("hash"),
      std::string{"DELETE FROM attempt_head"},
      "UPDATE course_version SET " + test::changed_text("canonical"),
      "UPDATE course_version SET " + test::changed_text("version"),
      "UPDATE course_version SET " + test::changed_text("course_id"),
      std::string{"DELETE FROM course_version"});
  INFO(sql);
  test::tamper(desk.path("office.db"), sql);
  CHECK(verify(desk).code == 1);
}

TEST_CASE(
    "verify --log: a changed result in a chain that was made whole again is seen",
    "[progress]") {
  const test::Desk desk;
  fill(desk);
  // Somebody who knows how chains are made writes the exam anew as passed.
  progress::StoredEvent event;
  {
    progress::Store store = desk.open();
    event = progress::EventLog{store.database()}.chain_of_attempt("b").back();
    const std::string previous =
        progress::EventLog{store.database()}.chain_of_attempt("b").at(2).hash;
    const auto at = event.body.find(R"("passed":false)");
    REQUIRE(at != std::string::npos);
    event.body.replace(at, 14, R"("passed":true)");
    event.hash = progress::chain_hash(previous, event);
  }
  test::tamper(
      desk.path("office.db"),
      "UPDATE event SET body = '" + event.body + "', hash = '" + event.hash +
          "' WHERE attempt_id = 'b' AND sequence = 4; UPDATE attempt_head SET hash = '" +
          event.hash + "' WHERE attempt_id = 'b'");
  const test::Said said = verify(desk);
  CHECK(said.code == 1);
  CHECK_THAT(
      said.out,
      Catch::Contains("G109: ") && Catch::Contains("bo") && Catch::Contains("b-4"));
}

TEST_CASE("verify --log: a certificate without a passed exam behind it is named", "[progress]") {
  const test::Desk desk;
  fill(desk);
  progress::StoredCertificate certificate;
  certificate.content.id = "1";
  certificate.content.learner = "bo";
  certificate.content.attempt = "b";
  certificate.content.course = "liten";
  certificate.content.issued = test::noon;
  const auto unsigned_texts = [](const learning::Certificate&) {
    return base::Result<progress::SignedTexts>{progress::SignedTexts{}};
  };
  REQUIRE(desk.open().issue(certificate.content, "key", unsigned_texts, {}));
  const test::Said said = verify(desk);
  CHECK(said.code == 1);
  CHECK_THAT(said.out, Catch::Contains("S134: ") && Catch::Contains("2026-000001"));
}

TEST_CASE("regrade command: a question that was wrong turns a failed exam", "[progress]") {
  test::Desk desk;
  fill(desk);
  CHECK(regrade(desk, "ett/nonsens").code == 2);
  // The answer that was wrong is the right one now, of one question and then the other.
  desk.rewrite(
      R"("id": "q1", "kind": "single", "goal": "mal", "prompt": "Vad gör du nu?",
    "options": [
      {"id": "ja", "text": "Svaret ja", "correct": true, "feedback": "Ja, ja."},
      {"id": "nej", "text": "Svaret nej",)",
      R"("id": "q1", "kind": "single", "goal": "mal", "prompt": "Vad gör du nu?",
    "options": [
      {"id": "ja", "text": "Svaret ja", "feedback": "Ja, ja."},
      {"id": "nej", "text": "Svaret nej", "correct": true,)");
  const test::Said first = regrade(desk, "ett/q1");
  CHECK(first.code == 0);
  CHECK_THAT(
      first.out,
      Catch::Contains("2 prov är omrättade") && Catch::Contains("Inte längre godkänd: Anna Ek") &&
          !Catch::Contains("Nu godkänd"));
  CHECK_THAT(regrade(desk, "ett/q1").out, Catch::Contains("0 prov är omrättade"));
  CHECK(verify(desk).code == 0);

  // Taken out of the course: right for everyone.
  desk.rewrite(R"("id": "q2")", R"("id": "q3")");
  const test::Said second = regrade(desk, "ett/q2");
  CHECK_THAT(second.out, Catch::Contains("Nu godkänd: Bo Ek"));
  const test::Said whole = verify(desk);
  INFO(whole.out);
  CHECK(whole.code == 0);
}

TEST_CASE("regrade command: a question that is not here is not taken for one that is gone") {
  test::Desk desk;
  fill(desk);
  const std::string file = desk.path("course/course.json");
  std::string course = test::read_file(file);
  const std::string draw = R"("draw": {)";
  course.replace(course.find(draw), draw.size(), R"("bank": "bank.json", )" + draw);
  test::write_file(file, course);
  const test::Said said = regrade(desk, "ett/q2");
  CHECK(said.code == 2);
  CHECK_THAT(said.errors, Catch::Contains("ligger i bank.json"));
}

TEST_CASE("exam command: an equivalent exam and a talk are recorded", "[progress]") {
  const test::Desk desk;
  fill(desk);
  const auto talk = [&](const std::string& who) {
    return desk.run([&](const auto& context) { return app::run_exam_talk(context, who, "Eva"); });
  };
  CHECK(talk("Anna Ek").code == 2);
  CHECK(talk("Bo Ek").code == 0);
  const test::Said recorded = desk.run([](const auto& context) {
    return app::run_exam_record(
        context,
        {"bo", "Karin Examinator", learning::ExamForm::paper, true});
  });
  CHECK(recorded.code == 0);
  CHECK_THAT(
      recorded.out,
      Catch::Contains("Bo Ek, resultat: godkänt. Examinator: Karin Examinator"));
  CHECK(verify(desk).code == 0);
}

TEST_CASE("dispose command: events go by decision, and that is no broken chain", "[progress]") {
  const test::Desk desk;
  fill(desk);
  CHECK(dispose(desk, "snart").code == 2);
  CHECK_THAT(dispose(desk, "2026-01-01").out, Catch::Contains("Inget försök"));
  const test::Said said = dispose(desk, "2028-01-01");
  CHECK(said.code == 0);
  // Anna's exam was passed and waits for its certificate; Bo's goes.
  CHECK_THAT(
      said.out,
      Catch::Contains("1 försök från tiden före 2028-01-01 är gallrade") &&
          Catch::Contains("1 prov får ligga kvar"));
  progress::Store store = desk.open();
  CHECK(store.events_of("bo").events.empty());
  CHECK(store.events_of("anna").events.size() == 4);
  const test::Said whole = verify(desk);
  INFO(whole.out);
  CHECK(whole.code == 0);
  CHECK_THAT(whole.out, Catch::Contains("Gallrad enligt beslut: 1 försök, Beslut KS 2028/7"));
}

TEST_CASE(
    "dispose command: a summary that was changed, or signed by a stranger, is seen",
    "[progress]") {
  const test::Desk desk;
  fill(desk);
  REQUIRE(dispose(desk, "2028-01-01").code == 0);
  SECTION("another decision") {
    test::tamper(desk.path("office.db"), "UPDATE disposal SET decision = 'annat'");
  }
  SECTION("the text") {
    test::tamper(desk.path("office.db"), "UPDATE disposal SET " + test::changed_text("summary"));
  }
  SECTION("one attempt more, its events gone") {
    test::tamper(
        desk.path("office.db"),
        "INSERT INTO disposed_attempt SELECT 'a', disposal_id FROM disposal; DELETE FROM event "
        "WHERE attempt_id = 'a'");
  }
  SECTION("the key is not known here") {
    std::filesystem::remove_all(desk.path("keys"));
  }
  CHECK(verify(desk).code == 1);
}
