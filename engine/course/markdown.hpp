#pragma once
// The author's Markdown as blocks of styled spans; wraps md4c. Raw HTML is shown as text.

#include <string>
#include <string_view>
#include <vector>

namespace behorig::course {

struct Span {
  std::string text{};
  bool bold{false};
  bool italic{false};
  bool code{false};
  std::string link{};  // http(s) or mailto address, or source:ID; empty: no link

  bool operator==(const Span&) const = default;
};

struct Paragraph {
  enum class Kind { text, bullet, number, quote };
  Kind kind{Kind::text};
  int depth{0};   // nesting of lists, from 0
  int number{0};  // of a numbered item
  std::vector<Span> spans{};

  bool operator==(const Paragraph&) const = default;
};

using RichText = std::vector<Paragraph>;

RichText parse_markdown(std::string_view markdown);
// The words alone, for reading aloud, names and measures.
std::string plain_text(std::string_view markdown);

}  // namespace behorig::course
