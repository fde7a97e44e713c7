#pragma once
// Pieces of HTML for pages that load nothing from anywhere.

#include <string>
#include <string_view>

namespace behorig::exporting {

// & < > " made harmless; control characters, of which HTML has none, are left out.
std::string escaped(std::string_view text);
// Likewise, with <br> where a line ends.
std::string escaped_lines(std::string_view text);
// <name>inside</name>; `inside` is HTML already.
std::string element(std::string_view name, const std::string& inside);
// The author's Markdown in one line of HTML, paragraphs parted by <br>. An address is written out,
// since on paper a link is no use without it.
std::string html_of_markdown(std::string_view markdown);
// A whole page. `language`: "sv" or "en"; `style`: CSS; `body`: HTML.
std::string html_page(
    std::string_view language,
    std::string_view title,
    std::string_view style,
    const std::string& body);

}  // namespace behorig::exporting
