#include "app/frame_hash.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <utility>

using behorig::app::frame_hash;

namespace {

// Draw data as ImGui makes it, without ImGui's context.
class Picture {
 public:
  explicit Picture(int vertices) {
    for (int i = 0; i < vertices; ++i) {
      const auto at = static_cast<float>(i);
      list_.VtxBuffer.push_back({{at, at / 2}, {0.25F, 0.5F}, 0xFF102030U});
      list_.IdxBuffer.push_back(static_cast<ImDrawIdx>(i));
    }
    ImDrawCmd command;
    command.ClipRect = {0, 0, 640, 480};
    command.ElemCount = static_cast<unsigned>(vertices);
    list_.CmdBuffer.push_back(command);
    data_.CmdLists = &lists_;
    data_.CmdListsCount = 1;
    data_.DisplaySize = {1280, 800};
    data_.FramebufferScale = {1, 1};
  }

  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  std::uint64_t hash() const { return frame_hash(data_); }

  ImDrawList& list() { return list_; }

  ImDrawData& data() { return data_; }

 private:
  ImDrawList list_{nullptr};
  ImDrawList* lists_{&list_};
  ImDrawData data_{};
};

}  // namespace

TEST_CASE("The same frame has the same hash") {
  const Picture one{1000};
  const Picture other{1000};
  CHECK(one.hash() == other.hash());
  CHECK(one.hash() == one.hash());
}

TEST_CASE("Whatever changes the picture changes the hash") {
  const Picture before{1000};
  Picture after{1000};
  SECTION("a vertex moves by the least") {
    const int which = GENERATE(0, 1, 2, 3, 500, 998, 999);
    after.list().VtxBuffer[which].pos.x += 0.001F;
  }
  SECTION("a colour changes by one") {
    after.list().VtxBuffer[999].col ^= 1U;
  }
  SECTION("two vertices change places") {
    std::swap(after.list().VtxBuffer[10], after.list().VtxBuffer[11]);
  }
  SECTION("an index changes") {
    after.list().IdxBuffer[999] = 0;
  }
  SECTION("a vertex more") {
    after.list().VtxBuffer.push_back({});
  }
  SECTION("a clip") {
    after.list().CmdBuffer[0].ClipRect.w += 1;
  }
  SECTION("a texture") {
    after.list().CmdBuffer[0].TextureId = &after;
  }
  SECTION("fewer elements") {
    after.list().CmdBuffer[0].ElemCount -= 3;
  }
  SECTION("the window's size") {
    after.data().DisplaySize.x += 1;
  }
  CHECK(before.hash() != after.hash());
}
