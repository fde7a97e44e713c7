#include "page_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace behorig::test {

namespace {

constexpr std::array<std::pair<std::string_view, char>, 4> entities{
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char found = text[i];
    for (const auto& [entity, character] : entities)
      if (text.substr(i, entity.size()) == entity) {
        found = character;
        i += entity.size() - 1;
        break;
      }
    out += found;
  }
  return out;
}

}  // namespace

std::string Tag::attribute(std::string_view attribute_name) const {
  const std::string wanted = " " + std::string{attribute_name} + "=\"";
  const std::size_t at = text.find(wanted);
  if (at == std::string::npos) return {};
  const std::size_t from = at + wanted.size();
  return text.substr(from, text.find('"', from) - from);
}

bool Tag::has(std::string_view attribute_name) const {
  return text.find(" " + std::string{attribute_name} + "=\"") != std::string::npos;
}

std::vector<Tag> tags_in(std::string_view html) {
  std::vector<Tag> tags;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string text{html.substr(at + 1, html.find('>', at) - at - 1)};
    tags.push_back({text.substr(0, text.find(' ')), text});
  }
  return tags;
}

std::string with_single_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string words_in_page(std::string_view html) {
  std::string out;
  const std::size_t body = html.find("<body>");
  for (std::size_t at = body == std::string_view::npos ? 0 : body; at < html.size();) {
    if (html[at] != '<') {
      const std::size_t end = std::min(html.find('<', at), html.size());
      out += decoded(html.substr(at, end - at));
      at = end;
      continue;
    }
    const std::size_t end = html.find('>', at);
    const std::string_view tag = html.substr(at + 1, end - at - 1);
    const bool in_line = tag.starts_with("strong") || tag.starts_with("/strong") ||
                         tag.starts_with("em") || tag.starts_with("/em") || tag.starts_with("a ") ||
                         tag == "/a" || tag.starts_with("code") || tag.starts_with("/code") ||
                         tag.starts_with("span") || tag == "/span";
    if (!in_line) out += ' ';
    at = end + 1;
  }
  return with_single_spaces(out);
}

}  // namespace behorig::test
