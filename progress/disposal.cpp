#include "progress/disposal.hpp"

#include "queries.hpp"

namespace behorig::progress {

std::vector<OldAttempt> Disposals::ended_before(base::Instant day) {
  return db_->rows(queries::disposal_ended_before, {day.ms}, [](const Row& row) {
    return OldAttempt{
        row.text(0),
        row.text(1),
        row.text(2),
        row.integer(3),
        row.text(4),
        {row.integer(5)},
        {row.integer(6)}};
  });
}

void Disposals::dispose(const Disposal& disposal, const std::vector<std::string>& attempts) {
  db_->run(
      queries::disposal_add,
      {disposal.id, disposal.at.ms, disposal.decision, disposal.by, disposal.summary});
  for (const std::string& attempt : attempts) {
    db_->run(queries::disposal_add_attempt, {attempt, disposal.id});
    db_->run(queries::disposal_remove_events, {attempt});
  }
}

std::vector<Disposal> Disposals::all() {
  return db_->rows(queries::disposal_all, {}, [](const Row& row) {
    return Disposal{row.text(0), {row.integer(1)}, row.text(2), row.text(3), row.text(4)};
  });
}

std::vector<DisposedAttempt> Disposals::attempts_of(const std::string& disposal) {
  return db_->rows(queries::disposal_attempts, {disposal}, [](const Row& row) {
    return DisposedAttempt{row.text(0), row.text(3), row.integer(1), row.text(2)};
  });
}

}  // namespace behorig::progress
