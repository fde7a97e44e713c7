#pragma once
// Whether a certificate is to be believed: offline, from the issuer's public key alone.

#include "base/instant.hpp"
#include "base/problem.hpp"
#include "proof/key_files.hpp"
#include "proof/revoked.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::proof {

// Behind each is the exit code of `behorig verify`. When several apply: changed, unknown_issuer,
// revoked, expired.
enum class Outcome {
  valid = 0,
  unreadable = 2,
  expired = 3,  // also: not valid yet
  revoked = 4,
  changed = 5,
  unknown_issuer = 6,
};

struct Trust {
  std::vector<TrustedKey> keys{};
  std::vector<SignedRevokedList> revoked{};
};

// What the certificate says. Only to be relied on as far as the outcome goes.
struct Facts {
  std::string number{};
  std::string holder{};        // the name; empty when only its hash is there (a credential)
  std::string course{};        // id
  std::string course_title{};  // empty in a QR code
  std::string course_version{};
  std::string issuer{};    // as the certificate says; for a QR code as the trusted key says
  std::string known_as{};  // the trusted key's name; empty when the key is not known
  base::Instant issued{};
  base::Instant valid_until{};
  PublicKey key{};
  std::string fingerprint{};
  std::string identity_type{};  // "emailAddress" or "name" when hashed; else empty
  std::string salt{};
  std::string identity_hash{};
  std::optional<Revocation> revoked{};
  bool identity_checked{false};
  bool holder_shortened{false};

  bool operator==(const Facts&) const = default;
};

struct Verdict {
  Outcome outcome{Outcome::unreadable};
  std::optional<Facts> facts{};  // nothing when unreadable
  // Why it is not valid: P120–P123 unreadable, P150 changed, P151 signed with another key than the
  // issuer's, P152 unknown issuer, P153 and P154 signed after or before the key's period, P155
  // revoked (P158 without a reason), P156 expired, P157 issued later than the clock says, P159 the
  // two texts of a page contradict each other. Nothing when valid.
  std::optional<base::Problem> why{};
  // What else is worth knowing, as warnings: P160 a list of revoked certificates by a stranger was
  // not counted, P161 the issuer calls itself otherwise than its key's name here, P163 the name is
  // shortened, P164 what is seen on the page is not checked.
  base::Problems remarks{};
};

// The text of a credential or of a QR code. A clock some minutes slow is forgiven.
Verdict verify(std::string_view text, const Trust& trust, base::Instant now);

// A certificate's page: the credential in it, and beside it the QR code's text (empty: the page has
// none). A page whose two texts do not say the same is changed. The name in a QR code that holds is
// given as the holder.
Verdict verify_page(
    std::string_view credential,
    std::string_view statement,
    const Trust& trust,
    base::Instant now);

enum class HolderMatch { yes, no, cannot_tell };

// Whether it is about this person, by name or e-mail. Cannot tell: the certificate holds a hash of
// the address and a name was asked for, or the other way round.
HolderMatch matches_holder(const Facts& facts, std::string_view name_or_email);

}  // namespace behorig::proof
