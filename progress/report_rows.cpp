#include "progress/report_rows.hpp"

#include "queries.hpp"

#include <array>
#include <unordered_map>

namespace behorig::progress {
namespace {

// Valid before revoked, then the one that is valid longest.
bool counts_more(const learning::CertificateRow& one, const learning::CertificateRow& other) {
  if (one.revoked != other.revoked) return other.revoked;
  return one.valid_until >= other.valid_until;
}

}  // namespace

std::vector<learning::PersonFacts> people_facts(Database& db, const std::string& course) {
  std::unordered_map<std::string, learning::CertificateRow> certificates;
  const std::array<Value, 1> argument{course};
  db.each(queries::report_certificates, argument, [&](const Row& row) {
    const learning::CertificateRow found{
        row.text(1),
        {row.integer(2)},
        {row.integer(3)},
        row.integer(4) != 0};
    const auto [at, is_first] = certificates.try_emplace(row.text(0), found);
    if (!is_first && counts_more(found, at->second)) at->second = found;
  });
  std::vector<learning::PersonFacts> people =
      db.rows(queries::report_people, {course}, [](const Row& row) {
        return learning::PersonFacts{
            .id = row.text(0),
            .name = row.text(1),
            .unit = row.text(2),
            .email = row.text(3),
            .begun = row.integer(4) != 0};
      });
  for (learning::PersonFacts& person : people)
    if (const auto at = certificates.find(person.id); at != certificates.end())
      person.certificate = at->second;
  return people;
}

}  // namespace behorig::progress
