#pragma once
// Pictures from course folders: decoded off the UI thread with limits, uploaded once, found by
// path. Wraps stb_image.

#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace behorig::ui {

struct Pixels {
  int width{0};
  int height{0};
  std::vector<std::uint8_t> rgba{};  // 4 bytes a pixel, rows from the top
};

struct PictureLimits {
  std::size_t bytes{16U << 20U};
  int side{8192};  // pixels
  std::int64_t pixels{32LL << 20U};
};

// Width and height from the header alone; C802 not a picture, C803 too large.
base::Result<Pixels> measure_picture(std::string_view bytes, PictureLimits limits = {});
// PNG or JPEG to pixels; the same problems.
base::Result<Pixels> decode_picture(std::string_view bytes, PictureLimits limits = {});
std::string encode_png(const Pixels& pixels);

// A picture as the widgets see it. `texture` is what the renderer gave for it.
struct Image {
  enum class Status { loading, ready, failed };
  Status status{Status::loading};
  void* texture{nullptr};
  int width{0};
  int height{0};
  std::size_t used{0};  // the round it was last asked for in
};

// The pictures met so far. Asking for a new one starts loading it; the next frames have it.
class Images {
 public:
  // `load` starts decoding in the background; the result comes back through `loaded` or `failed`.
  explicit Images(std::function<void(const std::string& path)> load) : load_{std::move(load)} {}

  const Image& find(const std::string& path);
  void loaded(const std::string& path, void* texture, int width, int height);
  void failed(const std::string& path);
  // How many are still loading; a frame is complete at 0.
  std::size_t loading() const;
  // Called once a frame: of the pictures that were not asked for since the call before, lets go of
  // those longest unused until all take at most `most` bytes; hands out the textures to free.
  std::vector<void*> drop_unused(std::size_t most);
  // Forgets all, for another course; hands out the textures to free.
  std::vector<void*> clear();

 private:
  std::function<void(const std::string& path)> load_;
  std::map<std::string, Image> images_{};
  std::size_t round_{1};
};

}  // namespace behorig::ui
