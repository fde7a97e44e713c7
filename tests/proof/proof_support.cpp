#include "proof/proof_support.hpp"

#include "base/json.hpp"
#include "proof/credential.hpp"
#include "proof/statement.hpp"
#include "proof/texts.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

namespace behorig::test {

proof::KeyPair key(std::uint8_t number) {
  proof::Seed seed{};
  seed.fill(number);
  return proof::KeyPair{seed};
}

base::Instant at(std::string_view time) {
  const auto instant = proof::parse_time(time);
  REQUIRE(instant.has_value());
  return *instant;
}

base::Strings credential_strings(const std::string& language) {
  base::Problems problems;
  const auto json = base::parse_json(
      read_file(source_folder() / "assets" / "strings" / language / "credential.json"),
      "",
      problems);
  REQUIRE(json.has_value());
  std::map<std::string, std::string, std::less<>> texts;
  for (const base::Member& member : *json->object())
    texts.emplace("credential." + member.key, *member.value.text());
  return {language, std::move(texts)};
}

learning::Certificate certificate() {
  learning::Certificate it;
  it.number = "2026-000412";
  it.id = "019aab00-0000-7000-8000-000000000412";
  it.learner = "learner";
  it.attempt = "attempt";
  it.holder = "Åsa Ek";
  it.email = "asa.ek@exempelkommunen.se";
  it.course = "sociala-medier";
  it.course_title = "Sociala medier i tjänsten";
  it.course_version = "2026.1";
  it.covers = "Lagar · Moderering · Avsluta konto";
  it.issuer = "Exempelkommunen";
  it.issued = at("2026-11-22T10:00:00Z");
  it.valid_until = at("2028-11-22T22:59:59Z");
  it.identity_checked = true;
  return it;
}

std::string credential(const learning::Certificate& certificate, const proof::KeyPair& issuer) {
  const auto text =
      proof::credential_text(certificate, issuer, salt, credential_strings(certificate.language));
  REQUIRE(text.has_value());
  return *text;
}

std::string statement(const learning::Certificate& certificate, const proof::KeyPair& issuer) {
  const auto text = proof::statement_text(certificate, issuer);
  REQUIRE(text.has_value());
  return *text;
}

proof::Trust trust_in_the_issuer() {
  proof::Trust trust;
  trust.keys.push_back({"Exempelkommunen", key(1).public_key(), at("2026-01-01T00:00:00Z"), {}});
  return trust;
}

base::Instant later() {
  return at("2027-03-01T08:00:00Z");
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const std::size_t place = text.find(what);
  REQUIRE(place != std::string::npos);
  return text.replace(place, what.size(), with);
}

}  // namespace behorig::test
