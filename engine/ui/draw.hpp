#pragma once
// The few calls into Dear ImGui's frame, windows and pointer that the kit is built on. For ui/
// only.

#include "semantics/node.hpp"
#include "ui/fonts.hpp"
#include "ui/input.hpp"
#include "ui/theme.hpp"

#include <imgui.h>

#include <memory>

namespace behorig::ui {

// ImGui's context, made without a font atlas of its own: the frame brings one.
class ImGuiHolder {
 public:
  ImGuiHolder();
  ~ImGuiHolder();
  ImGuiHolder(const ImGuiHolder&) = delete;
  ImGuiHolder& operator=(const ImGuiHolder&) = delete;

 private:
  std::unique_ptr<ImFontAtlas> placeholder_;
  ImGuiContext* context_;
};

// Feeds the pointer to ImGui, begins its frame and one full-size window. Keys never reach ImGui:
// focus, shortcuts and text fields are ours.
void begin_imgui_frame(const FrameInput& input, const Fonts& fonts, const Theme& theme, float zoom);
void end_imgui_frame();

void begin_child(semantics::Id id, const semantics::Rect& place, bool scroll);
// Tells the child how far its content reaches.
void set_content_bottom(float left, float bottom);
void end_child();
// A window over everything with a half-transparent shade behind.
void begin_overlay(semantics::Id id, const FrameInput& input, Color shade);
void end_overlay();

struct Pointer {
  bool hovered{false};
  bool held{false};
  bool pressed_down{false};  // the button went down on it in this frame
  bool clicked{false};       // and was let go on it
  bool released{false};      // it was held until now; let go anywhere
  float moved_x{0};          // since the button went down; 0 unless held or released
  float moved_y{0};
};

Pointer invisible_button(semantics::Id id, const semantics::Rect& place);

ImVec4 clip_rect();  // left, top, right, bottom of what is visible now
ImU32 packed(Color color, float opacity = 1);

}  // namespace behorig::ui
