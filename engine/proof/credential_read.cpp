#include "base/json.hpp"
#include "proof/credential.hpp"
#include "proof/credential_shape.hpp"

#include <algorithm>

namespace behorig::proof {

namespace {

constexpr base::JsonLimits credential_limits{256U << 10U, 16};

// Reads an object whole; remembers whether anything was otherwise than in our shape.
class ShapeReader {
 public:
  ShapeReader(const base::Json& json, base::Problems& problems)
      : reader_{json, "", "", problems}, problems_{problems} {}

  ShapeReader(base::Reader reader, base::Problems& problems)
      : reader_{std::move(reader)}, problems_{problems} {}

  std::string text(std::string_view key) { return reader_.text(key); }

  void always(std::string_view key, std::string_view value) {
    if (reader_.text(key) != value) fault();
  }

  // A list, also when only one value is in it.
  void always(std::string_view key, const std::vector<std::string>& values) {
    if (reader_.texts(key) != values) fault();
  }

  std::string only_text(std::string_view key) {
    const std::vector<std::string> texts = reader_.texts(key);
    if (texts.size() != 1) fault();
    return texts.empty() ? std::string{} : texts.front();
  }

  void always_true(std::string_view key) {
    if (!reader_.boolean_or(key, false)) fault();
  }

  ShapeReader object(std::string_view key) { return {reader_.object(key), problems_}; }

  // The one object in a list.
  template <class Read>
  void only_object(std::string_view key, Read read) {
    std::vector<base::Reader> objects = reader_.objects(key, 1);
    if (objects.size() != 1) return fault();
    ShapeReader inner{std::move(objects.front()), problems_};
    read(inner);
    inner.finish();
  }

  void finish() { reader_.finish(); }

 private:
  void fault() { problems_.push_back({"P120", base::Severity::error, {}, {}}); }

  base::Reader reader_;
  base::Problems& problems_;
};

void read_achievement(ShapeReader achievement, Credential& it) {
  it.achievement = achievement.text("id");
  achievement.always("type", std::vector<std::string>{"Achievement"});
  achievement.always("achievementType", "Certification");
  it.course = achievement.text("humanCode");
  it.title = achievement.text("name");
  it.description = achievement.text("description");
  it.language = achievement.text("inLanguage");
  it.version = achievement.text("version");
  it.identity_tag = achievement.only_text("tag");
  ShapeReader criteria = achievement.object("criteria");
  it.narrative = criteria.text("narrative");
  criteria.finish();
  achievement.finish();
}

void read_subject(ShapeReader subject, Credential& it) {
  it.subject = subject.text("id");
  subject.always("type", std::vector<std::string>{"AchievementSubject"});
  it.number = subject.text("licenseNumber");
  subject.only_object("identifier", [&](ShapeReader& identity) {
    identity.always("type", "IdentityObject");
    identity.always_true("hashed");
    it.identity_type = identity.text("identityType");
    it.salt = identity.text("salt");
    it.identity_hash = identity.text("identityHash");
  });
  read_achievement(subject.object("achievement"), it);
  subject.finish();
}

void read_whole(ShapeReader credential, Credential& it) {
  credential.always(
      "@context",
      std::vector<std::string>{
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"});
  it.id = credential.text("id");
  credential.always(
      "type",
      std::vector<std::string>{"VerifiableCredential", "OpenBadgeCredential"});
  ShapeReader issuer = credential.object("issuer");
  it.issuer = issuer.text("id");
  issuer.always("type", std::vector<std::string>{"Profile"});
  it.issuer_name = issuer.text("name");
  issuer.finish();
  it.name = credential.text("name");
  it.awarded = credential.text("awardedDate");
  it.valid_from = credential.text("validFrom");
  it.valid_until = credential.text("validUntil");
  read_subject(credential.object("credentialSubject"), it);
  credential.only_object("proof", [&](ShapeReader& proof) {
    proof.always("type", "DataIntegrityProof");
    proof.always("cryptosuite", "eddsa-rdfc-2022");
    it.proof_created = proof.text("created");
    it.proof_method = proof.text("verificationMethod");
    proof.always("proofPurpose", "assertionMethod");
    it.proof_value = proof.text("proofValue");
  });
  credential.finish();
}

}  // namespace

base::Result<Credential> read_credential(std::string_view text) {
  const auto failed = [](const char* code) {
    return base::Failed{base::Problem{code, base::Severity::error, {}, {}}};
  };
  base::Problems problems;
  const auto json = base::parse_json(text, "", problems, credential_limits);
  const bool cut = std::any_of(problems.begin(), problems.end(), [](const base::Problem& problem) {
    return problem.code == "C108" || problem.code == "C107";
  });
  if (cut) return failed("P121");
  if (!json || !problems.empty() || json->object() == nullptr) return failed("P120");
  Credential credential;
  read_whole(ShapeReader{*json, problems}, credential);
  if (!problems.empty() || !shape::can_be_shown(credential)) return failed("P120");
  return credential;
}

}  // namespace behorig::proof
