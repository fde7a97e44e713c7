#include "base/text.hpp"

#include <catch2/catch.hpp>

using namespace behorig::base;

TEST_CASE("characters are what a person counts") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("Åsa") == 3);
  CHECK(count_characters("A\u030Asa") == 3);             // ring as a mark of its own
  CHECK(count_characters("👩‍👧 🇸🇪") == 3);  // joined family, space, flag
  CHECK(count_utf16("Åsa 🙂") == 6);
}

TEST_CASE("broken bytes are found and never swallowed") {
  CHECK(is_valid_utf8("smörgås 🙂"));
  CHECK_FALSE(is_valid_utf8("sm\xF6rg\xE5s"));  // Latin-1
  CHECK(first_bad_byte("abc\xE5") == 3);
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));  // a lone surrogate
  std::size_t at = 0;
  CHECK(next_code_point("\xE5x", at) == U'\uFFFD');
  CHECK(at == 1);
}

TEST_CASE("comparison disregards case and composition") {
  CHECK(folded("ÅSA") == folded("a\u030Asa"));
  CHECK(nfc("A\u030A") == "Å");
  CHECK(nfc("sm\xF6r") == "sm\xF6r");
}

TEST_CASE("code points go there and back") {
  std::string text;
  append_utf8(text, U'å');
  append_utf8(text, U'🙂');
  CHECK(text == "å🙂");
  std::size_t at = 0;
  CHECK(next_code_point(text, at) == U'å');
  CHECK(next_code_point(text, at) == U'🙂');
  CHECK(at == text.size());
}

TEST_CASE("letters and digits make words") {
  CHECK(is_letter(U'ö'));
  CHECK(is_letter(U'7'));
  CHECK_FALSE(is_letter(U'-'));
  CHECK_FALSE(is_letter(U'🙂'));
}

TEST_CASE("an id is proposed from a title") {
  CHECK(as_id("God eftermiddag") == "god-eftermiddag");
  CHECK(as_id("Åäö: så här!") == "aao-sa-har");
  CHECK(as_id("…").empty());
}

TEST_CASE("white space is trimmed and text is split") {
  CHECK(trimmed(" \n hej\t") == "hej");
  CHECK(split("a//b", '/') == std::vector<std::string>{"a", "", "b"});
  CHECK(split("", '/') == std::vector<std::string>{""});
}
