#include "app/command_exam.hpp"
#include "app/command_report.hpp"
#include "app/command_result.hpp"
#include "app/command_revoke.hpp"
#include "app/issuing.hpp"
#include "office_support.hpp"
#include "proof/key_files.hpp"
#include "proof/revoked.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

const char* const learner = "learner/learner.db";

test::Said
send(const test::Desk& desk, const std::string& person = {}, const std::string& from = learner) {
  return desk.run(
      [&](const auto& context) {
        return app::run_result_export(context, person, desk.path("result.json"));
      },
      from);
}

test::Said receive(
    const test::Desk& desk,
    const std::string& to = "office.db",
    bool accept_new_installation = false,
    const std::string& by = {}) {
  return desk.run(
      [&](const auto& context) {
        return app::run_result_import(
            context,
            {desk.path("result.json"), accept_new_installation, by});
      },
      to);
}

void learn(const test::Desk& desk) {
  progress::Store store = desk.open(learner);
  test::take_exam(store, desk.course(), test::person("anna", "Anna Ek", "Kansliet"), "a", "ja");
}

}  // namespace

TEST_CASE("result command: a learner's results reach the course owner's store", "[progress]") {
  const test::Desk desk;
  learn(desk);
  const test::Said sent = send(desk);
  CHECK(sent.code == 0);
  const test::Said received = receive(desk);
  INFO(received.errors);
  CHECK(received.code == 0);
  CHECK_THAT(received.out, Catch::Contains("Anna Ek (Kansliet") && Catch::Contains("4 nya"));
  CHECK_THAT(receive(desk).out, Catch::Contains("fanns redan här"));
  progress::Store store = desk.open();
  CHECK(store.events_of("anna").events.size() == 4);
  const auto key = proof::installation_key(proof::key_folders(desk.path(learner)), test::noon);
  REQUIRE(key);
  CHECK(store.everybody().front().origin == proof::fingerprint_of(key->pair.public_key()));
  // Back where it came from it is nobody's but her own.
  CHECK(receive(desk, learner).code == 0);
  CHECK(desk.open(learner).everybody().front().origin.empty());
}

TEST_CASE("result command: a file that is cut, changed or not there says so", "[progress]") {
  const test::Desk desk;
  learn(desk);
  REQUIRE(send(desk).code == 0);
  const std::string whole = test::read_file(desk.path("result.json"));
  for (std::size_t size = 0; size + 2 < whole.size(); size += whole.size() / 7) {
    test::write_file(desk.path("result.json"), whole.substr(0, size));
    CHECK(receive(desk).code == 2);
  }
  std::string changed = whole;
  changed.at(changed.find("Anna")) = 'H';
  test::write_file(desk.path("result.json"), changed);
  CHECK(receive(desk).code == 2);
  std::filesystem::remove(desk.path("result.json"));
  CHECK(receive(desk).code == 2);
  CHECK(desk.open().everybody().empty());
}

TEST_CASE("result command: another version of the course asks for the right one", "[progress]") {
  test::Desk desk;
  learn(desk);
  REQUIRE(send(desk).code == 0);
  desk.rewrite("Modulen ett", "Modulen ett, omskriven");
  const test::Said refused = receive(desk);
  CHECK(refused.code == 2);
  CHECK_THAT(refused.errors, Catch::Contains("liten 1") && Catch::Contains("--course"));
  desk.rewrite("Modulen ett, omskriven", "Modulen ett");
  CHECK(receive(desk).code == 0);
}

TEST_CASE("result command: the authority's own values travel with the result", "[progress]") {
  const test::Desk desk;
  test::write_file(desk.path("learner/parameters.json"), R"({"organisation": "Exempelbyn"})");
  const auto adjusted = desk.run(
      [&](const app::CommandContext& context) {
        const auto course = app::course_at_hand(context);
        REQUIRE(course);
        REQUIRE((*course)->content_hash != desk.course().content_hash);
        progress::Store store = desk.open(learner);
        test::take_exam(store, **course, test::person("anna", "Anna", ""), "a", "ja");
        return 0;
      },
      learner);
  REQUIRE(adjusted.code == 0);
  REQUIRE(send(desk).code == 0);
  const test::Said received = receive(desk);
  INFO(received.errors);
  CHECK(received.code == 0);
}

TEST_CASE("result command: whose results, when several learn here", "[progress]") {
  const test::Desk desk;
  learn(desk);
  {
    progress::Store store = desk.open(learner);
    store.add_person(test::person("bo", "Bo Ek", "Simhallen"));
  }
  const test::Said unclear = send(desk);
  CHECK(unclear.code == 2);
  CHECK_THAT(unclear.errors, Catch::Contains("Anna Ek; Bo Ek"));
  CHECK(send(desk, "Bo Ek").code == 2);
  CHECK(send(desk, "anna").code == 0);
}

TEST_CASE("result command: a program that was installed anew is accepted by name", "[progress]") {
  const test::Desk desk;
  learn(desk);
  REQUIRE(send(desk).code == 0);
  REQUIRE(receive(desk).code == 0);
  const std::string before = desk.open().everybody().front().origin;
  std::filesystem::remove(proof::installation_key_path(proof::key_folders(desk.path(learner))));
  REQUIRE(send(desk).code == 0);
  const test::Said refused = receive(desk);
  CHECK(refused.code == 2);
  CHECK_THAT(refused.errors, Catch::Contains("--accept-new-installation"));
  const test::Said nameless = receive(desk, "office.db", true, " ");
  CHECK(nameless.code == 2);
  CHECK_THAT(nameless.errors, Catch::Contains("vem som godtar"));
  CHECK(receive(desk, "office.db", true, "Eva Ek").code == 0);
  progress::Store store = desk.open();
  const std::string after = store.everybody().front().origin;
  CHECK(after != before);
  CHECK(
      progress::Records{store.database()}.origins_of("anna") ==
      std::vector{progress::OriginChange{before, after, "Eva Ek", test::noon}});
  const test::Said asked =
      desk.run([](const auto& context) { return app::run_access(context, "anna"); });
  CHECK_THAT(asked.out, Catch::Contains("annan installation") && Catch::Contains("Eva Ek"));
  CHECK(receive(desk).code == 0);
}

TEST_CASE("result command: what the course owner notes counts here, and reaches the learner") {
  const test::Desk desk;
  {
    progress::Store store = desk.open(learner);
    test::take_exam(store, desk.course(), test::person("anna", "Anna Ek", "Kansliet"), "a", "nej");
  }
  REQUIRE(send(desk).code == 0);
  REQUIRE(receive(desk).code == 0);
  const auto record = [&](const std::string& where) {
    return desk.run(
        [](const auto& context) {
          return app::run_exam_record(context, {"anna", "Eva Ek", learning::ExamForm::oral, true});
        },
        where);
  };
  const auto problem_at_owner = [&] {
    progress::Store store = desk.open();
    app::CourseVersionsAtHand courses{
        store,
        std::make_shared<const course::LoadedCourse>(desk.course())};
    const auto waiting = app::waiting_results(store, courses, {test::noon.ms + 60'000});
    REQUIRE(waiting.size() == 1);
    return waiting[0].problem ? waiting[0].problem->code : std::string{};
  };
  SECTION("noted at the course owner's") {
    REQUIRE(record("office.db").code == 0);
    CHECK(problem_at_owner().empty());
    CHECK(send(desk, "anna", "office.db").code == 2);  // there is no organisation's key yet
    const auto key = proof::make_organisation_key(
        proof::key_folders(desk.path("office.db")),
        "Exempelstaden",
        test::noon,
        false);
    REQUIRE(key);
    const test::Said sent = send(desk, "anna", "office.db");
    CHECK(sent.code == 0);
    CHECK_THAT(sent.out, Catch::StartsWith("Det som är antecknat här om Anna Ek"));
    CHECK_THAT(receive(desk, learner).errors, Catch::Contains("inte är känd här"));
    REQUIRE(proof::trust(proof::key_folders(desk.path(learner)), {"Exempelstaden", *key, {}, {}}));
    CHECK(receive(desk, learner).code == 0);
    CHECK(receive(desk, learner).code == 0);
    CHECK(desk.open(learner).events_of("anna").events.size() == 5);
    CHECK(desk.open(learner).everybody().front().origin.empty());
    // And once more to the course owner: it is what she noted.
    REQUIRE(send(desk).code == 0);
    REQUIRE(receive(desk).code == 0);
    CHECK(problem_at_owner().empty());
  }
  SECTION("noted by the learner") {
    REQUIRE(record(learner).code == 0);
    REQUIRE(send(desk).code == 0);
    REQUIRE(receive(desk).code == 0);
    CHECK(problem_at_owner() == "R106");
  }
}

TEST_CASE("result command: the course owner's file adds nothing but notes, to one who is there") {
  const test::Desk desk;
  learn(desk);
  REQUIRE(send(desk).code == 0);
  REQUIRE(receive(desk).code == 0);
  const auto key = proof::make_organisation_key(
      proof::key_folders(desk.path("office.db")),
      "Exempelstaden",
      test::noon,
      false);
  REQUIRE(key);
  REQUIRE(send(desk, "anna", "office.db").code == 0);
  const std::string elsewhere = "elsewhere/learner.db";
  REQUIRE(proof::trust(proof::key_folders(desk.path(elsewhere)), {"Exempelstaden", *key, {}, {}}));
  CHECK_THAT(receive(desk, elsewhere).errors, Catch::Contains("inte går kursen i det här"));
  desk.open(elsewhere).add_person(test::person("anna", "Anna Ek", "Kansliet"));
  CHECK_THAT(receive(desk, elsewhere).errors, Catch::Contains("annat än det som kursansvarig"));
  CHECK(desk.open(elsewhere).events_of("anna").events.empty());
}

TEST_CASE("revoke command: once, with a reason, and on the published list", "[progress]") {
  const test::Desk desk;
  progress::Store store = desk.open();
  test::take_exam(store, desk.course(), test::person("anna", "Anna Ek", "Kansliet"), "a", "ja");
  learning::Certificate draft;
  draft.id = "1";
  draft.learner = "anna";
  draft.attempt = "a";
  draft.holder = "Anna Ek";
  draft.issued = test::noon;
  const auto unsigned_texts = [](const learning::Certificate&) {
    return base::Result<progress::SignedTexts>{progress::SignedTexts{}};
  };
  REQUIRE(store.issue(draft, "key", unsigned_texts, {}));
  const auto revoke = [&](const std::string& number) {
    return desk.run([&](const auto& context) {
      return app::run_revoke(context, {number, "fel person", "Eva"});
    });
  };
  CHECK(revoke("2026-000009").code == 2);
  CHECK(revoke("2026-000001").out == "Intyget 2026-000001 för Anna Ek är återkallat.\n");
  CHECK_THAT(revoke("2026-000001").out, Catch::Contains("var redan återkallat"));
  const auto publish = [&] {
    return desk.run(
        [&](const auto& context) { return app::run_revoked(context, desk.path("revoked.json")); });
  };
  CHECK(publish().code == 2);  // there is no key to sign with
  REQUIRE(proof::make_organisation_key(
      proof::key_folders(desk.path("office.db")),
      "Exempelstaden",
      test::noon,
      false));
  CHECK(publish().code == 0);
  const auto list = proof::read_revoked(test::read_file(desk.path("revoked.json")));
  REQUIRE(list);
  CHECK(list->list.issuer == "Exempelstaden");
  REQUIRE(list->list.entries.size() == 1);
  CHECK(list->list.entries.front().number == "2026-000001");
}
