#pragma once
// What the kit keeps of ImGui from frame to frame. For ui/ui*.cpp only.

#include "ui/draw.hpp"
#include "ui/ui.hpp"

#include <imgui.h>

#include <memory>
#include <vector>

namespace behorig::ui {

// ImGui's context, and one splitter per depth of cards; they keep their memory from frame to frame.
struct Ui::Splitters {
  ImGuiHolder imgui{};
  std::vector<std::unique_ptr<ImDrawListSplitter>> by_depth{};
};

}  // namespace behorig::ui
