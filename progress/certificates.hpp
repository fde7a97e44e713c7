#pragma once
// Certificates that were issued here or filed here, and those that were revoked. Nothing of it is
// ever changed or removed; erasing a person empties what carries the name.

#include "base/result.hpp"
#include "learning/certificate.hpp"
#include "progress/database.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace behorig::progress {

struct Revoked {
  base::Instant at{};
  std::string reason{};
  std::string by{};

  bool operator==(const Revoked&) const = default;
};

struct StoredCertificate {
  learning::Certificate content{};  // holder and email are empty when the person was erased
  std::string issuer_key{};         // "z6Mk…"
  std::string credential{};         // JSON text
  std::string statement{};          // the QR code's text
  std::optional<Revoked> revoked{};
  bool filed{false};  // issued elsewhere, for a person here

  bool operator==(const StoredCertificate&) const = default;
};

// What signing adds to a certificate that has got its number.
struct SignedTexts {
  std::string credential{};
  std::string statement{};
};

using SignCertificate = std::function<base::Result<SignedTexts>(const learning::Certificate&)>;

// Throws Failure. Writing belongs inside a transaction.
class Certificates {
 public:
  explicit Certificates(Database& db) : db_{&db} {}

  // Gives the draft the next number of the year in which it is issued ("2026-000001"), has it
  // signed, and keeps it. An attempt that has a certificate keeps that one, which is given back:
  // issued once, however often it is asked for. The problem is the signer's; then nothing is kept.
  base::Result<StoredCertificate>
  issue(learning::Certificate draft, const std::string& issuer_key, const SignCertificate& sign);
  // One issued elsewhere; `content.attempt` may be empty. Filing twice is filing once. Gives
  // whether it is new.
  bool file(const StoredCertificate& certificate);

  std::vector<StoredCertificate> all();  // oldest first
  std::vector<StoredCertificate> of_learner(const std::string& learner);
  std::optional<StoredCertificate> of_attempt(const std::string& attempt);
  // Several when certificates of others with the same number are filed here; our own first.
  std::vector<StoredCertificate> of_number(const std::string& number);

  // Gives whether it was not revoked before; the first revocation stands.
  bool revoke(const StoredCertificate& certificate, const Revoked& revoked);

  void erase_holder(const std::string& learner);

 private:
  void add(const StoredCertificate& certificate);

  Database* db_;
};

}  // namespace behorig::progress
