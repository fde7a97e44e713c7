#pragma once
// What a drawn PDF lacks (language, title, alternative texts, attached files), and attachments read
// back out of a PDF from anybody. Wraps libqpdf: nothing it says reaches the console, nothing it
// throws gets out of here.

#include "base/instant.hpp"
#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace behorig::exporting {

struct Attachment {
  std::string name{};      // "credential.json"
  std::string type{};      // "application/json"
  std::string about{};     // one line for people, in the language of the document
  std::string contents{};  // bytes

  bool operator==(const Attachment&) const = default;
};

struct PdfDetails {
  std::string language{"sv"};
  std::string title{};                      // shown by readers instead of the file's name
  std::vector<std::string> alternatives{};  // of the tagged figures, in reading order
  std::vector<Attachment> attachments{};
  base::Instant made{};  // the attachments' date, so that the same input gives the same bytes
};

// `drawn`: a PDF of one of our pages. Problem P136 when it cannot be completed.
base::Result<std::string> complete_pdf(std::string_view drawn, const PdfDetails& details);

// The bytes of the attachment called `name`. Problems: P130 no PDF, or damaged; P131 protected with
// a password; P132 has no such attachment; P133 the PDF is over 20 MB or the attachment over 1 MB.
base::Result<std::string> attachment_in(std::string_view pdf, std::string_view name);

}  // namespace behorig::exporting
