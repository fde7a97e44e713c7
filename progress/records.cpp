#include "progress/records.hpp"

#include "queries.hpp"

namespace behorig::progress {

void Records::note_erased(const std::string& learner, base::Instant at) {
  db_->run(queries::erasure_add, {learner, at.ms});
}

bool Records::is_erased(const std::string& learner) {
  const auto count = db_->rows(queries::erasure_of_learner, {learner}, [](const Row& row) {
    return row.integer(0);
  });
  return count.at(0) > 0;
}

void Records::note_origin(const std::string& learner, const OriginChange& change) {
  const auto sequence = static_cast<std::int64_t>(origins_of(learner).size()) + 1;
  db_->run(
      queries::origin_change_add,
      {learner, sequence, change.former, change.origin, change.by, change.at.ms});
}

std::vector<OriginChange> Records::origins_of(const std::string& learner) {
  return db_->rows(queries::origin_change_of_learner, {learner}, [](const Row& row) {
    return OriginChange{row.text(0), row.text(1), row.text(2), {row.integer(3)}};
  });
}

void Records::note_here(const std::string& event) {
  db_->run(queries::noted_here_add, {event});
}

bool Records::is_noted_here(const std::string& event) {
  const auto count =
      db_->rows(queries::noted_here_count, {event}, [](const Row& row) { return row.integer(0); });
  return count.at(0) > 0;
}

void Records::note_issued(
    const std::string& issuer_key,
    const std::string& number,
    const IssuedBy& by) {
  db_->run(queries::issuing_add, {issuer_key, number, by.name, std::int64_t{by.identity_seen}});
}

std::optional<IssuedBy> Records::issued_by(
    const std::string& issuer_key,
    const std::string& number) {
  const auto found = db_->rows(queries::issuing_of, {issuer_key, number}, [](const Row& row) {
    return IssuedBy{row.text(0), row.integer(1) != 0};
  });
  if (found.empty()) return std::nullopt;
  return found.front();
}

}  // namespace behorig::progress
