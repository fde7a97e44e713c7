#pragma once
// A certificate as Open Badges 3.0 credential: a W3C Verifiable Credential with an embedded
// eddsa-rdfc-2022 proof. Writing and reading know exactly one shape, so what is signed is what is
// shown: a key more, less or of another type is refused, never passed over.

#include "base/instant.hpp"
#include "base/result.hpp"
#include "base/strings.hpp"
#include "learning/certificate.hpp"
#include "proof/keys.hpp"

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

// The credential's text, one line of JSON. `salt` is random (make_salt), new for each certificate;
// `strings` are those of the certificate's language. Equal input gives equal bytes. P125 when the
// certificate lacks something, or holds what cannot be signed or shown.
base::Result<std::string> credential_text(
    const learning::Certificate& certificate,
    const KeyPair& issuer,
    std::string_view salt,
    const base::Strings& strings);

// Reads without judging values or signature (proof_state does). P120 not a credential of Behörig's,
// P121 cut short.
base::Result<Credential> read_credential(std::string_view text);

enum class ProofState {
  fits,
  other_key,  // it fits, but was made with another key than the one that `issuer` names
  does_not_fit,
};

ProofState proof_state(const Credential& credential);

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

// The sentences on the certificate: that it is a condition, and who decides; and when it was issued
// locally, that nobody looked at the identity.
std::string narrative(const base::Strings& strings, bool identity_checked);

}  // namespace behorig::proof
