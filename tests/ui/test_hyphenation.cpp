#include "support/stage.hpp"
#include "ui/hyphenation.hpp"

#include <catch2/catch.hpp>

using namespace behorig;
using semantics::Role;
using test::Stage;
using ui::Hyphenation;

namespace {

// "an-svars-kon-troll"
std::string parted(const Hyphenation& hyphenation, std::string word) {
  const auto breaks = hyphenation.breaks(word);
  for (std::size_t i = breaks.size(); i > 0; --i)
    word.insert(breaks[i - 1], "-");
  return word;
}

// A text in a column of this width; what became of it.
struct Column {
  std::string text{};
  float width{0};
  ui::TextStyle style{ui::TextStyle::body};
  ui::TextLayout layout{};
  std::string link{};

  void draw(ui::Ui& kit) {
    const auto region = kit.region("body", {0, 0, width, kit.input().height}, 0, 0, false);
    kit.rich("text", text, {.style = style});
    layout = kit.layouts().rich(text, {style, 1.5F}, width);
    if (!kit.pressed_link().empty()) link = kit.pressed_link();
  }

  // As drawn, a line each.
  std::string lines() const {
    std::string out;
    float y = 0;
    for (const ui::TextRun& run : layout.runs) {
      if (run.y > y) out += "\n";
      y = run.y;
      out += run.text + (run.hyphen ? "-" : "");
    }
    return out;
  }
};

Stage stage_of(Column& column, bool hyphens = true) {
  return Stage{
      [&column](ui::Ui& kit) { column.draw(kit); },
      {.width = 800, .height = 600, .hyphens = hyphens}};
}

}  // namespace

TEST_CASE("a word may be parted where its language allows it", "[ui][hyphens]") {
  const auto swedish = Hyphenation::load("sv");
  REQUIRE(swedish != nullptr);
  CHECK(parted(*swedish, "yttrandefrihetsgrundlagen") == "ytt-ran-de-fri-hets-grund-la-gen");
  CHECK(parted(*swedish, "Överväganden") == "Över-vä-gan-den");
  CHECK(parted(*swedish, "ÅÄÖ") == "ÅÄÖ");
  const auto english = Hyphenation::load("en");
  REQUIRE(english != nullptr);
  CHECK(parted(*english, "responsibility") == "re-spons-ib-il-ity");
}

TEST_CASE("punctuation around a word does not keep it whole", "[ui][hyphens]") {
  const auto swedish = Hyphenation::load("sv");
  REQUIRE(swedish != nullptr);
  CHECK(parted(*swedish, "”offentlighetsprincipen”,") == "”of-fent-lig-hets-prin-ci-pen”,");
  CHECK(parted(*swedish, "(kommunen)") == "(kom-mu-nen)");
}

TEST_CASE("what is read letter by letter is never parted", "[ui][hyphens]") {
  const auto swedish = Hyphenation::load("sv");
  REQUIRE(swedish != nullptr);
  for (const char* word :
       {"registrator@kommunen.se",
        "www.riksdagen.se",
        "behorig.db",
        "/home/behorig/",
        "2018:1801",
        "intyg_utfardat",
        "ja"})
    CHECK(swedish->breaks(word).empty());
}

TEST_CASE("without patterns for a language there is no hyphenation", "[ui][hyphens]") {
  CHECK(Hyphenation::load("fi") == nullptr);
  CHECK(Hyphenation::load("sv", "/no/such/folder") == nullptr);
}

TEST_CASE("a word wider than its column is parted with a hyphen", "[ui][hyphens]") {
  Column column{.text = "Yttrandefrihetsgrundlagen gäller.", .width = 120};
  auto stage = stage_of(column);
  CHECK(column.lines() == "Yttrandefri-\nhetsgrundla-\ngen gäller.");
  CHECK(column.layout.width <= 120);
}

TEST_CASE("a drawn hyphen is neither read aloud nor copied", "[ui][hyphens]") {
  Column column{.text = "Yttrandefrihetsgrundlagen gäller.", .width = 120};
  auto stage = stage_of(column);
  CHECK(stage->has(Role::paragraph, "Yttrandefrihetsgrundlagen gäller."));
  stage->click_at(30, 10, 3);
  stage->character(U'c', true);
  CHECK(stage.clipboard() == "Yttrandefrihetsgrundlagen gäller.");
}

TEST_CASE("a link keeps its name over a hyphen", "[ui][hyphens]") {
  Column column{.text = "[Yttrandefrihetsgrundlagen](https://example.org)", .width = 150};
  auto stage = stage_of(column);
  stage->click(Role::link, "Yttrandefrihetsgrundlagen");
  CHECK(column.link == "https://example.org");
}

TEST_CASE(
    "running text takes the beginning of a long word rather than leave a gap",
    "[ui][hyphens]") {
  Column column{.text = "Detta är myndighetsutövning enligt lagen.", .width = 190};
  auto stage = stage_of(column);
  CHECK(column.lines() == "Detta är myndighetsut-\növning enligt lagen.");
  SECTION("a heading does not") {
    column.style = ui::TextStyle::body_bold;
    stage->settle();
    CHECK(column.lines().find("-\n") == std::string::npos);
  }
  SECTION("nor where the line is nearly full") {
    column.text = "Detta är nu kommunens egen myndighetsutövning.";
    column.width = 250;
    stage->settle();
    CHECK(column.lines() == "Detta är nu kommunens egen\nmyndighetsutövning.");
  }
}

TEST_CASE("without patterns a text is laid out as if nobody parted words", "[ui][hyphens]") {
  Column column{.text = "Detta är myndighetsutövning enligt lagen.", .width = 190};
  auto stage = stage_of(column, false);
  CHECK(column.lines() == "Detta är\nmyndighetsutövning\nenligt lagen.");
}

TEST_CASE("the layouts say for which language patterns would be of use", "[ui][hyphens]") {
  Column column{.text = "Kort text.", .width = 300};
  std::string wanted;
  Stage stage{
      [&](ui::Ui& kit) {
        column.draw(kit);
        wanted = kit.layouts().hyphenation_wanted();
      },
      {.width = 800, .height = 600}};
  CHECK(wanted.empty());
  column.text = "Yttrandefrihetsgrundlagen gäller.";
  column.width = 120;
  stage->settle();
  CHECK(wanted == "sv");
}
