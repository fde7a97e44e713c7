#include "proof/statement.hpp"

#include "base/text.hpp"
#include "proof/texts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace behorig::proof {

namespace {

// "behorig:1:<key>:<signature>:<number>|<course>|<version>|<issued>|<valid until>|<c or
// l>|<holder>"
constexpr std::string_view statement_purpose = "statement";
constexpr std::string_view any_version = "behorig:";
constexpr std::string_view ellipsis = "…";
constexpr std::size_t parts = 7;
constexpr std::size_t most_number = 40;   // bytes, as they are written
constexpr std::size_t most_course = 64;   // likewise
constexpr std::size_t most_version = 24;  // likewise
constexpr std::size_t most_holder = 1000;
constexpr std::size_t signature_characters = 86;  // 64 bytes in base64

bool stands_for_itself(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == ':';
}

// As in a web form: "Åsa Ek" is "%C3%85sa+Ek".
std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (stands_for_itself(c)) {
      out += c;
    } else if (c == ' ') {
      out += '+';
    } else {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    }
  }
  return out;
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+') {
      out += ' ';
    } else if (text[i] == '%') {
      const auto byte = from_hex(text.substr(i + 1, 2));
      if (!byte || byte->size() != 1) return {};
      out += *byte;
      i += 2;
    } else if (stands_for_itself(text[i])) {
      out += text[i];
    } else {
      return {};
    }
  }
  return out;
}

// The name in at most so many bytes as it is written, cut between two characters.
std::string fitted(const std::string& name, std::size_t most) {
  if (escaped(name).size() <= most) return escaped(name);
  std::string fits;
  std::string part;
  const std::size_t all = base::count_characters(name);
  for (std::size_t position = 0; position < name.size();) {
    base::next_code_point(name, position);
    part = name.substr(0, position);
    if (escaped(part + std::string{ellipsis}).size() > most) break;
    // Between two characters when the parts have as many as the whole.
    if (base::count_characters(part) + base::count_characters(name.substr(position)) == all)
      fits = part;
  }
  return escaped(base::trimmed(fits) + std::string{ellipsis});
}

std::string_view key_bytes(const PublicKey& key) {
  return {reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()};
}

base::Failed statement_failed(const char* code, std::string_view key = {}) {
  base::Problem problem{code, base::Severity::error, {}, {}};
  if (!key.empty()) problem.arguments.push_back({"key", std::string{key}});
  return base::Failed{std::move(problem)};
}

struct Written {
  std::string_view key;
  std::string_view signature;
  std::string_view body;
};

std::optional<Written> taken_apart(std::string_view text) {
  const std::size_t first = text.find(':');
  const std::size_t second = first == std::string_view::npos ? first : text.find(':', first + 1);
  if (second == std::string_view::npos) return {};
  return Written{
      text.substr(0, first),
      text.substr(first + 1, second - first - 1),
      text.substr(second + 1)};
}

std::optional<Statement> read_body(std::string_view body) {
  std::vector<std::string> values;
  for (const std::string& part : base::split(body, '|')) {
    const auto value = unescaped(part);
    if (!value || !is_plain(*value, most_statement_bytes)) return {};
    values.push_back(*value);
  }
  if (values.size() != parts || (values[5] != "c" && values[5] != "l")) return {};
  const auto issued = parse_time(values[3]);
  const auto valid_until = parse_time(values[4]);
  if (!issued || !valid_until) return {};
  Statement statement;
  statement.number = values[0];
  statement.course = values[1];
  statement.version = values[2];
  statement.issued = *issued;
  statement.valid_until = *valid_until;
  statement.identity_checked = values[5] == "c";
  statement.holder = values[6];
  statement.shortened = statement.holder.ends_with(ellipsis);
  return statement;
}

}  // namespace

base::Result<std::string> statement_text(
    const learning::Certificate& certificate,
    const KeyPair& issuer) {
  struct Part {
    const char* name;
    std::string value;
    std::size_t most;
  };

  const std::array<Part, parts> values{{
      {"@P125.number", certificate.number, most_number},
      {"@P125.course", certificate.course, most_course},
      {"@P125.course", certificate.course_version, most_version},
      {"@P125.other", second_text(certificate.issued), most_version},
      {"@P125.other", second_text(certificate.valid_until), most_version},
      {"@P125.other", certificate.identity_checked ? "c" : "l", 1},
      {"@P125.holder", base::nfc(base::trimmed(certificate.holder)), most_holder},
  }};
  std::string body;
  for (const Part& part : values) {
    const bool is_holder = &part == &values.back();
    if (!is_plain(part.value, most_holder) ||
        (!is_holder && escaped(part.value).size() > part.most))
      return statement_failed("P125", part.name);
    if (!body.empty()) body += '|';
    if (!is_holder) body += escaped(part.value);
  }
  const std::string key = base64(key_bytes(issuer.public_key()));
  const std::size_t taken =
      statement_prefix.size() + key.size() + 1 + signature_characters + 1 + body.size();
  body += fitted(values.back().value, most_statement_bytes - taken);

  const Signature signature = sign(issuer, statement_purpose, body);
  const std::string_view signature_bytes{
      reinterpret_cast<const char*>(signature.data()),
      signature.size()};
  return std::string{statement_prefix} + key + ":" + base64(signature_bytes) + ":" + body;
}

base::Result<ReadStatement> read_statement(std::string_view text) {
  if (!text.starts_with(any_version)) return statement_failed("P122");
  if (!text.starts_with(statement_prefix)) {
    const std::string_view version = text.substr(any_version.size());
    const std::size_t end = version.find_first_not_of("0123456789");
    const bool newer = end != std::string_view::npos && end > 0 && version[end] == ':';
    return statement_failed(newer ? "P123" : "P122");
  }
  if (text.size() > most_statement_bytes) return statement_failed("P122");
  const auto written = taken_apart(text.substr(statement_prefix.size()));
  if (!written) return statement_failed("P122");
  const auto key = from_base64(written->key);
  const auto signature = from_base64(written->signature);
  auto statement = read_body(written->body);
  if (!key || !signature || !statement) return statement_failed("P122");
  PublicKey& public_key = statement->key;
  Signature bytes{};
  if (key->size() != public_key.bytes.size() || signature->size() != bytes.size())
    return statement_failed("P122");
  std::copy(key->begin(), key->end(), public_key.bytes.begin());
  std::copy(signature->begin(), signature->end(), bytes.begin());
  const bool fits_it = fits(public_key, statement_purpose, written->body, bytes);
  return ReadStatement{std::move(*statement), fits_it};
}

}  // namespace behorig::proof
