#include "app/issuing.hpp"

#include "app/course_files.hpp"
#include "app/settings.hpp"
#include "base/ids.hpp"
#include "export/certificate_page.hpp"
#include "export/pdf_file.hpp"
#include "learning/replay.hpp"
#include "progress/files.hpp"
#include "progress/results.hpp"
#include "proof/credential.hpp"
#include "proof/statement.hpp"

#include <algorithm>
#include <filesystem>

namespace behorig::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_file = 20U << 20U;  // bytes; ours are under one
constexpr std::int64_t clock_tolerance_ms = 5LL * 60 * 1000;

std::optional<learning::Issued>
issued_to(progress::Store& store, const std::string& learner, const std::string& course) {
  std::optional<learning::Issued> latest;
  for (const progress::StoredCertificate& one : store.certificates_of(learner))
    if (one.content.course == course)
      latest = learning::Issued{
          .attempt = one.content.attempt,
          .valid_until = one.content.valid_until,
          .revoked = one.revoked.has_value(),
          .issued = one.content.issued};
  return latest;
}

// From another installation it is the learner's own word.
bool has_own_notes(progress::Store& store, const std::vector<learning::Event>& events) {
  progress::Records records{store.database()};
  return std::ranges::any_of(events, [&](const learning::Event& event) {
    return progress::is_others_word(event) && !records.is_noted_here(event.id);
  });
}

std::optional<Waiting> waiting_of(
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const progress::Person& person,
    base::Instant now) {
  const std::vector<learning::Event> events = store.events_of(person.learner).events;
  const course::Course& course = courses.present().original;
  const auto find = [&](const std::string& hash) { return courses.find(hash); };
  const auto standing = learning::exam_standing(
      course,
      events,
      issued_to(store, person.learner, course.id),
      now,
      find);
  if (standing.door != learning::ExamDoor::passed || !standing.pass) return {};
  Waiting waiting{person, *standing.pass, {}};
  const base::Problems problems = learning::replay(events, find);
  if (!problems.empty())
    waiting.problem = problems.front();
  else if (!person.origin.empty() && has_own_notes(store, events))
    waiting.problem = base::Problem{.code = "R106", .arguments = {{"name", person.name}}};
  return waiting;
}

std::string covers(const course::Course& course) {
  std::string titles;
  for (const course::Group& group : course.groups)
    titles += (titles.empty() ? "" : " · ") + group.title;
  return titles;
}

std::string random_id(base::Instant now) {
  const std::string bytes = proof::from_hex(proof::make_salt()).value_or("");
  std::array<std::uint8_t, 10> random{};
  std::copy_n(bytes.begin(), std::min(bytes.size(), random.size()), random.begin());
  return base::make_id(now, random);
}

learning::Certificate
draft_of(const Waiting& waiting, const course::LoadedCourse& passed_on, const Issuing& issuing) {
  const course::Course& course = passed_on.in(issuing.language);
  learning::Certificate draft;
  draft.id = random_id(issuing.now);
  draft.learner = waiting.person.learner;
  draft.attempt = waiting.pass.attempt;
  draft.holder = waiting.person.name;
  draft.email = waiting.person.email;
  draft.course = course.id;
  draft.course_title = course.certificate.title.empty() ? course.title : course.certificate.title;
  draft.course_version = course.version;
  draft.covers = covers(course);
  draft.language = issuing.language;
  draft.issuer = issuing.issuer;
  draft.issued = {issuing.now.ms / 1000 * 1000};  // what is signed has whole seconds
  draft.valid_until = learning::valid_until(draft.issued, course.certificate.valid_months);
  draft.identity_checked = issuing.identity_checked;
  return draft;
}

base::Result<progress::SignedTexts> sign(
    const learning::Certificate& certificate,
    const Issuing& issuing) {
  const proof::KeyPair& pair = issuing.key.pair;
  auto credential = proof::credential_text(certificate, pair, proof::make_salt(), issuing.strings);
  if (!credential) return base::Failed{credential.error()};
  auto statement = proof::statement_text(certificate, pair);
  if (!statement) return base::Failed{statement.error()};
  return progress::SignedTexts{*std::move(credential), *std::move(statement)};
}

std::string fingerprint(const std::string& multikey) {
  const auto key = proof::key_of(multikey);
  return key ? proof::fingerprint_of(*key) : std::string{};
}

}  // namespace

CourseVersionsAtHand::CourseVersionsAtHand(
    progress::Store& store,
    std::shared_ptr<const course::LoadedCourse> present)
    : store_{&store}, present_{std::move(present)} {}

const course::LoadedCourse* CourseVersionsAtHand::find(const std::string& content_hash) {
  if (content_hash == present_->content_hash) return present_.get();
  const auto [at, is_new] = loaded_.try_emplace(content_hash);
  if (is_new)
    if (const auto version = store_->course(content_hash)) {
      auto loaded = course::load_course(course::files_of(version->canonical));
      loaded.files = {};
      if (loaded.usable && loaded.content_hash == content_hash)
        at->second = std::make_unique<const course::LoadedCourse>(std::move(loaded));
    }
  return at->second.get();
}

std::vector<Waiting>
waiting_results(progress::Store& store, CourseVersionsAtHand& courses, base::Instant now) {
  std::vector<Waiting> out;
  const std::vector<std::string> examined = store.examined();
  for (const progress::Person& person : store.everybody()) {
    if (!std::ranges::binary_search(examined, person.learner)) continue;
    if (auto waiting = waiting_of(store, courses, person, now)) out.push_back(*std::move(waiting));
  }
  return out;
}

base::Result<std::vector<progress::StoredCertificate>> issue_certificates(
    progress::Store& store,
    CourseVersionsAtHand& courses,
    const std::vector<std::string>& attempts,
    const Issuing& issuing) {
  if (store.latest_event().ms > issuing.now.ms + clock_tolerance_ms)
    return base::Failed{base::Problem{
        .code = "R101",
        .arguments = {
            {"now", base::iso_text(base::date_of(issuing.now, 0))},
            {"latest", base::iso_text(base::date_of(store.latest_event(), 0))}}}};
  std::vector<progress::StoredCertificate> out;
  const std::vector<Waiting> waiting = waiting_results(store, courses, issuing.now);
  for (const std::string& attempt : attempts) {
    const auto found = std::ranges::find_if(waiting, [&](const Waiting& one) {
      return one.pass.attempt == attempt;
    });
    if (found == waiting.end()) {
      // Issued a moment ago, by this program before it lost power or by another window.
      const auto all = store.certificates();
      const auto there = std::ranges::find_if(all, [&](const progress::StoredCertificate& one) {
        return one.content.attempt == attempt;
      });
      if (there == all.end())
        return base::Failed{base::Problem{.code = "R102", .arguments = {{"attempt", attempt}}}};
      out.push_back(*there);
      continue;
    }
    if (found->problem) return base::Failed{*found->problem};
    const course::LoadedCourse* passed_on = courses.find(found->pass.version_hash);
    if (passed_on == nullptr)
      return base::Failed{base::Problem{.code = "R102", .arguments = {{"attempt", attempt}}}};
    auto issued = store.issue(
        draft_of(*found, *passed_on, issuing),
        proof::multikey_of(issuing.key.pair.public_key()),
        [&](const learning::Certificate& certificate) { return sign(certificate, issuing); },
        {issuing.by, issuing.identity_checked});
    if (!issued) return base::Failed{issued.error()};
    out.push_back(*std::move(issued));
  }
  return out;
}

std::string certificate_folder(const std::string& database) {
  return (fs::path{database}.parent_path() / "intyg").string();
}

namespace {

std::string file_of(
    const std::string& database,
    const progress::StoredCertificate& certificate,
    bool credential) {
  // Our own numbers are digits and a hyphen; a filed certificate's may be anything.
  std::string name = "intyg-" + certificate.content.number;
  std::ranges::replace_if(
      name,
      [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-'; },
      '_');
  return (fs::path{certificate_folder(database)} / (name + (credential ? ".json" : ".pdf")))
      .string();
}

// Numbers are unique for an issuer only, so the file may be another's.
bool holds(
    const std::string& path,
    const progress::StoredCertificate& certificate,
    bool credential) {
  auto text = read_whole_file(path, most_file);
  if (text && !credential) text = exporting::attachment_in(*text, exporting::credential_attachment);
  return text && !text->empty() && *text == certificate.credential;
}

}  // namespace

std::vector<std::string> remove_certificate_files(
    const std::string& database,
    const std::vector<progress::StoredCertificate>& certificates) {
  std::vector<std::string> left;
  for (const progress::StoredCertificate& one : certificates)
    for (const bool credential : {true, false}) {
      const std::string path = file_of(database, one, credential);
      std::error_code error;
      if (holds(path, one, credential) && !fs::remove(path, error)) left.push_back(path);
    }
  return left;
}

base::Result<std::string> write_certificate(
    const std::string& database,
    const progress::StoredCertificate& certificate,
    bool credential,
    const base::Strings& strings,
    const std::vector<std::string>& font_folders) {
  const std::string folder = certificate_folder(database);
  const std::string path = file_of(database, certificate, credential);
  if (certificate.credential.empty() || (!credential && certificate.statement.empty()))
    return base::Failed{
        base::Problem{.code = "R103", .arguments = {{"number", certificate.content.number}}}};
  std::string bytes = certificate.credential;
  if (!credential) {
    auto pdf = exporting::certificate_pdf(
        {certificate.content,
         fingerprint(certificate.issuer_key),
         certificate.statement,
         certificate.credential},
        strings,
        font_folders);
    if (!pdf) return base::Failed{pdf.error()};
    bytes = *std::move(pdf);
  }
  if (!progress::make_private_folder(folder))
    return base::Failed{base::Problem{.code = "S104", .arguments = {{"path", path}}}};
  if (const auto written = write_private_file(path, bytes); !written)
    return base::Failed{written.error()};
  return path;
}

std::vector<ui::CertificateView> views_of(
    const std::vector<progress::StoredCertificate>& certificates) {
  std::vector<ui::CertificateView> out;
  for (const progress::StoredCertificate& one : certificates) {
    ui::CertificateView& view = out.emplace_back();
    view.certificate = one.content;
    view.fingerprint = fingerprint(one.issuer_key);
    if (!one.revoked) continue;
    view.status = ui::CertificateStatus::revoked;
    view.revoked_why = one.revoked->reason;
  }
  std::ranges::reverse(out);
  return out;
}

}  // namespace behorig::app
