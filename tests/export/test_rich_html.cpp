// The author's Markdown as HTML.

#include "export/rich_html.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

std::string address(std::string_view id) {
  return id == "osl" ? "#s3" : "";
}

std::string html(std::string_view markdown) {
  return exporting::rich_html(markdown, address);
}

}  // namespace

TEST_CASE("Paragraphs, bold, italic and code become elements") {
  CHECK(
      html("Ett **fet** och *kursiv* `kod`.\n\nTvå.") ==
      "<p>Ett <strong>fet</strong> och <em>kursiv</em> <code>kod</code>.</p><p>Två.</p>");
  CHECK(html("").empty());
}

TEST_CASE("Lists nest, and a paragraph can go on within an item") {
  CHECK(
      html("- ett\n  - inre\n- två") == "<ul><li>ett<ul><li>inre</li></ul></li><li>två</li></ul>");
  CHECK(
      html("3. tre\n4. fyra\n\nEfter.") ==
      "<ol start=\"3\"><li>tre</li><li>fyra</li></ol><p>Efter.</p>");
  CHECK(html("- ett\n\n  mer\n- två") == "<ul><li>ett<p>mer</p></li><li>två</li></ul>");
  CHECK(html("- a\n\n1. b") == "<ul><li>a</li></ul><ol><li>b</li></ol>");
}

TEST_CASE("A quote is closed before anything else begins") {
  CHECK(
      html("> Sagt.\n>\n> Mer.\n\nEfter.") ==
      "<blockquote><p>Sagt.</p><p>Mer.</p></blockquote><p>Efter.</p>");
  CHECK(
      html("- ett\n\n  > sagt\n- två") ==
      "<ul><li>ett<blockquote><p>sagt</p></blockquote></li><li>två</li></ul>");
}

TEST_CASE("A link goes to the web, to mail or to a source on the page, and nowhere else") {
  CHECK(
      html("[a **b**](https://exempel.se/?x=1&y)") ==
      "<p><a href=\"https://exempel.se/?x=1&amp;y\">a <strong>b</strong></a></p>");
  CHECK(html("[m](mailto:a@exempel.se)") == "<p><a href=\"mailto:a@exempel.se\">m</a></p>");
  CHECK(html("[lag](source:osl)") == "<p><a href=\"#s3\">lag</a></p>");
  CHECK(html("[okänd](source:nix)") == "<p>okänd</p>");
  CHECK(html("[x](javascript:alert(1))").find("href") == std::string::npos);
  CHECK(html("[x](file:///etc/passwd)").find("href") == std::string::npos);
}

TEST_CASE("Markup that an author writes is text") {
  CHECK(html("<b>x</b> & \"y\"") == "<p>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;</p>");
  CHECK(html("Ett\x01två") == "<p>Etttvå</p>");
}

TEST_CASE("In a line, paragraphs are parted by a break") {
  CHECK(exporting::rich_line("Ett.\n\n*Två.*", address) == "Ett.<br><em>Två.</em>");
}
