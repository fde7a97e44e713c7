#include "proof/quads.hpp"

#include "proof/keys.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace behorig::proof {

namespace {

bool is_blank(std::string_view term) {
  return term.starts_with("_:");
}

std::string line_of(const Quad& quad) {
  return quad.subject + " " + quad.predicate + " " + quad.object + " .\n";
}

std::string sorted_lines(const std::vector<Quad>& quads) {
  std::set<std::string> lines;
  for (const Quad& quad : quads)
    lines.insert(line_of(quad));
  std::string text;
  for (const std::string& line : lines)
    text += line;
  return text;
}

// "Hash first degree quads": of what is said of `node`, which is called _:a, others _:z.
std::string hash_of(const std::string& node, const std::vector<Quad>& quads) {
  const auto anonymous = [&](const std::string& term) {
    if (!is_blank(term)) return term;
    return std::string{term == node ? "_:a" : "_:z"};
  };
  std::vector<std::string> lines;
  for (const Quad& quad : quads)
    if (quad.subject == node || quad.object == node)
      lines.push_back(line_of({anonymous(quad.subject), quad.predicate, anonymous(quad.object)}));
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines)
    text += line;
  return hex_of(sha256(text));
}

}  // namespace

std::string iri(std::string_view address) {
  return "<" + std::string{address} + ">";
}

std::string literal(std::string_view text, std::string_view type) {
  std::string quoted{"\""};
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  quoted += '"';
  return type.empty() ? quoted : quoted + "^^" + iri(type);
}

std::string canonical_quads(std::vector<Quad> quads) {
  std::set<std::string> nodes;
  for (const Quad& quad : quads)
    for (const std::string& term : {quad.subject, quad.object})
      if (is_blank(term)) nodes.insert(term);
  std::vector<std::pair<std::string, std::string>> by_hash;
  for (const std::string& node : nodes)
    by_hash.emplace_back(hash_of(node, quads), node);
  std::sort(by_hash.begin(), by_hash.end());

  std::map<std::string, std::string> names;
  for (const auto& [hash, node] : by_hash)
    names.emplace(node, "_:c14n" + std::to_string(names.size()));
  for (Quad& quad : quads) {
    if (is_blank(quad.subject)) quad.subject = names.at(quad.subject);
    if (is_blank(quad.object)) quad.object = names.at(quad.object);
  }
  return sorted_lines(quads);
}

}  // namespace behorig::proof
