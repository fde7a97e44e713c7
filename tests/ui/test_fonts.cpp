#include "base/text.hpp"
#include "ui/fonts.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace behorig;

namespace {

const std::vector<std::string> folders{
    "/usr/share/fonts/opentype/inter",
    "/usr/share/fonts/truetype/noto"};

ui::FontPlan plan_for(std::string_view text, float scale = 1) {
  ui::FontPlan plan;
  plan.scale = scale;
  plan.font_folders = folders;
  for (std::size_t at = 0; at < text.size();)
    plan.characters.insert(base::next_code_point(text, at));
  return plan;
}

std::unique_ptr<ui::Fonts> build(const ui::FontPlan& plan) {
  auto fonts = ui::Fonts::build(plan);
  REQUIRE(fonts);
  return std::move(*fonts);
}

// All texts that people see, as they stand in the files.
std::string all_texts() {
  std::ostringstream all;
  for (const char* folder : {"/assets/strings", "/courses"}) {
    for (const auto& file :
         std::filesystem::recursive_directory_iterator{std::string{SOURCE_FOLDER} + folder}) {
      if (file.path().extension() == ".json") all << std::ifstream{file.path()}.rdbuf();
    }
  }
  return all.str();
}

std::string as_text(const std::set<char32_t>& characters) {
  std::string text;
  for (const char32_t character : characters)
    base::append_utf8(text, character);
  return text;
}

}  // namespace

TEST_CASE("Every character of the interface and the courses has a glyph") {
  const std::string text = all_texts();
  REQUIRE(text.size() > 1000);
  const auto fonts = build(plan_for(text));
  CHECK(as_text(fonts->missing(text)).empty());
}

TEST_CASE("Swedish, punctuation and the signs of the interface are always there") {
  const auto fonts = build(plan_for(""));
  const std::string_view text =
      "Räksmörgås ÅÄÖ éü § „citat” ”så” ‘s’ – — … • · × ÷ → ← ↑ ↓ ⋮ ✓ ✕ ● ○ ▼ ▲ € ½ ²\u00AD\u00A0";
  CHECK(as_text(fonts->missing(text)).empty());
}

TEST_CASE("Every style has its letters in its size") {
  const auto fonts = build(plan_for("Ł"));
  for (std::size_t i = 0; i < ui::text_style_count; ++i) {
    const ImFont* font = fonts->font(static_cast<ui::TextStyle>(i));
    REQUIRE(font != nullptr);
    CHECK(font->IsLoaded());
    for (const ImWchar character : {ImWchar{'g'}, ImWchar{0xE5}, ImWchar{0x141}, ImWchar{0x22EE}}) {
      REQUIRE(font->FindGlyphNoFallback(character) != nullptr);
      CHECK(font->FindGlyphNoFallback(character)->Visible != 0U);
    }
  }
  CHECK(fonts->font(ui::TextStyle::h1)->FontSize > fonts->font(ui::TextStyle::h2)->FontSize);
  CHECK(fonts->font(ui::TextStyle::body)->FontSize == 20);
}

TEST_CASE("A soft hyphen takes no room") {
  const auto fonts = build(plan_for(""));
  const ImFontGlyph* glyph = fonts->font(ui::TextStyle::body)->FindGlyphNoFallback(0xAD);
  REQUIRE(glyph != nullptr);
  CHECK(glyph->AdvanceX == 0);
  CHECK(glyph->Visible == 0U);
}

TEST_CASE("A glyph that no text used is missing until it is planned for") {
  const auto before = build(plan_for(""));
  CHECK(before->missing("Łódź ż") == std::set<char32_t>{U'Ł', U'ź', U'ż'});
  const auto after = build(plan_for("Łódź ż"));
  CHECK(after->missing("Łódź ż").empty());
}

TEST_CASE("Text is twice as wide at twice the scale") {
  const auto width = [](float scale) {
    const auto fonts = build(plan_for("", scale));
    ImFont* font = fonts->font(ui::TextStyle::body);
    const std::string_view text = "Rätten att ge ut skrifter utan förhandsgranskning";
    return font->CalcTextSizeA(font->FontSize, 1e9F, 0, text.data(), text.data() + text.size()).x;
  };
  CHECK(width(2) == Approx(2 * width(1)).epsilon(0.03));
}

TEST_CASE("Emoji are pictures in the texture") {
  const auto fonts = build(plan_for("😀👍❤️⚠️"));
  std::size_t bytes = 0;
  const ui::EmojiGlyph* smile = fonts->emoji_at("😀 hej", bytes);
  REQUIRE(smile != nullptr);
  CHECK(bytes == 4);
  CHECK(smile->u1 > smile->u0);
  CHECK(smile->v1 > smile->v0);
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  fonts->atlas().GetTexDataAsRGBA32(&pixels, &width, &height);
  const auto x = static_cast<int>((smile->u0 + smile->u1) / 2 * static_cast<float>(width));
  const auto y = static_cast<int>((smile->v0 + smile->v1) / 2 * static_cast<float>(height));
  const unsigned char* texel = pixels + (std::ptrdiff_t{y} * width + x) * 4;
  CHECK(texel[0] > 200);  // yellow
  CHECK(texel[2] < 120);
  CHECK(texel[3] == 255);
}

TEST_CASE("An emoji takes its selectors, skin tones and joined pictures with it") {
  const auto fonts = build(plan_for("👍👩❤️😀🇸🇪"));
  const auto length = [&](std::string_view text) {
    std::size_t bytes = 0;
    return fonts->emoji_at(text, bytes) == nullptr ? 0 : bytes;
  };
  CHECK(length("👍🏽!") == 8);
  CHECK(length("👩‍🚒 x") == 11);
  CHECK(length("❤️") == 6);
  CHECK(length("❤") == 0);  // without the selector it is text
  CHECK(length("😀😀") == 4);
  CHECK(length("🇸🇪") == 4);
  CHECK(length("a😀") == 0);
  CHECK(length("—") == 0);
  CHECK(length("") == 0);
}

TEST_CASE("An emoji that no font draws is an empty box and counts as missing until planned for") {
  const auto fonts = build(plan_for("😀"));
  std::size_t bytes = 0;
  CHECK(fonts->emoji_at("🚒", bytes) != nullptr);
  CHECK(bytes == 4);
  CHECK(fonts->missing("🚒😀") == std::set<char32_t>{U'🚒'});
}

TEST_CASE("Without Inter the problem says where it was looked for") {
  ui::FontPlan plan;
  plan.font_folders = {"/nowhere", "/elsewhere"};
  const auto fonts = ui::Fonts::build(plan);
  REQUIRE_FALSE(fonts);
  CHECK(fonts.error().code == "U101");
  REQUIRE(fonts.error().arguments.size() == 2);
  CHECK(fonts.error().arguments[1].value == "/nowhere, /elsewhere");
}

TEST_CASE("Without the emoji font emoji are empty boxes") {
  ui::FontPlan plan = plan_for("😀");
  plan.font_folders = {folders[0]};
  const auto fonts = build(plan);
  std::size_t bytes = 0;
  CHECK(fonts->emoji_at("😀", bytes) != nullptr);
}
