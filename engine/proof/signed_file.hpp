#pragma once
// A signed envelope of JSON, for result files, lists of revoked certificates and summaries of
// disposal. One line of canonical JSON; anything changed in it is found.

#include "base/json.hpp"
#include "base/result.hpp"
#include "proof/keys.hpp"

#include <string>
#include <string_view>

namespace behorig::proof {

struct SignedBody {
  base::Json body{};
  PublicKey key{};  // whose signature it is; whether to believe her is the caller's to judge
};

// `kind` is a word such as "result"; a reader of another kind refuses the text.
std::string signed_text(std::string_view kind, base::Json body, const KeyPair& pair);

// P110 cut short, P111 changed, P112 from a newer version of the program, P113 not a file of ours
// or of another kind, P114 larger than 64 MB.
base::Result<SignedBody> open_signed_text(std::string_view kind, std::string_view text);

}  // namespace behorig::proof
