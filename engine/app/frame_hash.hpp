#pragma once
// Tells whether a frame looks like the one before, so that an unchanged one is neither rendered nor
// swapped.

#include <cstdint>

struct ImDrawData;

namespace behorig::app {

// Of everything that decides the picture: vertices, indices, commands, textures, size. Two frames
// with the same hash look the same. The content of textures does not count: who uploads one under
// an old name must draw anyway.
std::uint64_t frame_hash(const ImDrawData& data);

}  // namespace behorig::app
