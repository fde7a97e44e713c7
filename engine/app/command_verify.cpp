#include "app/command_verify.hpp"

#include "app/check_output.hpp"
#include "app/exit_codes.hpp"
#include "app/verify_output.hpp"
#include "base/text.hpp"
#include "export/certificate_page.hpp"
#include "export/pdf_file.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <ostream>

namespace behorig::app {

namespace {

constexpr std::size_t most_certificate = 20U << 20U;  // bytes; a PDF with its picture is under one
constexpr std::size_t most_list = 64U << 20U;         // bytes
constexpr std::size_t pdf_header_within = 1024;       // where readers look for "%PDF-"

base::Failed file_refused(std::string code, const std::string& path) {
  return base::Failed{
      base::Problem{std::move(code), base::Severity::error, {path, 0, 0, ""}, {{"path", path}}}};
}

// At most one byte more than `most`, which tells that there is more.
std::string bytes_of(std::istream& in, std::size_t most) {
  std::string bytes;
  std::array<char, 65536> part{};
  while (in && bytes.size() <= most) {
    in.read(part.data(), part.size());
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

base::Result<std::string> contents_of(const std::string& path, std::size_t most) {
  std::error_code error;
  std::ifstream file{path, std::ios::binary};
  if (!file || std::filesystem::is_directory(path, error)) return file_refused("P103", path);
  std::string bytes = bytes_of(file, most);
  if (bytes.size() > most) return file_refused("P120", path);
  return bytes;
}

// What there is to judge: of a PDF what is attached, of anything else all of it.
struct Judged {
  std::string text{};
  std::string statement{};  // a page's QR code as text; empty when it has none attached
  bool is_page{false};
};

base::Result<Judged> judged_in(const std::string& pdf) {
  auto credential = exporting::attachment_in(pdf, exporting::credential_attachment);
  if (!credential) return base::Failed{credential.error()};
  Judged judged{*std::move(credential), {}, true};
  const auto statement = exporting::attachment_in(pdf, exporting::statement_attachment);
  if (statement)
    judged.statement = *statement;
  else if (statement.error().code != "P132")
    return base::Failed{statement.error()};
  return judged;
}

base::Result<Judged> certificate_in(const VerifyCommand& command) {
  const std::string& path = command.options.file;
  auto bytes = path == "-" && command.in != nullptr
                   ? base::Result<std::string>{bytes_of(*command.in, most_certificate)}
                   : contents_of(path, most_certificate);
  if (!bytes) return base::Failed{bytes.error()};
  const bool is_pdf =
      std::string_view{*bytes}.substr(0, pdf_header_within).find("%PDF-") != std::string_view::npos;
  if (is_pdf) return judged_in(*bytes);
  return Judged{*std::move(bytes), {}, false};
}

proof::Verdict verdict_on(const Judged& judged, const proof::Trust& trust, base::Instant now) {
  return judged.is_page ? proof::verify_page(judged.text, judged.statement, trust, now)
                        : proof::verify(judged.text, trust, now);
}

base::Result<proof::Trust>
trust_of(const VerifyCommand& command, const base::Strings& strings, std::ostream& errors) {
  proof::Trust trust;
  for (const std::string& given : command.options.trust) {
    auto key = proof::read_public_key_file(given);
    if (!key) return base::Failed{key.error()};
    trust.keys.push_back(std::move(*key));
  }
  if (command.options.trust.empty()) {
    proof::TrustedKeys believed = proof::believed_keys(command.folders);
    for (const base::Problem& problem : believed.problems)
      print_refusal(errors, strings, problem);
    trust.keys = std::move(believed.keys);
  }
  for (const std::string& path : command.options.revoked) {
    const auto text = contents_of(path, most_list);
    if (!text) return base::Failed{text.error()};
    auto list = proof::read_revoked(*text);
    if (!list) {
      base::Problem problem = list.error();
      problem.place.file = path;
      return base::Failed{std::move(problem)};
    }
    trust.revoked.push_back(std::move(*list));
  }
  return trust;
}

proof::Verdict unreadable_because(base::Problem why) {
  proof::Verdict verdict;
  verdict.why = std::move(why);
  return verdict;
}

}  // namespace

int run_verify(
    const VerifyCommand& command,
    const base::Strings& strings,
    std::ostream& out,
    std::ostream& errors) {
  const auto trust = trust_of(command, strings, errors);
  if (!trust) {
    print_refusal(errors, strings, trust.error());
    return not_done;
  }
  const auto judged = certificate_in(command);
  Verified verified;
  verified.verdict =
      judged ? verdict_on(*judged, *trust, command.now) : unreadable_because(judged.error());
  verified.exit_code = static_cast<int>(verified.verdict.outcome);
  verified.asked_for = command.options.holder;
  if (verified.verdict.facts && !verified.asked_for.empty()) {
    verified.match = proof::matches_holder(*verified.verdict.facts, verified.asked_for);
    if (verified.exit_code == fine && *verified.match != proof::HolderMatch::yes)
      verified.exit_code = faults;
  }
  if (command.options.json)
    print_verified_json(out, strings, verified);
  else
    print_verified(out, strings, verified);
  return verified.exit_code;
}

}  // namespace behorig::app
