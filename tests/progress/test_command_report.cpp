#include "app/command_demo.hpp"
#include "app/command_report.hpp"
#include "office_support.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using Format = app::ReportCommand::Format;

namespace {

progress::StoredCertificate filed(const std::string& learner, const std::string& number, int days) {
  progress::StoredCertificate made;
  made.content.number = number;
  made.content.id = number;
  made.content.learner = learner;
  made.content.course = "liten";
  made.content.valid_until = {test::noon.ms + days * 24LL * 60 * 60 * 1000};
  made.issuer_key = "z6MkOthers";
  made.filed = true;
  return made;
}

// Anna certified, Bo under way, two called Åsa, one whose certificate has ended.
void fill(progress::Store& store) {
  store.keep_course(test::first_version(), test::noon);
  store.add_person(test::person("a", "Anna Ek", "Kansliet"));
  store.add_person(test::person("b", "Bo Ek", "Simhallen"));
  progress::Person one = test::person("c", "Åsa Ek", "Kansliet");
  one.email = "asa.ek@example.se";
  store.add_person(one);
  store.add_person(test::person("d", "Åsa Ek", "Simhallen"));
  store.add_person(test::person("e", "Eva Ek", "Kansliet"));
  store.file(filed("a", "2026-000001", 400));
  store.file(filed("e", "2024-000001", -3));
  test::EventMaker make{"b", "b-1"};
  store.append({make.started()});
}

test::Said report(const test::Desk& desk, const app::ReportCommand& command) {
  return desk.run([&](const auto& context) { return app::run_report(context, command); });
}

test::Said access(const test::Desk& desk, const std::string& person) {
  return desk.run([&](const auto& context) { return app::run_access(context, person); });
}

test::Said demo(const test::Desk& desk, int people) {
  return desk.run([&](const auto& context) { return app::run_demo(context, {people, 1}); });
}

}  // namespace

TEST_CASE("report command: JSON for other programs, the most urgent first", "[progress]") {
  const test::Desk desk;
  {
    progress::Store store = desk.open();
    fill(store);
  }
  const test::Said said = report(desk, {.format = Format::json});
  CHECK(said.code == 0);
  CHECK(
      said.out ==
      R"({"generated":"2026-11-22T12:00:00.000Z","people":[)"
      R"({"certificate":{"number":"2024-000001","valid_until":"2026-11-19"},"id":"e",)"
      R"("name":"Eva Ek","progress":0,"status":"expired","unit":"Kansliet"},)"
      R"({"certificate":null,"id":"b","name":"Bo Ek","progress":0.5,"status":"in_progress",)"
      R"("unit":"Simhallen"},)"
      R"({"certificate":null,"id":"c","name":"Åsa Ek","progress":0,"status":"not_started",)"
      R"("unit":"Kansliet"},)"
      R"({"certificate":null,"id":"d","name":"Åsa Ek","progress":0,"status":"not_started",)"
      R"("unit":"Simhallen"},)"
      R"({"certificate":{"number":"2026-000001","valid_until":"2027-12-27"},"id":"a",)"
      R"("name":"Anna Ek","progress":1,"status":"certified","unit":"Kansliet"}]})"
      "\n");
}

TEST_CASE("report command: one unit, one status, and a table for a spreadsheet", "[progress]") {
  const test::Desk desk;
  {
    progress::Store store = desk.open();
    fill(store);
  }
  CHECK(
      report(desk, {.filter = {.unit = "simhallen"}}).out ==
      "Bo Ek, Simhallen: Pågår\nÅsa Ek, Simhallen: Ej påbörjad\n");
  CHECK(
      report(desk, {.filter = {.statuses = {learning::PersonStatus::expired}}}).out ==
      "Eva Ek, Kansliet: Intyget har gått ut (2026-11-19)\n");
  CHECK(report(desk, {.filter = {.unit = "Ingenstans"}}).out == "Ingen att visa.\n");
  CHECK_THAT(
      report(desk, {.format = Format::csv}).out,
      Catch::StartsWith("\xEF\xBB\xBF\"Namn\";\"Enhet\";\"Status\""));
}

TEST_CASE(
    "report command: progress is finer only when the organisation has said so",
    "[progress]") {
  const test::Desk desk;
  progress::Store store = desk.open();
  store.add_person(test::person("b", "Bo Ek", "Simhallen"));
  store.keep_course(app::version_of(desk.course()), test::noon);
  test::EventMaker make{"b", "b-1"};
  store.append({make.started("ett", desk.course().content_hash), make.shown("lasa")});
  CHECK_THAT(report(desk, {.format = Format::json}).out, Catch::Contains(R"("progress":0.5)"));
  store.change_setting({"progress_shown", "on", "Eva", test::noon});
  CHECK_THAT(report(desk, {.format = Format::json}).out, !Catch::Contains(R"("progress":0.5)"));
}

TEST_CASE("report command: showing progress is logged, and said by whom", "[progress]") {
  const test::Desk desk;
  {
    progress::Store store = desk.open();
    store.add_person(test::person("b", "Bo Ek", "Simhallen"));
    store.keep_course(app::version_of(desk.course()), test::noon);
    test::EventMaker make{"b", "b-1"};
    store.append({make.started("ett", desk.course().content_hash), make.shown("lasa")});
  }
  const auto progress = [&](const app::ProgressCommand& command, int days = 0) {
    return desk.run(
        [&](const app::CommandContext& context) {
          return app::run_report_progress(context, command);
        },
        "office.db",
        days);
  };
  CHECK_THAT(progress({}).out, Catch::StartsWith("Chefer ser inte"));
  const test::Said nobody = progress({"on", " "});
  CHECK(nobody.code == 2);
  CHECK_THAT(nobody.errors, Catch::Contains("--by"));
  const test::Said on = progress({"on", "Eva Ek"});
  CHECK(on.code == 0);
  CHECK_THAT(on.out, Catch::Contains("2026-11-22: påslaget av Eva Ek"));
  CHECK_THAT(report(desk, {.format = Format::json}).out, !Catch::Contains(R"("progress":0.5)"));
  const test::Said off = progress({"off", "Bo Ek"}, 1);
  CHECK_THAT(off.out, Catch::StartsWith("Chefer ser inte"));
  CHECK_THAT(
      off.out,
      Catch::Contains("2026-11-22: påslaget av Eva Ek\n2026-11-23: avslaget av Bo Ek\n"));
  CHECK_THAT(report(desk, {.format = Format::json}).out, Catch::Contains(R"("progress":0.5)"));
}

TEST_CASE("access command: yes, no with the reason, or not clear who", "[progress]") {
  const test::Desk desk;
  {
    progress::Store store = desk.open();
    fill(store);
  }
  const test::Said yes = access(desk, "anna ek");
  CHECK(yes.code == 0);
  CHECK(
      yes.out ==
      "Ja. Anna Ek (Kansliet) har ett giltigt intyg, 2026-000001, till 2027-12-27. Ansvarig chef "
      "beslutar om uppdraget.\n");
  const test::Said ended = access(desk, "e");
  CHECK(ended.code == 3);
  CHECK(ended.out == "Nej. Intyget för Eva Ek (Kansliet), 2024-000001, gick ut 2026-11-19.\n");
  CHECK(access(desk, "Bo Ek").code == 3);
  CHECK(access(desk, "ASA.EK@example.se").code == 3);
  const test::Said several = access(desk, "Åsa Ek");
  CHECK(several.code == 2);
  CHECK_THAT(several.errors, Catch::Contains("Kansliet") && Catch::Contains("Simhallen"));
  CHECK(access(desk, "Nobody").code == 2);
  CHECK(access(desk, "").code == 2);
}

TEST_CASE("report command: a database that is not there is not made", "[progress]") {
  const test::Desk desk;
  CHECK(report(desk, {}).code == 2);
  CHECK_FALSE(std::filesystem::exists(desk.path("office.db")));
}

TEST_CASE("demo command: invented people of every status, the same each time", "[progress]") {
  const test::Desk desk;
  CHECK(demo(desk, 60).code == 0);
  progress::Store store = desk.open();
  const auto people = store.everybody();
  CHECK(people.size() == 60);
  CHECK(demo(desk, 60).code == 0);
  CHECK(store.everybody() == people);
  CHECK(store.load("demo-000001").people.empty());
  std::set<learning::PersonStatus> statuses;
  for (const auto& row : learning::report_of(store.facts("liten"), 30, test::noon))
    statuses.insert(row.status);
  CHECK(statuses.size() == 6);
}

TEST_CASE("demo command: a database with real people in it is left alone", "[progress]") {
  const test::Desk desk;
  progress::Store store = desk.open();
  store.add_person(test::anna());
  const test::Said said = demo(desk, 60);
  CHECK(said.code == 2);
  CHECK_THAT(said.errors, Catch::Contains("riktiga personer"));
  CHECK(store.everybody().size() == 1);
}
