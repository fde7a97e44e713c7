#include "base/json.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace behorig::base {

namespace {

bool is_id(std::string_view id) {
  if (id.empty() || id.size() > 64 || id.front() == '-') return false;
  return std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// An id made of the first words of what the object says.
std::string proposed_id(const Json& json) {
  for (const std::string_view key :
       {"title", "name", "label", "heading", "prompt", "text", "plain", "alt"}) {
    const Json* value = json.find(key);
    if (value == nullptr || value->text() == nullptr) continue;
    const std::vector<std::string> words = split(as_id(value->text()->substr(0, 200)), '-');
    std::string id;
    for (std::size_t i = 0; i < words.size() && i < 3; ++i)
      id += (id.empty() ? "" : "-") + words[i];
    if (is_id(id)) return id;
  }
  return {};
}

}  // namespace

std::string Reader::id() {
  const Json* value = known("id");
  if (value == nullptr) {
    report("C116", {}, {{"proposal", proposed_id(*json_)}});
    return {};
  }
  if (value->text() == nullptr) {
    wrong_type("id", "@C112.text");
    return {};
  }
  if (!is_id(*value->text()))
    report(
        "C115",
        "id",
        {{"id", *value->text()}, {"proposal", as_id(value->text()->substr(0, 64))}});
  return *value->text();
}

}  // namespace behorig::base
