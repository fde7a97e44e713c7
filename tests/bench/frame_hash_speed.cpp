// How long the hash of a very full frame takes, beside copying the same bytes.

#include "app/frame_hash.hpp"

#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <vector>

namespace {

constexpr int vertex_count = 60'000;

template <class Work>
double median_milliseconds(Work work) {
  std::vector<double> times;
  for (int i = 0; i < 101; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> passed =
        std::chrono::steady_clock::now() - start;
    times.push_back(passed.count());
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main() {
  ImDrawList list{nullptr};
  for (int i = 0; i < vertex_count; ++i) {
    list.VtxBuffer.push_back({{static_cast<float>(i), 1}, {0.5F, 0.5F}, 0xFF000000U});
  }
  for (int i = 0; i < vertex_count * 3 / 2; ++i)
    list.IdxBuffer.push_back(static_cast<ImDrawIdx>(i % vertex_count));
  list.CmdBuffer.push_back({});
  ImDrawList* lists = &list;
  ImDrawData data;
  data.CmdLists = &lists;
  data.CmdListsCount = 1;

  std::uint64_t sum = 0;
  const double hashing = median_milliseconds([&] { sum += behorig::app::frame_hash(data); });
  const std::size_t bytes = static_cast<std::size_t>(list.VtxBuffer.size_in_bytes());
  std::vector<unsigned char> copy(bytes);
  const double copying = median_milliseconds([&] {
    std::memcpy(copy.data(), list.VtxBuffer.Data, bytes);
    sum += copy[sum % bytes];
  });
  std::printf(
      "hash of %d vertices %.3f ms, copying them %.3f ms, ratio %.1f%s\n",
      vertex_count,
      hashing,
      copying,
      hashing / copying,
      sum == 0 ? " " : "");
  return 0;
}
