#include "proof/signed_file.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace behorig::proof {

namespace {

constexpr std::int64_t format = 1;
constexpr base::JsonLimits signed_limits{64U << 20U, 64};

// What is signed: everything but the signature, as it stands in the file.
base::Writer envelope(std::string_view kind, base::Json body, const PublicKey& key) {
  base::Writer writer;
  writer.text("behorig", kind);
  writer.integer("format", format);
  writer.value("body", std::move(body));
  writer.text("key", multikey_of(key));
  return writer;
}

base::Failed refused(const char* code, std::vector<base::Argument> arguments = {}) {
  return base::Failed{base::Problem{code, base::Severity::error, {}, std::move(arguments)}};
}

bool has(const base::Problems& problems, std::string_view code) {
  return std::any_of(problems.begin(), problems.end(), [&](const base::Problem& problem) {
    return problem.code == code;
  });
}

}  // namespace

std::string signed_text(std::string_view kind, base::Json body, const KeyPair& pair) {
  base::Writer writer = envelope(kind, std::move(body), pair.public_key());
  base::Json whole = writer.take();
  const Signature signature = sign(pair, kind, base::canonical_text(whole));
  base::Json text;
  text.value = text_of(signature);
  whole.object()->push_back({"signature", std::move(text)});
  return base::canonical_text(whole) + '\n';
}

base::Result<SignedBody> open_signed_text(std::string_view kind, std::string_view text) {
  if (text.size() > signed_limits.bytes) return refused("P114");
  base::Problems problems;
  auto whole = base::parse_json(text, "", problems, signed_limits);
  if (has(problems, "C107") || has(problems, "C108")) return refused("P110");
  if (!whole || whole->object() == nullptr) return refused("P113");
  const base::Json* found = whole->find("behorig");
  if (found == nullptr || found->text() == nullptr || *found->text() != kind)
    return refused("P113");
  const base::Json* number = whole->find("format");
  const auto* version = number == nullptr ? nullptr : std::get_if<std::int64_t>(&number->value);
  if (version != nullptr && *version > format)
    return refused("P112", {{"format", std::to_string(*version)}});
  if (!problems.empty()) return refused("P111");

  const base::Json* key_text = whole->find("key");
  const base::Json* signature_text = whole->find("signature");
  base::Json* body = nullptr;
  for (base::Member& member : *whole->object())
    if (member.key == "body") body = &member.value;
  if (body == nullptr || key_text == nullptr || key_text->text() == nullptr ||
      signature_text == nullptr || signature_text->text() == nullptr)
    return refused("P111");
  const auto key = key_of(*key_text->text());
  const auto signature = signature_of(*signature_text->text());
  if (!key || !signature) return refused("P111");
  SignedBody opened{std::move(*body), *key};
  // Made anew from what was read: nothing can stand in the file that was not signed.
  base::Json anew = envelope(kind, opened.body, *key).take();
  if (!fits(*key, kind, base::canonical_text(anew), *signature)) return refused("P111");
  anew.object()->push_back({"signature", {}});
  anew.object()->back().value.value = *signature_text->text();
  if (base::canonical_text(anew) != base::trimmed(text)) return refused("P111");
  return opened;
}

}  // namespace behorig::proof
