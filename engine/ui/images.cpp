#include "ui/images.hpp"

#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#include <stb_image.h>
#define STBI_WRITE_NO_STDIO
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb_image_write.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace behorig::ui {

namespace {

const stbi_uc* data(std::string_view bytes) {
  return reinterpret_cast<const stbi_uc*>(bytes.data());
}

base::Failed not_a_picture() {
  base::Problem problem;
  problem.code = "C802";
  return base::Failed{problem};
}

base::Failed too_large(std::string size, std::string most) {
  base::Problem problem;
  problem.code = "C803";
  problem.arguments = {{"size", std::move(size)}, {"most", std::move(most)}};
  return base::Failed{problem};
}

std::string sides(std::int64_t width, std::int64_t height) {
  return std::to_string(width) + " × " + std::to_string(height);
}

std::string megabytes(std::size_t bytes) {
  return std::to_string(bytes >> 20U) + " MB";
}

// stb_image calls a header that claims more than it would decode no picture at all, so that
// the size is read here.
bool png_header(std::string_view bytes, Pixels& pixels) {
  constexpr std::string_view signature{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};
  if (bytes.size() < 24 || bytes.substr(0, 16) != signature) return false;
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8U | data(bytes)[at + i];
    return static_cast<int>(std::min(value, std::uint32_t{std::numeric_limits<int>::max()}));
  };
  pixels.width = number(16);
  pixels.height = number(20);
  return true;
}

std::size_t bytes_of(const Image& image) {
  return static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4;
}

struct Free {
  void operator()(stbi_uc* pixels) const { stbi_image_free(pixels); }
};

}  // namespace

base::Result<Pixels> measure_picture(std::string_view bytes, PictureLimits limits) {
  if (bytes.size() > limits.bytes)
    return too_large(megabytes(bytes.size()), megabytes(limits.bytes));
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return not_a_picture();
  Pixels pixels;
  int channels = 0;
  if (!png_header(bytes, pixels) && stbi_info_from_memory(
                                        data(bytes),
                                        static_cast<int>(bytes.size()),
                                        &pixels.width,
                                        &pixels.height,
                                        &channels) == 0)
    return not_a_picture();
  const std::int64_t area = std::int64_t{pixels.width} * pixels.height;
  if (pixels.width > limits.side || pixels.height > limits.side || area > limits.pixels)
    return too_large(sides(pixels.width, pixels.height), sides(limits.side, limits.side));
  if (area <= 0) return not_a_picture();
  return pixels;
}

base::Result<Pixels> decode_picture(std::string_view bytes, PictureLimits limits) {
  base::Result<Pixels> out = measure_picture(bytes, limits);
  if (!out) return out;
  int width = 0;
  int height = 0;
  int channels = 0;
  const std::unique_ptr<stbi_uc, Free> pixels{stbi_load_from_memory(
      data(bytes),
      static_cast<int>(bytes.size()),
      &width,
      &height,
      &channels,
      4)};
  if (!pixels || width != out->width || height != out->height) return not_a_picture();
  const std::size_t size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  out->rgba.assign(pixels.get(), pixels.get() + size);
  return out;
}

std::string encode_png(const Pixels& pixels) {
  std::string out;
  const auto append = [](void* to, void* bytes, int size) {
    static_cast<std::string*>(to)->append(
        static_cast<const char*>(bytes),
        static_cast<std::size_t>(size));
  };
  stbi_write_png_to_func(
      append,
      &out,
      pixels.width,
      pixels.height,
      4,
      pixels.rgba.data(),
      pixels.width * 4);
  return out;
}

const Image& Images::find(const std::string& path) {
  const auto [at, fresh] = images_.try_emplace(path);
  at->second.used = round_;
  if (fresh) load_(path);
  return at->second;
}

void Images::loaded(const std::string& path, void* texture, int width, int height) {
  images_[path] = {Image::Status::ready, texture, width, height, round_};
}

void Images::failed(const std::string& path) {
  images_[path] = {Image::Status::failed, nullptr, 0, 0, round_};
}

std::size_t Images::loading() const {
  std::size_t count = 0;
  for (const auto& [path, image] : images_) {
    if (image.status == Image::Status::loading) ++count;
  }
  return count;
}

std::vector<void*> Images::drop_unused(std::size_t most) {
  std::size_t taken = 0;
  for (const auto& [path, image] : images_)
    taken += bytes_of(image);
  std::vector<void*> textures;
  while (taken > most) {
    auto oldest = images_.end();
    for (auto at = images_.begin(); at != images_.end(); ++at) {
      if (at->second.status != Image::Status::ready || at->second.used == round_) continue;
      if (oldest == images_.end() || at->second.used < oldest->second.used) oldest = at;
    }
    if (oldest == images_.end()) break;
    taken -= bytes_of(oldest->second);
    if (oldest->second.texture != nullptr) textures.push_back(oldest->second.texture);
    images_.erase(oldest);
  }
  ++round_;
  return textures;
}

std::vector<void*> Images::clear() {
  std::vector<void*> textures;
  for (const auto& [path, image] : images_) {
    if (image.texture != nullptr) textures.push_back(image.texture);
  }
  images_.clear();
  return textures;
}

}  // namespace behorig::ui
