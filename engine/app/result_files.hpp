#pragma once
// Files that carry results and certificates between a learner's program and the course owner's.

#include "course/load.hpp"
#include "progress/results.hpp"
#include "progress/store.hpp"
#include "proof/key_files.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <variant>

namespace behorig::app {

inline constexpr std::size_t most_result_bytes = 64U << 20U;

// The course folder at hand with these parameters; null when it cannot be used.
using LoadWith =
    std::function<std::shared_ptr<const course::LoadedCourse>(const course::Parameters&)>;

// What the course owner has noted about somebody whose results came as a file, on its way back to
// her own program; signed with the organisation's key. S135 and those of organisation_key. Throws
// Failure.
base::Result<std::string>
notes_file(progress::Store& store, const std::string& learner, const proof::KeyFolders& keys);

// A learner's results as signed text. S135 and those of installation_key. Throws Failure.
base::Result<std::string> result_file(
    progress::Store& store,
    const std::string& learner,
    const proof::KeyFolders& keys,
    base::Instant now);

struct TakenCertificate {
  std::string number{};
  std::string name{};  // of the person it was filed for
};

using TakenIn = std::variant<progress::ImportedResult, TakenCertificate>;

struct TakingIn {
  const proof::KeyFolders& keys;
  const LoadWith& load_course;
  base::Instant now{};
  std::string person{};  // whose certificate it is, when several have its holder's name
  std::string new_installation_accepted_by{};  // see ResultOrigin
};

// A result file or the course owner's notes (merged: twice is once), a certificate as credential or
// PDF (filed for the person here whom it was made out to). P110–P114 and S126–S131 for a result
// file; for a certificate those of verify when it is changed or unreadable or its issuer is not
// trusted, R104 when nobody here is its holder, R105 when the file is neither. S152 for notes by
// somebody who is not trusted here. Throws Failure.
base::Result<TakenIn> take_in(progress::Store& store, std::string_view bytes, const TakingIn& with);

}  // namespace behorig::app
