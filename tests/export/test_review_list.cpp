#include "export/review_list.hpp"
#include "support/courses.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

base::Strings strings() {
  return {
      "sv",
      {{"review.title", "Granskning: {course}"},
       {"review.about", "Version {version}"},
       {"review.lawyer", "jurist"},
       {"review.status_verified", "kontrollerad"}}};
}

// The small course, its first block resting on a law.
course::LoadedCourse course_saying(const std::string& text) {
  test::Files files = test::small_course_files();
  files["sources.json"] = R"({"sources": [{"id": "fl-6", "title": "Förvaltningslagen 6 §",
    "provision": "FL 6 §", "publisher": "Riksdagen", "kind": "law", "url": "https://exempel.se",
    "checked": "2026-11-21", "review_by": "2027-11-21", "status": "verified"}]})";
  std::string& module = files.at("modules/ett.json");
  const std::string old = R"("text": "En mening att läsa.")";
  module.replace(
      module.find(old),
      old.size(),
      "\"sources\": [\"fl-6\"], \"review\": \"lawyer\", \"text\": \"" + text + "\"");
  return course::load_course(test::reader_of(files));
}

}  // namespace

TEST_CASE("a statement is what names a source, with its place, words and source") {
  const course::LoadedCourse course = course_saying("Svara **snart**.");
  const auto statements = exporting::legal_statements(course);
  REQUIRE(statements.size() == 1);
  CHECK(statements[0].module == "Modulen ett");
  CHECK(statements[0].place == "pages/lasa/blocks/b1");
  CHECK(statements[0].text == "Svara snart.");
  CHECK(statements[0].lawyer);
  REQUIRE(statements[0].sources.size() == 1);
  CHECK(statements[0].sources[0]->title == "Förvaltningslagen 6 §");
}

TEST_CASE("a text without source or mark is no legal statement") {
  test::Files files = test::small_course_files();
  CHECK(exporting::legal_statements(course::load_course(test::reader_of(files))).empty());
}

TEST_CASE("in the table a formula is text, and quotation marks are doubled") {
  const std::string csv = exporting::review_csv(course_saying("=1+1 är \\\"två\\\""), strings());
  CHECK(csv.find("\"'=1+1 är \"\"två\"\"\"") != std::string::npos);
}

TEST_CASE("on the page what an author wrote is text, never HTML") {
  const std::string page = exporting::review_page(course_saying("<script>1</script>"), strings());
  CHECK(page.find("<script>") == std::string::npos);
  CHECK(page.find("&lt;script&gt;") != std::string::npos);
  CHECK(page.find("Förvaltningslagen 6 § (kontrollerad, 2026-11-21)") != std::string::npos);
}
