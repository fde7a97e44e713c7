#pragma once
// RDF statements in canonical N-Quads (RDFC-1.0), as far as a credential of ours needs it: one
// graph, and blank nodes that differ in what is said of them.

#include <string>
#include <string_view>
#include <vector>

namespace behorig::proof {

// Terms as N-Quads write them: "<iri>", "_:name" (any name), or a literal.
struct Quad {
  std::string subject{};
  std::string predicate{};
  std::string object{};

  bool operator==(const Quad&) const = default;
};

std::string iri(std::string_view address);  // must need no escapes
// A literal; with the address of a data type unless it is a plain text. No control characters.
std::string literal(std::string_view text, std::string_view type = {});

// The statements in canonical order with canonical names of blank nodes, a line each. Blank nodes
// of which exactly the same is said are not told apart: a credential has none.
std::string canonical_quads(std::vector<Quad> quads);

}  // namespace behorig::proof
