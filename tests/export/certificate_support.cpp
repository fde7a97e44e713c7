#include "certificate_support.hpp"

#include "base/json.hpp"
#include "support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace behorig::test {

namespace {

base::Json json_of(const std::string& path) {
  base::Problems problems;
  auto json = base::parse_json(read_file(source_folder() / path), path, problems);
  REQUIRE(json);
  return *json;
}

std::string printed(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    text.append(buffer.data(), got);
  pclose(pipe);
  return text;
}

}  // namespace

exporting::CertificatePage certificate_page() {
  exporting::CertificatePage page;
  learning::Certificate& certificate = page.certificate;
  certificate.number = "2026-000412";
  certificate.id = "7d7c2c8e-6a0b-4f3c-9d0e-0b1a2c3d4e5f";
  certificate.holder = "Sara Exempel";
  certificate.course = "sociala-medier";
  certificate.course_title = "Sociala medier i tjänsten";
  certificate.course_version = "2026.1";
  certificate.covers =
      "Dataskydd och sekretess · Tryckfrihet, allmän handling, arkiv · Upphovsrätt och bild · "
      "Bemötande och moderering · Uppdrag, öppna, planera, avsluta konto";
  certificate.issuer = "Exempelstaden";
  certificate.issued = {1795248000000};       // 2026-11-21T08:00:00Z
  certificate.valid_until = {1858406400000};  // 2028-11-21
  certificate.identity_checked = true;
  page.fingerprint = "7c1e 09ab 44d2";
  page.statement = "BEHORIG1.";
  while (page.statement.size() < 300)
    page.statement += "c2FtcGxlIHN0YXRlbWVudCBvZiBhIGNlcnRpZmljYXRl";
  page.statement.resize(300);
  page.credential = R"({"type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Åsa"})";
  return page;
}

base::Strings certificate_strings(const std::string& language) {
  std::map<std::string, std::string, std::less<>> texts;
  const base::Json json = json_of("assets/strings/" + language + "/certificate_page.json");
  for (const base::Member& member : *json.object())
    texts["certificate_page." + member.key] = *member.value.text();
  return {language, texts};
}

std::vector<std::string> font_folders() {
  std::vector<std::string> folders;
  const base::Json json = json_of("assets/fonts.json");
  for (const base::Json& folder : *json.find("folders")->list())
    folders.push_back(*folder.text());
  return folders;
}

std::string drawn(const exporting::CertificatePage& page, const std::string& language) {
  const auto pdf = exporting::certificate_pdf(page, certificate_strings(language), font_folders());
  if (!pdf) FAIL("not drawn: " << pdf.error().code);
  return *pdf;
}

bool has_tool(const std::string& name) {
  if (std::system(("command -v " + name + " >/dev/null").c_str()) == 0) return true;
  std::cout << "skipped here: " << name << " is not installed\n";
  return false;
}

std::string look_at(const std::string& pdf, std::string command) {
  const TemporaryFolder folder;
  const std::string path = (folder / "page.pdf").string();
  write_file(path, pdf);
  command.replace(command.find("{pdf}"), 5, path);
  return printed(command + " 2>/dev/null");
}

std::string scanned(const std::string& pdf, double over) {
  const TemporaryFolder folder;
  const std::string stem = (folder / "page").string();
  look_at(pdf, "pdftoppm -r 150 -gray -singlefile {pdf} " + stem);
  std::string image = read_file(stem + ".pgm");
  // P5 1754 1240 255: the code stands at the lower right, as certificate_page.cpp draws it.
  constexpr std::size_t width = 1754;
  const std::size_t head = image.size() - width * (image.size() / width);
  const auto at = [](double design) { return static_cast<std::size_t>(design * 1754 / 1010); };
  const std::size_t from = at(1010 - 64 - 148);
  const auto columns = static_cast<std::size_t>(static_cast<double>(at(148)) * over);
  for (std::size_t row = at(714 - 56 - 148); row <= at(714 - 56); ++row)
    std::fill_n(
        image.begin() + static_cast<std::ptrdiff_t>(head + row * width + from),
        columns,
        '\xFF');
  write_file(stem + ".pgm", image);
  std::string text = printed("zbarimg --quiet --raw " + stem + ".pgm 2>/dev/null");
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace behorig::test
