#include "app/result_files.hpp"

#include "app/issuing.hpp"
#include "export/certificate_page.hpp"
#include "export/pdf_file.hpp"
#include "proof/credential.hpp"
#include "proof/signed_file.hpp"
#include "proof/verify.hpp"

#include <algorithm>

namespace behorig::app {
namespace {

constexpr std::string_view result_kind = "result";
constexpr std::string_view notes_kind = "notes";
constexpr std::string_view uuid_start = "urn:uuid:";

base::Result<TakenIn> take_in_events(
    progress::Store& store,
    const base::Json& body,
    const progress::ResultOrigin& origin,
    const TakingIn& with) {
  const auto find =
      [&](const progress::WantedVersion& wanted) -> std::optional<progress::CourseVersion> {
    const auto loaded = with.load_course(wanted.parameters);
    if (!loaded) return std::nullopt;
    return progress::CourseVersion{
        loaded->content_hash,
        loaded->original.id,
        loaded->original.version,
        loaded->canonical};
  };
  auto imported = progress::import_result(store.database(), body, origin, find, with.now);
  if (!imported) return base::Failed{imported.error()};
  return TakenIn{*std::move(imported)};
}

base::Result<TakenIn>
take_in_result(progress::Store& store, std::string_view text, const TakingIn& with) {
  const auto opened = proof::open_signed_text(result_kind, text);
  if (!opened) return base::Failed{opened.error()};
  const auto own = proof::installation_key(with.keys, with.now);
  const bool ours = own && own->pair.public_key() == opened->key;
  return take_in_events(
      store,
      opened->body,
      {.fingerprint = ours ? std::string{} : proof::fingerprint_of(opened->key),
       .new_installation_accepted_by = with.new_installation_accepted_by},
      with);
}

base::Result<TakenIn>
take_in_notes(progress::Store& store, const proof::SignedBody& notes, const TakingIn& with) {
  const auto believed = proof::believed_keys(with.keys).keys;
  if (std::ranges::find(believed, notes.key, &proof::TrustedKey::key) == believed.end())
    return base::Failed{base::Problem{
        .code = "S152",
        .arguments = {{"fingerprint", proof::fingerprint_of(notes.key)}}}};
  return take_in_events(store, notes.body, {.from_course_owner = true}, with);
}

// What a certificate's file holds: the credential, and the QR code's text where there is one.
struct CertificateTexts {
  std::string credential{};
  std::string statement{};
};

base::Result<CertificateTexts> texts_in(std::string_view bytes) {
  if (!bytes.starts_with("%PDF")) return CertificateTexts{std::string{bytes}, {}};
  auto credential = exporting::attachment_in(bytes, exporting::credential_attachment);
  if (!credential) return base::Failed{credential.error()};
  auto statement = exporting::attachment_in(bytes, exporting::statement_attachment);
  return CertificateTexts{
      *std::move(credential),
      statement ? *std::move(statement) : std::string{}};
}

bool is_holder(const progress::Person& person, const proof::Facts& facts) {
  for (const std::string& identity : {person.email, person.name})
    if (!identity.empty() && proof::matches_holder(facts, identity) == proof::HolderMatch::yes)
      return true;
  return false;
}

// The one here whom it was made out to: she who asks, else the only one of that name.
std::optional<progress::Person>
holder_here(progress::Store& store, const proof::Facts& facts, const std::string& asking) {
  std::vector<progress::Person> holders;
  for (progress::Person& person : store.everybody())
    if (is_holder(person, facts)) {
      if (person.learner == asking) return std::move(person);
      holders.push_back(std::move(person));
    }
  if (holders.size() != 1) return std::nullopt;
  return std::move(holders.front());
}

learning::Certificate content_of(const proof::Facts& facts, const progress::Person& person) {
  learning::Certificate content;
  content.number = facts.number;
  content.learner = person.learner;
  content.holder = person.name;
  content.email = facts.identity_type == "emailAddress" ? person.email : std::string{};
  content.course = facts.course;
  content.course_title = facts.course_title;
  content.course_version = facts.course_version;
  content.issuer = facts.issuer;
  content.issued = facts.issued;
  content.valid_until = facts.valid_until;
  content.identity_checked = facts.identity_checked;
  return content;
}

// The attempt that it was issued for, so that the same pass does not wait for another: the latest
// pass here, when no certificate rests on that. Empty when the exam was taken elsewhere.
std::string attempt_behind(
    progress::Store& store,
    const proof::Facts& facts,
    const std::string& learner,
    const TakingIn& with) {
  const auto present = with.load_course({});
  if (!present || present->original.id != facts.course) return {};
  CourseVersionsAtHand courses{store, present};
  const learning::ExamStanding standing = learning::exam_standing(
      present->original,
      store.events_of(learner).events,
      {},
      with.now,
      [&](const std::string& hash) { return courses.find(hash); });
  if (!standing.pass || standing.pass->at > facts.issued) return {};
  const std::string& attempt = standing.pass->attempt;
  return progress::Certificates{store.database()}.of_attempt(attempt) ? std::string{} : attempt;
}

base::Result<TakenIn>
take_in_certificate(progress::Store& store, std::string_view bytes, const TakingIn& with) {
  auto texts = texts_in(bytes);
  if (!texts) return base::Failed{texts.error()};
  const proof::Trust trust{proof::believed_keys(with.keys).keys, {}};
  const proof::Verdict verdict =
      proof::verify_page(texts->credential, texts->statement, trust, with.now);
  const bool good =
      verdict.outcome == proof::Outcome::valid || verdict.outcome == proof::Outcome::expired;
  if (!good || !verdict.facts) return base::Failed{verdict.why.value_or(base::Problem{"R105"})};
  const auto person = holder_here(store, *verdict.facts, with.person);
  if (!person)
    return base::Failed{
        base::Problem{.code = "R104", .arguments = {{"number", verdict.facts->number}}}};
  const auto credential = proof::read_credential(texts->credential);
  if (!credential) return base::Failed{credential.error()};
  progress::StoredCertificate filed;
  filed.content = content_of(*verdict.facts, *person);
  filed.content.id = credential->id.starts_with(uuid_start)
                         ? credential->id.substr(uuid_start.size())
                         : credential->id;
  filed.content.attempt = attempt_behind(store, *verdict.facts, person->learner, with);
  filed.content.covers = credential->description;
  filed.content.language = credential->language;
  filed.issuer_key = proof::multikey_of(verdict.facts->key);
  filed.credential = std::move(texts->credential);
  filed.statement = std::move(texts->statement);
  filed.filed = true;
  store.file(filed);
  return TakenIn{TakenCertificate{filed.content.number, person->name}};
}

}  // namespace

base::Result<std::string>
notes_file(progress::Store& store, const std::string& learner, const proof::KeyFolders& keys) {
  const auto key = proof::organisation_key(keys);
  if (!key) return base::Failed{key.error()};
  auto body = progress::result_of(store.database(), learner);
  if (!body) return base::Failed{body.error()};
  return proof::signed_text(notes_kind, *std::move(body), key->pair);
}

base::Result<std::string> result_file(
    progress::Store& store,
    const std::string& learner,
    const proof::KeyFolders& keys,
    base::Instant now) {
  const auto key = proof::installation_key(keys, now);
  if (!key) return base::Failed{key.error()};
  auto body = progress::result_of(store.database(), learner);
  if (!body) return base::Failed{body.error()};
  return proof::signed_text(result_kind, *std::move(body), key->pair);
}

base::Result<TakenIn>
take_in(progress::Store& store, std::string_view bytes, const TakingIn& with) {
  const bool is_credential =
      bytes.find("OpenBadgeCredential") != std::string_view::npos || bytes.starts_with("%PDF");
  if (is_credential) return take_in_certificate(store, bytes, with);
  if (const auto notes = proof::open_signed_text(notes_kind, bytes))
    return take_in_notes(store, *notes, with);
  return take_in_result(store, bytes, with);
}

}  // namespace behorig::app
