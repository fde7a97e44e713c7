#include "learning/report.hpp"

#include <catch2/catch.hpp>

#include <ctime>

using namespace behorig;
using learning::PersonFacts;
using learning::PersonRow;
using learning::PersonStatus;

namespace {

constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
constexpr base::Instant today{1'800'000'000'000};

PersonFacts person(const std::string& name, bool begun) {
  return {.id = "id-" + name, .name = name, .unit = "Kommunikation", .begun = begun};
}

// Whose certificate ends in so many days.
PersonFacts holder(const std::string& name, std::int64_t days, bool revoked = false) {
  PersonFacts made = person(name, true);
  made.certificate = learning::CertificateRow{
      "2026-000001",
      {today.ms - day},
      {today.ms + days * day + 1000},
      revoked};
  return made;
}

std::vector<std::string> names_of(const std::vector<PersonRow>& rows) {
  std::vector<std::string> names;
  for (const PersonRow& row : rows)
    names.push_back(row.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("report: the most urgent first, then by name as in Swedish", "[learning]") {
  const auto rows = learning::report_of(
      {person("Östen", false),
       holder("Cilla", 300),
       person("Åke", false),
       holder("Bo", 20),
       person("Dan", true),
       holder("Eva", -1),
       person("Ärla", false),
       person("édith", false),
       person("Zoe", false),
       holder("Adam", 10),
       person("Fia", false),
       holder("Dora", 700, true)},
      60,
      today);
  CHECK(
      names_of(rows) == Names{
                            "Dora",
                            "Eva",
                            "Adam",
                            "Bo",
                            "Dan",
                            "édith",
                            "Fia",
                            "Zoe",
                            "Åke",
                            "Ärla",
                            "Östen",
                            "Cilla"});
}

TEST_CASE("report: the status follows from the certificate", "[learning]") {
  const auto row_of = [](const PersonFacts& facts) {
    return learning::report_of({facts}, 60, today).front();
  };
  CHECK(row_of(person("A", false)).status == PersonStatus::not_started);
  CHECK(row_of(person("A", true)).status == PersonStatus::in_progress);
  CHECK(row_of(holder("A", 61)).status == PersonStatus::certified);
  CHECK(row_of(holder("A", 61)).days_left == 61);
  CHECK(row_of(holder("A", 59)).status == PersonStatus::expiring);
  CHECK(row_of(holder("A", 0)).status == PersonStatus::expiring);
  CHECK(row_of(holder("A", 0)).days_left == 0);
  CHECK(row_of(holder("A", -1)).status == PersonStatus::expired);
  CHECK(row_of(holder("A", -1)).days_left == 0);
  CHECK(row_of(holder("A", 61, true)).status == PersonStatus::revoked);
}

TEST_CASE("report: progress is coarse unless it is shown", "[learning]") {
  PersonFacts one = person("A", true);
  CHECK(learning::report_of({one}, 60, today).front().progress == 0.5);
  one.progress = 0.37;
  CHECK(learning::report_of({one}, 60, today).front().progress == 0.37);
  CHECK(learning::report_of({person("A", false)}, 60, today).front().progress == 0);
  CHECK(learning::report_of({holder("A", 10)}, 60, today).front().progress == 1);
}

TEST_CASE("report: filtered by text, unit and status", "[learning]") {
  PersonFacts other = person("Bertil Ström", true);
  other.unit = "Bad och fritid";
  const auto rows = learning::report_of({person("Åsa Ek", false), other}, 60, today);
  learning::ReportFilter filter;
  CHECK(filtered(rows, filter).size() == 2);
  filter.search = " åSA ";
  CHECK(names_of(filtered(rows, filter)) == Names{"Åsa Ek"});
  filter.search = "FRITID";
  CHECK(names_of(filtered(rows, filter)) == Names{"Bertil Ström"});
  filter = {};
  filter.unit = "bad och fritid";
  CHECK(names_of(filtered(rows, filter)) == Names{"Bertil Ström"});
  filter.unit = "bad";
  CHECK(filtered(rows, filter).empty());
  filter = {};
  filter.statuses = {PersonStatus::in_progress, PersonStatus::expired};
  CHECK(names_of(filtered(rows, filter)) == Names{"Bertil Ström"});
}

TEST_CASE("report: words for the statuses go both ways", "[learning]") {
  for (const char* word :
       {"certified", "expiring", "expired", "revoked", "in_progress", "not_started"})
    CHECK(learning::word_of(learning::status_of_word(word).value()) == word);
  CHECK_FALSE(learning::status_of_word("").has_value());
}

TEST_CASE("report: five thousand people are sorted and filtered in a moment", "[learning]") {
  std::vector<PersonFacts> people;
  for (int i = 0; i < 5000; ++i) {
    const std::string name = "Person " + std::to_string(i * 7919 % 5000);
    people.push_back(i % 3 == 0 ? holder(name, i % 400) : person(name, i % 2 == 0));
  }
  const std::clock_t begun = std::clock();
  const auto rows = learning::report_of(people, 60, today);
  learning::ReportFilter filter;
  filter.search = "person 4";
  CHECK(filtered(rows, filter).size() == 1111);
  // A fiftieth of this without the sanitizers.
  CHECK(static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC < 2);
  CHECK(rows.size() == 5000);
}
