#pragma once
// The QR code's own signed text: short enough to be read from a crumpled page, complete enough to
// be judged without a network. Printable ASCII, so that no scanner has to guess an encoding.

#include "base/instant.hpp"
#include "base/result.hpp"
#include "learning/certificate.hpp"
#include "proof/keys.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace behorig::proof {

inline constexpr std::size_t most_statement_bytes = 400;
inline constexpr std::string_view statement_prefix = "behorig:1:";

struct Statement {
  std::string number{};
  std::string holder{};
  std::string course{};
  std::string version{};
  base::Instant issued{};       // whole seconds
  base::Instant valid_until{};  // likewise
  PublicKey key{};
  bool identity_checked{false};
  bool shortened{false};  // the holder's name was too long and ends in "…"

  bool operator==(const Statement&) const = default;
};

// At most 400 bytes, always: a long name is cut between two characters. P125 when something else is
// too long, missing, or holds control characters.
base::Result<std::string> statement_text(
    const learning::Certificate& certificate,
    const KeyPair& issuer);

struct ReadStatement {
  Statement statement{};
  bool fits{false};  // the signature is over this, and by that key
};

// P122 it cannot be read, P123 it is of a newer kind.
base::Result<ReadStatement> read_statement(std::string_view text);

}  // namespace behorig::proof
