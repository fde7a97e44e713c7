#include "course/markdown.hpp"

#include <catch2/catch.hpp>

using namespace behorig::course;
using Kind = Paragraph::Kind;

namespace {

Paragraph plain(std::string text) {
  return {Kind::text, 0, 0, {{std::move(text)}}};
}

}  // namespace

TEST_CASE("paragraphs are parted by an empty line, and line breaks within are spaces") {
  CHECK(
      parse_markdown("Ett\nstycke.\n\nEtt till.") ==
      RichText{plain("Ett stycke."), plain("Ett till.")});
  CHECK(parse_markdown("").empty());
}

TEST_CASE("bold, italic and code are spans of their own") {
  const RichText text = parse_markdown("Spara **först**, *sedan* `dölj` ***allt***.");
  REQUIRE(text.size() == 1);
  const std::vector<Span> expected{
      {"Spara "},
      {"först", true},
      {", "},
      {"sedan", false, true},
      {" "},
      {"dölj", false, false, true},
      {" "},
      {"allt", true, true},
      {"."}};
  CHECK(text[0].spans == expected);
}

TEST_CASE("a link may lead to one of the course's sources") {
  const RichText text = parse_markdown("Se [OSL 5 kap. 1 §](source:osl-5-1).");
  REQUIRE(text.size() == 1);
  REQUIRE(text[0].spans.size() == 3);
  CHECK(text[0].spans[1].link == "source:osl-5-1");
}

TEST_CASE("other than that, only addresses of the web and of mail become links") {
  const RichText text =
      parse_markdown("[lagen](https://riksdagen.se) [hit](javascript:alert(1)) [fil](file:///etc)");
  REQUIRE(text.size() == 1);
  CHECK(text[0].spans[0] == Span{"lagen", false, false, false, "https://riksdagen.se"});
  CHECK(text[0].spans[1] == Span{" hit fil"});
}

TEST_CASE("lists know their depth and their numbers") {
  const RichText text = parse_markdown("- ett\n  - inne\n- två\n\n3. tre\n4. fyra");
  const RichText expected{
      {Kind::bullet, 0, 0, {{"ett"}}},
      {Kind::bullet, 1, 0, {{"inne"}}},
      {Kind::bullet, 0, 0, {{"två"}}},
      {Kind::number, 0, 3, {{"tre"}}},
      {Kind::number, 0, 4, {{"fyra"}}}};
  CHECK(text == expected);
}

TEST_CASE("a second paragraph of an item goes on under it") {
  const RichText text = parse_markdown("- ett\n\n  mer om ett\n");
  CHECK(text == RichText{{Kind::bullet, 0, 0, {{"ett"}}}, {Kind::text, 1, 0, {{"mer om ett"}}}});
}

TEST_CASE("a quotation is marked as such") {
  CHECK(parse_markdown("> Så sa hon.") == RichText{{Kind::quote, 0, 0, {{"Så sa hon."}}}});
}

TEST_CASE("raw HTML is shown as text") {
  CHECK(plain_text("<b>fet</b> & <script>x</script>") == "<b>fet</b> & <script>x</script>");
}

TEST_CASE("character entities become characters") {
  CHECK(
      plain_text("R&amp;D &lt;tagg&gt; &#229; &#x1F642; &okand;") == "R&D <tagg> å 🙂 &okand;");
}

TEST_CASE("plain text is the words alone") {
  CHECK(plain_text("**Spara** [nu](https://x.se).\n\n- a\n- b") == "Spara nu.\na\nb");
}

TEST_CASE("a heading in a text is bold, and a code block keeps its lines") {
  const RichText text = parse_markdown("# Rubrik\n\n```\na\n b\n```");
  REQUIRE(text.size() == 2);
  CHECK(text[0].spans == std::vector<Span>{{"Rubrik", true}});
  CHECK(text[1].spans == std::vector<Span>{{"a\n b", false, false, true}});
}
