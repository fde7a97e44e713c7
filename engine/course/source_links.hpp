#pragma once
// Links in the author's texts to the course's own sources: [words](source:ID).

#include <string>
#include <string_view>
#include <vector>

namespace behorig::course {

// The ids that a text links to, in its order.
std::vector<std::string> linked_sources(std::string_view markdown);

}  // namespace behorig::course
