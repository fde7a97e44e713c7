#include "progress/certificates.hpp"

#include "queries.hpp"

#include <charconv>

namespace behorig::progress {
namespace {

constexpr std::size_t number_digits = 6;

StoredCertificate to_certificate(const Row& row) {
  StoredCertificate out{
      .content =
          {.number = row.text(1),
           .id = row.text(2),
           .learner = row.text(3),
           .attempt = row.text(4),
           .holder = row.text(9),
           .email = row.text(10),
           .course = row.text(11),
           .course_title = row.text(12),
           .course_version = row.text(13),
           .covers = row.text(14),
           .language = row.text(15),
           .issuer = row.text(16),
           .issued = {row.integer(7)},
           .valid_until = {row.integer(8)},
           .identity_checked = row.integer(6) != 0},
      .issuer_key = row.text(0),
      .credential = row.text(17),
      .statement = row.text(18),
      .filed = row.integer(5) != 0};
  if (!row.null(19)) out.revoked = Revoked{{row.integer(19)}, row.text(20), row.text(21)};
  return out;
}

// "2026-000001" after "" or "2025-…", "2026-000413" after "2026-000412". Beyond 999,999 a digit
// more would sort wrong, so that is refused by the schema's uniqueness, not reached by anybody.
std::string number_after(const std::string& last, const std::string& year) {
  std::int64_t count = 0;
  if (last.starts_with(year))
    std::from_chars(last.data() + year.size(), last.data() + last.size(), count);
  const std::string digits = std::to_string(count + 1);
  const std::size_t zeros = digits.size() < number_digits ? number_digits - digits.size() : 0;
  return year + std::string(zeros, '0') + digits;
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value{} : Value{text};
}

}  // namespace

base::Result<StoredCertificate> Certificates::issue(
    learning::Certificate draft,
    const std::string& issuer_key,
    const SignCertificate& sign) {
  if (std::optional<StoredCertificate> before = of_attempt(draft.attempt)) return *before;
  // The year here, not in UTC: an hour is as near as one gets without a time zone database, and
  // the number has no meaning but to be unique.
  const std::string year =
      std::to_string(base::calendar_day(base::date_of(draft.issued, 60)).year) + "-";
  const auto last =
      db_->rows(queries::certificate_last_number, {year, year + "~"}, [](const Row& row) {
        return row.text(0);
      });
  draft.number = number_after(last.at(0), year);
  base::Result<SignedTexts> texts = sign(draft);
  if (!texts) return base::Failed{texts.error()};
  StoredCertificate made{
      .content = std::move(draft),
      .issuer_key = issuer_key,
      .credential = std::move(texts->credential),
      .statement = std::move(texts->statement)};
  add(made);
  return made;
}

bool Certificates::file(const StoredCertificate& certificate) {
  for (const StoredCertificate& there : of_number(certificate.content.number))
    if (there.issuer_key == certificate.issuer_key) return false;
  add(certificate);
  return true;
}

void Certificates::add(const StoredCertificate& made) {
  const learning::Certificate& is = made.content;
  db_->run(
      queries::certificate_add,
      {made.issuer_key,
       is.number,
       is.id,
       is.learner,
       text_or_null(is.attempt),
       std::int64_t{made.filed},
       std::int64_t{is.identity_checked},
       is.issued.ms,
       is.valid_until.ms,
       is.holder,
       is.email,
       is.course,
       is.course_title,
       is.course_version,
       is.covers,
       is.language,
       is.issuer,
       made.credential,
       made.statement});
}

std::vector<StoredCertificate> Certificates::all() {
  return db_->rows(queries::certificate_all, {}, to_certificate);
}

std::vector<StoredCertificate> Certificates::of_learner(const std::string& learner) {
  return db_->rows(queries::certificate_of_learner, {learner}, to_certificate);
}

std::optional<StoredCertificate> Certificates::of_attempt(const std::string& attempt) {
  std::vector<StoredCertificate> found =
      db_->rows(queries::certificate_of_attempt, {attempt}, to_certificate);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<StoredCertificate> Certificates::of_number(const std::string& number) {
  return db_->rows(queries::certificate_of_number, {number}, to_certificate);
}

bool Certificates::revoke(const StoredCertificate& certificate, const Revoked& revoked) {
  return db_->run(
             queries::revocation_add,
             {certificate.issuer_key,
              certificate.content.number,
              revoked.at.ms,
              revoked.reason,
              revoked.by}) == 1;
}

void Certificates::erase_holder(const std::string& learner) {
  db_->run(queries::certificate_erase_holder, {learner});
}

}  // namespace behorig::progress
