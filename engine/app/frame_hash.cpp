#include "app/frame_hash.hpp"

#include <imgui.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace behorig::app {

namespace {

// Four independent lanes keep the multiplier busy; each step is a rotation and an odd multiplier,
// so that no input is lost, and the lanes are mixed well at the end.
class Mixer {
 public:
  void bytes(const void* data, std::size_t size) {
    const auto* at = static_cast<const std::byte*>(data);
    Lanes lanes = lanes_;  // in registers for the loop
    for (; size >= 64; size -= 64, at += 64) {
      for (std::size_t lane = 0; lane < 4; ++lane) {
        // Two words a multiplication: of two frames that differ, both words would have to change
        // so that they exactly make up for each other.
        const std::uint64_t first = std::rotl(lanes[lane] ^ read(at + lane * 16, 8), 29);
        lanes[lane] = (first + read(at + lane * 16 + 8, 8)) * odd;
      }
    }
    lanes_ = lanes;
    for (std::size_t lane = 0; size > 0; lane = (lane + 1) % 4) {
      const std::size_t part = size < 8 ? size : 8;
      lanes_[lane] = mixed(lanes_[lane], read(at, part));
      at += part;
      size -= part;
    }
  }

  template <class Value>
  void value(Value v) {
    static_assert(sizeof(Value) <= 8);
    lanes_[0] = mixed(lanes_[0], read(&v, sizeof v));
  }

  std::uint64_t result() const {
    std::uint64_t all = 0;
    for (const std::uint64_t lane : lanes_)
      all = finish(all ^ finish(lane));
    return all;
  }

 private:
  using Lanes = std::array<std::uint64_t, 4>;
  static constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;

  static std::uint64_t read(const void* at, std::size_t size) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, size);
    return word;
  }

  static std::uint64_t mixed(std::uint64_t lane, std::uint64_t word) {
    return (std::rotl(lane, 29) ^ word) * odd;
  }

  static std::uint64_t finish(std::uint64_t x) {
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
  }

  Lanes lanes_{0x243F6A8885A308D3U, 0x13198A2E03707344U, 0xA4093822299F31D0U, 0x082EFA98EC4E6C89U};
};

template <class Value>
void add(Mixer& mixer, const ImVector<Value>& values) {
  mixer.value(values.Size);
  mixer.bytes(values.Data, static_cast<std::size_t>(values.size_in_bytes()));
}

}  // namespace

std::uint64_t frame_hash(const ImDrawData& data) {
  Mixer mixer;
  for (const ImVec2& size : {data.DisplayPos, data.DisplaySize, data.FramebufferScale}) {
    mixer.value(size.x);
    mixer.value(size.y);
  }
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    add(mixer, list.VtxBuffer);
    add(mixer, list.IdxBuffer);
    // Field by field: the padding between them is not zero.
    for (const ImDrawCmd& command : list.CmdBuffer) {
      mixer.bytes(&command.ClipRect, sizeof command.ClipRect);
      mixer.value(command.GetTexID());
      mixer.value(command.VtxOffset);
      mixer.value(command.IdxOffset);
      mixer.value(command.ElemCount);
    }
  }
  return mixer.result();
}

}  // namespace behorig::app
