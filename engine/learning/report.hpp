#pragma once
// Who has completed the course: rows for managers. Never per cent, tries or answers, unless the
// organisation has decided so and says so to its learners.

#include "base/instant.hpp"

#include <optional>
#include <string>
#include <vector>

namespace behorig::learning {

enum class PersonStatus { certified, expiring, expired, revoked, in_progress, not_started };

struct CertificateRow {
  std::string number{};
  base::Instant issued{};
  base::Instant valid_until{};
  bool revoked{false};
  bool operator==(const CertificateRow&) const = default;
};

// What the store knows of one person.
struct PersonFacts {
  std::string id{};
  std::string name{};
  std::string unit{};
  std::string email{};
  bool begun{false};                            // has an attempt at the course
  std::optional<CertificateRow> certificate{};  // the one valid longest, else the latest
  std::optional<double> progress{};             // 0–1, only where progress is shown
  bool operator==(const PersonFacts&) const = default;
};

struct PersonRow {
  std::string id{};
  std::string name{};
  std::string unit{};
  PersonStatus status{PersonStatus::not_started};
  int days_left{0};    // whole days until the certificate ends, when certified or expiring
  double progress{0};  // 0 not started, 0.5 under way, 1 certified; finer only where it is shown
  std::string name_folded{};  // to search in: folding thousands of names takes longer than a frame
  std::string unit_folded{};
  std::optional<CertificateRow> certificate{};
  bool operator==(const PersonRow&) const = default;
};

// "certified", "expiring", … as in JSON and on the command line.
std::string_view word_of(PersonStatus status);
std::optional<PersonStatus> status_of_word(std::string_view word);

// The most urgent first: expired and revoked, expiring (soonest first), under way, not started,
// certified; then by name. `renew_within_days` is when a certificate counts as expiring.
std::vector<PersonRow>
report_of(const std::vector<PersonFacts>& people, int renew_within_days, base::Instant now);

struct ReportFilter {
  std::string search{};                  // in name and unit, case folded
  std::string unit{};                    // exactly, case folded; empty: all
  std::vector<PersonStatus> statuses{};  // empty: all
};

std::vector<PersonRow> filtered(const std::vector<PersonRow>& rows, const ReportFilter& filter);

}  // namespace behorig::learning
