#pragma once
// The one shape of our credentials: as JSON, and as RDF statements. Internal to `proof`.

#include "proof/credential.hpp"
#include "proof/quads.hpp"

#include <optional>
#include <string>
#include <vector>

namespace behorig::proof::shape {

inline constexpr const char* by_email = "emailAddress";
inline constexpr const char* by_name = "name";
inline constexpr const char* identity_checked = "identity-checked";
inline constexpr const char* issued_locally = "issued-locally";

// What to call the first value that cannot stand there (P125); nothing when all of them can.
std::optional<std::string> fault_in(const Credential& credential);
// Whether every value can at least be shown.
bool can_be_shown(const Credential& credential);

std::string text_of(const Credential& credential);

std::vector<Quad> statements_of(const Credential& credential);
std::vector<Quad> proof_statements_of(const Credential& credential);

}  // namespace behorig::proof::shape
