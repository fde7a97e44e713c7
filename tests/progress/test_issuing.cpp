#include "app/command_issue.hpp"
#include "app/command_log.hpp"
#include "app/command_report.hpp"
#include "app/issuing.hpp"
#include "office_support.hpp"
#include "progress/sqlite_database.hpp"
#include "support/failing_database.hpp"

#include <catch2/catch.hpp>
#include <unistd.h>

using namespace behorig;

namespace {

constexpr int killed = 9;

void pass(const test::Desk& desk, const std::string& name) {
  progress::Store store = desk.open(name);
  test::take_exam(store, desk.course(), test::person("anna", "Anna Ek", "Kansliet"), "a", "ja");
}

std::shared_ptr<const course::LoadedCourse> shared(const test::Desk& desk) {
  return std::make_shared<const course::LoadedCourse>(desk.course());
}

// Issues what waits. With `call`, the database strikes at that call.
std::size_t
issue(const test::Desk& desk, const std::string& name, int call, test::When when, bool kill) {
  progress::Store store{
      std::make_unique<test::FailingDatabase>(
          test::database_or_fail(desk.path(name)),
          call,
          when,
          [kill] {
            if (kill) _exit(killed);
            throw progress::Failure{progress::FailureKind::other, "made to fail"};
          }),
      desk.path(name)};
  app::CourseVersionsAtHand courses{store, shared(desk)};
  const auto key = proof::installation_key(proof::key_folders(desk.path(name)), test::noon);
  if (!key) throw std::runtime_error{key.error().code};
  std::vector<std::string> attempts;
  for (const app::Waiting& one : app::waiting_results(store, courses, test::noon))
    attempts.push_back(one.pass.attempt);
  const auto issued = app::issue_certificates(
      store,
      courses,
      attempts,
      {.key = *key,
       .issuer = "Exempelstaden",
       .identity_checked = true,
       .strings = test::swedish(),
       .now = {test::noon.ms + 60'000}});
  if (!issued) throw std::runtime_error{issued.error().code};
  return issued->size();
}

void check_issued_once(const test::Desk& desk, const std::string& name) {
  issue(desk, name, 0, test::When::before, false);
  progress::Store store = desk.open(name);
  const auto certificates = store.certificates();
  REQUIRE(certificates.size() == 1);
  CHECK(certificates.front().content.number == "2026-000001");
  CHECK(certificates.front().content.attempt == "a");
  CHECK_FALSE(certificates.front().credential.empty());
}

test::Said run_issue(const test::Desk& desk, app::IssueCommand command) {
  command.yes = true;
  command.by = "Eva Ek";
  return desk.run(
      [&](const auto& context) { return app::run_issue(context, command); },
      "office.db",
      1);
}

}  // namespace

TEST_CASE("issuing: killed at any moment, a certificate is issued once", "[progress]") {
  const test::Desk desk;
  const auto when = GENERATE(test::When::before, test::When::after);
  int code = killed;
  int call = 0;
  while (code == killed) {
    ++call;
    INFO(call);
    const std::string name = std::to_string(call) + ".db";
    pass(desk, name);
    code = test::in_child([&] { return issue(desk, name, call, when, true) == 1 ? 0 : 1; });
    check_issued_once(desk, name);
  }
  CHECK(code == 0);
  CHECK(call > 5);
}

TEST_CASE("issuing: whichever call fails, a certificate is issued once", "[progress]") {
  const test::Desk desk;
  const auto when = GENERATE(test::When::before, test::When::after);
  bool failed = true;
  for (int call = 1; failed; ++call) {
    INFO(call);
    const std::string name = std::to_string(call) + ".db";
    pass(desk, name);
    try {
      issue(desk, name, call, when, false);
      failed = false;
    } catch (const progress::Failure&) {
      failed = true;
    }
    check_issued_once(desk, name);
  }
}

TEST_CASE("issue command: says who waits, and issues only when it is asked to", "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  const test::Said waiting = run_issue(desk, {});
  CHECK(waiting.code == 0);
  CHECK(
      waiting.out ==
      "Väntar på utfärdande: Anna Ek (Kansliet), inloggning anna, godkänd 2026-11-22.\n");
  const test::Said without_key = run_issue(desk, {.all = true});
  CHECK(without_key.code == 2);
  CHECK(desk.open().certificates().empty());

  REQUIRE(proof::make_organisation_key(
      proof::key_folders(desk.path("office.db")),
      "Exempelstaden",
      test::noon,
      false));
  CHECK(run_issue(desk, {.person = "Nobody"}).code == 2);
  const test::Said issued = run_issue(desk, {.person = "Anna Ek"});
  INFO(issued.errors);
  CHECK(issued.code == 0);
  CHECK_THAT(issued.out, Catch::StartsWith("Intyg 2026-000001 för Anna Ek: "));
  CHECK(std::filesystem::exists(desk.path("intyg/intyg-2026-000001.pdf")));
  CHECK(run_issue(desk, {}).out == "Ingen väntar på utfärdande.\n");
  CHECK(run_issue(desk, {.person = "Anna Ek"}).code == 2);
  const test::Said whole = desk.run(app::run_verify_log);
  INFO(whole.out);
  CHECK(whole.code == 0);
  CHECK(desk.open().certificates().front().content.identity_checked);
}

TEST_CASE("issue command: asks first, of one who can answer", "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  std::vector<std::string> asked;
  const auto issue_when = [&](std::optional<bool> answer) {
    return desk.run(
        [&](app::CommandContext context) {
          context.login = "evaek";
          if (answer)
            context.confirm = [&](const std::string& question) {
              asked.push_back(question);
              return *answer;
            };
          return app::run_issue(context, {.all = true, .local = true});
        },
        "office.db",
        1);
  };
  const test::Said alone = issue_when(std::nullopt);
  CHECK(alone.code == 2);
  CHECK_THAT(alone.errors, Catch::Contains("bekräftas") && Catch::Contains("--yes"));
  const test::Said no = issue_when(false);
  CHECK(no.code == 2);
  CHECK_THAT(no.out, Catch::Contains("Anna Ek") && Catch::EndsWith("Inget är utfärdat.\n"));
  CHECK(desk.open().certificates().empty());
  CHECK(issue_when(true).code == 0);
  REQUIRE(asked.size() == 2);
  CHECK_THAT(asked[0], Catch::Contains("inte är kontrollerad"));
  progress::Store store = desk.open();
  const auto certificates = store.certificates();
  REQUIRE(certificates.size() == 1);
  CHECK(
      progress::Records{store.database()}.issued_by(certificates[0].issuer_key, "2026-000001") ==
      progress::IssuedBy{"evaek", false});
  const test::Said access =
      desk.run([](const auto& context) { return app::run_access(context, "Anna Ek"); });
  CHECK_THAT(access.out, Catch::Contains("Utfärdat av evaek. Identiteten är inte kontrollerad."));
}

TEST_CASE("verify --log: a certificate that was emptied is no erased person's", "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  REQUIRE(run_issue(desk, {.all = true, .local = true}).code == 0);
  SECTION("the person is here") {
    test::tamper(
        desk.path("office.db"),
        "UPDATE certificate SET holder = '', email = '', credential = '', statement = '', "
        "valid_until_ms = valid_until_ms + 86400000");
    CHECK_THAT(desk.run(app::run_verify_log).out, Catch::Contains("S142: "));
  }
  SECTION("the person was erased, and has sent a result again") {
    progress::Store store = desk.open();
    const progress::Person anna = store.everybody().front();
    store.erase_person(anna.learner, test::noon);
    CHECK(desk.run(app::run_verify_log).code == 0);
    store.add_person(anna);
    CHECK(desk.run(app::run_verify_log).code == 0);
  }
}

TEST_CASE("erasing: the person's files go, and nobody else's", "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  REQUIRE(run_issue(desk, {.all = true, .local = true}).code == 0);
  const auto certificates = desk.open().certificates();
  const std::string page = desk.path("intyg/intyg-2026-000001.pdf");
  const std::string other = desk.path("intyg/intyg-2026-000001.json");
  test::write_file(other, "of the same number, by another");
  REQUIRE(std::filesystem::exists(page));
  CHECK(app::remove_certificate_files(desk.path("office.db"), certificates).empty());
  CHECK_FALSE(std::filesystem::exists(page));
  CHECK(std::filesystem::exists(other));
}

TEST_CASE("issue command: on a desk of its own the certificate says so", "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  const test::Said issued = run_issue(desk, {.all = true, .local = true});
  INFO(issued.errors);
  CHECK(issued.code == 0);
  const auto certificates = desk.open().certificates();
  REQUIRE(certificates.size() == 1);
  CHECK_FALSE(certificates.front().content.identity_checked);
  CHECK(certificates.front().content.issuer == "Exempelstaden");
}

TEST_CASE("issue command: a clock that is behind the log issues nothing", "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  const test::Said refused = desk.run(
      [](const auto& context) {
        return app::run_issue(context, {.all = true, .local = true, .yes = true});
      },
      "office.db",
      -30);
  CHECK(refused.code == 2);
  CHECK(desk.open().certificates().empty());
}

TEST_CASE("verify --log: a certificate changed after it was signed is seen", "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  REQUIRE(run_issue(desk, {.all = true, .local = true}).code == 0);
  const std::string column = GENERATE(
      "number",
      "certificate_id",
      "holder",
      "course_id",
      "course_title",
      "course_version",
      "language",
      "issuer",
      "credential",
      "statement");
  INFO(column);
  test::tamper(desk.path("office.db"), "UPDATE certificate SET " + test::changed_text(column));
  const test::Said said = desk.run(app::run_verify_log);
  CHECK(said.code == 1);
  CHECK_THAT(said.out, Catch::Contains("S142: "));
}

TEST_CASE(
    "verify --log: a certificate's dates and check of identity are signed too",
    "[progress]") {
  const test::Desk desk;
  pass(desk, "office.db");
  REQUIRE(run_issue(desk, {.all = true, .local = true}).code == 0);
  const std::string change = GENERATE(
      "identity_checked = 1",
      "issued_ms = issued_ms - 1000",
      "valid_until_ms = valid_until_ms + 1000");
  INFO(change);
  test::tamper(desk.path("office.db"), "UPDATE certificate SET " + change);
  CHECK_THAT(desk.run(app::run_verify_log).out, Catch::Contains("S142: "));
}
