// Certificates, and what managers and the course owner do. Runs on the store's thread.

#include "app/certificate_status.hpp"
#include "app/effects.hpp"
#include "app/issuing.hpp"
#include "app/overview_rows.hpp"
#include "app/settings.hpp"
#include "app/verify_output.hpp"
#include "export/overview_page.hpp"
#include "proof/verify.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace behorig::app {
namespace {

namespace fs = std::filesystem;

std::string beside_store(const std::string& database, const std::string& name) {
  return (fs::path{database}.parent_path() / name).string();
}

const base::Strings& in_language(const OfficeTools& tools, const std::string& language) {
  const auto found = tools.strings->find(language);
  return found == tools.strings->end() ? tools.strings->begin()->second : found->second;
}

int renew_within_days(const OfficeTools& tools) {
  return tools.course->original.certificate.renew_within_days;
}

// The organisation's name, if the authority has set it.
std::string organisation(const OfficeTools& tools, const std::string& otherwise) {
  for (const course::Parameter& parameter : tools.course->original.parameters)
    if (parameter.name == "organisation" && parameter.value) return *parameter.value;
  return otherwise;
}

ui::WaitingResult shown(const Waiting& waiting) {
  return {
      .attempt = waiting.pass.attempt,
      .name = waiting.person.name,
      .unit = waiting.person.unit,
      .email = waiting.person.email,
      .login = waiting.person.login,
      .origin = waiting.person.origin,
      .passed = base::date_of(waiting.pass.at, 0),
      .problem = waiting.problem};
}

// Numbers are unique for an issuer only: one filed here may have the same as one of our own.
std::optional<progress::StoredCertificate>
own_certificate(progress::Store& store, const std::string& person, const std::string& number) {
  for (progress::StoredCertificate& one : store.certificates_numbered(number))
    if (one.content.learner == person) return std::move(one);
  return std::nullopt;
}

// Only what was issued here can be revoked here.
std::optional<progress::StoredCertificate> issued_here(
    progress::Store& store,
    const std::string& number) {
  for (progress::StoredCertificate& one : store.certificates_numbered(number))
    if (!one.filed) return std::move(one);
  return std::nullopt;
}

}  // namespace

// Results and problems of the office are told in one way.
template <class Answer>
void StoreEffects::tell(const base::Result<Answer>& result, const std::function<void()>& good) {
  if (result)
    good();
  else
    inbox_.post(WriteFailed{result.error()});
}

Certificates StoreEffects::certificates_here() {
  Certificates out;
  for (const progress::Person& person : store().load(login_).people)
    out[person.learner] = views_of(store().certificates_of(person.learner));
  return out;
}

Office StoreEffects::read_office_now(const OfficeTools& tools) {
  const base::Instant now = outside_.now();
  CourseVersionsAtHand courses{store(), tools.course};
  Office office;
  office.rows = overview_rows(store(), tools.course->original, now);
  for (const Waiting& waiting : waiting_results(store(), courses, now))
    office.waiting.push_back(shown(waiting));
  std::vector<progress::StoredCertificate> own = store().certificates();
  std::erase_if(own, [](const progress::StoredCertificate& one) { return one.filed; });
  office.issued = views_of(own);
  set_status(office.issued, renew_within_days(tools), now);
  if (const auto key = proof::organisation_key(proof::key_folders(database_))) {
    office.issuer = key->name;
    office.fingerprint = proof::fingerprint_of(key->pair.public_key());
  }
  office.progress_shown = progress_is_shown(store());
  return office;
}

void StoreEffects::office(const ReadOffice&, const OfficeTools& tools) {
  with_store([this, tools](progress::Store&) {
    finish_line();
    inbox_.post(OfficeRead{read_office_now(tools)});
  });
}

void StoreEffects::issue_now(
    const std::vector<std::string>& attempts,
    const Issuing& issuing,
    const OfficeTools& tools) {
  CourseVersionsAtHand courses{store(), tools.course};
  const auto issued = issue_certificates(store(), courses, attempts, issuing);
  tell(issued, [&] {
    for (const progress::StoredCertificate& one : *issued)
      for (const bool credential : {true, false}) {
        const base::Strings& strings = in_language(tools, one.content.language);
        const auto path =
            write_certificate(database_, one, credential, strings, tools.font_folders);
        if (!path) inbox_.post(WriteFailed{path.error()});
      }
    inbox_.post(Written{"office.issued", certificate_folder(database_)});
  });
  inbox_.post(CertificatesRead{certificates_here()});
  inbox_.post(OfficeRead{read_office_now(tools)});
}

void StoreEffects::office(const IssueResults& effect, const OfficeTools& tools) {
  with_store([this, effect, tools](progress::Store&) {
    const auto key = proof::organisation_key(proof::key_folders(database_));
    tell(key, [&] {
      issue_now(
          effect.attempts,
          {.key = *key,
           .issuer = key->name,
           .by = effect.by,
           .identity_checked = true,
           .strings = in_language(tools, effect.language),
           .language = effect.language,
           .now = outside_.now()},
          tools);
    });
  });
}

void StoreEffects::office(const IssueLocally& effect, const OfficeTools& tools) {
  with_store([this, effect, tools](progress::Store&) {
    finish_line();
    const base::Instant now = outside_.now();
    const auto key = proof::installation_key(proof::key_folders(database_), now);
    tell(key, [&] {
      CourseVersionsAtHand courses{store(), tools.course};
      std::vector<std::string> attempts;
      for (const Waiting& waiting : waiting_results(store(), courses, now))
        if (waiting.person.learner == effect.person) attempts.push_back(waiting.pass.attempt);
      const base::Strings& strings = in_language(tools, effect.language);
      issue_now(
          attempts,
          {.key = *key,
           .issuer = organisation(tools, strings.text("office.local_issuer")),
           .by = login_,
           .identity_checked = false,
           .strings = strings,
           .language = effect.language,
           .now = now},
          tools);
    });
  });
}

void StoreEffects::office(const RevokeCertificate& effect, const OfficeTools& tools) {
  with_store([this, effect, tools](progress::Store& store) {
    if (const auto certificate = issued_here(store, effect.number))
      store.revoke(*certificate, {outside_.now(), effect.reason, effect.by});
    inbox_.post(Written{"office.revoked", {}});
    inbox_.post(CertificatesRead{certificates_here()});
    inbox_.post(OfficeRead{read_office_now(tools)});
  });
}

void StoreEffects::office(const SaveCertificate& effect, const OfficeTools& tools) {
  with_store([this, effect, tools](progress::Store& store) {
    const auto certificate = own_certificate(store, effect.person, effect.number);
    if (!certificate) return;
    const base::Strings& strings = in_language(tools, certificate->content.language);
    const auto path =
        write_certificate(database_, *certificate, effect.credential, strings, tools.font_folders);
    tell(path, [&] { inbox_.post(Written{"office.written", *path, !effect.credential}); });
  });
}

void StoreEffects::office(const VerifyCertificate& effect, const OfficeTools& tools) {
  with_store([this, effect, tools](progress::Store& store) {
    const auto certificate = own_certificate(store, effect.person, effect.number);
    if (!certificate) return;
    proof::Trust trust{proof::believed_keys(proof::key_folders(database_)).keys, {}};
    if (certificate->revoked) {
      const auto key = proof::key_of(certificate->issuer_key);
      if (key)
        trust.revoked.push_back(
            {{certificate->content.issuer,
              outside_.now(),
              {{effect.number, certificate->revoked->at, certificate->revoked->reason}}},
             *key});
    }
    const proof::Verdict verdict = proof::verify(certificate->credential, trust, outside_.now());
    inbox_.post(CertificateChecked{verdict_sentence(in_language(tools, effect.language), verdict)});
  });
}

void StoreEffects::office(const ShowProgress& effect, const OfficeTools&) {
  with_store([this, effect](progress::Store& store) {
    show_progress(store, effect.on, effect.by, outside_.now());
    inbox_.post(ProgressDecided{effect.on});
  });
}

void StoreEffects::office(const WriteOverview& effect, const OfficeTools& tools) {
  with_store([this, effect, tools](progress::Store&) {
    const base::Strings& strings = in_language(tools, effect.language);
    const std::string path =
        beside_store(database_, strings.text(effect.csv ? "office.csv_file" : "office.page_file"));
    const exporting::OverviewPage page{
        .course = tools.course->in(effect.language).title,
        .today = base::date_of(outside_.now(), 0),
        .filtered = effect.filtered,
        .rows = effect.rows};
    const std::string bytes = effect.csv ? exporting::overview_csv(page.rows, strings)
                                         : exporting::overview_page(page, strings);
    const auto written = write_private_file(path, bytes);
    tell(written, [&] { inbox_.post(Written{"office.written", path, true}); });
  });
}

}  // namespace behorig::app
