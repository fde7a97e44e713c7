#include "app/verify_output.hpp"

#include "base/json.hpp"
#include "ui/dates.hpp"

#include <ostream>

namespace behorig::app {

namespace {

using proof::Facts;
using proof::HolderMatch;
using proof::Outcome;

// Stays the same in every language, for programs.
const char* word_for(Outcome outcome) {
  switch (outcome) {
    case Outcome::valid:
      return "valid";
    case Outcome::unreadable:
      return "unreadable";
    case Outcome::expired:
      return "expired";
    case Outcome::revoked:
      return "revoked";
    case Outcome::changed:
      return "changed";
    case Outcome::unknown_issuer:
      return "unknown_issuer";
  }
  return "";
}

const char* word_for(HolderMatch match) {
  switch (match) {
    case HolderMatch::yes:
      return "yes";
    case HolderMatch::no:
      return "no";
    case HolderMatch::cannot_tell:
      return "cannot_tell";
  }
  return "";
}

std::string key_for(HolderMatch match) {
  return std::string{"verify.holder_"} + word_for(match);
}

std::string date(const base::Strings& strings, base::Instant instant) {
  return ui::date_text(strings, base::date_of(instant, 0));
}

std::string holder_line(const base::Strings& strings, const Facts& facts) {
  if (!facts.holder.empty()) return strings.text("verify.holder", {{"holder", facts.holder}});
  return strings.text(
      facts.identity_type == "emailAddress" ? "verify.hashed_email" : "verify.hashed_name");
}

void print_facts(std::ostream& out, const base::Strings& strings, const Facts& facts) {
  const std::string course = facts.course_title.empty() ? facts.course : facts.course_title;
  const std::string issuer =
      facts.issuer.empty() ? strings.text("verify.no_issuer_name") : facts.issuer;
  const auto line = [&](std::string_view key, const std::vector<base::Argument>& arguments) {
    out << "  " << strings.text(key, arguments) << '\n';
  };
  line("verify.number", {{"number", facts.number}});
  out << "  " << holder_line(strings, facts) << '\n';
  line("verify.course", {{"course", course}, {"version", facts.course_version}});
  line("verify.issuer", {{"issuer", issuer}, {"fingerprint", facts.fingerprint}});
  line(
      "verify.period",
      {{"issued", date(strings, facts.issued)}, {"until", date(strings, facts.valid_until)}});
  line(facts.identity_checked ? "verify.identity_checked" : "verify.issued_locally", {});
}

base::Json null() {
  return {};
}

void write_facts(base::Writer& writer, const Facts& facts) {
  base::Writer course;
  course.text("id", facts.course);
  course.text("title", facts.course_title);
  course.text("version", facts.course_version);
  base::Writer issuer;
  issuer.text("name", facts.issuer);
  issuer.text("known_as", facts.known_as);
  issuer.text("key", proof::did_of(facts.key));
  issuer.text("fingerprint", facts.fingerprint);
  writer.text("number", facts.number);
  if (facts.holder.empty())
    writer.value("holder", null());
  else
    writer.text("holder", facts.holder);
  writer.object("course", std::move(course));
  writer.object("issuer", std::move(issuer));
  writer.text("issued", base::iso_text(facts.issued));
  writer.text("valid_until", base::iso_text(facts.valid_until));
  writer.boolean("identity_checked", facts.identity_checked);
  if (!facts.revoked) return writer.value("revoked", null());
  base::Writer revoked;
  revoked.text("at", base::iso_text(facts.revoked->at));
  revoked.text("reason", facts.revoked->reason);
  writer.object("revoked", std::move(revoked));
}

}  // namespace

std::string verdict_sentence(const base::Strings& strings, const proof::Verdict& verdict) {
  if (verdict.why) return base::sentence(strings, *verdict.why);
  return strings.text("verify.valid", {{"until", date(strings, verdict.facts->valid_until)}});
}

void print_verified(std::ostream& out, const base::Strings& strings, const Verified& verified) {
  const proof::Verdict& verdict = verified.verdict;
  out << verdict_sentence(strings, verified.verdict) << '\n';
  if (verdict.why) out << base::cure(strings, *verdict.why) << '\n';
  if (verified.match)
    out << strings.text(key_for(*verified.match), {{"who", verified.asked_for}}) << '\n';
  if (!verdict.facts) return;
  const bool doubtful =
      verdict.outcome == Outcome::changed || verdict.outcome == Outcome::unknown_issuer;
  out << '\n' << strings.text(doubtful ? "verify.file_says" : "verify.it_says") << '\n';
  print_facts(out, strings, *verdict.facts);
  for (const base::Problem& remark : verdict.remarks)
    out << '\n' << base::sentence(strings, remark) << '\n' << base::cure(strings, remark) << '\n';
  if (verdict.outcome == Outcome::valid) out << '\n' << strings.text("verify.condition") << '\n';
}

void print_verified_json(
    std::ostream& out,
    const base::Strings& strings,
    const Verified& verified) {
  const proof::Verdict& verdict = verified.verdict;
  base::Writer writer;
  writer.text("outcome", word_for(verdict.outcome));
  writer.integer("exit_code", verified.exit_code);
  writer.text("sentence", verdict_sentence(strings, verified.verdict));
  writer.text("code", verdict.why ? verdict.why->code : "");
  writer.text("cure", verdict.why ? base::cure(strings, *verdict.why) : "");
  if (verified.match) writer.text("holder_matches", word_for(*verified.match));
  if (verdict.facts) {
    base::Writer certificate;
    write_facts(certificate, *verdict.facts);
    writer.object("certificate", std::move(certificate));
  } else {
    writer.value("certificate", null());
  }
  std::vector<base::Writer> remarks;
  for (const base::Problem& problem : verdict.remarks) {
    base::Writer remark;
    remark.text("code", problem.code);
    remark.text("sentence", base::sentence(strings, problem));
    remark.text("cure", base::cure(strings, problem));
    remarks.push_back(std::move(remark));
  }
  writer.objects("remarks", std::move(remarks));
  out << base::canonical_text(writer.take()) << '\n';
}

}  // namespace behorig::app
