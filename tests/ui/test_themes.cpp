#include "support/files.hpp"
#include "support/stage.hpp"

#include <catch2/catch.hpp>

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
