#pragma once
// A certificate (*intyg*) as a PDF of one page, A4 landscape: tagged, Inter embedded, a QR code
// with the signed statement, and the credential attached. Wraps cairo and pango.

#include "base/result.hpp"
#include "base/strings.hpp"
#include "learning/certificate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace behorig::exporting {

// Names of the attached files; attachment_in (export/pdf_file.hpp) reads them back.
inline constexpr std::string_view credential_attachment = "credential.json";
inline constexpr std::string_view statement_attachment = "statement.txt";

struct CertificatePage {
  learning::Certificate certificate{};
  std::string fingerprint{};  // of the issuer's key, as it is shown: "7c1e 09ab 44d2"
  std::string statement{};    // the text of the QR code, at most 400 bytes
  std::string credential{};   // JSON, attached as it is
};

// The PDF's bytes, the same for the same input. `strings` are those of the certificate's language.
// `font_folders`: where Inter-Regular.otf and Inter-Bold.otf are looked for, in order (as in
// assets/fonts.json); letters that Inter lacks come from the system's fonts.
// Problems: U101 without Inter; P135 a statement that is too long; P136 when drawing fails.
base::Result<std::string> certificate_pdf(
    const CertificatePage& page,
    const base::Strings& strings,
    const std::vector<std::string>& font_folders);

}  // namespace behorig::exporting
