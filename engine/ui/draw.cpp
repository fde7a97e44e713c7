#include "ui/draw.hpp"

#include <cmath>
#include <cstdint>

namespace behorig::ui {
namespace {

constexpr ImGuiWindowFlags plain_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                          ImGuiWindowFlags_NoSavedSettings |
                                          ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;

// ImGui's ids are pointers or numbers; ours are 64 bits wide.
const void* as_pointer(semantics::Id id) {
  return reinterpret_cast<const void*>(std::uintptr_t{id});  // NOLINT(performance-no-int-to-ptr)
}

void begin_window(const char* name, float width, float height, ImGuiWindowFlags extra) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin(name, nullptr, plain_window | extra);
  ImGui::PopStyleVar(2);
}

void style_scrollbars(const Theme& theme, float zoom) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.ScrollbarSize = 14 * zoom;
  style.ScrollbarRounding = 7 * zoom;
  style.GrabMinSize = 32 * zoom;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;  // our atlas has no baked lines
  const auto set = [&](ImGuiCol which, Color color, float opacity) {
    style.Colors[which] = ImGui::ColorConvertU32ToFloat4(packed(color, opacity));
  };
  set(ImGuiCol_ScrollbarBg, theme.ground, 0);
  set(ImGuiCol_ScrollbarGrab, theme.control, 1);
  set(ImGuiCol_ScrollbarGrabHovered, theme.muted, 1);
  set(ImGuiCol_ScrollbarGrabActive, theme.brand, 1);
}

}  // namespace

ImGuiHolder::ImGuiHolder()
    : placeholder_{std::make_unique<ImFontAtlas>()},
      context_{ImGui::CreateContext(placeholder_.get())} {
  ImGui::GetIO().IniFilename = nullptr;
}

ImGuiHolder::~ImGuiHolder() {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().Fonts = placeholder_.get();
  ImGui::DestroyContext(context_);
}

void begin_imgui_frame(
    const FrameInput& input,
    const Fonts& fonts,
    const Theme& theme,
    float zoom) {
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts = &fonts.atlas();
  io.FontDefault = fonts.font(TextStyle::body);
  io.DisplaySize = {input.width, input.height};
  io.DisplayFramebufferScale = {input.pixels_per_unit, input.pixels_per_unit};
  io.FontGlobalScale = 1 / input.pixels_per_unit;
  io.DeltaTime = input.seconds > 0 ? input.seconds : 1.0F / 60.0F;
  // What is dragged may leave the window on the left.
  const bool outside = input.mouse_x < 0 && !input.mouse_down;
  io.MousePos = outside ? ImVec2{-1e6F, -1e6F} : ImVec2{input.mouse_x, input.mouse_y};
  io.MouseDown[0] = input.mouse_down;
  io.MouseWheel = input.wheel;
  io.MouseDragThreshold = 4;
  style_scrollbars(theme, zoom);
  ImGui::NewFrame();
  begin_window("behorig", input.width, input.height, ImGuiWindowFlags_NoBringToFrontOnFocus);
}

void end_imgui_frame() {
  ImGui::End();
  ImGui::Render();
}

void begin_child(semantics::Id id, const semantics::Rect& place, bool scroll) {
  ImGui::SetCursorScreenPos({place.x, place.y});
  ImGui::PushID(as_pointer(id));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  const ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
      (scroll ? 0 : ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::BeginChild("region", {place.width, place.height}, false, flags);
  ImGui::PopStyleVar();
}

void set_content_bottom(float left, float bottom) {
  ImGui::SetCursorScreenPos({left, bottom});
  ImGui::Dummy({1, 0});
}

void end_child() {
  ImGui::EndChild();
  ImGui::PopID();
}

void begin_overlay(semantics::Id id, const FrameInput& input, Color shade) {
  ImGui::PushID(as_pointer(id));
  ImGui::SetNextWindowFocus();
  begin_window("overlay", input.width, input.height, ImGuiWindowFlags_None);
  ImGui::GetWindowDrawList()->AddRectFilled(
      {0, 0},
      {input.width, input.height},
      packed(shade, 0.6F));
}

void end_overlay() {
  ImGui::End();
  ImGui::PopID();
}

Pointer invisible_button(semantics::Id id, const semantics::Rect& place) {
  Pointer pointer;
  if (place.width <= 0 || place.height <= 0) return pointer;
  ImGui::PushID(as_pointer(id));
  ImGui::SetCursorScreenPos({place.x, place.y});
  pointer.clicked = ImGui::InvisibleButton("touch", {place.width, place.height});
  pointer.hovered = ImGui::IsItemHovered();
  pointer.held = ImGui::IsItemActive();
  pointer.pressed_down = ImGui::IsItemActivated();
  pointer.released = ImGui::IsItemDeactivated();
  if (pointer.held || pointer.released) {
    const ImGuiIO& io = ImGui::GetIO();
    pointer.moved_x = io.MousePos.x - io.MouseClickedPos[0].x;
    pointer.moved_y = io.MousePos.y - io.MouseClickedPos[0].y;
  }
  ImGui::PopID();
  return pointer;
}

ImVec4 clip_rect() {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 low = list.GetClipRectMin();
  const ImVec2 high = list.GetClipRectMax();
  return {low.x, low.y, high.x, high.y};
}

ImU32 packed(Color color, float opacity) {
  return IM_COL32(
      (color.rgb >> 16U) & 0xFFU,
      (color.rgb >> 8U) & 0xFFU,
      color.rgb & 0xFFU,
      static_cast<ImU32>(std::lround(opacity * 255.0F)));
}

}  // namespace behorig::ui
