#pragma once
// Made-up certificates, people and results for the certificate's, the manager's and the course
// owner's screens, in each state that looks different.

#include "learning/report.hpp"
#include "ui/view.hpp"

#include <string>
#include <vector>

namespace behorig::test {

class Sample;

// What those parts of the view stand on.
struct OfficeSample {
  std::vector<learning::PersonRow> rows{};
  std::vector<ui::WaitingResult> waiting{};
  std::vector<ui::CertificateView> certificates{};  // the person's
  std::vector<ui::CertificateView> issued{};        // to anyone
};

// Plainly invented people in eight units, the same for the same number.
std::vector<learning::PersonRow> invented_people(std::size_t count);

// Certificates: certified, local, expiring, expired, revoked, waiting, required, issue-locally.
// People: nobody, sixty, thousands, not-found, unit. Issuing: to-issue, chosen, no-key,
// none-waiting, revoke.
// Throws std::out_of_range for another state.
void set_office(Sample& sample, const std::string& state);

}  // namespace behorig::test
