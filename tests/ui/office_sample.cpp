#include "ui/office_sample.hpp"

#include "ui/sample.hpp"

#include <array>
#include <functional>
#include <map>

namespace behorig::test {
namespace {

using learning::PersonStatus;
using ui::CertificateStatus;

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
const base::Date today = base::date_of(2026, 11, 22);

base::Instant on(base::Date date) {
  return {static_cast<std::int64_t>(date.days) * day_ms + day_ms / 2};
}

base::Instant in_days(int days) {
  return on({today.days + days});
}

std::string padded(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(6 - std::min<std::size_t>(6, digits.size()), '0') + digits;
}

ui::CertificateView certificate(CertificateStatus status, int days_left) {
  ui::CertificateView view;
  view.certificate = {
      .number = "2026-000412",
      .holder = "Sara Exempel",
      .course = "sociala-medier",
      .course_title = "Sociala medier i tjänsten",
      .course_version = "2026.1",
      .covers =
          "Dataskydd och sekretess · Tryckfrihet, allmän handling, arkiv · "
          "Upphovsrätt och bild · Bemötande och moderering · Uppdrag, öppna, planera, "
          "avsluta konto",
      .issuer = "Exempelstaden",
      .issued = in_days(days_left - 730),
      .valid_until = in_days(days_left),
      .identity_checked = true};
  view.status = status;
  view.days_left = days_left;
  view.fingerprint = "7c1e 09ab 44d2 90aa";
  return view;
}

void set_certificate(Sample& sample, CertificateStatus status, int days_left) {
  auto& all = sample.office.certificates;
  all = {certificate(status, days_left)};
  if (status == CertificateStatus::revoked) {
    all.front().revoked_why = "Fel person, se ärende 17";
    return;
  }
  if (status != CertificateStatus::expiring) return;
  all.push_back(certificate(CertificateStatus::expired, -700));
  all.back().certificate.number = "2024-000031";
}

void set_door(Sample& sample, learning::ExamDoor door) {
  auto& standing = sample.exam.standing;
  standing.door = door;
  standing.pass = learning::Pass{"exam-1", "hash", in_days(-1)};
  if (door == learning::ExamDoor::exercises) standing.required_left = {"ett"};
  sample.refresh_exam();
}

void set_people(Sample& sample, std::size_t count) {
  sample.office.rows = invented_people(count);
  sample.view.person->manager = true;
}

std::vector<ui::CertificateView> issued_to(const std::vector<learning::PersonRow>& rows) {
  std::vector<ui::CertificateView> all;
  for (const auto& row : rows) {
    if (!row.certificate) continue;
    const auto status = row.certificate->revoked               ? CertificateStatus::revoked
                        : row.status == PersonStatus::expired  ? CertificateStatus::expired
                        : row.status == PersonStatus::expiring ? CertificateStatus::expiring
                                                               : CertificateStatus::valid;
    auto view = certificate(status, row.days_left);
    view.certificate.number = row.certificate->number;
    view.certificate.holder = row.name;
    view.certificate.valid_until = row.certificate->valid_until;
    all.push_back(std::move(view));
  }
  return all;
}

void set_issuing(Sample& sample, bool key) {
  set_people(sample, 60);
  sample.office.issued = issued_to(sample.office.rows);
  sample.view.person->course_owner = true;
  sample.office.waiting = {
      {.attempt = "exam-7",
       .name = "Amina Exempel",
       .unit = "Exempelbadet Norr",
       .email = "amina.exempel@exempelstaden.se",
       .login = "amiexe01",
       .passed = {today.days - 2}},
      {.attempt = "exam-8",
       .name = "Bo Exempel",
       .unit = "Kommunikation",
       .login = "boexe",
       .origin = "51aa 8c20 7d1f 33b9",
       .passed = {today.days - 1}},
      {.attempt = "exam-9",
       .name = "Cleo Exempel",
       .unit = "Exempelhallen",
       .login = "cleexe03",
       .origin = "51aa 8c20 7d1f 33b9",
       .passed = today,
       .problem = base::Problem{.code = "S105", .arguments = {{"path", "/srv/behorig.db"}}}}};
  if (!key) return;
  sample.view.office.issuer = "Exempelstaden";
  sample.view.office.fingerprint = "7c1e 09ab 44d2 90aa";
}

using Setter = std::function<void(Sample&)>;

const std::map<std::string, Setter>& setters() {
  using learning::ExamDoor;
  static const std::map<std::string, Setter> all{
      {"certified", [](Sample& s) { set_certificate(s, CertificateStatus::valid, 700); }},
      {"local",
       [](Sample& s) {
         set_certificate(s, CertificateStatus::valid, 700);
         s.office.certificates.front().certificate.identity_checked = false;
       }},
      {"expiring", [](Sample& s) { set_certificate(s, CertificateStatus::expiring, 11); }},
      {"expired", [](Sample& s) { set_certificate(s, CertificateStatus::expired, -20); }},
      {"revoked", [](Sample& s) { set_certificate(s, CertificateStatus::revoked, 400); }},
      {"waiting", [](Sample& s) { set_door(s, ExamDoor::passed); }},
      {"required", [](Sample& s) { set_door(s, ExamDoor::exercises); }},
      {"nobody", [](Sample& s) { set_people(s, 0); }},
      {"sixty", [](Sample& s) { set_people(s, 60); }},
      {"thousands", [](Sample& s) { set_people(s, 5000); }},
      {"not-found",
       [](Sample& s) {
         set_people(s, 60);
         s.view.form["overview_search"] = "ingen alls";
       }},
      {"to-issue", [](Sample& s) { set_issuing(s, true); }},
      {"chosen",
       [](Sample& s) {
         set_issuing(s, true);
         s.view.form["issue:exam-7"] = "yes";
         s.view.form["seen"] = "yes";
       }},
      {"no-key", [](Sample& s) { set_issuing(s, false); }},
      {"revoke",
       [](Sample& s) {
         set_issuing(s, true);
         s.view.dialog = "revoke:2026-000001";
       }},
      {"issue-locally",
       [](Sample& s) {
         set_door(s, ExamDoor::passed);
         s.view.dialog = "issue-locally";
       }},
      {"unit",
       [](Sample& s) {
         set_people(s, 60);
         s.view.dialog = "unit";
       }},
      {"none-waiting", [](Sample& s) {
         set_issuing(s, true);
         s.office.waiting.clear();
         s.office.issued.clear();
       }}};
  return all;
}

}  // namespace

std::vector<learning::PersonRow> invented_people(std::size_t count) {
  static constexpr std::array first{
      "Amina",
      "Bo",
      "Cleo",
      "Dag",
      "Elin",
      "Farid",
      "Gun",
      "Hugo",
      "Ines",
      "Jon",
      "Kim",
      "Lo"};
  static constexpr std::array units{
      "Exempelbadet Norr",
      "Exempelbadet Söder",
      "Exempelbadet Väst",
      "Exempelhallen",
      "Kommunikation",
      "Exempelbiblioteket",
      "Exempelskolan",
      "Exempelmuseet"};
  std::vector<learning::PersonFacts> people;
  for (std::size_t i = 0; i < count; ++i) {
    learning::PersonFacts facts;
    facts.id = "person-" + std::to_string(i);
    facts.name = std::string{first[i % first.size()]} + " Exempel";
    if (count > first.size()) facts.name += " " + std::to_string(i + 1);
    facts.unit = units[i * 7 % units.size()];
    facts.begun = i % 6 != 5;
    const int days = i % 10 == 3 ? 11 + static_cast<int>(i % 40) : i % 10 == 7 ? -50 : 480;
    if (i % 6 < 4)
      facts.certificate = learning::CertificateRow{
          .number = "2026-" + padded(i + 1),
          .issued = in_days(days - 730),
          .valid_until = in_days(days),
          .revoked = i % 29 == 2};
    people.push_back(std::move(facts));
  }
  return learning::report_of(people, 60, on(today));
}

void set_office(Sample& sample, const std::string& state) {
  setters().at(state)(sample);
  ui::View& view = sample.view;
  view.today = today;
  view.certificates = &sample.office.certificates;
  view.office.rows = &sample.office.rows;
  view.office.waiting = &sample.office.waiting;
  view.office.issued = &sample.office.issued;
}

}  // namespace behorig::test
