#pragma once
// `behorig verify FILE`: whether a certificate is to be believed, in words a manager understands.

#include "app/command_line.hpp"
#include "base/instant.hpp"
#include "base/strings.hpp"
#include "proof/key_files.hpp"

#include <iosfwd>

namespace behorig::app {

struct VerifyCommand {
  VerifyOptions options{};
  proof::KeyFolders folders{};
  base::Instant now{};
  std::istream* in{nullptr};  // for the file "-"
};

// The exit code: that of the outcome (proof/verify.hpp); 1 when the certificate is valid but not,
// or not certainly, for the holder asked for; 2 when a file cannot be read.
int run_verify(
    const VerifyCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app
