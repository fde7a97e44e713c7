#include "proof/proof_support.hpp"
#include "proof/signed_file.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

base::Json some_body() {
  base::Writer inner;
  inner.text("name", "Åsa Ek");
  inner.number("half", 0.5);
  base::Writer writer;
  writer.object("person", std::move(inner));
  writer.integer("events", 1'234'567'890'123);
  writer.texts("nothing", {});
  return writer.take();
}

std::string file_refusal(std::string_view kind, const std::string& text) {
  const auto opened = proof::open_signed_text(kind, text);
  return opened ? "" : opened.error().code;
}

}  // namespace

TEST_CASE(
    "signed file: what was put in comes out, with whose signature it is",
    "[proof][signed-file]") {
  const std::string text = proof::signed_text("result", some_body(), test::key(1));
  const auto opened = proof::open_signed_text("result", text);
  REQUIRE(opened.has_value());
  CHECK(base::canonical_text(opened->body) == base::canonical_text(some_body()));
  CHECK(opened->key == test::key(1).public_key());
}

TEST_CASE("signed file: line ends that a mail program changed do no harm", "[proof][signed-file]") {
  std::string text = proof::signed_text("result", some_body(), test::key(1));
  REQUIRE(text.back() == '\n');
  text.back() = '\r';
  CHECK(file_refusal("result", text + "\n") == "");
}

TEST_CASE("signed file: no single changed byte passes", "[proof][signed-file]") {
  std::string text = proof::signed_text("result", some_body(), test::key(1));
  text.pop_back();
  for (std::size_t i = 0; i < text.size(); ++i)
    for (const int change : {1, 2, 4, 8, 16, 32, 64, 128}) {
      std::string changed = text;
      changed[i] = static_cast<char>(changed[i] ^ change);
      if (proof::open_signed_text("result", changed).has_value())
        FAIL("byte " << i << " changed by " << change);
    }
}

TEST_CASE("signed file: one that was cut says so, wherever it was cut", "[proof][signed-file]") {
  const std::string text = proof::signed_text("result", some_body(), test::key(1));
  for (std::size_t length = 0; length + 2 < text.size(); ++length) {
    if (static_cast<unsigned char>(text[length]) >= 0x80U &&
        static_cast<unsigned char>(text[length]) < 0xC0U)
      continue;  // within a letter the encoding breaks first
    if (file_refusal("result", text.substr(0, length)) != "P110") FAIL("cut at " << length);
  }
}

TEST_CASE(
    "signed file: changed, newer, of another kind, not ours, too large",
    "[proof][signed-file]") {
  const std::string text = proof::signed_text("result", some_body(), test::key(1));
  CHECK(file_refusal("result", test::replaced(text, "Åsa", "Eva")) == "P111");
  CHECK(file_refusal("result", test::replaced(text, R"("half":0.5)", R"("half":0.50)")) == "P111");
  CHECK(
      file_refusal("result", test::replaced(text, R"({"half")", R"({"extra":1,"half")")) == "P111");
  CHECK(
      file_refusal("result", test::replaced(text, R"("behorig":)", R"("also":1,"behorig":)")) ==
      "P111");
  CHECK(
      file_refusal("result", test::replaced(text, R"("half":0.5)", R"("half":0.5,"half":0.5)")) ==
      "P111");
  CHECK(file_refusal("result", test::replaced(text, R"("format":1)", R"("format":2)")) == "P112");
  CHECK(file_refusal("revoked", text) == "P113");
  CHECK(file_refusal("revoked", test::replaced(text, R"("result")", R"("revoked")")) == "P111");
  CHECK(file_refusal("result", "{}") == "P113");
  CHECK(file_refusal("result", "[1]") == "P113");
  CHECK(file_refusal("result", "hello") == "P113");
  CHECK(file_refusal("result", std::string((64U << 20U) + 1, ' ')) == "P114");
}

TEST_CASE("signed file: another's key does not fit the signature", "[proof][signed-file]") {
  const std::string text = proof::signed_text("result", some_body(), test::key(1));
  CHECK(
      file_refusal(
          "result",
          test::replaced(
              text,
              proof::multikey_of(test::key(1).public_key()),
              proof::multikey_of(test::key(2).public_key()))) == "P111");
}
