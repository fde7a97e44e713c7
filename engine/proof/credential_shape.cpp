#include "proof/credential_shape.hpp"

#include "base/json.hpp"
#include "proof/keys.hpp"
#include "proof/texts.hpp"

#include <algorithm>
#include <array>

namespace behorig::proof::shape {

namespace {

constexpr std::size_t most_bytes = 4096;  // of one value
constexpr std::size_t least_salt = 16;

constexpr std::string_view uuid_prefix = "urn:uuid:";

bool is_uuid(std::string_view text) {
  if (!text.starts_with(uuid_prefix)) return false;
  text.remove_prefix(uuid_prefix.size());
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash != (text[i] == '-')) return false;
    if (!dash && std::string_view{"0123456789abcdef"}.find(text[i]) == std::string_view::npos)
      return false;
  }
  return true;
}

bool is_time(std::string_view text) {
  return parse_time(text).has_value();
}

bool is_did(std::string_view text) {
  return text.starts_with("did:key:") && key_of(text);
}

bool is_method(std::string_view text) {
  const std::size_t hash = text.find('#');
  return hash != std::string_view::npos && is_did(text.substr(0, hash)) &&
         text.starts_with("did:key:" + std::string{text.substr(hash + 1)});
}

bool is_identity_hash(std::string_view text) {
  return text.starts_with("sha256$") && text.size() == 7 + 64 && from_hex(text.substr(7));
}

bool is_text(std::string_view text) {
  return is_plain(text, most_bytes);
}

struct Value {
  const char* name;  // for the person who is to correct it
  std::string Credential::*value;
  bool (*may_be)(std::string_view);
};

// What each value may be; what is not a plain text can go into N-Quads without escapes.
constexpr std::array<Value, 23> values{{
    {"@P125.other", &Credential::id, is_uuid},
    {"@P125.other", &Credential::issuer, is_did},
    {"@P125.issuer", &Credential::issuer_name, is_text},
    {"@P125.course", &Credential::name, is_text},
    {"@P125.other", &Credential::awarded, is_time},
    {"@P125.other", &Credential::valid_from, is_time},
    {"@P125.other", &Credential::valid_until, is_time},
    {"@P125.other", &Credential::subject, is_uuid},
    {"@P125.number", &Credential::number, is_text},
    {"@P125.other",
     &Credential::identity_type,
     [](std::string_view text) { return text == by_email || text == by_name; }},
    {"@P125.other",
     &Credential::salt,
     [](std::string_view text) { return is_text(text) && text.size() >= least_salt; }},
    {"@P125.other", &Credential::identity_hash, is_identity_hash},
    {"@P125.other", &Credential::achievement, is_uuid},
    {"@P125.course", &Credential::course, is_text},
    {"@P125.course", &Credential::title, is_text},
    {"@P125.course", &Credential::description, is_text},
    {"@P125.other",
     &Credential::language,
     [](std::string_view text) { return text == "sv" || text == "en"; }},
    {"@P125.course", &Credential::version, is_text},
    {"@P125.other",
     &Credential::identity_tag,
     [](std::string_view text) { return text == identity_checked || text == issued_locally; }},
    {"@P125.other", &Credential::narrative, is_text},
    {"@P125.other", &Credential::proof_created, is_time},
    {"@P125.other", &Credential::proof_method, is_method},
    {"@P125.other",
     &Credential::proof_value,
     [](std::string_view text) { return signature_of(text).has_value(); }},
}};

base::Writer subject_json(const Credential& it) {
  base::Writer criteria;
  criteria.text("narrative", it.narrative);
  base::Writer achievement;
  achievement.text("id", it.achievement);
  achievement.texts("type", {"Achievement"});
  achievement.text("achievementType", "Certification");
  achievement.text("humanCode", it.course);
  achievement.text("name", it.title);
  achievement.text("description", it.description);
  achievement.text("inLanguage", it.language);
  achievement.text("version", it.version);
  achievement.texts("tag", {it.identity_tag});
  achievement.object("criteria", std::move(criteria));
  base::Writer identity;
  identity.text("type", "IdentityObject");
  identity.boolean("hashed", true);
  identity.text("identityType", it.identity_type);
  identity.text("salt", it.salt);
  identity.text("identityHash", it.identity_hash);
  std::vector<base::Writer> identifier;
  identifier.push_back(std::move(identity));
  base::Writer subject;
  subject.text("id", it.subject);
  subject.texts("type", {"AchievementSubject"});
  subject.text("licenseNumber", it.number);
  subject.objects("identifier", std::move(identifier));
  subject.object("achievement", std::move(achievement));
  return subject;
}

base::Writer proof_json(const Credential& it) {
  base::Writer proof;
  proof.text("type", "DataIntegrityProof");
  proof.text("cryptosuite", "eddsa-rdfc-2022");
  proof.text("created", it.proof_created);
  proof.text("verificationMethod", it.proof_method);
  proof.text("proofPurpose", "assertionMethod");
  proof.text("proofValue", it.proof_value);
  return proof;
}

// Addresses as the two contexts spell them.
constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view xsd_time = "http://www.w3.org/2001/XMLSchema#dateTime";

std::string badge(std::string_view word) {
  return "https://purl.imsglobal.org/spec/vc/ob/vocab.html#" + std::string{word};
}

std::string schema(std::string_view word) {
  return "https://schema.org/" + std::string{word};
}

std::string credentials(std::string_view word) {
  return "https://www.w3.org/2018/credentials#" + std::string{word};
}

std::string security(std::string_view word) {
  return "https://w3id.org/security#" + std::string{word};
}

class About {
 public:
  About(std::vector<Quad>& quads, std::string subject)
      : quads_{quads}, subject_{std::move(subject)} {}

  About& says(std::string_view predicate, std::string object) {
    quads_.push_back({subject_, iri(predicate), std::move(object)});
    return *this;
  }

  About& is_a(std::string_view type) { return says(rdf_type, iri(type)); }

 private:
  std::vector<Quad>& quads_;
  std::string subject_;
};

}  // namespace

std::optional<std::string> fault_in(const Credential& credential) {
  const auto* const fault = std::find_if(values.begin(), values.end(), [&](const Value& value) {
    return !value.may_be(credential.*value.value);
  });
  if (fault == values.end()) return {};
  return fault->name;
}

bool can_be_shown(const Credential& credential) {
  return std::all_of(values.begin(), values.end(), [&](const Value& value) {
    return is_text(credential.*value.value);
  });
}

std::string text_of(const Credential& it) {
  base::Writer issuer;
  issuer.text("id", it.issuer);
  issuer.texts("type", {"Profile"});
  issuer.text("name", it.issuer_name);
  std::vector<base::Writer> proof;
  proof.push_back(proof_json(it));
  base::Writer credential;
  credential.texts(
      "@context",
      {"https://www.w3.org/ns/credentials/v2",
       "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"});
  credential.text("id", it.id);
  credential.texts("type", {"VerifiableCredential", "OpenBadgeCredential"});
  credential.object("issuer", std::move(issuer));
  credential.text("name", it.name);
  credential.text("awardedDate", it.awarded);
  credential.text("validFrom", it.valid_from);
  credential.text("validUntil", it.valid_until);
  credential.object("credentialSubject", subject_json(it));
  credential.objects("proof", std::move(proof));
  return base::canonical_text(credential.take());
}

std::vector<Quad> statements_of(const Credential& it) {
  std::vector<Quad> quads;
  About{quads, iri(it.id)}
      .is_a(credentials("VerifiableCredential"))
      .is_a(badge("OpenBadgeCredential"))
      .says(credentials("issuer"), iri(it.issuer))
      .says(schema("name"), literal(it.name))
      .says(badge("awardedDate"), literal(it.awarded, "xsd:dateTime"))  // as the context has it
      .says(credentials("validFrom"), literal(it.valid_from, xsd_time))
      .says(credentials("validUntil"), literal(it.valid_until, xsd_time))
      .says(credentials("credentialSubject"), iri(it.subject));
  About{quads, iri(it.issuer)}.is_a(badge("Profile")).says(schema("name"), literal(it.issuer_name));
  About{quads, iri(it.subject)}
      .is_a(badge("AchievementSubject"))
      .says(badge("licenseNumber"), literal(it.number))
      .says(badge("identifier"), "_:identifier")
      .says(badge("achievement"), iri(it.achievement));
  About{quads, "_:identifier"}
      .is_a(badge("IdentityObject"))
      .says(badge("hashed"), literal("true", "https://www.w3.org/2001/XMLSchema#boolean"))
      .says(badge("identityType"), literal(it.identity_type))
      .says(badge("salt"), literal(it.salt))
      .says(badge("identityHash"), literal(it.identity_hash));
  About{quads, iri(it.achievement)}
      .is_a(badge("Achievement"))
      .says(badge("achievementType"), literal("Certification"))
      .says(badge("humanCode"), literal(it.course))
      .says(schema("name"), literal(it.title))
      .says(schema("description"), literal(it.description))
      .says(schema("inLanguage"), literal(it.language))
      .says(badge("version"), literal(it.version))
      .says(schema("keywords"), literal(it.identity_tag))
      .says(badge("Criteria"), "_:criteria");
  About{quads, "_:criteria"}.says(badge("narrative"), literal(it.narrative));
  return quads;
}

std::vector<Quad> proof_statements_of(const Credential& it) {
  std::vector<Quad> quads;
  About{quads, "_:proof"}
      .is_a(security("DataIntegrityProof"))
      .says("http://purl.org/dc/terms/created", literal(it.proof_created, xsd_time))
      .says(security("cryptosuite"), literal("eddsa-rdfc-2022", security("cryptosuiteString")))
      .says(security("proofPurpose"), iri(security("assertionMethod")))
      .says(security("verificationMethod"), iri(it.proof_method));
  return quads;
}

}  // namespace behorig::proof::shape
