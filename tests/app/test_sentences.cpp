#include "app/sentences.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace behorig;

namespace {

// The sentences, with a bar between.
std::string split(std::string_view text, std::string_view language = "sv") {
  std::string out;
  for (const app::Sentence& sentence : app::sentences_of(text, language))
    out += (out.empty() ? "" : "|") +
           std::string{text.substr(sentence.first, sentence.last - sentence.first)};
  return out;
}

}  // namespace

TEST_CASE("A text is read a sentence at a time", "[listen]") {
  CHECK(
      split("Läs först. Svara sedan!  Varför? Det vet du.") ==
      "Läs först.|Svara sedan!|Varför?|Det vet du.");
  CHECK(split("En enda utan punkt") == "En enda utan punkt");
  CHECK(split("").empty());
  CHECK(split("  \n ").empty());
}

TEST_CASE("A line break ends a sentence", "[listen]") {
  CHECK(split("Rubrik\nText under.\n\nNytt stycke") == "Rubrik|Text under.|Nytt stycke");
}

TEST_CASE("The full stop of an abbreviation ends nothing", "[listen]") {
  CHECK(split("Svara t.ex. Kim i tråden. Spara.") == "Svara t.ex. Kim i tråden.|Spara.");
  CHECK(split("Se 2 kap. 1 § TF. Där står det.") == "Se 2 kap. 1 § TF.|Där står det.");
  CHECK(split("Kl. 9 öppnar badet. Då kommer alla.") == "Kl. 9 öppnar badet.|Då kommer alla.");
  CHECK(
      split("Det gäller bl.a. SKR, (t.ex. Göteborg) och andra.") ==
      "Det gäller bl.a. SKR, (t.ex. Göteborg) och andra.");
  CHECK(split("Frågan ställdes av K. Larsson. Svara.") == "Frågan ställdes av K. Larsson.|Svara.");
  CHECK(split("See e.g. Anna. Then go on.", "en") == "See e.g. Anna.|Then go on.");
  CHECK(split("It is No. 3 on the list. Read it.", "en") == "It is No. 3 on the list.|Read it.");
}

TEST_CASE("A paragraph sign and figures are read with what they stand in", "[listen]") {
  CHECK(split("1 § gäller. 2 § gäller inte.") == "1 § gäller.|2 § gäller inte.");
  CHECK(split("Det kostar 3.50 kronor. Betala.") == "Det kostar 3.50 kronor.|Betala.");
  CHECK(split("Lagen kom 2018. Den gäller.") == "Lagen kom 2018.|Den gäller.");
  CHECK(split("1. Läs.\n2. Svara.") == "1. Läs.|2. Svara.");
}

TEST_CASE("What goes on in small letters goes on", "[listen]") {
  CHECK(split("Foton, filmer m.m. sparas. Klart.") == "Foton, filmer m.m. sparas.|Klart.");
  CHECK(split("Foton, filmer m.m. Spara dem.") == "Foton, filmer m.m.|Spara dem.");
}

TEST_CASE("A quotation ends with its mark", "[listen]") {
  CHECK(
      split("Hon skrev: ”Ta bort det!” Sedan gick hon. ”Nej.” sa jag.") ==
      "Hon skrev: ”Ta bort det!”|Sedan gick hon.|”Nej.” sa jag.");
}

TEST_CASE("A bullet is not read, nor are signs alone", "[listen]") {
  CHECK(split("• \n• Läs.") == "Läs.");
  CHECK(split("…").empty());
}

TEST_CASE("An address is not broken at its dots", "[listen]") {
  CHECK(
      split("Läs på www.riksdagen.se. Sedan svarar du.") ==
      "Läs på www.riksdagen.se.|Sedan svarar du.");
}
