// How fast a window with text can start: fonts on a second thread while the context starts, one
// frame, the end. Prints when each step was done, in milliseconds since main began.

#include "app/renderer.hpp"
#include "app/signals.hpp"
#include "app/window.hpp"
#include "ui/fonts.hpp"

#include <imgui.h>

#include <chrono>
#include <cstdio>
#include <future>
#include <string_view>

namespace {

using namespace behorig;
using Clock = std::chrono::steady_clock;

class Steps {
 public:
  void done(const char* step) const {
    const std::chrono::duration<double, std::milli> passed = Clock::now() - start_;
    std::printf("%6.1f  %s\n", passed.count(), step);
  }

 private:
  Clock::time_point start_ = Clock::now();
};

ui::FontPlan plan(float scale) {
  ui::FontPlan out;
  out.scale = scale;
  out.font_folders = {"/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto"};
  out.characters = {0xFE0F, U'😀', U'👍', U'⚠', U'🔒'};
  return out;
}

void text(const ui::Fonts& fonts, ui::TextStyle style, const char* words) {
  ImGui::PushFont(fonts.font(style));
  ImGui::TextWrapped("%s", words);
  ImGui::PopFont();
}

const char* const sample =
    "Räksmörgås på Åland. Tryckfrihetsförordningen är en av Sveriges fyra grundlagar: den ger var "
    "och en rätt att ge ut skrifter utan att någon granskar dem i förväg. Illicit fällning wavy AV "
    "„citat” – 1 234,50 kr → nästa ⋮ ✓ ✕ • …";

const ImDrawData& frame(const ui::Fonts& fonts, const ui::FrameInput& input) {
  ImGuiIO& io = ImGui::GetIO();
  io.Fonts = &fonts.atlas();
  io.FontDefault = fonts.font(ui::TextStyle::body);
  io.DisplaySize = {input.width, input.height};
  io.DeltaTime = input.seconds;
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("probe", nullptr, ImGuiWindowFlags_NoDecoration);
  for (int i = 0; i < static_cast<int>(ui::text_style_count); ++i)
    text(fonts, static_cast<ui::TextStyle>(i), sample);
  std::size_t bytes = 0;
  for (const char* emoji : {"😀", "👍", "⚠️", "🔒", "🚒"}) {
    const ui::EmojiGlyph* glyph = fonts.emoji_at(emoji, bytes);
    if (glyph == nullptr) continue;
    const float side = 20.4F * fonts.scale();
    ImGui::Image(fonts.atlas().TexID, {side, side}, {glyph->u0, glyph->v0}, {glyph->u1, glyph->v1});
    ImGui::SameLine();
  }
  ImGui::End();
  ImGui::Render();
  return *ImGui::GetDrawData();
}

}  // namespace

int main(int argc, char** argv) {
  const Steps steps;
  app::block_end_signals();
  const float scale = argc > 1 ? std::strtof(argv[1], nullptr) : 1;
  auto building = std::async(std::launch::async, [&] {
    auto built = ui::Fonts::build(plan(scale));
    steps.done("fonts");
    return built;
  });
  auto window = app::Window::open("Probe", {});
  steps.done("window and context");
  if (!window) {
    std::printf("%s\n", window.error().code.c_str());
    return 1;
  }
  const auto renderer = app::make_gl_renderer();
  steps.done("renderer");
  auto fonts = building.get();
  if (!fonts) return 1;
  ImGui::CreateContext(&(*fonts)->atlas());
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::StyleColorsLight();
  renderer->set_fonts((*fonts)->atlas());
  steps.done("texture");
  renderer->draw(frame(**fonts, (*window)->next_frame()), 0xF6F7F9);
  steps.done("drawn");
  if (argc > 2) {
    const std::string png = ui::encode_png(renderer->read_pixels());
    std::FILE* file = std::fopen(argv[2], "wb");
    if (file == nullptr) return 1;
    std::fwrite(png.data(), 1, png.size(), file);
    std::fclose(file);
  }
  (*window)->present();
  steps.done("shown");
  ImGui::DestroyContext();
  return 0;
}
