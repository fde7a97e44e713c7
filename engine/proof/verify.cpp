#include "proof/verify.hpp"

#include "base/text.hpp"
#include "proof/credential.hpp"
#include "proof/statement.hpp"
#include "proof/texts.hpp"

#include <algorithm>

namespace behorig::proof {

namespace {

constexpr std::int64_t forgiven_ms = 300'000;  // five minutes, of two clocks that disagree

base::Problem because(const char* code, std::vector<base::Argument> arguments = {}) {
  return {code, base::Severity::error, {}, std::move(arguments)};
}

base::Problem remark(const char* code, std::vector<base::Argument> arguments = {}) {
  return {code, base::Severity::warning, {}, std::move(arguments)};
}

std::string day(base::Instant instant) {
  return base::iso_text(instant).substr(0, 10);
}

bool covers(const TrustedKey& key, base::Instant issued) {
  // Certificates say whole seconds, and the first may follow the key within one.
  return (!key.from || issued >= whole_seconds(*key.from)) && (!key.until || issued <= *key.until);
}

// The key's entry for when it was issued; else any of the key's; else null. A key may have several,
// the organisation's own and an older one in `trusted/` for example.
const TrustedKey* entry_for(const Trust& trust, const Facts& facts) {
  const TrustedKey* best = nullptr;
  for (const TrustedKey& known : trust.keys)
    if (known.key == facts.key && (best == nullptr || !covers(*best, facts.issued))) best = &known;
  return best;
}

bool same_name(std::string_view a, std::string_view b) {
  return !a.empty() && base::folded(base::trimmed(a)) == base::folded(base::trimmed(b));
}

// Only the issuer takes back what it issued: with the same key, or with another key that is
// believed to be its own, by the name it is trusted under.
bool may_revoke(const SignedRevokedList& list, const Facts& facts, const Trust& trust) {
  if (list.key == facts.key) return true;
  return std::any_of(trust.keys.begin(), trust.keys.end(), [&](const TrustedKey& known) {
    return known.key == list.key && same_name(known.name, facts.known_as) &&
           covers(known, list.list.made);
  });
}

void look_for_revocation(Verdict& verdict, const Trust& trust) {
  Facts& facts = *verdict.facts;
  for (const SignedRevokedList& list : trust.revoked) {
    if (!may_revoke(list, facts, trust)) {
      verdict.remarks.push_back(remark(
          "P160",
          {{"issuer", list.list.issuer}, {"fingerprint", fingerprint_of(list.key)}}));
      continue;
    }
    for (const Revocation& entry : list.list.entries)
      if (entry.number == facts.number && (!facts.revoked || entry.at < facts.revoked->at))
        facts.revoked = entry;
  }
}

void decide(Verdict& verdict, Outcome outcome, base::Problem why) {
  if (verdict.why) return;
  verdict.outcome = outcome;
  verdict.why = std::move(why);
}

void look_at_issuer(Verdict& verdict, const Trust& trust) {
  Facts& facts = *verdict.facts;
  const TrustedKey* known = entry_for(trust, facts);
  if (known == nullptr)
    return decide(
        verdict,
        Outcome::unknown_issuer,
        because("P152", {{"fingerprint", facts.fingerprint}}));
  facts.known_as = known->name;
  if (facts.issuer.empty()) facts.issuer = known->name;
  if (!known->name.empty() && !same_name(known->name, facts.issuer))
    verdict.remarks.push_back(remark("P161", {{"issuer", facts.issuer}, {"name", known->name}}));
  if (known->until && facts.issued > *known->until)
    decide(verdict, Outcome::unknown_issuer, because("P153", {{"until", day(*known->until)}}));
  if (known->from && facts.issued < whole_seconds(*known->from))
    decide(verdict, Outcome::unknown_issuer, because("P154", {{"from", day(*known->from)}}));
}

void look_at_dates(Verdict& verdict, base::Instant now) {
  const Facts& facts = *verdict.facts;
  if (facts.issued.ms > now.ms + forgiven_ms)
    decide(
        verdict,
        Outcome::expired,
        because("P157", {{"issued", day(facts.issued)}, {"today", day(now)}}));
  if (now > facts.valid_until)
    decide(verdict, Outcome::expired, because("P156", {{"until", day(facts.valid_until)}}));
}

// Everything that follows from what is known to be unchanged or not.
Verdict
judge(Facts facts, std::optional<base::Problem> changed, const Trust& trust, base::Instant now) {
  Verdict verdict;
  verdict.outcome = Outcome::valid;
  facts.fingerprint = fingerprint_of(facts.key);
  verdict.facts = std::move(facts);
  if (changed) decide(verdict, Outcome::changed, *std::move(changed));
  look_at_issuer(verdict, trust);
  look_for_revocation(verdict, trust);
  if (const auto& revoked = verdict.facts->revoked)
    decide(
        verdict,
        Outcome::revoked,
        revoked->reason.empty()
            ? because("P158", {{"at", day(revoked->at)}})
            : because("P155", {{"at", day(revoked->at)}, {"reason", revoked->reason}}));
  look_at_dates(verdict, now);
  if (verdict.facts->holder_shortened) verdict.remarks.push_back(remark("P163"));
  return verdict;
}

Verdict unreadable(base::Problem why) {
  Verdict verdict;
  verdict.why = std::move(why);
  return verdict;
}

Facts facts_of(const Credential& credential) {
  Facts facts;
  facts.number = credential.number;
  facts.course = credential.course;
  facts.course_title = credential.title;
  facts.course_version = credential.version;
  facts.issuer = credential.issuer_name;
  facts.issued = parse_time(credential.valid_from).value_or(base::Instant{});
  facts.valid_until = parse_time(credential.valid_until).value_or(base::Instant{});
  facts.key = key_of(credential.issuer).value_or(PublicKey{});
  facts.identity_type = credential.identity_type;
  facts.salt = credential.salt;
  facts.identity_hash = credential.identity_hash;
  facts.identity_checked = credential.identity_tag == "identity-checked";
  return facts;
}

Facts facts_of(const Statement& statement) {
  Facts facts;
  facts.number = statement.number;
  facts.holder = statement.holder;
  facts.course = statement.course;
  facts.course_version = statement.version;
  facts.issued = statement.issued;
  facts.valid_until = statement.valid_until;
  facts.key = statement.key;
  facts.identity_checked = statement.identity_checked;
  facts.holder_shortened = statement.shortened;
  return facts;
}

std::optional<base::Problem> change_in(const Credential& credential) {
  switch (proof_state(credential)) {
    case ProofState::fits:
      return {};
    case ProofState::other_key:
      return because("P151");
    case ProofState::does_not_fit:
      return because("P150");
  }
  return because("P150");
}

HolderMatch match_if(bool yes) {
  return yes ? HolderMatch::yes : HolderMatch::no;
}

// By the name itself, where it can be read.
HolderMatch matches_name(const Facts& facts, std::string_view name) {
  const std::string asked = base::folded(spelt_name(name));
  if (!facts.holder_shortened) return match_if(asked == base::folded(spelt_name(facts.holder)));
  const std::string start = facts.holder.substr(0, facts.holder.rfind("…"));
  return match_if(asked.starts_with(base::folded(spelt_name(start))));
}

bool is_same_second(base::Instant a, base::Instant b) {
  return whole_seconds(a) == whole_seconds(b);
}

// The credential has a hash where the QR code has a name; of an address nothing can be told.
bool agree(const Facts& facts, const Statement& statement) {
  const bool same_holder =
      facts.identity_type != "name" || statement.shortened ||
      identity_hash(spelt_name(statement.holder), facts.salt) == facts.identity_hash;
  return same_holder && statement.key == facts.key && statement.number == facts.number &&
         statement.course == facts.course && statement.version == facts.course_version &&
         is_same_second(statement.issued, facts.issued) &&
         is_same_second(statement.valid_until, facts.valid_until) &&
         statement.identity_checked == facts.identity_checked;
}

}  // namespace

Verdict verify(std::string_view text, const Trust& trust, base::Instant now) {
  const std::string trimmed = base::trimmed(text);
  if (trimmed.starts_with("behorig:")) {
    const auto read = read_statement(trimmed);
    if (!read) return unreadable(read.error());
    const auto changed = read->fits ? std::optional<base::Problem>{} : because("P150");
    return judge(facts_of(read->statement), changed, trust, now);
  }
  const auto credential = read_credential(trimmed);
  if (!credential) return unreadable(credential.error());
  return judge(facts_of(*credential), change_in(*credential), trust, now);
}

Verdict verify_page(
    std::string_view credential,
    std::string_view statement,
    const Trust& trust,
    base::Instant now) {
  Verdict verdict = verify(credential, trust, now);
  if (!verdict.facts) return verdict;
  verdict.remarks.push_back(remark("P164"));
  if (statement.empty()) return verdict;
  const auto read = read_statement(base::trimmed(statement));
  if (read && read->fits && agree(*verdict.facts, read->statement)) {
    verdict.facts->holder = read->statement.holder;
    verdict.facts->holder_shortened = read->statement.shortened;
  } else if (verdict.outcome != Outcome::changed) {
    verdict.outcome = Outcome::changed;
    verdict.why = because("P159");
  }
  return verdict;
}

HolderMatch matches_holder(const Facts& facts, std::string_view name_or_email) {
  const bool email = name_or_email.find('@') != std::string_view::npos;
  const bool by_email = facts.identity_type == "emailAddress";
  if (!facts.identity_hash.empty() && by_email == email) {
    const std::string asked = email ? spelt_email(name_or_email) : spelt_name(name_or_email);
    return match_if(identity_hash(asked, facts.salt) == facts.identity_hash);
  }
  return email || facts.holder.empty() ? HolderMatch::cannot_tell
                                       : matches_name(facts, name_or_email);
}

}  // namespace behorig::proof
