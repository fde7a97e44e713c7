#include "course/source_links.hpp"

#include "course/markdown.hpp"

namespace behorig::course {

std::vector<std::string> linked_sources(std::string_view markdown) {
  constexpr std::string_view scheme = "source:";
  std::vector<std::string> ids;
  if (markdown.find(scheme) == std::string_view::npos) return ids;
  for (const Paragraph& paragraph : parse_markdown(markdown))
    for (const Span& span : paragraph.spans)
      if (span.link.compare(0, scheme.size(), scheme) == 0)
        ids.push_back(span.link.substr(scheme.size()));
  return ids;
}

}  // namespace behorig::course
