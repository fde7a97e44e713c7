#pragma once
// The signed list of revoked certificates (`revoked.json`), which an issuer may publish.

#include "base/instant.hpp"
#include "base/result.hpp"
#include "proof/keys.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace behorig::proof {

struct Revocation {
  std::string number{};  // the certificate's
  base::Instant at{};
  std::string reason{};  // for people to read; may be empty

  bool operator==(const Revocation&) const = default;
};

struct RevokedList {
  std::string issuer{};  // the organisation's name
  base::Instant made{};
  std::vector<Revocation> entries{};

  bool operator==(const RevokedList&) const = default;
};

struct SignedRevokedList {
  RevokedList list{};
  PublicKey key{};

  bool operator==(const SignedRevokedList&) const = default;
};

std::string revoked_text(const RevokedList& list, const KeyPair& issuer);
// P110–P114 as signed files, P115 when an entry lacks something.
base::Result<SignedRevokedList> read_revoked(std::string_view text);

}  // namespace behorig::proof
