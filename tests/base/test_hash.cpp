#include "base/hash.hpp"

#include <catch2/catch.hpp>

using behorig::base::blake2b_hex;

TEST_CASE("the hash of the empty text and of abc are those that others compute") {
  CHECK(blake2b_hex("") == "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
  CHECK(blake2b_hex("abc") == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}
