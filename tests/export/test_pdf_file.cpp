#include "certificate_support.hpp"
#include "export/pdf_file.hpp"

#include <catch2/catch.hpp>

#include <iostream>
#include <set>
#include <sstream>

using namespace behorig;
using exporting::attachment_in;

namespace {

std::string problem_in(std::string_view pdf, std::string_view name = "credential.json") {
  const auto found = attachment_in(pdf, name);
  return found ? "" : found.error().code;
}

// A PDF that somebody else might have made: no cross references, so they are looked for.
std::string small_pdf(const std::string& extra = {}) {
  return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + extra +
         " >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
         "trailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n";
}

}  // namespace

TEST_CASE("what is no PDF is said to be none") {
  CHECK(problem_in("") == "P130");
  CHECK(problem_in("not at all a PDF") == "P130");
  CHECK(problem_in(std::string(5000, '\0')) == "P130");
}

TEST_CASE("a PDF without the attachment is told from a broken one") {
  CHECK(problem_in(small_pdf()) == "P132");
  CHECK(problem_in(test::drawn(), "intyg.json") == "P132");
}

TEST_CASE("a name tree that bites its own tail is read to an end") {
  const std::string tree = "/Names << /EmbeddedFiles << /Kids [1 0 R 1 0 R] >> >> /Kids [1 0 R]";
  CHECK_FALSE(problem_in(small_pdf(tree)).empty());
}

TEST_CASE("what qpdf thinks of a strange attachment is not said on the console") {
  std::string said;
  {
    std::ostringstream console;
    std::streambuf* const before = std::cerr.rdbuf(console.rdbuf());
    const std::string start = "/Names << /EmbeddedFiles << /Names [(credential.json) ";
    for (const char* value : {"", "7", "null", "99 0 R", "(text)"})
      CHECK_FALSE(problem_in(small_pdf(start + value + "] >> >>")).empty());
    std::cerr.rdbuf(before);
    said = console.str();
  }
  CHECK(said.empty());
}

TEST_CASE("a file of twenty-one megabytes is not even opened") {
  CHECK(problem_in(std::string(21U << 20U, ' ')) == "P133");
}

TEST_CASE("an attachment that unpacks to more than a megabyte is left alone") {
  exporting::PdfDetails details;
  details.attachments = {
      {"credential.json", "application/json", "", std::string((1U << 20U) + 1, 'a')},
      {"just.txt", "text/plain", "", std::string(1U << 20U, 'a')}};
  const auto pdf = exporting::complete_pdf(small_pdf(), details);
  REQUIRE(pdf);
  CHECK(pdf->size() < 100'000);
  CHECK(problem_in(*pdf) == "P133");
  CHECK(problem_in(*pdf, "just.txt").empty());
}

TEST_CASE("a PDF whose table of objects would fill the memory is not opened") {
  exporting::PdfDetails details;
  details.attachments = {{"a", "text/plain", "", std::string(9U << 20U, 'a')}};
  const auto pdf = exporting::complete_pdf(small_pdf(), details);
  REQUIRE(pdf);
  for (const char* type : {"/ObjStm", "/XRef", "/Obj#53tm"}) {
    std::string bomb = *pdf;
    bomb.replace(bomb.find("/EmbeddedFile /Length"), 13, type);
    CHECK(problem_in(bomb) == "P133");
  }
  details.attachments[0].contents = "small";
  std::string twice = *exporting::complete_pdf(small_pdf(), details);
  twice.replace(twice.find("/EmbeddedFile /Length"), 13, "/ObjStm");
  CHECK(problem_in(twice) != "P133");
  twice.replace(twice.find("/FlateDecode"), 12, "[/FlateDecode /FlateDecode]");
  CHECK(problem_in(twice) == "P133");
}

TEST_CASE("a cut PDF is never taken for a whole one with something else in it") {
  const std::string pdf = test::drawn();
  const std::string credential = test::certificate_page().credential;
  for (std::size_t length = 0; length < pdf.size(); length += 100) {
    const auto found = attachment_in(std::string_view{pdf}.substr(0, length), "credential.json");
    const std::string code = found ? "" : found.error().code;
    CAPTURE(length, code);
    // A PDF may be cut behind its last object and still be read.
    REQUIRE((found ? *found == credential : code == "P130" || code == "P132"));
  }
}

TEST_CASE("bytes changed anywhere in a PDF give an answer, never a fall") {
  const std::string pdf = test::drawn();
  std::set<std::string> answers;
  std::uint32_t seed = 1;
  for (int round = 0; round < 200; ++round) {
    std::string broken = pdf;
    for (int change = 0; change < 20; ++change) {
      seed = seed * 1664525U + 1013904223U;
      broken[seed % broken.size()] = static_cast<char>(seed >> 24U);
    }
    answers.insert(problem_in(broken));
  }
  for (const std::string& answer : answers)
    CHECK(
        (answer.empty() || answer == "P130" || answer == "P132" || answer == "P133" ||
         answer == "P131"));
}

TEST_CASE("a PDF behind a password is said to be so") {
  // Standard security handler, revision 2, with keys that fit no empty password.
  const std::string key(64, 'A');
  const std::string pdf =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
      "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
      "trailer\n<< /Root 1 0 R /Size 3 /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 "
      "/O <" +
      key + "> /U <" + key + "> /P -4 >> >>\nstartxref\n0\n%%EOF\n";
  CHECK(problem_in(pdf) == "P131");
}
