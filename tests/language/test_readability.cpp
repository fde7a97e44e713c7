#include "language/readability.hpp"

#include <catch2/catch.hpp>

using behorig::language::readability;

TEST_CASE("LIX is words a sentence plus long words in a hundred") {
  // Ten words in two sentences, one of them of more than six letters: 10 / 2 + 100 · 1 / 10.
  const auto found = readability("Vi badar i dag. Du och jag läser kommentarer här.");
  CHECK(found.words == 10);
  CHECK(found.lix == Approx(15));
  CHECK(found.longest_sentence == 6);
}

TEST_CASE("six letters are short and seven are long, however many bytes they take") {
  CHECK(readability("Åååååå åååååå.").lix == Approx(2));
  CHECK(readability("Ååååååå åååååå.").lix == Approx(52));
}

TEST_CASE("a stop before a digit or a small letter does not end a sentence") {
  CHECK(readability("Vi öppnar kl. 15 i dag.").longest_sentence == 6);
  CHECK(readability("Ta med t.ex. en handduk.").longest_sentence == 6);
  CHECK(readability("Vi stänger. Vi ses!").longest_sentence == 2);
}

TEST_CASE("a line is a sentence of its own, so that lists are not read as one") {
  CHECK(readability("Spara en kopia\nDölj den sedan").longest_sentence == 3);
}

TEST_CASE("a text without words is not hard") {
  CHECK(readability("").lix == 0);
  CHECK(readability("– … 👉").words == 0);
}
