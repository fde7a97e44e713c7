#pragma once
// Reads a page of HTML the way a test wants it: its tags, and its words without them.

#include <string>
#include <string_view>
#include <vector>

namespace behorig::test {

struct Tag {
  std::string name{};  // "h2", "/h2"
  std::string text{};  // all between < and >

  // The value of an attribute with its entities as they stand; empty when there is none.
  std::string attribute(std::string_view attribute_name) const;
  bool has(std::string_view attribute_name) const;
};

std::vector<Tag> tags_in(std::string_view html);
// Without tags and style, entities decoded, one space between words.
std::string words_in_page(std::string_view html);
// One space between words.
std::string with_single_spaces(std::string_view text);

}  // namespace behorig::test
