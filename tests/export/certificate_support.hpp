#pragma once
// A certificate to draw, and the tools that look at the drawn page from outside.

#include "export/certificate_page.hpp"

#include <string>
#include <vector>

namespace behorig::test {

// Of Sara Exempel, as in the design, with a statement and a credential of the usual lengths.
exporting::CertificatePage certificate_page();
base::Strings certificate_strings(const std::string& language);
// Where Inter is, as assets/fonts.json says it.
std::vector<std::string> font_folders();
// The page as a PDF, which must come out well.
std::string drawn(
    const exporting::CertificatePage& page = certificate_page(),
    const std::string& language = "sv");

// Is the program installed? If not, says that the test is skipped.
bool has_tool(const std::string& name);
// What the command prints; {pdf} in it stands for a file with these bytes.
std::string look_at(const std::string& pdf, std::string command);
// The QR code on the page at 150 dots an inch, as zbar reads it; `over`: which part of the code's
// width is covered by paper.
std::string scanned(const std::string& pdf, double over = 0);

}  // namespace behorig::test
