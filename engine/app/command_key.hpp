#pragma once
// `behorig key new|show|export|import`: the organisation's key, and whose certificates are
// believed. Never prints a secret.

#include "app/command_line.hpp"
#include "base/instant.hpp"
#include "base/strings.hpp"
#include "proof/key_files.hpp"

#include <iosfwd>

namespace behorig::app {

// The exit code: 0 done, 2 not, with the reason on `errors`.
int run_key(
    const KeyOptions& options,
    const proof::KeyFolders& folders,
    base::Instant now,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors);

}  // namespace behorig::app
