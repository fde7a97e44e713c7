#pragma once
// From a passed exam to a certificate: who waits, and issuing. Results are computed anew from the
// log and the stored course version, never read.

#include "base/strings.hpp"
#include "course/load.hpp"
#include "learning/exam_standing.hpp"
#include "progress/store.hpp"
#include "proof/key_files.hpp"
#include "ui/view.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace behorig::app {

// Course versions by content hash: the one at hand, and those in the store, each loaded once.
// Belongs to the store's thread.
class CourseVersionsAtHand {
 public:
  CourseVersionsAtHand(progress::Store& store, std::shared_ptr<const course::LoadedCourse> present);

  // Null when it is not there or cannot be loaded. Lives as long as this object.
  const course::LoadedCourse* find(const std::string& content_hash);

  const course::LoadedCourse& present() const { return *present_; }

 private:
  progress::Store* store_;
  std::shared_ptr<const course::LoadedCourse> present_;
  std::map<std::string, std::unique_ptr<const course::LoadedCourse>> loaded_{};
};

// Somebody who has passed and has no certificate for it.
struct Waiting {
  progress::Person person{};
  learning::Pass pass{};
  std::optional<base::Problem> problem{};  // why it cannot be issued: G101–G106 as replay found
};

// Everybody who waits, by name. Throws Failure.
std::vector<Waiting>
waiting_results(progress::Store& store, CourseVersionsAtHand& courses, base::Instant now);

struct Issuing {
  const proof::OwnKey& key;
  std::string issuer{};          // name on the certificate
  std::string by{};              // who issues it; kept, and not on the certificate
  bool identity_checked{false};  // she has said that she has seen whose the login is
  const base::Strings& strings;  // in `language`
  std::string language{"sv"};
  base::Instant now{};
};

// Issues what these attempts have earned, in their order; an attempt that has a certificate keeps
// it. R101 when the clock is behind the log, R102 when an attempt is not waiting, its own problem
// when a result does not hold. Certificates issued before a problem stay. Throws Failure.
base::Result<std::vector<progress::StoredCertificate>> issue_certificates(
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const std::vector<std::string>& attempts,
    const Issuing& issuing);

// "intyg" beside the database; made when first needed.
std::string certificate_folder(const std::string& database);

// Removes the files in that folder that hold these certificates. Gives those that could not be.
std::vector<std::string> remove_certificate_files(
    const std::string& database,
    const std::vector<progress::StoredCertificate>& certificates);

// As PDF, or as the credential's JSON, into that folder; the path. S104 when it cannot be written,
// those of certificate_pdf, and R103 for a certificate without what the file needs.
base::Result<std::string> write_certificate(
    const std::string& database,
    const progress::StoredCertificate& certificate,
    bool credential,
    const base::Strings& strings,
    const std::vector<std::string>& font_folders);

// As shown, the newest first; their status is set by set_status.
std::vector<ui::CertificateView> views_of(
    const std::vector<progress::StoredCertificate>& certificates);

}  // namespace behorig::app
