#pragma once
// What a certificate (*intyg*) says, whatever it is written on: a credential, a PDF, a QR code, a
// row in the store.

#include "base/instant.hpp"

#include <string>

namespace behorig::learning {

// No scores: they never leave the program.
struct Certificate {
  std::string number{};   // "2026-000412", unique for an issuer
  std::string id{};       // UUID, unique in the world; also the base of the credential's other ids
  std::string learner{};  // id in the store; never on what leaves the program
  std::string attempt{};  // the passed exam's; never on what leaves the program
  std::string holder{};   // the person's name
  std::string email{};    // at work; empty when not given
  std::string course{};   // course id
  std::string course_title{};
  std::string course_version{};  // as the course calls it, "2026.1"
  std::string covers{};          // the titles of the course's groups, joined by " · "
  std::string language{"sv"};    // of the certificate: sv, en
  std::string issuer{};          // the organisation's name
  base::Instant issued{};
  base::Instant valid_until{};
  // A course owner saw that the login at work belongs to a real employee. False: issued locally,
  // and the certificate says so.
  bool identity_checked{false};

  bool operator==(const Certificate&) const = default;
};

// The same time of day so many months later; on the last day of a shorter month.
base::Instant valid_until(base::Instant issued, int months);

}  // namespace behorig::learning
