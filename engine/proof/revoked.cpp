#include "proof/revoked.hpp"

#include "proof/signed_file.hpp"
#include "proof/texts.hpp"

namespace behorig::proof {

namespace {

constexpr std::string_view kind = "revoked";
constexpr std::size_t most_reason = 4096;  // bytes
constexpr std::size_t most_name = 1024;    // likewise

base::Failed faulty() {
  return base::Failed{base::Problem{"P115", base::Severity::error, {}, {}}};
}

}  // namespace

std::string revoked_text(const RevokedList& list, const KeyPair& issuer) {
  std::vector<base::Writer> entries;
  for (const Revocation& revocation : list.entries) {
    base::Writer entry;
    entry.text("number", revocation.number);
    entry.text("at", base::iso_text(revocation.at));
    entry.text("reason", revocation.reason);
    entries.push_back(std::move(entry));
  }
  base::Writer body;
  body.text("issuer", list.issuer);
  body.text("made", base::iso_text(list.made));
  body.objects("revoked", std::move(entries));
  return signed_text(kind, body.take(), issuer);
}

base::Result<SignedRevokedList> read_revoked(std::string_view text) {
  const auto opened = open_signed_text(kind, text);
  if (!opened) return base::Failed{opened.error()};
  base::Problems problems;
  base::Reader reader{opened->body, "", "", problems};
  SignedRevokedList read;
  read.key = opened->key;
  read.list.issuer = reader.text("issuer");
  const auto made = parse_time(reader.text("made"));
  if (!made || !is_plain(read.list.issuer, most_name)) return faulty();
  read.list.made = *made;
  for (base::Reader& entry : reader.objects("revoked")) {
    Revocation revocation;
    revocation.number = entry.text("number");
    revocation.reason = entry.text_or("reason", "");
    const auto at = parse_time(entry.text("at"));
    const bool shown = revocation.reason.empty() || is_plain(revocation.reason, most_reason);
    if (!at || !shown || !is_plain(revocation.number, most_name)) return faulty();
    revocation.at = *at;
    read.list.entries.push_back(std::move(revocation));
  }
  // Keys that a later version may add are none of the list's entries.
  if (base::any_errors(problems)) return faulty();
  return read;
}

}  // namespace behorig::proof
