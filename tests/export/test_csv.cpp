#include "export/csv.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using exporting::csv_text;

TEST_CASE("a table has semicolons, Windows lines and a mark that it is UTF-8") {
  CHECK(
      csv_text({{"Namn", "Enhet"}, {"Åsa Ek", ""}}) ==
      "\xEF\xBB\xBF\"Namn\";\"Enhet\"\r\n\"Åsa Ek\";\"\"\r\n");
}

TEST_CASE("semicolons, lines and quotation marks in a cell stay in it") {
  CHECK(
      csv_text({{"a;b", "två\nrader", "\"ja\""}}) ==
      "\xEF\xBB\xBF\"a;b\";\"två\nrader\";\"\"\"ja\"\"\"\r\n");
}

TEST_CASE("a cell that a spreadsheet would work out becomes text") {
  for (const char* cell : {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    CHECK(csv_text({{cell}}) == "\xEF\xBB\xBF\"'" + std::string{cell} + "\"\r\n");
  CHECK(csv_text({{"a=1", "2026-11-21"}}) == "\xEF\xBB\xBF\"a=1\";\"2026-11-21\"\r\n");
}
