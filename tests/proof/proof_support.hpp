#pragma once
// Certificates and keys for tests: the same ones in every run.

#include "base/strings.hpp"
#include "learning/certificate.hpp"
#include "proof/keys.hpp"
#include "proof/verify.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace behorig::test {

// Key number n; the same number is the same key.
proof::KeyPair key(std::uint8_t number);

base::Instant at(std::string_view time);  // "2026-11-22T10:00:00Z"

// The texts that go into a credential.
base::Strings credential_strings(const std::string& language);

// Åsa Ek's, number 2026-000412, issued 2026-11-22 at ten, valid for two years.
learning::Certificate certificate();

inline constexpr std::string_view salt = "4a9db14ce3e8f2314e8e77fde24610b5";

// The certificate as credential and as QR text, signed with a key.
std::string credential(const learning::Certificate& certificate, const proof::KeyPair& issuer);
std::string statement(const learning::Certificate& certificate, const proof::KeyPair& issuer);

// Trust in key number one as Exempelkommunen's.
proof::Trust trust_in_the_issuer();
// Some months later.
base::Instant later();

// The text with the first `what` replaced; the test fails when there is none.
std::string replaced(std::string text, std::string_view what, std::string_view with);

}  // namespace behorig::test
