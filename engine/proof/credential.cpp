#include "proof/credential.hpp"

#include "base/hash.hpp"
#include "base/text.hpp"
#include "proof/credential_shape.hpp"
#include "proof/quads.hpp"
#include "proof/texts.hpp"

#include <algorithm>
#include <array>

namespace behorig::proof {

namespace {

// A UUID (version 8: made from what one likes) that is the same for the same words.
std::string uuid_of(std::string_view words) {
  std::string hex = base::blake2b_hex(words).substr(0, 32);
  hex[12] = '8';
  hex[16] = 'a';
  for (const std::size_t at : {20U, 16U, 12U, 8U})
    hex.insert(at, "-");
  return "urn:uuid:" + hex;
}

std::string method_of(const PublicKey& key) {
  return did_of(key) + "#" + multikey_of(key);
}

// What is hashed and signed, as eddsa-rdfc-2022 demands it: the proof first.
std::string signed_bytes(const Credential& credential) {
  return sha256(proof_quads(credential)) + sha256(credential_quads(credential));
}

Credential credential_of(
    const learning::Certificate& certificate,
    const PublicKey& issuer,
    std::string_view salt,
    const base::Strings& strings) {
  const bool by_email = !base::trimmed(certificate.email).empty();
  Credential it;
  it.id = "urn:uuid:" + certificate.id;
  it.issuer = did_of(issuer);
  it.issuer_name = certificate.issuer;
  it.name = strings.text("credential.name", {{"course", certificate.course_title}});
  it.awarded = second_text(certificate.issued);
  it.valid_from = it.awarded;
  it.valid_until = second_text(certificate.valid_until);
  it.subject = uuid_of("subject " + certificate.id);
  it.number = certificate.number;
  it.identity_type = by_email ? shape::by_email : shape::by_name;
  it.salt = std::string{salt};
  it.identity_hash = identity_hash(
      by_email ? spelt_email(certificate.email) : spelt_name(certificate.holder),
      salt);
  it.course = certificate.course;
  it.title = certificate.course_title;
  it.description = certificate.covers.empty() ? certificate.course_title : certificate.covers;
  it.language = certificate.language;
  it.version = certificate.course_version;
  it.identity_tag = certificate.identity_checked ? shape::identity_checked : shape::issued_locally;
  it.narrative = narrative(strings, certificate.identity_checked);
  it.proof_created = it.awarded;
  it.proof_method = method_of(issuer);
  // Who says the same of an achievement calls it the same.
  std::string achievement{"achievement"};
  for (const std::string* part :
       {&it.issuer,
        &it.issuer_name,
        &it.course,
        &it.title,
        &it.description,
        &it.language,
        &it.version,
        &it.narrative})
    achievement += "\n" + *part;
  it.achievement = uuid_of(achievement);
  return it;
}

}  // namespace

std::string identity_hash(std::string_view identity, std::string_view salt) {
  return "sha256$" + hex_of(sha256(std::string{identity} + std::string{salt}));
}

std::string spelt_email(std::string_view email) {
  std::string spelt = base::nfc(base::trimmed(email));
  // Only a–z: what other letters are in small is not the same for every verifier.
  std::transform(spelt.begin(), spelt.end(), spelt.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return spelt;
}

std::string spelt_name(std::string_view name) {
  std::string spelt;
  for (const std::string& word : base::split(base::nfc(name), ' ')) {
    if (word.empty()) continue;
    if (!spelt.empty()) spelt += ' ';
    spelt += word;
  }
  return spelt;
}

std::string narrative(const base::Strings& strings, bool identity_checked) {
  const std::string& condition = strings.text("credential.condition");
  return identity_checked ? condition : condition + " " + strings.text("credential.local");
}

base::Result<std::string> credential_text(
    const learning::Certificate& certificate,
    const KeyPair& issuer,
    std::string_view salt,
    const base::Strings& strings) {
  Credential credential = credential_of(certificate, issuer.public_key(), salt, strings);
  credential.proof_value = text_of(issuer.sign_raw(signed_bytes(credential)));
  if (const auto fault = shape::fault_in(credential))
    return base::Failed{base::Problem{"P125", base::Severity::error, {}, {{"key", *fault}}}};
  if (spelt_name(certificate.holder).empty())
    return base::Failed{
        base::Problem{"P125", base::Severity::error, {}, {{"key", "@P125.holder"}}}};
  return shape::text_of(credential);
}

ProofState proof_state(const Credential& credential) {
  // A value of ours that is no longer of its kind, an id for example, was changed too.
  if (shape::fault_in(credential)) return ProofState::does_not_fit;
  // The method is "<did>#<multikey>" of one and the same key.
  const std::size_t hash = credential.proof_method.find('#');
  const auto key = key_of(credential.proof_method.substr(0, hash));
  const auto signature = signature_of(credential.proof_value);
  if (!key || !signature || credential.proof_method != method_of(*key) ||
      !fits_raw(*key, signed_bytes(credential), *signature))
    return ProofState::does_not_fit;
  return credential.issuer == did_of(*key) ? ProofState::fits : ProofState::other_key;
}

std::string credential_quads(const Credential& it) {
  return canonical_quads(shape::statements_of(it));
}

std::string proof_quads(const Credential& it) {
  return canonical_quads(shape::proof_statements_of(it));
}

}  // namespace behorig::proof
