#include "ui/images.hpp"

#include <catch2/catch.hpp>

using namespace behorig;

namespace {

ui::Pixels gradient(int width, int height) {
  ui::Pixels pixels;
  pixels.width = width;
  pixels.height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (const int value : {x, y, 128, 255}) {
        pixels.rgba.push_back(static_cast<std::uint8_t>(value));
      }
    }
  }
  return pixels;
}

// A PNG whose header claims another size.
std::string claiming(std::uint32_t width, std::uint32_t height) {
  std::string png = ui::encode_png(gradient(4, 4));
  for (std::size_t i = 0; i < 4; ++i) {
    png[16 + i] = static_cast<char>(width >> (24 - 8 * i));
    png[20 + i] = static_cast<char>(height >> (24 - 8 * i));
  }
  return png;
}

std::string code(const base::Result<ui::Pixels>& result) {
  return result ? std::string{} : result.error().code;
}

}  // namespace

TEST_CASE("A picture that was written is read back unchanged") {
  const ui::Pixels pixels = gradient(37, 11);
  const std::string png = ui::encode_png(pixels);
  const auto size = ui::measure_picture(png);
  REQUIRE(size);
  CHECK(size->width == 37);
  CHECK(size->height == 11);
  CHECK(size->rgba.empty());
  const auto back = ui::decode_picture(png);
  REQUIRE(back);
  CHECK(back->rgba == pixels.rgba);
}

TEST_CASE("A picture that claims 60,000 by 60,000 pixels is refused from its header") {
  const auto result = ui::decode_picture(claiming(60000, 60000));
  CHECK(code(result) == "C803");
  CHECK(result.error().arguments.at(0).value == "60000 × 60000");
  CHECK(code(ui::measure_picture(claiming(0xFFFFFFFF, 0xFFFFFFFF))) == "C803");
  CHECK(code(ui::measure_picture(claiming(8192, 8192))) == "C803");  // too many pixels in all
}

TEST_CASE("A picture of no size is not a picture") {
  CHECK(code(ui::decode_picture(claiming(0, 0))) == "C802");
}

TEST_CASE("What is not a picture is said to be none") {
  CHECK(code(ui::decode_picture("")) == "C802");
  CHECK(code(ui::decode_picture("hello")) == "C802");
  CHECK(code(ui::decode_picture(std::string(1000, '\0'))) == "C802");
  // Other formats are not read, though the decoder's library could.
  CHECK(code(ui::decode_picture("GIF89a\x01\x01\x01\x01\x01\x01\x01\x01")) == "C802");
}

TEST_CASE("A file that is too big is refused unread") {
  ui::PictureLimits limits;
  limits.bytes = 100;
  CHECK(code(ui::decode_picture(std::string(101, 'x'), limits)) == "C803");
}

TEST_CASE("A truncated picture is refused wherever it ends") {
  const std::string png = ui::encode_png(gradient(16, 16));
  for (std::size_t length = 0; length < png.size() - 16; ++length) {
    INFO(length);
    CHECK(code(ui::decode_picture(std::string_view{png}.substr(0, length))) == "C802");
  }
}

TEST_CASE("A damaged picture is a problem or a picture, never a fault") {
  const std::string png = ui::encode_png(gradient(24, 24));
  for (std::size_t i = 8; i < png.size(); ++i) {
    std::string damaged = png;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x5A);
    const auto result = ui::decode_picture(damaged);
    if (result) {
      const auto pixels =
          static_cast<std::size_t>(result->width) * static_cast<std::size_t>(result->height);
      CHECK(result->rgba.size() == pixels * 4);
    }
  }
}

TEST_CASE("A picture is loaded once and forgotten with its course") {
  std::vector<std::string> asked;
  ui::Images images{[&](const std::string& path) { asked.push_back(path); }};
  CHECK(images.find("media/a.png").status == ui::Image::Status::loading);
  CHECK(images.find("media/a.png").status == ui::Image::Status::loading);
  CHECK(images.find("media/b.png").status == ui::Image::Status::loading);
  CHECK(asked == std::vector<std::string>{"media/a.png", "media/b.png"});
  CHECK(images.loading() == 2);
  int texture = 0;
  images.loaded("media/a.png", &texture, 3, 4);
  images.failed("media/b.png");
  CHECK(images.loading() == 0);
  CHECK(images.find("media/a.png").width == 3);
  CHECK(images.find("media/b.png").status == ui::Image::Status::failed);
  CHECK(images.clear() == std::vector<void*>{&texture});
  CHECK(images.find("media/a.png").status == ui::Image::Status::loading);
}

TEST_CASE("Pictures that are not on the screen are let go of when they take too much") {
  std::size_t asked = 0;
  ui::Images images{[&](const std::string&) { ++asked; }};
  int first = 0;
  int second = 0;
  constexpr std::size_t one_picture = std::size_t{10} * 10 * 4;
  images.find("media/a.png");
  images.loaded("media/a.png", &first, 10, 10);
  CHECK(images.drop_unused(0).empty());  // it was asked for: it is on the screen
  images.find("media/b.png");
  images.loaded("media/b.png", &second, 10, 10);
  CHECK(images.drop_unused(2 * one_picture).empty());
  images.find("media/b.png");
  CHECK(images.drop_unused(one_picture) == std::vector<void*>{&first});
  CHECK(images.drop_unused(one_picture).empty());
  CHECK(images.find("media/b.png").status == ui::Image::Status::ready);
  CHECK(asked == 2);
  CHECK(images.find("media/a.png").status == ui::Image::Status::loading);
  CHECK(asked == 3);
}
