#include "export/qr_code.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace behorig;

TEST_CASE("a code has its three corners and is the same every time") {
  const auto code = exporting::qr_code("BEHORIG1.exempel");
  REQUIRE(code);
  const int last = code->side - 1;
  CHECK(code->side == 25);
  for (int i = 0; i < 7; ++i) {
    CHECK(code->at(i, 0));
    CHECK(code->at(last - i, 0));
    CHECK(code->at(0, last - i));
  }
  CHECK_FALSE(code->at(7, 0));
  CHECK(*exporting::qr_code("BEHORIG1.exempel") == *code);
}

TEST_CASE("four hundred bytes fit in a code, one more does not, and none is no code") {
  CHECK(exporting::qr_code(std::string(400, 'x'))->side == 77);
  const auto long_one = exporting::qr_code(std::string(401, 'x'));
  REQUIRE_FALSE(long_one);
  CHECK(long_one.error().code == "P135");
  CHECK_FALSE(exporting::qr_code(""));
}
