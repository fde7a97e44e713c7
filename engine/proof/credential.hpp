#pragma once
// A certificate as Open Badges 3.0 credential: a W3C Verifiable Credential with an embedded
// eddsa-rdfc-2022 proof. Writing and reading know exactly one shape, so what is signed is what is
// shown: a key more, less or of another type is refused, never passed over.

#include "base/instant.hpp"
#include "base/result.hpp"
#include "learning/certificate.hpp"
#include "proof/keys.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace behorig::proof {

// What a credential says, as it stands in it: its times keep the writer's own spelling, since
// the signature is over that. Plain texts, in the order of the file.
struct Credential {
  std::string id{};      // "urn:uuid:…"
  std::string issuer{};  // "did:key:z6Mk…"
  std::string issuer_name{};
  std::string name{};
  std::string awarded{};  // xsd:dateTime with a zone
  std::string valid_from{};
  std::string valid_until{};
  std::string subject{};        // "urn:uuid:…", of this credential alone
  std::string number{};         // licenseNumber
  std::string identity_type{};  // "emailAddress" or "name"
  std::string salt{};
  std::string identity_hash{};  // "sha256$" and 64 hexadecimal digits over identity and salt
  std::string achievement{};    // "urn:uuid:…", the same for everybody who earned it
  std::string course{};         // humanCode
  std::string title{};
  std::string description{};
  std::string language{};
  std::string version{};
  std::string identity_tag{};  // "identity-checked" or "issued-locally"
  std::string narrative{};
  std::string proof_created{};
  std::string proof_method{};  // "did:key:z6Mk…#z6Mk…"
  std::string proof_value{};   // "z…"

  bool operator==(const Credential&) const = default;
};

// The credential's text, one line of JSON. `salt` is random, at least 16 characters, new for each.
// P125 when the certificate lacks something or holds control characters.
base::Result<std::string> credential_text(
    const learning::Certificate& certificate,
    const KeyPair& issuer,
    std::string_view salt);

// Reads without judging the signature. P120 not a credential of Behörig's, P121 cut short.
base::Result<Credential> read_credential(std::string_view text);

// Whether the proof fits what the credential says and was made with the key that `issuer` names.
bool proof_fits(const Credential& credential);

// Canonical N-Quads (RDFC-1.0) of the credential without its proof, and of the proof without its
// value: what is hashed and signed.
std::string credential_quads(const Credential& credential);
std::string proof_quads(const Credential& credential);

// "sha256$…" over the identity and the salt.
std::string identity_hash(std::string_view identity, std::string_view salt);
// How an identity is spelt before it is hashed: an address in lower case, a name in normal form
// with single spaces.
std::string spelt_email(std::string_view email);
std::string spelt_name(std::string_view name);

// The sentence on the certificate: a condition, and who decides; when issued locally that too.
std::string narrative(std::string_view language, bool identity_checked);

// "2026-11-22T11:00:00+02:00", seconds with or without a fraction, "Z" or an offset; nothing when
// it is no such time.
std::optional<base::Instant> parse_time(std::string_view text);

}  // namespace behorig::proof
