#pragma once
// The seam behind which drawing happens: OpenGL 3 first, others later. Created and used on the UI
// thread.

#include "ui/images.hpp"

#include <memory>

struct ImDrawData;
struct ImFontAtlas;

namespace behorig::app {

class Renderer {
 public:
  virtual ~Renderer() = default;
  // Uploads the atlas, sets its texture id and frees the atlas's pixels and the texture before it.
  virtual void set_fonts(ImFontAtlas& atlas) = 0;
  virtual void* make_texture(const ui::Pixels& pixels) = 0;
  virtual void free_texture(void* texture) = 0;
  // Draws a whole frame into the back buffer over `background` (0xRRGGBB).
  virtual void draw(const ImDrawData& data, std::uint32_t background) = 0;
  // What was drawn last, rows from the top; before it is presented.
  virtual ui::Pixels read_pixels() = 0;
};

// Needs the window's context to be current. It can draw meshes of more than 65,536 vertices: set
// ImGuiBackendFlags_RendererHasVtxOffset.
std::unique_ptr<Renderer> make_gl_renderer();

}  // namespace behorig::app
