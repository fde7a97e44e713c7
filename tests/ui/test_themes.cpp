#include "support/files.hpp"
#include "support/stage.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <cmath>
#include <cstdint>
#include <filesystem>

using namespace behorig;

TEST_CASE("every pair of colours in use can be told apart, in every theme", "[ui][theme]") {
  const auto folder = test::source_folder() / "assets" / "themes";
  int themes = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    const auto theme = test::theme_called(entry.path().stem());
    CHECK(theme.id == entry.path().stem());
    for (const auto& pair : ui::pairs_in_use(theme)) {
      INFO(theme.id << ": " << pair.name << " is " << ui::contrast(pair.front, pair.back));
      CHECK(ui::contrast(pair.front, pair.back) >= pair.least);
    }
    ++themes;
  }
  CHECK(themes == 3);
}

TEST_CASE("contrast is that of WCAG: black on white is 21, a colour on itself 1", "[ui][theme]") {
  CHECK(ui::contrast({0x000000}, {0xFFFFFF}) == Approx(21));
  CHECK(ui::contrast({0x0B4A6F}, {0x0B4A6F}) == Approx(1));
}

TEST_CASE("a scrollbar is told from what is behind it, in every theme", "[ui][theme]") {
  const std::string name = GENERATE("light", "dark", "contrast");
  const auto theme = test::theme_called(name);
  test::Stage stage{[](ui::Ui&) {}, {.theme = name}};
  for (const auto part :
       {ImGuiCol_ScrollbarGrab, ImGuiCol_ScrollbarGrabHovered, ImGuiCol_ScrollbarGrabActive}) {
    const ImVec4& color = ImGui::GetStyle().Colors[part];
    CHECK(color.w == 1);
    const auto byte = [](float share) {
      return static_cast<std::uint32_t>(std::lround(share * 255));
    };
    const ui::Color grab{byte(color.x) << 16U | byte(color.y) << 8U | byte(color.z)};
    CHECK(ui::contrast(grab, theme.ground) >= 3);
    CHECK(ui::contrast(grab, theme.surface) >= 3);
  }
}
