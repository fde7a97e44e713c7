#include "language/spelling.hpp"

#include <catch2/catch.hpp>

using namespace behorig::language;

using Words = std::vector<std::string>;

TEST_CASE("only words are spelled: no addresses, tags, times or signs") {
  CHECK(
      spelled_words("”Hej!” Se exempel.se/bad, #simma @badet kl. 15.30 – vi ses…") ==
      Words{"Hej", "Se", "kl", "vi", "ses"});
}

TEST_CASE("words written together with a stroke are spelled one by one") {
  CHECK(spelled_words("och/eller (badet)") == Words{"och", "eller", "badet"});
}

TEST_CASE("a Swedish dictionary knows Swedish words, and proposes the nearest") {
  const auto speller = Speller::open("sv", dictionary_folders());
  if (!speller) {
    WARN("skipped here: there is no Swedish dictionary");
    return;
  }
  CHECK(speller->knows("meddelande"));
  CHECK_FALSE(speller->knows("medelande"));
  CHECK_FALSE(speller->nearest("medelande").empty());
  CHECK(speller->knows("e-post"));
  CHECK(speller->knows("kommentars-"));
}

TEST_CASE("without a dictionary there is no speller") {
  CHECK(Speller::open("sv", {}) == nullptr);
  CHECK(Speller::open("xx", dictionary_folders()) == nullptr);
}
