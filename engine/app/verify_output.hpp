#pragma once
// How `behorig verify` tells what it found: sentences for people, or JSON for programs.

#include "base/strings.hpp"
#include "proof/verify.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace behorig::app {

struct Verified {
  proof::Verdict verdict{};
  std::string asked_for{};                    // the holder, when one was asked for
  std::optional<proof::HolderMatch> match{};  // nothing when none was, or nothing could be read
  int exit_code{0};
};

// What a manager needs to know, in a sentence.
std::string verdict_sentence(const base::Strings& strings, const proof::Verdict& verdict);
void print_verified(std::ostream& out, const base::Strings& strings, const Verified& verified);
void print_verified_json(std::ostream& out, const base::Strings& strings, const Verified& verified);

}  // namespace behorig::app
