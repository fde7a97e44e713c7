#include "app/log_certificates.hpp"

#include "learning/exam.hpp"
#include "proof/credential.hpp"
#include "proof/statement.hpp"
#include "proof/texts.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

enum class Rest { passed, failed_since, nothing };

// Whether the attempt is a pass by its answers, and whether only regrading says otherwise.
Rest rest_of_exam(const learning::Exam& exam, CourseVersionsAtHand& courses) {
  const course::LoadedCourse* course = courses.find(exam.started.version_hash);
  if (course == nullptr || !exam.handed_in) return Rest::nothing;
  const course::Course& text = course->original;
  if (learning::result_of(text, exam).passed) return Rest::passed;
  learning::Exam before = exam;
  for (; !before.regraded.empty(); before.regraded.pop_back())
    if (learning::result_of(text, before).passed) return Rest::failed_since;
  return learning::result_of(text, before).passed ? Rest::failed_since : Rest::nothing;
}

Rest rest_of(
    const progress::StoredCertificate& certificate,
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const PassedDisposed& passed) {
  const std::string& attempt = certificate.content.attempt;
  if (passed.contains(attempt)) return Rest::passed;
  const std::vector<learning::Event> events = store.events_of(certificate.content.learner).events;
  for (const learning::Exam& exam : learning::exams_of(events))
    if (exam.id == attempt) return rest_of_exam(exam, courses);
  const bool examined = std::any_of(events.begin(), events.end(), [&](const auto& event) {
    const auto* body = std::get_if<learning::ExaminedOtherwise>(&event.body);
    return event.attempt == attempt && body != nullptr && body->passed;
  });
  return examined ? Rest::passed : Rest::nothing;
}

bool is_same_time(const std::string& text, base::Instant stored) {
  const std::optional<base::Instant> time = proof::parse_time(text);
  return time && time->ms / 1000 == stored.ms / 1000;
}

bool is_holder(const proof::Credential& credential, const learning::Certificate& content) {
  const std::string spelt = credential.identity_type == "emailAddress"
                                ? proof::spelt_email(content.email)
                                : proof::spelt_name(content.holder);
  return proof::identity_hash(spelt, credential.salt) == credential.identity_hash;
}

// A person who was erased has left the number and the dates; there is nothing to compare. Of one
// who is still here, nobody has a right to empty it.
bool is_erased(progress::Store& store, const progress::StoredCertificate& certificate) {
  if (!certificate.credential.empty() || !certificate.content.holder.empty()) return false;
  const std::string& learner = certificate.content.learner;
  return !progress::People{store.database()}.find(learner) ||
         progress::Records{store.database()}.is_erased(learner);
}

bool statement_fits(const progress::StoredCertificate& certificate) {
  if (certificate.statement.empty()) return certificate.filed;
  const auto read = proof::read_statement(certificate.statement);
  return read && read->fits && read->statement.number == certificate.content.number &&
         proof::multikey_of(read->statement.key) == certificate.issuer_key;
}

bool is_as_signed(const progress::StoredCertificate& certificate) {
  const learning::Certificate& content = certificate.content;
  const auto credential = proof::read_credential(certificate.credential);
  return credential && proof::proof_state(*credential) == proof::ProofState::fits &&
         statement_fits(certificate) && credential->issuer == "did:key:" + certificate.issuer_key &&
         credential->id == "urn:uuid:" + content.id && credential->number == content.number &&
         credential->issuer_name == content.issuer && credential->course == content.course &&
         credential->version == content.course_version &&
         credential->title == content.course_title && credential->language == content.language &&
         (credential->identity_tag == "identity-checked") == content.identity_checked &&
         is_same_time(credential->valid_from, content.issued) &&
         is_same_time(credential->valid_until, content.valid_until) &&
         is_holder(*credential, content);
}

base::Problem problem_about(
    const progress::StoredCertificate& certificate,
    std::string code,
    base::Severity how) {
  return {
      .code = std::move(code),
      .severity = how,
      .arguments = {
          {"number", certificate.content.number},
          {"learner", certificate.content.learner},
          {"attempt", certificate.content.attempt}}};
}

}  // namespace

base::Problems verify_certificates(
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const PassedDisposed& passed) {
  base::Problems problems;
  for (const progress::StoredCertificate& one : store.certificates()) {
    const bool is_invented = one.issuer_key == progress::demo_origin;
    if (!is_invented && !is_erased(store, one) && !is_as_signed(one))
      problems.push_back(problem_about(one, "S142", base::Severity::error));
    if (one.filed) continue;  // it rests on a log elsewhere
    switch (rest_of(one, store, courses, passed)) {
      case Rest::passed:
        break;
      case Rest::failed_since:
        problems.push_back(problem_about(one, "S133", base::Severity::warning));
        break;
      case Rest::nothing:
        problems.push_back(problem_about(one, "S134", base::Severity::error));
        break;
    }
  }
  return problems;
}

}  // namespace behorig::app
